import { type Data, own, ownCount, ownString } from '../data/own.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/responses`: typed events; `response.completed` or `response.incomplete` is the last. */
export const responsesRules: Rules = {
  path: '/responses',
  read(event, name) {
    const type = ownString(event, 'type') ?? name;
    return {
      ending: type === 'response.completed' || type === 'response.incomplete' ? 'closed' : 'open',
      weight: weigh(event, type),
      isToken: type.endsWith('.delta'),
      outputTokens: ownCount(own(own(event, 'response'), 'usage'), 'output_tokens'),
      failure: failureOf(event, type),
    };
  },
  fromReply(reply) {
    const status = ownString(reply, 'status');
    const type =
      status === 'failed' || status === 'incomplete' ? `response.${status}` : 'response.completed';
    return { type, response: reply };
  },
};

function failureOf(event: Data, type: string): unknown {
  if (type === 'response.failed') return { error: own(own(event, 'response'), 'error') ?? {} };
  if (own(event, 'error')) return event;
  // The flat form has no error type of its own: its `type` is the event's.
  return type === 'error' ? { error: { ...event, type: undefined } } : undefined;
}

function weigh(event: Data, type: string): number {
  if (type.endsWith('.delta')) return ownString(event, 'delta')?.length ?? 0;
  return type === 'keepalive' ? 0 : 1;
}
