import { readdir, readFile } from "node:fs/promises";

/**
 * Kills the processes whose environment holds the marker (`NAME=value`): those that have left their group and
 * session. Only where there is a /proc.
 */
export async function killMarked(marker: string): Promise<void> {
  // A process may fork while the list is read; one that has nobody left to do so is the end.
  for (let round = 0; round < 5; round++) {
    const found = await findMarked(marker);
    if (found.length === 0) return;
    for (const pid of found) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // Ended by itself in the meantime.
      }
    }
  }
}

async function findMarked(marker: string): Promise<number[]> {
  const entries = await readdir("/proc").catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
      .map(async (entry) => {
        const environment = await readFile(`/proc/${entry}/environ`, "latin1").catch(() => "");
        return environment.split("\0").includes(marker) ? [Number(entry)] : [];
      }),
  );
  return found.flat();
}
