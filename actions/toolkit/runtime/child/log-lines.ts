import { disarm } from "../workflow-commands.js";

/** Longest line that is passed on, in UTF-16 units. The log file has the whole of it. */
const longestLine = 4096;

/** The states of a progress line are passed on at most this often, in milliseconds. */
const progressInterval = 1000;

/**
 * Cuts a stream of text into the lines that people are shown. A carriage return starts the line anew, as on a
 * terminal: of the states of such a line (a progress bar) one a second is passed on, and always the last.
 * Times are in milliseconds, from any zero.
 */
export class LineSplitter {
  private text = "";
  private dropped = 0;
  /** Whether the last character was a carriage return: what comes next decides what it meant. */
  private returned = false;
  /** Whether the line was started anew, so that its states are a progress bar's. */
  private progress = false;
  private shown: string | undefined;
  private shownAt = Number.NEGATIVE_INFINITY;

  /** The lines to show after this piece of text. */
  push(text: string, now: number): string[] {
    const lines: string[] = [];
    let start = 0;
    for (const { index, 0: end } of text.matchAll(/[\r\n]/g)) {
      this.append(text, start, index, lines, now);
      if (end === "\r") this.returned = true;
      else this.endLine(lines);
      start = index + 1;
    }
    this.append(text, start, text.length, lines, now);
    return lines;
  }

  /** To be called about once a second: the state of a progress line that stands still. */
  tick(now: number): string[] {
    const lines: string[] = [];
    if (this.progress || this.returned) this.offer(lines, now);
    return lines;
  }

  /** What is left at the end of the stream. */
  end(): string[] {
    const lines: string[] = [];
    if (this.text !== "") this.endLine(lines);
    return lines;
  }

  private append(text: string, from: number, to: number, lines: string[], now: number): void {
    if (from >= to) return;
    if (this.returned) {
      this.progress = true;
      this.offer(lines, now);
      this.clear();
    }
    const room = Math.max(0, longestLine - this.text.length);
    this.text += text.slice(from, Math.min(to, from + room));
    this.dropped += Math.max(0, to - from - room);
  }

  private offer(lines: string[], now: number): void {
    const state = this.line();
    if (state.trim() === "" || state === this.shown || now - this.shownAt < progressInterval) return;
    lines.push(state);
    this.shown = state;
    this.shownAt = now;
  }

  private endLine(lines: string[]): void {
    const line = this.line();
    if (!this.progress || (line.trim() !== "" && line !== this.shown)) lines.push(line);
    this.progress = false;
    this.shown = undefined;
    this.clear();
  }

  private clear(): void {
    this.text = "";
    this.dropped = 0;
    this.returned = false;
  }

  private line(): string {
    return this.dropped === 0
      ? this.text
      : `${this.text} … (${this.dropped} more characters are in the log file)`;
  }
}

const escape = "\u001b";
const bell = "\u0007";
// What terminals obey: colours, but also moving the cursor, clearing, titles, links, the clipboard.
const sequence = String.raw`${escape}(?:\[[0-?]*[ -/]*[@-~]|\][^${bell}${escape}]*(?:${bell}|${escape}\\)?|[ -/]*[0-~])?`;
const commanding = new RegExp(String.raw`${sequence}|(?!\t)\p{Cc}`, "gu");
/** Sequences that colour text; the runner's log shows them. */
const colour = new RegExp(String.raw`^${escape}\[[\d;:]*m$`);

/** A line of a child's output as it may be shown: colours stay, nothing in it commands a terminal or the runner. */
export function presentable(line: string): string {
  const clean = line.replaceAll(commanding, (found) => {
    if (colour.test(found)) return found;
    return found.startsWith(escape) ? "" : "\ufffd";
  });
  return disarm(clean);
}
