// `pnpm bench:markdown`, with `--quick`, `--case mixed,code` and `--who kit,streamdown`: measures, prints the
// tables, writes `reports/markdown.json` and, when nothing was left out, the results in `docs/benchmarks-markdown.md`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/launchChromium.ts';
import { chosen } from '../browser/chosen.ts';
import { describeRun } from '../browser/describeRun.ts';
import { servePages } from '../browser/servePages.ts';
import { writeResults } from '../browser/writeResults.ts';
import { compare, type Standing } from './compare.ts';
import { contenderIds, modulesOf } from './contenders.ts';
import { misses } from './goals.ts';
import { createMeasure } from './measure.ts';
import { fullPlan, quickPlan } from './plan.ts';
import { report } from './report.ts';
import { type TextName, texts } from './texts/texts.ts';

const directory = resolve(import.meta.dirname, '../..');
const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean' }, case: { type: 'string' }, who: { type: 'string' } },
});
const filters = {
  texts: chosen(flags.case, Object.keys(texts) as TextName[]),
  // Everyone is compared with the floor.
  contenders: chosen(flags.who && `floor,${flags.who}`, contenderIds),
};
const plan = flags.quick ? quickPlan(filters) : fullPlan(filters);

const begin = performance.now();
const loadBefore = loadavg()[0]!;
const server = await servePages(resolve(directory, 'dist/pages'));
const browser = await launchChromium('unlimited');
try {
  const measure = createMeasure(browser, server.url);
  const results: { text: TextName; standings: Standing[] }[] = [];
  for (const text of plan.texts) {
    const standings = await compare(measure, plan, text, (what) => console.error(`· ${what}`));
    results.push({ text, standings });
  }

  const run = describeRun({
    directory,
    browser,
    loadBefore,
    seconds: (performance.now() - begin) / 1000,
    modules: modulesOf(plan.contenders),
  });
  mkdirSync(resolve(directory, 'reports'), { recursive: true });
  writeFileSync(
    resolve(directory, 'reports/markdown.json'),
    `${JSON.stringify({ run, results }, null, 2)}\n`,
  );
  const missed = misses(results, plan.lengths[0]!);
  const tables = report(run, results, missed);
  console.log(`\n${tables}\n`);
  if (!flags.quick && !flags.case && !flags.who)
    writeResults(resolve(directory, '../../docs/benchmarks-markdown.md'), tables);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}
