import { own, ownList, ownString } from '../data/own.ts';
import { argumentsText } from './argumentsText.ts';
import { citation } from './citation.ts';
import { createThinkSplitter } from './createThinkSplitter.ts';
import type { Delta, DeltaReader } from './Delta.ts';
import { finish } from './finish.ts';
import { choiceDelta, firstChoice } from './firstChoice.ts';
import { readUsage } from './usage.ts';

const maxToolCalls = 256;

/** A tool call that is being put together. */
interface Call {
  id: string | undefined;
  readonly index: number | undefined;
  readonly part: number;
}

/** Chunks of `/v1/chat/completions` to deltas. Holds what one answer needs to be put together. */
export function createChatDeltas(): DeltaReader {
  const splitter = createThinkSplitter();
  const calls: Call[] = [];
  let parts = 0;
  let current: { type: string; part: number } | undefined;
  let lastCall: Call | undefined;
  let started = false;
  let answered = false;

  function run(type: 'text' | 'reasoning' | 'refusal', text: string): Delta {
    if (current?.type !== type) current = { type, part: parts++ };
    return { type, part: current.part, text };
  }

  function toolCall(fragment: unknown): Delta[] {
    const call = callOf(fragment);
    if (!call) return [];
    lastCall = call;
    const fn = own(fragment, 'function');
    return [
      {
        type: 'tool-call',
        part: call.part,
        id: ownString(fragment, 'id'),
        name: ownString(fn, 'name'),
        arguments: argumentsText(fn),
      },
    ];
  }

  /**
   * The call a fragment belongs to: by id, else by index, else the last. Some upstreams give every call
   * of a turn the index 0, so an id that was not seen before begins a call of its own.
   */
  function callOf(fragment: unknown): Call | undefined {
    const id = ownString(fragment, 'id');
    const said = own(fragment, 'index');
    const index = typeof said === 'number' ? said : undefined;
    // An index that counts nothing would make the call unreadable, or an array huge.
    if (index !== undefined && !(Number.isInteger(index) && index >= 0 && index < maxToolCalls)) {
      return undefined;
    }
    if (id === undefined && index === undefined && lastCall) return lastCall;
    // What has neither name nor place is no call that could be made.
    if (id === undefined && index === undefined && !ownString(own(fragment, 'function'), 'name')) {
      return undefined;
    }
    let call =
      calls.find((each) => each.id !== undefined && each.id === id) ??
      calls.findLast((each) => each.index === index && (id === undefined || each.id === undefined));
    if (!call && calls.length < maxToolCalls) {
      call = { id, index, part: parts++ };
      calls.push(call);
      current = undefined;
    }
    if (call) call.id ??= id;
    return call;
  }

  function push(chunk: unknown): Delta[] {
    const deltas: Delta[] = [];
    if (!started) {
      started = true;
      deltas.push({ type: 'start', responseId: ownString(chunk, 'id') });
    }
    const choice = firstChoice(chunk);
    const delta = choiceDelta(choice);
    if (!answered) {
      const thought =
        ownString(delta, 'reasoning_content') ??
        ownString(delta, 'reasoning') ??
        ownString(delta, 'reasoning_text');
      if (thought !== undefined) deltas.push(run('reasoning', thought));
      const content = ownString(delta, 'content');
      if (content !== undefined) {
        for (const { type, text } of splitter.push(content)) deltas.push(run(type, text));
      }
      const refusal = ownString(delta, 'refusal');
      if (refusal !== undefined) deltas.push(run('refusal', refusal));
      for (const call of ownList(delta, 'tool_calls')) deltas.push(...toolCall(call));
      const legacy = own(delta, 'function_call');
      if (legacy) deltas.push(...toolCall({ function: legacy }));
      for (const annotation of ownList(delta, 'annotations')) {
        const about = citation(annotation);
        if (!about) continue;
        deltas.push({ type: 'citation', part: parts++, ...about });
        current = undefined;
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
