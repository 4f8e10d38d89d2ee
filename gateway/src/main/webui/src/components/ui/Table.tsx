import './table.css';
import type { ReactNode } from 'react';

export type Column<Row> = {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  end?: boolean;
  /** The column that names the row; exactly one. */
  head?: boolean;
};

type TableProps<Row> = {
  /** What the table is, for those who hear it. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** A real table; on a phone each row becomes a short list with the columns' names as labels. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="table" role="table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr role="row">
          {columns.map(column => (
            <th
              key={column.name}
              scope="col"
              role="columnheader"
              className={column.end ? 'is-end' : undefined}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)} role="row">
            {columns.map(column => cell(column, row))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
// The roles are written because `display: block` on a phone would take them away.
function cell<Row>(column: Column<Row>, row: Row) {
  return column.head ? (
    <th key={column.name} scope="row" role="rowheader">
      {column.cell(row)}
    </th>
  ) : (
    <td key={column.name} role="cell" data-label={column.name} className={column.end ? 'is-end' : undefined}>
      {column.cell(row)}
    </td>
  );
}
