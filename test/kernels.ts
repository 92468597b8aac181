import { execFileSync } from "node:child_process";

/** Compiles what is written in AssemblyScript, where it has changed: tests run from the sources. */
export function setup(): void {
  execFileSync("scripts/kernels", { stdio: "inherit" });
}
