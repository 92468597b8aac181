import { lstat, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { commitTree } from "../toolkit/git/commit-tree.js";
import { layout } from "../toolkit/registry/layout.js";
import { countOf } from "../toolkit/report/number.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHistory, type RegistryInputs, readRegistryInputs } from "./open.js";
import { answer, shown } from "./print.js";
import { readAliasMoves } from "./site/alias-moves.js";
import { comparePage } from "./site/compare-page.js";
import { SiteFolder } from "./site/folder.js";
import { indexPage, type ModelLine } from "./site/index-page.js";
import { readSiteModel } from "./site/model.js";
import { modelPages } from "./site/model-page.js";
import { type SearchModel, searchModel, searchPage } from "./site/search-page.js";
import { versionPages } from "./site/version-page.js";

export interface SiteInputs extends RegistryInputs {
  readonly output: string;
  /** How many of the newest versions of a model get a page of their own. */
  readonly details: number;
}

/** The file by which a folder is known as a site that this command wrote: its files, one a line. */
const manifest = ".mergeline-site";

/** Writes the registry as it is in HEAD as a static site. */
export async function site(inputs: SiteInputs, runtime: Runtime): Promise<Outcome> {
  const { repository, registry, prefix, top } = await openHistory(inputs, runtime);
  const head = await repository.head();
  if (head === undefined)
    throw new ConfigurationError("The repository has no commit yet, so there is no registry.");
  const earlier = await earlierFiles(inputs.output, runtime);
  const objects = await repository.objects();
  const tree = commitTree(objects, head, prefix);
  const names = (await tree.list(registry)).filter((name) => !name.includes("."));
  if (names.length === 0)
    throw new ConfigurationError(`${registry} has no models in HEAD, so there is nothing to show.`);
  const folders = new Map(names.map((name) => [name, layout.aliases(top, name)]));
  const moves = await readAliasMoves(repository, top, folders);
  const pages = new SiteFolder(inputs.output, runtime);
  // Whatever ends this run, the next one knows the folder as a site.
  if (earlier.length === 0) await pages.write([[manifest, `${manifest}\n`]]);

  const lines: ModelLine[] = [];
  const search: SearchModel[] = [];
  const problems: string[] = [];
  let versions = 0;
  for (const name of names) {
    const model = await readSiteModel(tree, registry, name, moves.get(name) ?? [], inputs.details);
    problems.push(...model.problems);
    versions += model.records.length;
    await pages.write([
      ...modelPages(model),
      ...versionPages(model),
      ...(model.records.length > 1 ? [[`${name}/compare.html`, comparePage(model)] as const] : []),
    ]);
    search.push(searchModel(model));
    lines.push({
      name,
      description: model.about?.description,
      owners: model.about?.owners ?? [],
      versions: model.records.length,
      latest: model.records.at(-1),
      aliases: model.aliases,
    });
  }
  objects.close();
  await pages.write([
    ["index.html", indexPage(lines, versions, problems, head)],
    ["search.html", searchPage(search, versions)],
    [".nojekyll", ""],
  ]);
  const written = new Set([...pages.written, manifest]);
  await pages.write([[manifest, `${[...written].sort().join("\n")}\n`]]);
  for (const path of earlier) {
    if (!written.has(path))
      await rm(await runtime.workspace.writable(`${inputs.output}/${path}`, "output"), { force: true });
  }
  const summary = `${countOf(versions, "version")} of ${countOf(names.length, "model")}: ${countOf(written.size, "file")} in ${inputs.output}.`;
  const report = {
    output: inputs.output,
    commit: head,
    models: names.length,
    versions,
    files: written.size,
    problems,
  };
  const trouble = problems.map((problem) => `${problem}\n`).join("");
  return shown(
    inputs.json ? answer("site", report) : `${trouble}${summary}\n`,
    summary,
    problems.length === 0,
  );
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  site(
    {
      ...readRegistryInputs(inputs),
      output: inputs.required("output"),
      details: inputs.number("details", { min: 0, max: 100_000, integer: true }) ?? 20,
    },
    runtime,
  );

/**
 * The files of an earlier site in the folder.
 * @throws ConfigurationError when the folder holds something else: nothing of somebody's own is overwritten
 */
async function earlierFiles(output: string, { workspace }: Runtime): Promise<string[]> {
  const folder = await workspace.writable(output, "output");
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isDirectory()) {
    const names = await readdir(folder);
    if (names.length === 0) return [];
    if (names.includes(manifest)) {
      const text = await readFile(join(folder, manifest), "utf8");
      return text.split("\n").filter((path) => /^[a-z0-9-]+\/[a-z0-9-]+\.html$|^[a-z]+\.html$/.test(path));
    }
  }
  throw new ConfigurationError(
    `output: ${output} is there and is no earlier site. Name an empty folder, or one that does not exist.`,
  );
}
