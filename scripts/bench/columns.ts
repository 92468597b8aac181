import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { uniform } from "./uniform.ts";

/** A CSV file: half of its columns are numbers with all their digits, a quarter whole numbers, a quarter categories. */
export async function writeColumns(path: string, rows: number, columns: number, seed: number): Promise<void> {
  const random = uniform(seed);
  const out = createWriteStream(path);
  let text = `${Array.from({ length: columns }, (_, at) => `c${at}`).join(",")}\n`;
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < columns; at++) {
      const end = at === columns - 1 ? "\n" : ",";
      if (at % 4 === 3) text += `value${Math.floor(random() * (3 + (at % 18)))}${end}`;
      else if (at % 4 === 2) text += Math.floor(random() * 40) + end;
      else text += Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) + end;
    }
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "finish");
}
