/**
 * A browser cannot be a server.
 *
 * @throws {Error} always.
 */
export async function listen(): Promise<never> {
  throw new Error(
    'emulator.listen() needs Node. In a browser, pass emulator.fetch to the client instead: no server is needed.',
  );
}
