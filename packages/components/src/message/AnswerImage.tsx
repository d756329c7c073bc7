'use client';
import { MarkdownImage, safeImage } from '@nusantara-ai/markdown';
import { useState, type ReactElement } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import type { MessagePartProps } from './MessageParts.tsx';

/** An image of an answer. One that is elsewhere is fetched when the person asks for it, not before. */
export function AnswerImage({ part: { url, alt = '' } }: MessagePartProps<'image'>): ReactElement {
  const { message: words, markdown: labels } = useLocale();
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const source = safeImage(url, allowed);

  if (!source.allowed && source.host !== undefined) {
    const { origin } = new URL(url);
    return (
      <button type="button" className="nusantara-button" onClick={() => setAllowed([origin])}>
        {words.image(alt, source.host)}
      </button>
    );
  }
  return (
    <MarkdownImage
      alt={alt}
      blockedLabel={labels.blockedImage}
      {...(source.allowed ? { src: source.src } : {})}
    />
  );
}
