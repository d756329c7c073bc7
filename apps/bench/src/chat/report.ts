import { count, short, table, times } from '../browser/table.ts';
import type { Standing, StreamResult, ThreadResult } from './compare.ts';
import { type ContenderId, contenders } from './contenders.ts';
import type { Results } from './goals.ts';
import type { Streamed, Thread } from './measure.ts';
import type { Pace } from './serveAnswers.ts';

/** The results as tables. */
export function report(
  run: string,
  { threads, streams }: Results,
  missed: readonly string[],
): string {
  return [
    run,
    missed.length === 0
      ? 'Every goal is met.'
      : `Missed:\n\n${missed.map((miss) => `- ${miss}`).join('\n')}`,
    ...(threads.length > 0 ? ['### Long threads', threadTable(threads)] : []),
    ...(streams.length > 0 ? ['### From the server to the screen', streamTable(streams)] : []),
  ].join('\n\n');
}

function threadTable(threads: readonly ThreadResult[]): string {
  return table(
    [
      'messages',
      'who',
      'mount, ms',
      '× floor',
      'a delta, ms',
      '× floor',
      'keystroke to paint, ms (9th of 10)',
      '× floor',
      'layout shift outside',
    ],
    threads.flatMap(({ messages, standings, tooSlow }) => [
      ...standings.map(({ id, median, ofFloor }: Standing<Thread>) => [
        count(messages),
        nameOf(id),
        short(median.mount),
        ratio(id, ofFloor.mount),
        short(median.delta),
        ratio(id, ofFloor.delta),
        `${short(median.keystroke)} (${short(median.slowKeystroke)})`,
        ratio(id, ofFloor.keystroke),
        median.shift === 0 ? '0' : median.shift.toFixed(3),
      ]),
      ...tooSlow.map((id) => [count(messages), nameOf(id), ...overCap(7)]),
    ]),
  );
}

function streamTable(streams: readonly StreamResult[]): string {
  return table(
    [
      'deltas a second',
      'who',
      'lag, ms (19th of 20)',
      'main thread, ms a thousand',
      '× floor',
      'finished, s',
      '× floor',
      'marks missing',
    ],
    streams.flatMap(({ pace, standings, tooSlow }) => [
      ...standings.map(({ id, median, ofFloor }: Standing<Streamed>) => [
        speed(pace),
        nameOf(id),
        `${short(median.lag)} (${short(median.slowLag)})`,
        short(median.thousand),
        ratio(id, ofFloor.thousand),
        short(median.finish / 1000),
        ratio(id, ofFloor.finish),
        String(median.missing),
      ]),
      ...tooSlow.map((id) => [speed(pace), nameOf(id), ...overCap(6)]),
    ]),
  );
}

function speed({ perSecond }: Pace): string {
  return perSecond === Infinity ? 'no limit' : count(perSecond);
}

function overCap(columns: number): string[] {
  return ['over the cap', ...Array.from({ length: columns - 1 }, () => '')];
}

function ratio(id: ContenderId, spread: Parameters<typeof times>[0]): string {
  return id === 'floor' ? '1' : times(spread);
}

function nameOf(id: ContenderId): string {
  const { name, kind } = contenders[id];
  return kind === 'kit' ? `**${name}**` : name;
}
