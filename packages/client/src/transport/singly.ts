/**
 * The items of batches, one by one. Those that are there already cost one promise each, where a
 * generator over a generator would cost several turns of the microtask queue.
 */
export function singly<T>(batches: AsyncGenerator<readonly T[]>): AsyncIterator<T> {
  let batch: readonly T[] = [];
  let at = 0;

  async function refill(): Promise<IteratorResult<T>> {
    const { done, value } = await batches.next();
    if (done) return { done, value };
    batch = value;
    at = 0;
    return next();
  }

  function next(): Promise<IteratorResult<T>> {
    return at < batch.length ? Promise.resolve({ done: false, value: batch[at++]! }) : refill();
  }

  return {
    next,
    async return() {
      batch = [];
      await batches.return(undefined);
      return { done: true, value: undefined };
    },
  };
}
