import { createCounter } from './createCounter.ts';

/** How many JavaScript functions of the renderer and of React were called while `run` ran. */
export const countCalls = createCounter(/markdown\/src\/|\/react(?:-dom)?\//, false);
