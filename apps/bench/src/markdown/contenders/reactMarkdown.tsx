import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { reactContender } from './reactContender.tsx';

const plugins = [remarkGfm];

export default reactContender(({ text }) => <Markdown remarkPlugins={plugins}>{text}</Markdown>);
