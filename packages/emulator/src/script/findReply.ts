import type { AnswerPart } from '../answer/Answer.ts';
import type { Turn } from '../answer/Question.ts';
import { splitPieces } from '../answer/splitPieces.ts';
import type { Random } from '../createRandom.ts';
import type { Fault } from '../faults/Fault.ts';
import { parseFaults } from '../faults/parseDirectives.ts';
import { readPattern } from './readPattern.ts';
import type { Script, ScriptPart, ScriptRule } from './Script.ts';

/** What a script makes of a conversation, as faults: what is said, the pauses in it, and what goes wrong. */
export function findReply(
  script: Script,
  turns: readonly Turn[],
  prompt: string,
  random: Random,
): readonly Fault[] {
  const rule = script.find((rule) => fits(rule, turns, prompt));
  if (rule === undefined) return [];
  const faults = rule.fault === undefined ? [] : parseFaults(rule.fault);
  return [...faults, ...play([rule.answer].flat(), random)];
}

function fits({ when }: ScriptRule, turns: readonly Turn[], prompt: string): boolean {
  if (when === undefined) return true;
  const last = turns.at(-1);
  if (typeof when === 'object' && 'result' in when) {
    return last?.role === 'tool' && toolOf(turns, last) === when.result;
  }
  if (last?.role !== 'user') return false;
  return typeof when === 'string' ? readPattern(when)(prompt) : prompt.search(when) !== -1;
}

const toolOf = (turns: readonly Turn[], { callId }: Turn): string | undefined =>
  turns.flatMap(({ calls }) => calls ?? []).findLast(({ id }) => id === callId)?.name;

type TextPart = Extract<AnswerPart, { type: 'text' }>;

/** Neighbouring texts become one part, which is what a citation counts in. */
function play(steps: readonly ScriptPart[], random: Random): Fault[] {
  const parts: AnswerPart[] = [];
  const pauses: Fault[] = [];
  let finish: Extract<Fault, { type: 'say' }>['finish'];
  const sent = (): number => parts.reduce((sum, { pieces }) => sum + pieces.length, 0);

  for (const step of steps) {
    const last = parts.at(-1);
    const open = last?.type === 'text' ? last : undefined;
    if (typeof step === 'string' || 'text' in step) {
      const pieces = splitPieces(typeof step === 'string' ? step : step.text, random);
      const text: TextPart = {
        type: 'text',
        ...open,
        pieces: [...(open?.pieces ?? []), ...pieces],
      };
      parts.splice(open ? -1 : parts.length, 1, text);
    } else if ('reasoning' in step) {
      parts.push({ type: 'reasoning', pieces: splitPieces(step.reasoning, random) });
    } else if ('refusal' in step) {
      parts.push({ type: 'refusal', pieces: splitPieces(step.refusal, random) });
    } else if ('tool' in step) {
      const pieces = splitPieces(JSON.stringify(step.arguments ?? {}), random);
      parts.push({ type: 'tool-call', callId: `call_${random.hex(24)}`, name: step.tool, pieces });
    } else if ('citation' in step) {
      if (open) parts.splice(-1, 1, cited(open, step.citation));
    } else if ('delay' in step) {
      pauses.push({ type: 'stall', after: sent(), ms: step.delay });
    } else {
      finish = step.finish;
    }
  }
  return [{ type: 'say', parts, finish }, ...pauses];
}

function cited(
  text: TextPart,
  { url, title = url }: { url: string; title?: string | undefined },
): TextPart {
  const { pieces, citations = [] } = text;
  const start = citations.at(-1)?.end ?? 0;
  const end = pieces.join('').length;
  return { ...text, citations: [...citations, { url, title, start, end }] };
}
