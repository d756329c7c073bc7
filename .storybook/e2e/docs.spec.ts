import { expect, test } from './served.ts';

const pages = new Map([
  ['chatwidget', ['defaultOpen', 'position', 'size', 'isolated']],
  ['chat', ['title', 'suggestions', 'storageKey']],
  ['thread', ['greeting', 'suggestions', 'renderMessage']],
  ['composer', ['placeholder', 'attachments']],
  ['errorbanner', ['error', 'wait', 'kept', 'onRetry']],
  ['requestid', ['value', 'label']],
  ['conversationlist', ['conversations', 'onOpen']],
]);

for (const [id, props] of pages) {
  test(`the page of ${id} has a table of its props`, async ({ page }) => {
    await page.goto(`/iframe.html?viewMode=docs&id=${id}--docs`);
    const table = page.locator('.docblock-argstable').first();
    await expect(table).toBeVisible();
    const names = await table.locator('tbody td:first-child').allTextContents();
    for (const name of props) expect(names.map((each) => each.replace('*', ''))).toContain(name);
  });
}
