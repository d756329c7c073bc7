export { safeHtml } from './html/safeHtml.tsx';
