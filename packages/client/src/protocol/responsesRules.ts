import { type Data, own, ownCount, ownString } from '../data/own.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/responses`: typed events; `response.completed` or `response.incomplete` is the last. */
export const responsesRules: Rules = {
  path: '/responses',
  read(event, name) {
    const type = ownString(event, 'type') ?? name;
    return {
      ending: whole.test(type) ? 'closed' : 'open',
      weight: weigh(event, type),
      outputTokens: ownCount(own(own(event, 'response'), 'usage'), 'output_tokens'),
      failure: failureOf(event, type),
    };
  },
  fromReply(reply) {
    const type = `response.${ownString(reply, 'status')}`;
    const isCut = type === 'response.failed' || whole.test(type);
    return { type: isCut ? type : 'response.completed', response: reply };
  },
};

/** The last event of an answer. */
const whole = /^response\.(completed|incomplete)$/;

function failureOf(event: Data, type: string): unknown {
  if (type === 'response.failed') return { error: own(own(event, 'response'), 'error') ?? {} };
  if (own(event, 'error')) return event;
  // The flat form has no error type of its own: its `type` is the event's.
  return type === 'error' ? { error: { ...event, type: undefined } } : undefined;
}

function weigh(event: Data, type: string): number {
  if (type.endsWith('.delta')) return ownString(event, 'delta')?.length ?? 0;
  return type === 'keepalive' ? 0 : 0.5;
}
