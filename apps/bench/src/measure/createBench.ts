import type { Answer } from '../answer/Answer.ts';
import { chatAnswer } from '../answer/chatAnswer.ts';
import { cut, replay } from '../answer/replay.ts';
import { responsesAnswer } from '../answer/responsesAnswer.ts';
import type { Contender, Watch } from '../contenders/Contender.ts';
import { processorMicros } from './processorMicros.ts';
import type { Cost, Outcomes, Reading, Task } from './task.ts';
import { weigh } from './weigh.ts';

/** For the first answer, until the compiler has done its work; for another length or cut. */
const coldMicros = 2_000_000;
const warmMicros = 500_000;
const ignore: Watch = () => undefined;

/** Measures one contender, in the process that calls it. */
export function createBench(contender: Contender): {
  run(task: Task): Promise<Outcomes[Task['type']]>;
} {
  let isCold = true;
  /** The last answer asked for, cut: the tasks of a comparison repeat it. */
  let prepared: { key: string; answer: Answer; fetch: typeof globalThis.fetch } | undefined;

  async function prepare(reading: Reading) {
    const { endpoint, deltas, chunkBytes } = reading;
    const key = [endpoint, deltas, chunkBytes].join();
    if (prepared?.key !== key) {
      const answer = endpoint === 'chat' ? chatAnswer(deltas) : responsesAnswer(deltas);
      const bytes = (await contender.translate?.(answer)) ?? answer.bytes;
      prepared = { key, answer, fetch: replay(cut(bytes, chunkBytes)) };
    }
    return prepared;
  }

  async function read(reading: Reading, times: number, watch = ignore): Promise<Cost> {
    const { answer, fetch } = await prepare(reading);
    const beginWall = performance.now();
    const begin = processorMicros();
    for (let n = 0; n < times; n++) {
      const characters = await contender.read(fetch, watch);
      if (characters !== answer.characters) {
        throw new Error(`${characters} of ${answer.characters} characters came.`);
      }
    }
    const micros = (processorMicros() - begin) / times;
    return { micros, wallMicros: ((performance.now() - beginWall) * 1000) / times };
  }

  async function warmUp(reading: Reading): Promise<Cost> {
    const enough = isCold ? coldMicros : warmMicros;
    isCold = false;
    let cost: Cost;
    let spent = 0;
    do {
      cost = await read(reading, 1);
      spent += cost.micros;
    } while (spent < enough);
    return cost;
  }

  async function tenths(reading: Reading): Promise<number[]> {
    const { answer } = await prepare(reading);
    const marks: number[] = [];
    await read(reading, 1, (characters) => {
      if (characters === 0) return;
      const reached = Math.floor((10 * characters) / answer.characters);
      while (marks.length <= reached) marks.push(processorMicros());
    });
    return marks.slice(1).map((mark, at) => mark - marks[at]!);
  }

  return {
    run(task) {
      switch (task.type) {
        case 'read':
          return task.times ? read(task, task.times) : warmUp(task);
        case 'tenths':
          return tenths(task);
        case 'weigh':
          return weigh(contender, task.marks);
      }
    },
  };
}
