import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emulated } from '../test/emulated.tsx';
import { useModels, useResponse, type UseResponseOptions } from './index.ts';

const model = 'nusantara-base';

function setUp(options: UseResponseOptions) {
  const world = emulated();
  const hook = renderHook((props: UseResponseOptions) => useResponse(props), {
    wrapper: world.wrapper,
    initialProps: options,
  });
  return { ...world, ...hook };
}

test('one answer to one input, in one request, also in StrictMode', async () => {
  const { result, emulator } = setUp({ model, input: 'What is this kit?' });
  expect(result.current).toMatchObject({ status: 'pending', text: '' });
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(result.current.text.length).toBeGreaterThan(20);
  expect(result.current.message).toMatchObject({ state: 'complete' });
  expect(emulator.log).toHaveLength(1);
  expect(emulator.log[0]).toMatchObject({ path: '/v1/responses', outcome: 'complete' });
  expect(result.current.requestId).toBe(emulator.log[0]?.requestId);
});

test.each(['responses', 'chat.completions'] as const)('streams over %s', async (endpoint) => {
  const { result } = setUp({ model, input: '/stall after=3 Hello', endpoint });
  await waitFor(() => expect(result.current.status).toBe('streaming'));
  expect(result.current.text).not.toBe('');
  act(() => result.current.stop());
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(result.current.message).toMatchObject({ state: 'stopped' });
  expect(result.current.text).not.toBe('');
});

test('views that ask the same share one request', async () => {
  const { wrapper, emulator } = emulated();
  function Answer() {
    const { text, status } = useResponse({ model, input: 'Hello' });
    return <p data-status={status}>{text}</p>;
  }
  render(
    <>
      <Answer />
      <Answer />
    </>,
    { wrapper },
  );
  await waitFor(() => {
    for (const view of screen.getAllByRole('paragraph')) {
      expect(view).toHaveAttribute('data-status', 'success');
    }
  });
  expect(emulator.log).toHaveLength(1);
});

test('the last view to go closes the request', async () => {
  const { result, unmount, emulator } = setUp({ model, input: '/stall after=2 Hello' });
  await waitFor(() => expect(result.current.status).toBe('streaming'));
  unmount();
  await waitFor(() => expect(emulator.log[0]).toMatchObject({ outcome: 'aborted' }));
});

test('nothing is asked without an input; generate asks, and again', async () => {
  const { result, emulator } = setUp({ model });
  expect(result.current.status).toBe('idle');
  await act(() => result.current.generate('Hello'));
  expect(result.current.status).toBe('success');
  expect(result.current.text).not.toBe('');
  await act(() => result.current.generate());
  expect(emulator.log).toHaveLength(2);
  await expect(setUp({ model }).result.current.generate()).rejects.toThrow(TypeError);
});

test('a refusal is an error with its request id, asked once', async () => {
  const { result, emulator } = setUp({ model, input: '/error 404' });
  await waitFor(() => expect(result.current.status).toBe('error'));
  expect(result.current.error).toMatchObject({ type: 'not_found_error', status: 404 });
  expect(result.current.requestId).toBe(emulator.log.at(-1)?.requestId);
  expect(emulator.log).toHaveLength(1);
});

test('asks again after 503 as the client would, and not after something was shown', async () => {
  const flapping = setUp({ model, input: '/error 503 times=1 retry-after=0 Hello' });
  await waitFor(() => expect(flapping.result.current.status).toBe('success'), { timeout: 3000 });
  expect(flapping.emulator.log.map(({ status }) => status)).toEqual([503, 200]);

  const cut = setUp({ model, input: '/cut after=3 Hello' });
  await waitFor(() => expect(cut.result.current.status).toBe('error'));
  expect(cut.result.current.message).toMatchObject({ state: 'interrupted' });
  expect(cut.result.current.text).not.toBe('');
  expect(cut.emulator.log).toHaveLength(1);
});

test('useModels lists the catalogue in one request, and explains why it cannot', async () => {
  const { wrapper, emulator } = emulated();
  const models = renderHook(() => useModels(), { wrapper });
  await waitFor(() => expect(models.result.current.data?.length).toBeGreaterThan(1));

  expect(emulator.log).toHaveLength(1);

  const locked = emulated({ apiKeys: ['another'] });
  const refused = renderHook(() => useModels(), { wrapper: locked.wrapper });
  await waitFor(() => expect(refused.result.current.error?.type).toBe('authentication_error'));
  expect(refused.result.current.error?.requestId).toBe(locked.emulator.log.at(-1)?.requestId);
});
