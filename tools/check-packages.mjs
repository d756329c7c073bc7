// What a consumer would install: packs every package, and looks at the tarballs with publint and
// attw (exports, types, ESM), then at the size budgets of .size-limit.json.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const packs = mkdtempSync(join(tmpdir(), 'packs-'));
let failed = false;

/** Runs a command; prints what it said only when it failed. */
function run(what, command, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${what}`);
  if (status === 0) return stdout;
  failed = true;
  console.error(stdout + stderr);
  return '';
}

try {
  for (const name of readdirSync(join(root, 'packages'))) {
    const cwd = join(root, 'packages', name);
    run(`${name}: pack`, 'pnpm', ['pack', '--pack-destination', packs], cwd);
  }
  for (const file of readdirSync(packs)) {
    const tarball = join(packs, file);
    run(`${file}: publint`, join(bin, 'publint'), ['run', tarball, '--strict']);
    run(`${file}: types`, join(bin, 'attw'), [
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './styles.css',
      './package.json',
    ]);
  }
  console.log(run('size budgets', join(bin, 'size-limit'), []));
} finally {
  rmSync(packs, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
