import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/** Two builds in one run: what the browser loads, and the server that renders it. */
export default defineConfig(({ mode }): UserConfig => {
  const dist = mode === 'production' ? 'dist' : `dist/${mode}`;
  return {
    plugins: [react()],
    builder: {},
    environments: {
      client: { build: { outDir: `${dist}/client` } },
      ssr: { build: { outDir: `${dist}/server`, rolldownOptions: { input: 'server/main.ts' } } },
    },
  };
});
