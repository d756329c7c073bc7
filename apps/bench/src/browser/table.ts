import type { Spread } from '../measure/spread.ts';

/** A table in Markdown, its columns as wide as they need be. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) =>
    Math.max(3, cell.length, ...rows.map((row) => row[at]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Three significant digits, without an exponent. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 100 || value === 0 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A ratio, and in brackets the middle half of its rounds if there were several. */
export function times({ median, from, to }: Spread): string {
  return from === to ? short(median) : `${short(median)} (${short(from)}–${short(to)})`;
}

export function count(value: number): string {
  return value.toLocaleString('en');
}
