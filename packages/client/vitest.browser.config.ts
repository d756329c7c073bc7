import { mergeConfig } from 'vite';
import { browser } from '../../tools/vitest.ts';

// Found while a test runs, they would reload its page.
const include = ['idb-keyval', 'zustand/vanilla'];

export default mergeConfig(browser('client'), { optimizeDeps: { include } });
