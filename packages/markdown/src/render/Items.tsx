import { type ComponentType, Fragment, type ReactElement, type ReactNode, useMemo } from 'react';
import { type Run, type Sequence, isItemRun } from '../sequence/sequence.ts';

/** What an item is rendered with. */
export interface ItemProps<T, C> {
  readonly item: T;
  /** The same for all items. */
  readonly context: C;
}

export interface ItemsProps<T, C> {
  readonly items: Sequence<T>;
  /** Renders an item. It is memoised by the item and the context. */
  readonly of: ComponentType<ItemProps<T, C>>;
  readonly context: C;
}

/**
 * The items of a sequence, whose places are their identity. Each run of the sequence is a fragment, and
 * one that did not change is the same element, which React does not look into: an item that is added
 * costs much the same after ten and after ten thousand.
 */
export function Items<T, C>({ items, of: Item, context }: ItemsProps<T, C>): ReactNode {
  const elementOf = useMemo(() => runElements(Item, context), [Item, context]);
  return items.runs.map((run) => elementOf(run, run.height));
}

/** Makes one element for each run. */
function runElements<T, C>(
  Item: ComponentType<ItemProps<T, C>>,
  context: C,
): (run: Run<T>, key: number) => ReactElement {
  const elements = new WeakMap<Run<T>, ReactElement>();

  return function elementOf(run, key) {
    const known = elements.get(run);
    if (known) return known;
    // Nothing in a sequence moves, so that a place is a key.
    const children = isItemRun(run)
      ? // oxlint-disable-next-line react/no-array-index-key
        run.parts.map((item, i) => <Item key={i} item={item} context={context} />)
      : run.parts.map(elementOf);
    const element = <Fragment key={key}>{children}</Fragment>;
    elements.set(run, element);
    return element;
  };
}
