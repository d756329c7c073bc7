import type {
  OutputTextPart,
  RefusalPart,
  ResponseObject,
  ResponsesEvent,
} from '@nusantara-ai/client/wire';
import { done, type WireEvent } from '../stream/WireEvent.ts';
import { openPart, type PlannedItem, type ReasoningPart } from './outputItems.ts';

/** A response as its stream: created, in progress, each item with its parts and deltas, end, sentinel. */
export function* responsesEvents(
  opened: ResponseObject,
  items: readonly PlannedItem[],
  closed: ResponseObject,
): Generator<WireEvent> {
  const running: ResponseObject = { ...opened, status: 'in_progress' };
  yield frame({ type: 'response.created', response: opened });
  if (opened.status === 'queued') yield frame({ type: 'response.queued', response: opened });
  yield frame({ type: 'response.in_progress', response: running });
  for (const [index, planned] of items.entries()) yield* itemEvents(planned, index);
  yield wireEvent('finish', { type: endOf(closed), response: closed });
  yield done;
}

function endOf({ status }: ResponseObject): `response.${'completed' | 'incomplete' | 'failed'}` {
  return status === 'incomplete' || status === 'failed'
    ? `response.${status}`
    : 'response.completed';
}

/** An event of the API as a record of a stream, which carries its type as its name. */
export const wireEvent = (
  kind: WireEvent['kind'],
  { type, ...data }: ResponsesEvent,
): WireEvent => ({ kind, name: type, data });

const frame = (event: ResponsesEvent): WireEvent => wireEvent('frame', event);
const step = (name: string, data: object): WireEvent => ({ kind: 'frame', name, data });
const annotationsOf = (part: OutputTextPart | RefusalPart): readonly unknown[] =>
  part.type === 'output_text' ? (part.annotations ?? []) : [];
const content = (event: ResponsesEvent): WireEvent => wireEvent('content', event);

function* itemEvents({ item, pieces }: PlannedItem, index: number): Generator<WireEvent> {
  const at = { item_id: item.id, output_index: index };
  const added = (opened: typeof item): WireEvent =>
    frame({ type: 'response.output_item.added', output_index: index, item: opened });

  switch (item.type) {
    case 'reasoning': {
      const [part] = item.content ?? [];
      if (part) {
        yield added({ ...item, content: [] });
        yield* reasoningTextEvents(part, pieces, { ...at, content_index: 0 });
        break;
      }
      const place = { ...at, summary_index: 0 };
      const text = pieces.join('');
      yield added({ ...item, summary: [] });
      yield frame({
        type: 'response.reasoning_summary_part.added',
        ...place,
        part: { type: 'summary_text', text: '' },
      });
      for (const delta of pieces) {
        yield content({ type: 'response.reasoning_summary_text.delta', ...place, delta });
      }
      yield frame({ type: 'response.reasoning_summary_text.done', ...place, text });
      yield frame({
        type: 'response.reasoning_summary_part.done',
        ...place,
        part: { type: 'summary_text', text },
      });
      break;
    }
    case 'function_call': {
      yield added({ ...item, arguments: '', status: 'in_progress' });
      for (const delta of pieces) {
        yield content({ type: 'response.function_call_arguments.delta', ...at, delta });
      }
      yield frame({
        type: 'response.function_call_arguments.done',
        ...at,
        name: item.name,
        arguments: item.arguments,
      });
      break;
    }
    case 'message': {
      const place = { ...at, content_index: 0 };
      yield added({ ...item, status: 'in_progress', content: [] });
      for (const part of item.content) {
        yield frame({ type: 'response.content_part.added', ...place, part: openPart(part) });
        for (const delta of pieces) {
          yield content(
            part.type === 'refusal'
              ? { type: 'response.refusal.delta', ...place, delta }
              : { type: 'response.output_text.delta', ...place, delta },
          );
        }
        for (const [at, annotation] of annotationsOf(part).entries()) {
          const type = 'response.output_text.annotation.added';
          yield step(type, { ...place, annotation_index: at, annotation });
        }
        yield frame(
          part.type === 'refusal'
            ? { type: 'response.refusal.done', ...place, refusal: part.refusal }
            : { type: 'response.output_text.done', ...place, text: part.text },
        );
        yield frame({ type: 'response.content_part.done', ...place, part });
      }
      break;
    }
    case 'web_search_call': {
      yield added({ ...item, status: 'in_progress' });
      yield step('response.web_search_call.in_progress', at);
      yield step('response.web_search_call.searching', at);
      yield step('response.web_search_call.completed', at);
      break;
    }
    case 'image_generation_call': {
      yield added({ ...item, status: 'in_progress', result: null });
      yield step('response.image_generation_call.in_progress', at);
      yield step('response.image_generation_call.generating', at);
      for (const [number, partial] of pieces.entries()) {
        yield {
          kind: 'content',
          name: 'response.image_generation_call.partial_image',
          data: {
            ...at,
            partial_image_index: number,
            partial_image_b64: partial,
            size: item.size,
            output_format: item.output_format,
          },
        };
      }
      yield step('response.image_generation_call.completed', at);
      break;
    }
    default:
      item satisfies never;
  }
  yield frame({ type: 'response.output_item.done', output_index: index, item });
}

/** Reasoning as text of its own, by one of the two names there are for it. */
function* reasoningTextEvents(
  part: ReasoningPart,
  pieces: readonly string[],
  place: object,
): Generator<WireEvent> {
  const name = part.type === 'reasoning_text' ? 'response.reasoning_text' : 'response.reasoning';
  yield step('response.content_part.added', { ...place, part: { ...part, text: '' } });
  for (const delta of pieces) {
    yield { kind: 'content', name: `${name}.delta`, data: { ...place, delta } };
  }
  yield step(`${name}.done`, { ...place, text: part.text });
  yield step('response.content_part.done', { ...place, part });
}
