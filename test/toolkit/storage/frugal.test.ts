import { expect, it } from "vitest";
import { frugal } from "../../../actions/toolkit/storage/frugal.js";

const mebibyte = 1024 * 1024;

/** So many buffers of 256 KiB, each for the collector once the next one is asked for. */
async function* buffers(count: number): AsyncGenerator<Uint8Array> {
  for (let made = 0; made < count; made++) yield new Uint8Array(mebibyte / 4).fill(made % 256);
}

it("keeps what lies about below 40 MiB, and gives every chunk on as it is", async () => {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  let bytes = 0;
  let sum = 0;
  for await (const chunk of frugal(buffers(1024))) {
    bytes += chunk.length;
    sum += chunk[0]!;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(bytes).toBe(256 * mebibyte);
  expect(sum).toBe((4 * 255 * 256) / 2);
  expect(most).toBeLessThan(40 * mebibyte);
});

it("ends its source when it is not read to the end, and hands errors on", async () => {
  let ended = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* buffers(3);
      throw new Error("broke");
    } finally {
      ended = true;
    }
  }
  for await (const _ of frugal(source())) break;
  expect(ended).toBe(true);
  const all = async () => {
    for await (const _ of frugal(source()));
  };
  await expect(all()).rejects.toThrow("broke");
});
