import { Kernel } from "../counting/kernel.js";

let room: { readonly kernel: Kernel; readonly begin: number } | undefined;

/** The memory in which keys are sorted and counted, empty: those of one column at a time. */
export function emptyRoom(): Kernel {
  if (room === undefined) {
    const kernel = new Kernel();
    room = { kernel, begin: kernel.mark() };
  }
  room.kernel.giveBack(room.begin);
  return room.kernel;
}
