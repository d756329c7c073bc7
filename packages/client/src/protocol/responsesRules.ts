import { type Data, own, ownString } from '../data/own.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/responses`: typed events; `response.completed` or `response.incomplete` is the last. */
export const responsesRules: Rules = {
  path: '/responses',
  read(event) {
    const type = String(event.type);
    return {
      ending: last.test(type) ? 'closed' : 'open',
      weight: weigh(event, type),
      failure: failureOf(event, type),
    };
  },
  isNamed: true,
  fromReply(reply) {
    if (!contents.some((key) => own(reply, key))) return undefined;
    const type = `response.${ownString(reply, 'status')}`;
    return { type: last.test(type) ? type : 'response.completed', response: reply };
  },
};

/** The last event of an answer, for good or ill. */
const last = /^response\.(completed|incomplete|failed)$/;

/** What an answer has, in one generation of the API or another. */
const contents = ['output', 'choices', 'output_text', 'status'];

function failureOf(event: Data, type: string): unknown {
  const { response } = event;
  if (type === 'response.failed' || own(response, 'status') === 'failed') {
    // Around the error there may be the request id, and when the budget is back.
    const error = own(response, 'error') ?? {};
    return { ...(response as Data), ...event, type: undefined, error };
  }
  return type === 'error' || event.error ? event : undefined;
}

function weigh(event: Data, type: string): number {
  if (type.endsWith('.delta')) return ownString(event, 'delta')?.length ?? 0;
  return type === 'keepalive' ? 0 : 0.5;
}
