import { own, ownCount, ownList, ownString } from '../data/own.ts';
import { citation } from './citation.ts';
import type { Delta, DeltaReader } from './Delta.ts';
import { finish } from './finish.ts';
import { readUsage } from './usage.ts';

type Said = 'text' | 'reasoning' | 'refusal';

/** What a piece of text is: a summary of thoughts is reasoning too, but counted on its own. */
type Piece = Said | 'summary';

/** Events that add text to a piece, or say all of it. */
const textEvent = /^([a-z_]+)\.(delta|done)$/;

/** What a piece of text is, by the name of its event or the type of its content part. */
const pieceOf: ReadonlyMap<string | undefined, Piece> = new Map([
  ['output_text', 'text'],
  ['text', 'text'],
  ['refusal', 'refusal'],
  ['summary_text', 'summary'],
  ['reasoning_summary_text', 'summary'],
  ['reasoning_text', 'reasoning'],
  ['reasoning', 'reasoning'],
]);

/**
 * Events of `/v1/responses` to deltas. Every position field may be missing: then an event speaks of
 * the item that was added last. A text that comes whole takes the place of its pieces.
 */
export function createResponsesDeltas(): DeltaReader {
  /** Of each item, whether its place among the output is known. */
  const placed: boolean[] = [];
  /** The item by its id, and by its place. */
  const slots = new Map<string | number | undefined, number>();
  const parts = new Map<string, number>();
  let lastSequence = -1;

  /** The item an event speaks of, made on first sight. */
  function slotOf(id: string | undefined, index: number | undefined): number {
    const known = slots.get(id) ?? slots.get(index);
    if (known !== undefined) return known;
    if (id === undefined && index === undefined && placed.length > 0) return placed.length - 1;
    const slot = placed.push(index !== undefined) - 1;
    if (id !== undefined) slots.set(id, slot);
    if (index !== undefined) slots.set(index, slot);
    return slot;
  }

  function partOf(slot: number, type: string, index = 0): number {
    const key = `${slot}.${type}.${index}`;
    if (!parts.has(key)) parts.set(key, parts.size);
    return parts.get(key)!;
  }

  function textDelta(
    slot: number,
    kind: Piece,
    index: number,
    text: string,
    whole: boolean,
  ): Delta {
    const part = partOf(slot, kind, index);
    return { type: kind === 'summary' ? 'reasoning' : kind, part, text, whole };
  }

  /** A finished (or just begun) item: everything it says is whole. */
  function item(value: unknown, slot: number): Delta[] {
    switch (ownString(value, 'type')) {
      case 'function_call':
      case 'tool_call': {
        const fn = own(value, 'function');
        const args = ownString(value, 'arguments') ?? ownString(fn, 'arguments');
        return [
          {
            type: 'tool-call',
            part: partOf(slot, 'call'),
            id: ownString(value, 'call_id') ?? ownString(value, 'id'),
            name: ownString(value, 'name') ?? ownString(fn, 'name'),
            arguments: args,
            whole: args !== undefined,
          },
        ];
      }
      case 'reasoning':
        return [
          ...pieces(own(value, 'summary'), slot, 'summary'),
          ...pieces(own(value, 'content'), slot, 'reasoning'),
        ];
      case 'image_generation_call': {
        const data = ownString(value, 'result');
        return data === undefined ? [] : [image(slot, data)];
      }
      case 'output_text':
      case 'refusal':
        return piece(value, slot, 0);
      default:
        return pieces(own(value, 'content'), slot);
    }
  }

  /** The parts of an item: objects, or bare strings where a schema says so. `as` is what they are. */
  function pieces(content: unknown, slot: number, as?: Piece): Delta[] {
    if (typeof content === 'string') return piece(content, slot, 0, as);
    return Array.isArray(content) ? content.flatMap((part, at) => piece(part, slot, at, as)) : [];
  }

  function piece(part: unknown, slot: number, at: number, as?: Piece): Delta[] {
    const isBare = typeof part === 'string';
    const said = isBare ? part : textOf(part);
    const kind = as ?? (isBare ? 'text' : pieceOf.get(ownString(part, 'type')));
    if (!said || !kind) return [];
    return [
      textDelta(slot, kind, at, said, true),
      ...ownList(part, 'annotations').map((annotation, n) => cite(slot, at, n, annotation)),
    ];
  }

  function cite(slot: number, at: number, n: number, annotation: unknown): Delta {
    return {
      type: 'citation',
      part: partOf(slot, 'citation', at * 1000 + n),
      ...citation(annotation),
    };
  }

  function image(slot: number, base64: string, said?: string): Delta {
    // The server does not choose what the page takes for a picture.
    const format = said === 'jpeg' || said === 'webp' ? said : 'png';
    const url = `data:image/${format};base64,${base64}`;
    return { type: 'image', part: partOf(slot, 'image'), url };
  }

  function response(event: unknown): Delta[] {
    const value = own(event, 'response');
    const items = ownList(value, 'output');
    const deltas: Delta[] = [
      { type: 'start', responseId: ownString(value, 'id') },
      ...items.flatMap((entry, index) => item(entry, itemSlot(entry, index))),
    ];
    if (items.length === 0 && parts.size === 0) deltas.push(...bareText(value));
    const usage = readUsage(own(value, 'usage'));
    if (usage) deltas.push({ type: 'usage', usage });
    return deltas;
  }

  /** In the whole answer an item is known by id or index, else by its place among the items. */
  function itemSlot(entry: unknown, index: number): number {
    const id = ownString(entry, 'id');
    return (
      slots.get(id) ?? slots.get(index) ?? (placed[index] === false ? index : slotOf(id, index))
    );
  }

  /** Replies that carry their text outside of any item. */
  function bareText(value: unknown): Delta[] {
    const message = own(ownList(value, 'choices')[0], 'message');
    const text = ownString(message, 'content') ?? ownString(value, 'output_text');
    return piece(text, slotOf(undefined, 0), 0);
  }

  function isReplay(event: unknown): boolean {
    const sequence = ownCount(event, 'sequence_number');
    if (sequence === undefined) return false;
    if (sequence <= lastSequence) return true;
    lastSequence = sequence;
    return false;
  }

  function push(event: unknown): Delta[] {
    if (isReplay(event)) return [];
    const type = (ownString(event, 'type') ?? '').replace(/^response\./, '');
    const index = ownCount(event, 'output_index') ?? ownCount(event, 'item_index');
    const at = ownCount(event, 'content_index') ?? ownCount(event, 'summary_index') ?? 0;
    const slot = (): number => slotOf(ownString(event, 'item_id'), index);
    const whole = type.endsWith('.done');
    const kind = pieceOf.get(textEvent.exec(type)?.[1]);
    if (kind) {
      const said = whole ? textOf(event) : ownString(event, 'delta');
      return said === undefined ? [] : [textDelta(slot(), kind, at, said, whole)];
    }
    switch (type) {
      case 'output_item.added':
      case 'output_item.done':
      case 'item.completed': {
        const value = own(event, 'item');
        return item(value, slotOf(ownString(value, 'id'), index));
      }
      case 'content_part.done':
        return piece(own(event, 'part'), slot(), at);
      case 'output_text.annotation.added': {
        const n = ownCount(event, 'annotation_index') ?? 0;
        return [cite(slot(), at, n, own(event, 'annotation'))];
      }
      case 'function_call_arguments.delta':
      case 'function_call_arguments.done':
        return [
          {
            type: 'tool-call',
            part: partOf(slot(), 'call'),
            name: ownString(event, 'name'),
            arguments: ownString(event, whole ? 'arguments' : 'delta'),
            whole,
          },
        ];
      case 'image_generation_call.partial_image': {
        const data = ownString(event, 'partial_image_b64');
        const format = ownString(event, 'output_format');
        return data === undefined ? [] : [image(slot(), data, format)];
      }
      case 'completed':
        return [...response(event), finish('stop')];
      case 'incomplete': {
        const details = own(own(event, 'response'), 'incomplete_details');
        return [...response(event), finish(ownString(details, 'reason') ?? 'max_output_tokens')];
      }
      default: {
        const responseId = ownString(own(event, 'response'), 'id');
        return responseId === undefined ? [] : [{ type: 'start', responseId }];
      }
    }
  }

  return { push, end: () => [] };
}

function textOf(said: unknown): string | undefined {
  return ownString(said, 'text') ?? ownString(said, 'refusal');
}
