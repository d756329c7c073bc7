import type { Page } from '@playwright/test';
import { openWidget } from './openWidget.ts';
import { recordAnnouncements } from './recordAnnouncements.ts';
import { expect, test } from './test.ts';

test('a streamed answer is announced twice, not token by token (fault 230)', async ({ page }) => {
  const { ask, answer } = await openWidget(page);
  const recording = await recordAnnouncements(page);
  await ask('/slow tps=60 Plan a three-day trip to Ambon');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  const { announcements, trees } = await recording.stop();

  expect(announcements).toEqual([
    'The answer has started',
    expect.stringMatching(/^Three easy days/),
  ]);
  expect(trees).toBeGreaterThan(5);
});

test('a failure is announced once, and leaves the focus where it was (fault 231)', async ({
  page,
}) => {
  const { ask, banner } = await openWidget(page);
  const recording = await recordAnnouncements(page);
  await ask('/error 401 Hello');
  const failure = banner('This chat isn’t signed in');
  await expect(failure).toBeVisible();
  const { announcements } = await recording.stop();

  expect(announcements).toEqual([expect.stringMatching(/^This chat isn’t signed in/)]);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  const follows = await page.getByRole('dialog').evaluate((panel) => {
    const [asked, told] = panel.querySelectorAll('[data-role=user], .nusantara-banner');
    return asked?.compareDocumentPosition(told!);
  });
  // Node.DOCUMENT_POSITION_FOLLOWING
  expect(follows).toBe(4);
});

test('a countdown is spoken when it begins, and does not tick aloud (fault 232)', async ({
  page,
}) => {
  const { ask, answer } = await openWidget(page);
  const recording = await recordAnnouncements(page);
  await ask('/error 503 times=1 retry-after=3 What is the weather in Ambon?');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  const { announcements } = await recording.stop();

  expect(announcements.filter((each) => /again by itself/.test(each))).toHaveLength(1);
  expect(announcements.length).toBeLessThanOrEqual(5);
});

test('what has been read can be skipped: past the messages, to the composer', async ({ page }) => {
  const { ask, answer } = await openWidget(page);
  await ask('Hello');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  const skip = page.getByRole('button', { name: 'Skip to the message field' });
  await page.getByRole('button', { name: 'Close chat' }).first().focus();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
});

test('with less motion nothing moves, and the text still streams (fault 235)', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { ask, answer } = await openWidget(page);
  await ask('/slow tps=60 Plan a three-day trip to Ambon');
  await expect(answer).toContainText('Three');
  await expect(answer).toHaveAttribute('data-state', 'streaming');
  const moving = await page.getByRole('dialog').evaluate((panel) => ({
    animations: document.getAnimations().map((each) => (each as CSSAnimation).animationName),
    smooth: [panel, ...panel.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).scrollBehavior === 'smooth',
    ).length,
  }));
  expect(moving).toEqual({ animations: [], smooth: 0 });
  await expect(answer).toHaveAttribute('data-state', 'complete');
});

const wideSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

for (const { look, width, height, media = {}, css = '' } of [
  { look: 'on 320 px', width: 320, height: 640 },
  { look: 'at 200 %', width: 640, height: 360 },
  {
    look: 'in forced colours',
    width: 400,
    height: 640,
    media: { forcedColors: 'active' as const },
  },
  { look: 'with wide text spacing', width: 400, height: 640, css: wideSpacing },
]) {
  test(`all of it is usable ${look} (fault 236, 237)`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia(media);
    const { ask, answer, banner } = await openWidget(page);
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, css);
    await ask('Plan a three-day trip to Ambon');
    await expect(answer).toHaveAttribute('data-state', 'complete');
    await ask('/error 429 retry-after=60 And two days?');
    await expect(banner('Too many messages').getByRole('timer')).toBeVisible();

    expect(await problemsOfLayout(page)).toEqual([]);
    await expect(page.getByRole('textbox', { name: 'Message' })).toBeInViewport({ ratio: 1 });
  });
}

/** What is too small to hit, sticks out of the window, or hides some of its text. */
function problemsOfLayout(page: Page): Promise<string[]> {
  return page.getByRole('dialog').evaluate((panel) => {
    const problems: string[] = [];
    const unseen = '.nusantara-visually-hidden, .nusantara-skip';
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth} px wide`);
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));

    for (const element of panel.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect();
      if (!element.checkVisibility() || element.matches(unseen)) continue;
      const name = `${element.tagName} “${(element.ariaLabel ?? element.textContent).slice(0, 30)}”`;
      const inText = element.matches('p a, li a, td a');
      if (element.matches('a, button, select, summary, textarea') && !inText) {
        if (box.width < 23.9 || box.height < 23.9) {
          problems.push(`${name} is ${box.width} × ${box.height} px`);
        }
        if (box.right > innerWidth + 1 || box.left < -1) problems.push(`${name} is outside`);
      }
      const { overflow, textOverflow } = getComputedStyle(element);
      const cuts = /hidden|clip/.test(overflow) && textOverflow !== 'ellipsis';
      if (
        cuts &&
        element.scrollWidth > element.clientWidth + 1 &&
        !scrolls(element.parentElement)
      ) {
        problems.push(`${name} is cut off`);
      }
    }
    return problems;
  });
}
