import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message, MessageState } from '../conversation/message.ts';
import { isFurther } from './isFurther.ts';

const version = (state: MessageState, text: string, startedAt = 1, endedAt?: number): Message => ({
  id: 'a',
  role: 'assistant',
  state,
  parts: [{ type: 'text', text }],
  createdAt: 1,
  requestIds: [],
  timing: { startedAt, ...(endedAt !== undefined && { endedAt }) },
});

test('a message that is new is taken, one that is the same is not', () => {
  const complete = version('complete', 'Halo', 1, 2);
  expect(isFurther(complete, undefined)).toBe(true);
  expect(isFurther({ ...complete }, complete)).toBe(false);
});

test('an answer grows, ends, and goes on where it was cut off', () => {
  const history = [
    version('streaming', ''),
    version('streaming', 'Sela'),
    version('streaming', 'Selamat'),
    version('interrupted', 'Selamat', 1, 2),
    version('streaming', 'Selamat', 3),
    version('complete', 'Selamat pagi.', 3, 4),
  ];
  for (const [at, later] of history.entries()) {
    for (const earlier of history.slice(0, at)) {
      expect(isFurther(later, earlier)).toBe(true);
      expect(isFurther(earlier, later)).toBe(false);
    }
  }
});

test('an interruption that was only inferred is taken back by a word from its tab', () => {
  const inferred = version('interrupted', 'Selamat');
  const growing = version('streaming', 'Selamat');
  expect(isFurther(inferred, growing)).toBe(true);
  expect(isFurther(growing, inferred)).toBe(true);
  expect(isFurther(version('streaming', 'Sela'), inferred)).toBe(false);
});

test('what a tool said is not lost to a version without it', () => {
  const call = { type: 'tool-call', id: 'c', name: 'look', arguments: '{}' } as const;
  const asked = version('complete', '', 1, 2);
  const running: Message = { ...asked, parts: [{ ...call, state: 'running' }] };
  const done: Message = { ...asked, parts: [{ ...call, state: 'done', output: '' }] };
  expect([isFurther(done, running), isFurther(running, done)]).toEqual([true, false]);
});

test('whoever hears first, two tabs end with versions of which none is further', () => {
  const ended = fc
    .record({
      state: fc.constantFrom<MessageState>('interrupted', 'stopped', 'complete'),
      text: fc.string(),
      startedAt: fc.nat(3),
    })
    .map(({ state, text, startedAt }) => version(state, text, startedAt, 9));
  const furthest = (all: readonly Message[]): Message =>
    all.reduce((mine, theirs) => (isFurther(theirs, mine) ? theirs : mine));
  fc.assert(
    fc.property(fc.array(ended, { minLength: 1 }), (all) => {
      const [one, other] = [furthest(all), furthest(all.toReversed())];
      expect([isFurther(one, other), isFurther(other, one)]).toEqual([false, false]);
      expect(all.some((each) => isFurther(each, one))).toBe(false);
    }),
  );
});
