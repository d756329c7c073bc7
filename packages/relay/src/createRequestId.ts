/** A request id in the API's own form: `req_` and 24 lowercase hexadecimal digits. */
export function createRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `req_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
