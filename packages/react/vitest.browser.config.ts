import { mergeConfig } from 'vite';
import { browser } from '../../tools/vitest.ts';

// Found while a test runs, they would reload its page.
const include = ['eventsource-parser', 'hono', 'idb-keyval', 'zustand', 'zustand/vanilla'];

export default mergeConfig(browser('react'), { optimizeDeps: { include } });
