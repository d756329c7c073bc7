import { defaultServerConditions, defineConfig } from 'vite';

// Two files that plain Node runs: the kit from its sources and every peer, built for production.
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, resolve: { conditions: ['source', ...defaultServerConditions] } },
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: { bench: 'src/bench.ts', contender: 'src/contender.ts' },
      // Of bundled packages: a hint about their own source maps or directives.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
