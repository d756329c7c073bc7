'use client';
import type { CitationPart } from '@nusantara-ai/client';
import { safeLink } from '@nusantara-ai/markdown';
import type { ReactElement } from 'react';
import { useLocale } from '../locale/useLocale.ts';

/** What an answer refers to. Renders an `<ol>`; only safe addresses become links. */
export function Sources({
  citations,
}: {
  readonly citations: readonly CitationPart[];
}): ReactElement {
  const { message: words } = useLocale();
  return (
    <ol className="nusantara-sources" aria-label={words.sources}>
      {citations.map((citation, index) => (
        // Citations are only ever added at the end, and the same source may come twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Source {...citation} />
        </li>
      ))}
    </ol>
  );
}

function Source({ url, title }: CitationPart): ReactElement {
  const link = url === undefined ? undefined : safeLink(url);
  if (!link) return <bdi>{title ?? url}</bdi>;
  return (
    <a href={link.href} title={link.host} target="_blank" rel="noopener noreferrer">
      <bdi>{title ?? link.href}</bdi>
    </a>
  );
}
