import { type Profiler, Session } from 'node:inspector';

// V8 counts blocks only in code that it compiles after this: import this module before what it counts.
const session = new Session();
session.connect();
// Connected to this thread, every call answers before `post` returns.
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How many blocks of the parser's code ran while `run` did: a measure of work that is the same on every
 * machine, however busy. Counted by V8's precise coverage, in our own modules and in the grammar.
 */
export function countSteps(run: () => void): number {
  takeCounts();
  run();
  return takeCounts();
}

/** What was counted since the last call. */
function takeCounts(): number {
  let scripts: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    scripts = result;
  });
  return scripts
    .filter(({ url }) => /markdown\/src\/|@lezer\//.test(url))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
}
