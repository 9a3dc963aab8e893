/** A Table Schema, as far as the data files use it. Source: https://datapackage.org/standard/table-schema/ */
export interface TableSchema {
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly format?: string;
    readonly constraints?: {
      readonly required?: boolean;
      readonly unique?: boolean;
      readonly minimum?: number;
      readonly enum?: readonly string[];
      readonly pattern?: string;
    };
  }[];
  readonly primaryKey: readonly string[];
}

const SHAPES: Readonly<Record<string, (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => /^[+-]?\d+$/.test(cell),
  boolean: (cell) => ["true", "false"].includes(cell),
  date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)),
  object: (cell) => isJson(cell, (value) => typeof value === "object" && !Array.isArray(value)),
  array: (cell) => isJson(cell, Array.isArray),
};

/** Everything in which rows of text, the header first, do not fit a schema. */
export function misfits(
  schema: TableSchema,
  [header = [], ...rows]: readonly (readonly string[])[],
): string[] {
  const faults = schema.fields.flatMap(({ name, type, format, constraints = {} }, at) => {
    if (header[at] !== name) return [`column ${at + 1} is ${header[at]}, not ${name}`];
    const cells = rows.map((row) => row[at] ?? "");
    const filled = cells.filter((cell) => cell !== "");
    const wrong = filled.filter(
      (cell) =>
        !SHAPES[type]?.(cell) ||
        (format === "uri" && !URL.canParse(cell)) ||
        (constraints.enum && !constraints.enum.includes(cell)) ||
        (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(cell)) ||
        (constraints.minimum !== undefined && Number(cell) < constraints.minimum),
    );
    return [
      ...wrong.map((cell) => `${name}: ${cell}`),
      ...(constraints.required && filled.length < cells.length ? [`${name}: empty cell`] : []),
      ...(constraints.unique && new Set(cells).size < cells.length ? [`${name}: not unique`] : []),
    ];
  });
  const keys = rows.map((row) => schema.primaryKey.map((name) => row[header.indexOf(name)]).join("\n"));
  return [
    ...faults,
    ...(header.length === schema.fields.length ? [] : ["more columns than fields"]),
    ...(new Set(keys).size === keys.length ? [] : ["primary key not unique"]),
  ];
}

function isJson(cell: string, fits: (value: unknown) => boolean): boolean {
  try {
    return fits(JSON.parse(cell));
  } catch {
    return false;
  }
}
