import { pieces } from '../answer/Answer.ts';
import { chatAnswer, textRecord } from '../answer/chatAnswer.ts';
import { cut, replay } from '../answer/replay.ts';
import type { Contender } from '../contenders/Contender.ts';

const mebibyte = 2 ** 20;
const chunkBytes = 16 * 1024;

/** Bytes of heap in use, rubbish apart, once so many mebibytes of one answer have been read. */
export async function weigh(contender: Contender, marks: readonly number[]): Promise<number[]> {
  const text = new TextEncoder().encode(pieces(1_000).map(textRecord).join(''));
  const chunks = cut(text, chunkBytes);
  const heaps: number[] = [];

  function* stream(): Generator<Uint8Array> {
    let rounds = 0;
    for (const mark of marks) {
      for (; rounds * text.length < mark * mebibyte; rounds++) yield* chunks;
      gc!();
      heaps.push(process.memoryUsage().heapUsed);
    }
    yield chatAnswer(0).bytes;
  }

  await contender.read(replay(stream()), () => undefined);
  return heaps;
}
