import { playwright } from '@vitest/browser-playwright';
import { launch } from '../../tools/chromium.ts';
import { browser, chromium } from '../../tools/vitest.ts';

const config = browser('markdown');

export default {
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
