import type { Size } from './Question.ts';

/** A place in a text that was found on the web. */
export interface Citation {
  readonly url: string;
  readonly title: string;
  /** Where the mention starts, counted in UTF-16 units as JavaScript does. */
  readonly start: number;
  /** Where it ends: the first place after it. */
  readonly end: number;
}

/** One part of an answer, cut into the pieces it is streamed in. A piece counts as one token. */
export type AnswerPart =
  | { readonly type: 'reasoning' | 'refusal'; readonly pieces: readonly string[] }
  | {
      readonly type: 'text';
      readonly pieces: readonly string[];
      readonly citations?: readonly Citation[] | undefined;
    }
  | {
      readonly type: 'tool-call';
      readonly callId: string;
      readonly name: string;
      /** The JSON text of the arguments. */
      readonly pieces: readonly string[];
    }
  | { readonly type: 'search'; readonly query: string; readonly pieces: readonly string[] }
  | {
      readonly type: 'image';
      readonly prompt: string;
      readonly size: Size;
      /** The finished picture, a PNG in base64. */
      readonly image: string;
      /** Its unfinished states, each a PNG in base64. */
      readonly pieces: readonly string[];
    };

/** Everything a reply says, before it takes the form of an endpoint. */
export interface Answer {
  readonly parts: readonly AnswerPart[];
  readonly finish: 'stop' | 'length' | 'content_filter' | 'tool_calls';
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Those of the output tokens that are reasoning. */
  readonly reasoningTokens: number;
}

/** The whole text of a part. */
export const textOf = ({ pieces }: AnswerPart): string => pieces.join('');

/** The whole text of all parts of one type, or `undefined` when there is none. */
export function joinedText(answer: Answer, type: AnswerPart['type']): string | undefined {
  const parts = answer.parts.filter((part) => part.type === type);
  return parts.length > 0 ? parts.map(textOf).join('') : undefined;
}

/** The citations of all text in an answer. */
export const citationsOf = ({ parts }: Answer): readonly Citation[] =>
  parts.flatMap((part) => (part.type === 'text' ? (part.citations ?? []) : []));
