type Props = Readonly<Record<string, unknown>>;
type Handler = (...args: unknown[]) => void;

/**
 * A part's own props under those it is given. Class names and styles are joined; a handler of the
 * caller's runs first, and `preventDefault()` skips ours; `data-*` is the part's, since it tells its
 * state; of everything else the caller's word counts.
 */
export function mergeProps(own: Props, given: Props): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...own };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) merged[name] = joined(name, own[name], value);
  }
  return merged;
}

function joined(name: string, own: unknown, given: unknown): unknown {
  if (own === undefined) return given;
  if (name === 'className') return `${own as string} ${given as string}`;
  if (name === 'style') return { ...(own as object), ...(given as object) };
  if (name.startsWith('data-')) return own;
  if (typeof own !== 'function' || typeof given !== 'function') return given;
  return (...args: unknown[]) => {
    (given as Handler)(...args);
    const [event] = args as [{ defaultPrevented?: boolean } | undefined];
    if (!event?.defaultPrevented) (own as Handler)(...args);
  };
}
