import { checkPreflight, checkReadable, checkReadableErrors } from './checkCrossOrigin.ts';
import { checkError } from './checkError.ts';
import { checkKey } from './checkKey.ts';
import { checkModels } from './checkModels.ts';
import { checkStream } from './checkStream.ts';
import { checkWait } from './checkWait.ts';
import { createProbe, type Probe, type Reply } from './createProbe.ts';
import { bad, ok, worstLevel, type Finding, type Report } from './Report.ts';

export interface DoctorOptions {
  /** Where the API lives, its version included: `https://api.neosantara.xyz/v1`, or your relay. */
  baseURL: string;
  /** Sent as a bearer token; a relay needs none. */
  apiKey?: string | undefined;
  /**
   * The model to ask.
   * @default the first of the list
   */
  model?: string | undefined;
  /**
   * The origin of the page that would ask.
   * @default 'https://page.example'
   */
  origin?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof fetch | undefined;
  /**
   * How long any reply may take, in milliseconds.
   * @default 30_000
   */
  timeoutMs?: number | undefined;
  /**
   * Milliseconds from any fixed point.
   * @default performance.now
   */
  now?: (() => number) | undefined;
}

const prompt = 'Count from one to twenty, in words.';
const unknownModel = 'no-such-model';

/**
 * Look at an API the way a chat in a browser would meet it: cross-origin rules, headers, errors, models
 * and both kinds of stream. It asks for two short answers, and for four refusals. Run it on a server, which may set `Origin`.
 *
 * @throws {TypeError} when `baseURL` is no address.
 */
export async function doctor(options: DoctorOptions): Promise<Report> {
  const { origin = 'https://page.example', timeoutMs = 30_000 } = options;
  const baseURL = new URL(options.baseURL).href.replace(/\/$/, '');
  const probe = createProbe({
    baseURL,
    origin,
    timeoutMs,
    apiKey: options.apiKey,
    fetch: options.fetch ?? globalThis.fetch,
    now: options.now ?? (() => performance.now()),
  });

  const list = await probe('/models');
  if (typeof list === 'string') return report(baseURL, options.model, [unreachable(list)]);

  const { model, findings } = checkModels(list, options.model);
  const anonymous = await probe('/models', { anonymous: true });
  const unknown = await ask(probe, unknownModel);
  const malformed = await probe('/chat/completions', { method: 'POST', body: { model } });
  const limited = await ask(probe, model, { 'x-emulator-fault': 'error 429 retry-after=7' });
  const chat = await ask(probe, model);
  const responses = await respond(probe, model);

  return report(baseURL, model, [
    ok('reachable', `${baseURL} answers.`),
    ...(new URL(baseURL).origin === origin
      ? [ok('cors', 'Page and API share an origin.')]
      : [
          await preflight(probe, origin, options.apiKey),
          ...checkReadable(list, origin),
          checkReadableErrors([anonymous, unknown, malformed], origin),
        ]),
    checkKey(options.apiKey, chat, anonymous),
    ...findings,
    ...checkError(401, 'A request without a key', anonymous),
    ...checkError(404, 'A model that does not exist', unknown),
    ...checkError(400, 'A request without messages', malformed),
    checkWait(limited),
    ...checkStream('chat', chat),
    ...checkStream('responses', responses),
  ]);
}

const report = (
  baseURL: string,
  model: string | undefined,
  findings: readonly Finding[],
): Report => ({ baseURL, model, level: worstLevel(findings), findings });

const unreachable = (why: string): Finding =>
  bad('error', 'reachable', {
    seen: `GET /models: ${why}.`,
    effect: 'Nothing works.',
    mend: 'Check the address (it ends with /v1, or with the path of your relay), the server and the network.',
  });

async function preflight(
  probe: Probe,
  origin: string,
  apiKey: string | undefined,
): Promise<Finding> {
  const headers = ['content-type', ...(apiKey === undefined ? [] : ['authorization'])];
  const reply = await probe('/chat/completions', {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': 'POST',
      'access-control-request-headers': headers.join(','),
    },
  });
  return checkPreflight(reply, origin, headers);
}

const ask = (
  probe: Probe,
  model: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply | string> =>
  probe('/chat/completions', {
    method: 'POST',
    body: { model, stream: true, messages: [{ role: 'user', content: prompt }] },
    headers,
  });

const respond = (probe: Probe, model: string | undefined): Promise<Reply | string> =>
  probe('/responses', { method: 'POST', body: { model, stream: true, input: prompt } });
