import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { contenders } from '../contenders/contenders.ts';
import type { Machine, Results } from './Results.ts';

/** Where and when this run happens. `loadBefore` was measured before it. */
export function describeMachine(loadBefore: number): Machine {
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    node: process.versions.node,
    processor: processors[0]?.model ?? 'unknown processor',
    cores: processors.length,
    loads: [loadBefore, loadavg()[0]!],
  };
}

/** The installed versions of the peers, below `directory`. */
export function installedVersions(directory: string): Results['versions'] {
  const modules = Object.values(contenders).flatMap((entry) =>
    'module' in entry ? entry.module : [],
  );
  return Object.fromEntries(
    [...new Set(modules)].map((name) => {
      const file = resolve(directory, 'node_modules', name, 'package.json');
      return [name, (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version];
    }),
  );
}
