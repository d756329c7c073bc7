export interface Shifts {
  /** Returns their sum. */
  readonly stop: () => number;
}

/** Layout shifts that moved an element outside of the one `allowed` returns. */
export function watchShifts(allowed: () => Element | undefined): Shifts {
  let sum = 0;
  const add = (entries: readonly PerformanceEntry[]) => {
    const inside = allowed();
    for (const { value, sources } of entries as LayoutShift[])
      if (sources.some(({ node }) => node && !inside?.contains(node))) sum += value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return {
    stop() {
      add(observer.takeRecords());
      observer.disconnect();
      return sum;
    },
  };
}

/** Not yet in TypeScript's DOM. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}
