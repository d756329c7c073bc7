import { createCounter } from './createCounter.ts';

/** How many blocks of the parser's code ran while `run` did. */
export const countSteps = createCounter(/markdown\/src\//, true);
