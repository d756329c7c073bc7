import { useCallback, type ForwardRefExoticComponent, type Ref, type RefAttributes } from 'react';

/** A component that hands its ref, its class name and what else it is given to one element. */
export type Part<Props, Element> = ForwardRefExoticComponent<Props & RefAttributes<Element>>;

/** The component's own class, then the caller's. */
export function classes(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}

/** One ref for an element that the component and its caller both want to hold. */
export function useMergedRef<T>(
  own: Ref<T>,
  given: Ref<T> | undefined,
): (element: T | null) => void {
  return useCallback(
    (element: T | null) => {
      assign(own, element);
      assign(given, element);
    },
    [own, given],
  );
}

function assign<T>(ref: Ref<T> | undefined, element: T | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) (ref as { current: T | null }).current = element;
}
