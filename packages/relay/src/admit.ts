import { areModelsAllowed } from './areModelsAllowed.ts';
import { isOriginAllowed, isPreflight } from './crossOrigin.ts';
import { findRoute } from './findRoute.ts';
import type { Settings } from './options.ts';
import { readJsonObject } from './readJsonObject.ts';
import { Refusal } from './Refusal.ts';
import { requestHeaders } from './requestHeaders.ts';

/** A request that passed every check, as the API will get it. */
export interface UpstreamCall {
  readonly type: 'call';
  readonly method: 'GET' | 'POST';
  /** Path and query, relative to the base URL. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: string | null;
}

export interface Preflight {
  readonly type: 'preflight';
  readonly method: 'GET' | 'POST';
}

/**
 * Puts a request through every check, the cheapest first; the API hears of none that fails.
 *
 * @throws {Refusal} saying which check failed.
 */
export async function admit(
  request: Request,
  settings: Settings,
): Promise<UpstreamCall | Preflight> {
  if (!isOriginAllowed(request, settings.allowOrigins)) {
    throw new Refusal('relay_origin_not_allowed');
  }
  const { method, target, hasBody } = findRoute(new URL(request.url), settings.basePath);
  if (isPreflight(request)) return { type: 'preflight', method };
  if (request.method !== method) throw new Refusal('relay_method_not_allowed', { allow: method });
  if (!(await isAuthorized(request, settings.authorize))) throw new Refusal('relay_unauthorized');

  const headers = requestHeaders(request.headers, settings.apiKey, settings.forwardHeaders);
  if (!hasBody) return { type: 'call', method, target, headers, body: null };

  const body = await readJsonObject(request, {
    maxBytes: settings.maxBodyBytes,
    timeoutMs: settings.headTimeoutMs,
  });
  if (!areModelsAllowed(body, settings.allowModels)) throw new Refusal('relay_model_not_allowed');
  headers.set('content-type', 'application/json');
  // Written anew: of a duplicate key the API sees the very value that was checked.
  return { type: 'call', method, target, headers, body: JSON.stringify(body) };
}

/** A throw is a refusal, and so is anything that is not plainly `true`. */
async function isAuthorized(request: Request, authorize: Settings['authorize']): Promise<boolean> {
  try {
    const verdict: unknown = authorize === null || (await authorize(request));
    return verdict === true;
  } catch {
    return false;
  }
}
