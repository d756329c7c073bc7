// `npm start` and `npm test` on a fresh clone. Plain Node, no dependencies: it installs the
// dependencies with the pinned pnpm (fetched through npx when it is not on PATH), finds or installs
// a Chromium when tests need one, and runs the task.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const [task = 'start'] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: this repository needs Node ${manifest.engines.node}.`,
  );
  process.exit(1);
}

const env = {
  ...process.env,
  STORYBOOK_DISABLE_TELEMETRY: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  npm_config_update_notifier: 'false',
  npm_config_loglevel: 'error',
  pnpm_config_verify_deps_before_run: 'false',
};

const wanted = manifest.packageManager; // pnpm@12.x.y
const onPath = spawnSync('pnpm', ['--version'], {
  cwd: '/',
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const samePnpm =
  onPath.status === 0 && onPath.stdout.trim().split('.')[0] === wanted.split('@')[1].split('.')[0];
const pnpm = samePnpm ? ['pnpm'] : ['npx', '--yes', wanted];

function step(args, exitOnFailure = true) {
  const child = spawn(pnpm[0], [...pnpm.slice(1), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((done) => {
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, forward);
      if (code !== 0 && exitOnFailure) process.exit(code ?? 1);
      done(code ?? 1);
    });
  });
}

function apt(...args) {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function ensureChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  const found = () =>
    [process.env.CHROMIUM_PATH, ...names].some((path) => path && existsSync(path));
  if (found()) return;
  if (process.platform === 'linux' && process.getuid() === 0) {
    console.log('Installing chromium with apt-get ...');
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    if (found()) return;
  }
  const own = spawnSync(pnpm[0], [...pnpm.slice(1), 'exec', 'playwright', 'install', 'chromium'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (own.status === 0) return;
  console.error(
    'No Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
  process.exit(1);
}

await step(['install', '--frozen-lockfile']);
if (task === 'start') {
  // In this process, so that Ctrl-C or a signal ends everything.
  const app = resolve(root, 'apps/playground');
  const { createServer } = await import(
    pathToFileURL(createRequire(resolve(app, 'package.json')).resolve('vite')).href
  );
  process.chdir(app);
  const server = await createServer({ root: app, server: { host: '127.0.0.1', port: 5173 } });
  await server.listen();
  // npm's shell does not pass SIGTERM on: leave when the parent is gone.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
  server.printUrls();
  server.bindCLIShortcuts?.({ print: true });
} else if (task === 'test') {
  ensureChromium();
  for (const file of reports()) rmSync(file);
  const turbo = ['exec', 'turbo', 'run', '--output-logs=new-only', '--continue'];
  const quick = await step([...turbo, 'lint', 'typecheck', 'build', 'test'], false);
  const slow = await step(
    [
      ...turbo,
      'test:browser',
      'test:stories',
      'e2e',
      'build-storybook',
      'test:storybook',
      'check:packages',
      '--concurrency=1',
    ],
    false,
  );
  let [passed, failed] = [0, 0];
  for (const file of reports()) {
    const {
      numPassedTests = 0,
      numFailedTests = 0,
      stats = {},
    } = JSON.parse(readFileSync(file, 'utf8'));
    passed += numPassedTests + (stats.expected ?? 0);
    failed += numFailedTests + (stats.unexpected ?? 0);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = quick || slow || (failed > 0 ? 1 : 0);
}

function reports() {
  const dirs = [
    '.',
    ...['packages', 'apps'].flatMap((d) => readdirSync(resolve(root, d)).map((n) => `${d}/${n}`)),
  ];
  return dirs
    .map((d) => resolve(root, d, 'reports'))
    .filter((d) => existsSync(d))
    .flatMap((d) => readdirSync(d).map((n) => resolve(d, n)));
}
