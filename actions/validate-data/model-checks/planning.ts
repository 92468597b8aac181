import type { Key } from "../../toolkit/document/yaml.js";
import type { ModelFile } from "../../toolkit/model/read.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { nearest } from "../../toolkit/runtime/nearest.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Severity } from "../checks/check.js";
import type { CheckResult } from "../checks/result.js";
import { type Accepted, readAccepted } from "./accepted.js";
import { type Examined, type Rows, type Rule, resultOf, type Setting } from "./finding.js";

/** A check of one dataset, or of one beside others. */
export interface ModelCheck {
  /** The dataset in whose results it stands. */
  readonly dataset: string;
  readonly rule: Rule;
  /** Datasets whose rows it queries. */
  readonly rowsOf: readonly string[];
  /** @param rows of the datasets in `rowsOf`, by name */
  run(
    examined: Examined,
    setting: Setting,
    rows: ReadonlyMap<string, Rows>,
  ): Promise<CheckResult> | CheckResult;
}

/** The version that is the champion, with the profile of its training data. */
export type Champion = Extract<Accepted, { version: number }>;

/** The section `checks` of model.yaml, as it is read. */
export type ModelCheckSettings = NonNullable<ModelFile["config"]["checks"]>;

/** What a kind of check plans with: the settings, the datasets that are checked, and their names' places. */
export class Planning {
  private accepted: Accepted | undefined;
  private readonly known: readonly string[];

  /** @param requested names in `data` that are checked */
  constructor(
    private readonly model: ModelFile,
    readonly requested: readonly string[],
    private readonly runtime: Runtime,
  ) {
    this.known = Object.keys(model.config.data ?? {});
  }

  /** The names, all of which `data` has. @throws ConfigurationError */
  named(names: readonly string[], keys: readonly Key[]): readonly string[] {
    const { known } = this;
    for (const name of names) {
      if (known.includes(name)) continue;
      const hint = nearest(name, known);
      throw new ConfigurationError(
        `${keys.join(".")}: data has no ${name}${known.length === 0 ? "" : `; it has ${known.join(", ")}`}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`,
        { place: this.model.place(keys) },
      );
    }
    return names;
  }

  rule(type: string, keys: readonly Key[], severity: Severity, expected: string, column?: string): Rule {
    return {
      type,
      name: column === undefined ? type : `${type} of ${column}`,
      keys,
      place: this.model.place(keys),
      severity,
      expected,
      ...(column === undefined ? {} : { column }),
    };
  }

  /** A check of each of the datasets; without names of all that are checked. */
  each(
    datasets: readonly string[] | undefined,
    keys: readonly Key[],
    rule: Rule,
    needsRows: boolean,
    run: (examined: Examined, setting: Setting) => Promise<CheckResult> | CheckResult,
  ): ModelCheck[] {
    const wanted = datasets === undefined ? this.known : this.named(datasets, [...keys, "datasets"]);
    return this.requested
      .filter((name) => wanted.includes(name))
      .map((dataset) => ({ dataset, rule, rowsOf: needsRows ? [dataset] : [], run }));
  }

  /** A check against the champion. @param dataset the data that versions are registered with, as register-model chooses it */
  async againstChampion(
    dataset: string | undefined,
    keys: readonly Key[],
    rule: Rule,
    run: (examined: Examined, champion: Champion) => CheckResult,
  ): Promise<ModelCheck[]> {
    const reference = this.model.config.drift?.reference;
    const chosen =
      dataset === undefined
        ? ([String(reference ?? ""), "train"].find((name) => this.known.includes(name)) ?? this.known[0])
        : this.named([dataset], [...keys, "dataset"])[0];
    if (chosen === undefined || !this.requested.includes(chosen)) return [];
    this.accepted ??= await readAccepted(this.model, this.runtime);
    const against = this.accepted;
    return [
      {
        dataset: chosen,
        rule,
        rowsOf: [],
        run: (examined) =>
          "profile" in against
            ? run(examined, against)
            : resultOf(rule, { status: against.status, observed: against.reason }),
      },
    ];
  }
}

interface ColumnSettings {
  readonly severity?: Severity | undefined;
  readonly datasets?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
}

/** Settings of a check that is given as its severity alone, or with more. */
export function columnSettings(given: Severity | ColumnSettings) {
  const { severity = "warning", datasets, ignore } = typeof given === "string" ? { severity: given } : given;
  return { severity, datasets, ignore: new Set(ignore) };
}
