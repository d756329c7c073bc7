import type { MiddlewareHandler } from 'hono';
import { createAttempts } from '../faults/createAttempts.ts';
import type { Settings } from '../readOptions.ts';
import { createRandom } from '../createRandom.ts';
import type { LogDraft, RequestLog } from '../createRequestLog.ts';
import type { Env, Exchange } from './Exchange.ts';
import { isIdInHeader } from './apiError.ts';
import { rateHeaders } from './rateHeaders.ts';
import type { Account } from '../limits/createAccounts.ts';
import { findFault } from '../faults/Fault.ts';

/** Gives every request its id and its place in the log, and every reply the headers that follow from it. */
export function openExchange(
  settings: Settings,
  log: RequestLog,
  nobody: Account,
): MiddlewareHandler<Env> {
  const { clock, dialect, seed, onRequest } = settings;
  const pending = createAttempts();
  let count = 0;

  return async (c, next) => {
    const random = createRandom(seed, count++);
    const arrived = clock.now();
    const entry: LogDraft = {
      time: new Date(arrived).toISOString(),
      method: c.req.method,
      path: c.req.path,
      requestId: `req_${random.hex(24)}`,
      model: null,
      stream: false,
      status: null,
      outcome: 'open',
      durationMs: null,
    };
    const exchange: Exchange = {
      requestId: entry.requestId,
      random,
      clock,
      dialect,
      account: nobody,
      signal: c.env.signal,
      entry,
      body: '',
      faults: [],
      idPlacement: dialect.requestId,
      streaming: false,
      pending,
      settle(outcome) {
        if (entry.outcome !== 'open') return;
        entry.outcome = outcome;
        entry.durationMs = clock.now() - arrived;
        exchange.onSettle?.(outcome);
        onRequest(entry);
      },
    };
    log.add(entry);
    c.set('exchange', exchange);

    await next();

    entry.status = c.res.status;
    for (const [name, value] of headersFor(exchange)) c.res.headers.set(name, value);
    if (!exchange.streaming) exchange.settle(entry.status >= 400 ? 'error' : 'complete');
  };
}

function headersFor(exchange: Exchange): [string, string][] {
  const { account, billedIdr, clock, dialect, requestId } = exchange;
  const now = clock.now();
  const budgets = account.budgets(now);
  // A fault plays a limit of requests that nobody has really reached.
  const isPlayed = findFault(exchange.faults, 'error')?.status === 429;
  const requests = { ...budgets.requests, ...(isPlayed && { remaining: 0 }) };

  return [
    ...(isIdInHeader(exchange) ? [['x-request-id', requestId] satisfies [string, string]] : []),
    ...rateHeaders(dialect.rateHeaders, { ...budgets, requests }, now),
    ...(billedIdr === undefined
      ? []
      : [['x-neosantara-billed-idr', billedIdr.toFixed(4)] satisfies [string, string]]),
  ];
}
