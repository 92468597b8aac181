import { digestOfDataset } from "../toolkit/data/digest.js";
import { resolveFiles } from "../toolkit/data/source.js";
import type { ModelConfig } from "../toolkit/model/schema/model.js";
import { parseProfile } from "../toolkit/registry/profile.js";
import { digest as digestSchema, type VersionRecord } from "../toolkit/registry/record.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import { readFeatures } from "./feast/features.js";
import { type DataReport, dataReport } from "./reports/data-report.js";
import { readReport } from "./reports/read.js";
import { revisionOf } from "./revision.js";

export type RecordedData = NonNullable<VersionRecord["data"]>;

export interface ValidatedData {
  readonly data: RecordedData;
  /** The text of the profile that later data is compared with. */
  readonly profile: string | undefined;
}

const usual = ".mergeline/validate-data.json";

/**
 * What the reports of validate-data say of the data behind the model.
 * @param named the reports that were named; without any, the usual one is taken if it is about this very data
 */
export async function readValidatedData(
  named: readonly string[],
  config: ModelConfig | undefined,
  runtime: Runtime,
): Promise<ValidatedData> {
  const found = named.length === 0 && (await isAboutData(usual, config, runtime.workspace));
  const paths = found ? [usual] : named;
  const data: RecordedData = [];
  const profiles: { name: string; path: string; digest: string; report: string }[] = [];
  for (const path of paths) {
    const { value } = await readReport(path, "data-report", "validate-data", dataReport, runtime.workspace);
    if (value.verdict === "error") {
      throw new ConfigurationError(
        `data-report: ${path} says that the data could not be read. Validate it again.`,
      );
    }
    for (const { name, profile, digest } of value.datasets)
      profiles.push({ name, path: profile, digest, report: path });
    for (const one of recorded(value)) {
      const revision = one.uri === undefined ? undefined : await revisionOf(one.uri, runtime.workspace);
      data.push(revision === undefined ? one : { ...one, revision });
    }
  }
  await addFeatures(data, config, runtime);
  const reference = [config?.drift?.reference, "train"]
    .map((wanted) => profiles.find(({ name }) => name === wanted))
    .find((found) => found !== undefined);
  const chosen = reference ?? profiles[0];
  if (chosen === undefined) return { data, profile: undefined };
  const what = `data-report: ${chosen.report}: profile of ${chosen.name}`;
  const profile = await runtime.workspace.readText(chosen.path, what, 64 * 1024 * 1024);
  if (parseProfile(profile, chosen.path).digest !== chosen.digest) {
    throw new ConfigurationError(
      `${what}: ${chosen.path} is of other data than the report. Validate the data again.`,
    );
  }
  return { data, profile };
}

/** Adds the feature views that model.yaml declares, also to a dataset that no report is about. */
async function addFeatures(
  data: RecordedData,
  config: ModelConfig | undefined,
  runtime: Runtime,
): Promise<void> {
  for (const [name, { feast, path }] of Object.entries(config?.data ?? {})) {
    if (feast === undefined) continue;
    const features = await readFeatures(feast, `data.${name}.feast`, runtime);
    const at = data.findIndex((one) => one.name === name);
    if (at >= 0) data[at] = { ...data[at]!, features };
    else data.push({ name, ...(typeof path === "string" && { uri: path }), features });
  }
}

/** Whether a report that nobody named is about all data of model.yaml, as it lies here now. */
async function isAboutData(
  path: string,
  config: ModelConfig | undefined,
  workspace: Workspace,
): Promise<boolean> {
  const wanted = Object.entries(config?.data ?? {});
  if (wanted.length === 0 || !(await workspace.exists(path, "data-report"))) return false;
  try {
    const { value } = await readReport(path, "data-report", "validate-data", dataReport, workspace);
    if (value.verdict === "error" || value.datasets.length !== wanted.length) return false;
    for (const [name, dataset] of wanted) {
      const reported = value.datasets.find((one) => one.name === name);
      const files = await resolveFiles([dataset.path].flat(), workspace, `data.${name}.path`);
      if (reported?.digest !== digestOfDataset(files.map(({ digest }) => digest))) return false;
    }
    return true;
  } catch (error) {
    // The data may be elsewhere, and the report from a run that failed: then it is not about this data.
    if (error instanceof ConfigurationError) return false;
    throw error;
  }
}

function recorded(report: DataReport): RecordedData {
  return report.datasets.map(({ name, rows, digest }) => {
    const files = report.files.filter((file) => file.dataset === name);
    return {
      name,
      ...(files.length === 1 && { uri: files[0]!.path }),
      ...(digestSchema.safeParse(digest).success && { digest }),
      ...(Number.isSafeInteger(rows) && rows >= 0 && { rows }),
    };
  });
}
