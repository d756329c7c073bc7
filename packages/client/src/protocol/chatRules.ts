import { own, ownString } from '../data/own.ts';
import { firstChoice } from './firstChoice.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/chat/completions`: data-only events; a finish reason ends the answer, `[DONE]` the stream. */
export const chatRules: Rules = {
  path: '/chat/completions',
  ending: (event) => (ownString(firstChoice(event), 'finish_reason') ? 'answered' : 'open'),
  failure(event) {
    if (own(event, 'error')) return event;
    const reason = ownString(firstChoice(event), 'finish_reason');
    if (reason !== 'error' && reason !== 'network_error') return undefined;
    return {
      error: { type: 'api_error', code: reason, message: 'The model stopped with an error.' },
    };
  },
  fromReply: (reply) => reply,
};
