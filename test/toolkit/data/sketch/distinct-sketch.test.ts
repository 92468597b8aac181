import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DistinctSketch } from "../../../../actions/toolkit/data/sketch/distinct-sketch.js";

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly { readonly size: number; readonly count: number; readonly image: string }[];
}

const numbers = (count: number, from = 0) =>
  Float64Array.from({ length: count }, (_, k) => (from + k) * 0.37 - 5);

test("registers are those of Apache DataSketches, and its bytes are read", async () => {
  const golden = JSON.parse(await readFile(new URL("golden.json", import.meta.url), "utf8")) as Golden;
  expect(golden.versions.datasketches).toBe("5.2.0");
  for (const { size, count, image } of golden.cases) {
    const own = DistinctSketch.of(numbers(count), size);
    const registers = (text: string) => Buffer.from(text, "base64").subarray(40).toString("hex");
    expect(registers(own.text())).toBe(registers(image));
    // Sums of the registers' powers and how many are zero, as its own reader checks them.
    const head = (text: string) => Buffer.from(text, "base64").subarray(16, 36).toString("hex");
    expect(head(own.text())).toBe(head(image));
    expect(DistinctSketch.parse(image)?.estimate()).toBe(own.estimate());
  }
});

test.each([0, 1, 10, 100, 1000, 10_000, 1_000_000])(
  "of %i values the estimate is off by three standard errors at most",
  (count) => {
    const sketch = DistinctSketch.of(numbers(count));
    expect(Math.abs(sketch.estimate() - count)).toBeLessThanOrEqual(3 * sketch.error * count);
  },
);

test("order, repeats, −0 and the way the values are shared out change nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double()),
      fc.array(fc.double()),
      fc.integer({ min: 4, max: 11 }),
      (one, two, size) => {
        const both = DistinctSketch.of(Float64Array.from([...two, ...one, ...two].reverse())).folded(size);
        const apart = DistinctSketch.of(Float64Array.from(one), size).union(
          DistinctSketch.of(Float64Array.from(two)),
        );
        expect(apart.text()).toBe(both.text());
      },
    ),
  );
  expect(DistinctSketch.of(Float64Array.of(-0)).text()).toBe(DistinctSketch.of(Float64Array.of(0)).text());
});

test.each(["", "AAAA", "not base64!", Buffer.alloc(104, 255).toString("base64")])(
  "%j is no sketch",
  (text) => {
    expect(DistinctSketch.parse(text)).toBeUndefined();
  },
);

test("a register that no hash can give is refused", () => {
  const bytes = Buffer.from(DistinctSketch.empty(4).text(), "base64");
  bytes[40] = 64;
  expect(DistinctSketch.parse(bytes.toString("base64"))).toBeUndefined();
});
