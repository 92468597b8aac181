import { checkModelName } from "../toolkit/registry/name.js";
import { liftChanges, quarantineChanges } from "../toolkit/registry/quarantine-change.js";
import { openRegistry } from "../toolkit/registry/registry.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { type Inputs, parseDuration } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type DecisionInputs, landDecision, landedWhere, readDecisionInputs } from "./decide.js";
import { openHere, requireModelIn } from "./open.js";
import { answer, shown } from "./print.js";

export interface QuarantineInputs extends DecisionInputs {
  readonly model: string;
  /** A version number, an alias or `latest`. */
  readonly version: string;
  /** When it ends by itself: a date (its end in UTC), a time, or a duration from now such as `14d`. */
  readonly until: string | undefined;
  readonly lift: boolean;
}

/** Keeps a version from being deployed, with a reason and until a date; or lets it be deployed again. */
export async function quarantine(inputs: QuarantineInputs, runtime: Runtime): Promise<Outcome> {
  const { model, lift } = inputs;
  const here = await openHere(inputs, runtime);
  await requireModelIn(here, model);
  const { version } = await here.resolve(model, inputs.version);
  const until = inputs.until === undefined ? undefined : readUntil(inputs.until, runtime.now());
  const landed = await landDecision(
    {
      title: `${lift ? "Lift the quarantine of" : "Quarantine"} ${model} version ${version}`,
      branch: `${model}/${lift ? "lift" : "quarantine"}-${version}`,
      build: async (head, pending, decision, path) => {
        await openRegistry(head, path).record(model, version);
        return lift
          ? liftChanges(head, path, model, version)
          : quarantineChanges(head, pending, path, model, version, {
              ...decision,
              reason: inputs.reason!,
              until,
            });
      },
    },
    here.path,
    inputs,
    runtime,
  );
  const lasts = until === undefined ? "until it is lifted" : `until ${until.toISOString().slice(0, 16)}Z`;
  const summary = `${model} version ${version} is ${lift ? "not quarantined any more" : `quarantined ${lasts}`}; ${landedWhere(landed)}.`;
  const { changed, commit = null, pullRequest } = landed;
  const proposed = pullRequest?.url ?? pullRequest?.branch ?? null;
  return shown(
    inputs.json
      ? answer("quarantine", { model, version, quarantined: !lift, changed, commit, pullRequest: proposed })
      : `${summary}\n`,
    summary,
  );
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> => {
  const decision = readDecisionInputs(inputs);
  const lift = inputs.boolean("lift");
  const until = inputs.text("until");
  if (!lift && decision.reason === undefined) {
    throw new ConfigurationError(
      "reason: say why the version must not be deployed; whoever meets it reads this.",
    );
  }
  if (lift && until !== undefined) {
    throw new ConfigurationError(`until: ${until} is given together with --lift; give one of the two.`);
  }
  return quarantine(
    {
      ...decision,
      model: checkModelName(inputs.required("model"), "model"),
      version: inputs.required("version"),
      until,
      lift,
    },
    runtime,
  );
};

function readUntil(text: string, now: Date): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Date.parse(`${text}T23:59:59Z`)
    : /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)
      ? Date.parse(text)
      : /^[\d.]/.test(text)
        ? now.getTime() + 1000 * parseDuration(text, "until")
        : undefined;
  if (date === undefined) {
    throw new ConfigurationError(
      `until: "${text}" is neither a date such as 2026-12-01, a time such as 2026-12-01T12:00:00Z, nor a duration from now such as 14d.`,
    );
  }
  if (Number.isNaN(date)) throw new ConfigurationError(`until: "${text}" is not a date of the calendar.`);
  if (date <= now.getTime()) throw new ConfigurationError(`until: "${text}" is over already.`);
  return new Date(date);
}
