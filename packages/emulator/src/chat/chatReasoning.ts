import type { Answer, AnswerPart } from '../answer/Answer.ts';
import type { ChatReasoning } from '../dialects/Dialect.ts';

/** The fields that carry reasoning in a message or a delta. */
export function reasoningFields(
  form: ChatReasoning,
  text: string,
): { readonly reasoning_content?: string; readonly reasoning?: string } {
  switch (form) {
    case 'reasoning':
      return { reasoning: text };
    case 'both':
      return { reasoning_content: text, reasoning: text };
    // What was to be inline is text by now.
    case 'inline':
    case 'reasoning_content':
      return { reasoning_content: text };
    default:
      return form satisfies never;
  }
}

/** An answer whose reasoning has become text between tags; the last is missing where nothing follows. */
export function inlineReasoning(answer: Answer): Answer {
  let shift = 0;
  const parts = answer.parts.map((part, index): AnswerPart => {
    if (part.type === 'reasoning') {
      const isLast = index === answer.parts.length - 1;
      const pieces = tagged(part.pieces, isLast ? '' : '</think>\n\n');
      shift += pieces.join('').length;
      return { type: 'text', pieces };
    }
    if (part.type !== 'text') return part;
    const citations = part.citations?.map((citation) => ({
      ...citation,
      start: citation.start + shift,
      end: citation.end + shift,
    }));
    return { ...part, citations };
  });
  return { ...answer, parts };
}

const tagged = (pieces: readonly string[], closing: string): string[] =>
  pieces.map(
    (piece, index) =>
      `${index === 0 ? '<think>' : ''}${piece}${index === pieces.length - 1 ? closing : ''}`,
  );
