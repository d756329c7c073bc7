import type { ReactElement } from 'react';

interface SignProps {
  /** What is drawn, as an SVG path. */
  readonly d: string;
  /** @default 20 */
  readonly box?: number;
  /** Of the stroke. @default 1.7 */
  readonly width?: number;
  /** Points along the line of reading: turned round where that runs right to left. */
  readonly mirror?: boolean;
}

/** A drawing in the colour of the text. Decorative: whatever carries one has a name of its own. */
export function Sign({ d, box = 20, width = 1.7, mirror }: SignProps): ReactElement {
  return (
    <svg
      className="nusantara-icon"
      data-mirror={mirror ? '' : undefined}
      viewBox={`0 0 ${box} ${box}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={d} />
    </svg>
  );
}
