import { type Profiler, Session } from 'node:inspector';

/**
 * Counts what V8's precise coverage sees run in the scripts whose address matches `counted`: functions,
 * or with `detailed` their blocks. A measure of work that is the same on every machine, however busy.
 * V8 counts blocks only in code that it compiles after this: make a counter before importing what it counts.
 */
export function createCounter(counted: RegExp, detailed: boolean): (run: () => void) => number {
  const session = new Session();
  session.connect();
  // Connected to this thread, every call answers before `post` returns.
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed });

  /** What was counted since the last call. */
  function takeCounts(): number {
    let scripts: Profiler.ScriptCoverage[] = [];
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      scripts = result;
    });
    return scripts
      .filter(({ url }) => counted.test(url))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  }

  return (run) => {
    takeCounts();
    run();
    return takeCounts();
  };
}
