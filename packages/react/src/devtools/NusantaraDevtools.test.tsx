import { readdirSync, readFileSync } from 'node:fs';
import { type Client, createClient, requestLog } from '@nusantara-ai/client';
import { createEmulator, scenarios } from '@nusantara-ai/emulator';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { emulated } from '../../test/emulated.tsx';
import { NusantaraDevtools } from './index.ts';

const opened = { name: 'Nusantara devtools' };

test('the button tells how many requests there were, and opens a list of them', async () => {
  const { client, wrapper } = emulated();
  requestLog(client);
  const user = userEvent.setup();
  await client.models.list();
  await client.models.retrieve('nobody').catch(() => undefined);
  render(<NusantaraDevtools />, { wrapper });

  const button = screen.getByRole('button', { expanded: false });
  expect(button).toHaveAccessibleName('Nusantara devtools: 2 requests, 1 failed');
  await user.click(button);
  const rows = within(screen.getByRole('list', opened)).getAllByRole('button');
  expect(rows[0]).toHaveAccessibleName(/^404 GET \/models\/nobody Failed \d+ ms$/);
  expect(rows[1]).toHaveAccessibleName(/^200 GET \/models Complete \d+ ms$/);
});

test('the attempts at one answer stand together, with the wait between them', async () => {
  const { client, wrapper } = emulated({ fault: 'error 503 times=1 retry-after=0' });
  render(<NusantaraDevtools defaultOpen />, { wrapper });
  expect(screen.getByText(/No request so far/)).toBeVisible();

  await answer(client);
  const turn = await firstTurn();
  expect(
    within(turn)
      .getAllByRole('button')
      .map((row) => row.textContent),
  ).toEqual([
    expect.stringMatching(/^503 POST .*Failed/),
    expect.stringMatching(/^200 POST .*attempt 2.*Complete/),
  ]);
  expect(await factsOf(turn, '503')).toMatchObject({
    'Why it ended': 'Failed (service_unavailable)',
    'Server asked to wait': '0 ms',
  });
  expect(await factsOf(turn, 'attempt 2')).toHaveProperty('Waited before it');
});

test('a streamed answer has its first token, gaps, tokens and their speed', async () => {
  const { client, emulator, wrapper } = emulated({ tokensPerSecond: 400 });
  render(<NusantaraDevtools defaultOpen />, { wrapper });
  await answer(client);

  const facts = await factsOf(await firstTurn(), '200');
  expect(facts).toMatchObject({
    'Time to head': expect.stringMatching(/ms$/),
    'Time to first byte': expect.stringMatching(/ms$/),
    'Time to first token': expect.stringMatching(/ms$/),
    'Longest gap': expect.stringMatching(/ms$/),
    Duration: expect.stringMatching(/(ms|sec)$/),
    'Why it ended': 'Complete',
    'Request ID': expect.stringContaining(emulator.log[0]!.requestId),
  });
  const { firstTokenAt, lastByteAt, outputTokens } = requestLog(client).getState()[0]!;
  expect(outputTokens).toBeGreaterThan(5);
  expect(facts['Output tokens']).toBe(String(outputTokens));
  const perSecond = (outputTokens! / (lastByteAt! - firstTokenAt!)) * 1000;
  expect(Number(facts['Tokens per second']!.replace(',', ''))).toBeCloseTo(perSecond, 0);
});

test('what is under way says so, until somebody stops it', async () => {
  const { client, wrapper } = emulated({ fault: 'stall after=head' });
  render(<NusantaraDevtools defaultOpen />, { wrapper });
  const controller = new AbortController();
  const asked = answer(client, controller.signal).catch(() => undefined);
  expect(await screen.findByRole('button', { name: /Receiving/ })).toBeVisible();

  controller.abort();
  await asked;
  expect(await screen.findByRole('button', { name: /Stopped on this side/ })).toBeVisible();
});

test('a request id is copied, and where that is refused it is said', async () => {
  const { client, emulator, wrapper } = emulated();
  requestLog(client);
  const user = userEvent.setup();
  await client.models.list();
  render(<NusantaraDevtools defaultOpen />, { wrapper });
  await user.click(screen.getByRole('button', { name: /GET \/models/ }));

  await user.click(screen.getByRole('button', { name: 'Copy request ID' }));
  expect(await screen.findByText('Copied')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(emulator.log[0]!.requestId);

  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  await user.click(screen.getByRole('button', { name: 'Copy request ID' }));
  expect(await screen.findByText('The browser did not let us copy')).toBeVisible();
});

test('the report holds every request and nothing that was said, sent along or secret', async () => {
  const emulator = createEmulator();
  const client = createClient({
    baseURL: 'https://emulator.test/v1',
    apiKey: 'secret-key',
    dangerouslyAllowBrowser: true,
    fetch: emulator.fetch,
    headers: { 'x-tenant': 'secret-tenant' },
  });
  const user = userEvent.setup();
  render(<NusantaraDevtools client={client} defaultOpen />);
  await answer(client, undefined, 'A secret question');
  await client.models.list({ provider: 'secret-provider' });

  await user.click(await screen.findByRole('button', { name: 'Copy report' }));
  const report = await navigator.clipboard.readText();
  expect(JSON.parse(report)).toMatchObject({
    baseURL: 'https://emulator.test/v1',
    requests: [
      { path: '/chat/completions', status: 200, requestId: emulator.log[0]!.requestId },
      { path: '/models', status: 200, requestId: emulator.log[1]!.requestId },
    ],
  });
  expect(report).not.toContain('secret');
});

test('clearing hides what was, and shows what comes', async () => {
  const { client, wrapper } = emulated();
  requestLog(client);
  const user = userEvent.setup();
  await client.models.list();
  render(<NusantaraDevtools defaultOpen />, { wrapper });
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.getByText(/No request so far/)).toBeVisible();

  await client.models.retrieve('nusantara-base');
  expect(await firstTurn()).toHaveTextContent('/models/nusantara-base');
});

test('the focus goes into the panel and back; Escape closes it', async () => {
  const { wrapper } = emulated();
  const user = userEvent.setup();
  render(<NusantaraDevtools />, { wrapper });
  await user.tab();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('region', opened)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', opened)).toBeNull();
  expect(screen.getByRole('button', { name: /Nusantara devtools/ })).toHaveFocus();
});

test("an emulator's scenarios can be chosen: the next request plays them", async () => {
  const emulator = createEmulator();
  let directive = '';
  const client = createClient({
    baseURL: 'https://emulator.test/v1',
    fetch: (input, init) =>
      emulator.fetch(input, { ...init, headers: { 'x-emulator-fault': directive } }),
  });
  function Page() {
    const [scenario, setScenario] = useState<string>();
    directive = scenarios.find(({ name }) => name === scenario)?.directive ?? '';
    const controls = { scenarios, scenario, onScenarioChange: setScenario };
    return <NusantaraDevtools client={client} defaultOpen emulator={controls} />;
  }
  const user = userEvent.setup();
  render(<Page />);

  const choice = screen.getByRole('combobox', { name: 'Emulator scenario' });
  expect(choice).toHaveDisplayValue('None');
  await user.selectOptions(choice, '402 no balance');
  await client.models.list().catch(() => undefined);
  expect(await screen.findByRole('button', { name: /^402 GET/ })).toBeVisible();

  await user.selectOptions(choice, 'None');
  expect(directive).toBe('');
});

test('speaks Indonesian', async () => {
  const { client, wrapper } = emulated();
  requestLog(client);
  await client.models.list();
  render(<NusantaraDevtools defaultOpen locale="id" />, { wrapper });
  const panel = screen.getByRole('region', { name: 'Devtools Nusantara' });
  expect(within(panel).getByRole('heading')).toHaveTextContent('1 permintaan');
  expect(await factsOf(within(panel).getAllByRole('listitem')[0]!, '200')).toMatchObject({
    Durasi: expect.stringMatching(/md$/),
    'Mengapa berakhir': 'Selesai',
  });
});

test('a server renders nothing of it, and its page hydrates quietly', async () => {
  const { client } = emulated();
  const page = <NusantaraDevtools client={client} />;
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page);
  expect(container).toBeEmptyDOMElement();
  render(page, { container, hydrate: true });
  expect(await screen.findByRole('button')).toBeVisible();
  container.remove();
});

test('nothing but its own entry imports it: who does not, does not pay', () => {
  const hooks = `${import.meta.dirname}/..`;
  const importing = readdirSync(hooks, { withFileTypes: true })
    .filter((file) => file.isFile())
    .filter(({ name }) => readFileSync(`${hooks}/${name}`, 'utf8').includes('./devtools'));
  expect(importing).toEqual([]);
});

/** The latest turn on the list. */
async function firstTurn(): Promise<HTMLElement> {
  const list = await screen.findByRole('list', opened);
  return within(list).getByRole('listitem');
}

async function answer(client: Client, signal?: AbortSignal, content = 'Hello'): Promise<void> {
  const stream = await client.chat.completions.create(
    {
      model: 'nusantara-base',
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content }],
    },
    { signal },
  );
  for await (const _event of stream);
}

/** Opens a request and reads its facts. */
async function factsOf(turn: HTMLElement, row: string): Promise<Record<string, string>> {
  const user = userEvent.setup();
  const button = within(turn).getByRole('button', { name: new RegExp(row), expanded: false });
  await user.click(button);
  const facts = document.getElementById(button.getAttribute('aria-controls')!)!;
  return Object.fromEntries(
    within(facts)
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling!.textContent]),
  );
}
