import { library } from '../../tools/build/vite-lib.ts';

export default library(import.meta.dirname, {
  index: 'src/index.ts',
  core: 'src/core.ts',
  highlight: 'src/highlight.ts',
  html: 'src/html.ts',
  math: 'src/math.ts',
  styles: 'src/styles.css',
});
