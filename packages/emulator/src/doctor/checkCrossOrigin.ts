import type { Reply } from './createProbe.ts';
import { bad, ok, skipped, type Finding } from './Report.ts';

const neededHeaders = ['x-request-id', 'retry-after'] as const;

/** Whether a page of this origin may send a request with these headers. */
export function checkPreflight(
  reply: Reply | string,
  origin: string,
  headers: readonly string[],
): Finding {
  if (typeof reply === 'string') return refused(reply, 'Answer OPTIONS on every path of the API.');
  if (reply.status < 200 || reply.status > 299) {
    return refused(
      `OPTIONS is answered with ${reply.status}.`,
      'Answer OPTIONS with 204, without a key.',
    );
  }
  if (!allowsOrigin(reply, origin)) {
    return refused(
      `OPTIONS allows ${reply.headers.get('access-control-allow-origin') ?? 'no origin'}.`,
      `Send Access-Control-Allow-Origin: ${origin}.`,
    );
  }
  // `*` does not cover `authorization`.
  const allowed = listOf(reply, 'access-control-allow-headers');
  const missing = headers.filter(
    (name) => !allowed.includes(name) && (name === 'authorization' || !allowed.includes('*')),
  );
  if (missing.length === 0)
    return ok('preflight', `OPTIONS allows ${origin} to send ${headers.join(', ')}.`);
  return refused(
    `OPTIONS does not allow ${missing.join(', ')}.`,
    `Name ${missing.join(', ')} in Access-Control-Allow-Headers.`,
  );
}

/** Whether a page may read a reply, and which of its headers. */
export function checkReadable(reply: Reply, origin: string): Finding[] {
  if (!allowsOrigin(reply, origin)) {
    return [
      bad('error', 'cors', {
        seen: `The reply allows ${reply.headers.get('access-control-allow-origin') ?? 'no origin'}.`,
        effect:
          'The page cannot read any reply, not even the error; the kit says connection_error.',
        mend: `Send Access-Control-Allow-Origin: ${origin} with every reply, errors included.`,
      }),
    ];
  }
  const exposed = listOf(reply, 'access-control-expose-headers');
  const hidden = neededHeaders.filter((name) => !exposed.includes(name) && !exposed.includes('*'));
  return [
    ok('cors', `The reply may be read from ${origin}.`),
    hidden.length === 0
      ? ok('exposed-headers', `A page may read ${neededHeaders.join(' and ')}.`)
      : bad('warning', 'exposed-headers', {
          seen: `A page may not read ${hidden.join(' and ')}.`,
          effect:
            'Answers have no request id to report, and a retry waits for a guess instead of the time it is told.',
          mend: `Send Access-Control-Expose-Headers: ${neededHeaders.join(', ')}.`,
        }),
  ];
}

/** Whether a page may read refusals as well: proxies often leave the headers out there. */
export function checkReadableErrors(replies: readonly (Reply | string)[], origin: string): Finding {
  const refusals = replies.filter((reply) => typeof reply !== 'string' && reply.status >= 400);
  const hidden = refusals.find(
    (reply) => typeof reply !== 'string' && !allowsOrigin(reply, origin),
  );
  if (refusals.length === 0) return skipped('cors-errors', 'Nothing was refused.');
  if (typeof hidden !== 'object') return ok('cors-errors', 'Refusals may be read as well.');
  return bad('error', 'cors-errors', {
    seen: `A reply with ${hidden.status} does not allow ${origin}.`,
    effect: 'The page hears nothing of a refusal but connection_error: no reason, no wait, no id.',
    mend: 'Send Access-Control-Allow-Origin with every status (nginx: add_header … always).',
  });
}

const refused = (seen: string, mend: string): Finding =>
  bad('error', 'preflight', {
    seen,
    effect:
      'The browser refuses to send a chat request from a page; the kit says connection_error.',
    mend,
  });

const allowsOrigin = ({ headers }: Reply, origin: string): boolean => {
  const allowed = headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === origin;
};

const listOf = ({ headers }: Reply, name: string): string[] =>
  (headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/);
