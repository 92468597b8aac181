import { openLazyEngine } from "../toolkit/data/lazy-engine.js";
import { fitProfile } from "../toolkit/data/profile-size.js";
import { readModel } from "../toolkit/model/read.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { annotationsOf } from "./annotations.js";
import { markTheRest } from "./annotations-check-run.js";
import { placeMarks } from "./annotations-place.js";
import { openBaselines } from "./baseline.js";
import { commentOf, summaryOf } from "./comment.js";
import { type Dataset, openDataset, type Validation, validate } from "./dataset.js";
import { readInputs, type ValidateDataInputs } from "./inputs.js";
import { openModelChecks } from "./model-checks.js";
import { commandOf, profilePath } from "./paths.js";
import type { Proposed } from "./propose.js";
import { lookUpReferences } from "./references.js";
import { reportOf, totalsOf } from "./report-fields.js";
import { datasetRequests } from "./requests.js";
import { passes } from "./verdict.js";

/** Checks data against its contract and says what is wrong, on the line where it is wrong. */
export async function validateData(inputs: ValidateDataInputs, runtime: Runtime): Promise<Outcome> {
  const model = await readModel(runtime.workspace, inputs.config);
  const requests = datasetRequests(inputs, model);
  const proposal = inputs.proposeContract === undefined ? undefined : await import("./propose.js");
  if (inputs.proposeContract !== undefined)
    await proposal?.checkProposal(inputs.proposeContract, requests, runtime.workspace);
  else if (inputs.write !== "local")
    runtime.log.warning(
      `write: ${inputs.write} does nothing without propose-contract: it says how a proposed contract is written. Name a path in propose-contract, or leave write out.`,
    );
  const ofModel = await openModelChecks(inputs, model, requests, runtime);
  const engine = await openLazyEngine(runtime);
  try {
    const datasets: Dataset[] = [];
    const unreadable: Unreadable[] = [];
    for (const request of requests) {
      const wanted = inputs.proposeContract === undefined ? request : { ...request, contract: undefined };
      // Only what looks at more than single cells needs a table of the rows beside the checks.
      const needsTable =
        inputs.baseline !== undefined ||
        inputs.proposeContract !== undefined ||
        ofModel.needsRows(request.name);
      const onePass = needsTable ? undefined : { most: inputs.maxRowsReported };
      try {
        datasets.push(await openDataset(wanted, engine, runtime.workspace, onePass, runtime));
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        unreadable.push({ name: request.name, error });
      }
    }
    if (datasets.length === 0) throw unreadable[0]!.error;
    const baselines =
      inputs.baseline === undefined ? [] : await openBaselines(inputs.baseline, datasets, engine, runtime);
    const lookedUp = await lookUpReferences({ datasets, baselines, inputs, model, engine, runtime });
    const run = await ofModel.prepare(datasets, engine).catch((error: unknown) => {
      // They may compare with what can't be read: that is said already.
      if (unreadable.length > 0 && error instanceof ConfigurationError) return undefined;
      throw error;
    });
    const validations: Validation[] = [];
    for (const [index, dataset] of datasets.entries()) {
      validations.push(await validate(dataset, baselines[index], engine, inputs, run, lookedUp));
    }
    const proposed =
      inputs.proposeContract === undefined
        ? undefined
        : await proposal?.proposeContract(
            validations[0]!,
            inputs.proposeContract,
            inputs.write,
            engine,
            runtime,
          );
    const outcome = await publish(validations, unreadable, proposed, inputs, runtime);
    for (const { error } of unreadable.slice(1)) runtime.log.error(sentence(error));
    if (unreadable.length > 0) throw unreadable[0]!.error;
    return outcome;
  } finally {
    await engine.close();
  }
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  validateData(readInputs(inputs), runtime);

/** A dataset that could not be opened. The others are checked and told all the same. */
interface Unreadable {
  readonly name: string;
  readonly error: ConfigurationError;
}

async function publish(
  validations: readonly Validation[],
  unreadable: readonly Unreadable[],
  proposed: Proposed | undefined,
  inputs: ValidateDataInputs,
  runtime: Runtime,
): Promise<Outcome> {
  const profiles: string[] = [];
  for (const { name, profile } of validations) {
    profiles.push(
      await runtime.workspace.write(profilePath(name), `${JSON.stringify(fitProfile(profile))}\n`, "profile"),
    );
  }
  // What is heavy of the page is loaded when there is one to write.
  const { pagePath, validationPage } = await import("./page/page.js");
  const whole = unreadable.length === 0;
  const ok =
    whole &&
    passes(
      validations.flatMap((one) => one.results),
      inputs.failOn,
    );
  const totals = totalsOf(validations);
  const valid =
    whole &&
    passes(
      validations.flatMap((one) => one.results),
      inputs.failOn === "never" ? "error" : inputs.failOn,
    );
  const verdict = whole ? (valid ? "pass" : "fail") : "error";
  const unread = unreadable.map(({ name, error }) => `${name} can't be read: ${sentence(error)} `).join("");
  const found = `${unread}${summaryOf(validations, ok)}`;
  const summary = proposed === undefined ? found : `${found}. ${proposed.summary}`;
  const outputs = {
    valid,
    rows: totals.rows,
    checks: totals.checks,
    "failed-checks": totals.failedChecks,
    digest: totals.digest,
    profile: profiles.join("\n"),
    page: pagePath,
    "pull-request": proposed?.pullRequest,
  };
  const showValues = inputs.maxRowsReported > 0;
  const command = commandOf(inputs);
  const runUrl = runtime.context?.runUrl;
  await runtime.workspace.write(
    pagePath,
    validationPage({ validations, valid, summary, command, showValues, runUrl }),
    "page",
  );
  const marks = await placeMarks(annotationsOf(validations), inputs.annotate, runtime);
  const { report } = await runtime.publish({
    action: "validate-data",
    verdict,
    summary,
    report: reportOf(validations, profiles, proposed),
    outputs,
    comment: {
      key: "validate-data",
      mode: inputs.comment,
      body: commentOf(validations, { ok: valid, summary, command, page: pagePath, showValues }),
    },
    annotations: marks.step,
  });
  await markTheRest(
    marks.rest,
    summary,
    validations.map((one) => one.name),
    runtime,
  );
  return { ok, verdict, summary, outputs: { ...outputs, report } };
}
