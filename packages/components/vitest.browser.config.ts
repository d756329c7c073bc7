import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import type { ViteUserConfig } from 'vitest/config';
import { launch } from '../../tools/chromium.ts';
import { browser } from '../../tools/vitest.ts';

// Room for the tallest picture: what is taller than the window would be scaled down to it.
const contextOptions = { viewport: { width: 1280, height: 4400 }, timezoneId: 'Asia/Jakarta' };

const config: ViteUserConfig = mergeConfig(browser('components'), {
  optimizeDeps: { include: ['axe-core'] },
  test: { browser: { provider: playwright({ launchOptions: launch, contextOptions }) } },
} satisfies ViteUserConfig);

export default config;
