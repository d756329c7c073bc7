import type { ReactElement } from 'react';

export interface MathProps {
  /** The formula in TeX, as the author wrote it. */
  readonly value: string;
  /** It is set on a line of its own. */
  readonly display: boolean;
  /**
   * More of it may follow.
   * @default false
   */
  readonly isOpen?: boolean;
}

/**
 * A formula as its source. Renders a `<code class="nusantara-math">`.
 *
 * `data-display`: it is set on a line of its own.
 */
export function MathSource({ value, display }: MathProps): ReactElement {
  return (
    <code className="nusantara-math" data-display={display ? '' : undefined} dir="ltr">
      {value}
    </code>
  );
}
