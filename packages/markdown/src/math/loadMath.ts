import type { Typeset } from './typeset.ts';

let typeset: Typeset | undefined;
let loading: Promise<Typeset | undefined> | undefined;

/** Loads what sets formulas ahead of the first one. Gives `undefined` when it could not be loaded. */
export function loadMath(): Promise<Typeset | undefined> {
  loading ??= import('./typeset.ts').then(
    (module) => (typeset = module.typeset),
    () => (loading = undefined),
  );
  return loading;
}

/** What sets formulas, once it was loaded. */
export function loadedMath(): Typeset | undefined {
  return typeset;
}
