import { findFault, type Fault } from '../faults/Fault.ts';
import type { Random } from '../createRandom.ts';
import { detectLanguage } from '../voice/detectLanguage.ts';
import { longText } from '../voice/longText.ts';
import { reply } from '../voice/reply.ts';
import { refusal, thoughts } from '../voice/sentences.ts';
import { toolArguments } from '../voice/toolArguments.ts';
import { describeResult } from '../voice/describeResult.ts';
import { topicOf } from '../voice/topicOf.ts';
import type { Answer, AnswerPart } from './Answer.ts';
import type { Question, Tool } from './Question.ts';
import { restOfAnswer } from './restOfAnswer.ts';
import { estimateTokens, splitPieces } from './splitPieces.ts';

const tokensPerTurn = 4;

const weatherTool: Tool = {
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};

/** What the model says to a question, when the given faults act on it. */
export function composeAnswer(
  question: Question,
  faults: readonly Fault[],
  random: Random,
): Answer {
  const whole = [
    ...reasoningParts(question, faults, random),
    ...mainParts(question, faults, random),
  ];
  const limit = lengthLimit(question, faults, countPieces(whole));
  const parts = limit.pieces < countPieces(whole) ? limitParts(whole, limit.pieces) : whole;
  const usualFinish = whole.some(({ type }) => type === 'tool-call') ? 'tool_calls' : 'stop';
  const reasoning = parts.filter(({ type }) => type === 'reasoning');

  return {
    parts,
    finish: limit.finish ?? (parts === whole ? usualFinish : 'length'),
    inputTokens: question.turns.reduce(
      (sum, { text }) => sum + estimateTokens(text) + tokensPerTurn,
      0,
    ),
    outputTokens: countPieces(parts),
    reasoningTokens: countPieces(reasoning),
  };
}

function reasoningParts(
  question: Question,
  faults: readonly Fault[],
  random: Random,
): AnswerPart[] {
  if (!question.thinks && !findFault(faults, 'think')) return [];
  const text = thoughts[detectLanguage(question.prompt)];
  return [{ type: 'reasoning', pieces: splitPieces(text, random) }];
}

function mainParts(question: Question, faults: readonly Fault[], random: Random): AnswerPart[] {
  const language = detectLanguage(question.prompt);
  const say = (type: 'text' | 'refusal', text: string): AnswerPart[] => [
    { type, pieces: splitPieces(text, random) },
  ];

  if (findFault(faults, 'refuse')) return say('refusal', refusal[language]);

  const result = question.turns.at(-1);
  if (result?.role === 'tool') {
    const call = question.turns
      .flatMap(({ calls }) => calls ?? [])
      .findLast(({ id }) => id === result.callId);
    return say('text', describeResult(call?.name ?? 'the tool', result.text, language));
  }

  const rest = restOfAnswer(question, (asked) =>
    reply(asked, detectLanguage(asked.prompt), random),
  );
  if (rest !== undefined && rest !== '') return say('text', rest);

  const tool = toolToCall(question, faults);
  if (tool) {
    const args = JSON.stringify(toolArguments(tool.parameters, question.prompt));
    const callId = `call_${random.hex(24)}`;
    return [{ type: 'tool-call', callId, name: tool.name, pieces: splitPieces(args, random) }];
  }

  const long = findFault(faults, 'long');
  if (long) return say('text', longText(language, long.paragraphs, random));
  return say('text', reply(question, language, random));
}

function toolToCall(
  { tools, toolChoice, prompt }: Question,
  faults: readonly Fault[],
): Tool | undefined {
  if (findFault(faults, 'tool')) return tools[0] ?? weatherTool;
  if (toolChoice === 'none') return undefined;
  if (toolChoice === 'required') return tools[0];
  if (topicOf(prompt) !== 'weather') return undefined;
  return tools.find(({ name }) => /weather|cuaca/i.test(name));
}

interface Limit {
  readonly pieces: number;
  /** The finish a fault asks for, even where the limit is not reached. */
  readonly finish?: 'length' | 'content_filter';
}

function lengthLimit(question: Question, faults: readonly Fault[], total: number): Limit {
  const fault = findFault(faults, 'length', 'filter');
  if (!fault) return { pieces: question.maxTokens };
  return {
    pieces: Math.min(question.maxTokens, fault.after ?? Math.floor(total / 2)),
    finish: fault.type === 'length' ? 'length' : 'content_filter',
  };
}

/** The first `limit` pieces. A part of which nothing is left goes, unless it is the first. */
function limitParts(parts: readonly AnswerPart[], limit: number): AnswerPart[] {
  let room = limit;
  return parts
    .map((part) => {
      const pieces = part.pieces.slice(0, room);
      room -= pieces.length;
      return { ...part, pieces };
    })
    .filter(({ pieces }, index) => pieces.length > 0 || index === 0);
}

const countPieces = (parts: readonly AnswerPart[]): number =>
  parts.reduce((sum, { pieces }) => sum + pieces.length, 0);
