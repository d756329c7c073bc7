/**
 * The items of batches, one by one. Those that are there already cost one promise each, where a
 * generator over a generator would cost several turns of the microtask queue.
 */
export function singly<T>(batches: AsyncIterator<readonly T[]>): AsyncIterator<T> {
  let batch: readonly T[] = [];
  let at = 0;

  async function refill(): Promise<IteratorResult<T>> {
    const result = await batches.next();
    if (result.done) return result;
    batch = result.value;
    at = 0;
    return next();
  }

  function next(): Promise<IteratorResult<T>> {
    return at < batch.length ? Promise.resolve({ done: false, value: batch[at++]! }) : refill();
  }

  return {
    next,
    return: () => batches.return!() as Promise<IteratorReturnResult<undefined>>,
  };
}
