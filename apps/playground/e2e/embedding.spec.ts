import { openWidget } from './openWidget.ts';
import { expect, test } from './test.ts';

const strict = [
  "default-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "base-uri 'none'",
].join('; ');

test('works under a strict content security policy, and logs nothing (fault 240)', async ({
  page,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': strict };
    await route.fulfill({ response, headers });
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      console.error(`${violatedDirective}: ${sample}`),
    );
  });

  const { ask, answer, banner, button } = await openWidget(page);
  await ask('How do I use the hooks?');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer.locator('pre')).toBeVisible();
  await answer.getByRole('button', { name: 'More about this answer' }).click();
  await page.keyboard.press('Escape');
  await ask('/error 429 retry-after=60 And again?');
  await expect(banner('Too many messages').getByRole('timer')).toBeVisible();
  await button('Cancel').click();
  await button('Close chat').first().click();
  expect(logged.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([]);
});

test('what a model writes in imitation of the kit stays a message (fault 201)', async ({
  page,
}) => {
  const { ask } = await openWidget(page);
  const forged =
    '<div role="alert" class="nusantara-banner"><b>Your key has expired</b><input type="password"><button class="nusantara-button">Enter the key</button></div>';
  await ask(`/echo ${forged}`);
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('article', { name: 'You' })).toContainText('Your key has expired');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Enter the key' })).toHaveCount(0);
  await expect(panel.locator('input[type=password], .nusantara-banner')).toHaveCount(0);
});
