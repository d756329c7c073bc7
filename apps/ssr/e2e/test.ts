import { test as base, expect } from '@playwright/test';

/** Playwright's `test`; a page may write nothing to its console, a hint of React's least of all. */
export const test = base.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ page }, use) => {
      const lines: string[] = [];
      page.on('pageerror', (error) => lines.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') lines.push(message.text());
      });
      await use();
      expect(lines).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
