import type { Locator, Page } from '@playwright/test';
import { expect, test } from './served.ts';

/** Opens a story in the manager, as a person who browses does. */
async function open(page: Page, id: string): Promise<Locator> {
  await page.goto(`/?path=/story/${id}`);
  return page.frameLocator('#storybook-preview-iframe').locator('.story');
}

/** Chooses an item of a menu of the toolbar. */
async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('option', { name: item, exact: true }).click();
}

test('the toolbar sets what is around a story', async ({ page }) => {
  const story = await open(page, 'chat--conversation');
  await expect(story).toHaveAttribute('data-nusantara-theme', 'light');
  await choose(page, 'Theme', 'dark');
  await expect(story).toHaveAttribute('data-nusantara-theme', 'dark');
  await choose(page, 'Language', 'Bahasa Indonesia');
  await expect(story).toHaveAttribute('lang', 'id');
  await expect(story.getByRole('textbox', { name: 'Pesan' })).toBeVisible();
  await choose(page, 'Direction', 'rtl');
  await expect(story).toHaveAttribute('dir', 'rtl');
  await choose(page, 'Density', 'compact');
  await expect(story).toHaveAttribute('data-nusantara-density', 'compact');
  await choose(page, 'Motion', 'reduced');
  await expect(story).toHaveAttribute('data-motion', 'reduced');
});

test('the toolbar sets what the network does, and how fast', async ({ page }) => {
  const story = await open(page, 'chat--compact');
  await expect(story.getByRole('article', { name: 'Assistant' })).toBeVisible();
  await choose(page, 'Network scenario', 'Stops at the length limit');
  await expect(story.getByRole('group', { name: /length limit/ })).toBeVisible();
  await choose(page, 'Network scenario', 'As the story says');
  await choose(page, 'Tokens per second', '5 tokens/s');
  const answer = story.getByRole('article', { name: 'Assistant' });
  await expect(answer.last()).toHaveAttribute('data-state', 'streaming');
});
