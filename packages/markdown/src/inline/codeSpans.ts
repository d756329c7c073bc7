/** Where the run of backticks that closes one of `length` starts, looking from `from` on, or -1. */
export type CodeSpanCloser = (length: number, from: number) => number;

/**
 * Finds closing backticks in `text` after `start`; runs are counted once, so unclosed ones cost nothing
 * more.
 */
export function codeSpanCloser(text: string, start: number): CodeSpanCloser {
  let starts: Map<number, number[]> | undefined;

  return (length, from) => {
    starts ??= backtickRuns(text, start);
    const candidates = starts.get(length) ?? [];
    // Searches move forward through the text: what lies behind is never asked for again.
    while ((candidates.at(-1) ?? Infinity) < from) candidates.pop();
    return candidates.at(-1) ?? -1;
  };
}

/**
 * What stands between the backticks, as it is shown.
 *
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpanText(source: string): string {
  const line = source.replaceAll('\n', ' ');
  const padded = line.startsWith(' ') && line.endsWith(' ') && /[^ ]/.test(line);
  return padded ? line.slice(1, -1) : line;
}

/** Starts of all runs by their length, last first. */
function backtickRuns(text: string, start: number): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.slice(start).matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(start + index);
    else runs.set(run.length, [start + index]);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}
