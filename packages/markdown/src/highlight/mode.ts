import type { StreamParser } from '@codemirror/streamparser';

/** What reads one language line by line: a stream parser of CodeMirror's. */
export type Mode = StreamParser<unknown>;

/** Where a mode stands between two lines. Only `copyState` may look inside. */
export type ModeState = unknown;

/** How many columns the modes take a tab, and a step of indentation, to be. */
export const INDENT = 2;

/** Where a mode begins. */
export function startState(mode: Mode): ModeState {
  return mode.startState?.(INDENT) ?? {};
}

/** A state that may be changed without changing `state`. */
export function copyState(mode: Mode, state: ModeState): ModeState {
  if (mode.copyState) return mode.copyState(state);
  if (typeof state !== 'object' || state === null) return state;
  return Object.fromEntries(
    Object.entries(state).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? [...(value as unknown[])] : value,
    ]),
  );
}
