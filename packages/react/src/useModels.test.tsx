import { useSuspenseQuery } from '@tanstack/react-query';
import { render, renderHook, screen, waitFor } from '@testing-library/react';
import { StrictMode, Suspense } from 'react';
import { expect, test } from 'vitest';
import { emulated } from '../test/emulated.tsx';
import { modelsQuery, useModels } from './index.ts';

test('lists the catalogue in one request, and explains why it cannot', async () => {
  const { wrapper, emulator } = emulated();
  const models = renderHook(() => useModels(), { wrapper });
  await waitFor(() => expect(models.result.current.data?.length).toBeGreaterThan(1));
  expect(emulator.log).toHaveLength(1);

  const locked = emulated({ apiKeys: ['another'] });
  const refused = renderHook(() => useModels(), { wrapper: locked.wrapper });
  await waitFor(() => expect(refused.result.current.error?.type).toBe('authentication_error'));
  expect(refused.result.current.error?.requestId).toBe(locked.emulator.log.at(-1)?.requestId);
  expect(locked.emulator.log).toHaveLength(1);
});

test('works with nothing around it, and suspended', async () => {
  const { client, wrapper } = emulated();
  const alone = renderHook(() => useModels({ client }), { wrapper: StrictMode });
  await waitFor(() => expect(alone.result.current.isSuccess).toBe(true));

  function Models() {
    const { data } = useSuspenseQuery(modelsQuery(client));
    return <p>{data.length}</p>;
  }
  render(
    <Suspense>
      <Models />
    </Suspense>,
    { wrapper },
  );
  expect(await screen.findByRole('paragraph')).toHaveTextContent(/^\d+$/);
});
