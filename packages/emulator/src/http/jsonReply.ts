import { textReply } from './textReply.ts';

/** A value as a JSON reply of known length. */
export function jsonReply(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return textReply(JSON.stringify(value), status, {
    'content-type': 'application/json',
    ...headers,
  });
}
