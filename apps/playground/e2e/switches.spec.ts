import { openWidget } from './openWidget.ts';
import { expect, test } from './test.ts';

test('the language switch turns the page and the widget to Indonesian', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Playground', { exact: true }).click();
  await page.getByLabel('Language').selectOption('Bahasa Indonesia');

  await expect(page).toHaveURL('/?locale=id');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Satu laut');
  await expect(page.getByRole('button', { name: 'Buka obrolan' })).toBeVisible();
});

test('in Indonesian the assistant answers, and a failure is told, in Indonesian', async ({
  page,
}) => {
  const { ask, answer, banner, button } = await openWidget(page, '?locale=id');
  await button('Cuaca di Ternate hari ini?').click();
  await expect(answer).toContainText('Hujan ringan mungkin turun');

  await ask('/error 401');
  await expect(banner('Obrolan ini belum terhubung ke akun')).toContainText('ID permintaan');
});

test('the fault switch lets every request fail as the emulator is told', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Playground', { exact: true }).click();
  const faults = page.getByLabel('Fault');
  await expect(faults.locator('optgroup[label=Refusals]')).toContainText('402 no balance');
  await faults.selectOption('402 no balance');
  await expect(page).toHaveURL('/?fault=no-balance');

  await page.getByRole('button', { name: 'Open chat' }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Hello');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This chat is out of credit')).toBeVisible();
});

test('the models to choose from are those that chat', async ({ page }) => {
  const asked = page.waitForRequest(/\/models/);
  await page.goto('/');
  expect(new URL((await asked).url()).search).toBe('?capability=chat');
  await page.getByText('Playground', { exact: true }).click();
  const models = page.getByLabel('Model').getByRole('option');
  await expect(models.filter({ hasText: 'nusantara-base' })).toHaveCount(1);
  await expect(models.filter({ hasText: /image|embed/ })).toHaveCount(0);
});

test('theme and direction are in the address and reach page and widget', async ({ page }) => {
  await openWidget(page, '?theme=dark&dir=rtl');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('body')).toHaveCSS('color-scheme', 'dark');
  await expect(page.getByRole('dialog')).toHaveCSS('color-scheme', 'dark');

  const panel = (await page.getByRole('dialog').boundingBox())!;
  expect(panel.x).toBeLessThan(page.viewportSize()!.width / 2);
});

test('a change of page keeps the settings', async ({ page }) => {
  await page.goto('/?locale=id&endpoint=responses');
  await page.getByText('Panel uji', { exact: true }).click();
  await page.getByRole('link', { name: 'Antarmuka sendiri dari hooks' }).click();
  await expect(page).toHaveURL('/custom.html?locale=id&endpoint=responses');
  await expect(page.getByRole('heading', { name: 'Log radio' })).toBeVisible();
});

test('the pages fit a screen 360 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of ['/', '/custom.html']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});
