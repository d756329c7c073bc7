import type { ReactElement } from 'react';
import type { DevtoolsCopy } from './copy.ts';
import type { SpanKind } from './readSpans.ts';
import { spanStyle, styles } from './styles.ts';

const kinds: readonly SpanKind[] = ['pause', 'head', 'token', 'body'];

/** What the colours of the timelines mean. */
export function Legend({ words }: { readonly words: DevtoolsCopy }): ReactElement {
  return (
    <ul style={styles.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span style={styles.swatch}>
            <span style={spanStyle(kind, 0, 100)} />
          </span>
          {words.spans[kind]}
        </li>
      ))}
    </ul>
  );
}
