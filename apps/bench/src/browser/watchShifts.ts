export interface Shifts {
  /** The sum so far. */
  readonly take: () => number;
  readonly disconnect: () => void;
}

/** Layout shifts that moved something outside of the element `allowed` returns. */
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
    take() {
      add(observer.takeRecords());
      return sum;
    },
    disconnect: () => observer.disconnect(),
  };
}

/** Not yet in TypeScript's DOM. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}
