/** A value of a table: what JSON files hold as it is, and CSV files as text. */
export type Value = string | number | boolean | null | readonly string[] | object;

/** The licence that a table stands under: the register's, or that of the archive's own text. */
export type TableLicence = "register" | "text";

/** A column, in Table Schema's terms. Source: https://datapackage.org/standard/table-schema/ */
export interface Column {
  readonly name: string;
  /** `list` is ours: in CSV files a text, its items separated by "|"; in JSON files an array. */
  readonly type: "string" | "integer" | "boolean" | "date" | "object" | "array" | "list";
  /** `uri` for web addresses. */
  readonly format?: "uri";
  readonly description: string;
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly minimum?: number;
    readonly enum?: readonly string[];
    /** A regular expression, for the whole text. */
    readonly pattern?: string;
  };
}

/** A part of the archive as a table: what its files hold, and how they describe themselves. */
export interface Table {
  /** The file's name without its ending: "releases". */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly licence: TableLicence;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Column[];
  /** How many rows it has. */
  readonly count: number;
  /** The rows, values in the order of the columns. Made each time: kept, those of a large archive would take more memory than it does. */
  readonly rows: () => readonly (readonly Value[])[];
}

export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/** A column and how an item fills it. */
export type ColumnOf<Item> = Column & { readonly of: (item: Item) => Value | undefined };

/** What a table says of itself. */
type Head = Omit<Table, "columns" | "count" | "rows" | "foreignKeys"> & Partial<Pick<Table, "foreignKeys">>;

/** A table with one row an item, in the order given. */
export function tableOf<Item>(head: Head, items: readonly Item[], columns: readonly ColumnOf<Item>[]): Table {
  return {
    foreignKeys: [],
    ...head,
    columns: columns.map(({ of: _of, ...column }) => column),
    count: items.length,
    rows: () => items.map((item) => columns.map((column) => column.of(item) ?? null)),
  };
}

/** A table's rows as objects, keyed by the names of its columns. */
export function rowObjects(table: Table): Record<string, Value>[] {
  return table.rows().map((row) => rowObject(table, row));
}

/** A row of a table as an object, keyed by the names of the columns, but for one that is not wanted. */
export function rowObject({ columns }: Table, row: readonly Value[], but?: string): Record<string, Value> {
  const object: Record<string, Value> = {};
  for (const [at, { name }] of columns.entries()) if (name !== but) object[name] = row[at] ?? null;
  return object;
}
