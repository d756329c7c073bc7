/** The `Retry-After` header with a text, or no header where there is none or it is `none`. */
export const retryAfterHeader = (value: string | undefined): Record<string, string> =>
  value === undefined || value === 'none' ? {} : { 'retry-after': value };
