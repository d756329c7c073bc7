// `pnpm bench`, `pnpm bench --quick` or `pnpm bench --kit`: measures, prints the tables, writes
// `reports/bench.json`, and fails when the kit misses a goal.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { compare } from './measure/compare.ts';
import { compareTenths } from './measure/compareTenths.ts';
import { createTeam, type Team } from './measure/createTeam.ts';
import { fullPlan, kitPlan, type Plan, quickPlan } from './plan.ts';
import { misses } from './report/goals.ts';
import { describeMachine, installedVersions } from './report/machine.ts';
import { markdown } from './report/markdown.ts';
import type { ComparisonResult, GrowthResult, HeapResult, Results } from './report/Results.ts';

const directory = resolve(import.meta.dirname, '..');
const reports = resolve(directory, 'reports');
const team = createTeam(resolve(import.meta.dirname, 'contender.js'));

try {
  const [flag = ''] = process.argv.slice(2);
  const plans: Readonly<Record<string, Plan>> = { '--quick': quickPlan, '--kit': kitPlan };
  const results = await run(team, plans[flag] ?? fullPlan);
  mkdirSync(reports, { recursive: true });
  writeFileSync(resolve(reports, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\n${markdown(results)}\n`);
  const missed = misses(results);
  console.log(missed.length === 0 ? 'Every goal is met.' : `Missed:\n- ${missed.join('\n- ')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  team.dismiss();
}

async function run(team: Team, plan: Plan): Promise<Results> {
  const begin = performance.now();
  const loadBefore = loadavg()[0]!;
  const comparisons: ComparisonResult[] = [];
  for (const { chunkBytes, ...comparison } of plan.comparisons) {
    const { subject, endpoint, deltas, contenders, rounds } = comparison;
    const cuts = [];
    for (const size of chunkBytes) {
      progress(`${endpoint} ${subject}, ${deltas} deltas in chunks of ${size} B`);
      const reading = { endpoint, deltas, chunkBytes: size };
      cuts.push({
        chunkBytes: size,
        standings: await compare(team, contenders, reading, rounds),
      });
    }
    comparisons.push({ ...comparison, cuts });
  }

  const growths: GrowthResult[] = [];
  for (const growth of plan.growths) {
    const { contender, endpoint, deltas, chunkBytes, rounds } = growth;
    progress(`${contender}: first and last tenth of ${deltas} deltas in chunks of ${chunkBytes} B`);
    const reading = { endpoint, deltas, chunkBytes };
    growths.push({ ...growth, ratio: await compareTenths(team, contender, reading, rounds) });
  }

  const heaps: HeapResult[] = [];
  for (const contender of plan.weighed) {
    progress(`${contender}: heap after ${plan.marks.join(', ')} MiB`);
    const bytes = await team.ask(contender, { type: 'weigh', marks: plan.marks });
    heaps.push({ contender, marks: plan.marks, bytes });
  }

  return {
    machine: describeMachine(loadBefore),
    versions: installedVersions(directory),
    comparisons,
    growths,
    heaps,
    seconds: (performance.now() - begin) / 1000,
  };
}

function progress(what: string): void {
  console.error(`· ${what}`);
}
