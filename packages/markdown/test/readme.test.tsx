import { readFileSync } from 'node:fs';
import { render, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Markdown } from '@nusantara-ai/markdown';
import { Answer } from './readme/Answer.tsx';
import { Answer as AnswerWithMentions } from './readme/Mentions.tsx';
import { Answer as AnswerWithNotes } from './readme/Notes.tsx';
import { Answer as AnswerWithHtml } from './readme/SafeHtml.tsx';

const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8');

test.each(['Answer.tsx', 'Mentions.tsx', 'Notes.tsx', 'SafeHtml.tsx'])(
  'the README shows %s as it is',
  (file) => {
    expect(read('../README.md')).toContain(read(`readme/${file}`));
  },
);

test('an answer with colours and formulas has both', async () => {
  const { container } = render(<Answer text={'```js\nlet a;\n```\n\n$x^2$'} />);
  await waitFor(
    () => {
      expect(container.querySelector('.nusantara-token-keyword')?.textContent).toBe('let');
      expect(container.querySelector('msup')?.textContent).toBe('x2');
    },
    { timeout: 20_000 },
  );
});

test('constructs of your own are rendered by you', () => {
  const { container } = render(<AnswerWithMentions text={'@ana\n\n```mermaid\na\n```'} />);
  expect(container.querySelector('mark')?.textContent).toBe('ana');
  expect(container.querySelector('pre')?.textContent).toBe('a');
});

test('blocks and mentions of your own are read with Markdown', () => {
  const { container } = render(<AnswerWithNotes text={'::: tip\n*Ask* @user_name_x.\n:::\nBye'} />);
  const aside = container.querySelector('aside');
  expect(aside?.dataset['kind']).toBe('tip');
  expect(aside?.textContent).toBe('Ask @user_name_x.');
  expect(aside?.querySelector('mark')?.textContent).toBe('@user_name_x');
});

test('a safe part of HTML is elements', () => {
  const { container } = render(<AnswerWithHtml text={'<kbd>Esc</kbd> <script>x</script>'} />);
  expect(container.querySelector('kbd')?.textContent).toBe('Esc');
  expect(container.querySelector('script')).toBeNull();
});

test('the first lines of the README render an answer that is still streaming', () => {
  const [, first] = /```tsx\n([^]*?)```/.exec(read('../README.md')) ?? [];
  expect(first?.trim()).toBe(
    [
      "import { Markdown } from '@nusantara-ai/markdown';",
      '',
      "<Markdown text={message.text} streaming={message.state === 'streaming'} />;",
    ].join('\n'),
  );
  const message = { text: 'Half **bold', state: 'streaming' };
  const { container } = render(
    <Markdown text={message.text} streaming={message.state === 'streaming'} />,
  );
  expect(container.querySelector('strong')?.textContent).toBe('bold');
});
