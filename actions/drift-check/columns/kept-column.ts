import { finiteRange, type Runs, type SortedRuns } from "../../toolkit/data/number-profile.js";
import { StoredRuns } from "../../toolkit/data/scan/stored-runs.js";
import { collectYoungGarbage } from "../../toolkit/runtime/young-garbage.js";
import { type Part, type Sample, WholeSample } from "../../toolkit/statistics/sample.js";
import { categoriesOfNumbers, mostCategories } from "./categories.js";
import type { Column } from "./column.js";

interface Finite {
  readonly sample: Sample;
  readonly infinite: number;
}

/** The sorted values of the column that was looked at last: those of others are sorted again when they are. */
export class Latest {
  private of: unknown;
  private stored: StoredRuns | undefined;
  private numbers: Finite | undefined;

  get(of: unknown, fetch: () => SortedRuns): Finite {
    if (this.of !== of || this.numbers === undefined) {
      this.letGo();
      const runs = fetch();
      this.stored = runs instanceof StoredRuns ? runs : undefined;
      this.numbers = finiteOf(runs);
      this.of = of;
    }
    return this.numbers;
  }

  private letGo(): void {
    const isLarge = (this.numbers?.sample.distinct ?? 0) > large;
    this.numbers = undefined;
    this.stored?.close();
    this.stored = undefined;
    if (isLarge) collectYoungGarbage();
  }
}

/** Values whose memory is worth to be given back at once. */
const large = 1 << 19;

/** A column of numbers or times that are kept elsewhere, and are fetched when somebody asks for them. */
export class KeptColumn implements Column {
  readonly name: string;
  readonly kind: "numeric" | "datetime";
  readonly type: string;
  readonly rows: number;
  readonly missing: number;
  readonly zones: Column["zones"];
  readonly error = 0;

  /** @param fetch the values in order: of times, milliseconds since 1970 */
  constructor(
    known: Pick<KeptColumn, "name" | "kind" | "type" | "rows" | "missing"> & Pick<Column, "zones">,
    private readonly fetch: () => SortedRuns,
    private readonly latest: Latest,
  ) {
    this.name = known.name;
    this.kind = known.kind;
    this.type = known.type;
    this.rows = known.rows;
    this.missing = known.missing;
    this.zones = known.zones;
  }

  /** Good until those of another column are asked for. */
  get numbers(): Sample {
    return this.read().sample;
  }

  get infinite(): number {
    return this.read().infinite;
  }

  get categories(): Column["categories"] {
    if (this.kind === "datetime") return undefined;
    const { numbers } = this;
    return numbers.distinct <= mostCategories ? categoriesOfNumbers(numbers) : undefined;
  }

  private read(): Finite {
    return this.latest.get(this, this.fetch);
  }
}

function finiteOf(runs: SortedRuns): Finite {
  return runs instanceof StoredRuns ? finiteOfStored(runs) : finiteOfWhole(runs as Runs);
}

function finiteOfWhole({ values, counts }: Runs): Finite {
  const { from, to } = finiteRange(values);
  const weights = new Float64Array(counts.subarray(from, to));
  let size = 0;
  for (let at = 0; at < weights.length; at++) size += weights[at]!;
  let infinite = 0;
  for (let at = 0; at < from; at++) infinite += counts[at]!;
  for (let at = to; at < counts.length; at++) infinite += counts[at]!;
  return { sample: new WholeSample(values.subarray(from, to), weights, size), infinite };
}

const nothing: Finite = { sample: new WholeSample(new Float64Array(), new Float64Array(), 0), infinite: 0 };

/** Each infinity comes once, at an end: only there are the runs looked at now. */
function finiteOfStored(runs: StoredRuns): Finite {
  const first = runs.part(0);
  const last = runs.part(-1);
  if (first === undefined || last === undefined) return nothing;
  const below = first.values[0] === Number.NEGATIVE_INFINITY ? first.counts[0]! : 0;
  const above = last.values.at(-1) === Number.POSITIVE_INFINITY ? last.counts.at(-1)! : 0;
  const distinct = runs.size - Math.sign(below) - Math.sign(above);
  const infinite = below + above;
  const max = above === 0 ? last.values.at(-1) : (last.values.at(-2) ?? runs.part(-2)?.values.at(-1));
  if (distinct === 0) return { ...nothing, infinite };
  const sample: Sample = {
    size: runs.total - infinite,
    distinct,
    min: first.values[Math.sign(below)]!,
    max: max!,
    parts: () => finiteParts(runs),
  };
  return { sample, infinite };
}

function* finiteParts(runs: StoredRuns): Generator<Part> {
  let room = new Float64Array();
  for (const { values, counts } of runs.parts()) {
    const { from, to } = finiteRange(values);
    if (room.length < to - from) room = new Float64Array(to - from);
    const weights = room.subarray(0, to - from);
    weights.set(counts.subarray(from, to));
    yield { values: values.subarray(from, to), weights };
  }
}
