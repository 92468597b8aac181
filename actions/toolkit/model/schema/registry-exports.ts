import { z } from "zod";
import { address, awsRegion } from "./address.js";

const text = z
  .string()
  .min(1)
  .max(250)
  .regex(/^\P{Cc}+$/u, "one line of text is needed");
/** A name that other services take as a part of a path. */
const segment = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,253}$/, "letters, digits, . _ and - are allowed");

/** Other registries that are kept in step. Each is off unless it is there. */
export const registryExports = z.strictObject({
  mlflow: z
    .strictObject({
      uri: address.optional().describe("The tracking server's address. Default: MLFLOW_TRACKING_URI."),
      experiment: text.optional().describe("Experiment of the runs. Default: the model's name."),
      model: text.optional().describe("Name of the registered model. Default: the model's name."),
    })
    .optional()
    .describe("An MLflow server: a model version with its run, metrics, parameters, tags and aliases."),
  sagemaker: z
    .strictObject({
      region: awsRegion,
      group: z
        .string()
        .regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/)
        .optional()
        .describe("Model package group. Default: the model's name."),
      image: text.describe(
        "The container image in ECR that serves the model: every model package names one.",
      ),
      approval: z
        .enum(["PendingManualApproval", "Approved"])
        .optional()
        .describe("Default: PendingManualApproval."),
    })
    .optional()
    .describe("SageMaker's Model Registry: a model package, for artifacts in S3."),
  vertex: z
    .strictObject({
      project: segment,
      location: z.string().regex(/^[a-z]+-[a-z]+\d+$/, "a location is needed, such as europe-west1"),
      model: z
        .string()
        .regex(/^[a-z][a-z0-9_-]{0,62}$/)
        .optional()
        .describe("Id of the model. Default: the model's name."),
      image: text.describe("The container image that serves the model."),
      endpoint: address.optional().describe("Default: https://<location>-aiplatform.googleapis.com."),
    })
    .optional()
    .describe("Vertex AI's Model Registry: a version of a model with a container of its own."),
  "azure-ml": z
    .strictObject({
      subscription: z.uuid(),
      resource_group: z.string().regex(/^[\w().-]{1,90}$/),
      registry: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/),
      model: segment.optional().describe("Default: the model's name."),
      endpoint: address
        .optional()
        .describe("Default: https://management.azure.com; another one for sovereign clouds."),
    })
    .optional()
    .describe("An Azure Machine Learning registry: a model version."),
  wandb: z
    .never({
      error:
        "Weights & Biases documents no HTTP call for its registry, so nothing can be mirrored there. Take it out, and link the version with W&B's Python SDK in a step of its own, as the README of register-model shows",
    })
    .optional()
    .describe("Not supported: Weights & Biases documents its registry for its Python SDK alone."),
});

export type RegistryExports = Omit<z.output<typeof registryExports>, "wandb">;
