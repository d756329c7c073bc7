import type { Handler } from 'hono';
import type { Relay } from './createRelay.ts';

/**
 * The relay as a Hono handler, for `app.all('/api/nusantara/*', toHonoHandler(relay))` with the same
 * `basePath`.
 */
export function toHonoHandler(relay: Relay): Handler {
  return (context) => relay(context.req.raw);
}
