import { cloneElement, createElement, version, type ReactElement, type Ref } from 'react';
import { mergeProps } from './mergeProps.ts';
import type { PartRender, RenderedProps } from './Part.ts';
import { useMergedRef } from './useMergedRef.ts';

type Props = Readonly<Record<string, unknown>>;

/** What a part is given: its element's props, and perhaps another element. */
interface Given<State> {
  readonly render?: PartRender<State> | undefined;
}

/**
 * The one element of a part: its own props under the caller's, on its own tag or on what `render` says.
 *
 * @param own class name, state attributes, handlers and defaults of the part itself.
 * @param state what a `render` function is told.
 */
export function usePart<State extends object = object, Element = unknown>(
  tag: string,
  { render, ...given }: Given<State>,
  ref: Ref<Element> | undefined,
  own: Props,
  state: State = {} as State,
): ReactElement | null {
  const target = typeof render === 'object' ? render : undefined;
  const merged = useMergedRef(ref, target && refOf<Element>(target));
  const props: RenderedProps = {
    ...mergeProps(own, given),
    ref: target ? merged : ref,
  };
  if (typeof render === 'function') return render(props, state);
  if (target) return cloneElement(target, { ...mergeProps(props, target.props), ref: merged });
  return createElement(tag, props);
}

/** Where an element keeps the ref it was written with: a prop since React 19. */
function refOf<Element>(element: ReactElement<Record<string, unknown>>): Ref<Element> | undefined {
  const holder: unknown = version.startsWith('18') ? element : element.props;
  return (holder as { readonly ref?: Ref<Element> }).ref;
}
