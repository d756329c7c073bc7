import type { Annotation } from '@nusantara-ai/client/wire';
import { citationsOf, type Answer } from '../answer/Answer.ts';
import type { Dialect } from '../dialects/Dialect.ts';

/** Where the text of an answer was found, as chat completions say it. */
export const chatAnnotations = (answer: Answer, { annotations }: Dialect): Annotation[] =>
  citationsOf(answer).map(({ url, title, start, end }) =>
    annotations === 'strings'
      ? url
      : {
          type: 'url_citation',
          url_citation: { url, title, start_index: start, end_index: end },
        },
  );
