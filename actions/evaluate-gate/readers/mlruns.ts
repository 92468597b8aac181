import { add, claimed, Unreadable, type Values } from "./reading.js";

/**
 * The metrics of a run in MLflow's file store (`mlruns/<experiment>/<run>/metrics/<name>`): each file has a line
 * `<timestamp in ms> <value> <step>` for each time the metric was logged, with a dataset's name and digest behind it where
 * one was given, and without the step in old stores. As in MLflow, the last value is the one at
 * the highest step, then at the latest time, then the largest.
 * @param files the text of each file by the metric's name
 * @throws Unreadable where a file is not of that form
 */
export function readMlruns(files: ReadonlyMap<string, string>): Values {
  const values: Values = new Map();
  for (const [name, text] of files) {
    const points = text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line, at) => pointOf(line, `metrics/${name}, line ${at + 1},`));
    if (points.length === 0) throw new Unreadable(`has no value in metrics/${name}.`);
    const last = points.reduce((one, other) => (isLater(other, one) ? other : one));
    add(values, name, claimed(last.value));
  }
  return values;
}

interface Point {
  readonly time: number;
  readonly value: number;
  readonly step: number;
}

function pointOf(line: string, place: string): Point {
  const words = line.trim().split(" ");
  const [time, value, step = "0"] = words;
  const isWhole = (word: string | undefined) => /^-?\d{1,15}$/.test(word ?? "");
  if (![2, 3, 5].includes(words.length) || !isWhole(time) || !isWhole(step) || value === undefined)
    throw new Unreadable(`has something else than time, value and step in ${place.replace(/,$/, ".")}`);
  return { time: Number(time), value: numberOf(value, place), step: Number(step) };
}

/** As Python writes a float. */
function numberOf(word: string, place: string): number {
  if (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word)) return Number(word);
  if (/^nan$/i.test(word)) return Number.NaN;
  if (/^-?inf(inity)?$/i.test(word)) return Number.POSITIVE_INFINITY;
  throw new Unreadable(`has a value that is no number in ${place.replace(/,$/, ".")}`);
}

function isLater(one: Point, other: Point): boolean {
  if (one.step !== other.step) return one.step > other.step;
  if (one.time !== other.time) return one.time > other.time;
  return Number.isNaN(one.value) || one.value > other.value;
}

/** What `meta.yaml` of a run says of how it ended, as MLflow's RunStatus numbers it: 3 is FINISHED. */
export function statusOfRun(meta: unknown): string {
  const status =
    typeof meta === "object" && meta !== null ? (meta as Record<string, unknown>).status : undefined;
  const names = ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"];
  return typeof status === "number" ? (names[status - 1] ?? `status ${status}`) : String(status ?? "unknown");
}
