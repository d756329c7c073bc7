import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './served.ts';

const tested = resolve(import.meta.dirname, '../../packages/components/test/readme');

test('the six lines of the start page are those that readme.test.tsx runs', async ({ page }) => {
  await page.goto('/?path=/docs/start--docs');
  const story = page.frameLocator('#storybook-preview-iframe');
  const heading = story.getByRole('heading', { name: 'A working widget in six lines' });
  await expect(heading).toBeVisible();
  const code = await story
    .locator('pre', { hasText: 'ChatWidget' })
    .first()
    .evaluate((element) => element.textContent);

  const app = readFileSync(`${tested}/App.tsx`, 'utf8');
  expect(code.trim()).toBe(app.trim());
  expect(app.trimEnd().split('\n')).toHaveLength(6);
});
