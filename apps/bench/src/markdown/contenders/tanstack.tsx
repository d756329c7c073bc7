import { streamingMarkdownExtension } from '@tanstack/markdown/extensions/streaming';
import { Markdown } from '@tanstack/markdown/react';
import { reactContender } from './reactContender.tsx';

const streamingExtensions = [streamingMarkdownExtension()];

export default reactContender(({ text, streaming }) => (
  <Markdown extensions={streaming ? streamingExtensions : []}>{text}</Markdown>
));
