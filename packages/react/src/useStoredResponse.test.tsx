import { messageText } from '@nusantara-ai/client';
import { createManualClock } from '@nusantara-ai/emulator';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emulated, model } from '../test/emulated.tsx';
import { useStoredResponse } from './index.ts';

test('a stored answer is read once, and without an id nothing is', async () => {
  const { client, wrapper, emulator } = emulated();
  const { id } = await client.responses.create({ model, input: 'Hello', store: true });
  const { result, rerender } = renderHook((props: { id?: string }) => useStoredResponse(props.id), {
    wrapper,
    initialProps: {},
  });
  expect(result.current).toMatchObject({ fetchStatus: 'idle', text: '' });
  rerender({ id });
  await waitFor(() => expect(result.current.data?.state).toBe('complete'));
  expect(result.current.text).not.toBe('');
  expect(result.current.text).toBe(messageText(result.current.data!));
  expect(result.current.data?.responseId).toBe(id);
  expect(emulator.log).toHaveLength(2);
});

test('a job in the background is asked for again until it is done', async () => {
  const clock = createManualClock();
  const { client, wrapper, emulator } = emulated({
    clock,
    tokensPerSecond: 40,
    onRequest: () => void clock.advance(100),
  });
  const { id } = await client.responses.create({ model, input: 'Hello', background: true });
  const states = new Set<string | undefined>();
  const { result } = renderHook(
    () => {
      const stored = useStoredResponse(id, { pollEveryMs: 1 });
      states.add(stored.data?.state);
      return stored;
    },
    { wrapper },
  );
  await waitFor(() => expect(result.current.data?.state).toBe('complete'));
  expect(result.current.text).not.toBe('');
  expect(states).toEqual(new Set([undefined, 'streaming', 'complete']));
  expect(emulator.log.length).toBeGreaterThan(3);
});

test('a job can be cancelled, and an id that is unknown is an error that is asked for once', async () => {
  const clock = createManualClock();
  const { client, wrapper, emulator } = emulated({ clock, tokensPerSecond: 40 });
  const { id } = await client.responses.create({ model, input: 'Hello', background: true });
  const { result } = renderHook(() => useStoredResponse(id, { pollEveryMs: 60_000 }), { wrapper });
  await waitFor(() => expect(result.current.data?.state).toBe('streaming'));
  await act(() => result.current.cancel());
  await waitFor(() => expect(result.current.data?.state).toBe('stopped'));

  const before = emulator.log.length;
  const unknown = renderHook(() => useStoredResponse('resp_unknown'), { wrapper });
  await waitFor(() => expect(unknown.result.current.error?.type).toBe('not_found_error'));
  expect(emulator.log).toHaveLength(before + 1);
});
