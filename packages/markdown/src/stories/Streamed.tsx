import { type ReactElement, useEffect, useState } from 'react';
import { Markdown, type MarkdownProps } from '../render/Markdown.tsx';

export interface StreamedProps extends MarkdownProps {
  /** Characters in one frame. */
  readonly charactersPerFrame: number;
}

/** A text that arrives while you look. */
export function Streamed({ text, charactersPerFrame, ...rest }: StreamedProps): ReactElement {
  const [length, setLength] = useState(0);
  const isStreaming = length < text.length;

  useEffect(() => {
    if (!isStreaming) return undefined;
    const frame = requestAnimationFrame(() => setLength(length + charactersPerFrame));
    return () => cancelAnimationFrame(frame);
  }, [length, isStreaming, charactersPerFrame]);

  return (
    <div data-state={isStreaming ? 'streaming' : 'complete'}>
      <Markdown {...rest} text={text.slice(0, length)} streaming={isStreaming} />
    </div>
  );
}
