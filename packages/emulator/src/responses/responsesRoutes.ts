import { Hono } from 'hono';
import { createBoundedMap } from '../createBoundedMap.ts';
import type { Env } from '../http/Exchange.ts';
import type { Settings } from '../readOptions.ts';
import type { StoredResponse } from './createStoredResponse.ts';
import { postResponse } from './postResponse.ts';
import { storedRoutes } from './storedRoutes.ts';

const rememberedResponses = 1000;

/** `POST /responses`, and the endpoints of what it keeps, where the dialect has them. */
export function responsesRoutes(settings: Settings): Hono<Env> {
  const store = createBoundedMap<StoredResponse>(rememberedResponses);
  const routes = new Hono<Env>().post('/responses', (c) => postResponse(c, settings, store));
  return settings.dialect.stored === 'kept'
    ? routes.route('/responses/:id', storedRoutes(settings, store))
    : routes;
}
