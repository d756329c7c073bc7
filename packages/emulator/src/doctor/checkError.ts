import { isObject } from '../http/readJson.ts';
import { parseJson } from './readRecords.ts';
import type { Reply } from './createProbe.ts';
import { bad, ok, skipped, type Finding } from './Report.ts';

/** Whether an error says what went wrong in the documented envelope, and under which request id. */
export function checkError(what: number, asked: string, reply: Reply | string): Finding[] {
  const check = `error-${what}`;
  if (typeof reply === 'string') {
    return [
      bad('error', check, {
        seen: `${asked}: ${reply}.`,
        effect: 'The page cannot tell a refusal from a broken network.',
        mend: 'Answer every request, also one that is refused.',
      }),
    ];
  }
  const { status, headers } = reply;
  if (status >= 200 && status < 300)
    return [skipped(check, `${asked} is answered with ${status}.`)];

  const body = parseJson(reply.text);
  const error = isObject(body) && isObject(body['error']) ? body['error'] : undefined;
  const type = headers.get('content-type') ?? 'no content type';
  if (typeof error?.['message'] !== 'string') {
    return [
      bad('warning', check, {
        seen: `${asked} is answered with ${status}, ${type}, and no error envelope.`,
        effect: 'The banner knows the status alone: no message, no code, no limit, no request id.',
        mend: 'Pass the body of the API on: {"error":{"message","type","code","request_id"}}.',
      }),
    ];
  }
  return [
    /\bjson\b/.test(type)
      ? ok(check, `${asked} is answered with ${status} and the error envelope.`)
      : bad('warning', check, {
          seen: `${asked} is answered with ${status}, and the envelope is sent as ${type}.`,
          effect: 'Clients that go by the content type do not read the error.',
          mend: 'Send Content-Type: application/json with it.',
        }),
    checkIds(`request-id-${what}`, headers.get('x-request-id'), idIn(body, error)),
  ];
}

function checkIds(check: string, header: string | null, inBody: unknown): Finding {
  if (header === null && inBody === undefined) {
    return bad('warning', check, {
      seen: 'The error carries no request id.',
      effect: 'A person who reports the failure has nothing to name it by.',
      mend: 'Pass X-Request-Id and error.request_id of the API on.',
    });
  }
  if (header !== null && inBody !== undefined && header !== inBody) {
    return bad('warning', check, {
      seen: `The header says ${header}, the body ${JSON.stringify(inBody)}.`,
      effect: 'The id on the page may not be the one in the log of the API.',
      mend: 'Pass the id of the API on in both places, or make one for both.',
    });
  }
  if (inBody === undefined) return ok(check, `The header names the request ${header}.`);
  return ok(check, `${header === null ? 'The body names' : 'Header and body name'} the request.`);
}

const idIn = (body: unknown, error: Readonly<Record<string, unknown>>): unknown => {
  const metadata = isObject(body) ? body['info_metadata'] : undefined;
  return error['request_id'] ?? (isObject(metadata) ? metadata['request_id'] : undefined);
};
