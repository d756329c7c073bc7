import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { listen } from './listen.browser.ts';

test('bundles for a browser without a line of the server, and YAML for who asks for it', async () => {
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
  const chunks = output
    .flatMap((bundle) => bundle.output)
    .filter((file) => file.type === 'chunk')
    .map(({ code, imports, moduleIds }) => ({
      code,
      imports,
      isYaml: moduleIds.some((id) => id.includes('/yaml/')),
    }));
  const own = chunks.filter(({ isYaml }) => !isYaml);
  const code = own.map(({ code }) => code).join('\n');

  expect(code).toContain('emulator.listen() needs Node');
  expect(code).not.toMatch(/node:|node-server|__vite-browser-external/);
  expect(chunks.length).toBeGreaterThan(own.length);
  expect(own.flatMap(({ imports }) => imports)).toEqual([]);
});

test('says in a browser what to do instead of listening', async () => {
  await expect(listen()).rejects.toThrow('pass emulator.fetch to the client');
});
