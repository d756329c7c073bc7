// `pnpm build && node tools/screenshots.mjs`: takes the pictures in docs/screenshots from the built
// playground. The seed, the clock and the dice are fixed, so that only a change of the kit changes them.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { preview, runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const app = resolve(root, 'apps/playground');
const folder = resolve(root, 'docs/screenshots');
const noon = new Date('2026-06-01T12:00:00+07:00').getTime();
const desktop = { width: 1280, height: 880 };

const shots = {
  async 'widget-light'() {
    const page = await open('?theme=light&fault=stall');
    await ask(page, 'How do I retry a rate-limited request politely?');
    await settled(page.locator('[data-role=assistant]'));
    return page.getByRole('dialog');
  },
  async 'widget-dark'() {
    const page = await open('?theme=dark');
    await answered(page, 'What is the weather in Ambon today?');
    await answered(page, 'How do I use the hooks?');
    return page.getByRole('dialog');
  },
  async 'widget-360'() {
    const page = await open('?theme=light', { width: 360, height: 740 });
    await answered(page, 'What is the weather in Ternate today?');
    return page;
  },
  async 'widget-id'() {
    const page = await open('?theme=dark&locale=id&fault=cut');
    await ask(page, 'Tolong buatkan rencana perjalanan tiga hari.');
    await page.getByRole('button', { name: 'Lanjutkan' }).waitFor();
    return page.getByRole('dialog');
  },
  async 'widget-rtl'() {
    const page = await open('?theme=light&dir=rtl');
    await answered(page, 'What is the weather in Ambon today?');
    await ask(page, '/error 503 retry-after=3 And in Ternate?');
    await page.getByRole('timer').waitFor();
    return page.getByRole('dialog');
  },
  async errors() {
    const board = await browser.newPage({
      viewport: { width: 1312, height: 100 },
      deviceScaleFactor: 2,
    });
    const pictures = [];
    for (const failure of failures) pictures.push(await banner(failure));
    await board.setContent(errorBoard(pictures));
    return board.locator('main');
  },
  async playground() {
    const page = await open('?theme=light');
    await answered(page, 'Plan a three-day trip to Ambon');
    return page;
  },
};

const failures = [
  { label: '400 invalid_request_error', ask: '/error 400', until: 'Edit message' },
  { label: '401 authentication_error', ask: '/error 401', until: 'Try again' },
  { label: '404 not_found_error', ask: '/error 404', until: 'Choose a model' },
  { label: '429 rate_limit_exceeded', ask: '/error 429 retry-after=12', until: 'Send now' },
  { label: '500 api_error', ask: '/error 500', until: 'Try again', theme: 'dark' },
  {
    label: '503 service_unavailable',
    ask: '/error 503 retry-after=3',
    until: 'Try now',
    theme: 'dark',
  },
  { label: 'offline', ask: 'Hello', until: undefined, theme: 'dark', offline: true },
  { label: 'stream interrupted', ask: '/cut Hello', until: 'Continue' },
  {
    label: 'copied state of the request id',
    ask: '/error 500',
    until: 'Try again',
    copy: true,
  },
];

process.env.PLAYGROUND_TOKENS_PER_SECOND = '200';
process.chdir(app);
const { launch } = (await runnerImport(resolve(root, 'tools/chromium.ts'))).module;
const server = await preview({ root: app, logLevel: 'warn', preview: { host: '127.0.0.1' } });
const [address] = server.resolvedUrls.local;
const browser = await chromium.launch(launch);
mkdirSync(folder, { recursive: true });
try {
  for (const [name, take] of Object.entries(shots)) {
    const subject = await take();
    await subject.screenshot({ path: resolve(folder, `${name}.png`), caret: 'hide' });
    console.log(`docs/screenshots/${name}.png`);
    // A page that goes on asking would change the order of requests, and with it their ids.
    for (const context of browser.contexts()) await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}

/** The product page with the chat open, at a moment that stands still. */
async function open(query, viewport = desktop) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Jakarta',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(noon);
  await page.addInitScript(() => {
    let state = 1;
    Math.random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  });
  await page.goto(`${address}${query}`, { waitUntil: 'networkidle' });
  await page.locator('.nusantara-launcher').click();
  return page;
}

async function ask(page, text) {
  await page.getByRole('dialog').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

/** Asks, and waits for the whole answer, which takes 1.2 seconds by the page's clock. */
async function answered(page, text) {
  const before = await page.evaluate(() => Date.now());
  const count = await page.locator('[data-role=assistant][data-state=complete]').count();
  await ask(page, text);
  await page.clock.setFixedTime(before + 1200);
  await page.locator('[data-role=assistant][data-state=complete]').nth(count).waitFor();
}

/** Waits until a text has stopped growing. */
async function settled(locator) {
  let text;
  do {
    text = await locator.innerText();
    await locator.page().waitForTimeout(500);
  } while (text !== (await locator.innerText()));
}

/** One error banner: its picture, and the frame it belongs into. */
async function banner({ label, ask: text, until, theme = 'light', offline = false, copy = false }) {
  const page = await open(`?theme=${theme}`);
  await page.context().setOffline(offline);
  // A limit names the time at which it ends, by the emulator's clock.
  await page.clock.setFixedTime(Date.now());
  await ask(page, text);
  const found = page.locator('.nusantara-banner');
  if (until) await found.getByRole('button', { name: until }).waitFor();
  if (copy) await found.getByRole('button', { name: 'Copy request ID' }).click();
  await found.waitFor();
  const image = await found.screenshot();
  const { width } = await found.boundingBox();
  await page.context().close();
  return { label, theme, width, source: `data:image/png;base64,${image.toString('base64')}` };
}

function errorBoard(pictures) {
  const frames = pictures.map(
    ({ label, theme, width, source }) =>
      `<figure class="${theme}"><figcaption>${label}</figcaption><img src="${source}" width="${width}" alt=""></figure>`,
  );
  return `<!doctype html><style>
    body { margin: 0 }
    main { display: grid; grid-template-columns: repeat(3, 400px); gap: 20px 28px; padding: 28px; background: oklch(0.93 0.008 95) }
    figure { box-sizing: border-box; margin: 0; padding: 16px; border-radius: 16px; background: oklch(0.985 0.004 95); color: oklch(0.475 0.02 230) }
    figure.dark { background: oklch(0.185 0.012 235); color: oklch(0.735 0.014 230) }
    figcaption { margin-block-end: 8px; font: 11.5px/1 ui-monospace, monospace }
    img { display: block }
  </style><main>${frames.join('')}</main>`;
}
