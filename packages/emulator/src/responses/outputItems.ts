import type {
  Annotation,
  FunctionCallItem,
  OutputMessageItem,
  OutputTextPart,
  ReasoningItem,
  RefusalPart,
} from '@nusantara-ai/client/wire';
import { textOf, type Answer, type AnswerPart, type Citation } from '../answer/Answer.ts';
import type { Dialect } from '../dialects/Dialect.ts';
import type { Random } from '../createRandom.ts';

type WebSearchItem = {
  readonly type: 'web_search_call';
  readonly id: string;
  readonly status: string;
  readonly action: { readonly type: 'search'; readonly query: string };
};

type ImageItem = {
  readonly type: 'image_generation_call';
  readonly id: string;
  readonly status: string;
  /** A PNG in base64. */
  readonly result: string | null;
  readonly revised_prompt: string;
  readonly size: string;
  readonly output_format: 'png';
};

/** Reasoning that is no summary. */
export interface ReasoningPart {
  readonly type: 'reasoning_text' | 'output_text';
  readonly text: string;
}

type PlannedReasoning = Omit<ReasoningItem, 'content'> & {
  id: string;
  content?: ReasoningPart[];
};

/** An output item as it ends up, with the pieces it is streamed in. */
export type PlannedItem =
  | { readonly item: WebSearchItem; readonly pieces: readonly string[] }
  | { readonly item: ImageItem; readonly pieces: readonly string[] }
  | { readonly item: PlannedReasoning; readonly pieces: readonly string[] }
  | { readonly item: OutputMessageItem; readonly pieces: readonly string[] }
  | { readonly item: FunctionCallItem & { id: string }; readonly pieces: readonly string[] };

/** The output items of an answer, one for each part. The last is incomplete when a limit ended it. */
export function outputItems(answer: Answer, dialect: Dialect, random: Random): PlannedItem[] {
  const isCut = answer.finish === 'length' || answer.finish === 'content_filter';
  return answer.parts.map((part, index) =>
    planItem(part, isCut && index === answer.parts.length - 1, dialect, random),
  );
}

/** The empty content part of a message that a content part event opens with. */
export const openPart = (part: OutputTextPart | RefusalPart): OutputTextPart | RefusalPart =>
  part.type === 'refusal' ? { ...part, refusal: '' } : { ...part, text: '', annotations: [] };

const annotation = ({ url, title, start, end }: Citation, dialect: Dialect): Annotation =>
  dialect.annotations === 'strings'
    ? url
    : { type: 'url_citation', url, title, start_index: start, end_index: end };

function reasoningItem(
  id: string,
  text: string,
  { responsesReasoning }: Dialect,
): PlannedReasoning {
  if (responsesReasoning === 'summary') {
    return { type: 'reasoning', id, summary: [{ type: 'summary_text', text }] };
  }
  const type = responsesReasoning === 'reasoning' ? 'output_text' : 'reasoning_text';
  return { type: 'reasoning', id, summary: [], content: [{ type, text }] };
}

function planItem(part: AnswerPart, isCut: boolean, dialect: Dialect, random: Random): PlannedItem {
  const text = textOf(part);
  const status = isCut ? 'incomplete' : 'completed';
  const { pieces } = part;

  switch (part.type) {
    case 'reasoning': {
      const id = `rs_${random.hex(24)}`;
      return { item: reasoningItem(id, text, dialect), pieces };
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
          ? {
              type: 'output_text',
              text,
              annotations: (part.citations ?? []).map((citation) => annotation(citation, dialect)),
            }
          : { type: 'refusal', refusal: text };
      const id = `msg_${random.hex(24)}`;
      return {
        item: { type: 'message', id, status, role: 'assistant', content: [content] },
        pieces,
      };
    }
    case 'search': {
      const action = { type: 'search', query: part.query } as const;
      const id = `ws_${random.hex(24)}`;
      return { item: { type: 'web_search_call', id, status, action }, pieces };
    }
    case 'image': {
      const { image: result, prompt, size } = part;
      const id = `ig_${random.hex(24)}`;
      return {
        item: {
          type: 'image_generation_call',
          id,
          status,
          result,
          revised_prompt: prompt,
          size: `${size.width}x${size.height}`,
          output_format: 'png',
        },
        pieces,
      };
    }
    default:
      return part satisfies never;
  }
}
