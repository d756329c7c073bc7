// `pnpm bench:chat`, with `--quick`, `--case threads` and `--who kit,aiSdk`: measures, prints the tables, writes
// `reports/chat.json` and, when nothing was left out, the results in `docs/benchmarks-chat.md`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chosen } from '../browser/chosen.ts';
import { describeRun } from '../browser/describeRun.ts';
import { launchChromium } from '../browser/launchChromium.ts';
import { servePages } from '../browser/servePages.ts';
import { writeResults } from '../browser/writeResults.ts';
import { compareStreams, compareThreads } from './compare.ts';
import { contenderIds, modulesOf } from './contenders.ts';
import { misses, type Results } from './goals.ts';
import { createMeasure } from './measure.ts';
import { cases, fullPlan, quickPlan } from './plan.ts';
import { report } from './report.ts';
import { serveAnswers } from './serveAnswers.ts';

const directory = resolve(import.meta.dirname, '../..');
const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean' }, case: { type: 'string' }, who: { type: 'string' } },
});
const filters = {
  cases: chosen(flags.case, cases),
  // Everyone is compared with the floor.
  contenders: chosen(flags.who && `floor,${flags.who}`, contenderIds),
};
const plan = flags.quick ? quickPlan(filters) : fullPlan(filters);
const progress = (what: string) => console.error(`· ${what}`);

const begin = performance.now();
const loadBefore = loadavg()[0]!;
const answers = serveAnswers();
const server = await servePages(resolve(directory, 'dist/pages'), answers.handle);
const measure = createMeasure(server.url, answers);
const fast = await launchChromium('unlimited');
const usual = await launchChromium('60 Hz');
try {
  const results: Results = {
    threads: plan.cases.includes('threads')
      ? await compareThreads(fast, measure, plan, progress)
      : [],
    streams: plan.cases.includes('streams')
      ? await compareStreams(usual, measure, plan, progress)
      : [],
  };

  const run = describeRun({
    directory,
    browser: usual,
    loadBefore,
    seconds: (performance.now() - begin) / 1000,
    modules: modulesOf(plan.contenders),
  });
  mkdirSync(resolve(directory, 'reports'), { recursive: true });
  writeFileSync(
    resolve(directory, 'reports/chat.json'),
    `${JSON.stringify({ run, ...results }, null, 2)}\n`,
  );
  const missed = misses(results);
  const tables = report(run, results, missed);
  console.log(`\n${tables}\n`);
  if (!flags.quick && !flags.case && !flags.who)
    writeResults(resolve(directory, '../../docs/benchmarks-chat.md'), tables);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await Promise.all([fast.close(), usual.close()]);
  server.close();
}
