'use client';

import { type ReactElement, useSyncExternalStore } from 'react';
import type { ClientSource } from '../ClientContext.ts';
import type { DevtoolsLocale } from './copy.ts';
import { Devtools } from './Devtools.tsx';
import type { EmulatorControls } from './EmulatorControls.ts';

/** Whose requests are shown: those of `client`, of `baseURL`, or of the provider above. */
export interface NusantaraDevtoolsProps extends ClientSource {
  /** @default 'en' */
  readonly locale?: DevtoolsLocale | undefined;
  /** @default 'auto' */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /**
   * The corner at the bottom that holds the button.
   * @default 'start'
   */
  readonly side?: 'start' | 'end' | undefined;
  /** @default false */
  readonly defaultOpen?: boolean | undefined;
  /** An emulator whose scenarios can be chosen in the panel. */
  readonly emulator?: EmulatorControls | undefined;
}

/**
 * A button in a corner that opens a panel: every HTTP request of the client as it happens, with its
 * status, request id, waits, times, gaps and tokens per second, and why it ended. No content is in it.
 *
 * Renders nothing on a server, and touches no style of the page.
 *
 * @throws {Error} when there is no client.
 */
export function NusantaraDevtools(props: NusantaraDevtoolsProps): ReactElement | null {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isInBrowser ? <Devtools {...props} /> : null;
}

function never(): () => void {
  return () => undefined;
}
