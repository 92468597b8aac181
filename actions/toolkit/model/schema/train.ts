import { z } from "zod";
import { duration, finite, path } from "./scalar.js";

/** A value that JSON can hold. Lists and mappings are handed over as JSON text. */
const parameter: z.ZodType<ParameterValue> = z.union([
  z.string(),
  finite,
  z.boolean(),
  z.null(),
  z.array(z.lazy(() => parameter)),
  z.record(
    z.string(),
    z.lazy(() => parameter),
  ),
]);

export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | ParameterValue[]
  | { [name: string]: ParameterValue };

/** The `parameters` of a training, in model.yaml and in the input of that name. */
export const parameters = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]*$/, "a name of letters, digits, _, . and - is needed"),
  parameter,
);

export const ray = z.strictObject({
  address: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/, "the http:// or https:// address of Ray's dashboard is needed")
    .optional()
    .describe(
      "Address of Ray's dashboard, such as http://ray-head:8265. The variable RAY_ADDRESS wins over it.",
    ),
  exclude: z
    .array(z.string().min(1))
    .optional()
    .describe("Patterns, as in .gitignore, of files that are not uploaded. Those in .gitignore never are."),
  pip: z
    .array(z.string().min(1))
    .optional()
    .describe("Python packages that the job needs, as pip requirements."),
  env_vars: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable is needed"), z.string())
    .optional()
    .describe("Environment variables of the job. Not for secrets: Ray's dashboard shows them."),
  entrypoint_num_cpus: finite.min(0).optional().describe("CPUs that Ray reserves for the command itself."),
  entrypoint_num_gpus: finite.min(0).optional().describe("GPUs that Ray reserves for the command itself."),
  entrypoint_memory: z
    .int()
    .min(0)
    .optional()
    .describe("Memory that Ray reserves for the command itself, in bytes."),
});

export const train = z.strictObject({
  backend: z.enum(["local", "ray"]).optional().describe("Where the training runs. Default: local."),
  command: z
    .string()
    .min(1)
    .optional()
    .describe("The training command, run by a shell in the working directory."),
  outputs: z
    .strictObject({
      model: path.describe("The trained model that the command writes."),
      metrics: path.optional().describe("JSON file of metrics that the command writes."),
      predictions: path.optional().describe("CSV or Parquet file of predictions on the evaluation data."),
      importances: path
        .optional()
        .describe(
          'JSON file of how much the model leans on each column, such as {"age": 0.4}: the version record keeps it, and drift-check counts columns by it.',
        ),
    })
    .optional()
    .describe("The files that the command has to leave behind."),
  parameters: parameters
    .optional()
    .describe("Hyperparameters, handed over as environment variables and as a JSON file."),
  timeout: duration.optional().describe("The longest a training may take, such as 2h."),
  max_cost: finite
    .gt(0)
    .optional()
    .describe("The most a training may cost, in `currency`. Needs `cost_per_hour`."),
  cost_per_hour: finite.min(0).optional().describe("What the machine costs an hour, in `currency`."),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "a code of ISO 4217 is needed, such as USD or EUR")
    .optional()
    .describe("Code of ISO 4217 of the amounts. Default: USD."),
  ray: ray.optional().describe("Settings of the backend ray."),
});

export type TrainConfig = z.output<typeof train>;
