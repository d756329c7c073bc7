/**
 * The connection breaks. In the process it is what `fetch` or the reader of a body rejects with, a
 * `TypeError` as from any `fetch`; the server destroys the socket instead.
 */
export class ConnectionError extends TypeError {
  /** The server resets the connection, rather than closing it too early. */
  readonly hard: boolean;

  constructor(message: string, { hard = false }: { hard?: boolean | undefined } = {}) {
    super(message);
    this.hard = hard;
  }
}
