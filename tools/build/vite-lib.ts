import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/** Build one publishable package: unbundled ESM, every dependency external, one CSS file. */
export function library(
  dir: string,
  entry: Record<string, string> = { index: 'src/index.ts' },
): UserConfig {
  const manifest = JSON.parse(readFileSync(resolve(dir, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >;
  const external = Object.keys({ ...manifest['dependencies'], ...manifest['peerDependencies'] });
  return defineConfig({
    root: dir,
    plugins: [react()],
    build: {
      target: 'es2022',
      sourcemap: true,
      minify: false,
      emptyOutDir: true,
      cssCodeSplit: true,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: (id) =>
          id.startsWith('node:') ||
          external.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: resolve(dir, 'src'),
          entryFileNames: '[name].js',
        },
      },
    },
  });
}
