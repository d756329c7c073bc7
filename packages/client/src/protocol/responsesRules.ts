import { own, ownString } from '../data/own.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/responses`: typed events; `response.completed` or `response.incomplete` is the last. */
export const responsesRules: Rules = {
  path: '/responses',
  read(event, name) {
    const type = ownString(event, 'type') ?? name;
    const error = own(event, 'error');
    return {
      ending: type === 'response.completed' || type === 'response.incomplete' ? 'closed' : 'open',
      weight: type.endsWith('.delta')
        ? (ownString(event, 'delta')?.length ?? 0)
        : type === 'keepalive'
          ? 0
          : 1,
      failure:
        type === 'response.failed'
          ? { error: own(own(event, 'response'), 'error') ?? {} }
          : error
            ? event
            : // The flat form has no error type of its own: its `type` is the event's.
              type === 'error'
              ? { error: { ...event, type: undefined } }
              : undefined,
    };
  },
  fromReply(reply) {
    const status = ownString(reply, 'status');
    const type =
      status === 'failed' || status === 'incomplete' ? `response.${status}` : 'response.completed';
    return { type, response: reply };
  },
};
