import type { Reply } from './createProbe.ts';
import { bad, ok, skipped, type Finding } from './Report.ts';

/** Whether a key is needed for an answer, and the given one will do. */
export function checkKey(
  apiKey: string | undefined,
  answer: Reply | string,
  anonymous: Reply | string,
): Finding {
  if (typeof answer === 'string') return skipped('key', 'There was no answer to tell by.');
  const isRefused = answer.status === 401 || answer.status === 403;
  if (apiKey === undefined) {
    if (!isRefused) return ok('key', 'No key is needed.');
    return bad('error', 'key', {
      seen: `A chat without a key is answered with ${answer.status}.`,
      effect: 'No chat is answered.',
      mend: 'Give a key with --api-key. In an app, let a relay hold it: a browser must not.',
    });
  }
  if (isRefused) {
    return bad('error', 'key', {
      seen: `A chat with the key is answered with ${answer.status}.`,
      effect: 'No chat is answered.',
      mend: 'See that the key is whole, active, and may use the model.',
    });
  }
  const isNeeded = typeof anonymous !== 'string' && anonymous.status === 401;
  return ok('key', `The key is accepted${isNeeded ? ', and needed' : ''}.`);
}
