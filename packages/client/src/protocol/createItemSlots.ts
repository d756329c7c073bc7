import { own, ownString } from '../data/own.ts';

/** What an item is made of: items of one family stand for each other where nothing names them. */
export type Family = 'said' | 'thought' | 'call' | 'image';

/** The items of one answer, each by its place in the order of first sight. */
export interface ItemSlots {
  /** The item an event speaks of: by id, else by index, else the one that was added last. */
  ofEvent(id: string | undefined, index: number | undefined): number;
  /** The item that an event brings. One that `isWhole` is what its nameless pieces were pieces of. */
  ofItem(item: unknown, index: number | undefined, isWhole: boolean): number;
  /** The items of the whole answer. */
  ofOutput(items: readonly unknown[]): number[];
  /** Something of this family has come for this item. */
  hold(slot: number, family: Family): void;
  /** Whether anything of this family has come at all. */
  holdsAny(family: Family): boolean;
}

/**
 * Tells which item is meant where ids and indexes may be missing, differ between events, or be counted
 * anew at the end: an item that nobody names goes by what it is made of, so that nothing is there twice.
 */
export function createItemSlots(): ItemSlots {
  let count = 0;
  const byId = new Map<string, number>();
  const byIndex = new Map<number, number>();
  /** Items that have an id of their own, beside that of their call. */
  const named = new Set<number>();
  const wholes = new Set<number>();
  const filled = new Set<number>();
  /** The items that hold something of a family, in order. */
  const holders = new Map<Family, number[]>();
  const held = new Set<string>();

  function isOpen(slot: number): boolean {
    return !named.has(slot) && !wholes.has(slot);
  }

  function call(slot: number, { id, callId }: Names, index?: number): number {
    if (callId !== undefined) byId.set(callId, slot);
    if (id !== undefined) {
      byId.set(id, slot);
      named.add(slot);
    }
    if (index !== undefined && !byIndex.has(index)) byIndex.set(index, slot);
    return slot;
  }

  function byName({ id, callId }: Names): number | undefined {
    return byId.get(id ?? '') ?? byId.get(callId ?? '');
  }

  function byPlace(index: number | undefined): number | undefined {
    return index === undefined ? undefined : byIndex.get(index);
  }

  function piecesOf(family: Family | undefined, { id, callId }: Names): number | undefined {
    const slot = family && holders.get(family)?.at(-1);
    const isNameless = id === undefined && callId === undefined;
    return slot !== undefined && (isNameless || isOpen(slot)) ? slot : undefined;
  }

  return {
    ofEvent(id, index) {
      const known = byName({ id }) ?? byPlace(index);
      if (known !== undefined) return known;
      const last = count - 1;
      const mayBeLast = id === undefined ? !wholes.has(last) : isOpen(last);
      const isOfLast = index === undefined && last >= 0 && mayBeLast;
      return call(isOfLast ? last : count++, { id }, index);
    },
    ofItem(item, index, isWhole) {
      const names = namesOf(item);
      const known = byName(names) ?? byPlace(index);
      const slot = known ?? (isWhole ? piecesOf(familyOf(item), names) : undefined) ?? count++;
      if (isWhole) wholes.add(slot);
      return call(slot, names, index);
    },
    ofOutput(items) {
      const taken = new Set<string>();
      const known = items.map((item, index) => {
        const family = familyOf(item);
        const place = byIndex.get(index) ?? -1;
        const fits = place >= 0 && (!filled.has(place) || held.has(`${family}.${place}`));
        const slot = byName(namesOf(item)) ?? (fits ? place : undefined);
        if (slot !== undefined) taken.add(`${family}.${slot}`);
        return slot;
      });
      const free = new Map(Array.from(holders, ([family, slots]) => [family, slots.values()]));
      return items.map((item, at) => {
        const family = familyOf(item);
        let slot = known[at];
        while (slot === undefined) {
          const next = family && free.get(family)?.next().value;
          if (next === undefined) slot = count++;
          else if (!taken.has(`${family}.${next}`)) slot = next;
        }
        return call(slot, namesOf(item));
      });
    },
    hold(slot, family) {
      const key = `${family}.${slot}`;
      if (held.has(key)) return;
      held.add(key);
      filled.add(slot);
      const slots = holders.get(family) ?? [];
      slots.push(slot);
      holders.set(family, slots);
    },
    holdsAny: (family) => holders.has(family),
  };
}

interface Names {
  readonly id?: string | undefined;
  readonly callId?: string | undefined;
}

function namesOf(item: unknown): Names {
  return { id: ownString(item, 'id'), callId: ownString(item, 'call_id') };
}

function familyOf(item: unknown): Family | undefined {
  return families.get(own(item, 'type') ?? 'message');
}

const families: ReadonlyMap<unknown, Family> = new Map([
  ['message', 'said'],
  ['output_text', 'said'],
  ['refusal', 'said'],
  ['reasoning', 'thought'],
  ['function_call', 'call'],
  ['tool_call', 'call'],
  ['image_generation_call', 'image'],
]);
