import { type ReactElement, memo, useMemo } from 'react';
import type { Alignment, Table, TableRow } from '../nodes.ts';
import { type ItemProps, renderItems } from './renderItems.tsx';
import { renderInlines } from './renderInlines.tsx';
import type { MarkdownSettings } from './settings.ts';
import { TableActions } from './TableActions.tsx';

export interface TableElementProps {
  readonly table: Table;
  readonly settings: MarkdownSettings;
}

interface RowContext {
  readonly align: readonly Alignment[];
  readonly settings: MarkdownSettings;
}

/**
 * A table in a scroll region of its own, so that a wide one never widens the page.
 *
 * Cells carry `data-align` ("left" | "center" | "right"), since a strict policy forbids styles.
 */
export function TableElement({ table, settings }: TableElementProps): ReactElement {
  const { align, header, rows } = table;
  const {
    table: TableTag = 'table',
    thead: Head = 'thead',
    tbody: Body = 'tbody',
    tableActions: Actions = TableActions,
  } = settings.components;
  const context = useMemo(() => ({ align, settings }), [align, settings]);

  return (
    <div className="nusantara-table-frame">
      {/* Reachable by keyboard, since it scrolls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div className="nusantara-table" role="group" aria-label={settings.labels.table} tabIndex={0}>
        <TableTag>
          <Head>
            <HeaderRow item={header} context={context} />
          </Head>
          {renderItems({ items: rows, of: DataRow, context, group: Body })}
        </TableTag>
      </div>
      <Actions table={table} labels={settings.labels} />
    </div>
  );
}

const HeaderRow = memo(function HeaderRow({
  item,
  context: { align, settings },
}: ItemProps<TableRow, RowContext>): ReactElement {
  const { tr: Row = 'tr', th: Cell = 'th' } = settings.components;
  return (
    <Row>
      {item.cells.map((cell, i) => (
        // A cell is its column.
        // oxlint-disable-next-line react/no-array-index-key
        <Cell key={i} scope="col" dir="auto" {...{ 'data-align': align[i] }}>
          {renderInlines(cell, settings)}
        </Cell>
      ))}
    </Row>
  );
});

const DataRow = memo(function DataRow({
  item,
  context: { align, settings },
}: ItemProps<TableRow, RowContext>): ReactElement {
  const { tr: Row = 'tr', td: Cell = 'td' } = settings.components;
  return (
    <Row>
      {item.cells.map((cell, i) => (
        // A cell is its column.
        // oxlint-disable-next-line react/no-array-index-key
        <Cell key={i} dir="auto" {...{ 'data-align': align[i] }}>
          {renderInlines(cell, settings)}
        </Cell>
      ))}
    </Row>
  );
});
