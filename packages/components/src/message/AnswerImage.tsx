'use client';
import type { ImagePart } from '@nusantara-ai/client';
import { MarkdownImage, safeImage } from '@nusantara-ai/markdown';
import { useState, type ReactElement } from 'react';
import { useLocale } from '../locale/LocaleProvider.tsx';

/** An image of an answer. One that is elsewhere is fetched when the person asks for it, not before. */
export function AnswerImage({
  part: { url, alt = '' },
}: {
  readonly part: ImagePart;
}): ReactElement {
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
