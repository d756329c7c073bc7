import type { Browser, Page } from 'playwright';
import { countCalls } from '../browser/countCalls.ts';
import {
  between,
  type MainThread,
  type MainThreadTime,
  watchMainThread,
} from '../browser/mainThread.ts';
import type { ContenderId } from './contenders.ts';
import type { Shown } from './page.ts';
import type { TextName } from './texts/texts.ts';

/** What is written, by whom. */
export interface Task {
  readonly contender: ContenderId;
  readonly text: TextName;
  readonly deltas: number;
  readonly perFrame: number;
  /** A message that has taken the main thread so many seconds is given up. */
  readonly capSeconds: number;
}

/** Means of an update in the first and in the last tenth of a message. */
export interface Tenths {
  readonly first: number;
  readonly last: number;
}

export interface Counted {
  readonly calls: Tenths;
  readonly replacedNodes: Tenths;
  /** Nodes replaced by the one update that replaced most, of the first and of the last tenth. */
  readonly mostReplaced: Tenths;
}

export interface Timed {
  /** Milliseconds of the main thread. */
  readonly script: Tenths;
  readonly total: Tenths;
  readonly whole: MainThreadTime;
  readonly shown: Shown;
}

/** Opens a page of its own for each task. */
export function createMeasure(browser: Browser, url: string) {
  return { count, time, timeDeltas };

  /** Calls of JavaScript functions and replaced nodes, one update a frame. */
  function count(task: Task): Promise<Counted | undefined> {
    return inPage(task, task.perFrame, async (page, updates) => {
      const session = await page.context().newCDPSession(page);
      const calls = await countCalls(session);
      const main = await watchMainThread(session);
      const tenth = Math.floor(updates / 10);

      await calls.take();
      const firstReplaced = await writeCounting(page, tenth);
      const firstCalls = await calls.take();
      // Without optimised code everything takes longer.
      const cap = task.capSeconds * 3;
      if (!(await writeWithin(page, main, [tenth, updates - tenth], 'frames', cap)))
        return undefined;
      await calls.take();
      const lastReplaced = await writeCounting(page, updates);
      const lastCalls = await calls.take();

      return {
        calls: { first: firstCalls / tenth, last: lastCalls / tenth },
        replacedNodes: { first: mean(firstReplaced), last: mean(lastReplaced) },
        mostReplaced: { first: Math.max(...firstReplaced), last: Math.max(...lastReplaced) },
      };
    });
  }

  /** The main thread's time, one update a frame. */
  function time(task: Task): Promise<Timed | undefined> {
    return inPage(task, task.perFrame, async (page, updates) => {
      const main = await watchMainThread(await page.context().newCDPSession(page));
      const tenth = Math.floor(updates / 10);

      const begin = await main.read();
      await write(page, tenth, 'frames');
      const afterFirst = await main.read();
      const rest = [tenth, updates - tenth] as const;
      if (!(await writeWithin(page, main, rest, 'frames', task.capSeconds))) return undefined;
      const beforeLast = await main.read();
      await write(page, updates, 'frames');
      const end = await main.read();

      const shown = await page.evaluate(() => window.messagePage.finish(5));
      const first = between(begin, afterFirst);
      const last = between(beforeLast, end);
      return {
        script: { first: first.script / tenth, last: last.script / tenth },
        total: { first: first.total / tenth, last: last.total / tenth },
        whole: between(begin, end),
        shown,
      };
    });
  }

  /** The main thread's milliseconds a delta, one update a delta with time to render between. */
  function timeDeltas(task: Task): Promise<number | undefined> {
    return inPage(task, 1, async (page, updates) => {
      const main = await watchMainThread(await page.context().newCDPSession(page));
      const begin = await main.read();
      const all = [0, updates] as const;
      if (!(await writeWithin(page, main, all, 'turns', task.capSeconds))) return undefined;
      return between(begin, await main.read()).total / updates;
    });
  }

  async function inPage<Result>(
    { contender, text, deltas }: Task,
    perUpdate: number,
    observe: (page: Page, updates: number) => Promise<Result>,
  ): Promise<Result> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`! ${contender}: ${error.message}`));
    try {
      await page.goto(`${url}/markdown/index.html`);
      await page.evaluate(([name, of]) => window.messagePage.load(name, of), [
        contender,
        text,
      ] as const);
      const updates = await page.evaluate(
        ([of, length, size]) => window.messagePage.begin(of, length, size),
        [text, deltas, perUpdate] as const,
      );
      return await observe(page, updates);
    } finally {
      await page.close();
    }
  }
}

export type Measure = ReturnType<typeof createMeasure>;

function write(page: Page, end: number, pace: 'frames' | 'turns'): Promise<void> {
  return page.evaluate(([to, at]) => window.messagePage.write(to, at), [end, pace] as const);
}

/** How often the main thread's time is looked at while a message is written. */
const looks = 40;

/** Returns whether all updates from `from` to `to` were written within so many seconds of the main thread. */
async function writeWithin(
  page: Page,
  main: MainThread,
  [from, to]: readonly [from: number, to: number],
  pace: 'frames' | 'turns',
  capSeconds: number,
): Promise<boolean> {
  const begin = await main.read();
  for (let look = 1; look <= looks; look++) {
    await write(page, from + Math.round(((to - from) * look) / looks), pace);
    if (between(begin, await main.read()).total > capSeconds * 1000) return false;
  }
  return true;
}

function writeCounting(page: Page, end: number): Promise<number[]> {
  return page.evaluate((to) => window.messagePage.writeCounting(to), end);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
