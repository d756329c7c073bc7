import type { ResponseObject } from '@nusantara-ai/client/wire';
import type { Turn } from '../answer/Question.ts';
import type { Outcome } from '../createRequestLog.ts';
import { failResponse } from './responsesFailure.ts';

/** When a job starts and is done, in milliseconds since 1970. */
export interface BackgroundJob {
  readonly startsAt: number;
  readonly readyAt: number;
}

export interface StoredResponseOptions {
  readonly opened: ResponseObject;
  readonly closed: ResponseObject;
  readonly turns: readonly Turn[];
  /** A background job runs by the clock. A foreground answer has begun, and ends by `end`. */
  readonly job?: BackgroundJob | undefined;
}

/** A response the server keeps, with the conversation that led to it. */
export interface StoredResponse {
  /** The turns before it and its own. */
  readonly turns: readonly Turn[];
  /** What it is at a time, in milliseconds since 1970. */
  readonly read: (now: number) => ResponseObject;
  /** Stop it, if it is still waiting or running, and give what it is then. */
  readonly cancel: (now: number) => ResponseObject;
  /** Say how the sending of it ended. */
  readonly end: (outcome: Outcome) => void;
}

/** A response that is running now and ends by the clock, by its sender or by a cancel, whichever is first. */
export function createStoredResponse(options: StoredResponseOptions): StoredResponse {
  const { opened, closed, turns, job } = options;
  const cancelled: ResponseObject = { ...opened, status: 'cancelled' };
  let ended: ResponseObject | undefined;

  const read = (now: number): ResponseObject => {
    if (ended) return ended;
    if (job && now >= job.readyAt) return closed;
    return { ...opened, status: job && now < job.startsAt ? 'queued' : 'in_progress' };
  };

  return {
    turns,
    read,
    cancel(now) {
      const { status } = read(now);
      if (status === 'queued' || status === 'in_progress') ended = cancelled;
      return read(now);
    },
    end(outcome) {
      if (outcome === 'error') ended ??= failResponse(opened);
      else if (outcome === 'aborted') {
        // A job does not stop when the one who watches it leaves.
        if (!job) ended ??= cancelled;
      }
      // The answer was written to its end, even where the connection carried only half of it.
      else ended ??= closed;
    },
  };
}
