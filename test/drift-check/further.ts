import { random } from "../../actions/toolkit/statistics/random.js";
import { type TestRuntime, testRuntime } from "../runtime.js";

/** The report as JSON, read freely. */
// biome-ignore lint/suspicious/noExplicitAny: what a test reads of it, it also expects.
export type Json = any;

/** A CSV of rows that a function makes from a stream of random numbers. */
export function csv(
  header: string,
  rows: number,
  seed: string,
  line: (uniform: () => number, row: number) => readonly (string | number)[],
): string {
  const { uniform } = random(seed.repeat(32).slice(0, 32));
  const lines = Array.from({ length: rows }, (_, row) => line(uniform, row).join(","));
  return `${header}\n${lines.join("\n")}\n`;
}

/** The check of now.csv against train.csv with this drift section, and more of model.yaml. */
export async function checked(
  files: { readonly train: string; readonly now: string } & Readonly<Record<string, string>>,
  drift: string,
  more = "",
): Promise<{ t: TestRuntime; summary: string; ok: boolean; verdict: string; report: Json }> {
  const { train, now, ...others } = files;
  const t = await testRuntime({
    files: {
      "train.csv": train,
      "now.csv": now,
      "model.yaml": `name: churn\n${more}drift:\n  reference: train.csv\n  current: now.csv\n  confirm: 1\n${drift}`,
      ...others,
    },
  });
  const { summary, ok, verdict } = await t.run("drift-check");
  return { t, summary, ok, verdict: String(verdict), report: t.published[0]!.report };
}
