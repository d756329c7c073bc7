import { library } from '../../tools/build/vite-lib.ts';

export default library(import.meta.dirname, {
  index: 'src/index.ts',
  'devtools/index': 'src/devtools/index.ts',
});
