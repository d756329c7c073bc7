import { browser } from '../../tools/vitest.ts';

export default browser('components');
