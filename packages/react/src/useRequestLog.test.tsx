import { requestLog } from '@nusantara-ai/client';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { emulated } from '../test/emulated.tsx';
import { useRequestLog } from './index.ts';

test('lists each request as it begins, is answered and ends', async () => {
  const { client, emulator, wrapper } = emulated({ tokensPerSecond: Infinity });
  const { result } = renderHook(() => useRequestLog(), { wrapper });
  expect(result.current).toEqual([]);

  await act(() => client.models.list());
  expect(result.current).toMatchObject([
    { method: 'GET', path: '/models', status: 200, outcome: 'ok' },
  ]);
  await act(() => client.models.retrieve('nobody').catch(() => undefined));
  expect(result.current).toMatchObject([
    { id: 1 },
    { status: 404, outcome: 'failed', requestId: emulator.log[1]!.requestId },
  ]);
});

test('renders nothing while an answer streams', async () => {
  const { client, wrapper } = emulated({ tokensPerSecond: Infinity });
  let renders = 0;
  const { result } = renderHook(() => (renders++, useRequestLog()), { wrapper });
  const before = renders;

  await act(async () => {
    const stream = await client.chat.completions.create({
      model: 'nusantara-base',
      stream: true,
      messages: [{ role: 'user', content: 'Hello' }],
    });
    for await (const _event of stream);
  });
  expect(result.current[0]).toMatchObject({ outcome: 'ok' });
  expect(result.current[0]!.events).toBeGreaterThan(5);
  // It began, was answered and ended; each at most one render, doubled by StrictMode.
  expect(renders - before).toBeLessThanOrEqual(6);
});

test('listens to the client it is given, and to another when that changes', async () => {
  const [one, two] = [emulated().client, emulated().client];
  requestLog(two);
  await two.models.list();
  const { result, rerender } = renderHook(({ client }) => useRequestLog({ client }), {
    initialProps: { client: one },
    reactStrictMode: true,
  });
  expect(result.current).toEqual([]);
  rerender({ client: two });
  expect(result.current).toHaveLength(1);
  await act(() => one.models.list());
  expect(result.current).toHaveLength(1);
});

test('is empty on a server and in the first render of its page, so that they agree', async () => {
  const { client } = emulated();
  requestLog(client);
  await client.models.list();
  const Count = () => <p>{useRequestLog({ client }).length} requests</p>;

  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(<Count />);
  expect(container).toHaveTextContent('0 requests');
  render(<Count />, { container, hydrate: true });
  await waitFor(() => expect(screen.getByText('1 requests')).toBeVisible());
  container.remove();
});
