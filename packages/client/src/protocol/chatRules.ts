import { type Data, isData, own, ownCount, ownString } from '../data/own.ts';
import { choiceDelta, firstChoice } from './firstChoice.ts';
import type { Rules } from './Rules.ts';

/** `POST /v1/chat/completions`: data-only events; a finish reason ends the answer, `[DONE]` the stream. */
export const chatRules: Rules = {
  path: '/chat/completions',
  read(event, name) {
    const choice = firstChoice(event);
    const reason = ownString(choice, 'finish_reason');
    const weight = weigh(choiceDelta(choice));
    return {
      ending: reason ? 'answered' : 'open',
      weight,
      isToken: weight > 0,
      outputTokens: ownCount(own(event, 'usage'), 'completion_tokens'),
      failure: failureOf(event, name, reason),
    };
  },
  fromReply: (reply) => reply,
};

function failureOf(event: Data, name: string, reason: string | undefined): unknown {
  if (name === 'error' || own(event, 'error')) return event;
  return reason === 'error' || reason === 'network_error' ? { code: reason } : undefined;
}

/** All that is said under any name: words, thoughts, refusals, the arguments of tool calls. */
function weigh(delta: unknown): number {
  if (!isData(delta)) return 0;
  let weight = 0;
  for (const key in delta) {
    const value = own(delta, key);
    if (Array.isArray(value)) for (const item of value) weight += 1 + weigh(own(item, 'function'));
    else if (typeof value === 'string' && key !== 'role') weight += value.length;
  }
  return weight;
}
