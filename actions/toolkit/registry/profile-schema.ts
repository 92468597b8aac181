import { z } from "zod";

const count = z.int().min(0);

const numeric = z.looseObject({
  finite: z.int().min(1),
  nan: count,
  infinite: count,
  min: z.number(),
  max: z.number(),
  mean: z.number(),
  standardDeviation: z
    .number()
    .min(0)
    .nullable()
    .describe("Of a sample, n − 1; null for fewer than two values."),
  quantiles: z
    .array(z.number())
    .min(2)
    .describe(
      "The values at the probabilities 0, 1/s, …, 1 by nearest rank, ascending; s is 1,000, or less where many columns would make the profile too large.",
    ),
  rankError: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      "By how large a share of the finite values the distribution that the quantiles stand for is off at most, where neighbours share the values between them.",
    ),
  quantileSketch: z
    .string()
    .optional()
    .describe(
      "Where not all values are listed and there is room: the same distribution as a KLL sketch of Apache DataSketches over doubles, in base64.",
    ),
});

const column = z.looseObject({
  name: z.string(),
  kind: z.enum(["numeric", "categorical", "boolean", "datetime", "text"]),
  type: z.string().describe("DuckDB's name of the type the values have."),
  rows: count,
  missing: count,
  distinct: count.describe("Different values that are not missing."),
  distinctExact: z.boolean(),
  distinctError: z
    .number()
    .min(0)
    .optional()
    .describe(
      "Of an estimate, as a share of it: with a sketch its standard error, else the largest error there can be.",
    ),
  distinctSketch: z
    .string()
    .optional()
    .describe(
      "Of numbers, times (microseconds since 1970) and texts that are not all listed: an HLL_8 of Apache DataSketches in base64; of numbers and times over doubles, of texts by a hash of their UTF-8 bytes.",
    ),
  numeric: numeric.nullable().describe("Over the finite values; times are milliseconds since 1970."),
  values: z
    .array(
      z.looseObject({ value: z.union([z.string(), z.number(), z.boolean()]), count: z.number().positive() }),
    )
    .describe("The most frequent values, most frequent first, ties by value."),
  valuesComplete: z.boolean().describe("Whether every value is listed."),
  valuesError: z
    .number()
    .min(0)
    .optional()
    .describe("By how much the counts may be too low, at most; else they are exact."),
  unlistedMost: z
    .number()
    .min(0)
    .optional()
    .describe(
      "How often a value that is not listed occurs at most; else no more often than the last that is.",
    ),
  personal: z
    .boolean()
    .optional()
    .describe("Only counts are kept, for a contract classifies the column as personal."),
});

/** The profile of a dataset, as validate-data writes it. Fields of later versions of the same number are let by. */
export const profileSchema = z.looseObject({
  schema: z.enum(["mergeline.profile/1", "mergeline.profile/2"]),
  rows: count,
  digest: z
    .string()
    .describe("sha256 of the file, or over the digests of the files, or of the merged profiles."),
  columns: z.array(column),
});
