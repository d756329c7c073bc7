import { mergeConfig } from 'vite';
import { browser } from '../../tools/vitest.ts';

// Found while a test runs, they would reload its page.
const include = [
  'zustand',
  '@nusantara-ai/client > idb-keyval',
  '@nusantara-ai/client > zustand/vanilla',
  '@nusantara-ai/emulator > hono',
];

export default mergeConfig(browser('react'), { optimizeDeps: { include } });
