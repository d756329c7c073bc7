import { own, ownString } from '../data/own.ts';
import { citation } from './citation.ts';
import { createThinkSplitter } from './createThinkSplitter.ts';
import type { Delta, DeltaReader } from './Delta.ts';
import { finish } from './finish.ts';
import { firstChoice } from './firstChoice.ts';
import { readUsage } from './usage.ts';

/** The spellings of a thought, of which the first that says something counts. */
const reasoningKeys = ['reasoning_content', 'reasoning', 'reasoning_text'];
const maxToolCalls = 256;

/** Chunks of `/v1/chat/completions` to deltas. Holds what one answer needs to be put together. */
export function createChatDeltas(): DeltaReader {
  const splitter = createThinkSplitter();
  const callParts = new Map<string, number>();
  let parts = 0;
  let current: { type: string; part: number } | undefined;
  let lastCall: string | undefined;
  let started = false;
  let answered = false;

  function run(type: 'text' | 'reasoning' | 'refusal', text: string): Delta {
    if (current?.type !== type) current = { type, part: parts++ };
    return { type, part: current.part, text };
  }

  function toolCall(call: unknown): Delta[] {
    const named = callKey(call);
    const key = named === 'none' ? lastCall : named;
    if (key === undefined) return [];
    lastCall = key;
    let part = callParts.get(key);
    if (part === undefined) {
      if (callParts.size >= maxToolCalls) return [];
      part = parts++;
      callParts.set(key, part);
      current = undefined;
    }
    const fn = own(call, 'function');
    return [
      {
        type: 'tool-call',
        part,
        id: ownString(call, 'id'),
        name: ownString(fn, 'name'),
        arguments: ownString(fn, 'arguments'),
      },
    ];
  }

  function push(chunk: unknown): Delta[] {
    const deltas: Delta[] = [];
    if (!started) {
      started = true;
      deltas.push({ type: 'start', responseId: ownString(chunk, 'id') });
    }
    const choice = firstChoice(chunk);
    // A plain reply says in `message` what a stream says in `delta`.
    const delta = own(choice, 'delta') ?? own(choice, 'message');
    if (!answered) {
      for (const key of reasoningKeys) {
        const text = ownString(delta, key);
        if (text === undefined) continue;
        deltas.push(run('reasoning', text));
        break;
      }
      const content = ownString(delta, 'content');
      if (content !== undefined) {
        for (const { type, text } of splitter.push(content)) deltas.push(run(type, text));
      }
      const refusal = ownString(delta, 'refusal');
      if (refusal !== undefined) deltas.push(run('refusal', refusal));
      const calls = own(delta, 'tool_calls');
      if (Array.isArray(calls)) for (const call of calls) deltas.push(...toolCall(call));
      const annotations = own(delta, 'annotations');
      if (Array.isArray(annotations)) {
        for (const annotation of annotations) {
          deltas.push({ type: 'citation', part: parts++, ...citation(annotation) });
          current = undefined;
        }
      }
    }
    const usage = readUsage(own(chunk, 'usage') ?? own(choice, 'usage'));
    if (usage) deltas.push({ type: 'usage', usage });

    const reason = ownString(choice, 'finish_reason');
    if (reason !== undefined && !answered) {
      answered = true;
      deltas.push(...end(), finish(reason));
    }
    return deltas;
  }

  function end(): Delta[] {
    return splitter.end().map(({ type, text }) => run(type, text));
  }

  return { push, end };
}

/** By index, else by id. An index that counts nothing makes the call unreadable, not a huge array. */
function callKey(call: unknown): `#${number}` | `id:${string}` | 'none' | undefined {
  const index = own(call, 'index');
  if (typeof index === 'number') {
    return Number.isInteger(index) && index >= 0 && index < maxToolCalls ? `#${index}` : undefined;
  }
  const id = ownString(call, 'id');
  return id === undefined ? 'none' : `id:${id}`;
}
