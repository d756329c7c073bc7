import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { launch } from '../../tools/chromium.ts';
import { browser, chromium } from '../../tools/vitest.ts';

const config = browser('markdown');

const withRoom: ViteUserConfig = {
  ...config,
  test: {
    ...config.test,
    browser: {
      ...chromium,
      // Room for a whole text, or pictures of it would be scaled.
      provider: playwright({
        launchOptions: launch,
        contextOptions: { viewport: { width: 1400, height: 2600 } },
      }),
    },
  },
};

export default withRoom;
