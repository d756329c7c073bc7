import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the transcript is there, as the server rendered it', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('listitem')).toHaveCount(4);
    await expect(page.getByRole('cell', { name: 'Saparua' })).toBeVisible();
  });
});

test('the browser takes over what the server rendered, and answers stream', async ({ page }) => {
  const served = await (await page.request.get('/')).text();
  await page.goto('/');
  await hydrated(page);
  expect(await page.locator('main > ol').innerHTML()).toBe(
    /<main>.*?<ol>(.*?)<\/ol><button/s.exec(served)?.[1],
  );

  await page.getByRole('textbox', { name: 'Message' }).fill('What is the weather in Ambon today?');
  await page.keyboard.press('Enter');
  const answer = page.locator('li[data-role=assistant]').last();
  await expect(answer).toHaveAttribute('data-state', 'streaming');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer).toContainText('29 °C');
});

test('an answer that began before the page was hydrated streams on in it', async ({ page }) => {
  await page.goto('/?ask=/slow tps=30 What is the weather in Ambon today?');
  const answer = page.locator('li[data-role=assistant]').nth(2);
  await expect(answer).toHaveAttribute('data-state', 'streaming');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer).toContainText('29 °C');
  await expect(page.getByRole('cell', { name: 'Saparua' })).toBeVisible();
});

test('an answer that was cut off before the page was rendered is continued', async ({ page }) => {
  await page.goto('/');
  await hydrated(page);
  await page.getByRole('button', { name: 'Continue the answer' }).click();
  const answer = page.locator('#root main > ol > li').last();
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer.getByRole('table')).toContainText('sunset');
  await expect(answer).toContainText(/^Three easy days/);
});

test('the devtools work under a strict Content-Security-Policy', async ({ page }) => {
  const reply = await page.goto('/?ask=Hello');
  expect(reply!.headers()['content-security-policy']).toBe("default-src 'self'; img-src data:");
  await page.getByRole('button', { name: /^Nusantara devtools: 1 request/ }).click();
  const panel = page.getByRole('region', { name: 'Nusantara devtools' });
  await expect(panel).toHaveCSS('position', 'fixed');
  await panel.getByRole('button', { name: /^200 POST .*Complete/ }).click();
  await expect(panel.getByText(/^req_/)).toBeVisible();
});

/** React has taken over once the devtools, which no server renders, are there. */
async function hydrated(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /devtools/ })).toBeVisible();
}
