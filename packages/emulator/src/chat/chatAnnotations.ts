import type { UrlCitation } from '@nusantara-ai/client/wire';
import { citationsOf, type Answer } from '../answer/Answer.ts';

/** Where the text of an answer was found, as chat completions say it. */
export const chatAnnotations = (answer: Answer): UrlCitation[] =>
  citationsOf(answer).map(({ url, title, start, end }) => ({
    type: 'url_citation',
    url_citation: { url, title, start_index: start, end_index: end },
  }));
