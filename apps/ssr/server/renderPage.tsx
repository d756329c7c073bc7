import type { Message } from '@nusantara-ai/client';
import { renderToString } from 'react-dom/server';
import { openConversation } from '../src/openConversation.ts';
import { Page } from '../src/Page.tsx';

/** Fills the built `index.html`: the page for people, the transcript for the browser to go on from. */
export function renderPage(template: string, transcript: readonly Message[]): string {
  const page = renderToString(<Page {...openConversation(transcript)} />);
  return template
    .replace('<!--page-->', () => page)
    .replace('<!--transcript-->', () => writeData(transcript));
}

/** JSON that cannot end the `<script>` it stands in. */
function writeData(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
