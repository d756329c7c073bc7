import type { CDPSession } from 'playwright';

export interface CallCounter {
  /** Calls of JavaScript functions since the last time. */
  readonly take: () => Promise<number>;
}

/**
 * Counts the calls of JavaScript functions in a page, which is the same on every machine. V8 runs no optimised code
 * meanwhile, so nothing can be timed. The page's own script, `driver-….js`, does not count.
 */
export async function countCalls(session: CDPSession): Promise<CallCounter> {
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    async take() {
      const { result } = await session.send('Profiler.takePreciseCoverage');
      return result
        .filter(({ url }) => url !== '' && !url.includes('/driver-'))
        .flatMap(({ functions }) => functions)
        .reduce((sum, { ranges }) => sum + ranges[0]!.count, 0);
    },
  };
}
