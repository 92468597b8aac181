import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { resolveFiles } from "../../toolkit/data/source.js";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import { ConfigurationError, sentence } from "../../toolkit/runtime/errors.js";
import { parseDuration } from "../../toolkit/runtime/inputs.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { PolicySource } from "../policy/source.js";
import { fetchStored, namedByFormat } from "../stored-file.js";
import { checkOut } from "./checkout.js";
import { runCommand } from "./command.js";
import { commandEnvironment } from "./environment.js";

export const remeasuredPath = ".mergeline/baseline/again/predictions.csv";
const usualTimeout = "30m";

/**
 * Runs `evaluate.command` with the artifact of a version on today's data. The command is the policy's, and where the
 * policy is read from a commit it runs among that commit's files: a pull request brings neither.
 * @returns the path of the predictions, or why there are none
 */
export async function remeasure(
  command: string,
  { artifacts, version }: VersionRecord,
  source: PolicySource,
  runtime: Runtime,
): Promise<{ readonly path: string } | { readonly problem: string }> {
  const { workspace, environment, log } = runtime;
  const temporary = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), "mergeline-baseline-"));
  try {
    const models: string[] = [];
    for (const [at, artifact] of artifacts.entries()) {
      const ending = /^\w{1,20}$/.test(artifact.format ?? "") ? `.${artifact.format}` : "";
      const file = join(temporary, "model", `model${at === 0 ? "" : `-${at + 1}`}${ending}`);
      await fetchStored(artifact, file, source.registry.access);
      models.push(file);
    }
    const predictions = await workspace.writable(remeasuredPath, "evaluate.command");
    await rm(dirname(predictions), { recursive: true, force: true });
    await workspace.write(join(dirname(remeasuredPath), ".gitignore"), "*\n");
    const timeout = source.judging.config.evaluate?.timeout ?? usualTimeout;
    log.info(`Measuring version ${version} again on today's data: ${command}`);
    const ending = await runCommand(
      {
        command,
        directory: await directoryFor(source, temporary, runtime),
        environment: commandEnvironment(environment, {
          models,
          data: await dataFiles(source, runtime),
          predictions,
        }),
        timeoutSeconds: parseDuration(timeout, "evaluate.timeout"),
      },
      runtime,
    );
    if (ending !== undefined) return { problem: `it ${ending}.` };
    const written = await stat(await workspace.resolve(remeasuredPath, "evaluate.command")).catch(
      () => undefined,
    );
    if (!written?.isFile()) return { problem: "it wrote no file at MERGELINE_PREDICTIONS." };
    return { path: workspace.relative(await namedByFormat(predictions)) };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { problem: sentence(error) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function directoryFor(
  source: PolicySource,
  temporary: string,
  { workspace }: Runtime,
): Promise<string> {
  const { at } = source;
  if (at === undefined) return workspace.directory;
  return join(await checkOut(at.repository, at.commit, join(temporary, "source")), at.prefix);
}

/** The files of the evaluation data, as they lie here; none where no dataset is named or its files are elsewhere. */
async function dataFiles({ judging: { config } }: PolicySource, { workspace }: Runtime): Promise<string[]> {
  const name = config.evaluate?.dataset;
  const dataset = name === undefined ? undefined : config.data?.[name];
  if (dataset === undefined) return [];
  try {
    const files = await resolveFiles([dataset.path].flat(), workspace, `data.${name}.path`);
    return files.map(({ absolute }) => absolute);
  } catch (error) {
    if (error instanceof ConfigurationError) return [];
    throw error;
  }
}
