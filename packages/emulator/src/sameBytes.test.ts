import { expect, test } from 'vitest';
import { recordStreams } from '../test/recordStreams.ts';

test('sends the same bytes at the same times for the same seed, and others for another', async () => {
  const [first, second, other] = [
    await recordStreams(1),
    await recordStreams(1),
    await recordStreams(2),
  ];

  expect(second).toEqual(first);
  expect(other).not.toEqual(first);
});
