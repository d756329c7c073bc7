import MarkdownRender from 'markstream-react';
import 'markstream-react/index.css';
import { reactContender } from './reactContender.tsx';

/** As in its README for a stream, without the peers for highlighting, diagrams and math. */
export default reactContender(({ text, streaming }) => (
  <MarkdownRender content={text} final={!streaming} fade={false} />
));
