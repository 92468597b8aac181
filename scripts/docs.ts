/**
 * Writes what is generated from action.yml and from the schemas: the tables of inputs and outputs in the READMEs, and
 * schemas/. With --check it changes nothing and exits 1 where something is stale. Needs out/ (npm run build).
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

interface Contract {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default?: unknown; required?: boolean }>;
  outputs: Record<string, { description: string }>;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checkOnly = process.argv.includes("--check");
const actions = [
  "validate-data",
  "train-remote",
  "evaluate-gate",
  "register-model",
  "deploy-canary",
  "drift-check",
];
const stale: string[] = [];

async function put(path: string, text: string): Promise<void> {
  const current = await readFile(join(root, path), "utf8").catch(() => undefined);
  if (current === text) return;
  stale.push(path);
  if (checkOnly) return;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const cell = (text: string) =>
  text.trim().replaceAll(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("<", "&lt;");

function defaultOf(input: { default?: unknown; required?: boolean }): string {
  const value = String(input.default ?? "");
  if (value === "") return input.required ? "required" : "";
  return `\`${value.trim().replaceAll(/\s+/g, " ")}\``;
}

function inputsTable({ inputs }: Contract): string {
  const rows = Object.entries(inputs).map(
    ([name, input]) => `| \`${name}\` | ${cell(input.description)} | ${defaultOf(input)} |`,
  );
  return ["| input | what it says | default |", "|---|---|---|", ...rows].join("\n");
}

function outputsTable({ outputs }: Contract): string {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ["| output | what it holds |", "|---|---|", ...rows].join("\n");
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function fill(text: string, name: string, content: string, path: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} lacks ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

async function contractOf(path: string): Promise<Contract> {
  return parse(await readFile(join(root, path), "utf8")) as Contract;
}

async function compiled(path: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(root, "out", path)).href)) as Record<string, unknown>;
}

function jsonSchema(schema: z.ZodType, id: string, title: string): string {
  const body = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input", unrepresentable: "any" });
  return `${JSON.stringify({ $id: id, title, ...body }, null, 2)}\n`;
}

const overview: string[] = ["| action | what it does |", "|---|---|"];
const { reportHead } = await compiled("toolkit/runtime/report-head.js");
const { reportSchemaUrl } = await compiled("toolkit/runtime/report-address.js");
for (const action of actions) {
  const contract = await contractOf(`actions/${action}/action.yml`);
  const path = `actions/${action}/README.md`;
  let text = await readFile(join(root, path), "utf8");
  text = fill(text, "inputs", inputsTable(contract), path);
  text = fill(text, "outputs", outputsTable(contract), path);
  await put(path, text);
  overview.push(`| [${action}](actions/${action}/README.md) | ${cell(contract.description)} |`);
}

for (const action of [...actions, "pipeline"]) {
  const module = await compiled(`${action}/report.js`);
  const own = Object.values(module).find((value) => value instanceof z.ZodObject || isZodObject(value));
  if (own === undefined) throw new Error(`actions/${action}/report.ts exports no schema`);
  const shape = { ...(reportHead as z.ZodRawShape), ...(own as z.ZodObject).partial().shape };
  const url = (reportSchemaUrl as (name: string) => string)(action);
  await put(
    `schemas/${action}.report.schema.json`,
    jsonSchema(z.object(shape), url, `The report of ${action}`),
  );
}

/** out/ may load another copy of zod than this script does, so the class alone does not tell. */
function isZodObject(value: unknown): boolean {
  return (value as { _zod?: { def?: { type?: string } } })?._zod?.def?.type === "object";
}

const { model } = await compiled("toolkit/model/schema/model.js");
const modelUrl = "https://raw.githubusercontent.com/mergeline/mergeline/v0/schemas/model.schema.json";
await put("schemas/model.schema.json", jsonSchema(model as z.ZodType, modelUrl, "model.yaml of Mergeline"));

const { profileSchema } = await compiled("toolkit/registry/profile-schema.js");
const profileUrl = "https://raw.githubusercontent.com/mergeline/mergeline/v0/schemas/profile.schema.json";
await put(
  "schemas/profile.schema.json",
  jsonSchema(profileSchema as z.ZodType, profileUrl, "The profile of a dataset"),
);

const { answers } = await compiled("registry-commands/answers/answers.js");
const { answerSchemaUrl } = await compiled("registry-commands/print.js");
for (const [name, answer] of Object.entries(answers as Record<string, z.ZodType>)) {
  const url = (answerSchemaUrl as (name: string) => string)(name);
  await put(
    `schemas/registry-${name}.schema.json`,
    jsonSchema(answer, url, `What mergeline registry ${name} --json prints`),
  );
}

let readme = await readFile(join(root, "README.md"), "utf8");
const whole = await contractOf("action.yml");
readme = fill(readme, "actions", overview.join("\n"), "README.md");
readme = fill(readme, "inputs", inputsTable(whole), "README.md");
readme = fill(readme, "outputs", outputsTable(whole), "README.md");
await put("README.md", readme);

if (stale.length > 0) {
  console.log(`${checkOnly ? "stale, run npm run docs" : "written"}: ${stale.join(", ")}`);
  if (checkOnly) process.exitCode = 1;
}
