import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newAnswer } from '../conversation/newMessage.ts';
import { reduceMessage } from '../conversation/reduceMessage.ts';
import { createResponsesDeltas } from './createResponsesDeltas.ts';

type Event = Readonly<Record<string, unknown>>;
type Kind = 'reasoning' | 'message' | 'function_call';

/** The parts that these events make, each in a word. */
function read(...events: Event[]): string[] {
  const reader = createResponsesDeltas();
  const deltas = [...events.flatMap((event) => reader.push(event)), ...reader.end()];
  return deltas.reduce(reduceMessage, newAnswer('m')).parts.map((part) => {
    if (part.type === 'tool-call') return `call: ${part.name} ${part.arguments}`;
    return 'text' in part ? `${part.type}: ${part.text}` : part.type;
  });
}

const says = (delta: string, place: object = {}): Event => ({
  type: 'response.output_text.delta',
  delta,
  ...place,
});
const thinks = (delta: string): Event => ({ type: 'response.reasoning_summary_text.delta', delta });
const added = (item: object): Event => ({ type: 'response.output_item.added', item });
const finished = (item: object): Event => ({ type: 'response.item.completed', item });
const completed = (...output: object[]): Event => ({
  type: 'response.completed',
  response: { id: 'r', output },
});
const message = { type: 'message', content: [{ type: 'output_text', text: 'Hello' }] };
const reasoning = { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Hm.' }] };
const call = (id: string) => ({ type: 'function_call', call_id: id, name: id, arguments: '{}' });

test.each<[string, Event[], string[]]>([
  [
    'thoughts and words of items that were never added',
    [thinks('Hm.'), says('Hello'), completed(reasoning, message)],
    ['reasoning: Hm.', 'text: Hello'],
  ],
  [
    'a whole answer that leaves the thoughts out',
    [thinks('Hm.'), added({ id: 'm' }), says('Hello'), completed(message)],
    ['reasoning: Hm.', 'text: Hello'],
  ],
  [
    'a whole answer that counts its items anew',
    [says('Hello', { output_index: 3 }), completed(message)],
    ['text: Hello'],
  ],
  [
    'ids that differ from event to event',
    [says('Hello', { item_id: 'a' }), completed({ ...message, id: 'b' })],
    ['text: Hello'],
  ],
  [
    'a finished item that has a name, its pieces none',
    [says('Hel'), finished({ ...message, id: 'm' }), completed({ ...message, id: 'm' })],
    ['text: Hello'],
  ],
  [
    'an item that is finished twice without a name',
    [says('Hello'), finished(message), finished(message)],
    ['text: Hello'],
  ],
  [
    'calls that are known by their call ids alone',
    [finished(call('f')), finished(call('g')), says('Hello'), completed(call('f'), call('g'))],
    ['call: f {}', 'call: g {}', 'text: Hello'],
  ],
  [
    'a call, and words of an item that was never added',
    [added(call('f')), says('Hello'), completed(call('f'), message)],
    ['call: f {}', 'text: Hello'],
  ],
  [
    'an item nobody knows before the words',
    [says('Hello'), completed({ type: 'web_search_call' }, message)],
    ['text: Hello'],
  ],
  [
    'words that only the convenience field has',
    [completed(reasoning), { type: 'response.completed', response: { output_text: 'Hello' } }],
    ['reasoning: Hm.', 'text: Hello'],
  ],
])('%s: nothing twice, nothing lost (fault 39, 41)', (_what, events, parts) => {
  expect(read(...events)).toEqual(parts);
});

const kinds = fc.uniqueArray(fc.constantFrom<Kind>('reasoning', 'message', 'function_call'), {
  minLength: 1,
});
const habits = fc.record({
  /** What pieces say of their place. */
  pieces: fc.constantFrom('nothing', 'id', 'index', 'both'),
  isAdded: fc.boolean(),
  doneType: fc.constantFrom('', 'response.output_item.done', 'response.item.completed'),
  /** Whether items say their ids. */
  hasIds: fc.boolean(),
  output: fc.constantFrom('none', 'all', 'words alone'),
});

test('whatever a dialect leaves out, every item is there once (fault 39, 40, 41)', () => {
  fc.assert(
    fc.property(kinds, habits, (order, habit) => {
      const items = order.map((kind) => itemOf(kind, habit.hasIds));
      const events = order.flatMap((kind, at) => {
        const index = /index|both/.test(habit.pieces) ? { output_index: at } : {};
        const id = /id|both/.test(habit.pieces) ? { item_id: kind } : {};
        const begun = { type: kind, ...(habit.hasIds && { id: kind }) };
        const name = kind === 'function_call' && { call_id: 'c', name: 'f', arguments: '' };
        return [
          ...(habit.isAdded || name
            ? [{ type: 'response.output_item.added', ...index, item: { ...begun, ...name } }]
            : []),
          ...piecesOf(kind).map((piece) => ({ ...piece, ...index, ...id })),
          ...(habit.doneType ? [{ type: habit.doneType, ...index, item: items[at]! }] : []),
        ];
      });
      const output =
        habit.output === 'all' ? items : items.filter(({ type }) => type === 'message');
      expect(read(...events, completed(...(habit.output === 'none' ? [] : output)))).toEqual(
        order.map((kind) => said[kind]),
      );
    }),
    { numRuns: 2_000 },
  );
});

const said = {
  reasoning: 'reasoning: Hm.',
  message: 'text: Hello',
  function_call: 'call: f {"a":1}',
};

function itemOf(kind: Kind, hasId: boolean): Event & { readonly type: string } {
  const id = hasId ? { id: kind } : {};
  if (kind === 'message') return { ...message, ...id };
  if (kind === 'reasoning') return { ...reasoning, ...id };
  return { type: kind, call_id: 'c', name: 'f', arguments: '{"a":1}', ...id };
}

function piecesOf(kind: Kind): Event[] {
  if (kind === 'message') return [says('Hel'), says('lo')];
  if (kind === 'reasoning') return [thinks('H'), thinks('m.')];
  return ['{"a"', ':1}'].map((delta) => ({
    type: 'response.function_call_arguments.delta',
    delta,
  }));
}
