import { own, ownCount, ownList, ownString } from '../data/own.ts';
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
  readonly index: number | undefined;
}

/** There is one of them, and it counts whatever its number. */
const endings: ReadonlySet<string> = new Set(['response.completed', 'response.incomplete']);

/** Events that add text to a piece, or say all of it. */
const textEvent = /^response\.([a-z_]+)\.(delta|done)$/;

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
  /** For each text, by its part key, what tells thoughts from words in it. */
  const splitters = new Map<string, TextSplitter>();
  let lastSequence = -1;

  function partOf(slot: number, type: Family | Piece | 'thinking' | 'citation', index = 0): number {
    const key = `${slot}.${type}.${index}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    const family = familyOf.get(type);
    if (family) slots.hold(slot, family);
    parts.set(key, parts.size);
    return parts.size - 1;
  }

  function eventSlot(event: unknown): number {
    return slots.ofEvent(ownString(event, 'item_id'), indexOf(event));
  }

  function text(event: unknown, kind: Piece, whole: boolean): Delta[] {
    const said = whole
      ? (ownString(event, 'text') ?? ownString(event, 'refusal'))
      : ownString(event, 'delta');
    if (said === undefined) return [];
    const index = ownCount(event, 'content_index') ?? ownCount(event, 'summary_index');
    return textDeltas(eventSlot(event), kind, index, said, whole);
  }

  function textDeltas(
    slot: number,
    kind: Piece,
    index: number | undefined,
    text: string,
    whole: boolean,
  ): Delta[] {
    if (kind !== 'text') {
      const type = kind === 'summary' ? 'reasoning' : kind;
      return [{ type, part: partOf(slot, kind, index), text, whole }];
    }
    const key = `${slot}.${index ?? 0}`;
    let splitter = splitters.get(key);
    if (whole || !splitter) {
      splitter = { slot, index, ...createThinkSplitter() };
      splitters.set(key, splitter);
    }
    const runs = splitter.push(text);
    if (whole) runs.push(...splitter.end());
    return runs.map((run) => runDelta(slot, index, run, whole));
  }

  /** Thoughts between tags are a part of their own, before the words. */
  function runDelta(slot: number, index: number | undefined, run: Run, whole: boolean): Delta {
    const part = partOf(slot, run.type === 'reasoning' ? 'thinking' : 'text', index);
    return { ...run, part, whole };
  }

  /** What the splitters held back because it might have become a tag. */
  function end(): Delta[] {
    return [...splitters.values()].flatMap((splitter) =>
      splitter.end().map((run) => runDelta(splitter.slot, splitter.index, run, false)),
    );
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
    const said =
      typeof part === 'string' ? part : (ownString(part, 'text') ?? ownString(part, 'refusal'));
    const kind = as ?? (typeof part === 'string' ? 'text' : pieceOf.get(ownString(part, 'type')));
    if (said === undefined || said === '' || kind === undefined) return [];
    const deltas = textDeltas(slot, kind, at, said, true);
    ownList(part, 'annotations').forEach((annotation, n) => {
      deltas.push(...source(slot, at, n, annotation));
    });
    return deltas;
  }

  function source(slot: number, at: number, n: number, annotation: unknown): Delta[] {
    const about = citation(annotation);
    return about
      ? [{ type: 'citation', part: partOf(slot, 'citation', at * 1000 + n), ...about }]
      : [];
  }

  function image(slot: number, base64: string, said?: string): Delta {
    // The server does not choose what the page takes for a picture.
    const format = said === 'jpeg' || said === 'webp' ? said : 'png';
    const url = `data:image/${format};base64,${base64}`;
    return { type: 'image', part: partOf(slot, 'image'), url };
  }

  function response(value: unknown): Delta[] {
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
    return text === undefined
      ? []
      : textDeltas(slots.ofEvent(undefined, undefined), 'text', undefined, text, true);
  }

  function isReplay(event: unknown): boolean {
    const sequence = ownCount(event, 'sequence_number');
    if (sequence === undefined) return false;
    if (sequence <= lastSequence) return true;
    lastSequence = sequence;
    return false;
  }

  function push(event: unknown): Delta[] {
    const type = ownString(event, 'type') ?? '';
    if (!endings.has(type) && isReplay(event)) return [];
    const [, name, step] = textEvent.exec(type) ?? [];
    const kind = pieceOf.get(name);
    if (kind) return text(event, kind, step === 'done');
    switch (type) {
      case 'response.created':
      case 'response.queued':
      case 'response.in_progress':
        return [{ type: 'start', responseId: ownString(own(event, 'response'), 'id') }];
      case 'response.output_item.added':
      case 'response.output_item.done':
      case 'response.item.completed': {
        const value = own(event, 'item');
        const isWhole = type !== 'response.output_item.added';
        return item(value, slots.ofItem(value, indexOf(event), isWhole));
      }
      case 'response.content_part.done':
        return piece(own(event, 'part'), eventSlot(event), ownCount(event, 'content_index') ?? 0);
      case 'response.output_text.annotation.added': {
        const slot = eventSlot(event);
        const at = ownCount(event, 'content_index') ?? 0;
        let n = ownCount(event, 'annotation_index') ?? 0;
        // Without an index it is the next one.
        if (!('annotation_index' in (event as object))) {
          while (parts.has(`${slot}.citation.${at * 1000 + n}`)) n++;
        }
        return source(slot, at, n, own(event, 'annotation'));
      }
      case 'response.function_call_arguments.delta':
      case 'response.function_call_arguments.done': {
        const whole = type.endsWith('.done');
        return [
          {
            type: 'tool-call',
            part: partOf(eventSlot(event), 'call'),
            name: ownString(event, 'name'),
            arguments: ownString(event, whole ? 'arguments' : 'delta'),
            whole,
          },
        ];
      }
      case 'response.image_generation_call.partial_image': {
        const data = ownString(event, 'partial_image_b64');
        const format = ownString(event, 'output_format');
        return data === undefined ? [] : [image(eventSlot(event), data, format)];
      }
      case 'response.completed':
      case 'response.incomplete': {
        const value = own(event, 'response');
        const reason = ownString(own(value, 'incomplete_details'), 'reason');
        const isCutShort = type !== 'response.completed' || own(value, 'status') === 'incomplete';
        return [...response(value), finish(reason ?? (isCutShort ? 'max_output_tokens' : 'stop'))];
      }
      default:
        return [];
    }
  }

  return { push, end };
}

function indexOf(event: unknown): number | undefined {
  return ownCount(event, 'output_index') ?? ownCount(event, 'item_index');
}
