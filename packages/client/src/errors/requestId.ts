import { own } from '../data/own.ts';
import type { ErrorBodyParts } from './errorBody.ts';
import type { ErrorDetails } from './NusantaraError.ts';

/** The request id of a reply's header; of a repeated header the first. */
export function headerRequestId(headers: Headers): string | undefined {
  // `Headers` joins repeated headers with a comma and a space.
  const first = (name: string): unknown => headers.get(name)?.split(', ')[0];
  return usable(first('x-request-id')) ?? usable(first('request-id'));
}

/** The request id somewhere in a body: the generations of the API put it in four places. */
export function bodyRequestId({ error, envelope }: ErrorBodyParts): string | undefined {
  const places = [error, envelope, own(envelope, 'info_metadata'), own(envelope, '_metadata')];
  return places.map((place) => usable(own(place, 'request_id'))).find(Boolean);
}

/** What a failure is known by to the server: in the header, else in the body; both when they differ. */
export function requestIds(
  headers: Headers | undefined,
  body: ErrorBodyParts | undefined,
): Pick<ErrorDetails, 'requestId' | 'requestIdFrom' | 'bodyRequestId'> {
  const inHeader = headers && headerRequestId(headers);
  const inBody = body && bodyRequestId(body);
  return {
    requestId: inHeader ?? inBody,
    requestIdFrom: inHeader ? 'header' : inBody ? 'body' : undefined,
    bodyRequestId: inHeader && inBody !== inHeader ? inBody : undefined,
  };
}

/** 1 to 200 visible ASCII characters: what can be shown, copied and read out without harm. */
function usable(id: unknown): string | undefined {
  return typeof id === 'string' && /^[\x21-\x7e]{1,200}$/.test(id) ? id : undefined;
}
