'use client';

import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { MathSource, type MathProps } from '../render/MathSource.tsx';
import { useLoaded } from '../render/useLoaded.ts';
import { closeFormula } from './closeFormula.ts';
import { loadMath, loadedMath } from './loadMath.ts';
import type { Typeset } from './typeset.ts';

/** A longer formula is shown as its source. */
const MAX_LENGTH = 10_000;

/**
 * A formula as MathML: `<Markdown components={{ math: MathFormula }} />`. Renders a
 * `<span class="nusantara-formula">`; its source until Temml was loaded, and when it has a mistake.
 *
 * `data-display`: it is set on a line of its own.
 */
export function MathFormula({ value, display, isOpen = false }: MathProps): ReactElement {
  const typeset = useLoaded('math', loadedMath, loadMath);
  const [memory] = useState(createMemory);
  const formula = useMemo(
    () => typeset && value.length <= MAX_LENGTH && memory(typeset, value, display, isOpen),
    [typeset, memory, value, display, isOpen],
  );
  if (!formula) return <MathSource value={value} display={display} />;
  return (
    <span className="nusantara-formula" data-display={display ? '' : undefined} dir="ltr">
      {formula}
    </span>
  );
}

/** Sets a formula; while it is being written, in the last form that could be set. */
function createMemory() {
  let last = '';
  let shown: ReactNode | undefined;
  return (typeset: Typeset, value: string, display: boolean, isOpen: boolean): ReactNode => {
    if (!isOpen) return typeset(value, display);
    const formula = typeset(closeFormula(value), display);
    if (formula === undefined) return value.startsWith(last) ? shown : undefined;
    last = value;
    shown = formula;
    return formula;
  };
}
