import { type RefObject, useEffect, useRef } from 'react';

/** Calls back when Escape is pressed in the element that gets this ref. */
export function useEscape<E extends HTMLElement>(onEscape: () => void): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    const handleKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onEscape();
    };
    element?.addEventListener('keydown', handleKey);
    return () => element?.removeEventListener('keydown', handleKey);
  }, [onEscape]);
  return ref;
}
