import type { CalendarDay } from "../domain/dates.ts";

/** A value of a table: what JSON files hold as it is, and CSV files as text. */
export type Value = string | number | boolean | null | readonly string[] | object;

/** The licence of a table: the register's, or that of the archive's own text. */
export type TableLicence = "register" | "text";

interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly minimum?: number;
  readonly enum?: readonly string[];
  /** A regular expression, for the whole text. */
  readonly pattern?: string;
}

/** A column, in Table Schema's terms. Source: https://datapackage.org/standard/table-schema/ */
export interface Column {
  readonly name: string;
  /** `list` is ours: in CSV files a text, its items separated by "|"; in JSON files an array. */
  readonly type: "string" | "integer" | "boolean" | "date" | "object" | "array" | "list";
  /** `uri` for web addresses. */
  readonly format?: "uri";
  readonly description: string;
  readonly constraints?: Constraints;
}

/** A part of the archive as a table: what its files hold, and how they describe themselves. */
export interface Table {
  /** The file's name without its ending: "releases". */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly licence: TableLicence;
  /** The day on which it last changed; null if that is not known. */
  readonly changed: CalendarDay | null;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Column[];
  /** The number of rows. */
  readonly count: number;
  /** Makes the rows, values in the order of the columns. */
  readonly rows: () => readonly (readonly Value[])[];
}

export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/** A column, and how an item fills it. */
export type ColumnOf<Item> = Column & { readonly value: (item: Item) => Value | undefined };

/** What the ids of releases, quotations, claims and people look like. */
export const SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

/** A column whose cells may be empty; of text, unless `type` says otherwise. */
export function column<Item>(
  name: string,
  description: string,
  value: ColumnOf<Item>["value"],
  { type = "string", format, ...constraints }: Constraints & Partial<Pick<Column, "type" | "format">> = {},
): ColumnOf<Item> {
  return {
    name,
    type,
    ...(format && { format }),
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    value,
  };
}

/** A column whose cells are never empty. */
export function filled<Item>(
  ...[name, description, value, more]: Parameters<typeof column<Item>>
): ColumnOf<Item> {
  return column(name, description, value, { required: true, ...more });
}

/** The whole address of what a row is about. */
export function addressColumn<Item>(value: (item: Item) => string): ColumnOf<Item> {
  return filled("address", "Its address in the archive.", value, { format: "uri" });
}

type Head = Omit<Table, "columns" | "count" | "rows" | "foreignKeys" | "changed"> &
  Partial<Pick<Table, "foreignKeys">>;

/** A table with one row an item, in the order given. */
export function tableOf<Item>(head: Head, items: readonly Item[], columns: readonly ColumnOf<Item>[]): Table {
  return {
    foreignKeys: [],
    changed: null,
    ...head,
    columns: columns.map(({ value: _value, ...described }) => described),
    count: items.length,
    rows: () => items.map((item) => columns.map(({ value }) => value(item) ?? null)),
  };
}

/** A table's rows as objects, keyed by the names of its columns. */
export function rowObjects(table: Table): Record<string, Value>[] {
  return table.rows().map((row) => rowObject(table, row));
}

/** A row as an object, keyed by the names of the columns, except `without`. */
export function rowObject(
  { columns }: Table,
  row: readonly Value[],
  without?: string,
): Record<string, Value> {
  const cells = columns.map(({ name }, at) => [name, row[at] ?? null] as const);
  return Object.fromEntries(cells.filter(([name]) => name !== without));
}

/** A row belongs to a release. */
export const OF_RELEASE: readonly ForeignKey[] = [{ column: "release", table: "releases", key: "release" }];

/** The columns by which a quotation or claim is found in its release. */
export function inRelease<Item extends { readonly release: { readonly slug: string }; readonly id: string }>(
  what: string,
): ColumnOf<Item>[] {
  return [
    filled("release", "The release’s id.", ({ release }) => release.slug),
    filled("id", `The ${what}’s id, unique in its release: the end of its address.`, ({ id }) => id, {
      pattern: SLUG_PATTERN,
    }),
  ];
}
