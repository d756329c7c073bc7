'use client';
import type { ReactElement } from 'react';
import { formatDay } from '../locale/format.ts';
import { useLocale } from '../locale/useLocale.ts';

/** The day that begins here: "Yesterday", "Monday, 23 November". Renders a `<time>`, or nothing. */
export function DateSeparator({ at }: { readonly at: number | undefined }): ReactElement | null {
  const { code } = useLocale();
  if (at === undefined) return null;
  return (
    <time className="nusantara-day" dateTime={new Date(at).toISOString()}>
      {formatDay(code, at)}
    </time>
  );
}
