import type {
  FunctionCallItem,
  OutputMessageItem,
  OutputTextPart,
  ReasoningItem,
  RefusalPart,
} from '@nusantara-ai/client/wire';
import { textOf, type Answer, type AnswerPart } from '../answer/Answer.ts';
import type { Random } from '../createRandom.ts';

/** An output item as it ends up, with the pieces it is streamed in. */
export type PlannedItem =
  | { readonly item: ReasoningItem & { id: string }; readonly pieces: readonly string[] }
  | { readonly item: OutputMessageItem; readonly pieces: readonly string[] }
  | { readonly item: FunctionCallItem & { id: string }; readonly pieces: readonly string[] };

/** The output items of an answer, one for each part. The last is incomplete when a limit ended it. */
export function outputItems(answer: Answer, random: Random): PlannedItem[] {
  const isCut = answer.finish === 'length' || answer.finish === 'content_filter';
  return answer.parts.map((part, index) =>
    planItem(part, isCut && index === answer.parts.length - 1, random),
  );
}

/** The empty content part of a message that a content part event opens with. */
export const openPart = (part: OutputTextPart | RefusalPart): OutputTextPart | RefusalPart =>
  part.type === 'refusal' ? { ...part, refusal: '' } : { ...part, text: '' };

function planItem(part: AnswerPart, isCut: boolean, random: Random): PlannedItem {
  const text = textOf(part);
  const status = isCut ? 'incomplete' : 'completed';
  const { pieces } = part;

  switch (part.type) {
    case 'reasoning': {
      const id = `rs_${random.hex(24)}`;
      return { item: { type: 'reasoning', id, summary: [{ type: 'summary_text', text }] }, pieces };
    }
    case 'tool-call': {
      const { callId, name } = part;
      const id = `fc_${random.hex(24)}`;
      return {
        item: { type: 'function_call', id, call_id: callId, name, arguments: text, status },
        pieces,
      };
    }
    case 'text':
    case 'refusal': {
      const content: OutputTextPart | RefusalPart =
        part.type === 'text'
          ? { type: 'output_text', text, annotations: [] }
          : { type: 'refusal', refusal: text };
      const id = `msg_${random.hex(24)}`;
      return {
        item: { type: 'message', id, status, role: 'assistant', content: [content] },
        pieces,
      };
    }
    default:
      return part satisfies never;
  }
}
