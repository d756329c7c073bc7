import type { ReactElement, ReactNode } from 'react';

interface TableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly [key: string, ...rest: ReactNode[]])[];
}

/** A table of a guide; the first cell of a row names it. */
export function Table({ head, rows }: TableProps): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, ...rest]) => (
          <tr key={key}>
            <td>{key}</td>
            {rest.map((cell, index) => (
              // The columns are always the same.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
