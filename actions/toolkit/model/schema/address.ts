import { z } from "zod";

/** A secret is never in the file: its variable is. The runner's own variables are nobody's to send away. */
export const variable = z
  .string()
  .regex(
    /^(?!GITHUB_|ACTIONS_|RUNNER_|INPUT_)[A-Z][A-Z0-9_]*$/,
    "the name of an environment variable is needed, in capitals, and none of GITHUB_, ACTIONS_, RUNNER_ or INPUT_",
  );
export const address = z.url({ protocol: /^https?$/ });
export const awsRegion = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "a region is needed, such as eu-west-1");
