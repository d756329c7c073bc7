import { Streamdown } from 'streamdown';
import 'streamdown/styles.css';
import { reactContender } from './reactContender.tsx';

/** As in its README, without the plugins for highlighting, diagrams and math, and without animation. */
export default reactContender(({ text, streaming }) => (
  <Streamdown isAnimating={streaming}>{text}</Streamdown>
));
