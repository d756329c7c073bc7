import {
  chatCompletions,
  defineTool,
  inBackground,
  responses,
  type Schema,
} from '@nusantara-ai/client';
import { createManualClock, type EmulatorOptions } from '@nusantara-ai/emulator';
import {
  onlineManager,
  QueryClient,
  QueryClientProvider,
  QueryErrorResetBoundary,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ReactNode, StrictMode, Suspense } from 'react';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { emulated, model } from '../test/emulated.tsx';
import { expectErrors } from '../test/expectErrors.ts';
import { type Answer, responseQuery, useResponse, type UseResponseOptions } from './index.ts';

function setUp<S extends Schema | undefined = undefined>(
  options: UseResponseOptions<S>,
  emulator: EmulatorOptions = {},
) {
  const world = emulated(emulator);
  const hook = renderHook((props: UseResponseOptions<S>) => useResponse(props), {
    wrapper: world.wrapper,
    initialProps: options,
  });
  return { ...world, ...hook };
}

test('one answer to one input, in one request, also in StrictMode (fault 156)', async () => {
  const { result, emulator } = setUp({ model, input: 'What is this kit?' });
  expect(result.current).toMatchObject({ status: 'pending', text: '' });
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(result.current.text.length).toBeGreaterThan(20);
  expect(result.current.message).toMatchObject({ state: 'complete' });
  expect(emulator.log).toHaveLength(1);
  expect(emulator.log[0]).toMatchObject({ path: '/v1/chat/completions', outcome: 'complete' });
  expect(result.current.requestId).toBe(emulator.log[0]?.requestId);
});

test.each([responses, chatCompletions])(
  'streams over $name, and a stop keeps what there is',
  async (endpoint) => {
    const { result } = setUp({ model, input: '/stall after=3 Hello', endpoint });
    await waitFor(() => expect(result.current.status).toBe('streaming'));
    expect(result.current.text).not.toBe('');
    act(() => result.current.stop());
    await waitFor(() => expect(result.current.status).toBe('stopped'));
    expect(result.current.message).toMatchObject({ state: 'stopped' });
    expect(result.current.text).not.toBe('');
  },
);

test('views that ask the same share one request, and a later one finds the answer', async () => {
  const { wrapper, emulator } = emulated();
  function Answer() {
    const { text, status } = useResponse({ model, input: 'Hello' });
    return <p data-status={status}>{text}</p>;
  }
  const two = (
    <>
      <Answer />
      <Answer />
    </>
  );
  const page = render(two, { wrapper });
  const allAre = (status: string): void => {
    for (const view of screen.getAllByRole('paragraph')) {
      expect(view).toHaveAttribute('data-status', status);
    }
  };
  await waitFor(() => allAre('success'));
  page.unmount();
  render(two, { wrapper });
  allAre('success');
  expect(emulator.log).toHaveLength(1);
});

test('the last view to go closes the request, and leaves nothing half in the cache', async () => {
  const { result, unmount, emulator, queryClient } = setUp({
    model,
    input: '/stall after=2 Hello',
  });
  await waitFor(() => expect(result.current.status).toBe('streaming'));
  unmount();
  await waitFor(() => expect(emulator.log[0]).toMatchObject({ outcome: 'aborted' }));
  expect(queryClient.getQueryCache().getAll()[0]?.state).toMatchObject({
    data: undefined,
    fetchStatus: 'idle',
    error: null,
  });
});

test('a view that asks again and goes leaves the answer there was', async () => {
  const { result, unmount, wrapper, emulator } = setUp({
    model,
    input: '/stall after=2 times=1 Hello',
  });
  await waitFor(() => expect(result.current.status).toBe('streaming'));
  act(() => result.current.stop());
  await waitFor(() => expect(result.current.status).toBe('stopped'));
  const { text } = result.current;
  act(() => void result.current.generate('/stall after=3 Hello').catch(() => {}));
  unmount();
  const again = renderHook(() => useResponse({ model, input: '/stall after=2 times=1 Hello' }), {
    wrapper,
  });
  expect(again.result.current).toMatchObject({ status: 'stopped', text });
  await waitFor(() => expect(emulator.log.at(-1)?.outcome).toBe('aborted'));
});

test('nothing is asked without an input; generate asks, and again', async () => {
  const { result, emulator } = setUp({ model });
  expect(result.current.status).toBe('idle');
  const { generate } = result.current;
  const first = await act(() => generate('Hello'));
  expect(result.current.status).toBe('success');
  expect(result.current.text).toBe(first.text);
  await act(() => generate());
  expect(emulator.log).toHaveLength(2);
  expect(result.current.generate).toBe(generate);
  await expect(setUp({ model }).result.current.generate()).rejects.toThrow(TypeError);
});

test('asking something else ends what nobody watches any more', async () => {
  const { result, rerender, emulator } = setUp({ model });
  let first!: Promise<unknown>;
  act(() => void (first = result.current.generate('/stall after=2 One').catch((error) => error)));
  await waitFor(() => expect(result.current.status).toBe('streaming'));
  await act(() => result.current.generate('Two'));
  expect(await first).toMatchObject({ type: 'aborted' });
  expect(emulator.log[0]).toMatchObject({ outcome: 'aborted' });

  // What the view itself asks outranks what was generated before.
  rerender({ model, input: 'What is this kit?' });
  expect(result.current.status).toBe('pending');
  await waitFor(() => expect(result.current.status).toBe('success'));
});

test('a refusal is an error with its request id, asked once', async () => {
  const { result, emulator } = setUp({ model, input: '/error 404' });
  await waitFor(() => expect(result.current.status).toBe('error'));
  expect(result.current.error).toMatchObject({ type: 'not_found_error', status: 404 });
  expect(result.current.requestId).toBe(emulator.log.at(-1)?.requestId);
  expect(emulator.log).toHaveLength(1);
});

test('asks again as the client would and no more, whatever the app has TanStack Query do', async () => {
  const { client, emulator } = emulated();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: 5, retryDelay: 1 } } });
  const view = (input: string) =>
    renderHook(() => useResponse({ client, model, input, maxRetries: 1 }), {
      wrapper: ({ children }) => (
        <StrictMode>
          <QueryClientProvider client={cache}>{children}</QueryClientProvider>
        </StrictMode>
      ),
    });
  const refused = view('/error 400');
  await waitFor(() => expect(refused.result.current.status).toBe('error'));
  expect(emulator.log).toHaveLength(1);

  const flapping = view('/error 503 times=1 retry-after=0 Hello');
  await waitFor(() => expect(flapping.result.current.status).toBe('success'));
  expect(emulator.log.map(({ status }) => status)).toEqual([400, 503, 200]);

  const cut = view('/cut after=3 Hello');
  await waitFor(() => expect(cut.result.current.status).toBe('error'));
  expect(cut.result.current.message).toMatchObject({ state: 'interrupted' });
  expect(cut.result.current.text).not.toBe('');
  expect(emulator.log).toHaveLength(4);
});

test('the wait before a retry can be seen', async () => {
  const { result } = setUp({ model, input: '/error 429 retry-after=30 Hello' });
  await waitFor(() => expect(result.current.wait).toMatchObject({ attempt: 2, maxAttempts: 3 }));
  expect(result.current).toMatchObject({ status: 'pending', error: undefined });
  expect(result.current.wait?.error).toMatchObject({ type: 'rate_limit_exceeded' });
  act(() => result.current.stop());
  await waitFor(() => expect(result.current.status).toBe('error'));
});

test('offline nothing is asked, and no attempt is used up, until there is a network', async () => {
  onlineManager.setOnline(false);
  const { result, emulator } = setUp({ model, input: 'Hello', maxRetries: 0 });
  await waitFor(() => expect(result.current.wait?.error.code).toBe('offline'));
  expect(result.current.wait?.until).toBeUndefined();
  expect(emulator.log).toHaveLength(0);
  act(() => onlineManager.setOnline(true));
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(emulator.log).toHaveLength(1);
});

const trip = z.object({ title: z.string(), stops: z.array(z.object({ name: z.string() })) });
const script = [
  {
    when: 'bad',
    answer: '{"title":7}',
  },
  {
    answer: '```json\n{"title":"Ambon","stops":[{"name":"Banda Neira"},{"name":"Saparua"}]}\n```',
  },
];

test.each([responses, chatCompletions])(
  'JSON is read while it grows and checked at its end ($name)',
  async (endpoint) => {
    const clock = createManualClock();
    const { result, requests, queryClient } = setUp(
      { model, input: 'Plan', schema: trip, endpoint },
      { clock, tokensPerSecond: 40, script },
    );
    // All that was ever in the cache, also between two renders.
    const stops: (readonly unknown[] | undefined)[] = [];
    queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      stops.push((event.action.data as Answer<Partial<z.infer<typeof trip>>>).object?.stops);
    });
    while (result.current.status !== 'success') await act(() => clock.advance(25));
    expect(result.current.object).toEqual({
      title: 'Ambon',
      stops: [{ name: 'Banda Neira' }, { name: 'Saparua' }],
    });
    expect(new Set(stops.map((each) => each?.length))).toEqual(new Set([undefined, 1, 2]));
    const grown = stops.filter((each) => each?.length === 2);
    // What does not change any more keeps its identity.
    for (const each of grown) expect(each?.[0]).toBe(grown[0]?.[0]);
    const { body } = requests[0]!;
    const format = body['text'] ?? body['response_format'];
    expect(JSON.stringify(format)).toContain('"json_schema"');
    expect(JSON.stringify(format)).toContain('"stops"');
  },
);

test('takes any Standard Schema validator', async () => {
  const schema = toStandardJsonSchema(v.object({ title: v.string() }));
  const { result } = setUp({ model, input: 'Plan', schema }, { script });
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(result.current.object).toEqual({ title: 'Ambon' });

  const plain = v.object({ title: v.pipe(v.string(), v.toUpperCase()) });
  await expectErrors(() => {
    expect(() => setUp({ model, input: 'Plan', schema: plain })).toThrow(/jsonSchema/);
  });
  const given = setUp(
    { model, input: 'Plan', schema: plain, jsonSchema: { type: 'object' } },
    { script },
  );
  await waitFor(() => expect(given.result.current.status).toBe('success'));
  expect(given.result.current.object).toEqual({ title: 'AMBON' });
});

test('what runs in the background is asked of Responses, in its words, whatever the endpoint', async () => {
  const { result, requests, queryClient } = setUp(
    { model, input: 'Plan', schema: trip, endpoint: chatCompletions, background: inBackground() },
    { script },
  );
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(requests[0]?.body).toMatchObject({
    background: true,
    text: { format: { type: 'json_schema' } },
  });
  expect(requests[0]?.body).not.toHaveProperty('response_format');
  expect(queryClient.getQueryCache().getAll()[0]?.queryKey[3]).toMatchObject({
    endpoint: 'responses',
  });
});

test('the name of an endpoint is refused: it is a value to import', () => {
  const { client } = emulated();
  const endpoint = 'responses' as unknown as typeof responses;
  expect(() => responseQuery(client, { model, input: 'Hello', endpoint })).toThrow(
    /chatCompletions or responses/,
  );
});

test('an answer that does not fit its schema is an error, and its text is kept', async () => {
  const { result, emulator } = setUp({ model, input: 'bad', schema: trip }, { script });
  await waitFor(() => expect(result.current.status).toBe('error'));
  expect(result.current.error).toMatchObject({
    type: 'unreadable_reply',
    code: 'schema_mismatch',
    requestId: emulator.log[0]?.requestId,
  });
  expect(result.current.error?.message).toMatch(/title: /);
  expect(result.current.text).toBe('{"title":7}');
  expect(emulator.log).toHaveLength(1);
});

test('tools are called on the way to the answer', async () => {
  const tools = {
    ferry: defineTool({ input: z.object({ to: z.string() }), execute: ({ to }) => `To ${to}` }),
  };
  const { result, emulator } = setUp(
    { model, input: 'Ferry', tools },
    {
      script: [
        { when: { result: 'ferry' }, answer: 'At seven.' },
        { answer: [{ tool: 'ferry', arguments: { to: 'Ambon' } }] },
      ],
    },
  );
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(result.current.text).toBe('At seven.');
  expect(emulator.log).toHaveLength(2);
});

test('a job in the background goes on without its view, and is there when it comes back', async () => {
  const clock = createManualClock();
  const options = { model, input: 'Hello', background: inBackground() };
  const { result, unmount, wrapper, emulator } = setUp(options, { clock, tokensPerSecond: 40 });
  await act(() => clock.advance(300));
  expect(result.current.status).toBe('streaming');
  unmount();
  await clock.advance(60_000);
  const again = renderHook(() => useResponse(options), { wrapper });
  await waitFor(() => expect(again.result.current.status).toBe('success'));
  expect(emulator.log).toHaveLength(1);
});

test('a stop has the server end a job in the background', async () => {
  const clock = createManualClock();
  const { result, client, emulator } = setUp(
    { model, input: 'Hello', background: inBackground({ watch: 'poll', pollEveryMs: 1 }) },
    { clock, tokensPerSecond: 40 },
  );
  await waitFor(() => expect(result.current.message?.responseId).toBeDefined());
  act(() => result.current.stop());
  await waitFor(() => expect(result.current.status).toBe('stopped'));
  expect(emulator.log.at(-1)?.path).toMatch(/\/cancel$/);
  const kept = await client.responses.retrieve(result.current.message!.responseId!);
  expect(kept.status).toBe('cancelled');
});

test('it is a plain query with a readable key, which the devtools can refetch', async () => {
  const { result, queryClient, client, emulator } = setUp({ model, input: 'Hello' });
  await waitFor(() => expect(result.current.status).toBe('success'));
  const [query] = queryClient.getQueryCache().getAll();
  expect(query?.queryKey.slice(0, 3)).toEqual(['nusantara', client.baseURL, 'answer']);
  expect(query?.queryKey[3]).toMatchObject({ model, input: 'Hello', endpoint: 'chat.completions' });
  expect(query?.queryHash).toContain('"input":"Hello"');
  expect(query?.state).toMatchObject({ status: 'success', fetchStatus: 'idle' });
  expect(query?.state.data).toMatchObject({ text: result.current.text });
  expect(query?.getObserversCount()).toBeGreaterThan(0);
  await act(() => queryClient.invalidateQueries({ queryKey: ['nusantara'] }));
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(emulator.log).toHaveLength(2);
});

class Boundary extends Component<{ readonly children: ReactNode; readonly onReset: () => void }> {
  override state: { readonly error?: Error } = {};
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const handleReset = (): void => {
      this.props.onReset();
      this.setState({ error: undefined });
    };
    return <button onClick={handleReset}>{`Again after ${error.name}`}</button>;
  }
}

test('a failure goes to the error boundary where the view wants that, and can be tried again', async () => {
  const user = userEvent.setup();
  const { wrapper } = emulated();
  function Answer() {
    const { status } = useResponse({
      model,
      input: '/error 400 times=1 Hello',
      throwOnError: true,
    });
    return <p>{status}</p>;
  }
  await expectErrors(async () => {
    render(
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <Boundary onReset={reset}>
            <Answer />
          </Boundary>
        )}
      </QueryErrorResetBoundary>,
      { wrapper },
    );
    await user.click(
      await screen.findByRole('button', { name: 'Again after InvalidRequestError' }),
    );
    expect(await screen.findByText('success')).toBeVisible();
  });
});

test('a suspended view waits for the whole answer', async () => {
  const { wrapper, client, emulator } = emulated();
  function Answer() {
    const { data } = useSuspenseQuery(responseQuery(client, { model, input: 'Hello' }));
    return <p>{data.text}</p>;
  }
  render(
    <Suspense fallback="…">
      <Answer />
    </Suspense>,
    { wrapper },
  );
  expect(screen.queryByRole('paragraph')).toBeNull();
  expect(await screen.findByRole('paragraph')).not.toBeEmptyDOMElement();
  expect(emulator.log).toHaveLength(1);
});

test('works with nothing around it', async () => {
  const { client } = emulated();
  const view = () =>
    renderHook(() => useResponse({ client, model, input: 'Hello' }), { wrapper: StrictMode });
  const first = view();
  await waitFor(() => expect(first.result.current.status).toBe('success'));
  expect(view().result.current.text).toBe(first.result.current.text);
});
