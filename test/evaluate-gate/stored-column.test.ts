import { describe, expect, it } from "vitest";
import { readTable } from "../../actions/evaluate-gate/predictions/read.js";
import { random } from "../../actions/toolkit/statistics/random.js";
import { testRuntime } from "../runtime.js";

const generator = random("0123456789abcdef0123456789abcdef");

async function tableOf(csv: string) {
  const { runtime } = await testRuntime({ files: { "p.csv": csv } });
  const wanted = { columns: ["text", "number"], numbers: ["number"] };
  const read = await readTable("p.csv", "predictions", wanted, runtime);
  if ("problem" in read) throw new Error(read.problem);
  return read.table;
}

describe("columns come back as they were written", () => {
  it("numbers are those that JavaScript reads from the text, to the last bit", async () => {
    const texts = Array.from({ length: 3000 }, () => {
      const value = (generator.uniform() - 0.5) * 10 ** (generator.below(600) - 300);
      return generator.uniform() < 0.5 ? String(value) : value.toPrecision(1 + generator.below(17));
    });
    const numbers = [...texts, "-0", "0.1", "5e-324", "9007199254740993", "1.7976931348623157e308"];
    const table = await tableOf(`text,number\n${numbers.map((text) => `x,${text}`).join("\n")}\n`);
    expect([...table.numbers!("number")!]).toEqual(numbers.map(Number));
  });

  it("a column with anything else is text, so that the cell can be named", async () => {
    for (const odd of ["nan", "0,9", "", "abc", "inf"]) {
      const table = await tableOf(`text,number\nx,0.5\nx,"${odd}"\n`);
      expect(table.numbers!("number")).toBeUndefined();
      expect(table.cells("number")).toEqual(["0.5", odd === "" ? expect.toBeOneOf([null, ""]) : odd]);
    }
  });

  it.each([3, 300, 20_000])("%i different texts, some cells empty", async (different) => {
    const cells = Array.from({ length: 20_000 }, (_, row) => (row % 7 === 3 ? null : `é${row % different}`));
    const table = await tableOf(`text,number\n${cells.map((cell) => `${cell ?? ""},1`).join("\n")}\n`);
    expect(table.cells("text")).toEqual(cells);
  });
});
