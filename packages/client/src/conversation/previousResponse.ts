import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { Message } from './message.ts';

/** Further fields of a request. */
type Fields = Readonly<Record<string, unknown>>;

/** The messages that are new to a server which remembers the response that a request goes on from. */
export function newMessages(messages: readonly Message[], fields: Fields = {}): readonly Message[] {
  const previous = fields['previous_response_id'];
  const known = messages.findLastIndex(({ responseId }) => responseId && responseId === previous);
  return messages.slice(known + 1);
}

/** Whether the server refused a request because it has forgotten the response that it goes on from. */
export function forgets(error: NusantaraError, fields: Fields): boolean {
  if (!fields['previous_response_id'] || error.status === undefined) return false;
  const said = `${error.code} ${error.param} ${error.message}`;
  return error.type === 'not_found_error' || /previous.response/i.test(said);
}

/** The request on its own. */
export function withoutPrevious({ previous_response_id: _forgotten, ...rest }: Fields): Fields {
  return rest;
}
