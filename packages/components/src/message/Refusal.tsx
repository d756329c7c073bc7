'use client';
import type { ReactElement } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { MessagePartProps } from './MessageParts.tsx';

/** The model's own no. Renders a `<div>`. */
export function Refusal({ part }: MessagePartProps<'refusal'>): ReactElement {
  const { message: words } = useLocale();
  return (
    <div className="nusantara-refusal">
      <strong>{words.refusal}</strong>
      <p dir="auto">{part.text}</p>
    </div>
  );
}
