import type { InlineLeaf } from '../blocks/inlineLeaf.ts';
import type { Path } from '../blocks/path.ts';
import type { Definition } from '../nodes.ts';
import { type Layer, layer } from './layer.ts';

/** The number of a footnote, and the leaf that referred to it first. */
export interface FootnoteNumber {
  readonly number: number;
  readonly path: Path;
}

/** A closed leaf that asked for a label, and what it takes to read it again. */
export interface Question {
  readonly leaf: InlineLeaf;
  readonly path: Path;
}

/** What the labels of a text mean so far, and which leaves asked for them. */
export interface Labels {
  /** The first of a label counts. */
  readonly definitions: Layer<Definition>;
  /** Slots of footnotes; again the first counts. */
  readonly footnotes: Layer<number>;
  /** Numbers of footnotes in the order of first references, whether they are there yet or not. */
  readonly numbers: Layer<FootnoteNumber>;
  readonly questions: Map<string, Question[]>;
}

/** Labels of a text without any. */
export function noLabels(): Labels {
  return { definitions: layer(), footnotes: layer(), numbers: layer(), questions: new Map() };
}

/** Labels that know what `base` does; what they learn leaves it alone. */
export function labelsOver(base: Labels): Labels {
  return {
    definitions: layer(base.definitions),
    footnotes: layer(base.footnotes),
    numbers: layer(base.numbers),
    questions: new Map(),
  };
}

/** Notes that `question` asked for a label. */
export function ask({ questions }: Labels, key: string, question: Question): void {
  const asked = questions.get(key);
  if (!asked) questions.set(key, [question]);
  else if (asked.at(-1) !== question) asked.push(question);
}
