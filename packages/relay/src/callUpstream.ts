import type { UpstreamCall } from './admit.ts';
import type { Settings } from './options.ts';
import { Refusal } from './Refusal.ts';

/**
 * Sends a call to the API and resolves with its head, the body still to come. There is no second
 * try: only the caller knows whether an answer may be asked for twice.
 *
 * @throws {Refusal} when the API cannot be reached, is too slow, or redirects.
 */
export async function callUpstream(
  call: UpstreamCall,
  settings: Settings,
  abort: AbortController,
): Promise<Response> {
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, settings.headTimeoutMs);

  try {
    const answer = await settings.fetch(settings.baseURL + call.target, {
      method: call.method,
      headers: call.headers,
      body: call.body,
      redirect: 'manual',
      signal: abort.signal,
    });
    if (isRedirect(answer)) throw new Refusal('relay_upstream_redirect');
    return answer;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(isLate ? 'relay_upstream_timeout' : 'relay_upstream_unreachable');
  } finally {
    clearTimeout(clock);
  }
}

/** Some runtimes show a redirect as it is, others as an opaque answer with status 0. */
function isRedirect(answer: Response): boolean {
  return answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400);
}
