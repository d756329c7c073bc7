'use client';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ChevronIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import { AnswerMarkdown } from './AnswerMarkdown.tsx';
import type { MessagePartProps } from './MessageParts.tsx';

/** What the model thought before it answered: one line, opened at will. Renders a `<details>`. */
export function Reasoning({
  part,
  streaming: thinking,
}: MessagePartProps<'reasoning'>): ReactElement {
  const { message: words } = useLocale();
  const [open, setOpen] = useState(false);
  const thoughtMs = useThoughtMs(thinking);

  return (
    <details
      className="nusantara-reasoning"
      data-state={thinking ? 'thinking' : 'thought'}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {thinking ? words.thinking : words.thought(thoughtMs)}
        <ChevronIcon />
      </summary>
      {open && <AnswerMarkdown text={part.text} streaming={thinking} />}
    </details>
  );
}

/** How long the thinking took, as far as it was seen. */
function useThoughtMs(thinking: boolean): number | undefined {
  const since = useRef<number>(undefined);
  const [thoughtMs, setThoughtMs] = useState<number>();
  useEffect(() => {
    if (thinking) since.current = Date.now();
    else if (since.current !== undefined) setThoughtMs(Date.now() - since.current);
  }, [thinking]);
  return thoughtMs;
}
