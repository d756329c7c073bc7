import { Hono } from 'hono';
import type { BoundedMap } from '../createBoundedMap.ts';
import { badRequest, errorReply, notFound, type ApiError } from '../http/apiError.ts';
import { jsonReply } from '../http/jsonReply.ts';
import type { ApiContext, Env } from '../http/Exchange.ts';
import type { Settings } from '../readOptions.ts';
import { sendStream } from '../stream/sendAnswer.ts';
import type { StoredResponse } from './createStoredResponse.ts';
import { dialectEvents } from './dialectEvents.ts';
import { replayEvents } from './replayEvents.ts';
import { responsesFailure } from './responsesFailure.ts';
import { shownReply } from './showResponse.ts';

/** `GET` and `DELETE /responses/{id}`, `POST /responses/{id}/cancel`. */
export function storedRoutes(settings: Settings, store: BoundedMap<StoredResponse>): Hono<Env> {
  const find = (c: ApiContext): StoredResponse | undefined => store.get(idOf(c));

  return new Hono<Env>()
    .get('/', (c) => {
      const { exchange } = c.var;
      const stored = find(c);
      if (!stored) return missing(c);
      if (settings.dialect.resume && c.req.query('stream') === 'true') {
        return resume(c, stored, settings);
      }
      return jsonReply(shownReply(stored.read(exchange.clock.now()), exchange));
    })
    .delete('/', (c) =>
      store.delete(idOf(c))
        ? jsonReply({ id: idOf(c), object: 'response', deleted: true })
        : missing(c),
    )
    .post('/cancel', (c) => {
      const { exchange } = c.var;
      const stored = find(c);
      return stored
        ? jsonReply(shownReply(stored.cancel(exchange.clock.now()), exchange))
        : missing(c);
    });
}

/** The stream of a response again, behind the event that the caller has seen last. */
function resume(c: ApiContext, stored: StoredResponse, settings: Settings): Response {
  const { exchange } = c.var;
  const after = c.req.query('starting_after') ?? '-1';
  if (!/^-?\d+$/.test(after)) return errorReply(noNumber, exchange);

  exchange.entry.stream = true;
  const now = exchange.clock.now();
  const events = replayEvents(dialectEvents(stored.events(now), exchange.dialect), {
    after: Number(after),
    written: stored.writtenPieces(now),
  });
  const failure = [...dialectEvents(responsesFailure(stored.opened, exchange), exchange.dialect)];
  return sendStream(
    { events, pieces: stored.pieces, failure },
    { exchange, tokensPerSecond: settings.tokensPerSecond },
  );
}

const missing = (c: ApiContext): Response => errorReply(responseNotFound(idOf(c)), c.var.exchange);

const idOf = (c: ApiContext): string => c.req.param('id') ?? '';

const responseNotFound = (id: string): ApiError =>
  notFound('response_not_found', `The response \`${id}\` was not found.`);

const noNumber = badRequest(
  'invalid_parameter',
  '`starting_after` must be the number of an event.',
  'starting_after',
);
