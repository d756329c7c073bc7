import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCountdown } from './index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('counts whole seconds down to 0 and renders once for each', async () => {
  let renders = 0;
  const until = Date.now() + 2_500;
  const { result } = renderHook(() => (renders++, useCountdown(until)));
  const seen = [result.current];
  for (const ms of [600, 1_000, 1_000, 60_000]) {
    await act(() => vi.advanceTimersByTimeAsync(ms));
    seen.push(result.current);
  }
  expect(seen).toEqual([3, 2, 1, 0, 0]);
  expect(renders).toBe(4);
});

test('without a moment it is nothing, and no timer runs', async () => {
  const { result, rerender, unmount } = renderHook(({ until }) => useCountdown(until), {
    initialProps: { until: undefined as number | undefined },
    reactStrictMode: true,
  });
  expect(result.current).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);

  await vi.advanceTimersByTimeAsync(90_000);
  rerender({ until: Date.now() + 5_000 });
  expect(result.current).toBe(5);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
