import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Entry>>;
}

interface Entry {
  readonly source?: string | { readonly default: string };
}

/**
 * Aliases that lead from every entry of our packages to its source. The condition `source` would lead into the
 * unpublished sources of others as well.
 */
export function sourceAliases(packages: string) {
  return readdirSync(packages).flatMap((folder) => {
    const file = resolve(packages, folder, 'package.json');
    const { name, exports } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    return Object.entries(exports).flatMap(([path, entry]) => {
      const source = typeof entry === 'string' ? undefined : entry.source;
      if (source === undefined) return [];
      const target = typeof source === 'string' ? source : source.default;
      const find = new RegExp(`^${name}${path.slice(1).replaceAll('.', '\\.')}$`);
      return [{ find, replacement: resolve(packages, folder, target) }];
    });
  });
}
