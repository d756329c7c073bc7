import type { MiddlewareHandler } from 'hono';
import type { Account } from '../limits/createAccounts.ts';
import type { Settings } from '../readOptions.ts';
import { errorReply, type ApiError } from './apiError.ts';
import type { ApiContext, Env } from './Exchange.ts';

const missing = 'API key is missing. Please provide your API key in the `Authorization` header.';
const invalid = 'API key is invalid or inactive. Please check your key and try again.';

/** Lets a request through when it carries a key, as a bearer token or as `x-api-key`. */
export function authenticate(
  { apiKeys, dialect }: Settings,
  accountOf: (key: string) => Account,
): MiddlewareHandler<Env> {
  const refusal = (code: string, message: string): ApiError => ({
    status: 401,
    error: { message, type: dialect.errorType401, code },
  });

  return async (c, next) => {
    const key = keyOf(c);
    const { exchange } = c.var;
    if (key === '') return errorReply(refusal('missing_api_key', missing), exchange);
    if (apiKeys !== 'any' && !apiKeys.includes(key)) {
      return errorReply(refusal('invalid_api_key', invalid), exchange);
    }
    exchange.account = accountOf(key);
    return next();
  };
}

function keyOf(c: ApiContext): string {
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return bearer ?? c.req.header('x-api-key')?.trim() ?? '';
}
