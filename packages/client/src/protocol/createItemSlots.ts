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
  /** Whether anything of this family has come, at all or for this item. */
  holds(family: Family | undefined, slot?: number): boolean;
}

/**
 * Tells which item is meant where ids and indexes may be missing, differ between events, or be counted
 * anew at the end: an item that nobody names goes by what it is made of, so that nothing is there twice.
 */
export function createItemSlots(): ItemSlots {
  let count = 0;
  /** By id, by the id of its call, by its index. */
  const known = new Map<string | number, number>();
  const named = new Set<number>();
  const wholes = new Set<number>();
  /** The items that hold something of a family, in order. */
  const holders = new Map<Family | undefined, Set<number>>();
  const newest = new Map<Family | undefined, number>();

  const isOpen = (slot: number): boolean => !named.has(slot) && !wholes.has(slot);

  const find = (...names: Names): number | undefined =>
    known.get(names.find((name) => name !== undefined && known.has(name)) ?? '');

  function call(slot: number, ...names: Names): number {
    if (names[0] !== undefined) named.add(slot);
    for (const name of names) if (name !== undefined && !known.has(name)) known.set(name, slot);
    return slot;
  }

  function holds(family: Family | undefined, slot?: number): boolean {
    const slots = holders.get(family);
    return slots !== undefined && (slot === undefined || slots.has(slot));
  }

  return {
    ofEvent(id, index) {
      // Most events speak of what is known under all of their names.
      const sure = known.get(id ?? '');
      if (sure !== undefined && named.has(sure) && known.has(index ?? id!)) return sure;
      const last = count - 1;
      const mayBeLast = id === undefined ? !wholes.has(last) : isOpen(last);
      const isLast = index === undefined && count > 0 && mayBeLast;
      return call(find(id, index) ?? (isLast ? last : count++), id, undefined, index);
    },
    ofItem(item, index, isWhole) {
      const names = namesOf(item);
      const isNameless = names.every((name) => name === undefined);
      const pieces = isWhole ? newest.get(familyOf(item)) : undefined;
      const isOfPieces = pieces !== undefined && (isNameless || isOpen(pieces));
      const slot = find(...names, index) ?? (isOfPieces ? pieces : count++);
      if (isWhole) wholes.add(slot);
      return call(slot, ...names, index);
    },
    ofOutput(items) {
      const isEmpty = (slot: number): boolean =>
        ![...holders.values()].some((slots) => slots.has(slot));
      const slots = items.map((item, index) => {
        const place = find(index) ?? -1;
        const fits = place >= 0 && (holds(familyOf(item), place) || isEmpty(place));
        return find(...namesOf(item)) ?? (fits ? place : undefined);
      });
      const taken = new Set(items.map((item, at) => `${familyOf(item)}.${slots[at]}`));
      const free = new Map(Array.from(holders, ([family, held]) => [family, held.values()]));
      return items.map((item, at) => {
        const family = familyOf(item);
        let slot = slots[at];
        while (slot === undefined) {
          const next = free.get(family)?.next().value;
          if (next === undefined) slot = count++;
          else if (!taken.has(`${family}.${next}`)) slot = next;
        }
        return call(slot, ...namesOf(item));
      });
    },
    hold(slot, family) {
      holders.set(family, (holders.get(family) ?? new Set()).add(slot));
      newest.set(family, slot);
    },
    holds,
  };
}

/** An id, the id of a call, an index; of which each may be missing. */
type Names = (string | number | undefined)[];

function namesOf(item: unknown): Names {
  return [ownString(item, 'id'), ownString(item, 'call_id')];
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
