import type { Locator } from '@playwright/test';
import { openWidget } from './openWidget.ts';
import { logged } from './serverLog.ts';
import { expect, test } from './test.ts';

test('an answer streams into the bubble, formatted', async ({ page }) => {
  const { ask, answer } = await openWidget(page);
  await ask('/slow tps=60 How do I retry a request after an error?');

  const lengths = await lengthsWhileStreaming(answer);
  expect(lengths.length).toBeGreaterThan(5);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));

  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer.getByRole('strong').first()).toHaveText('jitter');
  await expect(answer.getByRole('listitem').first()).toBeVisible();
  await expect(answer.locator('pre code')).toContainText('retryAfterMs');
});

for (const [endpoint, path] of [
  ['chat.completions', '/v1/chat/completions'],
  ['responses', '/v1/responses'],
]) {
  test(`asks ${path} when the switch says ${endpoint}`, async ({ page, request }) => {
    const { ask, answer } = await openWidget(page, `?endpoint=${endpoint}`);
    const reply = page.waitForResponse((response) => response.request().method() === 'POST');
    await ask('What is the weather in Ambon today?');

    await expect(answer).toHaveAttribute('data-state', 'complete');
    await expect(answer).toContainText('29 °C');
    const requestId = (await reply).headers()['x-request-id'] ?? '';
    expect(await logged(request, requestId)).toMatchObject({ path, outcome: 'complete' });
  });
}

test('stopping keeps the text and closes the request', async ({ page, request }) => {
  const { ask, answer, button } = await openWidget(page);
  const reply = page.waitForResponse((response) => response.request().method() === 'POST');
  await ask('/slow tps=20 /long');
  await expect(answer).toContainText(/\w+ \w+/);
  await button('Stop answering').click();

  await expect(answer).toHaveAttribute('data-state', 'stopped');
  await expect(answer).toContainText(/\w+ \w+[^]*Stopped/);
  const requestId = (await reply).headers()['x-request-id'] ?? '';
  await expect.poll(async () => (await logged(request, requestId)).outcome).toBe('aborted');
});

test('the conversation goes on while the panel is closed', async ({ page }) => {
  const { ask, answer, button } = await openWidget(page);
  await ask('/slow tps=100 Plan a three-day trip to Ambon');
  await expect(answer).toBeVisible();
  await button('Close chat').click();
  await expect(answer).toBeHidden();
  await page.getByRole('button', { name: 'Open chat' }).click();
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer.getByRole('table')).toBeVisible();
});

test('a wide line of code scrolls in its block and leaves the panel its width', async ({
  page,
}) => {
  const { ask, answer } = await openWidget(page);
  await ask('How do I use the hooks?');
  await expect(answer).toHaveAttribute('data-state', 'complete');

  const panel = (await page.getByRole('dialog').boundingBox())!;
  const bubble = (await answer.boundingBox())!;
  expect(bubble.x + bubble.width).toBeLessThanOrEqual(panel.x + panel.width);
  const code = answer.locator('pre');
  expect(await code.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBeGreaterThan(0);
});

/** The lengths of a text while it grows, each time it changes, until its message is finished. */
async function lengthsWhileStreaming(answer: Locator): Promise<number[]> {
  await expect(answer).toHaveAttribute('data-state', 'streaming');
  return answer.evaluate(
    (element) =>
      new Promise<number[]>((resolve) => {
        const lengths = [element.textContent.length];
        const observer = new MutationObserver(() => {
          if (element.dataset['state'] !== 'streaming') {
            observer.disconnect();
            resolve(lengths);
          } else if (element.textContent.length !== lengths.at(-1)) {
            lengths.push(element.textContent.length);
          }
        });
        observer.observe(element, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
      }),
  );
}
