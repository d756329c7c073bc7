/** What `work` resolves to, or `undefined` after so many seconds; what comes of it later is ignored. */
export async function within<Value>(
  seconds: number,
  work: Promise<Value>,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(done, seconds * 1000, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer!);
    work.catch(() => {});
  }
}
