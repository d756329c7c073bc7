import type { Locator, Page } from '@playwright/test';
import { logged } from './serverLog.ts';
import { expect, test } from './test.ts';

test.beforeEach(({ page }) => page.goto('/custom.html'));

test('streams an answer and names its request', async ({ page, request }) => {
  await ask(page, '/slow tps=100 Plan a three-day trip to Ambon');
  const state = page.getByRole('status');
  await expect(state).toHaveText('receiving');
  await expect(state).toHaveText('ready');

  const answer = lastEntry(page);
  await expect(answer.getByRole('table')).toBeVisible();
  const requestId = await answer.getByText(/^req_/).innerText();
  expect(await logged(request, requestId)).toMatchObject({ outcome: 'complete' });
});

test('stops, and goes on from there', async ({ page }) => {
  await ask(page, '/slow tps=30 Plan a three-day trip to Ambon');
  await expect(lastEntry(page)).toContainText('Three easy days');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(lastEntry(page)).toContainText('stopped here');

  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(lastEntry(page).getByRole('table')).toContainText('sunset');
  await expect(lastEntry(page).getByText('Three easy days')).toHaveCount(1);
});

test('keeps a half answer, says so, and goes on from there', async ({ page }) => {
  await ask(page, '/cut times=1 Plan a three-day trip to Ambon');
  await expect(lastEntry(page)).toContainText('cut off here');
  await expect(lastEntry(page)).toContainText('Three easy days');
  await expect(page.getByRole('alert')).toContainText('What arrived is kept.');

  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(lastEntry(page).getByRole('table')).toContainText('sunset');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('shows why a request failed and its id, and asks again', async ({ page, request }) => {
  await ask(page, '/error 401 times=1 What is the weather in Ambon?');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The key of this page is missing or invalid.');
  const requestId = await alert.getByText(/^req_/).innerText();
  expect(await logged(request, requestId)).toMatchObject({ status: 401 });

  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(lastEntry(page)).toContainText('29 °C');
});

test('counts a wait down, and tries now when told to', async ({ page }) => {
  await ask(page, '/error 503 times=1 retry-after=30 What is the weather in Ambon?');
  await expect(page.getByRole('timer')).toContainText(/Attempt 2 of 3 in (29|30|31) s/);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(lastEntry(page)).toContainText('29 °C');
});

test('summarises the page in a box of its own', async ({ page, request }) => {
  await page.getByRole('button', { name: 'Summarise this page' }).click();
  const summary = page.getByRole('region', { name: 'Summary' });
  await expect(summary.getByRole('listitem')).toHaveCount(3);
  const requestId = await summary.getByText(/^req_/).innerText();
  expect(await logged(request, requestId)).toMatchObject({ path: '/v1/responses' });
});

async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

function lastEntry(page: Page): Locator {
  return page.locator('.radio-entries > li').last();
}
