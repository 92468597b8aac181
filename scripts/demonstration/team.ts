import { spawn } from "node:child_process";
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { box, dim, green, red, say } from "./terminal.ts";

/** What happened, for the page. */
export type Entry =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "command";
      readonly command: string;
      readonly code: number;
      readonly summary: string;
      readonly seconds: number;
    }
  | { readonly kind: "comment"; readonly title: string; readonly markdown: string }
  | { readonly kind: "diff"; readonly title: string; readonly diff: string }
  | { readonly kind: "file"; readonly title: string; readonly content: string };

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Which answer the story expects of a step. */
type Answer = "yes" | "no";
const codes: Readonly<Record<Answer, number>> = { yes: 0, no: 1 };

/** A team with one repository, its bare remote, and the toolkit. Everything they do happens in the demo's folder. */
export class Team {
  readonly checkout: string;
  private entries: Entry[] = [];
  private step = 0;
  private trained = false;

  private readonly root: string;
  private readonly folder: string;
  private readonly environment: Readonly<Record<string, string>>;

  private constructor(root: string, folder: string, environment: Readonly<Record<string, string>>) {
    this.root = root;
    this.folder = folder;
    this.environment = environment;
    this.checkout = join(folder, "breast-cancer");
  }

  /** Copies the template into a fresh repository with a bare remote. */
  static async found(root: string, folder: string): Promise<Team> {
    const team = new Team(root, folder, await surroundings(root, folder));
    for (const name of ["comments", "reports", "logs"]) await mkdir(join(folder, name));
    await cp(join(root, "template-repo"), team.checkout, {
      recursive: true,
      // What a training in the template's own folder may have left.
      filter: (path) => !/[/\\](build|\.mergeline|\.venv|__pycache__)$/.test(path),
    });
    await team.git("init", "--quiet", "--bare", "--initial-branch=main", join(folder, "remote.git"));
    await team.git("init", "--quiet", "--initial-branch=main");
    await team.git("remote", "add", "origin", join(folder, "remote.git"));
    return team;
  }

  async play(scene: (team: Team) => Promise<void>): Promise<readonly Entry[]> {
    this.entries = [];
    await scene(this);
    return this.entries;
  }

  tell(text: string): void {
    say(`   ${text}`);
    this.entries.push({ kind: "text", text });
  }

  /** Runs an action by the command line, as on a laptop, and expects an answer. */
  async mergeline(words: readonly string[], expected: Answer): Promise<Ended> {
    const startedAt = Date.now();
    const ended = await this.run(process.execPath, [join(this.root, "actions/command-line.js"), ...words], {
      // The first training is shown as it runs; the others are its like.
      onLine: words[0] === "train-remote" && !this.trained ? (line) => say(dim(`     ${line}`)) : undefined,
    });
    this.trained ||= words[0] === "train-remote";
    const report = await this.report(words[0]!);
    const label = `${String(++this.step).padStart(2, "0")}-${words[0]}`;
    await writeFile(join(this.folder, "logs", `${label}.txt`), `${ended.error}\n${ended.out}`);
    const summary = report?.summary ?? (ended.error.trim().split("\n").at(-1) || ended.out.trim());
    const seconds = (Date.now() - startedAt) / 1000;
    const mark = ended.code === 0 ? green("✔") : red("✘");
    const command = `mergeline ${words.map(quote).join(" ")}`;
    say(`   ${mark} ${command} ${dim(`(${seconds.toFixed(1)} s)`)}\n     ${summary}`);
    this.entries.push({ kind: "command", command, code: ended.code, summary, seconds });
    if (report !== undefined) {
      await copyFile(
        join(this.checkout, ".mergeline", `${words[0]}.json`),
        join(this.folder, "reports", `${label}.json`),
      );
    }
    if (ended.code !== codes[expected]) {
      throw new Error(
        `${command} ended with exit code ${ended.code}; the story expects ${codes[expected]}.\n${ended.error}\n${ended.out}`,
      );
    }
    return ended;
  }

  /** Shows a comment that an action has left, and keeps it as Markdown. */
  async comment(action: string, title: string): Promise<void> {
    await this.show(title, await readFile(join(this.checkout, ".mergeline", `${action}.md`), "utf8"), action);
  }

  async show(title: string, markdown: string, name: string): Promise<void> {
    box(title, markdown);
    this.entries.push({ kind: "comment", title, markdown });
    await writeFile(
      join(this.folder, "comments", `${String(this.step).padStart(2, "0")}-${name}.md`),
      markdown,
    );
  }

  async file(title: string, path: string): Promise<void> {
    this.entries.push({ kind: "file", title, content: await readFile(join(this.checkout, path), "utf8") });
  }

  /** Shows what a branch would change, and keeps the text of its pull request. */
  async pullRequest(branch: string): Promise<void> {
    const folder = join(this.checkout, ".mergeline/pull-requests");
    const text = await readFile(join(folder, `${branch.replaceAll("/", "-")}.md`), "utf8");
    await this.show(`Pull request from ${branch}`, asOnGitHub(text), "pull-request");
    await this.diff(branch);
  }

  async diff(branch: string): Promise<void> {
    await this.git("fetch", "--quiet", "origin");
    const range = `origin/main...origin/${branch}`;
    const stat = await this.git("diff", "--stat=100", range);
    for (const line of stat.trimEnd().split("\n")) say(dim(`     ${line.trim()}`));
    this.entries.push({
      kind: "diff",
      title: `git diff main...${branch}`,
      diff: await this.git("diff", range),
    });
  }

  /** The reviewer merges a branch of the remote into main. */
  async merge(branch: string): Promise<void> {
    await this.git("fetch", "--quiet", "origin");
    await this.git("switch", "--quiet", "main");
    await this.git("reset", "--quiet", "--hard", "origin/main");
    await this.git("merge", "--quiet", "--no-ff", "-m", `Merge ${branch}`, `origin/${branch}`);
    await this.git("push", "--quiet", "origin", "main");
    this.tell(`A reviewer merges ${branch}.`);
  }

  /** Somebody changes a file on a branch of their own and pushes it. */
  async propose(
    branch: string,
    message: string,
    path: string,
    edit: (text: string) => string,
  ): Promise<void> {
    await this.git("fetch", "--quiet", "origin");
    await this.git("switch", "--quiet", "--force-create", branch, "origin/main");
    const before = await readFile(join(this.checkout, path), "utf8");
    const after = edit(before);
    if (after === before) throw new Error(`nothing to change in ${path} for ${branch}`);
    await writeFile(join(this.checkout, path), after);
    await this.commit(message);
    await this.git("push", "--quiet", "--force", "origin", branch);
    this.tell(`Pull request “${message}” (branch ${branch})`);
  }

  async commit(message: string): Promise<void> {
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--message", message);
  }

  async git(...words: string[]): Promise<string> {
    const ended = await this.run("git", words);
    if (ended.code !== 0) throw new Error(`git ${words.join(" ")} ended with ${ended.code}: ${ended.error}`);
    return ended.out;
  }

  async python(...words: string[]): Promise<string> {
    const ended = await this.run("python", words);
    if (ended.code !== 0)
      throw new Error(`python ${words.join(" ")} ended with ${ended.code}: ${ended.error}`);
    return ended.out;
  }

  /** The report that an action has left, for what the story shows of it. */
  async report(action: string): Promise<(Record<string, unknown> & { summary: string }) | undefined> {
    const text = await readFile(join(this.checkout, ".mergeline", `${action}.json`), "utf8").catch(
      () => undefined,
    );
    return text === undefined
      ? undefined
      : (JSON.parse(text) as Record<string, unknown> & { summary: string });
  }

  async read(path: string): Promise<string> {
    return readFile(join(this.checkout, path), "utf8");
  }

  private run(
    program: string,
    words: readonly string[],
    { onLine }: { onLine?: ((line: string) => void) | undefined } = {},
  ): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, words, {
        cwd: this.checkout,
        env: this.environment,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let [out, error, rest] = ["", "", ""];
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        out += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        error += text;
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) onLine?.(line);
      });
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? 128, out, error }));
    });
  }
}

/** The body alone: the file begins with the title and the branches, and ends with the files, which the diff shows. */
function asOnGitHub(text: string): string {
  return `${text
    .replace(/^# .*\n+`[^\n]*` into `[^\n]*`\n+/, "")
    .replace(/\nFiles:\n+(- `[^\n]*`\n?)+\s*$/, "")
    .trim()}\n`;
}

function quote(word: string): string {
  return /^[\w./:@,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * The environment of everything that the demo starts: no home folder, no git settings and no GitHub of the person
 * who runs it, and every temporary file inside the demo's folder.
 */
async function surroundings(root: string, folder: string): Promise<Record<string, string>> {
  const home = join(folder, ".home");
  const temporary = join(folder, ".tmp");
  for (const path of [home, temporary]) await mkdir(path);
  await writeFile(
    join(home, "gitconfig"),
    "[user]\n\tname = Dana Developer\n\temail = dana@example.com\n[init]\n\tdefaultBranch = main\n[commit]\n\tgpgSign = false\n[core]\n\tautocrlf = false\n[advice]\n\tdetachedHead = false\n",
  );
  const passed = ["LANG", "LC_ALL", "TERM", "SystemRoot", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"];
  return {
    ...Object.fromEntries(
      passed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    ),
    PATH: [join(root, ".cache/venv/bin"), process.env.PATH ?? ""].join(delimiter),
    HOME: home,
    TMPDIR: temporary,
    XDG_CACHE_HOME: join(root, ".cache"),
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_GLOBAL: join(home, "gitconfig"),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    NO_COLOR: "1",
  };
}
