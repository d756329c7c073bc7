import type { Part } from '../../src/index.ts';

/** What was said, in order: neighbours of one kind are one run. */
export interface Run {
  readonly type: 'text' | 'reasoning' | 'refusal' | 'tool-call';
  readonly text: string;
}

/** What the bytes of a reply say, and how they end. */
export interface Reading {
  readonly runs: readonly Run[];
  /** `open`: nothing says that the answer is over. */
  readonly end: 'open' | 'whole' | 'limited' | 'error';
}

/**
 * Reads the bytes of a stream the plain way, all at once, with nothing of the client's: line by line,
 * deltas only. `isOver`: no more bytes come, so that a last event counts without its blank line.
 */
export function readReply(bytes: Uint8Array, isOver: boolean): Reading {
  const runs: Run[] = [];
  let end: Reading['end'] = 'open';
  let sequence = -1;
  for (const data of readData(bytes, isOver)) {
    if (end === 'error') break;
    if (data === '[DONE]') {
      if (end === 'open') end = 'whole';
      break;
    }
    const event = JSON.parse(data) as WireEvent;
    const { sequence_number: number = sequence + 1 } = event;
    if (number <= sequence) continue;
    if (event.sequence_number !== undefined) sequence = number;
    if (end === 'open') runs.push(...said(event));
    if (end === 'open') end = endOf(event);
  }
  return { runs: thoughtsApart(merge(runs)), end };
}

/** Thoughts that a model writes in front of its words, between tags, are no words. */
function thoughtsApart(runs: readonly Run[]): Run[] {
  const at = runs.findIndex(({ type }) => type === 'text');
  const parts = /^\s*<think>(.*?)(?:<\/think>\s*(.*))?$/s.exec(runs[at]?.text ?? '');
  if (!parts) return [...runs];
  const [, thought = '', words = ''] = parts;
  return merge([
    ...runs.slice(0, at),
    { type: 'reasoning', text: thought },
    { type: 'text', text: words },
    ...runs.slice(at + 1),
  ]);
}

/** The runs of a message. */
export function partRuns(parts: readonly Part[]): Run[] {
  return merge(
    parts.flatMap((part): Run[] => {
      if (part.type === 'tool-call') {
        return [{ type: part.type, text: part.name + part.arguments }];
      }
      return 'text' in part ? [part] : [];
    }),
  );
}

export function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const { type, text } of runs) {
    if (text === '') continue;
    const last = merged.at(-1);
    if (last?.type === type) merged[merged.length - 1] = { type, text: last.text + text };
    else merged.push({ type, text });
  }
  return merged;
}

/** One line a run, so that "begins with" means something. */
export function spell(runs: readonly Run[]): string {
  return runs.map(({ type, text }) => `[${type}]${text}`).join('');
}

interface WireEvent {
  readonly type?: string;
  readonly sequence_number?: number;
  readonly delta?: string;
  readonly error?: unknown;
  readonly item?: { readonly type: string; readonly name?: string };
  readonly choices?: readonly {
    readonly finish_reason?: string | null;
    readonly delta?: {
      readonly content?: string | null;
      readonly reasoning_content?: string;
      readonly refusal?: string;
      readonly tool_calls?: readonly {
        readonly function?: { readonly name?: string; readonly arguments?: string };
      }[];
    };
  }[];
}

const deltaTypes: Readonly<Record<string, Run['type']>> = {
  'response.output_text.delta': 'text',
  'response.refusal.delta': 'refusal',
  'response.reasoning_summary_text.delta': 'reasoning',
  'response.function_call_arguments.delta': 'tool-call',
};

function said(event: WireEvent): Run[] {
  const type = deltaTypes[event.type ?? ''];
  if (type) return [{ type, text: event.delta ?? '' }];
  if (event.type === 'response.output_item.added' && event.item?.type === 'function_call') {
    return [{ type: 'tool-call', text: event.item.name ?? '' }];
  }
  const delta = event.choices?.[0]?.delta;
  const call = delta?.tool_calls?.[0]?.function;
  return [
    { type: 'reasoning', text: delta?.reasoning_content ?? '' },
    { type: 'text', text: delta?.content ?? '' },
    { type: 'refusal', text: delta?.refusal ?? '' },
    { type: 'tool-call', text: `${call?.name ?? ''}${call?.arguments ?? ''}` },
  ];
}

function endOf({ type, error, choices }: WireEvent): Reading['end'] {
  if (error || type === 'error' || type === 'response.failed') return 'error';
  const reason = choices?.[0]?.finish_reason;
  if (type === 'response.incomplete') return 'limited';
  if (reason === 'length' || reason === 'content_filter') return 'limited';
  return reason || type === 'response.completed' ? 'whole' : 'open';
}

/** The data of each event that is whole: closed by a blank line, or the last one if it is JSON. */
function readData(bytes: Uint8Array, isOver: boolean): string[] {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const blocks = text.split('\n\n');
  const tail = blocks.pop() ?? '';
  const data = blocks.map(dataOf).filter((text) => text !== '');
  const last = dataOf(tail);
  return isOver && (last === '[DONE]' || isJson(last)) ? [...data, last] : data;
}

function dataOf(block: string): string {
  return block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).replace(/^ /, ''))
    .join('\n');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
