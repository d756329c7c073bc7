'use client';

import { type ReactElement, useMemo } from 'react';
import type { Table } from '../nodes.ts';
import { CopyButton } from './CopyButton.tsx';
import { type MarkdownLabels, defaultLabels } from './labels.ts';
import { useLatestValue } from './useLatestValue.ts';
import { tableToCSV, tableToMarkdown, tableToTSV } from './tableText.ts';

export interface TableActionsProps {
  readonly table: Table;
  /** @default English */
  readonly labels?: MarkdownLabels;
}

/** Buttons that copy and save a table. Renders a `<div class="nusantara-table-actions">`. */
export function TableActions({ table, labels = defaultLabels }: TableActionsProps): ReactElement {
  // The table grows above its buttons, which stay the same element.
  const readTable = useLatestValue(table);
  return useMemo(() => renderActions(readTable, labels), [readTable, labels]);
}

function renderActions(readTable: () => Table, labels: MarkdownLabels): ReactElement {
  const className = 'nusantara-table-copy';
  return (
    <div className="nusantara-table-actions">
      <CopyButton
        text={() => tableToTSV(readTable())}
        label={labels.copyTable}
        labels={labels}
        className={className}
      />
      <CopyButton
        text={() => tableToMarkdown(readTable())}
        label={labels.copyTableAsMarkdown}
        labels={labels}
        className={className}
      />
      <button
        type="button"
        className="nusantara-table-save"
        onClick={() => save(tableToCSV(readTable()), `${labels.table}.csv`)}
      >
        {labels.saveTable}
      </button>
    </div>
  );
}

function save(text: string, name: string): void {
  // With the mark, spreadsheets know that the text is UTF-8.
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
