import { type Engine, openEngine } from "../toolkit/data/engine.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { Spill } from "./columns/spill.js";

/** For rows that have to be in the engine. What is more waits in a file. */
const memoryLimitBytes = 512 << 20;

/** What data is read with, each opened when it is first needed. Datasets may be asked for values until it is closed. */
export class Reading {
  private opened: Engine | undefined;
  private spilled: Spill | undefined;

  /** @param needsRows whether the rows themselves are looked at, which have to be in the engine then */
  constructor(
    readonly runtime: Runtime,
    readonly needsRows: boolean,
  ) {}

  engine = async (): Promise<Engine> => {
    this.opened ??= await openEngine(this.runtime, { memoryLimitBytes });
    return this.opened;
  };

  spill(): Spill {
    this.spilled ??= new Spill(this.runtime);
    return this.spilled;
  }

  async close(): Promise<void> {
    this.spilled?.close();
    await this.opened?.close();
  }
}
