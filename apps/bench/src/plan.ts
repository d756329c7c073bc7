import type { ContenderId } from './contenders/contenders.ts';
import type { Reading } from './measure/task.ts';

/** Contenders that read the same answer, cut in several ways. The first is what the others are compared with. */
export interface Comparison {
  readonly subject: 'events' | 'message';
  readonly endpoint: Reading['endpoint'];
  readonly deltas: number;
  readonly chunkBytes: readonly number[];
  readonly rounds: number;
  readonly contenders: readonly ContenderId[];
}

/** A contender whose cost a delta at the end of an answer is compared with that at its beginning. */
export interface Growth extends Reading {
  readonly contender: ContenderId;
  readonly rounds: number;
}

export interface Plan {
  readonly comparisons: readonly Comparison[];
  readonly growths: readonly Growth[];
  /** Whose heap is weighed, after so many MiB of stream. */
  readonly weighed: readonly ContenderId[];
  readonly marks: readonly number[];
}

const kit = ['kit-chat-batches', 'kit-chat-events'] as const;
const peers = ['openai-chat', 'ai-sdk-provider', 'ai-sdk-stream-text', 'tanstack-chat'] as const;

/** A few minutes. The longest answers are for those who read them in the time of a run. */
export const fullPlan: Plan = {
  comparisons: [
    events(500, 9, [...kit, ...peers]),
    events(5_000, 9, [...kit, ...peers]),
    events(50_000, 3, [...kit, 'openai-chat']),
    responsesEvents(5_000, 9),
    message(500, 9, ['kit-chat-message', 'ai-sdk-message', 'tanstack-message']),
    message(5_000, 9, ['kit-chat-message', 'ai-sdk-message']),
    message(50_000, 3, ['kit-chat-message']),
    responsesMessage(5_000, 9),
  ],
  growths: [
    growth('kit-chat-message', 5_000, 1024, 25),
    growth('kit-chat-message', 50_000, 64, 5),
    growth('kit-chat-message', 50_000, 1024, 15),
    growth('kit-responses-message', 50_000, 1024, 9),
    growth('ai-sdk-message', 20_000, 1024, 3),
    growth('tanstack-message', 2_000, 1024, 3),
  ],
  weighed: kit,
  marks: [10, 50, 100],
};

/** A minute or two, for a look while working. */
export const quickPlan: Plan = {
  comparisons: [
    events(500, 7, [...kit, ...peers]),
    responsesEvents(500, 7),
    message(500, 7, ['kit-chat-message', 'ai-sdk-message', 'tanstack-message']),
    responsesMessage(500, 7),
  ],
  growths: [growth('kit-chat-message', 10_000, 1024, 15)],
  weighed: kit,
  marks: [5, 20],
};

/** The kit beside the bare loop alone: what a change of its own did. */
export const kitPlan: Plan = {
  comparisons: [
    events(500, 15, kit),
    events(5_000, 15, kit),
    cutUp({
      subject: 'events',
      endpoint: 'responses',
      deltas: 5_000,
      rounds: 15,
      contenders: ['kit-responses-batches', 'kit-responses-events'],
    }),
    message(500, 15, ['kit-chat-message']),
    message(5_000, 15, ['kit-chat-message']),
    responsesMessage(5_000, 15),
  ],
  growths: [growth('kit-chat-message', 50_000, 1024, 15)],
  weighed: kit,
  marks: [10, 50, 100],
};

type Rest = Pick<Comparison, 'subject' | 'endpoint' | 'deltas' | 'rounds' | 'contenders'>;

function events(deltas: number, rounds: number, contenders: readonly ContenderId[]): Comparison {
  return cutUp({ subject: 'events', endpoint: 'chat', deltas, rounds, contenders });
}

function message(deltas: number, rounds: number, contenders: readonly ContenderId[]): Comparison {
  return cutUp({ subject: 'message', endpoint: 'chat', deltas, rounds, contenders });
}

function responsesEvents(deltas: number, rounds: number): Comparison {
  const contenders = ['kit-responses-batches', 'kit-responses-events', 'openai-responses'] as const;
  return cutUp({ subject: 'events', endpoint: 'responses', deltas, rounds, contenders });
}

function responsesMessage(deltas: number, rounds: number): Comparison {
  const contenders = ['kit-responses-message'] as const;
  return cutUp({ subject: 'message', endpoint: 'responses', deltas, rounds, contenders });
}

/** Less than one event a chunk, a few of them, and many: a slow model, a fast one, a cached answer. */
function cutUp(rest: Rest): Comparison {
  const contenders: ContenderId[] = [`bare-${rest.endpoint}`, ...rest.contenders];
  return { ...rest, contenders, chunkBytes: [64, 1024, 64 * 1024] };
}

function growth(
  contender: ContenderId,
  deltas: number,
  chunkBytes: number,
  rounds: number,
): Growth {
  const endpoint = contender === 'kit-responses-message' ? 'responses' : 'chat';
  return { contender, endpoint, deltas, chunkBytes, rounds };
}
