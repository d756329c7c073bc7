import { type Profiler, Session } from 'node:inspector';

// Functions are counted from here on, wherever they were loaded from.
const session = new Session();
session.connect();
// Connected to this thread, every call answers before `post` returns.
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

/**
 * How many JavaScript functions of the renderer and of React were called while `run` ran: a measure of
 * work that is the same on every machine, however busy.
 */
export function countCalls(run: () => void): number {
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
    .filter(({ url }) => /markdown\/src\/|\/react(?:-dom)?\//.test(url))
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}
