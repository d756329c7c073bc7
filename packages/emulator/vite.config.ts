import { mergeConfig } from 'vite';
import { library } from '../../tools/build/vite-lib.ts';

const config = library(import.meta.dirname, {
  index: 'src/index.ts',
  'testing/index': 'src/testing/index.ts',
  cli: 'src/cli.ts',
  listen: 'src/listen.ts',
  'listen.browser': 'src/listen.browser.ts',
});

// The consumer's own resolution chooses between Node and the browser.
const keepListen = {
  name: 'keep-listen-import',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === '#listen' ? { id, external: true } : null),
};

export default mergeConfig(config, { plugins: [keepListen] });
