import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { describe, expect, it } from "vitest";
import { binomial } from "../../../actions/toolkit/statistics/binomial.js";
import { random } from "../../../actions/toolkit/statistics/random.js";

const seed = "0123456789abcdef0123456789abcdef";
const draws = 20_000;
/** Kolmogorov's distance that 20,000 draws exceed once in ten million times, were they independent of all else. */
const farthest = 2.9 / Math.sqrt(draws);

describe("binomial draws have the binomial distribution", () => {
  it.each([
    [1, 0.3],
    [7, 0.5],
    [50, 0.02],
    [40, 0.25],
    [100, 0.4],
    [100, 0.9],
    [10_000, 0.001],
    [1_000_000, 0.37],
  ])("%i trials of %f", (trials, probability) => {
    const generator = random(seed);
    const found = Array.from({ length: draws }, () => binomial(trials, probability, generator)).sort(
      (a, b) => a - b,
    );
    let distance = 0;
    found.forEach((value, at) => {
      if (value !== found[at + 1]) {
        distance = Math.max(distance, Math.abs((at + 1) / draws - binomialCdf(value, trials, probability)));
      }
    });
    expect(distance).toBeLessThan(farthest);
  });

  it("the certain is certain", () => {
    const generator = random(seed);
    expect([binomial(0, 0.5, generator), binomial(9, 0, generator), binomial(9, 1, generator)]).toEqual([
      0, 0, 9,
    ]);
  });
});

it("Poisson draws have mean and variance 1, and follow the same stream", () => {
  const counts = new Uint32Array(200_000);
  const generator = random(seed);
  generator.poisson(counts);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
  expect(mean).toBeCloseTo(1, 1.9);
  expect(variance).toBeCloseTo(1, 1.7);
  const plain = random(seed);
  for (let at = 0; at < counts.length; at++) plain.bits();
  expect(generator.bits()).toBe(plain.bits());
});
