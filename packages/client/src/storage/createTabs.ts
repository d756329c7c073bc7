import type { Message } from '../conversation/message.ts';
import { own, ownString } from '../data/own.ts';

/** How soon the other tabs hear of what has grown. */
const growthEveryMs = 200;
/** How often they hear of an answer that does not grow, so that they know its tab is there. */
const aliveEveryMs = 2_000;
/** How long a tab may be silent about its answer until it is taken for dead. */
const patienceMs = 10_000;

export interface TabsOptions {
  /** The answer that is growing here. */
  live(): Message | undefined;
  /** Everything we have as text, or these messages of it. */
  write(messages?: readonly Message[]): string;
  /** Another tab says this; returns the messages that were in it, as we have them now. */
  hear(text: string): readonly Message[];
  /** The tab that was writing this answer is silent. */
  onSilence(messageId: string): void;
  /** Another tab has deleted the conversation. */
  onGone(): void;
}

/** The tabs that show one conversation, as one of them sees the others. */
export interface Tabs {
  /** Tells of these messages at once. */
  tell(messages: readonly Message[]): void;
  /** The answer here has grown: the others hear of it soon. */
  tellGrowth(): void;
  tellGone(): void;
  /** Asks the others for what they have. */
  ask(): void;
  /** Whether another tab is writing this answer. */
  isWriting(messageId: string): boolean;
  close(): void;
}

type Word =
  | { readonly type: 'hello' }
  | { readonly type: 'news'; readonly text: string }
  | { readonly type: 'gone' };

/**
 * Keeps tabs in step: the one that sends tells, the others listen. While nobody else is there nothing is
 * told, so that a single tab pays nothing.
 *
 * @see https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts
 */
export function createTabs(name: string, options: TabsOptions): Tabs {
  const { live, write, hear, onSilence, onGone } = options;
  const channel = new BroadcastChannel(name);
  // In Node an open channel would keep the process from ending.
  (channel as { unref?: () => void }).unref?.();
  const handleMessage = ({ data }: MessageEvent<unknown>): void => listen(data);
  channel.addEventListener('message', handleMessage);

  /** The answers of other tabs, each with the timer of our patience. */
  const writing = new Map<string, ReturnType<typeof setTimeout>>();
  let areOthers = false;
  let toldAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin: ours
  const say = (word: Word): void => channel.postMessage(word);

  function listen(data: unknown): void {
    const type = own(data, 'type');
    if (type === 'gone') return onGone();
    const text = ownString(data, 'text');
    areOthers = true;
    if (type === 'hello') {
      say({ type: 'news', text: write() });
      tellLive();
    } else if (type === 'news' && text !== undefined) {
      for (const message of hear(text)) watch(message);
    }
  }

  function watch({ id, state }: Message): void {
    clearTimeout(writing.get(id));
    writing.delete(id);
    if (state !== 'streaming' || id === live()?.id) return;
    const lose = (): void => {
      writing.delete(id);
      onSilence(id);
    };
    writing.set(id, setTimeout(lose, patienceMs));
  }

  function tell(messages: readonly Message[]): void {
    if (areOthers) say({ type: 'news', text: write(messages) });
  }

  /** Tells of the growing answer now, and again while it is there. */
  function tellLive(): void {
    clearTimeout(timer);
    timer = undefined;
    const message = live();
    if (!message || !areOthers) return;
    tell([message]);
    toldAt = performance.now();
    timer = setTimeout(tellLive, aliveEveryMs);
  }

  say({ type: 'hello' });

  return {
    tell(messages) {
      tell(messages);
      tellLive();
    },
    tellGrowth() {
      const wait = toldAt + growthEveryMs - performance.now();
      if (wait <= 0) return tellLive();
      clearTimeout(timer);
      timer = setTimeout(tellLive, wait);
    },
    tellGone: () => say({ type: 'gone' }),
    ask: () => say({ type: 'hello' }),
    isWriting: (id) => writing.has(id),
    close() {
      clearTimeout(timer);
      for (const patience of writing.values()) clearTimeout(patience);
      // Chromium keeps a closed channel for a while, and with it what its listener refers to.
      channel.removeEventListener('message', handleMessage);
      channel.close();
    },
  };
}
