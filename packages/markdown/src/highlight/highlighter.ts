import type { Lines } from '../nodes.ts';
import {
  type Sequence,
  append,
  emptyLongSequence,
  itemAt,
  replaceAt,
  sharedLength,
} from '../sequence/sequence.ts';
import { type Mode, type ModeState, startState } from './mode.ts';
import { type HighlightedLine, readLine } from './readLine.ts';

/** Some whole lines. */
export interface HighlightedPart {
  readonly text: string;
  readonly before: ModeState;
  readonly lines: Sequence<HighlightedLine>;
}

/** Reads code that grows. */
export interface Highlighter {
  /**
   * The parts of `lines`. One whose text did not change is the same object, and so is a line. When the
   * code continues that of the call before, only its last line is read.
   */
  readonly read: (lines: Lines) => Sequence<HighlightedPart>;
}

/** A highlighter for one block of code. It keeps no more than its last reading. */
export function createHighlighter(mode: Mode): Highlighter {
  const start = startState(mode);
  let known: Lines = emptyLongSequence();
  let parts: Sequence<HighlightedPart> = emptyLongSequence();

  return {
    read: (lines) => {
      if (lines.length < parts.length) parts = emptyLongSequence();
      const from = Math.min(sharedLength(known, lines), parts.length);
      let before = from === 0 ? start : stateAfter(itemAt(parts, from - 1) as HighlightedPart);
      for (let i = from; i < lines.length; i++) {
        const part = readPart(mode, itemAt(lines, i) as string, before, itemAt(parts, i));
        parts = i < parts.length ? replaceAt(parts, i, part) : append(parts, part);
        before = stateAfter(part);
      }
      known = lines;
      return parts;
    },
  };
}

function stateAfter({ lines, before }: HighlightedPart): ModeState {
  return lines.length > 0 ? (itemAt(lines, lines.length - 1) as HighlightedLine).after : before;
}

/** Reads a part, of which `old` is what it was when it was shorter. */
function readPart(
  mode: Mode,
  text: string,
  before: ModeState,
  old: HighlightedPart | undefined,
): HighlightedPart {
  // The last line has a break from the start, and grows in front of it.
  const settled = old ? old.text.lastIndexOf('\n', old.text.length - 2) + 1 : 0;
  const continues =
    old !== undefined &&
    old.before === before &&
    text.slice(0, settled) === old.text.slice(0, settled);
  let lines: Sequence<HighlightedLine> = continues ? old.lines : emptyLongSequence();
  /** The place of the line that grew. */
  let grown = lines.length - 1;
  let state = grown > 0 ? (itemAt(lines, grown - 1) as HighlightedLine).after : before;

  for (const line of splitLines(continues ? text.slice(settled) : text)) {
    const read = readLine(mode, line, state);
    lines = grown >= 0 ? replaceAt(lines, grown, read) : append(lines, read);
    grown = -1;
    state = read.after;
  }
  return { text, before, lines };
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
