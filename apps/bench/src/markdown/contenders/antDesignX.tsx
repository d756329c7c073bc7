import XMarkdown from '@ant-design/x-markdown';
import { reactContender } from './reactContender.tsx';

export default reactContender(({ text, streaming }) => (
  <XMarkdown streaming={{ hasNextChunk: streaming }}>{text}</XMarkdown>
));
