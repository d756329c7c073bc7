import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import type { ViteUserConfig } from 'vitest/config';
import { launch } from './chromium.ts';
import { fromSource } from './source-condition.ts';

export const chromium = {
  enabled: true,
  headless: true,
  // Large enough that no test's page is scaled down to it.
  provider: playwright({
    launchOptions: launch,
    contextOptions: { viewport: { width: 1280, height: 4400 }, timezoneId: 'Asia/Jakarta' },
  }),
  instances: [{ browser: 'chromium' as const }],
  screenshotFailures: false,
};

/** Tests in jsdom or plain Node: `*.test.ts(x)`. */
export const unit = (name: string, environment: 'jsdom' | 'node' = 'jsdom'): ViteUserConfig =>
  mergeConfig(fromSource, {
    plugins: [react()],
    test: {
      name,
      reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
      environment,
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
      exclude: ['**/*.browser.test.*', '**/*.playwright.test.*'],
      testTimeout: 30_000,
      hookTimeout: 30_000,
      setupFiles: environment === 'jsdom' ? [`${import.meta.dirname}/test-setup.ts`] : [],
    },
  } satisfies ViteUserConfig);

/** Tests in a real browser: `*.browser.test.ts(x)`. */
export const browser = (name: string): ViteUserConfig =>
  mergeConfig(fromSource, {
    plugins: [react()],
    optimizeDeps: {
      include: [
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        '@tanstack/react-query',
        '@testing-library/react',
        '@testing-library/user-event',
      ],
    },
    test: {
      name: `${name} (browser)`,
      reporters: ['default', ['json', { outputFile: 'reports/browser.json' }]],
      include: ['src/**/*.browser.test.{ts,tsx}', 'test/**/*.browser.test.{ts,tsx}'],
      testTimeout: 60_000,
      browser: chromium,
    },
  } satisfies ViteUserConfig);
