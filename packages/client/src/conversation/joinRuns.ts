import type { Delta } from '../protocol/Delta.ts';

type Run = Extract<Delta, { readonly text: string }>;

/** The same in fewer deltas: pieces of text that follow each other are one. */
export function joinRuns(deltas: readonly Delta[]): Delta[] {
  const joined: Delta[] = [];
  /** The run that the next piece may belong to. A copy, which can be written to. */
  let run: { -readonly [Key in keyof Run]: Run[Key] } | undefined;
  for (const delta of deltas) {
    if (!('text' in delta) || delta.whole) {
      run = undefined;
      joined.push(delta);
    } else if (run?.type === delta.type && run.part === delta.part) run.text += delta.text;
    else joined.push((run = { ...delta }));
  }
  return joined;
}
