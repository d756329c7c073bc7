/** A mistake in the flags, as one sentence. */
export const mistake = (what: string): TypeError => new TypeError(`${what}.`);

/**
 * The number a flag was given.
 *
 * @throws {TypeError} when it is none that the flag takes.
 */
export function readNumber(
  flag: string,
  text: string,
  accepts: (value: number) => boolean,
  what: string,
): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (accepts(value)) return value;
  throw mistake(`--${flag} takes ${what}, not "${text}"`);
}

/** The first sentence of an error: Node adds hints to its own. */
export function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = message] = message.split(/(?<=['"\]])\. |\n/);
  return first.endsWith('.') ? first : `${first}.`;
}
