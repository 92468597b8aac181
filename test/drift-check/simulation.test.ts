import { expect, it } from "vitest";
import type { Column } from "../../actions/drift-check/columns/column.js";
import { compare } from "../../actions/drift-check/compare.js";
import { random } from "../../actions/toolkit/statistics/random.js";
import { sample } from "../../actions/toolkit/statistics/sample.js";
import {
  type ColumnPlan,
  drawColumn,
  datasetOf as drawnDataset,
  usualPlan,
} from "../../scripts/simulation/drift-columns.js";
import { settings } from "./settings.js";

// Less of what `npm run simulate:drift` does, with the same columns.
const rows = 300;
const width = 20;
const draw = random("6f1d20c94ab8e35771d20cf9ab48e356");
const columns = (first: ColumnPlan): Column[] =>
  Array.from({ length: width }, (_, at) =>
    drawColumn(`c${at}`, rows, at === 0 ? first : usualPlan(at), draw, sample),
  );
const drifted = (before: readonly Column[], now: readonly Column[]) =>
  compare(drawnDataset(before, rows), drawnDataset(now, rows), settings()).columns.map((one) => one.drifted);

it("of datasets without drift one in twenty has an alarm, whatever the number of columns", () => {
  const datasets = 200;
  let alarmed = 0;
  for (let at = 0; at < datasets; at++)
    if (drifted(columns(usualPlan(0)), columns(usualPlan(0))).includes(true)) alarmed++;
  // 10 are due, and 2 to 20 in all but one of a hundred streams.
  expect(alarmed).toBeGreaterThanOrEqual(2);
  expect(alarmed).toBeLessThanOrEqual(20);
});

it.each<[string, ColumnPlan, ColumnPlan]>([
  ["half a standard deviation", { kind: "number" }, { kind: "number", mean: 0.5 }],
  [
    "a fifth of the rows to one of ten categories",
    { kind: "category", levels: 10 },
    { kind: "category", levels: 10, moved: 0.2 },
  ],
  ["missing values from none to a tenth", { kind: "number" }, { kind: "number", missing: 0.1 }],
])("a shift is found: %s", (_, before, now) => {
  const datasets = 50;
  let found = 0;
  for (let at = 0; at < datasets; at++) if (drifted(columns(before), columns(now))[0]) found++;
  expect(found / datasets).toBeGreaterThan(0.8);
});
