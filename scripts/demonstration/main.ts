/** The demo: six scenes of a model's life, through the built actions, in a folder of its own. See scripts/demo. */
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writePage } from "./page.ts";
import { scenes } from "./scenes.ts";
import { Team } from "./team.ts";
import { bold, dim, green, red, say } from "./terminal.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Marks a folder as the demo's, so that only such a one is ever emptied. */
const marker = ".mergeline-demo";

async function freshFolder(): Promise<string> {
  const { values } = parseArgs({ options: { keep: { type: "string" } } });
  const from = process.env.DEMO_FROM ?? process.cwd();
  const folder = values.keep === undefined ? join(root, ".demo") : resolve(from, values.keep);
  if (existsSync(folder)) {
    const names = await readdir(folder);
    if (names.length > 0 && !names.includes(marker)) {
      throw new Error(
        `${folder} is not empty, and was not made by this demo. Name another folder with --keep.`,
      );
    }
    await rm(folder, { recursive: true });
  }
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, marker),
    "Made by scripts/demo, which empties this folder when it runs again.\n",
  );
  return folder;
}

async function main(): Promise<void> {
  const startedAt = Date.now();
  const folder = await freshFolder();
  const team = await Team.found(root, folder);
  const story = [];
  for (const [index, scene] of scenes.entries()) {
    say(`\n${bold(`${index + 1}  ${scene.title}`)}`);
    story.push({ ...scene, entries: await team.play(scene.play) });
  }
  const page = await writePage(root, folder, story);
  const near = (path: string) => relative(process.env.DEMO_FROM ?? process.cwd(), path) || ".";
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  say(`\n${green("✔")} ${bold(`Six scenes in ${seconds} s.`)} Look at:`);
  const things = [
    [page, "everything on one page: open it in a browser"],
    [join(folder, "comments"), "the comments, pull requests and the issue as Markdown"],
    [join(folder, "reports"), "the JSON report of each step"],
    [join(team.checkout, "registry"), "the registry: records, aliases, profiles"],
    [join(team.checkout, "deploy"), "the manifests that Argo CD would apply"],
  ] as const;
  for (const [path, what] of things) say(`  ${near(path)}  ${dim(what)}`);
  say(`  git -C ${near(team.checkout)} log --graph --oneline  ${dim("the history")}`);
}

await main().catch((error: unknown) => {
  say(`\n${red("✘")} ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
