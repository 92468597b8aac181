import type { Reporter, TestCase, TestModule } from "vitest/node";

/** The last lines of a run: what was skipped and why, then the count in one plain line. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter(
      (module) => module.state() === "failed" && ![...module.children.allTests("failed")].length,
    );
    const skipped = tests.filter((test) => test.result().state === "skipped");
    const reasons = Map.groupBy(skipped, reasonOf);
    if (skipped.length > 0) console.log("\nSkipped:");
    for (const [reason, group] of reasons) {
      const files = [...new Set(group.map((test) => test.module.relativeModuleId))];
      console.log(`  ${group.length} of ${files.join(", ")}: ${reason}`);
    }
    const failed = count("failed") + broken.length + errors.length;
    console.log(`\n${count("passed")} passed, ${failed} failed, ${skipped.length} skipped`);
  }
}

/** The note of `context.skip(note)`, or the reason in the name of a skipped suite: `… (skipped: no cluster)`. */
function reasonOf(test: TestCase): string {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return note ?? /\(skipped: (.+)\)/.exec(test.fullName)?.[1] ?? "no reason given";
}
