import { readBlock } from '../blocks/readBlock.ts';
import type { Block, Definition } from '../nodes.ts';
import { hideUnfinishedLine } from './hideUnfinishedLine.ts';
import { normalizeText } from './normalizeText.ts';
import { shareStructure } from './shareStructure.ts';
import { type SourceBlock, splitBlocks } from './splitBlocks.ts';

/** One top-level block with an identity that lasts while the text grows. */
export interface DocumentBlock {
  /** Offset of the block in the text. It stays while the block grows and after it is finished. */
  readonly key: number;
  /** The same object for as long as nothing in the block changed. */
  readonly block: Block;
}

/** How a text is read. */
export interface ReadOptions {
  /**
   * More text will follow. The end is then shown calmly: an unfinished span as if it were closed, an
   * unfinished link as its text.
   * @default false
   */
  readonly streaming?: boolean;
}

/** A Markdown text that grows. */
export interface MarkdownDocument {
  /**
   * The blocks of `text`. When it continues the text of the call before, finished blocks are taken
   * over and only the tail is parsed; any other text is right too, and costs a full parse.
   */
  read: (text: string, options?: ReadOptions) => readonly DocumentBlock[];
}

interface Entry extends DocumentBlock {
  readonly source: string;
  readonly open: boolean;
  /** What each label that was looked up stood for. */
  readonly lookups: ReadonlyMap<string, Definition | undefined>;
}

/** Everything known about a text: `finished` covers it up to `tailStart`, `tail` and `tailText` the rest. */
interface State {
  raw: string;
  tailText: string;
  streaming: boolean;
  tailStart: number;
  finished: Entry[];
  tail: readonly Entry[];
  /** Definitions in finished blocks. */
  definitions: Map<string, Definition>;
  tailDefinitions: ReadonlyMap<string, Definition>;
  /** Finished entries, by the labels they looked up. */
  dependents: Map<string, Set<number>>;
  result: readonly DocumentBlock[];
}

/** An empty document. It keeps no more than the text and the blocks of its last `read`. */
export function createMarkdownDocument(): MarkdownDocument {
  let state = emptyState();

  return {
    read: (raw, { streaming = false } = {}) => {
      if (raw === state.raw && streaming === state.streaming) return state.result;
      // Comparing slices is many times faster than `startsWith`, which goes character by character.
      if (raw.slice(0, state.raw.length) !== state.raw) state = emptyState();
      state.tailText += normalizeText(raw.slice(state.raw.length), state.raw);
      state.raw = raw;
      state.streaming = streaming;
      readTail(state);
      return state.result;
    },
  };
}

function emptyState(): State {
  return {
    raw: '',
    tailText: '',
    streaming: false,
    tailStart: 0,
    finished: [],
    tail: [],
    definitions: new Map(),
    tailDefinitions: new Map(),
    dependents: new Map(),
    result: [],
  };
}

function readTail(state: State): void {
  const offset = state.tailStart;
  const whole = state.tailText;
  let text = whole;
  let split = splitBlocks(text);
  if (state.streaming) {
    text = hideUnfinishedLine(whole, split.blocks.at(-1)?.node);
    if (text !== whole) split = splitBlocks(text);
  }

  // Half a definition must not make half a link: while text streams, its last line defines nothing.
  const definedTo = state.streaming ? whole.lastIndexOf('\n') : whole.length;
  const finishedEnd = split.blocks[split.finished]?.start ?? 0;
  const tailDefinitions = new Map<string, Definition>();
  const newDefinitions: [string, Definition][] = [];
  for (const { key, definition, to } of split.definitions) {
    if (to > definedTo || state.definitions.has(key) || tailDefinitions.has(key)) continue;
    tailDefinitions.set(key, definition);
    if (to <= finishedEnd) newDefinitions.push([key, definition]);
  }
  const resolve = (key: string) => state.definitions.get(key) ?? tailDefinitions.get(key);

  updateDependents(state, tailDefinitions, resolve);

  const previous = new Map(state.tail.map((entry) => [entry.key, entry]));
  const entries: Entry[] = [];
  split.blocks.forEach((source, i) => {
    const open = state.streaming && i === split.blocks.length - 1;
    const entry = readEntry(
      source,
      text,
      offset,
      open,
      resolve,
      previous.get(offset + source.start),
    );
    if (entry) entries.push(entry);
  });

  for (const [key, definition] of newDefinitions) state.definitions.set(key, definition);
  for (const [key] of newDefinitions) tailDefinitions.delete(key);
  state.tailDefinitions = tailDefinitions;
  state.tailStart = offset + finishedEnd;
  state.tailText = whole.slice(finishedEnd);
  const finishedCount = entries.filter((entry) => entry.key < state.tailStart).length;
  for (const entry of entries.slice(0, finishedCount)) {
    for (const label of entry.lookups.keys()) {
      const dependents = state.dependents.get(label) ?? new Set();
      state.dependents.set(label, dependents.add(state.finished.length));
    }
    state.finished.push(entry);
  }
  state.tail = entries.slice(finishedCount);
  state.result = [...state.finished, ...state.tail];
}

/** Reads finished blocks again that looked for a label which now means something else. */
function updateDependents(
  state: State,
  tailDefinitions: ReadonlyMap<string, Definition>,
  resolve: (key: string) => Definition | undefined,
): void {
  if (state.dependents.size === 0) return;
  const changed = new Set<number>();
  for (const key of [...state.tailDefinitions.keys(), ...tailDefinitions.keys()]) {
    for (const index of state.dependents.get(key) ?? []) changed.add(index);
  }
  for (const index of changed) {
    const entry = state.finished[index] as Entry;
    if (isCurrent(entry, resolve)) continue;
    const [source] = splitBlocks(entry.source).blocks;
    const next = source && readEntry(source, entry.source, entry.key, false, resolve, entry);
    if (next) state.finished[index] = next;
  }
}

function readEntry(
  source: SourceBlock,
  text: string,
  offset: number,
  open: boolean,
  resolve: (key: string) => Definition | undefined,
  previous: Entry | undefined,
): Entry | undefined {
  const slice = text.slice(source.start, source.end);
  if (previous?.source === slice && previous.open === open && isCurrent(previous, resolve)) {
    return previous;
  }
  const lookups = new Map<string, Definition | undefined>();
  const block = readBlock(source.node, text, {
    open,
    resolve: (key) => {
      const definition = resolve(key);
      lookups.set(key, definition);
      return definition;
    },
  });
  return (
    block && {
      key: offset + source.start,
      block: shareStructure(previous?.block, block),
      source: slice,
      open,
      lookups,
    }
  );
}

function isCurrent(entry: Entry, resolve: (key: string) => Definition | undefined): boolean {
  for (const [key, definition] of entry.lookups) {
    const now = resolve(key);
    if (now?.destination !== definition?.destination || now?.title !== definition?.title)
      return false;
  }
  return true;
}
