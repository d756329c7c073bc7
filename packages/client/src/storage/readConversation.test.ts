import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../conversation/message.ts';
import { mendTree } from './mendTree.ts';
import { migrations } from './migrations.ts';
import { readConversation } from './readConversation.ts';
import { writeConversation } from './writeConversation.ts';

/** What each older version wrote, the first being version 1. A new version adds its predecessor's. */
const samples = [
  `{"v":1,"savedAt":1767225600000,"messages":[
    {"id":"msg_1","role":"user","state":"complete","parts":[{"type":"text","text":"Halo"}],
     "createdAt":1767225590000,"requestIds":[]},
    {"id":"msg_2","role":"assistant","state":"complete","parts":[{"type":"text","text":"Selamat pagi."}],
     "createdAt":1767225590001,"requestIds":["req_1"],"model":"nusantara-base","finishReason":"stop"},
    {"id":"msg_3","role":"user","state":"complete","parts":[{"type":"text","text":"Apa kabar?"}],
     "createdAt":1767225595000,"requestIds":[]}
  ],"draft":"Ba","model":"nusantara-base","endpoint":"responses"}`,
] as const;

const read = (text: string) => {
  const reading = readConversation(text);
  if (reading.type === 'newer') throw new Error('newer');
  return reading;
};

test('there is a stored sample for each older version', () => {
  expect(samples).toHaveLength(migrations.length);
});

test('version 1, a flat list, becomes one branch (fault 167)', () => {
  const { conversation, isWhole, savedAt } = read(samples[0]);
  expect(isWhole).toBe(true);
  expect(savedAt).toBe(1_767_225_600_000);
  expect(conversation).toMatchObject({ head: 'msg_3', draft: 'Ba', model: 'nusantara-base' });
  // It is the app that says over which endpoint it asks.
  expect(conversation).not.toHaveProperty('endpoint');
  const family = conversation.messages.map(({ id, parentId }) => [id, parentId]);
  expect(family).toEqual([
    ['msg_1', undefined],
    ['msg_2', 'msg_1'],
    ['msg_3', 'msg_2'],
  ]);
  expect(conversation.messages[1]).toMatchObject({ requestIds: ['req_1'], finishReason: 'stop' });
});

test('what is written is read as it was', () => {
  const everything: Message = {
    id: 'a',
    role: 'assistant',
    parentId: 'q',
    state: 'complete',
    createdAt: 7,
    requestIds: ['req_1', 'req_2'],
    model: 'm',
    responseId: 'resp_1',
    finishReason: 'stop',
    usage: { inputTokens: 1, outputTokens: 2, totalTokens: 3, reasoningTokens: 0, cachedTokens: 1 },
    timing: { startedAt: 1, headAt: 2, firstTokenAt: 3, endedAt: 4 },
    parts: [
      { type: 'text', text: '' },
      { type: 'reasoning', text: 'Hm.' },
      { type: 'refusal', text: 'No.' },
      { type: 'tool-call', id: 'c', name: 'look', arguments: '{}', state: 'done', output: '' },
      { type: 'citation', url: 'https://a.test/', title: 'A' },
      { type: 'image', url: 'https://a.test/a.png', alt: 'A' },
      { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', fileId: 'file_1' },
    ],
  };
  const conversation = {
    messages: [everything],
    head: 'a',
    removed: ['gone'],
    draft: 'Hal',
    model: 'm',
  };
  expect(read(writeConversation(conversation, 9))).toEqual({
    type: 'conversation',
    conversation,
    savedAt: 9,
    isWhole: true,
  });
});

test('reading never throws, and gives a sound conversation, whatever is stored (fault 166)', () => {
  const id = fc.constantFrom('a', 'b', '__proto__', 'constructor', '', 7, undefined);
  const messageLike = fc.record({
    id,
    parentId: id,
    role: fc.constantFrom('user', 'assistant', 'system'),
    state: fc.constantFrom('streaming', 'complete', 'odd'),
    parts: fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ type: fc.constant('text'), text: fc.string() })),
    ),
    createdAt: fc.oneof(fc.nat(), fc.string()),
    requestIds: fc.jsonValue(),
    error: fc.jsonValue(),
  });
  const stored = fc.record({
    v: fc.constantFrom(1, 2, undefined, 0, 1.5),
    messages: fc.oneof(fc.array(fc.oneof(messageLike, fc.jsonValue())), fc.jsonValue()),
    head: id,
    removed: fc.jsonValue(),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        stored.map((each) => JSON.stringify(each)),
      ),
      (text) => {
        const conversation = mendTree(read(text).conversation);
        const ids = conversation.messages.map((message) => message.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.some((each) => each in {})).toBe(false);
        const parents = conversation.messages.flatMap(({ parentId }) => parentId ?? []);
        expect(parents.every((each) => ids.includes(each))).toBe(true);
        expect(read(writeConversation(conversation, 0)).conversation).toEqual(conversation);
      },
    ),
  );
});
