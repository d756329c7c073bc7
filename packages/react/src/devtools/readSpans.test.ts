import { expect, test } from 'vitest';
import { readSpans } from './readSpans.ts';

const request = { id: 1, method: 'POST', path: '/', attempt: 1, bytes: 0, events: 0 } as const;

test('a request fills its stretch of the timeline, without a hole', () => {
  const before = { ...request, startedAt: 0, endedAt: 100 };
  const entry = {
    ...request,
    startedAt: 300,
    headAt: 400,
    firstByteAt: 450,
    firstTokenAt: 500,
    endedAt: 1000,
    outcome: 'ok',
  } as const;
  expect(readSpans(entry, before, [0, 1000])).toEqual([
    { kind: 'pause', start: 10, size: 20 },
    { kind: 'head', start: 30, size: 10 },
    { kind: 'token', start: 40, size: 10 },
    { kind: 'body', start: 50, size: 50 },
  ]);
});

test('what is under way reaches to the end', () => {
  expect(readSpans({ ...request, startedAt: 0 }, undefined, [0, 50])).toEqual([
    { kind: 'head', start: 0, size: 100 },
  ]);
  expect(readSpans({ ...request, startedAt: 0, headAt: 25 }, undefined, [0, 50])).toEqual([
    { kind: 'head', start: 0, size: 50 },
    { kind: 'body', start: 50, size: 50 },
  ]);
});
