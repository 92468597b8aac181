import { z } from "zod";

/**
 * A secret is never in the file: its variable is. The variables of the runner, and those with the keys of a cloud or of
 * GitHub, are nobody's to send away.
 */
export const variable = z
  .string()
  .regex(
    /^(?!GITHUB_|GH_|ACTIONS_|RUNNER_|INPUT_|AWS_|AZURE_|ARM_|GOOGLE_)[A-Z][A-Z0-9_]*$/,
    "the name of an environment variable is needed, in capitals, and none of the runner's, GitHub's or a cloud's (GITHUB_, GH_, ACTIONS_, RUNNER_, INPUT_, AWS_, AZURE_, ARM_, GOOGLE_)",
  );
export const address = z.url({ protocol: /^https?$/ });
export const awsRegion = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "a region is needed, such as eu-west-1");
