import { cdp } from 'vitest/browser';

/** A wish of the person's that a page is told of, such as `prefers-contrast: more`. */
export interface Preference {
  readonly name: string;
  readonly value: string;
}

/** Sets what the system says of this person's wishes, or nothing. */
export async function prefer(...features: readonly Preference[]): Promise<void> {
  const session = cdp() as unknown as {
    send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
  };
  await session.send('Emulation.setEmulatedMedia', { features });
}
