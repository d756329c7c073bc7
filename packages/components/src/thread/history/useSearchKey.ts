'use client';
import { useCallback, useEffect, useState, type RefObject } from 'react';

interface SearchKey {
  readonly isSearching: boolean;
  readonly endSearch: () => void;
}

/**
 * Ctrl+F, or ⌘F, within the messages opens a search of all of them, since the browser's own finds only
 * those that are in the page. In the search itself the keys are the browser's again.
 */
export function useSearchKey(viewport: RefObject<HTMLElement | null>): SearchKey {
  const [isSearching, setSearching] = useState(false);

  useEffect(() => {
    const element = viewport.current;
    const handleKey = (event: KeyboardEvent): void => {
      const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey);
      if (!isFind || event.shiftKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      setSearching(true);
    };
    element?.addEventListener('keydown', handleKey);
    return () => element?.removeEventListener('keydown', handleKey);
  }, [viewport]);

  const endSearch = useCallback(() => {
    setSearching(false);
    viewport.current?.focus({ preventScroll: true });
  }, [viewport]);

  return { isSearching, endSearch };
}
