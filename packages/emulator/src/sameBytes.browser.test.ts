import { commands } from 'vitest/browser';
import { expect, test } from 'vitest';
import { recordStreams } from '../test/recordStreams.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** What an emulator with this seed sends in Node. */
    recordStreamsInNode: (seed: number) => Promise<string[]>;
  }
}

test.each([1, 2026])(
  'sends the same bytes at the same times as in Node for seed %i',
  async (seed) => {
    const here = await recordStreams(seed);

    expect(here.length).toBeGreaterThan(500);
    const there = await commands.recordStreamsInNode(seed);
    const different = here.findIndex((line, index) => line !== there[index]);
    expect(here[different]).toBe(there[different]);
    expect(here).toHaveLength(there.length);
  },
);
