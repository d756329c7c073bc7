import { type ComponentType, type ElementType, Fragment, type ReactElement } from 'react';
import { type Run, type Sequence, isItemRun } from '../sequence/sequence.ts';

/** What an item is rendered with. */
export interface ItemProps<T, C> {
  readonly item: T;
  /** The same for all items. */
  readonly context: C;
}

export interface ItemsProps<T, C extends object> {
  readonly items: Sequence<T>;
  /** Renders an item. It is memoised by the item and the context. */
  readonly of: ComponentType<ItemProps<T, C>>;
  readonly context: C;
  /** What stands around each 64 neighbours of a long sequence; nothing by default. */
  readonly group?: ElementType;
}

/** Height of the runs that a group stands around. */
const GROUP_HEIGHT = 2;

type RunElements = WeakMap<Run<unknown>, ReactElement>;

/** Elements by the context and the component they were made with. */
const elementsWith = new WeakMap<object, Map<unknown, RunElements>>();

/**
 * The items of a sequence, whose places are their identity. Each run of the sequence is a fragment, and
 * one that did not change is the same element, which React does not look into: an item that is added
 * costs much the same after ten and after ten thousand.
 */
export function renderItems<T, C extends object>({
  items: { runs },
  of: Item,
  context,
  group: Group,
}: ItemsProps<T, C>): readonly ReactElement[] {
  const elements = elementsFor(context, Item);
  const shown: ReactElement[] = [];
  // Nearly all is known, and for that no function is called.
  for (const run of runs) shown.push(elements.get(run) ?? elementOf(run, run.height));
  return shown;

  function elementOf(run: Run<T>, key: number): ReactElement {
    const children: ReactElement[] = [];
    const isLowest = isItemRun(run);
    // Nothing in a sequence moves, so that a place is a key.
    for (let at = 0; at < run.parts.length; at++) {
      if (isLowest) {
        children.push(<Item key={at} item={run.parts[at] as T} context={context} />);
      } else {
        const part = run.parts[at] as Run<T>;
        children.push(elements.get(part) ?? elementOf(part, at));
      }
    }
    const Around = (run.height === GROUP_HEIGHT && Group) || Fragment;
    const element = <Around key={key}>{children}</Around>;
    elements.set(run, element);
    return element;
  }
}

function elementsFor(context: object, Item: unknown): RunElements {
  let byItem = elementsWith.get(context);
  if (!byItem) elementsWith.set(context, (byItem = new Map()));
  let elements = byItem.get(Item);
  if (!elements) byItem.set(Item, (elements = new WeakMap()));
  return elements;
}
