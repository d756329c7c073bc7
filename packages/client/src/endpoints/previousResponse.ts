import type { Message } from '../conversation/message.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { Fields } from './Endpoint.ts';

/** The messages that are new to a server which remembers the response that a request goes on from. */
export function newMessages(messages: readonly Message[], fields: Fields = {}): readonly Message[] {
  const previous = fields['previous_response_id'];
  const known = messages.findLastIndex(({ responseId }) => responseId && responseId === previous);
  return messages.slice(known + 1);
}

/** The request on its own, where the server has forgotten the response that it goes on from. */
export function withoutPrevious(error: NusantaraError, fields: Fields): Fields | undefined {
  const { previous_response_id: previous, ...rest } = fields;
  if (!previous || error.status === undefined) return undefined;
  const said = `${error.code} ${error.param} ${error.message}`;
  const isForgotten = error.type === 'not_found_error' || /previous.response/i.test(said);
  return isForgotten ? rest : undefined;
}
