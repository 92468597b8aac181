import { z } from "zod";

const ignored = z.unknown().optional();
const keyList = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

export const missingValues = z.array(
  z.union([z.string(), z.object({ value: z.string(), label: z.string().optional() })]),
);

/** The texts that stand for a missing value. */
export function textsOf(values: z.output<typeof missingValues>): string[] {
  return values.map((value) => (typeof value === "string" ? value : value.value));
}

export const fieldTypes = [
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "list",
  "datetime",
  "date",
  "time",
  "year",
  "yearmonth",
  "duration",
  "geopoint",
  "geojson",
  "any",
] as const;

export type FieldType = (typeof fieldTypes)[number];

const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(0).optional(),
  minimum: z.union([z.string(), z.number()]).optional(),
  maximum: z.union([z.string(), z.number()]).optional(),
  exclusiveMinimum: z.union([z.string(), z.number()]).optional(),
  exclusiveMaximum: z.union([z.string(), z.number()]).optional(),
  jsonSchema: z.record(z.string(), z.unknown()).optional(),
  pattern: z.string().optional(),
  enum: z.array(z.unknown()).min(1).optional(),
});

export const field = z.looseObject({
  name: z.string().min(1),
  type: z.enum(fieldTypes).optional(),
  format: z.string().optional(),
  constraints: constraints.optional(),
  missingValues: missingValues.optional(),
  categories: z.array(z.union([scalar, z.looseObject({ value: scalar })])).optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  decimalChar: z.string().min(1).optional(),
  groupChar: z.string().min(1).optional(),
  bareNumber: z.boolean().optional(),
  delimiter: z.string().min(1).optional(),
  itemType: z.enum(["string", "integer", "boolean", "number", "datetime", "date", "time"]).optional(),
});

export type Field = z.output<typeof field>;
export type Constraints = z.output<typeof constraints>;

export const fieldsMatches = ["exact", "equal", "subset", "superset", "partial"] as const;

export const tableSchema = z.looseObject({
  fields: z.array(field).min(1),
  fieldsMatch: z
    .union([z.enum(fieldsMatches), z.array(z.enum(fieldsMatches)).length(1)])
    .transform((value) => (Array.isArray(value) ? value[0]! : value))
    .optional(),
  missingValues: missingValues.optional(),
  primaryKey: keyList.optional(),
  uniqueKeys: z.array(keyList).min(1).optional(),
  foreignKeys: z
    .array(
      z.looseObject({
        fields: z.union([z.string(), z.array(z.string()).min(1)]),
        reference: z.looseObject({
          resource: z.string().optional(),
          fields: z.union([z.string(), z.array(z.string()).min(1)]),
        }),
      }),
    )
    .optional(),
});

export type TableSchema = z.output<typeof tableSchema>;

export const resource = z.looseObject({
  name: z.string().optional(),
  path: z.union([z.string(), z.array(z.string())]).optional(),
  schema: tableSchema,
  dialect: ignored,
  encoding: z.string().optional(),
});

export const dataPackage = z.looseObject({
  resources: z.array(z.looseObject({ schema: ignored, dialect: ignored })).min(1),
});

/** Keys that say nothing that could be checked. Others are looked at for spelling. */
export const describing = {
  schema: [
    "$schema",
    "fields",
    "fieldsMatch",
    "missingValues",
    "primaryKey",
    "uniqueKeys",
    "foreignKeys",
    "title",
    "description",
    "name",
  ],
  field: [
    "name",
    "type",
    "format",
    "title",
    "description",
    "example",
    "constraints",
    "categories",
    "categoriesOrdered",
    "missingValues",
    "rdfType",
    "trueValues",
    "falseValues",
    "decimalChar",
    "groupChar",
    "bareNumber",
    "delimiter",
    "itemType",
  ],
} as const;
