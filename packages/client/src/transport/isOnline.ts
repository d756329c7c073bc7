/** What the browser says of its network. Where nobody says anything (Node, edge runtimes) we are online. */
export function isOnline(): boolean {
  const said: Partial<Navigator> | undefined = globalThis.navigator;
  return said?.onLine ?? true;
}
