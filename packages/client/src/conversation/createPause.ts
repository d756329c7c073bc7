import type { Connectivity } from './Connectivity.ts';

/** A wait that can be cut short. */
export interface Pause {
  /** Resolves `true` to go on, `false` when it was called off. */
  readonly over: Promise<boolean>;
  skip(): void;
  cancel(): void;
}

/** Waits `ms`, then for a network if there is none: then `onHold` is told, as the end is not known any more. */
export function createPause(ms: number, connectivity: Connectivity, onHold?: () => void): Pause {
  let end!: (goOn: boolean) => void;
  let unsubscribe: (() => void) | undefined;
  const over = new Promise<boolean>((resolve) => void (end = resolve));
  const timer = setTimeout(onceOnline, ms);

  function onceOnline(): void {
    if (connectivity.isOnline()) return finish(true);
    onHold?.();
    unsubscribe = connectivity.subscribe(() => {
      if (connectivity.isOnline()) finish(true);
    });
  }

  function finish(goOn: boolean): void {
    clearTimeout(timer);
    unsubscribe?.();
    end(goOn);
  }

  return { over, skip: () => finish(true), cancel: () => finish(false) };
}
