export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value | PromiseLike<Value>) => void;
}

/** `Promise.withResolvers`, which Node 20 does not have. */
export function createDeferred<Value>(): Deferred<Value> {
  let resolve!: Deferred<Value>['resolve'];
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
