import { type ContenderId, contenders } from '../contenders/contenders.ts';
import type { Standing } from '../measure/compare.ts';
import type { Spread } from '../measure/spread.ts';
import type { ComparisonResult, GrowthResult, HeapResult, Results } from './Results.ts';

/** The results as tables. */
export function markdown(results: Results): string {
  const { machine, versions, comparisons, growths, heaps, seconds } = results;
  const { date, node, processor, cores, loads } = machine;
  const measured = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${date.slice(0, 10)}, Node ${node}, ${cores} × ${processor}, load ${loads[0].toFixed(1)} before and ` +
      `${loads[1].toFixed(1)} after, ${Math.round(seconds)} s. ${measured.join(', ')}.`,
    'Ratios of processor time to the bare loop, whose microseconds a delta are in brackets; the median of the ' +
      'rounds and their middle half.',
    '### Bytes to events',
    comparisonTable(comparisons.filter(({ subject }) => subject === 'events')),
    '### Bytes to a finished message',
    comparisonTable(comparisons.filter(({ subject }) => subject === 'message')),
    '### The last tenth of an answer beside the first',
    growthTable(growths),
    '### Heap in use while a stream is read',
    heapTable(heaps),
  ].join('\n\n');
}

function comparisonTable(comparisons: readonly ComparisonResult[]): string {
  const sizes = comparisons[0]!.cuts.map(({ chunkBytes }) => `${bytes(chunkBytes)} chunks`);
  const rows = comparisons.flatMap(({ endpoint, deltas, contenders, cuts }) =>
    contenders.map((id) => [
      endpoint,
      count(deltas),
      nameOf(id),
      ...cuts.map(({ standings }) => {
        const standing = standings.find((candidate) => candidate.id === id)!;
        return id.startsWith('bare-') ? `1 (${micros(standing.micros)})` : times(standing.ratio);
      }),
      cuts
        .map(({ standings }) => wall(standings.find((candidate) => candidate.id === id)!))
        .join(' · '),
    ]),
  );
  return table(['endpoint', 'deltas', 'who', ...sizes, 'µs a delta, on the wall'], rows);
}

function growthTable(growths: readonly GrowthResult[]): string {
  return table(
    ['endpoint', 'deltas', 'chunks', 'who', 'last ÷ first tenth'],
    growths.map(({ endpoint, deltas, chunkBytes, contender, ratio }) => [
      endpoint,
      count(deltas),
      bytes(chunkBytes),
      nameOf(contender),
      times(ratio),
    ]),
  );
}

function heapTable(heaps: readonly HeapResult[]): string {
  return table(
    ['who', ...heaps[0]!.marks.map((mark) => `after ${mark} MiB`)],
    heaps.map(({ contender, bytes }) => [
      nameOf(contender),
      ...bytes.map((size) => `${(size / 2 ** 20).toFixed(2)} MiB`),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function nameOf(id: ContenderId): string {
  const { name } = contenders[id];
  return id.startsWith('kit-') ? `**${name}**` : name;
}

/** A ratio and the middle half of its rounds. */
function times({ median, from, to }: Spread): string {
  const digits = median < 10 ? 2 : 0;
  return `${median.toFixed(digits)} (${from.toFixed(digits)}–${to.toFixed(digits)})`;
}

function wall({ wallMicros }: Standing): string {
  return wallMicros.median.toFixed(wallMicros.median < 10 ? 1 : 0);
}

function micros({ median }: Spread): string {
  return `${median.toFixed(1)} µs`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function bytes(size: number): string {
  return size < 1024 ? `${size} B` : `${size / 1024} KiB`;
}
