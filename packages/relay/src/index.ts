export { createRelay } from './createRelay.ts';
export type { Relay } from './createRelay.ts';
export type { RelayLogEntry, RelayOptions } from './options.ts';
