/** What a page that holds a conversation has to know of its own life. */
export interface PageListener {
  /** It goes out of sight, perhaps for good: nothing later is certain to be heard. */
  onHide(): void;
  /** It is seen again; `fromCache` when it was frozen meanwhile and heard nothing. */
  onShow(fromCache: boolean): void;
}

/**
 * Listens to the page; returns how to stop. Without a page it does nothing.
 *
 * @see https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 */
export function onPage({ onHide, onShow }: PageListener): () => void {
  if (typeof document === 'undefined' || typeof addEventListener !== 'function') return () => {};
  const ended = new AbortController();
  const { signal } = ended;
  const look = (): void => (document.visibilityState === 'hidden' ? onHide() : onShow(false));
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('pagehide', onHide, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && onShow(true), { signal });
  return () => ended.abort();
}
