import { readFileSync } from 'node:fs';
import { render, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Answer } from './readme/Answer.tsx';
import { Answer as AnswerWithMentions } from './readme/Mentions.tsx';

const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8');

test.each(['Answer.tsx', 'Mentions.tsx'])('the README shows %s as it is', (file) => {
  expect(read('../README.md')).toContain(read(`readme/${file}`));
});

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
