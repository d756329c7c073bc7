import { isOnline } from '../transport/isOnline.ts';

/** Whether the device has a network at all. */
export interface Connectivity {
  isOnline(): boolean;
  /** Calls back whenever it changes; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** What the browser says. Where there is none (Node, edge runtimes) we are always online. */
export const browserConnectivity: Connectivity = {
  isOnline,
  subscribe(listener) {
    if (typeof addEventListener !== 'function') return () => undefined;
    addEventListener('online', listener);
    addEventListener('offline', listener);
    return () => {
      removeEventListener('online', listener);
      removeEventListener('offline', listener);
    };
  },
};
