import '@nusantara-ai/markdown/styles.css';
import { Markdown } from '@nusantara-ai/markdown';
import { reactContender } from './reactContender.tsx';

export default reactContender(({ text, streaming }) => (
  <Markdown text={text} streaming={streaming} />
));
