import { emptyLongSequence, emptySequence } from '../sequence/sequence.ts';
import { takeDefinitions } from './definitions.ts';
import { type Draft, type LineDraft, type Reader, closeTo } from './draft.ts';
import { continueContainers, continueLeaf } from './continue.ts';
import { startLine } from './line.ts';
import type { BlockState, Container } from './open.ts';
import { startBlocks } from './start.ts';

/** The state before the first line. */
export const emptyState: BlockState = {
  stack: [{ kind: 'document', children: emptyLongSequence(), lastLine: 0 }],
  leaf: undefined,
  lineNumber: 0,
  footnotes: emptySequence(),
  isUnclear: false,
};

/**
 * The state after one more line. Time grows with the line and the depth it lies in, not with the text.
 *
 * @param isWhole - The line has ended. One that has not defines nothing.
 * @see https://spec.commonmark.org/0.31.2/#phase-1-block-structure
 */
export function addLine(
  state: BlockState,
  text: string,
  isWhole: boolean,
  reader: Reader,
): BlockState {
  const line = startLine(text);
  const lineNumber = state.lineNumber + 1;
  const draft: LineDraft = {
    stack: [...state.stack],
    leaf: state.leaf,
    footnotes: state.footnotes,
    reader,
    line,
    lineNumber,
    isWhole,
    isUnclear: false,
  };

  const matched = continueContainers(draft);
  // Containers this line adds something to; a blank line is part of a quote, but of nothing within it.
  const depth =
    reader.own?.continueLeaf(draft, matched) ??
    continueLeaf(draft, matched) ??
    startBlocks(draft, matched);
  if (isWhole && draft.leaf?.kind === 'paragraph') {
    draft.leaf = takeDefinitions(draft.leaf, reader.define, reader.entitle);
  }
  for (let i = 0; i < depth; i++) {
    draft.stack[i] = { ...(draft.stack[i] as Container), lastLine: lineNumber };
  }
  const { stack, leaf, footnotes, isUnclear } = draft;
  return { stack, leaf, lineNumber, footnotes, isUnclear };
}

/** The state after the last line: everything is closed but the document. */
export function closeAll(state: BlockState, reader: Reader): BlockState {
  const draft: Draft = { ...state, stack: [...state.stack], reader };
  closeTo(draft, 1);
  return { ...state, stack: draft.stack, leaf: undefined, footnotes: draft.footnotes };
}
