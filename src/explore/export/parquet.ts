import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { ColumnType, ExportColumn } from '../../index/export.ts';
import type { Cell } from '../../index/rows.ts';
import type { ExportFormat } from './format.ts';

/** Rows held at once; larger groups compress little better and take memory in proportion. */
const GROUP = 10_000;

const TYPES = { text: 'STRING', integer: 'INT64', real: 'DOUBLE' } as const satisfies Record<ColumnType, string>;

/** Parquet with explicit types: text as UTF-8, integers of 64 bits, reals of 64; all columns may be null. */
export const parquet: ExportFormat = {
  id: 'parquet',
  async write(file, columns, rows) {
    const written = { rows: 0 };
    await parquetWriteRows({
      writer: fileWriter(file),
      rows: objects(columns, rows, written),
      columns: columns.map(({ name, type }) => ({ name, type: TYPES[type], nullable: true })),
      rowGroupSize: GROUP,
      createdBy: 'hubdex',
    });
    return written;
  },
};

type Value = string | number | bigint | null;

function* objects(
  columns: readonly ExportColumn[],
  rows: Iterable<Cell[]>,
  written: { rows: number },
): Generator<Record<string, Value>> {
  for (const row of rows) {
    written.rows += 1;
    const record: Record<string, Value> = {};
    columns.forEach(({ name, type }, at) => {
      record[name] = value(row[at] ?? null, type);
    });
    yield record;
  }
}

function value(cell: Cell, type: ColumnType): Value {
  if (cell === null) return null;
  if (type === 'text') return String(cell);
  return type === 'integer' ? BigInt(Math.trunc(Number(cell))) : Number(cell);
}
