/** The part of WebAssembly's interface that is used: its types come with a browser's, which this is not. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>);
    readonly exports: object;
  }
  class Memory {
    readonly buffer: ArrayBuffer;
    /** @returns pages of 64 KB that there were before */
    grow(pages: number): number;
  }
  interface Global<T extends "i32" | "f64"> {
    readonly value: T extends "i32" | "f64" ? number : never;
  }
}
