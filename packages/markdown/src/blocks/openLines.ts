import type { Lines } from '../nodes.ts';
import { append, emptyLongSequence } from '../sequence/sequence.ts';

/** Lines of one part: enough to keep parts few, few enough to draw one again with every letter. */
const LINES_PER_PART = 64;

/** Lines that are shown as they were written, while more may follow. */
export interface OpenLines {
  readonly parts: Lines;
  /** What was written after the last full part. */
  readonly tail: string;
  /** Number of all lines but `blank`. */
  readonly count: number;
  /** Blank lines since, each with its break, which count only when something follows. */
  readonly blank: string;
  /** All lines but `blank`, without the last line break. It grows by appending, and so costs nothing. */
  readonly value: string;
}

/** No lines yet. */
export const noLines: OpenLines = {
  parts: emptyLongSequence(),
  tail: '',
  count: 0,
  blank: '',
  value: '',
};

/** `lines` and one more. */
export function addLineTo(lines: OpenLines, line: string): OpenLines {
  const added = lines.blank + line;
  const tail = `${lines.tail}${added}\n`;
  const count = lines.count + 1;
  const value = lines.count === 0 ? added : `${lines.value}\n${added}`;
  return count % LINES_PER_PART === 0
    ? { parts: append(lines.parts, tail), tail: '', count, blank: '', value }
    : { parts: lines.parts, tail, count, blank: '', value };
}

/** `lines` and a blank one that does not count when it is the last. */
export function addBlankTo(lines: OpenLines, line: string): OpenLines {
  return { ...lines, blank: `${lines.blank}${line}\n` };
}

/** The parts of `lines` as they are shown. */
export function allParts({ parts, tail }: OpenLines): Lines {
  return tail === '' ? parts : append(parts, tail);
}
