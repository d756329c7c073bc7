import { safeLink } from '../safety/safeLink.ts';
import type { InlineExtension, InlineExtensionProps } from './extensions.tsx';

/** What an answer refers to by number. */
export interface Citation {
  readonly href: string;
  /** Said and shown in place of the bare number. */
  readonly title: string;
}

/**
 * Shows `[1]` as a chip that leads to the first of `citations`, and so on; a number that is not there
 * (yet) stays text. Make it again when one more citation arrives.
 *
 * Renders a `<sup class="nusantara-citation">`.
 */
export function citationChips(citations: readonly Citation[]): InlineExtension {
  function CitationChip({ text, groups }: InlineExtensionProps) {
    const number = Number(groups[0]);
    const citation = citations[number - 1];
    const link = citation && safeLink(citation.href);
    if (!link) return text;
    return (
      <sup className="nusantara-citation">
        <a
          href={link.href}
          title={link.host === undefined ? citation.title : `${citation.title} (${link.host})`}
          aria-label={`${number}: ${citation.title}`}
          target="_blank"
          rel="noopener noreferrer"
          {...{ 'data-host': link.host }}
        >
          {number}
        </a>
      </sup>
    );
  }
  return { trigger: '[', pattern: /^\[(\d{1,3})\]/, component: CitationChip };
}
