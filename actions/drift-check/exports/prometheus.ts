import { randomUUID } from "node:crypto";
import { chmod, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import { columnMetrics, datasetMetrics, prometheusText } from "./metrics.js";

type Settings = NonNullable<Exports["prometheus"]>;

/** Writes a file for node_exporter's textfile collector; whoever reads it sees the old one or the new one, whole. */
export const writeTextFile: Exporter<Settings> = async (settings, measurement, runtime) => {
  const text = prometheusText([...datasetMetrics(measurement), ...columnMetrics(measurement)]);
  if (!settings.file.endsWith(".prom")) {
    throw new ConfigurationError(
      `file: ${settings.file} does not end in .prom, and node_exporter reads no other.`,
    );
  }
  if (settings.directory_env === undefined) {
    await runtime.workspace.write(settings.file, text, "file");
    return;
  }
  const target = join(directoryOf(settings.directory_env, runtime), nameOf(settings));
  // The collector reads names that end in .prom only, so the file in the making is none of them.
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: "wx" });
    // node_exporter is another user.
    await chmod(temporary, 0o644);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new ConfigurationError(
      missing
        ? `${settings.file} can't be written: the folder ${dirname(target)}, which ${settings.directory_env} names, does not exist.`
        : `${settings.file} can't be written: ${messageOf(error)}.`,
      { cause: error },
    );
  }
};

function directoryOf(name: string, { environment }: Pick<Runtime, "environment">): string {
  const directory = environment[name]?.trim() ?? "";
  if (isAbsolute(directory)) return directory;
  throw new ConfigurationError(
    directory === ""
      ? `the environment variable ${name} is not set. Set it on the step (env) to the collector's folder, an absolute path.`
      : `the environment variable ${name} is ${JSON.stringify(directory)}; an absolute path of a folder is needed.`,
  );
}

function nameOf({ file, directory_env: name }: Settings): string {
  if (basename(file) === file) return file;
  throw new ConfigurationError(`file: ${file} must be a mere name where ${name} says the directory.`);
}
