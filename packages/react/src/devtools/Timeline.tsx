import type { ReactElement } from 'react';
import type { Span } from './readSpans.ts';
import { spanStyle, styles } from './styles.ts';

/** The stretches of a request as a bar. What it shows is in the facts of the request, as words. */
export function Timeline({ spans }: { readonly spans: readonly Span[] }): ReactElement {
  return (
    <span style={styles.track} aria-hidden="true">
      {spans.map(({ kind, start, size }) => (
        <span key={kind} style={spanStyle(kind, start, size)} />
      ))}
    </span>
  );
}
