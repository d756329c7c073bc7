import type { MiddlewareHandler } from 'hono';
import { createAttempts } from '../faults/createAttempts.ts';
import type { Settings } from '../readOptions.ts';
import { createRandom } from '../createRandom.ts';
import type { LogDraft, RequestLog } from '../createRequestLog.ts';
import type { Env, Exchange } from './Exchange.ts';
import { rateHeaders } from './rateHeaders.ts';

/** Gives every request its id and its place in the log, and every reply the headers that follow from it. */
export function openExchange(settings: Settings, log: RequestLog): MiddlewareHandler<Env> {
  const { clock, seed, onRequest } = settings;
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
      signal: c.env.signal,
      entry,
      faults: [],
      idPlacement: 'both',
      streaming: false,
      pending,
      settle(outcome) {
        if (entry.outcome !== 'open') return;
        entry.outcome = outcome;
        entry.durationMs = clock.now() - arrived;
        onRequest(entry);
      },
    };
    log.add(entry);
    c.set('exchange', exchange);

    await next();

    entry.status = c.res.status;
    for (const [name, value] of headerId(exchange)) c.res.headers.set(name, value);
    for (const [name, value] of rateHeaders(clock.now(), c.res.status)) {
      c.res.headers.set(name, value);
    }
    if (!exchange.streaming) exchange.settle(entry.status >= 400 ? 'error' : 'complete');
  };
}

function headerId({ idPlacement, requestId }: Exchange): [string, string][] {
  const shown = idPlacement !== 'body' && idPlacement !== 'none';
  return shown ? [['x-request-id', requestId]] : [];
}
