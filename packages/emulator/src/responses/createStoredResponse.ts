import type { ResponseObject } from '@nusantara-ai/client/wire';
import type { Turn } from '../answer/Question.ts';
import type { Outcome } from '../createRequestLog.ts';
import type { WireEvent } from '../stream/WireEvent.ts';
import type { PlannedItem } from './outputItems.ts';
import { responsesEvents } from './responsesEvents.ts';
import { failResponse } from './responsesFailure.ts';
import { untilCancelled } from './untilCancelled.ts';

/** When a job starts and is done, in milliseconds since 1970. */
export interface BackgroundJob {
  readonly startsAt: number;
  readonly readyAt: number;
}

export interface StoredResponseOptions {
  readonly opened: ResponseObject;
  readonly closed: ResponseObject;
  /** What its output is made of. */
  readonly items: readonly PlannedItem[];
  /** Whether it is to fail in the middle. */
  readonly fails: boolean;
  readonly turns: readonly Turn[];
  /** A background job runs by the clock. A foreground answer has begun, and ends by `end`. */
  readonly job?: BackgroundJob | undefined;
}

/** A response the server keeps, with the conversation that led to it. */
export interface StoredResponse {
  /** What it was at first. */
  readonly opened: ResponseObject;
  /** How many pieces its answer has. */
  readonly pieces: number;
  /** The turns before it and its own. */
  readonly turns: readonly Turn[];
  /** What it is at a time, in milliseconds since 1970. */
  readonly read: (now: number) => ResponseObject;
  /** Stop it, if it is still waiting or running, and give what it is then. */
  readonly cancel: (now: number) => ResponseObject;
  /** How many of its pieces have been written at a time. */
  readonly writtenPieces: (now: number) => number;
  /** Its stream once more, to the end it has come to, or will come to if nobody cancels it. */
  readonly events: (now: number) => Iterable<WireEvent>;
  /** Say how the sending of it ended. */
  readonly end: (outcome: Outcome) => void;
}

/** A response that is running now and ends by the clock, by its sender or by a cancel, whichever is first. */
export function createStoredResponse(options: StoredResponseOptions): StoredResponse {
  const { opened, items, turns, job } = options;
  const failed = failResponse(opened);
  const closed = options.fails ? failed : options.closed;
  const pieces = items.reduce((sum, item) => sum + item.pieces.length, 0);
  const cancelled: ResponseObject = { ...opened, status: 'cancelled' };
  let ended: ResponseObject | undefined;

  const read = (now: number): ResponseObject => {
    if (ended) return ended;
    if (job && now >= job.readyAt) return closed;
    return { ...opened, status: job && now < job.startsAt ? 'queued' : 'in_progress' };
  };

  return {
    opened,
    pieces,
    turns,
    read,
    writtenPieces(now) {
      if (ended || !job || now >= job.readyAt) return pieces;
      const share = (now - job.startsAt) / (job.readyAt - job.startsAt);
      return Math.max(0, Math.floor(share * pieces));
    },
    events(now) {
      const end = ended ?? closed;
      const planned = end === options.closed ? items : [];
      return untilCancelled(responsesEvents(opened, planned, end), () => read(now));
    },
    cancel(now) {
      const { status } = read(now);
      if (status === 'queued' || status === 'in_progress') ended = cancelled;
      return read(now);
    },
    end(outcome) {
      if (outcome === 'error') ended ??= failed;
      else if (outcome === 'aborted') {
        // A job does not stop when the one who watches it leaves.
        if (!job) ended ??= cancelled;
      }
      // The answer was written to its end, even where the connection carried only half of it.
      else ended ??= closed;
    },
  };
}
