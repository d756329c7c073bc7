import type { Page } from '@playwright/test';
import { openWidget } from './openWidget.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test('the on-screen keyboard covers the page, not the composer', async ({ page }) => {
  const { ask, answer } = await openWidget(page);
  await ask('Plan a three-day trip to Ambon');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  const composer = page.getByRole('textbox', { name: 'Message' });
  await composer.tap();

  await showKeyboard(page, { height: 336, offsetTop: 40 });
  await expect.poll(() => edges(page)).toEqual({ top: 40, bottom: 844 - 336 + 40 });
  expect((await composer.boundingBox())!.y).toBeGreaterThan(300);
  await expect(page.getByRole('button', { name: 'Close chat' }).first()).toBeInViewport();
  // What was said last is still above it.
  const { bottom } = await answer.evaluate((element) => element.getBoundingClientRect());
  expect(bottom).toBeLessThan((await composer.boundingBox())!.y);

  await showKeyboard(page, { height: 0, offsetTop: 0 });
  await expect.poll(() => edges(page)).toEqual({ top: 0, bottom: 844 });
});

test('a phone on its side has the whole screen for the chat', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openWidget(page);
  // It rises as it opens.
  await expect.poll(() => edges(page)).toEqual({ top: 0, bottom: 390 });
  await expect(page.getByRole('dialog')).toHaveAttribute('aria-modal', 'true');
});

test('on a tablet the panel rises above the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await openWidget(page);
  await page.getByRole('textbox', { name: 'Message' }).tap();
  await showKeyboard(page, { height: 400, offsetTop: 0 });
  await expect.poll(async () => (await edges(page)).bottom).toBeLessThan(1180 - 400);
  expect((await edges(page)).top).toBeGreaterThanOrEqual(0);
});

test('who zooms in sees the chat larger, and all of it', async ({ page }) => {
  await openWidget(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => visualViewport!.scale)).toBe(2);
  expect(await page.getByRole('dialog').evaluate((panel) => panel.clientHeight)).toBe(844);
});

test('the field is large enough that a phone does not zoom in on it', async ({ page }) => {
  await openWidget(page);
  const size = await page
    .getByRole('textbox', { name: 'Message' })
    .evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize));
  expect(size).toBeGreaterThanOrEqual(16);
});

test('nothing lies under a notch or the bar at the foot of the screen', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setSafeAreaInsetsOverride', {
    insets: { top: 47, topMax: 47, bottom: 34, bottomMax: 34, left: 0, right: 0 },
  });
  await openWidget(page);
  const header = await page.getByRole('dialog').locator('header').boundingBox();
  const send = await page.getByRole('button', { name: 'Send message' }).boundingBox();
  expect(header!.y).toBeGreaterThanOrEqual(47);
  expect(send!.y + send!.height).toBeLessThan(844 - 34);
});

/** As a phone tells a page of its keyboard: the layout stays, and less of it is in view. */
async function showKeyboard(
  page: Page,
  keyboard: { readonly height: number; readonly offsetTop: number },
): Promise<void> {
  await page.evaluate(({ height, offsetTop }) => {
    const viewport = visualViewport!;
    const full = document.documentElement.clientHeight;
    Object.defineProperties(viewport, {
      height: { configurable: true, value: full - height },
      offsetTop: { configurable: true, value: offsetTop },
    });
    viewport.dispatchEvent(new Event('resize'));
  }, keyboard);
}

function edges(page: Page): Promise<{ top: number; bottom: number }> {
  return page.getByRole('dialog').evaluate((panel) => {
    const { top, bottom } = panel.getBoundingClientRect();
    return { top: Math.round(top), bottom: Math.round(bottom) };
  });
}
