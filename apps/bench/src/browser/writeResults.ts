import { readFileSync, writeFileSync } from 'node:fs';

const heading = '\n## Results\n';

/** Replaces what stands below `## Results` in a page of the documentation. */
export function writeResults(file: string, results: string): void {
  const [before] = readFileSync(file, 'utf8').split(heading);
  writeFileSync(file, `${before}${heading}\n${results}\n`);
}
