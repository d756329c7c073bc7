import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { logged } from './serverLog.ts';
import { expect, test } from './test.ts';

test.beforeEach(({ page }) => page.goto('/custom.html'));

test('streams an answer and names its request', async ({ page, request }) => {
  await ask(page, '/slow tps=100 Plan a three-day trip to Ambon');
  const state = page.locator('output[data-status]');
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
  await button(page, 'Stop').click();
  await expect(lastEntry(page)).toContainText('stopped here');

  await button(page, 'Continue').click();
  await expect(lastEntry(page).getByRole('table')).toContainText('sunset');
  await expect(lastEntry(page).getByText('Three easy days')).toHaveCount(1);
});

test('keeps a half answer, says so, and goes on from there', async ({ page }) => {
  await ask(page, '/cut times=1 Plan a three-day trip to Ambon');
  await expect(lastEntry(page)).toContainText('cut off here');
  await expect(lastEntry(page)).toContainText('Three easy days');
  await expect(page.getByRole('alert')).toContainText('What arrived is kept.');

  await button(page, 'Continue').click();
  await expect(lastEntry(page).getByRole('table')).toContainText('sunset');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('shows why a request failed and its id, and asks again', async ({ page, request }) => {
  await ask(page, '/error 401 times=1 What is the weather in Ambon?');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The key of this page is missing or invalid.');
  const requestId = await alert.getByText(/^req_/).innerText();
  expect(await logged(request, requestId)).toMatchObject({ status: 401 });

  await button(page, 'Try again').click();
  await expect(lastEntry(page)).toContainText('29 °C');
});

test('counts a wait down, and tries now when told to', async ({ page }) => {
  await ask(page, '/error 503 times=1 retry-after=30 What is the weather in Ambon?');
  await expect(page.getByRole('timer')).toContainText(/Attempt 2 of 3 in (29|30|31) s/);
  await button(page, 'Try now').click();
  await expect(lastEntry(page)).toContainText('29 °C');
});

test('an answer goes on in its conversation while another one is read', async ({ page }) => {
  await ask(page, '/slow tps=40 Plan a three-day trip to Ambon');
  await expect(lastEntry(page)).toContainText('Three easy');
  await button(page, 'New conversation').click();
  await ask(page, 'What is the weather in Ternate today?');
  await expect(lastEntry(page)).toContainText('Ternate');
  await expect(page.getByRole('main').getByText('Three easy')).toBeHidden();

  await threads(page)
    .getByRole('button', { name: /^\/slow/ })
    .click();
  await expect(lastEntry(page).getByRole('table')).toContainText('sunset');
  await expect(page.getByRole('main').getByText('Ternate')).toBeHidden();
});

test('conversations are there after a reload, until they are deleted', async ({ page }) => {
  await ask(page, 'What is the weather in Ambon today?');
  await expect(page.locator('output[data-status]')).toHaveText('ready');
  await expect(lastEntry(page)).toHaveAttribute('data-state', 'complete');

  await page.reload();
  const title = 'What is the weather in Ambon today?';
  await threads(page).getByRole('button', { name: title, exact: true }).click();
  await expect(lastEntry(page)).toContainText('29 °C');
  await threads(page)
    .getByRole('button', { name: `Delete ${title}` })
    .click();
  await expect(threads(page).getByRole('listitem')).toHaveCount(0);
  await expect(page.getByText('The channel is open.')).toBeVisible();
});

test('a message is changed, another answer asked for, and every version kept', async ({ page }) => {
  await ask(page, 'What is the weather in Ambon today?');
  await expect(lastEntry(page)).toContainText('Ambon is partly cloudy');
  await button(page, 'Edit').click();
  await page.getByRole('textbox', { name: 'Changed message' }).fill('And the weather in Ternate?');
  await entries(page).getByRole('button', { name: 'Send' }).click();
  await expect(lastEntry(page)).toContainText('Ternate is partly cloudy');

  const version = page.getByRole('combobox', { name: 'Version' });
  await expect(version).toHaveCount(1);
  await version.selectOption('1 / 2');
  await expect(lastEntry(page)).toContainText('Ambon is partly cloudy');

  await button(page, 'Another answer').click();
  await expect(version).toHaveCount(2);
  await expect(lastEntry(page).getByRole('combobox')).toHaveValue(/^msg_/);
  await expect(lastEntry(page)).toHaveAttribute('data-state', 'complete');
  await expect(version.last().getByRole('option')).toHaveText(['1 / 2', '2 / 2']);
});

test('pictures and files go with a message', async ({ page }) => {
  const dot = 'R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs=';
  await page.getByLabel('Attach').setInputFiles([
    { name: 'reef.gif', mimeType: 'image/gif', buffer: Buffer.from(dot, 'base64') },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('halo') },
  ]);
  await expect(page.getByText('2 files')).toBeVisible();
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await ask(page, 'What is on this picture?');

  const question = entries(page).first();
  await expect(question.getByRole('img', { name: 'reef.gif' })).toBeVisible();
  await expect(question).toContainText('notes.txt');
  expect((await sent).postData()).toContain(`data:image/gif;base64,${dot}`);
  expect((await sent).postData()).toContain('data:text/plain;base64,aGFsbw==');
  await expect(lastEntry(page)).toHaveAttribute('data-state', 'complete');
});

test('a tool is used once the person allows it, and not before', async ({ page }) => {
  await ask(page, '/tool Please set the theme');
  const call = page.getByRole('group', { name: 'set_theme' });
  await expect(call).toContainText('Waits for your word.');
  await expect(page.locator('html')).toHaveAttribute('data-nusantara-theme', 'auto');
  const { theme } = JSON.parse(await call.getByRole('code').innerText()) as { theme: string };

  await button(page, 'Allow').click();
  await expect(call).toContainText('Done.');
  await expect(page.locator('html')).toHaveAttribute('data-nusantara-theme', theme);
  await expect(page.locator('output[data-status]')).toHaveText('ready');
});

test('a tool that is not allowed is not used, and the model is told', async ({ page }) => {
  await ask(page, '/tool Please set the theme');
  await button(page, 'Do not allow').click();
  await expect(page.getByRole('group', { name: 'set_theme' })).toContainText('Not allowed.');
  await expect(page.locator('output[data-status]')).toHaveText('ready');
  await expect(page.locator('html')).toHaveAttribute('data-nusantara-theme', 'auto');
});

test('the devtools see the attempts of a request, and switch what the emulator plays', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Nusantara devtools/ }).click();
  const devtools = page.getByRole('region', { name: 'Nusantara devtools' });
  await devtools.getByLabel('Emulator scenario').selectOption('402 no balance');
  await expect(page).toHaveURL(/fault=no-balance/);
  await ask(page, 'Hello');
  await devtools.getByRole('button', { name: /^402 POST \/chat\/completions Failed/ }).click();
  await expect(devtools.getByText('Failed (insufficient_balance)')).toBeVisible();

  await devtools.getByLabel('Emulator scenario').selectOption('None');
  await ask(page, 'What is the weather in Ambon today?');
  await devtools.getByRole('button', { name: /^200 POST .*Complete/ }).click();
  await expect(devtools.getByText('Time to first token')).toBeVisible();
  await expect(devtools.getByText('Tokens per second')).toBeVisible();

  await devtools.getByRole('button', { name: 'Copy report' }).click();
  await expect(devtools.getByText('Copied')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(report)).toMatchObject({ baseURL: '/api/nusantara' });
  expect(report).not.toContain('Hello');
});

test('the page takes less than 250 lines of code, its words apart', () => {
  const folder = `${import.meta.dirname}/../src/radio-log`;
  const lines = readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name) && name !== 'copy.ts')
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    .filter((line) => !/^\s*($|\/\/|\/\*\*|\*)/.test(line));
  expect(lines.length).toBeLessThan(250);
});

async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

function threads(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Conversations' });
}

function entries(page: Page): Locator {
  return page.getByRole('list', { name: 'Conversation' }).locator('> li');
}

function lastEntry(page: Page): Locator {
  return entries(page).last();
}
