export { loadMath } from './math/loadMath.ts';
export { MathFormula } from './math/MathFormula.tsx';
