import { type ComponentType, type ReactNode, memo } from 'react';
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
 * The items of a sequence, whose places are their identity. React looks at the runs that changed and
 * at their nearest neighbours, so an item that is added costs much the same after ten and ten thousand.
 */
export function Items<T, C>({ items, of: Item, context }: ItemsProps<T, C>): ReactNode {
  return items.runs.map((run) =>
    isItemRun(run) ? (
      renderParts(run, Item, context)
    ) : (
      <RunElement key={run.height} run={run} of={Item} context={context} />
    ),
  );
}

interface RunElementProps<T, C> extends Omit<ItemsProps<T, C>, 'items'> {
  readonly run: Run<T>;
}

const RunElement = memo(function RunElement<T, C>({
  run,
  of: Item,
  context,
}: RunElementProps<T, C>) {
  return renderParts(run, Item, context);
}) as <T, C>(props: RunElementProps<T, C>) => ReactNode;

function renderParts<T, C>(
  run: Run<T>,
  Item: ComponentType<ItemProps<T, C>>,
  context: C,
): ReactNode {
  // Nothing in a sequence moves.
  /* oxlint-disable react/no-array-index-key */
  return isItemRun(run)
    ? run.parts.map((item, i) => <Item key={i} item={item} context={context} />)
    : run.parts.map((part, i) => <RunElement key={i} run={part} of={Item} context={context} />);
  /* oxlint-enable react/no-array-index-key */
}
