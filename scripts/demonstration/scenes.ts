import type { Team } from "./team.ts";

export interface Scene {
  readonly title: string;
  readonly play: (team: Team) => Promise<void>;
}

/** The policy that judges a pull request is the one of its base branch. On GitHub that is the default. */
const judge = ["evaluate-gate", "--policy-ref", "origin/main"];

export const scenes: readonly Scene[] = [
  {
    title: "The first version: validated, trained, gated, registered, deployed to staging",
    play: firstVersion,
  },
  { title: "A pull request with broken data is stopped", play: brokenData },
  { title: "A pull request with a worse model is stopped", play: worseModel },
  { title: "A pull request with a better model becomes version 2", play: betterModel },
  { title: "The data drifts: an issue, and a request to train again", play: drift },
  { title: "A rollback is one pull request", play: rollback },
];

async function firstVersion(team: Team): Promise<void> {
  const written = await team.python("data/prepare.py");
  team.tell(
    `A new repository from template-repo/, with real data: ${written.trim().split("\n").join("; ")}.`,
  );
  await team.commit("A new model, from the template");
  await team.git("push", "--quiet", "--set-upstream", "origin", "main");
  await team.mergeline(["verify"], "yes");
  await release(team, 1);
  await expectVersion(team, "champion", 1);
  await team.file("registry/breast-cancer/versions/1.yaml", "registry/breast-cancer/versions/1.yaml");
}

async function brokenData(team: Team): Promise<void> {
  await team.propose("new-clinic", "Add the patients of the new clinic", "data/train.csv", breakCells);
  await team.mergeline(["validate-data"], "no");
  await team.comment("validate-data", "Comment on the pull request “Add the patients of the new clinic”");
}

async function worseModel(team: Team): Promise<void> {
  await team.propose("one-small-tree", "A tree that everybody can read", "model.yaml", (text) =>
    text.replace(/algorithm: \S+/, "algorithm: decision_tree").replace(/C: \S+.*/, "max_depth: 2"),
  );
  await team.mergeline(["validate-data"], "yes");
  await team.mergeline(["train-remote"], "yes");
  await team.mergeline(judge, "no");
  await team.comment("evaluate-gate", "Comment on the pull request “A tree that everybody can read”");
}

async function betterModel(team: Team): Promise<void> {
  const branch = "less-regularization";
  await team.propose(branch, "Regularize less", "model.yaml", (text) => text.replace(/C: \S+.*/, "C: 1.0"));
  await team.mergeline(["validate-data"], "yes");
  await team.mergeline(["train-remote"], "yes");
  await team.mergeline(judge, "yes");
  await team.comment("evaluate-gate", "Comment on the pull request “Regularize less”");
  await team.merge(branch);
  await release(team, 2);
  await expectVersion(team, "champion", 2);
}

async function drift(team: Team): Promise<void> {
  const written = await team.python("data/prepare.py", "--shifted");
  team.tell(`A second microscope is in use, and its images are larger and rougher: ${written.trim()}.`);
  await team.mergeline(["drift-check", "--issue", "true"], "yes");
  const report = await team.report("drift-check");
  if (report?.drifted !== true) throw new Error("The shifted data was not found to have drifted.");
  const issue = await team.read(".mergeline/drift-check.issue.md");
  await team.show("The issue that would be opened", issue, "issue");
  const request = await team.read(".mergeline/drift-check.retrain.json");
  await team.show(
    "The retraining that would be asked for",
    `\`\`\`json\n${request.trim()}\n\`\`\`\n`,
    "retraining",
  );
  await team.git("checkout", "--quiet", "--", "data/current.csv");
}

async function rollback(team: Team): Promise<void> {
  const reason = "Clinics with the second microscope see too many false alarms";
  await team.mergeline(
    ["deploy-canary", "--operation", "rollback", "--environment", "staging", "--reason", reason],
    "yes",
  );
  const branch = await proposedBranch(team);
  await team.pullRequest(branch);
  await team.merge(branch);
  await expectVersion(team, "champion", 1);
  await team.mergeline(["verify"], "yes");
  team.tell("Version 1 is the champion again, and the registry is whole.");
}

/** What happens on main after a merge: the commit is trained and gated once more, registered, and proposed for staging. */
async function release(team: Team, version: number): Promise<void> {
  await team.mergeline(["validate-data"], "yes");
  await team.mergeline(["train-remote"], "yes");
  await team.mergeline(["evaluate-gate"], "yes");
  if (version === 1) await team.comment("evaluate-gate", "The gate's comment");
  const reports = [
    "--gate-report",
    ".mergeline/evaluate-gate.json",
    "--data-report",
    ".mergeline/validate-data.json",
  ];
  // The first version has nobody to beat, and is the champion; later ones become it by their promotion.
  const aliases = version === 1 ? ["--aliases", "champion"] : [];
  await team.mergeline(["register-model", ...reports, ...aliases], "yes");
  const found = (await team.report("register-model"))?.modelVersion;
  if (found !== version)
    throw new Error(`Version ${version} was expected, and ${String(found)} was registered.`);
  await team.mergeline(
    ["deploy-canary", "--operation", "start", "--version", String(version), "--environment", "staging"],
    "yes",
  );
  const branch = await proposedBranch(team);
  await team.pullRequest(branch);
  await team.merge(branch);
}

/** The branch of the pull request that deploy-canary has just opened, from its report. */
async function proposedBranch(team: Team): Promise<string> {
  const report = await team.report("deploy-canary");
  const [change] = (report?.changes ?? []) as { pullRequest: string | null }[];
  if (change?.pullRequest == null) throw new Error("deploy-canary proposed nothing.");
  return change.pullRequest;
}

async function expectVersion(team: Team, alias: string, version: number): Promise<void> {
  const text = await team.read(`registry/breast-cancer/aliases/${alias}.yaml`);
  if (!new RegExp(`^version: ${version}$`, "m").test(text)) {
    throw new Error(`The alias ${alias} should be at version ${version}, and is:\n${text}`);
  }
  team.tell(`The alias ${alias} is at version ${version}.`);
}

/** What a spreadsheet and a hurried clinic do to a file: in 1-based data rows. */
function breakCells(text: string): string {
  const lines = text.trimEnd().split("\n");
  const header = lines[0]!.split(",");
  const set = (row: number, column: string, value: string) => {
    const cells = lines[row]!.split(",");
    cells[header.indexOf(column)] = value;
    lines[row] = cells.join(",");
  };
  set(12, "mean_radius", '"17,99"');
  set(40, "mean_area", "-1");
  set(77, "diagnosis", "");
  set(103, "texture", "ruff");
  set(150, "mean_smoothness", "n/a");
  lines[201] = lines[200]!;
  lines[230] = lines[230]!.split(",").slice(0, 20).join(",");
  return `${lines.join("\n")}\n`;
}
