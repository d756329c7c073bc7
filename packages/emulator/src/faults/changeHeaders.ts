import type { MiddlewareHandler } from 'hono';
import type { Env } from '../http/Exchange.ts';
import type { Settings } from '../readOptions.ts';
import { findFaults } from './Fault.ts';

/** Replaces and takes away headers of every reply, as the faults say; those of the options act on preflights too. */
export function changeHeaders(settings: Settings): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const { faults } = c.var.exchange;
    const asked = c.req.method === 'OPTIONS' ? settings.faults : faults;
    for (const { headers } of findFaults(asked, 'headers')) {
      for (const [name, value] of Object.entries(headers)) {
        if (value === null) c.res.headers.delete(name);
        else c.res.headers.set(name, value);
      }
    }
  };
}
