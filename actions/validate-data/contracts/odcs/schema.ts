import { z } from "zod";

/** Parts of ODCS v3.1 that say nothing about single values: read over, never judged. */
const ignored = z.unknown();

const number = z.number();
const pair = z
  .array(number)
  .length(2)
  .refine(([low = 0, high = 0]) => low < high, "its first number has to be less than its second");

export const quality = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  type: z.enum(["library", "text", "sql", "custom"]).optional(),
  metric: z.string().optional(),
  rule: z.string().optional(),
  arguments: z.record(z.string(), z.unknown()).nullish(),
  // The standard's own example has them beside `arguments`.
  pattern: z.string().optional(),
  validValues: z.array(z.unknown()).optional(),
  mustBe: z.unknown().optional(),
  mustNotBe: z.unknown().optional(),
  mustBeGreaterThan: number.optional(),
  mustBeGreaterOrEqualTo: number.optional(),
  mustBeLessThan: number.optional(),
  mustBeLessOrEqualTo: number.optional(),
  mustBeBetween: pair.optional(),
  mustNotBeBetween: pair.optional(),
  unit: z.string().optional(),
  query: z.string().optional(),
  engine: z.string().optional(),
  implementation: z.unknown().optional(),
  dimension: z.string().optional(),
  method: z.string().optional(),
  severity: z.string().optional(),
  businessImpact: z.string().optional(),
  customProperties: ignored.optional(),
  tags: ignored.optional(),
  authoritativeDefinitions: ignored.optional(),
  scheduler: z.string().optional(),
  schedule: z.string().optional(),
});

export type Quality = z.output<typeof quality>;

export const relationship = z.strictObject({
  id: z.string().optional(),
  type: z.string().optional(),
  from: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  to: z.union([z.string(), z.array(z.string()).min(1)]),
  description: z.string().nullish(),
  customProperties: ignored.optional(),
});

export type Relationship = z.output<typeof relationship>;

const element = {
  id: z.string().optional(),
  physicalType: z.string().nullish(),
  physicalName: z.string().nullish(),
  description: z.string().nullish(),
  businessName: z.string().nullish(),
  authoritativeDefinitions: ignored.optional(),
  tags: ignored.optional(),
  customProperties: ignored.optional(),
  quality: z.array(quality).nullish(),
  relationships: z.array(relationship).nullish(),
};

const logicalTypes = [
  "string",
  "date",
  "timestamp",
  "time",
  "number",
  "integer",
  "object",
  "array",
  "boolean",
] as const;

export type LogicalType = (typeof logicalTypes)[number];

const ofProperty = {
  ...element,
  logicalType: z.enum(logicalTypes).nullish(),
  logicalTypeOptions: z.record(z.string(), z.unknown()).nullish(),
  required: z.boolean().nullish(),
  unique: z.boolean().nullish(),
  primaryKey: z.boolean().nullish(),
  primaryKeyPosition: z.number().nullish(),
  partitioned: ignored.optional(),
  partitionKeyPosition: ignored.optional(),
  classification: z.string().nullish(),
  encryptedName: z.string().nullish(),
  transformSourceObjects: ignored.optional(),
  transformLogic: ignored.optional(),
  transformDescription: ignored.optional(),
  examples: ignored.optional(),
  criticalDataElement: ignored.optional(),
};

type Inner = z.output<z.ZodObject<typeof ofProperty, z.core.$strict>>;

export type Property = Inner & {
  readonly name: string;
  readonly properties?: readonly Property[] | null | undefined;
  /** What each item of an array is; it needs no name. */
  readonly items?: (Omit<Property, "name"> & { readonly name?: string | undefined }) | null | undefined;
};

const nested = {
  properties: z.array(z.lazy((): z.ZodType<Property> => property)).nullish(),
  items: z.lazy((): z.ZodType<NonNullable<Property["items"]>> => item).nullish(),
};

const item = z.strictObject({ ...ofProperty, ...nested, name: z.string().optional() });

export const property = z.strictObject({ ...ofProperty, ...nested, name: z.string().min(1) });

export const schemaObject = z.strictObject({
  ...element,
  name: z.string().min(1),
  logicalType: z.string().nullish(),
  dataGranularityDescription: z.string().nullish(),
  properties: z.array(property).nullish(),
});

export type SchemaObject = z.output<typeof schemaObject>;

/** ODCS v3: the parts that are checked are spelt out, so that a misspelt key is an error and no check is lost. */
export const odcs = z.strictObject({
  kind: z.literal("DataContract"),
  apiVersion: z.string().regex(/^v3\.\d+\.\d+$/, "an ODCS version such as v3.1.0 is needed"),
  id: z.string().optional(),
  version: z.union([z.string(), z.number()]).optional(),
  status: z.string().optional(),
  name: z.string().optional(),
  tenant: z.string().nullish(),
  domain: z.string().nullish(),
  dataProduct: z.string().nullish(),
  tags: ignored.optional(),
  servers: ignored.optional(),
  description: ignored.optional(),
  schema: z.array(schemaObject).min(1),
  support: ignored.optional(),
  price: ignored.optional(),
  team: ignored.optional(),
  roles: ignored.optional(),
  slaDefaultElement: ignored.optional(),
  slaProperties: ignored.optional(),
  authoritativeDefinitions: ignored.optional(),
  customProperties: ignored.optional(),
  contractCreatedTs: ignored.optional(),
});

/** The options of each logical type that the standard has. */
export const optionsOf: Readonly<Record<LogicalType, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "format"],
  integer: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  number: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  date: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  timestamp: [
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "timezone",
    "defaultTimezone",
  ],
  time: [
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "timezone",
    "defaultTimezone",
  ],
  object: ["minProperties", "maxProperties", "required"],
  array: ["minItems", "maxItems", "uniqueItems"],
  boolean: [],
};
