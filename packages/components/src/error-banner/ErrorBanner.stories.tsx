import { NusantaraError, type ErrorKind } from '@nusantara-ai/client';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test';
import type { TestChatOptions } from '../../test/createTestChat.ts';
import { failures } from '../../test/failures.ts';
import { LiveBanner } from '../../test/LiveBanner.tsx';
import { conversation, sessionOf } from '../../test/liveStory.ts';
import { ErrorBanner } from './ErrorBanner.ts';

/** Every failure in its one shape, as the real client reports it for a real reply of the emulator. */
const meta: Meta = {
  title: 'ErrorBanner',
  component: ErrorBanner,
  parameters: { docs: { story: { inline: false, height: '220px' } } },
};

export default meta;

type Story = StoryObj;

/** A story whose banner shows, and copies, the id that the server logged for the request. */
function failing(title: RegExp, prompt: string, options: TestChatOptions = {}): Story {
  return {
    loaders: [conversation({ maxRetries: 0, ...options }, prompt)],
    render: (_, { loaded }) => (
      <div className="story-column">
        <LiveBanner chat={sessionOf(loaded).chat} />
      </div>
    ),
    play: async ({ canvasElement, loaded }) => {
      const canvas = within(canvasElement);
      const banner = within(await canvas.findByRole('group', { name: title }));
      const requestId = sessionOf(loaded).emulator.log.at(-1)?.requestId;
      if (requestId === undefined || banner.queryByText('Request ID') === null) return;

      const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
      await userEvent.click(banner.getByRole('button', { name: 'Copy request ID' }));
      await expect(write).toHaveBeenCalledWith(requestId);
      await expect(await banner.findByText('Copied')).toBeVisible();
      write.mockRestore();
    },
  };
}

const offline = { isOnline: () => false, subscribe: () => () => undefined };

const gone: typeof fetch = async () =>
  Response.json(
    { error: { type: 'not_found_error', code: 'file_expired', message: 'The file has expired.' } },
    { status: 410, headers: { 'x-request-id': 'req_e951d673bf8238dd787f9329' } },
  );

export const InvalidRequest: Story = failing(/couldn’t be sent/u, '/error 400');
export const ContextLength: Story = failing(/too long/u, '/error 413');
export const ContentFilter: Story = failing(
  /held back/u,
  '/error 400 code=content_policy_violation',
);
export const MissingKey: Story = failing(/isn’t set up yet/u, '/error 401 code=missing_api_key');
export const Authentication: Story = failing(/isn’t signed in/u, '/error 401 code=invalid_api_key');
export const Billing: Story = failing(/out of credit/u, '/error 402');
export const Permission: Story = failing(/may not do that/u, '/error 403');
export const NotFound: Story = failing(/model isn’t available/u, 'Hello', {
  model: 'nusantara-xl',
});
export const NotFoundOther: Story = failing(
  /^That isn’t available/u,
  '/error 404 code=file_not_found message="No such file."',
);
export const Gone: Story = failing(/no longer available/u, 'Hello', { fetch: gone });
export const RateLimit: Story = failing(/Too many messages/u, '/error 429 retry-after=90');
export const Quota: Story = failing(
  /The budget is used up/u,
  '/error 429 code=user_total_monthly_limit_exceeded',
);
export const QuotaOfTheDay: Story = failing(/Today’s budget is used up/u, '/error 429 daily');
export const Timeout: Story = failing(/took too long/u, '/error 504');
export const Unavailable: Story = failing(/service is busy/u, '/error 503');
export const Server: Story = failing(/went wrong on our side/u, '/error 500');
export const Network: Story = failing(/can’t be reached/u, '/drop');
export const Offline: Story = failing(/offline/u, 'Hello', { connectivity: offline });
export const CutOff: Story = failing(/answer was cut off/u, '/cut Tell me about Ambon');
export const Stalled: Story = failing(/went quiet/u, '/stall Tell me about Ambon', {
  idleTimeoutMs: 300,
});
export const CutOffBeforeTheAnswer: Story = failing(/connection was lost/u, '/cut after=0 Hello');
export const Unreadable: Story = failing(/couldn’t be read/u, '/empty');

/** While a retry is due the banner counts down, and offers to go now or to give up. */
export const RateLimitWaiting: Story = {
  ...failing(/Too many messages/u, '/error 429 retry-after=12', { maxRetries: 2 }),
};

export const UnavailableWaiting: Story = {
  ...failing(/service is busy/u, '/error 503 retry-after=9', { maxRetries: 2 }),
};

/** "Send now" skips the wait: the same question is asked again, under a new request id. */
export const SendNow: Story = {
  ...failing(/Too many messages/u, '/error 429 retry-after=30 times=1 Hello', { maxRetries: 2 }),
  play: async ({ canvasElement, loaded }) => {
    const { chat, emulator } = sessionOf(loaded);
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Send now' }));
    await waitFor(() => expect(chat.store.getState().status).toBe('ready'));
    await expect(emulator.log).toHaveLength(2);
  },
};

/** A kind of a later version, of which this one knows no more than that something failed. */
export const Unknown: Story = {
  render: () => (
    <div className="story-column">
      <ErrorBanner
        error={
          new NusantaraError({
            type: 'api_error',
            kind: 'from_a_later_version' as ErrorKind,
            message: 'Something new.',
            requestId: 'req_e951d673bf8238dd787f9329',
          })
        }
        onRetry={() => undefined}
      />
    </div>
  ),
};

/** All of them at once, in English. */
export const Gallery: Story = {
  globals: { locale: 'en', theme: 'light' },
  parameters: { docs: { story: { inline: false, height: '900px' } } },
  loaders: [
    async () => ({
      sessions: await Promise.all(
        failures.map(([prompt, options]) => conversation({ maxRetries: 0, ...options }, prompt)()),
      ),
    }),
  ],
  render: (_, { loaded }) => (
    <div className="story-gallery">
      {(loaded['sessions'] as Record<string, unknown>[]).map((each, index) => (
        <LiveBanner key={failures[index]?.[0]} chat={sessionOf(each).chat} />
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(canvasElement.querySelectorAll('.nusantara-banner').length).toBe(failures.length),
    );
  },
};

/** And in Indonesian, in the dark. */
export const GalleryInIndonesian: Story = {
  ...Gallery,
  globals: { locale: 'id', theme: 'dark' },
};
