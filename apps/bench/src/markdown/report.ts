import { count, short, table, times } from '../browser/table.ts';
import type { Standing } from './compare.ts';
import { contenders } from './contenders.ts';
import type { Result } from './goals.ts';
import { texts } from './texts/texts.ts';

/** The results as tables, one for each text. */
export function report(run: string, results: readonly Result[], missed: readonly string[]): string {
  return [
    run,
    missed.length === 0
      ? 'Every goal is met.'
      : `Missed:\n\n${missed.map((miss) => `- ${miss}`).join('\n')}`,
    ...results.flatMap(({ text, standings }) => [
      `### ${capital(texts[text].title)}`,
      table(
        [
          'who',
          'deltas',
          'calls an update, first → last tenth',
          'script, ms an update, first → last',
          'script × floor, last',
          'main thread, ms an update, first → last',
          'growth',
          'main thread × floor, whole',
          '× floor, one update a delta',
          'nodes replaced an update, first → last',
          'most',
          'longest task, ms',
        ],
        standings.map(row),
      ),
    ]),
  ].join('\n\n');
}

function row(standing: Standing): string[] {
  const { id, deltas, calls, script, total, replacedNodes, mostReplaced, shown } = standing;
  const { name, kind } = contenders[id];
  const floor = id === 'floor';
  return [
    `${kind === 'kit' ? `**${name}**` : name}${shown.complete ? '' : ' (end not shown)'}`,
    count(deltas),
    `${short(calls.first)} → ${short(calls.last)} (${short(calls.last / calls.first)})`,
    `${short(script.first)} → ${short(script.last)}`,
    floor ? '1' : times(standing.scriptRatio),
    `${short(total.first)} → ${short(total.last)}`,
    times(standing.growth),
    floor ? '1' : times(standing.wholeRatio),
    floor ? '1' : standing.deltaRatio ? times(standing.deltaRatio) : 'over the cap',
    `${short(replacedNodes.first)} → ${short(replacedNodes.last)}`,
    short(Math.max(mostReplaced.first, mostReplaced.last)),
    standing.longestTask > 50 ? short(standing.longestTask) : '≤ 50',
  ];
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
