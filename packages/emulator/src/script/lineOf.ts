import type { Document, LineCounter } from 'yaml';

/**
 * The line, counted from 1, of what a path such as `script[1].answer[0].delay` names in a document, or
 * of the nearest thing around it that is there.
 */
export function lineOf(path: string, document: Document, lines: LineCounter): number | undefined {
  const steps = [...path.matchAll(/\[(\d+)\]|\.([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? key : Number(index),
  );
  for (let length = steps.length; length >= 0; length--) {
    const node = document.getIn(steps.slice(0, length), true) as { range?: number[] } | undefined;
    const [offset] = node?.range ?? [];
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return undefined;
}
