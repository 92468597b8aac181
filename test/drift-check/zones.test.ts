import { describe, expect, it } from "vitest";
import { checked } from "./further.js";

/** Each day's midnight in UTC, as clocks so many hours ahead show it. */
const moment = (day: number, ahead: number, zone: string) =>
  new Date(Date.UTC(2026, 0, 1 + day, ahead)).toISOString().slice(0, 19) + zone;

const rows = (text: (day: number) => string) =>
  `id,at\n${Array.from({ length: 200 }, (_, day) => `${day},${text(day)}`).join("\n")}\n`;

const berlin = rows((day) => moment(day, 2, "+02:00"));
const mixed = rows((day) => {
  const forms: readonly (readonly [number, string])[] = [
    [0, "Z"],
    [-5, "-05:00"],
    [5.5, "+0530"],
    [14, "+14"],
  ];
  const [ahead, zone] = forms[day % 4]!;
  return moment(day, Math.floor(ahead), zone).replace(/:00:00(?=\+0530)/, ":30:00");
});

/** With `drift.multivariate` the rows are read into a table, else in one pass. */
it.each([
  ["in one pass", ""],
  ["by the table", "  multivariate: true\n"],
])("the same moments in other zones are no drift, %s", async (_, more) => {
  const drift = `  columns: { at: { type: numeric } }\n${more}`;
  for (const now of [mixed, rows((day) => moment(day, 0, ""))]) {
    const { report } = await checked({ train: berlin, now }, drift);
    const at = report.columns.find((one: { name: string }) => one.name === "at");
    expect(at).toMatchObject({ type: "numeric", statistic: 0, drifted: false });
  }
  const { report } = await checked({ train: berlin, now: rows((day) => moment(day, 2, "")) }, drift);
  expect(report.columns.find((one: { name: string }) => one.name === "at").statistic).toBeGreaterThan(0);
});

it("chunks are days of UTC, whatever the zone", async () => {
  const { report } = await checked(
    { train: berlin, now: mixed },
    "  columns: { at: { type: numeric } }\n  chunks: { by: at, period: day }\n",
  );
  const [first] = report.chunks.current;
  expect(report.chunks.reference.map(({ key }: { key: string }) => key)).toEqual(
    report.chunks.current.map(({ key }: { key: string }) => key),
  );
  expect(first.rows).toBe(1);
});

describe.each([
  ["in one pass", ""],
  ["by the table", "  slices: { by: [id], min_rows: 1 }\n"],
])("times with a zone beside times without one are told, %s", (_, more) => {
  const none = rows((day) => moment(day, 0, ""));
  const few = rows((day) => moment(day, 0, day === 150 ? ".5Z" : day === 7 ? "" : "+00"));
  const told = async (train: string, now: string, drift = more) => {
    const { report, t } = await checked({ train, now }, drift);
    const [first, ...others] = report.notLookedAt.filter((note: string) => note.startsWith("at: "));
    expect(others).toEqual([]);
    if (first !== undefined) expect(t.log.join("\n")).toContain(first);
    return first;
  };

  it("within one side, and within both", async () => {
    expect(await told(berlin, few)).toBe(
      "at: now.csv mixes times with a zone and times without one, which are taken for UTC",
    );
    expect(await told(few, few)).toBe(
      "at: train.csv and now.csv mix times with a zone and times without one, which are taken for UTC",
    );
  });

  it("not where there is no mix, nor in a column that is ignored", async () => {
    expect(await told(berlin, mixed)).toBeUndefined();
    expect(await told(none, none)).toBeUndefined();
    expect(await told(few, few, `  ignore: [at]\n${more}`)).toBeUndefined();
  });

  it("from one side to the other only where their values are compared", async () => {
    expect(await told(none, berlin)).toBeUndefined();
    expect(await told(none, berlin, `  columns: { at: { type: numeric } }\n${more}`)).toBe(
      "at: now.csv has times with a zone, train.csv times without one, which are taken for UTC",
    );
  });
});
