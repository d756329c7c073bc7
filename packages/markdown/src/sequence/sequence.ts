/** How many parts a run holds before the next begins. */
const WIDTH = 4;

/**
 * Neighbours that stand together for good: `WIDTH` items, or `WIDTH` runs of the height below.
 * A full run is the same object for as long as nothing in it changes.
 */
export type Run<T> = ItemRun<T> | OuterRun<T>;

interface ItemRun<T> {
  readonly height: 0;
  readonly length: number;
  readonly parts: readonly T[];
}

interface OuterRun<T> {
  readonly height: number;
  readonly length: number;
  readonly parts: readonly Run<T>[];
}

/**
 * A list that grows at its end, and in which nothing ever moves: each run is one higher than the one
 * before, and holds `WIDTH` times as much. Adding or replacing an item makes a few new runs and shares
 * all others, and what follows the runs down finds the change in as few steps.
 */
export interface Sequence<T> {
  readonly length: number;
  /** Height of the first run. */
  readonly base: number;
  readonly runs: readonly Run<T>[];
}

/** The base of a sequence that may grow long: it then has fewer runs, and changes in fewer steps. */
const LONG = 2;
const EMPTY: Sequence<never> = { length: 0, base: 0, runs: [] };
const EMPTY_LONG: Sequence<never> = { length: 0, base: LONG, runs: [] };

/** A sequence without items that will most likely stay short. */
export function emptySequence<T>(): Sequence<T> {
  return EMPTY;
}

/** A sequence without items that may grow long. */
export function emptyLongSequence<T>(): Sequence<T> {
  return EMPTY_LONG;
}

/** `sequence` with `item` after its last. */
export function append<T>(sequence: Sequence<T>, item: T): Sequence<T> {
  const { length, base, runs } = sequence;
  const last = runs.at(-1);
  const grown =
    last && !isFull(last)
      ? [...runs.slice(0, -1), appendToRun(last, item)]
      : [...runs, newRun(base + runs.length, item)];
  return { length: length + 1, base, runs: grown };
}

/** `sequence` with `item` in place of the one at `index`, which exists. */
export function replaceAt<T>(sequence: Sequence<T>, index: number, item: T): Sequence<T> {
  let offset = index;
  const at = sequence.runs.findIndex((run) => {
    if (offset < run.length) return true;
    offset -= run.length;
    return false;
  });
  const run = replaceInRun(sequence.runs[at] as Run<T>, offset, item);
  return { ...sequence, runs: sequence.runs.with(at, run) };
}

/** The item at `index`, or `undefined` beyond the end. */
export function itemAt<T>(sequence: Sequence<T>, index: number): T | undefined {
  let offset = index;
  for (const run of sequence.runs) {
    if (offset < run.length) return itemInRun(run, offset);
    offset -= run.length;
  }
  return undefined;
}

/** How many items `a` and `b` begin with alike, found in a few steps when one was made of the other. */
export function sharedLength<T>(a: Sequence<T>, b: Sequence<T>): number {
  return a.base === b.base ? sharedInParts(a.runs, b.runs) : 0;
}

function sharedInParts<T>(a: readonly Run<T>[], b: readonly Run<T>[]): number {
  let shared = 0;
  for (const [i, run] of a.entries()) {
    const other = b[i];
    if (run === other) {
      shared += run.length;
      continue;
    }
    return other ? shared + sharedInRuns(run, other) : shared;
  }
  return shared;
}

function sharedInRuns<T>(a: Run<T>, b: Run<T>): number {
  if (!isItemRun(a)) return isItemRun(b) ? 0 : sharedInParts(a.parts, b.parts);
  if (!isItemRun(b)) return 0;
  const differs = a.parts.findIndex((item, i) => item !== b.parts[i]);
  return differs < 0 ? a.parts.length : differs;
}

/** The items in order. Time grows with their number. */
export function toArray<T>(sequence: Sequence<T>): readonly T[] {
  const items: T[] = [];
  const stack = sequence.runs.toReversed();
  for (let run = stack.pop(); run; run = stack.pop()) {
    if (isItemRun(run)) items.push(...run.parts);
    else stack.push(...run.parts.toReversed());
  }
  return items;
}

/** Whether the parts of a run are items. */
export function isItemRun<T>(run: Run<T>): run is ItemRun<T> {
  return run.height === 0;
}

function isFull(run: Run<unknown>): boolean {
  return run.length === WIDTH ** (run.height + 1);
}

function newRun<T>(height: number, item: T): Run<T> {
  let run: Run<T> = { height: 0, length: 1, parts: [item] };
  for (let h = 1; h <= height; h++) run = { height: h, length: 1, parts: [run] };
  return run;
}

function appendToRun<T>(run: Run<T>, item: T): Run<T> {
  const { height } = run;
  const length = run.length + 1;
  if (height === 0) return { height, length, parts: [...(run.parts as readonly T[]), item] };
  const parts = run.parts.slice() as Run<T>[];
  const last = parts.at(-1) as Run<T>;
  if (last.length === WIDTH ** height) parts.push(newRun(height - 1, item));
  else parts[parts.length - 1] = appendToRun(last, item);
  return { height, length, parts };
}

function replaceInRun<T>(run: Run<T>, index: number, item: T): Run<T> {
  if (isItemRun(run)) return { ...run, parts: run.parts.with(index, item) };
  const size = WIDTH ** run.height;
  const at = Math.floor(index / size);
  const part = replaceInRun(run.parts[at] as Run<T>, index % size, item);
  return { ...run, parts: run.parts.with(at, part) };
}

function itemInRun<T>(run: Run<T>, index: number): T | undefined {
  if (isItemRun(run)) return run.parts[index];
  const size = WIDTH ** run.height;
  return itemInRun(run.parts[Math.floor(index / size)] as Run<T>, index % size);
}
