import type { Reply } from './createProbe.ts';
import { bad, ok, type Finding } from './Report.ts';

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
