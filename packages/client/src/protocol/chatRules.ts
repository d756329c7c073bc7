import { type Data, isData, own, ownString } from '../data/own.ts';
import { choiceDelta, firstChoice } from './firstChoice.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/chat/completions`: data-only events; a finish reason ends the answer, `[DONE]` the stream. */
export const chatRules: Rules = {
  path: '/chat/completions',
  read(event, name) {
    const choice = firstChoice(event);
    const reason = ownString(choice, 'finish_reason');
    return {
      ending: reason ? 'answered' : 'open',
      weight: weigh(choiceDelta(choice)),
      failure: failureOf(event, name, reason),
    };
  },
  fromReply: (reply) => (Array.isArray(own(reply, 'choices')) ? reply : undefined),
};

function failureOf(event: Data, name: string, reason: string | undefined): unknown {
  if (name === 'error' || event.error || event.type === 'error') return event;
  return reason && broken.test(reason) ? { code: reason } : undefined;
}

/** What upstreams put where the reason for a normal end stands. */
const broken = /^(network_)?error$/;

/** All that is said under any name: words, thoughts, refusals, the arguments of tool calls. */
function weigh(delta: unknown): number {
  if (!isData(delta)) return 0;
  let weight = 0;
  for (const key in delta) {
    const value = delta[key];
    if (typeof value === 'string') weight += key === 'role' ? 0 : value.length;
    else if (Array.isArray(value)) {
      for (const item of value) weight += 1 + weigh(own(item, 'function'));
    }
  }
  return weight;
}
