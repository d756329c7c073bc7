import { IncremarkContent } from '@incremark/react';
import '@incremark/theme/styles.css';
import { memo } from 'react';
import { reactContender } from './reactContender.tsx';

const options = { gfm: true };
// In place of its highlighted one, since nobody highlights here.
const components = {
  code: memo(({ node }: { readonly node: { readonly value: string } }) => (
    <pre>
      <code>{node.value}</code>
    </pre>
  )),
};

export default reactContender(({ text, streaming }) => (
  <IncremarkContent
    components={components}
    content={text}
    isFinished={!streaming}
    incremarkOptions={options}
  />
));
