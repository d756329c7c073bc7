import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceAliases } from './src/browser/sourceAliases.ts';

// The pages that are measured: the kit from its sources and every peer, built for production. A page loads
// the one contender it is asked for.
export default defineConfig({
  root: 'src',
  base: './',
  plugins: [react()],
  resolve: { alias: sourceAliases(`${import.meta.dirname}/../../packages`) },
  build: {
    outDir: '../dist/pages',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      input: {
        markdown: `${import.meta.dirname}/src/markdown/index.html`,
        chat: `${import.meta.dirname}/src/chat/index.html`,
      },
      // Asked for by a peer when it meets a diagram, and by none of ours.
      external: ['mermaid'],
      // What drives a page is in scripts of its own, so that its calls need not count.
      output: {
        entryFileNames: 'driver-[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: 'driver-shared', test: /bench\/src\/(browser|markdown\/texts)\// }],
        },
      },
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
