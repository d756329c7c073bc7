import type { Context } from 'hono';
import type { Clock } from '../clock.ts';
import type { Dialect } from '../dialects/Dialect.ts';
import type { Fault, IdPlacement } from '../faults/Fault.ts';
import type { Random } from '../createRandom.ts';
import type { LogDraft, Outcome } from '../createRequestLog.ts';
import type { Account } from '../limits/createAccounts.ts';

/** Everything that belongs to one request and its answer. */
export interface Exchange {
  readonly requestId: string;
  /** For ids and choices of this request only, so that concurrent answers do not disturb each other. */
  readonly random: Random;
  readonly clock: Clock;
  readonly dialect: Dialect;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  /** What the log says of this request. */
  readonly entry: LogDraft;
  /** The body of the request as text, once it has been read. */
  body: string;
  /** What its key may still use; nobody's before the key is known. */
  account: Account;
  /** What is asked to go wrong with it, the nearest to the prompt first. */
  faults: readonly Fault[];
  /** Whether the header of the reply carries the request id. A fault may move or hide it. */
  idPlacement: IdPlacement;
  /** Set when the body is still to come as the head goes out; whoever sends it settles the exchange. */
  streaming: boolean;
  /** Called once with how it ended, to charge it for what it used. */
  onSettle?: (outcome: Outcome) => void;
  /** What the reply says it cost, in rupiah. */
  billedIdr?: number;
  /** Leave the faults that still act on this very request, counting one more attempt at it. */
  pending(faults: readonly Fault[], requestKey: string): readonly Fault[];
  /** Write down how it ended. Only the first call counts. */
  settle(outcome: Outcome): void;
}

/** What the routes find in hono's context. */
export interface Env {
  Bindings: {
    /** Aborts when the caller goes away. */
    signal: AbortSignal;
  };
  Variables: { exchange: Exchange };
}

export type ApiContext = Context<Env>;
