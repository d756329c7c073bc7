import { findFault, type Fault } from '../faults/Fault.ts';
import type { Random } from '../createRandom.ts';
import { detectLanguage } from '../voice/detectLanguage.ts';
import { longText } from '../voice/longText.ts';
import { reply } from '../voice/reply.ts';
import { hereItIs, refusal, thoughts } from '../voice/sentences.ts';
import { asksForPicture } from '../voice/asksForPicture.ts';
import type { Answer, AnswerPart } from './Answer.ts';
import { callTools } from './callTools.ts';
import { describeResults } from './describeResults.ts';
import { drawnImage } from './drawnImage.ts';
import type { Question } from './Question.ts';
import { restOfAnswer } from './restOfAnswer.ts';
import { searchedText } from './searchedText.ts';
import { estimateTokens, splitPieces } from './splitPieces.ts';
import { stopAt } from './stopAt.ts';
import { structuredText } from './structuredText.ts';

const tokensPerTurn = 4;

/** What the model says to a question, when the given faults act on it. */
export function composeAnswer(
  question: Question,
  faults: readonly Fault[],
  random: Random,
): Answer {
  const scripted = findFault(faults, 'say');
  const said = scripted?.parts ?? [
    ...reasoningParts(question, faults, random),
    ...mainParts(question, faults, random),
  ];
  const whole = stopAt(said, question.stop);
  const limit = lengthLimit(question, faults, countPieces(whole));
  const parts = limit.pieces < countPieces(whole) ? limitParts(whole, limit.pieces) : whole;
  const wish = whole === said ? scripted?.finish : 'stop';
  const usualFinish = whole.some(({ type }) => type === 'tool-call') ? 'tool_calls' : 'stop';
  const reasoning = parts.filter(({ type }) => type === 'reasoning');

  return {
    parts,
    finish: limit.finish ?? (parts === whole ? (wish ?? usualFinish) : 'length'),
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
  const { format, image, prompt } = question;
  const language = detectLanguage(prompt);
  const say = (type: 'text' | 'refusal', text: string): AnswerPart[] => [
    { type, pieces: splitPieces(text, random) },
  ];

  if (findFault(faults, 'refuse')) return say('refusal', refusal[language]);

  if (question.turns.at(-1)?.role !== 'tool') {
    const rest = format.type === 'text' ? restOf(question, random) : '';
    if (rest !== '') return say('text', rest);
    const calls = callTools(question, faults, random);
    if (calls.length > 0) return calls;
    if (image && (image.isRequired || asksForPicture(prompt))) {
      return [drawnImage(image, prompt, random), ...say('text', hereItIs[language])];
    }
  }

  const text = plainText(question, faults, random);
  if (format.type !== 'text') {
    return say(
      'text',
      structuredText(format, prompt, random, () => text),
    );
  }
  return question.searches ? searchedText(text, prompt, language, random) : say('text', text);
}

/** The answer in words: about the results of tools, a long one, or the usual one. */
function plainText(question: Question, faults: readonly Fault[], random: Random): string {
  const language = detectLanguage(question.prompt);
  const results = describeResults(question.turns, language);
  if (results !== undefined) return results;
  const long = findFault(faults, 'long');
  return long ? longText(language, long.paragraphs, random) : reply(question, language, random);
}

const restOf = (question: Question, random: Random): string =>
  restOfAnswer(question, (asked) => reply(asked, detectLanguage(asked.prompt), random)) ?? '';

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

/** The first `limit` pieces. A part that would come after them goes, unless it is the first. */
function limitParts(parts: readonly AnswerPart[], limit: number): AnswerPart[] {
  let room = limit;
  return parts.flatMap((part, index) => {
    if (room === 0 && index > 0) return [];
    const pieces = part.pieces.slice(0, room);
    room -= pieces.length;
    return part.type === 'text' ? { ...part, pieces, citations: [] } : { ...part, pieces };
  });
}

const countPieces = (parts: readonly AnswerPart[]): number =>
  parts.reduce((sum, { pieces }) => sum + pieces.length, 0);
