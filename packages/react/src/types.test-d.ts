import {
  defineTool,
  type Message,
  type NusantaraError,
  readToolCalls,
  type Tool,
  type Wait,
} from '@nusantara-ai/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  type Answer,
  type ChatStream,
  responseQuery,
  useChatStream,
  useClient,
  useResponse,
} from './index.ts';

const trip = z.object({
  title: z.string(),
  days: z.string().transform(Number),
  stops: z.array(z.object({ name: z.string() })),
});
interface Trip {
  title: string;
  days: number;
  stops: { name: string }[];
}
/** What the model writes, as far as it has come. */
interface PartialTrip {
  readonly title?: string | undefined;
  readonly days?: string | undefined;
  readonly stops?: readonly { readonly name?: string | undefined }[] | undefined;
}

test('the status of a conversation tells which of error and wait there is', () => {
  const chat = {} as ChatStream;
  expectTypeOf(chat.error).toEqualTypeOf<NusantaraError | undefined>();
  if (chat.status === 'error') {
    expectTypeOf(chat.error).toEqualTypeOf<NusantaraError>();
    expectTypeOf(chat.isBusy).toEqualTypeOf<false>();
  }
  if (chat.status === 'waiting') {
    expectTypeOf(chat.wait).toEqualTypeOf<Wait>();
    expectTypeOf(chat.error).toEqualTypeOf<NusantaraError>();
  }
  if (chat.status === 'ready') expectTypeOf(chat.error).toEqualTypeOf<undefined>();
  if (chat.wait) expectTypeOf(chat.status).toEqualTypeOf<'waiting'>();
  if (chat.isBusy) expectTypeOf(chat.status).toEqualTypeOf<'submitted' | 'streaming' | 'waiting'>();
  expectTypeOf(useChatStream).toBeCallableWith(chat.chat);
});

test('the status of an answer tells what there is of it', () => {
  const answer = useResponse({ model: 'm', input: 'Hello' });
  expectTypeOf(answer.object).toEqualTypeOf<undefined>();
  if (answer.status === 'success') expectTypeOf(answer.message).toEqualTypeOf<Message>();
  if (answer.status === 'error') expectTypeOf(answer.error).toEqualTypeOf<NusantaraError>();
  if (answer.status === 'pending') expectTypeOf(answer.object).toEqualTypeOf<undefined>();
  if (answer.error) expectTypeOf(answer.status).toEqualTypeOf<'error'>();
});

test('an object is partial while it streams and whole at the end, as its validator says', () => {
  const answer = useResponse({ model: 'm', input: 'Plan', schema: trip });
  if (answer.status === 'streaming') {
    expectTypeOf(answer.object).toEqualTypeOf<PartialTrip | undefined>();
  }
  if (answer.status === 'success') expectTypeOf(answer.object).toEqualTypeOf<Trip>();
  expectTypeOf(answer.generate()).resolves.toEqualTypeOf<Answer<Trip>>();

  const schema = v.object({ title: v.string(), seats: v.optional(v.number(), 1) });
  const other = useResponse({ model: 'm', input: 'Plan', schema, jsonSchema: {} });
  if (other.status === 'success') {
    expectTypeOf(other.object).toEqualTypeOf<{ title: string; seats: number }>();
  }
  const { data } = useSuspenseQuery(
    responseQuery(useClient(), { model: 'm', input: 'Plan', schema: trip }),
  );
  expectTypeOf(data.object).toEqualTypeOf<Trip | undefined>();
});

test('a tool knows what it takes and gives, and so do its calls', () => {
  const tools = {
    ferry: defineTool({
      input: z.object({ to: z.string(), seats: z.string().transform(Number) }),
      needsApproval: ({ seats }) => seats > 2,
      async execute({ to, seats }, { signal, report }) {
        expectTypeOf(to).toEqualTypeOf<string>();
        expectTypeOf(seats).toEqualTypeOf<number>();
        expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
        report(0.5);
        return { ticket: 'A-1' };
      },
    }),
    ask: defineTool({ input: v.object({ why: v.string() }), jsonSchema: {} }),
  };
  expectTypeOf(useChatStream).toBeCallableWith({ model: 'm', tools });

  const [call] = readToolCalls({} as Message, tools);
  if (!call) return;
  expectTypeOf(call.name).toEqualTypeOf<'ferry' | 'ask'>();
  if (call.name === 'ferry' && call.state === 'done') {
    expectTypeOf(call.output).toEqualTypeOf<{ ticket: string }>();
  }
  if (call.name === 'ask' && call.state === 'streaming') {
    expectTypeOf(call.input).toEqualTypeOf<{ readonly why?: string | undefined } | undefined>();
  }
  if (call.state === 'failed') expectTypeOf(call.reason).toEqualTypeOf<string>();
  if (call.state === 'running') expectTypeOf(call.output).toEqualTypeOf<undefined>();
});

test('what a tool returns must be JSON, and what it is said to take must be a schema', () => {
  const input = z.object({});
  interface Ticket {
    readonly id: string;
    readonly seats?: number;
  }
  expectTypeOf(defineTool({ input, execute: (): Ticket[] => [] })).toExtend<Tool>();
  defineTool({ input, execute: () => undefined });
  // @ts-expect-error -- a function is lost on the way to the model
  defineTool({ input, execute: () => ({ again: () => 1 }) });
  // @ts-expect-error -- a date would arrive as text
  defineTool({ input, execute: () => new Date() });
  // @ts-expect-error -- not a validator
  defineTool({ input: { type: 'object' } });
  // @ts-expect-error -- not a validator
  useResponse({ model: 'm', schema: { type: 'object' } });
});
