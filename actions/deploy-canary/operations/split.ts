import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { manifestPaths } from "../change/manifests.js";
import { requireRenderable } from "../settings.js";
import { type Deployment, move } from "./deployment.js";
import { nothing, type Result, whereItIs } from "./result.js";
import { requireApproval } from "./start.js";

/**
 * Serves a second version beside the one that is deployed, with a part of the requests, until one of them is promoted or
 * the second is aborted: an A/B test.
 */
export async function split(deployment: Deployment): Promise<Result> {
  const { registry, settings, inputs, folder, file } = deployment;
  const { model, environment } = settings;
  requireRenderable(settings, file);
  if (settings.target !== "deployment" || settings.gateway === undefined) {
    throw new ConfigurationError(
      `operation: split needs the target deployment and a gateway, which shares the requests out; ${environment} has ${settings.gateway === undefined ? "no gateway" : `the target ${settings.target}, whose weights are its canary's`}.`,
      { place: file.place(["deploy"]) },
    );
  }
  requireApproval(deployment);
  const alias = await registry.alias(model, environment);
  if (alias === undefined) {
    throw new ConfigurationError(
      `${model} has nothing deployed to ${environment} to split the traffic with. Deploy a version there first.`,
    );
  }
  const { version } = await registry.resolve(model, inputs.version!);
  if (version === alias.version) {
    throw new ConfigurationError(
      `version: ${version} is what ${environment} runs. Give another one to split the traffic with.`,
    );
  }
  const weight = inputs.weight!;
  const { landed, proposal, exports } = await move(deployment, {
    operation: "split",
    to: alias.version,
    split: { version, weight },
  });
  const proposed = landed.some((one) => one.pullRequest !== undefined);
  const changed = proposed || landed.some((one) => one.changed);
  const shares = `${100 - weight}% for version ${alias.version} and ${weight}% for version ${version}`;
  return {
    ...nothing,
    ok: true,
    verdict: proposed ? "proposed" : changed ? "deployed" : "unchanged",
    summary: changed
      ? `${model} in ${environment}: ${shares}: ${whereItIs(landed)}.`
      : `${model} in ${environment} has ${shares} already; nothing was changed.`,
    version,
    previousVersion: alias.version,
    manifests: manifestPaths(folder, settings, proposal.to!, proposal.split),
    landed,
    exports,
  };
}
