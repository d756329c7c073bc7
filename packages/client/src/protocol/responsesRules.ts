import { own, ownString } from '../data/own.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/responses`: typed events; `response.completed` or `response.incomplete` is the last. */
export const responsesRules: Rules = {
  path: '/responses',
  ending(event) {
    const type = ownString(event, 'type');
    return type === 'response.completed' || type === 'response.incomplete' ? 'closed' : 'open';
  },
  failure(event) {
    const type = ownString(event, 'type');
    if (type === 'response.failed') {
      return { error: own(own(event, 'response'), 'error') ?? {} };
    }
    if (own(event, 'error')) return event;
    // The flat form has no error type of its own: its `type` is the event's.
    return type === 'error' ? { error: { ...event, type: undefined } } : undefined;
  },
  fromReply(reply) {
    const status = ownString(reply, 'status');
    const type =
      status === 'failed' || status === 'incomplete' ? `response.${status}` : 'response.completed';
    return { type, response: reply };
  },
};
