import type { StreamResult, ThreadResult } from './compare.ts';
import { contenders } from './contenders.ts';

/** What the kit is held to. */
export const goals = {
  /** Mount, delta and keystroke in the longest thread, of the best peer's. */
  ofBestPeer: 0.25,
  /** The same, of the kit's own in the shortest thread. */
  ofShortest: 1.2,
  /** Milliseconds behind the floor's lag: one frame. */
  lagBehindFloor: 1000 / 60,
  /** The main thread at full speed, of the floor's. */
  thousandOfFloor: 1.3,
  /** The time to the last mark at full speed, of the floor's. */
  finishOfFloor: 1.5,
} as const;

export interface Results {
  readonly threads: readonly ThreadResult[];
  readonly streams: readonly StreamResult[];
}

interface Held {
  readonly what: string;
  readonly is: number;
  readonly goal: number;
}

/** The goals the kit has missed, in words. */
export function misses({ threads, streams }: Results): string[] {
  return [...ofThreads(threads), ...streams.flatMap(ofStream)]
    .filter(({ is, goal }) => !(is <= goal))
    .map(({ what, is, goal }) => `${what}: ${is.toFixed(2)}, at most ${goal.toFixed(2)} wanted`);
}

function ofThreads(threads: readonly ThreadResult[]): Held[] {
  const shortest = threads[0];
  const longest = threads.at(-1);
  const own = longest?.standings.find(({ id }) => id === 'kit');
  const before = shortest?.standings.find(({ id }) => id === 'kit');
  if (!longest || !own || !before) return [];
  const peers = longest.standings.filter(({ id }) => contenders[id].kind === 'peer');
  const ratios = (['mount', 'delta', 'keystroke'] as const).flatMap((key) => [
    {
      what: `${key} at ${longest.messages} messages, of the best peer's`,
      is: own.median[key] / Math.min(...peers.map(({ median }) => median[key])),
      goal: goals.ofBestPeer,
    },
    {
      what: `${key} at ${longest.messages} messages, of its own at ${shortest!.messages}`,
      is: own.median[key] / before.median[key],
      goal: goals.ofShortest,
    },
  ]);
  const shifts = threads.flatMap(({ messages, standings }) =>
    standings
      .filter(({ id }) => id === 'kit')
      .map(({ median }) => ({
        what: `layout shift at ${messages} messages`,
        is: median.shift,
        goal: 0,
      })),
  );
  return [...ratios, ...shifts];
}

function ofStream({ pace: { perSecond }, standings }: StreamResult): Held[] {
  const kit = standings.find(({ id }) => id === 'kit');
  const floor = standings.find(({ id }) => id === 'floor');
  if (!kit || !floor) return [];
  const speed = perSecond === Infinity ? 'full speed' : `${perSecond} a second`;
  return [
    {
      what: `lag at ${speed}, ms behind the floor's`,
      is: kit.median.lag - floor.median.lag,
      goal: goals.lagBehindFloor,
    },
    { what: `marks missing at ${speed}`, is: kit.median.missing, goal: 0 },
    ...(perSecond === Infinity
      ? [
          {
            what: `main thread at ${speed} × the floor`,
            is: kit.ofFloor.thousand.median,
            goal: goals.thousandOfFloor,
          },
          {
            what: `finish at ${speed} × the floor`,
            is: kit.ofFloor.finish.median,
            goal: goals.finishOfFloor,
          },
        ]
      : []),
  ];
}
