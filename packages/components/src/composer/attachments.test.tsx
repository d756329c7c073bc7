import type { Chat } from '@nusantara-ai/client';
import { ChatProvider } from '@nusantara-ai/react';
import { createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import type { AttachmentLimits } from '../attachments/Attachment.ts';
import { id } from '../locale/id.ts';
import { LocaleProvider } from '../locale/LocaleProvider.tsx';
import { Composer } from './Composer.ts';

const png = new File([new Uint8Array([137, 80, 78, 71])], 'teluk.png', { type: 'image/png' });
const csv = new File(['a,b'], 'jadwal.csv', { type: 'text/csv' });

function show(chat: Chat, attachments?: boolean | AttachmentLimits): void {
  render(
    <ChatProvider chat={chat}>
      <Composer attachments={attachments} />
    </ChatProvider>,
  );
}

function picker(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>('input[type="file"]')!;
}

function sentParts(chat: Chat): unknown {
  const { messageIds, messages } = chat.store.getState();
  return messages[messageIds[0]!]?.parts;
}

test('picked files go with the message, pictures as pictures', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  show(chat);
  await user.upload(picker(), [png, csv]);
  const list = await screen.findByRole('list', { name: 'Attached' });
  await vi.waitFor(() => expect(list.querySelectorAll('[data-state="ready"]')).toHaveLength(2));
  expect(list).toHaveTextContent('teluk.png1 kB');

  await user.type(screen.getByRole('textbox'), 'Where is this?{Enter}');
  await vi.waitFor(() => expect(chat.store.getState().status).toBe('ready'));
  expect(sentParts(chat)).toEqual([
    { type: 'image', url: 'data:image/png;base64,iVBORw==', alt: 'teluk.png' },
    { type: 'file', name: 'jadwal.csv', mediaType: 'text/csv', url: 'data:text/csv;base64,YSxi' },
    { type: 'text', text: 'Where is this?' },
  ]);
  expect(screen.queryByRole('list', { name: 'Attached' })).not.toBeInTheDocument();
});

test('a file alone is something to send', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  show(chat);
  await user.upload(picker(), csv);
  await vi.waitFor(() =>
    expect(screen.getByRole('button', { name: 'Send message' })).toBeEnabled(),
  );
  await user.click(screen.getByRole('button', { name: 'Send message' }));
  await vi.waitFor(() => expect(chat.store.getState().status).toBe('ready'));
  expect(sentParts(chat)).toHaveLength(1);
});

test('one is taken away again, and the focus goes back to the text', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  show(chat);
  await user.upload(picker(), [png, csv]);
  await user.click(screen.getByRole('button', { name: 'Remove teluk.png' }));
  expect(screen.getByRole('textbox')).toHaveFocus();
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(1);
});

test('pasted and dropped files are taken, pasted text is not in the way', async () => {
  const { chat } = createTestChat();
  show(chat);
  const input = screen.getByRole('textbox');
  fireEvent.paste(input, { clipboardData: { files: [png] } });
  expect(await screen.findByText('teluk.png')).toBeVisible();

  const form = input.closest('form')!;
  fireEvent.dragOver(form, { dataTransfer: { types: ['Files'] } });
  expect(form).toHaveAttribute('data-dragging');
  fireEvent.drop(form, { dataTransfer: { types: ['Files'], files: [csv] } });
  expect(form).not.toHaveAttribute('data-dragging');
  expect(await screen.findByText('jadwal.csv')).toBeVisible();

  const paste = createEvent.paste(input, { clipboardData: { files: [] } });
  fireEvent(input, paste);
  expect(paste.defaultPrevented).toBe(false);
});

test('what is too large, too many or of the wrong kind is refused in words, once', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup({ applyAccept: false });
  show(chat, { maxBytes: 10, maxFiles: 1, accept: ['image/*', '.md'] });
  const status = screen.getByRole('status');

  await user.upload(picker(), new File(['MZ'], 'setup.exe'));
  expect(status).toHaveTextContent('setup.exe is of a kind that can’t be sent here.');
  await user.upload(picker(), new File(['much too long'], 'NOTES.MD'));
  expect(status).toHaveTextContent('NOTES.MD is too large. A file may have up to 1 kB.');
  await user.upload(picker(), [png, png, png]);
  expect(status.textContent).toBe('Only 1 file can go with one message.');
  await user.click(screen.getByRole('button', { name: 'Remove teluk.png' }));
  await user.upload(picker(), png);
  expect(status).toBeEmptyDOMElement();
});

test('says so in Indonesian', async () => {
  const { chat } = createTestChat();
  const user = userEvent.setup();
  render(
    <LocaleProvider locale={id}>
      <ChatProvider chat={chat}>
        <Composer attachments={{ maxBytes: 2_500_000 }} />
      </ChatProvider>
    </LocaleProvider>,
  );
  const large = new File([new Uint8Array(2_600_000)], 'peta.png', { type: 'image/png' });
  await user.upload(picker(), large);
  expect(screen.getByRole('status')).toHaveTextContent(
    'peta.png terlalu besar. Ukuran berkas paling besar 2,5 MB.',
  );
});

test('where nothing may be attached there is no button for it, and a drop is the page’s', () => {
  const { chat } = createTestChat();
  show(chat, false);
  expect(screen.queryByRole('button', { name: /Attach/u })).not.toBeInTheDocument();
  const form = screen.getByRole('textbox').closest('form')!;
  fireEvent.dragOver(form, { dataTransfer: { types: ['Files'] } });
  expect(form).not.toHaveAttribute('data-dragging');
});

test('files that could not be sent are still there', async () => {
  const { chat } = createTestChat({ fault: '/stall' });
  const user = userEvent.setup();
  show(chat);
  await user.type(screen.getByRole('textbox'), 'first{Enter}');
  await screen.findByRole('button', { name: 'Stop answering' });
  await user.upload(picker(), csv);
  await screen.findByText('1 kB');
  await user.type(screen.getByRole('textbox'), 'second{Enter}');
  expect(await screen.findByText('jadwal.csv')).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue('second');
  await chat.stop();
});
