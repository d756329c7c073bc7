import { reactContender } from './reactContender.tsx';

/** The least there is to do in React: the text as it is. */
export default reactContender(({ text }) => <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>);
