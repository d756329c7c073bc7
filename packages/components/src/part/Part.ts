import type {
  ComponentPropsWithoutRef,
  ForwardRefExoticComponent,
  JSX,
  ReactElement,
  ReactNode,
  RefAttributes,
} from 'react';

/** A component that hands its ref, its class name, its style and what else it is given to one element. */
export type Part<Props, Element> = ForwardRefExoticComponent<Props & RefAttributes<Element>>;

/** What a part would have put on its own element: ready to be spread. */
export type RenderedProps = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/**
 * Another element in the place of a part's own: one that takes the part's props over, or a function
 * that makes it of them and of the part's state.
 */
export type PartRender<State = object> =
  | ReactElement<Record<string, unknown>>
  | ((props: RenderedProps, state: State) => ReactElement | null);

/** The props of a part: its element's own, and `render`. */
export type PartProps<
  Tag extends keyof JSX.IntrinsicElements,
  State = object,
> = ComponentPropsWithoutRef<Tag> & {
  /** Another element in the place of the part's own. */
  readonly render?: PartRender<State> | undefined;
};
