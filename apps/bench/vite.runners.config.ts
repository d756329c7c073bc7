import { defaultServerConditions, defineConfig } from 'vite';

// What opens the pages and measures them, for plain Node.
export default defineConfig({
  ssr: {
    noExternal: true,
    external: ['playwright'],
    resolve: { conditions: ['source', ...defaultServerConditions] },
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/runners',
    sourcemap: true,
    rolldownOptions: { input: { markdown: 'src/markdown/bench.ts', chat: 'src/chat/bench.ts' } },
  },
});
