import { nextFrame, nextFrameAfter, until } from '../browser/moments.ts';
import { watchFrames } from '../browser/watchFrames.ts';
import { watchKeys } from '../browser/watchKeys.ts';
import { watchShifts } from '../browser/watchShifts.ts';
import type { ChatContender, PastMessage } from './contenders/ChatContender.ts';
import { marksIn, pastMessages } from './conversation.ts';
import { createAnswer, type WrittenAnswer } from './createAnswer.ts';
import { newestMark } from './newestMark.ts';

const contenders = import.meta.glob<{ default: ChatContender }>('./contenders/*.{ts,tsx}');

/** One conversation in this page, which the process that measures makes and drives. */
export interface ChatPage {
  /** Loads a contender and a conversation. With `ownAnswer` the page itself answers what is asked, on demand. */
  readonly load: (contender: string, messages: number, ownAnswer: boolean) => Promise<void>;
  /** Shows the conversation and waits until the last of its messages is there. */
  readonly mount: () => Promise<void>;
  /**
   * Writes so many deltas of its own answer once it has been asked for, one a frame of 60 Hz or longer. Returns the layout shift
   * meanwhile, as the Web Vitals count it, of what is outside of the growing message.
   */
  readonly write: (deltas: number) => Promise<number>;
  /** Writes on like this until `stop`. */
  readonly keepWriting: () => Promise<void>;
  /** Returns the milliseconds from each keystroke meanwhile until what it wrote was painted. */
  readonly stop: () => Promise<number[]>;
  /** Begins to look for marks in every frame that is drawn. */
  readonly watchMarks: (last: number) => void;
  /** Resolves once the last mark is shown, or after so many seconds. */
  readonly allMarks: (seconds: number) => Promise<SeenMarks>;
}

export interface SeenMarks {
  /** Each time more was shown: the newest mark, and when it was painted, in Unix milliseconds. */
  readonly painted: readonly { readonly newest: number; readonly at: number }[];
  /** The marks in the message at the end, in its order. */
  readonly shown: readonly number[];
}

const root = document.querySelector<HTMLElement>('#chat')!;
let contender: ChatContender;
let past: readonly PastMessage[];
let answer: WrittenAnswer;
const keys = watchKeys();
let stopped = new AbortController();
let marks: Promise<SeenMarks['painted']>;
const givenUp = new AbortController();

const page: ChatPage = {
  async load(name, messages, ownAnswer) {
    const [, load] = Object.entries(contenders).find(([path]) => path.includes(`/${name}.ts`))!;
    contender = (await load()).default;
    past = pastMessages(messages);
    answer = createAnswer(contender.protocol);
    if (ownAnswer) window.fetch = answer.fetch;
  },

  async mount() {
    contender.mount(root, past, location.origin);
    const last = past.at(-1)!.text.match(/\p{L}+\.$/u)![0];
    await until(() => lastMessage()?.textContent.includes(last) ?? false);
    await nextFrame();
    await nextFrame();
  },

  async write(deltas) {
    await answer.asked;
    const shifts = watchShifts(lastMessage);
    for (let at = 0; at < deltas; at++) await writeOne();
    return shifts.stop();
  },

  async keepWriting() {
    await keys.take();
    stopped = new AbortController();
    void writeUntil(stopped.signal);
  },

  async stop() {
    const keystrokes = await keys.take();
    stopped.abort();
    return keystrokes;
  },

  watchMarks(last) {
    marks = lookForMarks(last);
  },

  async allMarks(seconds) {
    const timer = setTimeout(() => givenUp.abort(), seconds * 1000);
    const painted = await marks;
    clearTimeout(timer);
    return { painted, shown: marksIn(lastMessage()?.textContent ?? '') };
  },
};

/** A delta, and time to draw it: a frame of 60 Hz, or as long as it takes. */
async function writeOne(): Promise<void> {
  answer.write();
  await nextFrameAfter(1000 / 60);
}

async function writeUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await writeOne();
}

function lastMessage(): Element | undefined {
  return [...document.querySelectorAll(contender.message)].at(-1);
}

async function lookForMarks(last: number): Promise<SeenMarks['painted']> {
  const painted: { newest: number; at: number }[] = [];
  const found = new AbortController();
  let newest = -1;
  const look = () => {
    const thread = document.querySelector(contender.thread);
    const now = thread ? newestMark(thread) : -1;
    if (now >= last) found.abort();
    if (now <= newest) return;
    newest = now;
    // A message posted from a frame arrives after it has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () =>
      painted.push({ newest: now, at: performance.timeOrigin + performance.now() }),
    );
    port1.start();
    port2.postMessage(null);
  };
  await watchFrames(look, AbortSignal.any([found.signal, givenUp.signal]));
  await nextFrame();
  return painted;
}

declare global {
  interface Window {
    chatPage: ChatPage;
  }
}

window.chatPage = page;
