import { own, ownCount, ownList, ownString } from '../data/own.ts';
import { argumentsText } from './argumentsText.ts';
import { citation } from './citation.ts';
import { createItemSlots, type Family } from './createItemSlots.ts';
import { createThinkSplitter, type Run } from './createThinkSplitter.ts';
import type { Delta, DeltaReader } from './Delta.ts';
import { finish } from './finish.ts';
import { readUsage } from './usage.ts';

type Said = 'text' | 'reasoning' | 'refusal';

/** What a piece of text is: a summary of thoughts is reasoning too, but counted on its own. */
type Piece = Said | 'summary';

/** What an item is made of, by its pieces. Thoughts between tags belong to the words behind them. */
const familyOf: ReadonlyMap<string, Family> = new Map([
  ['text', 'said'],
  ['refusal', 'said'],
  ['thinking', 'said'],
  ['reasoning', 'thought'],
  ['summary', 'thought'],
  ['call', 'call'],
  ['image', 'image'],
]);

interface TextSplitter extends ReturnType<typeof createThinkSplitter> {
  readonly slot: number;
  readonly index: number;
}

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
  const slots = createItemSlots();
  const parts = new Map<string, number>();
  /** For each text, what tells thoughts from words in it. */
  const splitters = new Map<string, TextSplitter>();
  let lastSequence = -1;

  function partOf(slot: number, type: string, index = 0): number {
    const key = `${slot}.${type}.${index}`;
    if (!parts.has(key)) {
      const family = familyOf.get(type);
      if (family) slots.hold(slot, family);
      parts.set(key, parts.size);
    }
    return parts.get(key)!;
  }

  function textDeltas(
    slot: number,
    kind: Piece,
    index: number,
    text: string,
    whole: boolean,
  ): Delta[] {
    if (kind !== 'text') {
      const type = kind === 'summary' ? 'reasoning' : kind;
      return [{ type, part: partOf(slot, kind, index), text, whole }];
    }
    const key = `${slot}.${index}`;
    const known = whole ? undefined : splitters.get(key);
    const splitter = known ?? { slot, index, ...createThinkSplitter() };
    if (!known) splitters.set(key, splitter);
    const runs = splitter.push(text);
    if (whole) runs.push(...splitter.end());
    return runs.map((run) => runDelta(splitter, run, whole));
  }

  /** Thoughts between tags are a part of their own, before the words. */
  function runDelta({ slot, index }: TextSplitter, { type, text }: Run, whole: boolean): Delta {
    return { type, part: partOf(slot, type === 'text' ? 'text' : 'thinking', index), text, whole };
  }

  /** What the splitters held back because it might have become a tag. */
  function end(): Delta[] {
    return [...splitters.values()].flatMap((splitter) =>
      splitter.end().map((run) => runDelta(splitter, run, false)),
    );
  }

  /** A finished (or just begun) item: everything it says is whole. */
  function item(value: unknown, slot: number): Delta[] {
    switch (ownString(value, 'type')) {
      case 'function_call':
      case 'tool_call': {
        const fn = own(value, 'function');
        const args = argumentsText(value) ?? argumentsText(fn);
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
        return data === undefined ? [] : [image(slot, data, ownString(value, 'output_format'))];
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
      ...textDeltas(slot, kind, at, said, true),
      ...ownList(part, 'annotations').flatMap((annotation, n) => cite(slot, at, n, annotation)),
    ];
  }

  /** A source; without a number it is the next one. */
  function cite(slot: number, at: number, n: number | undefined, annotation: unknown): Delta[] {
    const about = citation(annotation);
    if (!about) return [];
    let place = at * 1000 + (n ?? 0);
    if (n === undefined) while (parts.has(`${slot}.citation.${place}`)) place++;
    return [{ type: 'citation', part: partOf(slot, 'citation', place), ...about }];
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
    const places = slots.ofOutput(items);
    const deltas: Delta[] = [
      { type: 'start', responseId: ownString(value, 'id') },
      ...items.flatMap((entry, index) => item(entry, places[index]!)),
    ];
    if (!slots.holds('said')) deltas.push(...bareText(value));
    const usage = readUsage(own(value, 'usage'));
    if (usage) deltas.push({ type: 'usage', usage });
    return [...deltas, ...end()];
  }

  /** Replies that carry their text outside of any item. */
  function bareText(value: unknown): Delta[] {
    const message = own(ownList(value, 'choices')[0], 'message');
    const text = ownString(message, 'content') ?? ownString(value, 'output_text');
    return piece(text, slots.ofEvent(undefined, undefined), 0);
  }

  function isReplay(event: unknown): boolean {
    const sequence = ownCount(event, 'sequence_number');
    if (sequence === undefined) return false;
    if (sequence <= lastSequence) return true;
    lastSequence = sequence;
    return false;
  }

  function push(event: unknown): Delta[] {
    const type = (ownString(event, 'type') ?? '').replace(/^response\./, '');
    // There is one end, and it counts whatever its number.
    if (type !== 'completed' && type !== 'incomplete' && isReplay(event)) return [];
    const index = ownCount(event, 'output_index') ?? ownCount(event, 'item_index');
    const at = ownCount(event, 'content_index') ?? ownCount(event, 'summary_index') ?? 0;
    const slot = (): number => slots.ofEvent(ownString(event, 'item_id'), index);
    const whole = type.endsWith('.done');
    const kind = pieceOf.get(textEvent.exec(type)?.[1]);
    if (kind) {
      const said = whole ? textOf(event) : ownString(event, 'delta');
      return said === undefined ? [] : textDeltas(slot(), kind, at, said, whole);
    }
    switch (type) {
      case 'output_item.added':
      case 'output_item.done':
      case 'item.completed': {
        const value = own(event, 'item');
        return item(value, slots.ofItem(value, index, type !== 'output_item.added'));
      }
      case 'content_part.done':
        return piece(own(event, 'part'), slot(), at);
      case 'output_text.annotation.added': {
        const n = ownCount(event, 'annotation_index');
        return cite(slot(), at, n, own(event, 'annotation'));
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
      case 'incomplete': {
        const value = own(event, 'response');
        const reason = ownString(own(value, 'incomplete_details'), 'reason');
        const isCut = type === 'incomplete' || own(value, 'status') === 'incomplete';
        return [...response(event), finish(reason ?? (isCut ? 'max_output_tokens' : 'stop'))];
      }
      default: {
        const responseId = ownString(own(event, 'response'), 'id');
        return responseId === undefined ? [] : [{ type: 'start', responseId }];
      }
    }
  }

  return { push, end };
}

function textOf(said: unknown): string | undefined {
  return ownString(said, 'text') ?? ownString(said, 'refusal');
}
