import { Transform } from "node:stream";
import unbzip2 from "unbzip2-stream";

/**
 * Decompresses bzip2, also several streams one behind the other, as parallel compressors write them. Each block's
 * checksum is checked. Memory: a block of at most 900 kB.
 */
export function createBunzip(): Transform {
  const decoder = unbzip2();
  let problem: Error | undefined;
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      attempt(() => decoder.write(chunk));
      done(problem);
    },
    flush(done) {
      attempt(() => decoder.end());
      done(problem);
    },
  });
  decoder.on("data", (bytes) => {
    // An empty chunk would end the stream.
    if (problem === undefined && bytes.length > 0) transform.push(bytes);
  });
  decoder.on("error", (error) => {
    problem ??= asError(error);
  });
  const attempt = (step: () => unknown) => {
    try {
      step();
    } catch (error) {
      problem ??= asError(error);
    }
  };
  return transform;
}

/** Where the bytes end within a block, the decoder trips over the buffer that is not there. */
function asError(error: unknown): Error {
  const isCut = error instanceof TypeError && /undefined/.test(error.message);
  if (isCut) return new Error("input stream ended prematurely", { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
