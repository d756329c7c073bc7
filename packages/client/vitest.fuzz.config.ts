import { mergeConfig } from 'vite';
import type { ViteUserConfig } from 'vitest/config';
import { unit } from '../../tools/vitest.ts';

const { reporters: _reporters, include: _include, ...test } = unit('fuzz', 'node').test!;

/** The long run of test/fuzz: `pnpm fuzz`. */
export default mergeConfig({ ...unit('fuzz', 'node'), test }, {
  test: { include: ['test/fuzz/all.fuzz.ts'] },
} satisfies ViteUserConfig);
