// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { emulated } from '../emulated.tsx';
import { Page, said } from './Page.tsx';

test('a server renders the transcript it has, asks for nothing, and needs no window (fault 161)', () => {
  expect(typeof window).toBe('undefined');
  const { client, emulator } = emulated();
  const transcript = [said('q', 'user', 'Apa kabar?'), said('a', 'assistant', 'Baik.')];
  const markup = renderToString(<Page client={client} transcript={transcript} />);
  expect(markup).toContain('<p id="q" data-state="complete">Apa kabar?</p>');
  expect(markup).toContain('<p id="a" data-state="complete">Baik.</p>');
  expect(markup).toContain('<output>ready</output>');
  expect(markup).toContain('No models yet');
  expect(emulator.log).toHaveLength(0);
});

test('nothing of one person is rendered for another', () => {
  const { client } = emulated();
  renderToString(<Page client={client} transcript={[said('q', 'user', 'My secret')]} />);
  const other = renderToString(<Page client={client} transcript={[said('q', 'user', 'Hello')]} />);
  expect(other).toContain('Hello');
  expect(other).not.toContain('My secret');
});
