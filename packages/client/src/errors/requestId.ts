import { own } from '../data/own.ts';
import type { ErrorBodyParts } from './errorBody.ts';

/** The request id of a reply's header; of a repeated header the first. */
export function headerRequestId(headers: Headers): string | undefined {
  // `Headers` joins repeated headers with a comma and a space.
  const first = (name: string): unknown => headers.get(name)?.split(', ')[0];
  return usable(first('x-request-id')) ?? usable(first('request-id'));
}

/** The request id somewhere in a body: the generations of the API put it in four places. */
export function bodyRequestId({ error, envelope }: ErrorBodyParts): string | undefined {
  return (
    usable(own(error, 'request_id')) ??
    usable(own(envelope, 'request_id')) ??
    usable(own(own(envelope, 'info_metadata'), 'request_id')) ??
    usable(own(own(envelope, '_metadata'), 'request_id'))
  );
}

/** 1 to 200 visible ASCII characters: what can be shown, copied and read out without harm. */
function usable(id: unknown): string | undefined {
  return typeof id === 'string' && /^[\x21-\x7e]{1,200}$/.test(id) ? id : undefined;
}
