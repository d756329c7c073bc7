'use client';
import type { ReactElement } from 'react';
import { AnswerMarkdown } from './AnswerMarkdown.tsx';
import type { MessagePartProps } from './MessageParts.tsx';
import { PlainText } from './PlainText.tsx';

/** Words: a person's as they were typed, a model's as the Markdown they are. */
export function MessageTextPart({
  part,
  message,
  streaming,
}: MessagePartProps<'text'>): ReactElement {
  return message.role === 'user' ? (
    <PlainText text={part.text} />
  ) : (
    <AnswerMarkdown text={part.text} streaming={streaming} />
  );
}
