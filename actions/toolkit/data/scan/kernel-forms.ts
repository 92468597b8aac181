import type { Automaton } from "../automaton.js";
import { kernel } from "./kernel.js";

/** Copies automata into the kernel's memory. Answers the address of the list of them; 0 where there is none. */
export function kernelForms(forms: readonly Automaton[]): number {
  const loaded = kernel();
  let list = 0;
  for (const { next, accepts, states } of forms) {
    list = loaded.calls.openForm(states, list);
    const [to, end] = loaded.words.subarray(list >> 2);
    loaded.bytes.set(bytesOf(next), to);
    loaded.bytes.set(bytesOf(accepts), end);
  }
  return list;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
