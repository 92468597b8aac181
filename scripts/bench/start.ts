import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Benchmark, root } from "./lab.ts";

/** The start of each built action beside a bare Node. */
export const startBenchmark: Benchmark = {
  name: "start",
  about: "start-up of each built action, beside a bare Node",
  minutes: 0.3,
  run(lab) {
    const folder = join(root, "actions");
    const actions = readdirSync(folder).filter((name) => existsSync(join(folder, name, "index.js")));
    const bare = { title: `node ${process.version}`, run: () => lab.measure([process.execPath, "-e", "0"]) };
    for (const action of actions) {
      const entry = join(folder, action, "index.js");
      // A configuration that does not exist ends the action after everything is loaded and before it works.
      const start = () => lab.measure([process.execPath, entry], { INPUT_CONFIG: "absent.yaml" });
      lab.beside(action, start, [bare]);
    }
  },
};
