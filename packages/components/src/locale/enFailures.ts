import type { LimitName } from '@nusantara-ai/client';
import type { FailureLocale } from './Locale.ts';
import { formatMoment, formatNumber, formatSeconds, isToday, spellSeconds } from './format.ts';

/** What banners say in English: a page with nothing but banners needs no more. */
export const enFailures: FailureLocale = {
  code: 'en',
  error: {
    invalid_request: {
      title: 'That message couldn’t be sent',
      body: ({ reason }) =>
        reason
          ? [
              'Something in the request isn’t valid: ',
              { quote: reason },
              '. Edit it and try again.',
            ]
          : 'Something in the request isn’t valid. Edit it and try again.',
    },
    context_length: {
      title: 'This conversation is too long',
      body: 'It no longer fits this model. Start a new chat, or shorten the message.',
    },
    content_filter: {
      title: 'That message was held back',
      body: 'A content filter stopped it. Putting it another way may help.',
    },
    missing_key: {
      title: 'This chat isn’t set up yet',
      body: 'It has no access key. The site’s owner needs to add one.',
    },
    auth: {
      title: 'This chat isn’t signed in',
      body: 'Its access key is missing, invalid or inactive. The site’s owner needs to check it.',
    },
    billing: {
      title: 'This chat is out of credit',
      body: 'Its account has no balance left. The site’s owner needs to top it up.',
    },
    permission: {
      title: 'This chat may not do that',
      body: 'Its access key may not use this model. The site’s owner needs to change that.',
    },
    not_found: {
      title: 'That isn’t available',
      body: 'It could not be found. The site’s owner needs to check it.',
    },
    model_not_found: {
      title: 'That model isn’t available',
      body: ({ model, canChooseModel }) => [
        model ? { code: model } : 'It',
        ' could not be found. ',
        canChooseModel ? 'Choose another model to go on.' : 'The site’s owner needs to check it.',
      ],
    },
    gone: {
      title: 'That is no longer available',
      body: 'It has expired or was removed.',
    },
    rate_limit: {
      title: 'Too many messages for now',
      body: ({ limitName, limitAmount, againAt, waiting }) =>
        joined(
          limitSentence(limitName, limitAmount) ?? 'The service asks for a pause.',
          waiting
            ? undefined
            : (again(againAt, 'You can send again') ?? 'Try again a little later.'),
        ),
    },
    quota: {
      title: 'The budget is used up',
      body: ({ limitName, limitAmount, againAt }) =>
        joined(
          limitSentence(limitName, limitAmount) ?? 'The limit is reached.',
          again(againAt, 'It returns'),
        ),
    },
    quota_daily: {
      title: 'Today’s budget is used up',
      body: ({ limitName, limitAmount, againAt }) =>
        joined(
          limitSentence(limitName, limitAmount),
          again(againAt, 'It is back') ?? 'It is back tomorrow.',
        ),
    },
    timeout: {
      title: 'This took too long',
      body: 'No answer came in time. Your message is safe; try again.',
    },
    unavailable: {
      title: 'The service is busy',
      body: ({ waiting }) =>
        joined(
          'This is usually short.',
          waiting ? undefined : 'Your message is safe; try again in a moment.',
        ),
    },
    server: {
      title: 'Something went wrong on our side',
      body: 'Your message is safe. Try again; if it keeps happening, send support this id.',
    },
    network: {
      title: 'The service can’t be reached',
      body: 'Your message is safe. Check the connection, then try again.',
    },
    offline: {
      title: 'You’re offline',
      body: ({ waiting }) =>
        waiting
          ? 'Your message is saved and will be sent when the connection is back.'
          : 'Your message is saved; try again when the connection is back.',
    },
    stream_interrupted: {
      title: 'The connection was lost',
      body: 'No answer came. Your message is safe; try again.',
    },
    stalled: {
      title: 'The answer went quiet',
      body: ({ kept }) =>
        kept
          ? 'What arrived is kept. Continue from here?'
          : 'No answer came. Your message is safe; try again.',
    },
    interrupted_kept: {
      title: 'The answer was cut off',
      body: 'What arrived is kept. Continue from here?',
    },
    parse: {
      title: 'The answer couldn’t be read',
      body: 'It came in a form this chat doesn’t understand. Try again.',
    },
    unknown: {
      title: 'Something went wrong',
      body: 'Your message is safe. Try again; if it keeps happening, send support the details.',
    },
  },
  action: {
    retry: 'Try again',
    tryNow: 'Try now',
    sendNow: 'Send now',
    cancel: 'Cancel',
    edit: 'Edit message',
    continue: 'Continue',
    startOver: 'Start over',
    newChat: 'Start a new chat',
    chooseModel: 'Choose a model',
    dismiss: 'Dismiss',
  },
  wait: {
    remaining: (ms, ...attempts) =>
      sendingAgain(ms === undefined ? 'now' : `by itself in ${seconds(ms)}`, ...attempts),
    spoken: (ms, ...attempts) =>
      sendingAgain(`by itself in ${spellSeconds('en', ms)}`, ...attempts),
    short: seconds,
  },
  requestId: {
    label: 'Request ID',
    copy: 'Copy request ID',
    copied: 'Copied',
    selected: 'Copying is blocked here. The id is selected, ready to be copied by hand.',
  },
  details: {
    summary: 'Details',
    copy: 'Copy details',
    copied: 'Copied',
    copyRefused: 'Copying is blocked here',
    type: 'Type',
    code: 'Code',
    status: 'Status',
    message: 'Message',
    time: 'Time',
    requestId: 'Request ID',
    bodyRequestId: 'Request ID in the body',
  },
};

function sendingAgain(when: string, attempt: number, maxAttempts: number): string {
  return `Sending again ${when}. Attempt ${attempt} of ${maxAttempts}.`;
}

function limitSentence(
  name: LimitName | undefined,
  amount: number | undefined,
): string | undefined {
  if (!name) return undefined;
  if (name === 'MONTHLY') return 'The limit of this month is reached.';
  const [noun, period] = limits[name];
  const what = amount === undefined ? `${noun}s` : counted(amount, noun);
  return `The limit of ${what} ${period} is reached.`;
}

const limits: Readonly<Record<Exclude<LimitName, 'MONTHLY'>, readonly [string, string]>> = {
  RPM: ['request', 'a minute'],
  TPM: ['token', 'a minute'],
  ITPM: ['input token', 'a minute'],
  OTPM: ['output token', 'a minute'],
  RPD: ['request', 'a day'],
  TPD: ['token', 'a day'],
};

function again(at: number | undefined, words: string): string | undefined {
  if (at === undefined) return undefined;
  return `${words} ${isToday(at) ? 'at' : 'on'} ${formatMoment('en', at)}.`;
}

function joined(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** A number and its noun: `1 token`, `12 tokens`. */
export function counted(count: number, noun: string): string {
  return `${formatNumber('en', count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A span of time in milliseconds, short. */
export function seconds(ms: number): string {
  return formatSeconds('en', ms);
}
