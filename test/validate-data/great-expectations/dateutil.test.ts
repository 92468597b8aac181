import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openEngine } from "../../../actions/toolkit/data/engine.js";
import { literal } from "../../../actions/toolkit/data/sql.js";
import { dateutilReads } from "../../../actions/validate-data/contracts/great-expectations/dateutil.js";
import { testRuntime } from "../../runtime.js";

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly (readonly [text: string, isRead: boolean])[];
}

test("whether dateutil reads a text is said as dateutil says, or is not said", async () => {
  const golden = JSON.parse(await readFile(new URL("dateutil.json", import.meta.url), "utf8")) as Golden;
  expect(golden.versions["python-dateutil"]).toBe("4.0.0");
  const t = await testRuntime();
  const engine = await openEngine(t.runtime);
  try {
    const texts = golden.cases.map(([text]) => `(${literal(text)})`).join(", ");
    const rows = await engine.rows<{ t: string; r: boolean | null }>(
      `SELECT t, ${dateutilReads("t")} AS r FROM (VALUES ${texts}) AS v(t)`,
    );
    const found = new Map(rows.map(({ t: text, r }) => [text, r]));
    const said = golden.cases.filter(([text]) => found.get(text) !== null);
    expect(said.filter(([text, isRead]) => found.get(text) !== isRead)).toEqual([]);
    expect(said.length).toBeGreaterThan(golden.cases.length * 0.7);
    expect(said.filter(([, isRead]) => isRead).length).toBeGreaterThan(100);
  } finally {
    await engine.close();
  }
});
