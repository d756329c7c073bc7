import type { Browser, Page } from 'playwright';
import { between, watchMainThread } from '../browser/mainThread.ts';
import { within } from '../browser/within.ts';
import { spread } from '../measure/spread.ts';
import type { ContenderId } from './contenders.ts';
import { marksOf } from './conversation.ts';
import type { Answers, Pace } from './serveAnswers.ts';

/** A thread of so many messages while an answer grows at its end. */
export interface Thread {
  /** Milliseconds of the main thread until the thread was shown. */
  readonly mount: number;
  /** Milliseconds of the main thread a delta. */
  readonly delta: number;
  /** Milliseconds from a keystroke to its painting, the median and the ninth of ten. */
  readonly keystroke: number;
  readonly slowKeystroke: number;
  readonly shift: number;
}

/** An answer on its way from the server to the screen. */
export interface Streamed {
  /** Milliseconds from the server's write of a mark until it was painted, the median and the 19th of 20. */
  readonly lag: number;
  readonly slowLag: number;
  /** Milliseconds of the main thread for a thousand deltas. */
  readonly thousand: number;
  /** Milliseconds from the server's first write until the last mark was painted. */
  readonly finish: number;
  /** Marks that were not shown, or not in their place. */
  readonly missing: number;
}

const warmUp = 20;
const measuredDeltas = 150;
/** What stands above an answer that is streamed. */
const messagesBefore = 20;
const typed = 'What about the evening ferries?';

export function createMeasure(url: string, answers: Answers) {
  return { thread, stream };

  /** Frames as fast as they come; `undefined` when it took longer than the cap. */
  function thread(
    browser: Browser,
    contender: ContenderId,
    messages: number,
    capSeconds: number,
  ): Promise<Thread | undefined> {
    return inPage(browser, contender, messages, true, capSeconds, async (page) => {
      const main = await watchMainThread(await page.context().newCDPSession(page));
      const begin = await main.read();
      await page.evaluate(() => window.chatPage.mount());
      const mounted = await main.read();

      await typeQuestion(page);
      await page.keyboard.press('Enter');
      await page.evaluate((count) => window.chatPage.write(count), warmUp);
      const warm = await main.read();
      const shift = await page.evaluate((count) => window.chatPage.write(count), measuredDeltas);
      const written = await main.read();

      await page.evaluate(() => window.chatPage.keepWriting());
      await page.keyboard.type(typed, { delay: 25 });
      const keystrokes = await page.evaluate(() => window.chatPage.stop());
      return {
        mount: between(begin, mounted).total,
        delta: between(warm, written).total / measuredDeltas,
        keystroke: spread(keystrokes).median,
        slowKeystroke: share(keystrokes, 0.9),
        shift,
      };
    });
  }

  /** Frames as on a screen of 60 Hz. */
  function stream(
    browser: Browser,
    contender: ContenderId,
    pace: Pace,
    capSeconds: number,
  ): Promise<Streamed | undefined> {
    return inPage(browser, contender, messagesBefore, false, capSeconds, async (page) => {
      const main = await watchMainThread(await page.context().newCDPSession(page));
      await page.evaluate(() => window.chatPage.mount());
      const writing = answers.next(pace);
      await page.evaluate((last) => window.chatPage.watchMarks(last), pace.deltas - 1);
      await typeQuestion(page);
      const begin = await main.read();
      await page.keyboard.press('Enter');
      const { painted, shown } = await page.evaluate(
        (seconds) => window.chatPage.allMarks(seconds),
        capSeconds,
      );
      const end = await main.read();
      const written = await writing;

      const expected = marksOf(pace.deltas);
      const lags = expected.flatMap((number) => {
        const seen = painted.find(({ newest }) => newest >= number);
        return seen ? seen.at - written[number]! : [];
      });
      return {
        lag: spread(lags).median,
        slowLag: share(lags, 0.95),
        thousand: (between(begin, end).total / pace.deltas) * 1000,
        finish: painted.at(-1)!.at - written[0]!,
        missing: expected.filter((number, at) => shown[at] !== number).length,
      };
    });
  }

  async function inPage<Result>(
    browser: Browser,
    contender: ContenderId,
    messages: number,
    ownAnswer: boolean,
    capSeconds: number,
    observe: (page: Page) => Promise<Result>,
  ): Promise<Result | undefined> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`! ${contender}: ${error.message}`));
    try {
      await page.goto(`${url}/chat/index.html`);
      await page.evaluate((of) => window.chatPage.load(...of), [
        contender,
        messages,
        ownAnswer,
      ] as const);
      return await within(capSeconds, observe(page));
    } finally {
      await page.close();
    }
  }
}

export type Measure = ReturnType<typeof createMeasure>;

/** As a person does. Nothing is asked before the Enter key. */
async function typeQuestion(page: Page): Promise<void> {
  await page.locator('textarea').first().focus();
  await page.keyboard.type('And then?');
}

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Infinity;
}
