import type { Engine } from "../toolkit/data/engine.js";
import { type Landed, land, type WriteMode } from "../toolkit/git/landing.js";
import { code, escape } from "../toolkit/report/markdown.js";
import { countOf } from "../toolkit/report/number.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import type { Validation } from "./dataset.js";
import { type Grown, growContract } from "./propose/grow.js";
import { contractOf, objectName, unreadSentence } from "./propose/infer.js";
import { textFacts } from "./propose/text-facts.js";
import type { DatasetRequest } from "./requests.js";

/** A contract that was written, or was found to need no change. */
export interface Proposed {
  readonly path: string;
  readonly changed: boolean;
  /** What an existing contract was changed by, in words; empty for a new one. */
  readonly changes: readonly string[];
  /** Address of the pull request, or its branch where there is no GitHub. */
  readonly pullRequest: string | undefined;
  /** What was done, in a sentence without its end. */
  readonly summary: string;
}

/** Stops before any work: one dataset is needed, and a path that a contract can have. */
export async function checkProposal(
  path: string,
  requests: readonly DatasetRequest[],
  workspace: Workspace,
): Promise<void> {
  if (requests.length !== 1) {
    throw new ConfigurationError(
      `propose-contract: a contract is inferred from one dataset, and ${requests.length} are named. Name one in data.`,
    );
  }
  if (!/\.(ya?ml|json)$/i.test(path)) {
    throw new ConfigurationError(`propose-contract: ${path} has to end in .yaml.`);
  }
  await workspace.writable(path, "propose-contract");
}

/**
 * Writes the contract inferred from a dataset, or what an existing one has to grow by, into the working folder, onto
 * the branch, or onto a branch of its own with a pull request. A second run on the same data changes nothing.
 */
export async function proposeContract(
  { name, table, profile }: Pick<Validation, "name" | "table" | "profile">,
  path: string,
  mode: WriteMode,
  engine: Engine,
  runtime: Runtime,
): Promise<Proposed> {
  const facts = await textFacts(engine, table);
  const file = runtime.workspace.relative(await runtime.workspace.writable(path, "propose-contract"));
  const object = objectName(name);
  let grown: Grown | undefined;
  const title = () =>
    grown === undefined ? `Propose a data contract for ${object}` : `Let the data contract of ${object} grow`;
  const landed = await land(
    {
      build: async (head) => {
        const before = await head.read(file);
        grown =
          before === undefined
            ? undefined
            : await growContract(before, file, { name, table, profile, facts, engine });
        const content = grown?.text ?? contractOf(name, profile, facts, table.badRowCount);
        return content === before ? undefined : [{ path: file, content }];
      },
      message: title,
      branch: `mergeline/contract-${
        object
          .replaceAll(/[^A-Za-z0-9-]+/g, "-")
          .replaceAll(/^-+|-+$/g, "")
          .slice(0, 60) || "data"
      }`,
      pullRequest: () => ({
        title: title(),
        body: bodyOf(name, file, profile.rows, grown, table.badRowCount),
      }),
    },
    mode,
    runtime,
  );
  const changes = grown?.changes ?? [];
  return {
    path: file,
    changed: landed.changed,
    changes,
    pullRequest: landed.pullRequest?.url ?? landed.pullRequest?.branch,
    summary: sentenceOf(file, landed, grown, table.badRowCount),
  };
}

function sentenceOf(file: string, landed: Landed, grown: Grown | undefined, unread: number): string {
  const request = landed.pullRequest;
  const where = request === undefined ? "" : ` (${request.url ?? request.branch})`;
  if (grown === undefined)
    return `A contract was proposed: ${file}${where}${unread === 0 ? "" : ` (${countOf(unread, "unreadable record")} left out)`}`;
  if (grown.changes.length === 0) return `The contract ${file} has room for all that the data has`;
  return `The contract ${file} grows by ${countOf(grown.changes.length, "change")}${where}: ${grown.changes.slice(0, 3).join("; ")}${grown.changes.length > 3 ? "; …" : ""}`;
}

const mostListed = 100;

function bodyOf(name: string, file: string, rows: number, grown: Grown | undefined, unread: number): string {
  const from = `${countOf(rows, "row")} of ${escape(name)}`;
  const warning = unread === 0 ? "" : `\n\n**${unreadSentence(unread)}**`;
  if (grown === undefined) {
    return `${code(file)} is inferred from ${from}, with a comment for each bound that says why it is what it is. Read it, tighten it, and merge it.${warning}`;
  }
  const list = grown.changes.slice(0, mostListed).map((change) => `- ${escape(change)}`);
  const rest = grown.changes.length - mostListed;
  if (rest > 0) list.push(`- ${rest} more`);
  return `${from} have what ${code(file)} does not allow yet. Merge this where that is growth; where it is a mistake, mend the data instead.${warning}\n\n${list.join("\n")}`;
}
