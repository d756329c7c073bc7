import {
  createChat,
  createClient,
  NusantaraError,
  type Message as ChatMessage,
} from '@nusantara-ai/client';
import { createEmulator } from '@nusantara-ai/emulator';
import { ChatProvider } from '@nusantara-ai/react';
import { expect, test } from 'vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import {
  Chat,
  ChatWidget,
  Composer,
  ErrorBanner,
  Message,
  ModelPicker,
  RequestId,
  Thread,
} from '../src/index.ts';
import { testConformance } from './conformance.tsx';

const answer: ChatMessage = {
  id: 'm1',
  role: 'assistant',
  state: 'complete',
  parts: [{ type: 'text', text: 'An answer.' }],
  createdAt: 0,
  requestIds: ['req_1'],
  timing: { startedAt: 0, endedAt: 1200 },
};
const question: ChatMessage = { ...answer, id: 'm2', role: 'user' };
const handlers = { onRetry() {}, onEdit() {}, onRate() {} };
const error = new NusantaraError({
  type: 'api_error',
  kind: 'server',
  message: 'raw',
  requestId: 'req_1',
});

const chat = createChat({
  client: createClient({
    baseURL: 'http://localhost/v1',
    apiKey: 'sk-test',
    dangerouslyAllowBrowser: true,
    fetch: createEmulator().fetch,
  }),
  model: 'nusantara-base',
});

const inChat = (part: ReactNode): ReactElement => <ChatProvider chat={chat}>{part}</ChatProvider>;
const inThread = (part: ReactNode): ReactElement => inChat(<Thread.Root>{part}</Thread.Root>);
const inComposer = (part: ReactNode): ReactElement =>
  inChat(
    <Composer.Root commands={[{ name: 'help', run() {} }]}>
      {part}
      <Composer.Input />
    </Composer.Root>,
  );
const inAnswer = (part: ReactNode): ReactElement => (
  <Message.Root message={answer} handlers={handlers}>
    {part}
  </Message.Root>
);
const inQuestion = (part: ReactNode): ReactElement => (
  <Message.Root message={question} handlers={handlers}>
    {part}
  </Message.Root>
);
const inBanner = (part: ReactNode): ReactElement => (
  <ErrorBanner.Root error={error} onRetry={() => undefined} onDismiss={() => undefined}>
    {part}
  </ErrorBanner.Root>
);

testConformance({ name: 'Chat', element: (props) => <Chat {...props} chat={chat} /> });
testConformance({ name: 'ChatWidget', element: (props) => <ChatWidget {...props} chat={chat} /> });
testConformance({ name: 'Thread', element: (props) => <Thread {...props} />, wrap: inChat });
testConformance({ name: 'Composer', element: (props) => <Composer {...props} />, wrap: inChat });
testConformance({ name: 'Message', element: (props) => <Message {...props} message={answer} /> });
testConformance({
  name: 'ErrorBanner',
  element: (props) => <ErrorBanner {...props} error={error} />,
});
testConformance({ name: 'RequestId', element: (props) => <RequestId {...props} value="req_1" /> });
testConformance({
  name: 'ModelPicker',
  element: (props) => <ModelPicker {...props} models={['a', 'b']} />,
  wrap: inChat,
});

testConformance({
  name: 'Thread.Root',
  element: (props) => <Thread.Root {...props} />,
  wrap: inChat,
});
testConformance(
  {
    name: 'Thread.Viewport',
    element: (props) => inChat(<Thread.Viewport {...props} />),
    wrap: inThread,
  },
  'Thread.Root',
);
testConformance({
  name: 'Thread.Empty',
  element: (props) => <Thread.Empty {...props} />,
  wrap: inThread,
});
testConformance({
  name: 'Thread.Suggestions',
  element: (props) => <Thread.Suggestions {...props} suggestions={['Hello']} />,
  wrap: inThread,
});

testConformance({
  name: 'Composer.Root',
  element: (props) => <Composer.Root {...props} />,
  wrap: inChat,
});
testConformance({
  name: 'Composer.Field',
  element: (props) => <Composer.Field {...props} />,
  wrap: inComposer,
});
testConformance(
  {
    name: 'Composer.Input',
    element: (props) => <Composer.Input {...props} />,
    wrap: (part) => inChat(<Composer.Root>{part}</Composer.Root>),
  },
  'Composer.Root',
);
testConformance(
  {
    name: 'Composer.Send',
    element: (props) => <Composer.Send {...props} />,
    wrap: inComposer,
  },
  'Composer.Root',
);
testConformance(
  {
    name: 'Composer.Attach',
    element: (props) => <Composer.Attach {...props} />,
    wrap: inComposer,
  },
  'Composer.Root',
);
testConformance(
  {
    name: 'Composer.Hint',
    element: (props) => <Composer.Hint {...props} />,
    wrap: inComposer,
  },
  'Composer.Root',
);

testConformance({
  name: 'Message.Root',
  element: (props) => <Message.Root {...props} message={answer} />,
});
for (const [name, Part] of [
  ['Message.Content', Message.Content],
  ['Message.Actions', Message.Actions],
  ['Message.Copy', Message.Copy],
  ['Message.Regenerate', Message.Regenerate],
  ['Message.Feedback', Message.Feedback],
  ['Message.Usage', Message.Usage],
  ['Message.Menu', Message.Menu],
] as const) {
  testConformance(
    {
      name,
      element: (props) => <Part {...props} />,
      wrap: inAnswer,
    },
    'Message.Root',
  );
}
testConformance(
  {
    name: 'Message.Edit',
    element: (props) => <Message.Edit {...props} />,
    wrap: inQuestion,
  },
  'Message.Root',
);

testConformance({
  name: 'ErrorBanner.Root',
  element: (props) => <ErrorBanner.Root {...props} error={error} />,
});
for (const [name, Part] of [
  ['ErrorBanner.Message', ErrorBanner.Message],
  ['ErrorBanner.Title', ErrorBanner.Title],
  ['ErrorBanner.Body', ErrorBanner.Body],
  ['ErrorBanner.Actions', ErrorBanner.Actions],
  ['ErrorBanner.RequestId', ErrorBanner.RequestId],
  ['ErrorBanner.Details', ErrorBanner.Details],
  ['ErrorBanner.Dismiss', ErrorBanner.Dismiss],
] as const) {
  testConformance(
    {
      name,
      element: (props) => <Part {...props} />,
      wrap: inBanner,
    },
    'ErrorBanner.Root',
  );
}

test('the handler of the caller runs first, and preventDefault() skips that of the part', async () => {
  const user = userEvent.setup();
  const said: string[] = [];
  const own = { ...handlers, onRetry: () => said.push('part') };
  const { rerender } = render(
    <Message.Root message={answer} handlers={own}>
      <Message.Regenerate onClick={() => said.push('caller')} />
    </Message.Root>,
  );
  await user.click(screen.getByRole('button'));
  expect(said).toEqual(['caller', 'part']);

  rerender(
    <Message.Root message={answer} handlers={own}>
      <Message.Regenerate onClick={(event: MouseEvent) => event.preventDefault()} />
    </Message.Root>,
  );
  await user.click(screen.getByRole('button'));
  expect(said).toEqual(['caller', 'part']);
});

test('what a part tells of its state is not overwritten', () => {
  render(<Message message={answer} data-state="mine" data-mine="" />);
  const article = screen.getByRole('article');
  expect(article).toHaveAttribute('data-state', 'complete');
  expect(article).toHaveAttribute('data-mine');
});

test('a render function is told the state of its part', () => {
  render(
    <Message.Root
      message={answer}
      render={(props, message: ChatMessage) => <section {...props}>{message.state}</section>}
    />,
  );
  expect(screen.getByText('complete')).toBeVisible();
});
