import type { CDPSession } from 'playwright';

/** Processor time of a page's main thread since it began, in milliseconds. */
export interface MainThreadTime {
  /** Everything: scripts, styles, layout, painting, collecting garbage. */
  readonly total: number;
  /** Of which in scripts. */
  readonly script: number;
}

export interface MainThread {
  readonly read: () => Promise<MainThreadTime>;
}

/** Counts in processor time, which other programs on the machine stretch less than time on the wall. */
export async function watchMainThread(session: CDPSession): Promise<MainThread> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async read() {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value * 1000;
      return { total: of('TaskDuration'), script: of('ScriptDuration') };
    },
  };
}

export function between(from: MainThreadTime, to: MainThreadTime): MainThreadTime {
  return { total: to.total - from.total, script: to.script - from.script };
}
