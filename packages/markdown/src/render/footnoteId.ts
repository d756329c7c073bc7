import type { MarkdownSettings } from './settings.ts';

/** Id of a footnote. It holds nothing that the text says. */
export function footnoteId({ idPrefix }: MarkdownSettings, number: number): string {
  return `nusantara-${idPrefix}-note-${number}`;
}

/** Id of the reference that a footnote leads back to. */
export function referenceId({ idPrefix }: MarkdownSettings, number: number): string {
  return `nusantara-${idPrefix}-note-${number}-from`;
}
