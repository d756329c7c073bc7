import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { listen } from './listen.browser.ts';

test('bundles for a browser without a line of the server', async () => {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'browser', 'module'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${import.meta.dirname}/index.ts`, formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  const code = output
    .flatMap((bundle) => bundle.output)
    .map((file) => ('code' in file ? file.code : ''));

  expect(code.join('\n')).toContain('emulator.listen() needs Node');
  expect(code.join('\n')).not.toMatch(/node:|node-server|__vite-browser-external/);
});

test('says in a browser what to do instead of listening', async () => {
  await expect(listen()).rejects.toThrow('pass emulator.fetch to the client');
});
