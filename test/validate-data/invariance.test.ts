import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openEngine } from "../../actions/toolkit/data/engine.js";
import { testRuntime } from "../runtime.js";
import { again, odcs, type Validated } from "./report.js";

const contract = odcs(
  [
    { name: "id", logicalType: "integer", unique: true },
    { name: "x", logicalType: "number", required: true, logicalTypeOptions: { minimum: 0, maximum: 9 } },
    {
      name: "plan",
      logicalType: "string",
      quality: [
        { metric: "invalidValues", arguments: { validValues: ["a", "b"] }, mustBe: 0 },
        { metric: "nullValues", unit: "percent", mustBeLessThan: 30 },
      ],
    },
    { name: "day", logicalType: "date", logicalTypeOptions: { minimum: "2024-01-01" } },
    { name: "ok", logicalType: "boolean" },
  ],
  [
    { metric: "rowCount", mustBeGreaterThan: 3 },
    { metric: "duplicateValues", arguments: { properties: ["plan", "day"] }, mustBeLessThan: 2 },
    { type: "sql", query: "SELECT avg(x) FROM {object}", mustBeLessThan: 6 },
  ],
);

const row = fc.tuple(
  fc.integer({ min: 1, max: 9 }).map(String),
  fc.constantFrom("", "0", "1.5", "9", "-0.5", "12"),
  fc.constantFrom("", "a", "b", "c"),
  fc.constantFrom("", "2024-02-29", "2023-12-31"),
  fc.constantFrom("", "true", "false"),
);

/** What the verdict rests on: every check's status and counts, the order of examples aside. */
function essence({ outcome, report }: Validated): unknown {
  return [
    outcome.ok,
    report.checks.map(({ type, column, status, evaluated, failed, observed }) => [
      type,
      column,
      status,
      evaluated,
      failed,
      observed,
    ]),
  ];
}

test("permuting rows, recompressing, and changing the dialect or the format change no verdict", async () => {
  const header = ["id", "x", "plan", "day", "ok"];
  const t = await testRuntime({ files: { "c.json": contract } });
  const log = { info: () => undefined } as never;
  const engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  const judge = async (file: string, content?: string | Uint8Array) => {
    if (content !== undefined) await t.write(file, content);
    return essence(await again(t, { data: file, contract: "c.json" }));
  };
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        async (rows, keys) => {
          const csv = (some: readonly (readonly string[])[], delimiter = ",", end = "\n") =>
            [header, ...some].map((cells) => cells.join(delimiter) + end).join("");
          const wanted = await judge("d.csv", csv(rows));
          const shuffled = rows
            .map((cells) => ({ cells, key: keys.next().value! }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ cells }) => cells);
          expect(await judge("p.csv", csv(shuffled)), "permuted").toEqual(wanted);
          expect(await judge("d.csv.gz", gzipSync(csv(rows))), "gzip").toEqual(wanted);
          expect(await judge("d.csv.zst", zstdCompressSync(csv(rows))), "zstd").toEqual(wanted);
          expect(await judge("s.csv", csv(rows, ";", "\r\n")), "semicolons and CR LF").toEqual(wanted);
          expect(await judge("d.tsv", csv(rows, "\t")), "tabs").toEqual(wanted);
          const values = ([id, x, plan, day, ok]: readonly string[]) => ({
            id: Number(id),
            x: x === "" ? null : Number(x),
            plan: plan === "" ? null : plan,
            day: day === "" ? null : day,
            ok: ok === "" ? null : ok === "true",
          });
          const lines = [values(["1", "", "", "", ""]), ...rows.map(values)]
            .slice(1)
            .map((one) => `${JSON.stringify(one)}\n`);
          expect(await judge("d.jsonl", lines.join("")), "JSON lines").toEqual(wanted);
          await engine.run(
            `COPY (SELECT id::BIGINT AS id, x::DOUBLE AS x, plan, day::DATE AS day, ok::BOOLEAN AS ok FROM read_csv('${join(t.directory, "d.csv")}', all_varchar=true, header=true, delim=',', quote='"')) TO '${join(t.directory, "d.parquet")}' (FORMAT parquet)`,
          );
          expect(await judge("d.parquet"), "Parquet").toEqual(wanted);
        },
      ),
      { numRuns: 3 },
    );
  } finally {
    await engine.close();
  }
}, 120_000);
