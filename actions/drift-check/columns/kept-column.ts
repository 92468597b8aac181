import { finiteRange, type Runs } from "../../toolkit/data/number-profile.js";
import type { Sample } from "../../toolkit/statistics/sample.js";
import { categoriesOfNumbers, mostCategories } from "./categories.js";
import type { Column } from "./column.js";

interface Finite {
  readonly sample: Sample;
  readonly infinite: number;
}

/** The sorted values of the column that was looked at last: those of others are sorted again when they are. */
export class Latest {
  private of: unknown;
  private numbers: Finite | undefined;

  get(of: unknown, make: () => Finite): Finite {
    if (this.of !== of || this.numbers === undefined) {
      this.numbers = undefined;
      this.numbers = make();
      this.of = of;
    }
    return this.numbers;
  }
}

/** A column of numbers or times that are kept elsewhere, and are fetched when somebody asks for them. */
export class KeptColumn implements Column {
  readonly name: string;
  readonly kind: "numeric" | "datetime";
  readonly type: string;
  readonly rows: number;
  readonly missing: number;
  readonly error = 0;

  /** @param fetch the values in order: of times, milliseconds since 1970 */
  constructor(
    known: Pick<KeptColumn, "name" | "kind" | "type" | "rows" | "missing">,
    private readonly fetch: () => Runs,
    private readonly latest: Latest,
  ) {
    this.name = known.name;
    this.kind = known.kind;
    this.type = known.type;
    this.rows = known.rows;
    this.missing = known.missing;
  }

  get numbers(): Sample {
    return this.read().sample;
  }

  get infinite(): number {
    return this.read().infinite;
  }

  get categories(): Column["categories"] {
    if (this.kind === "datetime") return undefined;
    const { numbers } = this;
    return numbers.values.length <= mostCategories ? categoriesOfNumbers(numbers) : undefined;
  }

  private read(): Finite {
    return this.latest.get(this, () => finiteOf(this.fetch()));
  }
}

function finiteOf({ values, counts }: Runs): Finite {
  const { from, to } = finiteRange(values);
  const weights = new Float64Array(counts.subarray(from, to));
  let size = 0;
  for (let at = 0; at < weights.length; at++) size += weights[at]!;
  let infinite = 0;
  for (let at = 0; at < from; at++) infinite += counts[at]!;
  for (let at = to; at < counts.length; at++) infinite += counts[at]!;
  return { sample: { values: values.subarray(from, to), weights, size }, infinite };
}
