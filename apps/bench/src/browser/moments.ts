/** The next animation frame: once what was changed until now has been drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => void requestAnimationFrame(() => done()));
}

/** The next frame that is at least so many milliseconds away. */
export async function nextFrameAfter(milliseconds: number): Promise<void> {
  const paused = new Promise((done) => void setTimeout(done, milliseconds));
  await nextFrame();
  await paused;
}

/** The first frame at which this holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextFrame();
}

const { port1, port2 } = new MessageChannel();

/** Two tasks later: React has posted its own in between, and run it. */
export async function nextTurn(): Promise<void> {
  await nextTask();
  await nextTask();
}

function nextTask(): Promise<void> {
  return new Promise((done) => {
    port1.addEventListener('message', () => done(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
