/**
 * The connection breaks. In the process it is what `fetch` or the reader of a body rejects with, a
 * `TypeError` as from any `fetch`; the server destroys the socket instead.
 */
export class ConnectionError extends TypeError {}
