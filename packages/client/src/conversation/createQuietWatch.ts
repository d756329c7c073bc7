export interface QuietWatch {
  /** Something came. */
  touch(): void;
  stop(): void;
}

/** Calls `onQuiet` when nothing has come for `ms`, once for each silence. */
export function createQuietWatch(ms: number, onQuiet: () => void): QuietWatch {
  let lastAt = performance.now();
  let isQuiet = false;
  let timer = setTimeout(look, ms);

  function look(): void {
    const left = lastAt + ms - performance.now();
    const wasQuiet = isQuiet;
    isQuiet = left <= 0;
    if (isQuiet && !wasQuiet) onQuiet();
    timer = setTimeout(look, isQuiet ? ms : left);
  }

  return {
    touch: () => void (lastAt = performance.now()),
    stop: () => clearTimeout(timer),
  };
}
