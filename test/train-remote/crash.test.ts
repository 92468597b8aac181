import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "vitest";
import { root, testRuntime } from "../runtime.js";

/** Processes that are alive and have this text in their command line. */
function processesWith(text: string): string[] {
  const list = execFileSync("ps", ["-eo", "stat=,args="], { encoding: "utf8" });
  return list.split("\n").filter((line) => line.includes(text) && !/^Z/.test(line));
}

test.each(["SIGKILL", "SIGABRT"] as const)(
  "%s of the action leaves nothing of the training running",
  async (signal) => {
    const t = await testRuntime();
    // The action alone, as one file that Node can run.
    await build({
      root,
      logLevel: "silent",
      configFile: false,
      build: {
        ssr: join(root, "actions/toolkit/runtime/child/process-group.ts"),
        outDir: t.directory,
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: "group.mjs" } },
      },
    });
    const mark = signal === "SIGKILL" ? "86411.5" : "86412.5";
    await t.write(
      "main.mjs",
      `import { ProcessGroup } from "./group.mjs";
     const group = await ProcessGroup.start(
       "trap '' INT TERM HUP; (trap '' TERM; exec sleep ${mark}) & setsid sleep ${mark} & touch up; sleep ${mark}",
       { directory: "${t.directory}", environment: { PATH: process.env.PATH }, marker: { name: "MERGELINE_JOB_ID", value: "crash-${mark}" } },
     );
     group.output.resume();
     await group.exit();`,
    );
    const child = spawn(process.execPath, [join(t.directory, "main.mjs")], { stdio: "ignore" });
    await expect.poll(() => existsSync(join(t.directory, "up")), { timeout: 10_000 }).toBe(true);
    expect(processesWith(`sleep ${mark}`).length).toBeGreaterThanOrEqual(2);
    child.kill(signal);
    await expect.poll(() => processesWith(`sleep ${mark}`), { timeout: 5000 }).toEqual([]);
  },
);
