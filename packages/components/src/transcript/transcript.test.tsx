import { NusantaraError, type Message } from '@nusantara-ai/client';
import { ChatProvider } from '@nusantara-ai/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { id } from '../locale/id.ts';
import { TranscriptMenu } from './TranscriptMenu.tsx';
import { transcriptJSON, transcriptMarkdown } from './transcriptMarkdown.ts';

const messages: readonly Message[] = [
  {
    id: 'm1',
    role: 'user',
    state: 'complete',
    parts: [
      { type: 'image', url: 'data:image/png;base64,AAAA', alt: 'teluk.png' },
      { type: 'text', text: 'Where is this?' },
    ],
    createdAt: 0,
    requestIds: [],
  },
  {
    id: 'm2',
    role: 'assistant',
    state: 'interrupted',
    parts: [
      { type: 'reasoning', text: 'secret' },
      { type: 'text', text: 'In **Ambon**.' },
      { type: 'citation', url: 'https://example.com/a', title: 'A' },
    ],
    createdAt: 0,
    requestIds: ['req_1'],
    error: new NusantaraError({
      type: 'stream_interrupted',
      kind: 'stream_interrupted',
      message: 'raw',
    }),
  },
];

test('a transcript in Markdown says who said what, how it ended and under which id', () => {
  expect(transcriptMarkdown(messages, { locale: id })).toBe(
    [
      '# Asisten',
      '## Anda',
      '🖼 teluk.png',
      'Where is this?',
      '## Asisten',
      'In **Ambon**.',
      '- [A](https://example.com/a)',
      '_Koneksi terputus di tengah jawaban · ID permintaan req_1_\n',
    ].join('\n\n'),
  );
});

test('a transcript in JSON can be read again, and has no text of errors', () => {
  const { messages: read } = JSON.parse(transcriptJSON(messages)) as { messages: Message[] };
  expect(read[1]).toMatchObject({ id: 'm2', requestIds: ['req_1'] });
  expect(read[1]!.error).not.toHaveProperty('message');
});

test('saves the conversation as the file that was chosen', async () => {
  const { chat } = createTestChat({ initialMessages: messages });
  const user = userEvent.setup();
  const blobs: Blob[] = [];
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  const saved: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function record(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  render(
    <ChatProvider chat={chat}>
      <TranscriptMenu fileName="ambon" />
    </ChatProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Save the conversation' }));
  await user.click(screen.getByRole('button', { name: 'Save as Markdown' }));
  expect(saved).toEqual(['ambon.md']);
  expect(await blobs[0]!.text()).toContain('In **Ambon**.');
  expect(screen.getByRole('button', { name: 'Save the conversation' })).toHaveFocus();
  click.mockRestore();
  vi.unstubAllGlobals();
});

test('there is nothing to save of a conversation that is empty', () => {
  const { chat } = createTestChat();
  render(
    <ChatProvider chat={chat}>
      <TranscriptMenu />
    </ChatProvider>,
  );
  expect(screen.getByRole('button', { name: 'Save the conversation' })).toBeDisabled();
});
