import { test as base, expect } from '@playwright/test';

/** What Chromium itself writes for every reply above 399 and every lost connection. */
const networkLine = /^Failed to load resource/;

/** Playwright's `test`, and a page may write no error to its console. */
export const test = base.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !networkLine.test(message.text()))
          errors.push(message.text());
      });
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
