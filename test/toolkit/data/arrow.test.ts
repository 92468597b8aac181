import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLz4Frame } from "../../../actions/toolkit/data/lz4.js";
import { root } from "../../runtime.js";
import { sharedEngine } from "./open.js";

/** By PyArrow 26.0.1, through scripts/golden/arrow.py. */
const golden = (name: string) => readFileSync(join(root, "test/toolkit/data/golden", name));

const data = sharedEngine();

const types = `id BIGINT, small TINYINT, big UBIGINT, x DOUBLE, half FLOAT, name VARCHAR, cat VARCHAR, ok BOOLEAN, day DATE, at TIMESTAMP, zoned TIMESTAMP WITH TIME ZONE, ns TIMESTAMP_NS, clock TIME, money DECIMAL(10,2), list BIGINT[], emb FLOAT[], st STRUCT("a" BIGINT, "b" VARCHAR), large VARCHAR`;

test.each(["file", "stream", "lz4", "zstd"])(
  "an Arrow %s: every type and null as it was written",
  async (name) => {
    const table = await data.open({ "a.arrow": golden(`${name}.arrow`) });
    expect(table.columns.map((column) => `${column.name} ${column.type}`).join(", ")).toBe(types);
    const rows = await data.engine.rows(`SELECT COLUMNS(* EXCLUDE _row)::VARCHAR FROM ${table.view}`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      [
        ..."1 -1 18446744073709551615 1.5 1.5 a u true 2026-11-01".split(" "),
        "1970-01-01 00:00:00.000001",
        "2023-11-14 22:13:20.123+00",
        "2023-11-14 22:13:20.123456789",
        ..."00:00:01|12.34|[1, 2]|[0.1, 0.2]|{'a': 1, 'b': x}|L".split("|"),
      ],
      [
        ..."2 2 0 nan -2.0 bé v false 1969-12-31".split(" "),
        "1969-12-31 23:59:59.999999",
        "1970-01-01 00:00:00+00",
        "1970-01-01 00:00:00",
        ..."23:59:59|-0.05|[]|[1.0, 2.0]|{'a': NULL, 'b': y}|M".split("|"),
      ],
      [null, "3", null, null, null, null, "u", ...Array(11).fill(null)],
    ]);
    expect(table.locate([2])).toEqual([{ file: "a.arrow", row: 3, line: null }]);
  },
);

test("a Feather file as pandas writes it, in LZ4", async () => {
  const table = await data.open({ "a.feather": golden("long-lz4.feather") });
  const [row] = await data.engine.rows(
    `SELECT count(*) AS rows, sum(n)::BIGINT AS sum, count(DISTINCT s) AS texts FROM ${table.view}`,
  );
  expect(row).toEqual({ rows: 1000, sum: 499500, texts: 7 });
});

test("cut off anywhere, it is a broken file and never a shorter one", async () => {
  for (const name of ["file", "stream", "lz4", "zstd"]) {
    const whole = golden(`${name}.arrow`);
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      await expect(data.open({ "a.arrow": cut })).rejects.toThrow(/a\.arrow is a broken Arrow file: /);
    }
  }
});

test("files of a dataset with other columns are told apart", async () => {
  const files = { "a.arrow": golden("file.arrow"), "b.feather": golden("long-lz4.feather") };
  await expect(data.open(files)).rejects.toThrow(
    "b.feather has no column id; the first file has it as BIGINT. The files of a dataset must have the same columns.",
  );
});

test("no bytes make the decoder of LZ4 hang, crash or read beyond them", () => {
  const magic = [0x04, 0x22, 0x4d, 0x18, 0x40, 0x40, 0];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const block = [bytes.length & 255, bytes.length >> 8, 0, 0];
      const frame = Uint8Array.from([...magic, ...block, ...bytes, 0, 0, 0, 0]);
      try {
        expect(decodeLz4Frame(frame).length).toBeLessThan(200 * 256);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
