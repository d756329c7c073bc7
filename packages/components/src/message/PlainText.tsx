import type { ReactElement } from 'react';

/** Text as it was written, line for line. */
export function PlainText({ text }: { readonly text: string }): ReactElement {
  return (
    <p className="nusantara-plain" dir="auto">
      {text}
    </p>
  );
}
