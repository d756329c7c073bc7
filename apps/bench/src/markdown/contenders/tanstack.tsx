import { streamingMarkdownExtension } from '@tanstack/markdown/extensions/streaming';
import { Markdown } from '@tanstack/markdown/react';
import { reactContender } from './reactContender.tsx';

/** With the options of TanStack AI's own `TextPart`. */
const streamingExtensions = [streamingMarkdownExtension()];

export default reactContender(({ text, streaming }) => (
  <Markdown
    extensions={streaming ? streamingExtensions : []}
    frontmatter={false}
    headingIds={false}
  >
    {text}
  </Markdown>
));
