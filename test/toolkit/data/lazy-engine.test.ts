import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { openLazyEngine } from "../../../actions/toolkit/data/lazy-engine.js";

const runtime = {
  environment: {},
  log: { info: () => undefined } as never,
  signal: new AbortController().signal,
};

test("an engine that nobody asks leaves nothing behind", async () => {
  const engine = await openLazyEngine(runtime);
  expect(existsSync(engine.scratch)).toBe(true);
  await engine.close();
  expect(existsSync(engine.scratch)).toBe(false);
});

test("the first statement starts it, in the folder that it already has", async () => {
  const engine = await openLazyEngine(runtime);
  expect(engine.unique("t")).not.toBe(engine.unique("t"));
  expect(await engine.rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await engine.lock();
  await expect(engine.run("SET threads = 1")).rejects.toThrow(/locked/);
  await engine.close();
  expect(existsSync(engine.scratch)).toBe(false);
});
