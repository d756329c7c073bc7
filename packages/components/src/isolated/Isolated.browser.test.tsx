import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { createTestChat } from '../../test/createTestChat.ts';
import { ChatWidget } from '../chat-widget/ChatWidget.tsx';
import styles from '../styles.css?inline';

const hostile = `
  * { all: unset !important; box-sizing: content-box !important; }
  html { font-size: 8px !important; line-height: 3 !important }
  div, section, button { display: inline !important; color: lime !important; margin: 9px !important }
  button, textarea { border: 5px dotted red !important; float: right !important; z-index: 99999 !important }
  svg { width: 100% !important }
  body::after { content: '' !important; position: fixed !important; inset: 0 !important; z-index: 99999999 !important }
`;

afterEach(() => {
  cleanup();
  document.head.querySelector('#hostile')?.remove();
  document.body.removeAttribute('dir');
});

async function openWidget(): Promise<ShadowRoot> {
  const { chat } = createTestChat({ tokensPerSecond: Infinity });
  await chat.send('Hello');
  render(
    <div data-testid="page">
      <ChatWidget chat={chat} isolated={styles} defaultOpen theme="light" />
    </div>,
  );
  const root = screen.getByTestId('page').firstElementChild!.shadowRoot!;
  await Promise.all(root.getAnimations().map(({ finished }) => finished));
  return root;
}

/** Where each element is, and what it looks like. */
function picture(root: ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, fontSize, lineHeight, fontFamily } = getComputedStyle(element);
    const box = [x, y, width, height].map(Math.round).join(' ');
    return [element.tagName, box, color, backgroundColor, fontSize, lineHeight, fontFamily].join(
      ' | ',
    );
  });
}

function beHostile(): void {
  const style = document.createElement('style');
  style.id = 'hostile';
  style.textContent = hostile;
  document.head.append(style);
}

test('on a hostile page the widget looks as it does on a calm one (fault 241)', async () => {
  const root = await openWidget();
  const calm = picture(root);
  expect(calm.length).toBeGreaterThan(30);
  beHostile();
  expect(picture(root)).toEqual(calm);
});

test('nothing of the page lies above it, however high the page puts it (fault 241)', async () => {
  const root = await openWidget();
  beHostile();
  const launcher = root.querySelector('.nusantara-launcher')!;
  const { x, y, width, height } = launcher.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  expect(there).toBe(root.host);
});

test('and leaves the page as it is (fault 241)', async () => {
  const before = getComputedStyle(document.body).cssText + document.body.className;
  await openWidget();
  expect(getComputedStyle(document.body).cssText + document.body.className).toBe(before);
  expect(document.head.querySelector('style[data-nusantara]')).toBeNull();
});

test('on a page that reads right to left it stands on the other side (fault 241)', async () => {
  document.body.dir = 'rtl';
  const root = await openWidget();
  const { right } = root.querySelector('.nusantara-launcher')!.getBoundingClientRect();
  expect(right).toBeLessThan(innerWidth / 2);
});

test('keys, the focus and the menu work within', async () => {
  const root = await openWidget();
  const more = root.querySelector<HTMLButtonElement>('[aria-label="More about this answer"]')!;
  await userEvent.click(more);
  await vi.waitFor(() => expect(root.activeElement?.textContent).toBe('Copy as Markdown'));
  await userEvent.keyboard('{Escape}');
  expect(root.activeElement).toBe(more);
  expect(root.querySelector('[role="dialog"]')).not.toBeNull();
});
