import type { LimitName } from '@nusantara-ai/client';
import type { ErrorFacts, FailureLocale } from './Locale.ts';
import { formatMoment, formatNumber, formatSeconds, isToday } from './format.ts';

/** What banners say in English: a page with nothing but banners needs no more. */
export const enFailures: FailureLocale = {
  code: 'en',
  error: {
    invalid_request: {
      title: 'That message couldn’t be sent',
      body: ({ reason }) => [
        'Something in the request isn’t valid',
        ...(reason ? [': ', { quote: reason }] : []),
        '. Edit it and try again.',
      ],
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
      body: (facts) =>
        limitSentence(facts, 'The service asks for a pause.') +
        (facts.waiting ? '' : again(facts, ' You can send again', ' Try again a little later.')),
    },
    quota: {
      title: 'The budget is used up',
      body: (facts) => limitSentence(facts, 'The limit is reached.') + again(facts, ' It returns'),
    },
    quota_daily: {
      title: 'Today’s budget is used up',
      body: (facts) => limitSentence(facts) + again(facts, ' It is back', ' It is back tomorrow.'),
    },
    timeout: {
      title: 'This took too long',
      body: 'No answer came in time. Your message is safe; try again.',
    },
    unavailable: {
      title: 'The service is busy',
      body: ({ waiting }) =>
        `This is usually short.${waiting ? '' : ' Your message is safe; try again in a moment.'}`,
    },
    server: {
      title: 'Something went wrong on our side',
      body: 'Your message is safe. Try again; if it keeps happening, send support the details.',
    },
    network: {
      title: 'The service can’t be reached',
      body: 'Your message is safe. Check the connection, then try again.',
    },
    offline: {
      title: 'You’re offline',
      body: ({ waiting }) =>
        waiting
          ? 'Your message is safe and will be sent when the connection is back.'
          : 'Your message is safe; try again when the connection is back.',
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
      sendingAgain(ms ? `by itself in ${formatSeconds(ms)}` : 'now', ...attempts),
    spoken: (ms, ...attempts) => {
      const whole =
        ms < 60_000
          ? counted(Math.ceil(ms / 1000), 'second')
          : counted(Math.ceil(ms / 60_000), 'minute');
      return sendingAgain(`by itself in ${whole}`, ...attempts);
    },
    short: formatSeconds,
  },
  requestId: {
    label: 'Request ID',
    copy: 'Copy request ID',
    copied: 'Copied',
    refused: 'Copying is blocked here. The id is selected for you to copy.',
  },
  details: {
    summary: 'Details',
    copy: 'Copy details',
    copied: 'Copied',
    refused: 'Copying is blocked here',
    type: 'Type',
    code: 'Code',
    status: 'Status',
    message: 'Message',
    time: 'Time',
    bodyRequestId: 'Request ID in the body',
  },
};

function sendingAgain(when: string, attempt: number, maxAttempts: number): string {
  return `Sending again ${when}. Attempt ${attempt} of ${maxAttempts}.`;
}

/** Which limit was reached, or what is said of one that has no name. */
function limitSentence({ limit }: ErrorFacts, otherwise = ''): string {
  if (!limit?.name) return otherwise;
  if (limit.name === 'MONTHLY') return 'The limit of this month is reached.';
  const [noun, period] = limits[limit.name];
  const what = limit.limit === undefined ? `${noun}s` : counted(limit.limit, noun);
  return `The limit of ${what} a ${period} is reached.`;
}

const limits: Readonly<Record<Exclude<LimitName, 'MONTHLY'>, readonly [string, string]>> = {
  RPM: ['request', 'minute'],
  TPM: ['token', 'minute'],
  ITPM: ['input token', 'minute'],
  OTPM: ['output token', 'minute'],
  RPD: ['request', 'day'],
  TPD: ['token', 'day'],
};

/** When it makes sense to ask again, or what is said where that is not known. */
function again({ againAt }: ErrorFacts, words: string, otherwise = ''): string {
  if (againAt === undefined) return otherwise;
  return `${words} ${isToday(againAt) ? 'at' : 'on'} ${formatMoment('en', againAt)}.`;
}

/** A number and its noun: `1 token`, `12 tokens`. */
export function counted(count: number, noun: string): string {
  return `${formatNumber('en', count)} ${noun}${count === 1 ? '' : 's'}`;
}
