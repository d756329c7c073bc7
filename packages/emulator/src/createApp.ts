import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { chatRoutes } from './chat/chatRoutes.ts';
import { changeHeaders } from './faults/changeHeaders.ts';
import { errorReply, notFound } from './http/apiError.ts';
import { authenticate } from './http/authenticate.ts';
import { ConnectionError } from './http/ConnectionError.ts';
import type { Env } from './http/Exchange.ts';
import { openExchange } from './http/openExchange.ts';
import { readBody } from './http/readBody.ts';
import { readFaults } from './http/readFaults.ts';
import { createImageShelf } from './images/createImageShelf.ts';
import { imageRoutes, sharedImageRoutes } from './images/imageRoutes.ts';
import { createAccounts } from './limits/createAccounts.ts';
import { modelRoutes } from './models/modelRoutes.ts';
import type { Settings } from './readOptions.ts';
import type { RequestLog } from './createRequestLog.ts';
import { responsesRoutes } from './responses/responsesRoutes.ts';
import { exposedHeaders } from './http/rateHeaders.ts';

/** The API as a routing table: headers, id and log, CORS, faults, key, then the endpoints. */
export function createApp(settings: Settings, log: RequestLog): Hono<Env> {
  const accountOf = createAccounts(settings.limits, settings.balance);
  const shelf = createImageShelf();
  const api = new Hono<Env>()
    .use(readBody)
    .use(readFaults(settings))
    .use(authenticate(settings, accountOf))
    .route('/', chatRoutes(settings))
    .route('/', responsesRoutes(settings))
    .route('/', imageRoutes(settings, shelf))
    .route('/', modelRoutes(settings));

  return new Hono<Env>()
    .use(changeHeaders(settings))
    .use(openExchange(settings, log, accountOf('')))
    .use(cors({ origin: '*', exposeHeaders: exposedHeaders(), maxAge: 600 }))
    .route('/v1', api)
    .route('/', sharedImageRoutes(shelf))
    .notFound((c) =>
      errorReply(
        notFound('invalid_endpoint', `There is no ${c.req.method} ${c.req.path}.`),
        c.var.exchange,
      ),
    )
    .onError((error, c) => {
      const { exchange } = c.var;
      if (error instanceof ConnectionError || exchange.signal.aborted) throw error;
      return errorReply(
        {
          status: 500,
          error: { message: error.message, type: 'api_error', code: 'internal_error' },
        },
        exchange,
      );
    });
}
