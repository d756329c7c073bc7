import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

// One person, one keyboard: nothing here touches a mouse.

test('open, send, stop, and close', async ({ page }) => {
  const chat = await open(page);
  await page.keyboard.type('/slow tps=20 /long Tell me about Ambon');
  await page.keyboard.press('Enter');
  await expect(chat.answer).toContainText(/\w+ \w+/);

  await tabTo(page, chat.button('Stop answering'));
  await page.keyboard.press('Enter');
  await expect(chat.answer).toHaveAttribute('data-state', 'stopped');
  await expect(chat.message).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeFocused();
});

test('let a 429 count down, until it is sent again by itself', async ({ page }) => {
  const chat = await open(page);
  await page.keyboard.type('/error 429 times=1 retry-after=2 What is the weather in Ambon?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toContainText('Attempt 2 of 3');
  await expect(chat.message).toBeFocused();
  await expect(chat.answer).toContainText('29 °C');
  await expect(chat.message).toBeFocused();
});

test('cut the wait of a 429 short', async ({ page }) => {
  const chat = await open(page);
  await page.keyboard.type('/error 429 times=1 retry-after=60 What is the weather in Ambon?');
  await page.keyboard.press('Enter');
  await tabTo(page, chat.button('Send now'));
  await page.keyboard.press('Enter');
  await expect(chat.answer).toContainText('29 °C');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('copy the id of a failed request', async ({ page }) => {
  const chat = await open(page);
  await page.keyboard.type('/error 401 Hello');
  await page.keyboard.press('Enter');
  const banner = page.getByRole('group', { name: 'This chat isn’t signed in' });
  const requestId = await banner
    .getByText(/^req_[0-9a-f]+$/)
    .first()
    .innerText();
  await tabTo(page, chat.button('Copy request ID'));
  await page.keyboard.press('Enter');
  await expect(banner.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(requestId);
});

test('edit a message, and go back to the branch before', async ({ page }) => {
  const chat = await open(page);
  await page.keyboard.type('What is the weather in Ambon?');
  await page.keyboard.press('Enter');
  await expect(chat.answer).toHaveAttribute('data-state', 'complete');

  const asked = page.getByRole('article', { name: 'You' });
  await tabTo(page, asked.getByRole('toolbar').or(asked.getByRole('group')).getByRole('button'));
  await arrowTo(page, asked.getByRole('button', { name: 'Edit message' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Edit message' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Plan a three-day trip to Ambon');
  await page.keyboard.press('Enter');
  await expect(chat.answer.getByRole('table')).toBeVisible();
  await expect(chat.answer).toHaveAttribute('data-state', 'complete');

  await expect(asked).toContainText('2 / 2');
  await tabTo(page, asked.getByRole('button', { name: 'Previous version' }));
  await page.keyboard.press('Enter');
  await expect(asked).toContainText('What is the weather in Ambon?');
  await expect(chat.answer).toContainText('29 °C');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('the way back to the latest message is reached by keyboard (fault 234)', async ({ page }) => {
  const chat = await open(page);
  await page.keyboard.type('/slow tps=100 /long paragraphs=40 Tell me about Ambon');
  await page.keyboard.press('Enter');
  const log = page.getByRole('log');
  await expect
    .poll(() => log.evaluate(({ scrollHeight, clientHeight }) => scrollHeight / clientHeight))
    .toBeGreaterThan(2);
  await tabTo(page, log, 'Shift+Tab');
  await page.keyboard.press('PageUp');
  const jump = chat.button('Jump to latest');
  await expect(jump).toBeVisible();
  await expect(chat.answer).toHaveAttribute('data-state', 'streaming');
  // The key scrolls smoothly: the place is where it comes to rest.
  const { top, height } = await log.evaluate(
    (element) =>
      new Promise<{ top: number; height: number }>((resolve) => {
        const rest = (before: number): void => {
          const { scrollTop: top, scrollHeight: height } = element;
          if (top === before) resolve({ top, height });
          else setTimeout(rest, 100, top);
        };
        rest(Number.NaN);
      }),
  );
  await expect.poll(() => log.evaluate((element) => element.scrollHeight)).toBeGreaterThan(height);
  expect(await log.evaluate((element) => element.scrollTop)).toBe(top);

  await tabTo(page, jump);
  await page.keyboard.press('Enter');
  await expect(jump).toBeHidden();
  await expect(log).toBeFocused();
});

interface KeyboardChat {
  readonly answer: Locator;
  readonly message: Locator;
  button(name: string): Locator;
}

/** Opens the chat by keyboard; the focus is in the message then. */
async function open(page: Page): Promise<KeyboardChat> {
  await page.goto('/');
  await tabTo(page, page.getByRole('button', { name: 'Open chat' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  const message = panel.getByRole('textbox', { name: 'Message', exact: true });
  await expect(message).toBeFocused();
  return {
    answer: panel.getByRole('article', { name: 'Assistant' }).last(),
    message,
    button: (name) => panel.getByRole('button', { name, exact: true }),
  };
}

async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await moveTo(page, target, key);
}

async function arrowTo(page: Page, target: Locator): Promise<void> {
  await moveTo(page, target, 'ArrowRight');
}

/** Presses a key until the focus is on the target, or on one of them. */
async function moveTo(page: Page, target: Locator, key: string): Promise<void> {
  await expect(target.first()).toBeVisible();
  await expect(async () => {
    await page.keyboard.press(key);
    expect(
      await target.evaluateAll((all) => all.some((each) => each === document.activeElement)),
    ).toBe(true);
  }).toPass({ intervals: [0] });
}
