import { addLine, emptyState } from '../blocks/addLine.ts';
import type { BlockState } from '../blocks/open.ts';
import { replaceInState } from '../blocks/path.ts';
import type { Footnote } from '../nodes.ts';
import type { DocumentSyntax } from '../syntax/createSyntax.ts';
import { type Sequence, append, emptySequence, itemAt, replaceAt } from '../sequence/sequence.ts';
import { footnoteOf } from './footnoteOf.ts';
import { type Labels, type Question, noLabels } from './labels.ts';
import { type LeafMemory, createLeafMemory } from './leafMemory.ts';
import { createReader, numberInOrder } from './reader.ts';
import { readLeaf } from './readLeaf.ts';

/** A text up to the end of its last whole line, and the line that follows. */
export interface Progress {
  /** The whole text, as it came. */
  readonly raw: string;
  /** The line that has not ended. */
  readonly line: string;
  readonly state: BlockState;
  readonly labels: Labels;
  /** Keys of the footnotes that have a number, in order. */
  readonly numbered: string[];
  /** The footnotes that have a number, in order. */
  readonly footnotes: Sequence<Footnote>;
  readonly memory: LeafMemory;
  readonly syntax: DocumentSyntax | undefined;
}

/** No text. */
export function noProgress(syntax?: DocumentSyntax): Progress {
  return {
    raw: '',
    line: '',
    state: emptyState,
    labels: noLabels(),
    numbered: [],
    footnotes: emptySequence(),
    memory: createLeafMemory(),
    syntax,
  };
}

/**
 * `progress` with one more whole line. A label that gains a meaning is looked up again where it was
 * asked for, and nowhere else.
 */
export function finishLine(progress: Progress, line: string): Progress {
  const { labels, numbered, syntax } = progress;
  const defined: string[] = [];
  const numberOf = numberInOrder(labels, numbered);
  const reader = createReader({ ...progress, numberOf }, (key) => defined.push(key));
  let state = addLine(progress.state, line, true, reader);

  const touched = footnotesIn(progress.state);
  const again = {
    labels: { ...labels, questions: new Map<string, Question[]>() },
    numberOf,
    syntax,
  };
  for (const key of defined) {
    for (const question of labels.questions.get(key) ?? []) {
      state = replaceInState(state, question.path, readLeaf(question, again));
      touched.add(question.path[0] as number);
    }
  }
  return { ...progress, state, footnotes: followFootnotes(progress, state, touched) };
}

/** Slots of the footnotes that are open. */
function footnotesIn({ stack }: BlockState): Set<number> {
  const slots = new Set<number>();
  for (const container of stack) if (container.kind === 'footnote') slots.add(container.slot);
  return slots;
}

/** The footnotes once those in the `touched` slots changed, and references to new ones were read. */
function followFootnotes(
  { labels, numbered, footnotes: before }: Progress,
  { footnotes: contents }: BlockState,
  touched: ReadonlySet<number>,
): Sequence<Footnote> {
  let footnotes = before;
  for (const key of numbered.slice(before.length)) {
    const slot = labels.footnotes.get(key);
    footnotes = append(footnotes, footnoteOf(footnotes.length + 1, contents, slot));
  }
  for (const slot of touched) {
    const key = itemAt(contents, slot)?.key;
    const number =
      key === undefined || labels.footnotes.get(key) !== slot
        ? undefined
        : labels.numbers.get(key)?.number;
    if (number !== undefined) {
      footnotes = replaceAt(footnotes, number - 1, footnoteOf(number, contents, slot));
    }
  }
  return footnotes;
}
