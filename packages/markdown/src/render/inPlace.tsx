import { Fragment, type ReactNode } from 'react';

/** Elements for items whose place is their identity: a growing text appends, and never moves. */
export function inPlace<T>(
  items: readonly T[],
  render: (item: T, index: number) => ReactNode,
): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  return items.map((item, i) => <Fragment key={i}>{render(item, i)}</Fragment>);
}
