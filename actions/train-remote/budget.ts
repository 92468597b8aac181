import { ConfigurationError } from "../toolkit/runtime/errors.js";

/** What a training costs and may cost. The cost is the declared rate times the duration, nothing measured. */
export interface Budget {
  /** Price of an hour, in `currency`; undefined when nobody declared it. */
  readonly rate: number | undefined;
  readonly maxCost: number | undefined;
  /** Code of ISO 4217. */
  readonly currency: string;
}

export interface Cost {
  readonly amount: number;
  readonly currency: string;
  readonly basis: "declared rate × duration";
}

/** @throws ConfigurationError when a limit is set and the rate that it needs is not */
export function budgetOf(
  rate: number | undefined,
  maxCost: number | undefined,
  currency: string | undefined,
): Budget {
  if (maxCost !== undefined && rate === undefined) {
    throw new ConfigurationError(
      `max-cost: ${maxCost} can't be kept, because nobody said what an hour costs. Set train.cost_per_hour in model.yaml, or leave max-cost empty.`,
    );
  }
  return { rate, maxCost, currency: currency ?? "USD" };
}

/** Null when the rate is unknown. */
export function costOf(budget: Budget, seconds: number): Cost | null {
  if (budget.rate === undefined) return null;
  return {
    amount: (budget.rate * seconds) / 3600,
    currency: budget.currency,
    basis: "declared rate × duration",
  };
}

/** The seconds after which the training has cost all that it may; undefined where nothing limits it. */
export function secondsAffordable({ rate, maxCost }: Budget): number | undefined {
  if (maxCost === undefined || rate === undefined || rate === 0) return undefined;
  return (maxCost / rate) * 3600;
}
