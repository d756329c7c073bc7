import { IncremarkContent } from '@incremark/react';
import '@incremark/theme/styles.css';
import { reactContender } from './reactContender.tsx';

const options = { gfm: true };

export default reactContender(({ text, streaming }) => (
  <IncremarkContent content={text} isFinished={!streaming} incremarkOptions={options} />
));
