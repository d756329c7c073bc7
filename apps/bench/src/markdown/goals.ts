import type { Standing } from './compare.ts';
import { contenders } from './contenders.ts';
import { type TextName, texts } from './texts/texts.ts';

/** What the kit is held to. */
export const goals = {
  /** Calls of an update in the last tenth of a message, of those in the first. */
  callGrowth: 1.2,
  /** Calls of an update in the last tenth, of those of the best React peer. */
  callsOfBestPeer: 0.25,
  /** Script time of an update in the last tenth, of the floor's. */
  script: 2,
  /** The main thread over a whole message, one update a frame, of the floor's. */
  whole: 2,
  /** The same, one update a delta. */
  perDelta: 12,
  /** Growth of the main thread's time, of the floor's own. */
  growth: 1,
  /** Milliseconds of the longest task. */
  longestTask: 50,
  /** Nodes an update replaces in the last tenth, of those in the first, and this many more. */
  replacedGrowth: 1.2,
  replacedMore: 2,
} as const;

export interface Result {
  readonly text: TextName;
  readonly standings: readonly Standing[];
}

/** The goals the kit has missed, in words. All are held at the longest length, and calls beside every peer's. */
export function misses(results: readonly Result[], longest: number): string[] {
  return results.flatMap(({ text, standings }) => {
    const at = (id: string, deltas: number) =>
      standings.find((standing) => standing.id === id && standing.deltas === deltas);
    const kit = at('kit', longest);
    const floor = at('floor', longest);
    if (!kit || !floor) return [];

    const { calls, replacedNodes } = kit;
    const peers = standings.filter(({ id }) => contenders[id].kind === 'react');
    const best = peers.toSorted((one, other) => one.calls.last - other.calls.last);
    const callsOfPeers = [...new Set(best.map(({ deltas }) => deltas))].map((deltas) => ({
      what: `calls beside the best React peer's at ${deltas} deltas`,
      is:
        (at('kit', deltas)?.calls.last ?? Infinity) /
        best.find((peer) => peer.deltas === deltas)!.calls.last,
      goal: goals.callsOfBestPeer,
    }));

    const held = [
      { what: 'growth of calls', is: calls.last / calls.first, goal: goals.callGrowth },
      ...callsOfPeers,
      { what: 'script × the floor', is: kit.scriptRatio.median, goal: goals.script },
      { what: 'main thread × the floor', is: kit.wholeRatio.median, goal: goals.whole },
      {
        what: 'main thread × the floor, one update a delta',
        is: kit.deltaRatio?.median ?? Infinity,
        goal: goals.perDelta,
      },
      {
        what: `growth beside the floor's ${floor.growth.median.toFixed(2)}`,
        is: kit.growth.median / floor.growth.median,
        goal: goals.growth,
      },
      // Where even the floor had such a task, other programs held it up.
      {
        what: 'longest task, ms',
        is: kit.longestTask,
        goal: Math.max(goals.longestTask, floor.longestTask),
      },
      {
        what: 'nodes replaced an update in the last tenth',
        is: replacedNodes.last,
        goal: replacedNodes.first * goals.replacedGrowth + goals.replacedMore,
      },
      { what: 'messages not shown to their end', is: kit.shown.complete ? 0 : 1, goal: 0 },
    ];
    return held
      .filter(({ is, goal }) => !(is <= goal))
      .map(
        ({ what, is, goal }) =>
          `${texts[text].title}, ${what}: ${is.toFixed(2)}, at most ${Number(goal.toFixed(2))} wanted`,
      );
  });
}
