import { z } from "zod";
import { path } from "./scalar.js";

/** Who may sign the gate's receipts, and how that is checked. */
export const receipt = z.strictObject({
  required: z
    .boolean()
    .optional()
    .describe(
      "Whether a version needs a signed receipt to be registered, started and promoted. Default: false.",
    ),
  trusted_root: path.describe(
    "File of this repository with the trusted roots, as `gh attestation trusted-root` prints them. Nothing is fetched.",
  ),
  issuer: z
    .url()
    .optional()
    .describe(
      "OpenID issuer that vouches for the signer. Default: https://token.actions.githubusercontent.com.",
    ),
  identity: z
    .string()
    .regex(
      /^https:\/\/[^\s/*@]+\/[^\s/*@]+\/[^\s]+$/,
      "the workflow that signs is needed, such as https://github.com/acme/churn/.github/workflows/release.yml@refs/heads/main, with * only behind the owner",
    )
    .describe(
      "The workflow that signs, with its ref: https://github.com/acme/churn/.github/workflows/release.yml@refs/heads/main. A * stands for any text without an @.",
    ),
  repository: z
    .string()
    .max(255)
    .regex(/^https:\/\/[^\s*]+$/, "an address is needed, such as https://github.com/acme/churn")
    .optional()
    .describe(
      "The repository whose run has to have signed. Needed where the workflow is one that other repositories call too.",
    ),
});
