/** One part of an answer, cut into the pieces it is streamed in. A piece counts as one token. */
export type AnswerPart =
  | { readonly type: 'reasoning' | 'text' | 'refusal'; readonly pieces: readonly string[] }
  | {
      readonly type: 'tool-call';
      readonly callId: string;
      readonly name: string;
      /** The JSON text of the arguments. */
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
