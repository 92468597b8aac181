import { afterAll, beforeAll } from "vitest";
import { type Engine, openEngine } from "../../../actions/toolkit/data/engine.js";
import { resolveFiles } from "../../../actions/toolkit/data/source.js";
import { openTable, type Table, type TableOptions } from "../../../actions/toolkit/data/table.js";
import { testRuntime } from "../../runtime.js";

/** One engine for the tests of a file. */
export function sharedEngine(): {
  readonly engine: Engine;
  open(files: Readonly<Record<string, string | Uint8Array>>, options?: TableOptions): Promise<Table>;
} {
  let engine: Engine | undefined;
  beforeAll(async () => {
    const log = { info: () => undefined } as never;
    engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  });
  afterAll(() => engine?.close());
  return {
    get engine() {
      return engine!;
    },
    async open(files, options = {}) {
      const t = await testRuntime({ files });
      return openTable(engine!, await resolveFiles(Object.keys(files), t.runtime.workspace, "data"), options);
    },
  };
}
