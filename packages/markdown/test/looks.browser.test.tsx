import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/src/styles.css';
import { HighlightedCodeBlock, loadLanguage } from '../src/highlight.ts';
import { safeHtml } from '../src/html.ts';
import { Markdown, createSyntax } from '../src/index.ts';
import { samples } from '../src/stories/samples.ts';
import './looks.css';

beforeAll(() => Promise.all(['ts', 'python', 'diff'].map(loadLanguage)));

afterEach(cleanup);

const syntax = createSyntax(safeHtml);

const looks = [
  ['light', 'ltr', 680],
  ['dark', 'ltr', 680],
  ['light', 'rtl', 360],
] as const;

/** Formulas and other scripts are left out: what fonts a machine has for them is its own affair. */
const constructs = ['text', 'lists', 'code', 'table', 'alerts', 'footnotes', 'safeHtml'] as const;

test.each(looks)('every construct looks as it did: %s, %s, %i px', async (theme, dir, width) => {
  await page.viewport(width, 2300);
  const { container } = render(
    <main className="looks" data-nusantara-theme={theme} dir={dir}>
      <Markdown
        text={constructs.map((name) => samples[name]).join('\n\n')}
        components={{ codeBlock: HighlightedCodeBlock }}
        syntax={syntax}
      />
    </main>,
  );
  await waitFor(() => expect(container.querySelector('.nusantara-token-keyword')).not.toBeNull());
  await expect(page.elementLocator(container.firstElementChild as Element)).toMatchScreenshot(
    `${theme}-${dir}`,
    {
      comparatorName: 'pixelmatch',
      // Machines draw the edges of letters differently, but put them in the same places.
      comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.01 },
    },
  );
});

test('the buttons of a table are quiet until a pointer or the keyboard turns to it', async () => {
  const { container } = render(
    <main className="looks" data-nusantara-theme="light">
      <Markdown text={samples.table} />
      <p>after</p>
    </main>,
  );
  const find = (selector: string) => container.querySelector(selector) as HTMLElement;
  const opacity = () => getComputedStyle(find('.nusantara-table-actions')).opacity;
  await userEvent.hover(find('main > p'));
  await expect.poll(opacity).toBe('0');
  await userEvent.hover(find('table'));
  await expect.poll(opacity).toBe('1');
  await userEvent.hover(find('main > p'));
  await expect.poll(opacity).toBe('0');
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Copy table');
  expect(opacity()).toBe('1');
});
