import type { Finding, Level, Report } from '../doctor/Report.ts';

const levels: readonly Level[] = ['ok', 'warning', 'error', 'skipped'];

/** A report for people: a line for each finding, and below a flaw what it does and how to mend it. */
export function formatReport({ baseURL, model, findings }: Report): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const counts = levels.map((level) => `${count(findings, level)} ${level}`);
  return [
    `${baseURL}${model === undefined ? '' : `, ${model}`}`,
    '',
    ...findings.flatMap((finding) => formatFinding(finding, width)),
    '',
    counts.join(', '),
  ].join('\n');
}

function formatFinding({ check, level, seen, effect, mend }: Finding, width: number): string[] {
  const indent = ' '.repeat(9 + width + 2);
  return [
    `${level.padEnd(9)}${check.padEnd(width + 2)}${seen}`,
    ...(effect === undefined ? [] : [`${indent}${effect}`]),
    ...(mend === undefined ? [] : [`${indent}Mend: ${mend}`]),
  ];
}

const count = (findings: readonly Finding[], wanted: Level): number =>
  findings.filter(({ level }) => level === wanted).length;
