import { addLine, closeAll } from '../blocks/addLine.ts';
import type { BlockState } from '../blocks/open.ts';
import { replaceInState } from '../blocks/path.ts';
import type { Footnote } from '../nodes.ts';
import { type Sequence, append, emptySequence, toArray } from '../sequence/sequence.ts';
import type { DocumentView } from './DocumentView.ts';
import { footnoteOf } from './footnoteOf.ts';
import { type Labels, type Question, labelsOver } from './labels.ts';
import type { Progress } from './progress.ts';
import { createReader, numberInOrder } from './reader.ts';
import { readLeaf } from './readLeaf.ts';

/** What a text shows that is complete. A reference to a footnote that never came is plain text. */
export function finalView(progress: Progress): DocumentView {
  const labels = labelsOver(progress.labels);
  const numbered = [...progress.numbered];
  const defined: string[] = [];
  const numberOf = numberInOrder(labels, numbered);
  const reader = createReader({ ...progress, labels, numberOf }, (key) => defined.push(key));
  const last =
    progress.line === '' ? progress.state : addLine(progress.state, progress.line, true, reader);
  let state = closeAll(last, reader);

  const present = numbered.filter((key) => labels.footnotes.get(key) !== undefined);
  const numbers = new Map(present.map((key, i) => [key, i + 1]));
  const renumbered = numbered.filter((key, i) => numbers.get(key) !== i + 1);
  const again = {
    labels: { ...labels, questions: new Map<string, Question[]>() },
    numberOf: (key: string) => numbers.get(key),
    syntax: progress.syntax,
  };
  for (const question of questionsFor([...defined, ...renumbered], progress.labels, labels)) {
    state = replaceInState(state, question.path, readLeaf(question, again));
  }
  const [document] = state.stack;
  return {
    blocks: (document as BlockState['stack'][number]).children as DocumentView['blocks'],
    footnotes: allFootnotes(present, labels, state),
  };
}

/** Who asked for any of `keys`, each once. */
function questionsFor(keys: readonly string[], ...all: readonly Labels[]): ReadonlySet<Question> {
  return new Set(keys.flatMap((key) => all.flatMap(({ questions }) => questions.get(key) ?? [])));
}

/** The footnotes that are referred to, in order, and then all others: no text is lost. */
function allFootnotes(
  present: readonly string[],
  labels: Labels,
  { footnotes: contents }: BlockState,
): Sequence<Footnote> {
  let footnotes: Sequence<Footnote> = emptySequence();
  const shown = new Set<number>();
  for (const key of present) {
    const slot = labels.footnotes.get(key) as number;
    footnotes = append(footnotes, footnoteOf(footnotes.length + 1, contents, slot));
    shown.add(slot);
  }
  for (const [slot, { children }] of toArray(contents).entries()) {
    if (shown.has(slot)) continue;
    const number = footnotes.length + 1;
    footnotes = append(footnotes, { type: 'footnote', number, isReferenced: false, children });
  }
  return footnotes;
}
