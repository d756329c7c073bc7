import type { Contender, GrowingMessage } from './contenders/Contender.ts';
import { watchLongTasks } from '../browser/longestTask.ts';
import { nextFrame, nextTurn } from '../browser/moments.ts';
import { countReplacedNodes } from './countReplacedNodes.ts';
import { deltasOf, lastWord, type TextName } from './texts/texts.ts';

const contenders = import.meta.glob<{ default: Contender }>('./contenders/*.{ts,tsx}');

/** One message in this page, written on demand by the process that measures. */
export interface MessagePage {
  /** Loads a contender and shows it a short message, so that what follows finds warm code. */
  readonly load: (contender: string, text: TextName) => Promise<void>;
  /** Begins a message of so many deltas, some of them an update. Returns how many updates it has. */
  readonly begin: (text: TextName, deltas: number, perUpdate: number) => Promise<number>;
  /** Writes updates up to, but not, `end`: one a frame, or one after another with time to render between. */
  readonly write: (end: number, pace: 'frames' | 'turns') => Promise<void>;
  /** Nodes replaced in each of the updates up to `end`, which are written one a frame. */
  readonly writeCounting: (end: number) => Promise<number[]>;
  /** Ends the message and waits until all of it is shown. Returns what stands in the page. */
  readonly finish: (seconds: number) => Promise<Shown>;
}

export interface Shown {
  readonly complete: boolean;
  readonly characters: number;
  readonly elements: number;
  /** Milliseconds; 0 when none took over 50. */
  readonly longestTask: number;
}

const root = document.querySelector<HTMLElement>('#message')!;
let contender: Contender;
let message: GrowingMessage;
let updates: string[] = [];
let written = 0;
let text = '';
let longestTask = () => 0;

const page: MessagePage = {
  async load(name, textName) {
    const [, load] = Object.entries(contenders).find(([path]) => path.includes(`/${name}.ts`))!;
    contender = (await load()).default;
    await page.begin(textName, 400, 4);
    await page.write(updates.length, 'frames');
    message.finish(text);
    await nextFrame();
    message.unmount();
    await nextFrame();
  },

  async begin(name, deltas, perUpdate) {
    const pieces = deltasOf(name, deltas);
    updates = [];
    for (let at = 0; at < pieces.length; at += perUpdate)
      updates.push(pieces.slice(at, at + perUpdate).join(''));
    written = 0;
    text = '';
    message = contender.mount(root);
    root.parentElement!.scrollTop = 2;
    await nextFrame();
    longestTask = watchLongTasks();
    return updates.length;
  },

  async write(end, pace) {
    const wait = pace === 'frames' ? nextFrame : nextTurn;
    for (; written < end; written++) {
      const delta = updates[written]!;
      text += delta;
      message.update(text, delta);
      await wait();
    }
    await nextFrame();
    await nextFrame();
  },

  async writeCounting(end) {
    const replaced = countReplacedNodes(root);
    const counts = [];
    for (let next = written + 1; next <= end; next++) {
      await page.write(next, 'frames');
      counts.push(replaced.take());
    }
    replaced.disconnect();
    return counts;
  },

  async finish(seconds) {
    const longest = longestTask();
    message.finish(text);
    const deadline = performance.now() + seconds * 1000;
    const complete = () => root.textContent.includes(lastWord);
    while (!complete() && performance.now() < deadline) await nextFrame();
    return {
      complete: complete(),
      characters: root.textContent.length,
      elements: root.querySelectorAll('*').length,
      longestTask: longest,
    };
  },
};

declare global {
  interface Window {
    messagePage: MessagePage;
  }
}

window.messagePage = page;
