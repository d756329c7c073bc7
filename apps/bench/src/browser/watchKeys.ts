import { until } from './moments.ts';

export interface Keys {
  /** Milliseconds from each keystroke since the last call until what it wrote was painted, once all of it has been. */
  readonly take: () => Promise<number[]>;
}

/** Times keystrokes that change an input of this page. */
export function watchKeys(): Keys {
  let latencies: number[] = [];
  let pressedAt = 0;
  let waiting = 0;
  addEventListener('keydown', (event) => (pressedAt = event.timeStamp), { capture: true });
  addEventListener(
    'input',
    () => {
      const since = pressedAt;
      waiting++;
      requestAnimationFrame(() => {
        // A message posted from a frame arrives after it has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          latencies.push(performance.now() - since);
          waiting--;
        });
        port1.start();
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  return {
    async take() {
      await until(() => waiting === 0);
      const taken = latencies;
      latencies = [];
      return taken;
    },
  };
}
