import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Browser } from 'playwright';

export interface RunFacts {
  /** Of the package whose peers are measured. */
  readonly directory: string;
  readonly browser: Browser;
  /** The load average before the run. */
  readonly loadBefore: number;
  readonly seconds: number;
  /** Names of installed packages. */
  readonly modules: readonly string[];
}

/** Where, when and on what a run happened, in a sentence. */
export function describeRun({
  directory,
  browser,
  loadBefore,
  seconds,
  modules,
}: RunFacts): string {
  const versions = modules.map((name) => `${name} ${versionOf(directory, name)}`);
  return (
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ` +
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadBefore.toFixed(1)} before and ` +
    `${loadavg()[0]!.toFixed(1)} after, ${Math.round(seconds)} s. ${versions.join(', ')}.`
  );
}

function versionOf(directory: string, name: string): string {
  const file = resolve(directory, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
