import type { ReactElement } from 'react';
import type { Table, TableCell } from '../nodes.ts';
import { inPlace } from './inPlace.tsx';
import { renderInlines } from './renderInlines.tsx';
import type { MarkdownSettings } from './settings.ts';

export interface TableElementProps {
  readonly table: Table;
  readonly settings: MarkdownSettings;
}

/**
 * A table in a scroll region of its own, so that a wide one never widens the page.
 *
 * Cells carry `data-align` ("left" | "center" | "right"), since a strict policy forbids styles.
 */
export function TableElement({ table, settings }: TableElementProps): ReactElement {
  const {
    table: TableTag = 'table',
    thead: Head = 'thead',
    tbody: Body = 'tbody',
    tr: Row = 'tr',
    th: HeaderCell = 'th',
    td: DataCell = 'td',
  } = settings.components;

  const align = (column: number) => ({ 'data-align': table.align[column] });
  const content = (cell: TableCell) => renderInlines(cell, settings);

  return (
    // Reachable by keyboard, since it scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div className="nusantara-table" role="region" aria-label={settings.labels.table} tabIndex={0}>
      <TableTag>
        <Head>
          <Row>
            {inPlace(table.header, (cell, i) => (
              <HeaderCell scope="col" dir="auto" {...align(i)}>
                {content(cell)}
              </HeaderCell>
            ))}
          </Row>
        </Head>
        {table.rows.length > 0 && (
          <Body>
            {inPlace(table.rows, (row) => (
              <Row>
                {inPlace(row, (cell, j) => (
                  <DataCell dir="auto" {...align(j)}>
                    {content(cell)}
                  </DataCell>
                ))}
              </Row>
            ))}
          </Body>
        )}
      </TableTag>
    </div>
  );
}
