import type { Reader } from '../blocks/draft.ts';
import type { Labels } from './labels.ts';
import { type LeafOptions, readLeaf } from './readLeaf.ts';

/** Numbers footnotes as they are first referred to; keys of new ones are added to `numbered`. */
export function numberInOrder(labels: Labels, numbered: string[]): LeafOptions['numberOf'] {
  return (key, path) => {
    const known = labels.numbers.get(key);
    if (known) return known.number;
    const number = labels.numbers.size() + 1;
    labels.numbers.set(key, { number, path });
    numbered.push(key);
    return number;
  };
}

/** Reads leaves, and notes what labels mean. `onDefine` is told of each that gained a meaning. */
export function createReader(options: LeafOptions, onDefine: (key: string) => void): Reader {
  const { definitions, footnotes } = options.labels;
  return {
    own: options.syntax?.blocks,
    read: (leaf, path, isOpen) => readLeaf({ leaf, path }, { ...options, isOpen }),
    define: (key, definition) => {
      if (definitions.get(key)) return false;
      definitions.set(key, definition);
      onDefine(key);
      return true;
    },
    entitle: (key, title) => {
      const definition = definitions.get(key);
      if (!definition) return;
      definitions.set(key, { ...definition, title });
      onDefine(key);
    },
    defineFootnote: (key, slot) => {
      if (footnotes.get(key) === undefined) footnotes.set(key, slot);
    },
  };
}
