import type { Locator, Page } from '@playwright/test';
import { openWidget } from './openWidget.ts';
import { logged } from './serverLog.ts';
import { expect, test } from './test.ts';

const failures = [
  {
    status: 400,
    title: 'That message couldn’t be sent',
    body: 'Something in the request isn’t valid',
    action: 'Edit message',
  },
  {
    status: 401,
    title: 'This chat isn’t signed in',
    body: 'Its access key is missing, invalid or inactive.',
    action: 'Try again',
  },
  {
    status: 404,
    title: 'That model isn’t available',
    body: 'nusantara-base could not be found.',
    action: 'Choose a model',
  },
  {
    status: 429,
    title: 'Too many messages for now',
    body: 'requests a minute is reached',
    action: 'Try again',
  },
  {
    status: 500,
    title: 'Something went wrong on our side',
    body: 'Your message is safe. Try again',
    action: 'Try again',
  },
  {
    status: 503,
    title: 'The service is busy',
    body: 'This is usually short. Your message is safe',
    action: 'Try again',
  },
];

for (const { status, title, body, action } of failures) {
  test(`a ${status} says what happened, what to do and which request it was`, async ({
    page,
    request,
  }) => {
    const { ask, banner, button, copyId } = await openWidget(page);
    await ask(`/error ${status}`);

    const final = banner(title).filter({ has: page.getByRole('button', { name: action }) });
    await skipWaits(final, button('Send now'));
    await expect(final).toContainText(body);

    const requestId = await final
      .getByText(/^req_[0-9a-f]{24}$/)
      .first()
      .innerText();
    expect(await logged(request, requestId)).toMatchObject({ status, outcome: 'error' });

    await copyId.click();
    await expect(final).toContainText('Copied');
    expect(await clipboard(page)).toBe(requestId);

    await page.evaluate(() => navigator.clipboard.writeText(''));
    await final.getByRole('button', { name: action }).focus();
    await tabTo(page, copyId);
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page)).toBe(requestId);
  });
}

test('a half answer stays, says that it was cut off, and can be asked for again', async ({
  page,
  request,
}) => {
  const { ask, answer, banner, button } = await openWidget(page);
  await ask('/cut times=1 How do I retry a request after an error?');

  const cutOff = banner('The answer was cut off');
  await expect(cutOff).toContainText('What arrived is kept.');
  await expect(answer).toHaveAttribute('data-state', 'interrupted');
  await expect(answer).toContainText('Wait for as long as the server asks');
  const requestId = await cutOff.getByText(/^req_/).first().innerText();
  expect(await logged(request, requestId)).toMatchObject({ status: 200, outcome: 'cut' });

  await button('Start over').click();
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer).toContainText('Show the request id');
  await expect(cutOff).toBeHidden();
});

test('offline, the message is kept and sent when the connection is back', async ({
  page,
  context,
}) => {
  const { ask, answer, banner } = await openWidget(page);
  await context.setOffline(true);
  await ask('What is the weather in Ambon today?');
  await expect(banner('You’re offline')).toContainText('will be sent when the connection is back');

  await context.setOffline(false);
  await expect(answer).toContainText('29 °C');
  await expect(banner('You’re offline')).toBeHidden();
});

test('offline, what is being typed is kept, and the conversation with it, however often it is closed', async ({
  page,
  context,
}) => {
  const { ask, answer, banner, button } = await openWidget(page);
  await ask('Hello');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await context.setOffline(true);
  await ask('What is the weather in Ambon today?');
  await expect(banner('You’re offline')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.fill('And tomorrow?');

  await button('Close chat').first().click();
  await page.getByRole('button', { name: 'Open chat' }).click();
  await expect(banner('You’re offline')).toContainText('will be sent when the connection is back');
  await expect(field).toHaveValue('And tomorrow?');

  await context.setOffline(false);
  await expect(answer).toContainText('29 °C');
  await expect(page.getByRole('article', { name: 'You' })).toHaveCount(2);
  await expect(field).toHaveValue('And tomorrow?');
});

test('the wait before an automatic retry counts down and can be skipped', async ({ page }) => {
  const { ask, answer, banner, button } = await openWidget(page);
  await ask('/error 503 times=1 retry-after=30 What is the weather in Ambon today?');

  const busy = banner('The service is busy');
  await expect(busy).toContainText('Attempt 2 of 3');
  const first = await secondsLeft(busy);
  expect(first).toBeLessThanOrEqual(31);
  await expect.poll(() => secondsLeft(busy)).toBeLessThan(first);

  await button('Try now').click();
  await expect(answer).toContainText('29 °C');
  await expect(busy).toBeHidden();
});

test('the wait before an automatic retry can be cancelled', async ({ page }) => {
  await page.clock.install();
  const { ask, banner, button } = await openWidget(page);
  let posts = 0;
  page.on('request', (sent) => {
    if (sent.method() === 'POST') posts += 1;
  });
  await ask('/error 429 retry-after=5');

  const tooMany = banner('Too many messages for now');
  await expect(tooMany.getByRole('timer')).toBeVisible();
  await button('Cancel').click();
  await expect(tooMany.getByRole('timer')).toBeHidden();
  await expect(button('Try again')).toBeVisible();
  await page.clock.fastForward(60_000);

  await expect(page.getByRole('article', { name: 'You' })).toContainText('/error 429');
  expect(posts).toBe(1);
});

/** Ends every wait for an automatic retry until the last attempt has failed. */
async function skipWaits(final: Locator, skip: Locator): Promise<void> {
  await expect(async () => {
    if (await skip.isVisible()) await skip.click({ timeout: 500 });
    await expect(final).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function secondsLeft(banner: Locator): Promise<number> {
  const text = await banner.getByRole('timer').innerText();
  return Number(/(\d+)\ss\b/.exec(text)?.[1]);
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Moves the focus as a keyboard does, until it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 50 });
  }).toPass();
}
