import { posix } from "node:path";
import { formatPlace } from "./errors.js";
import type { Log } from "./log.js";
import { disarm } from "./workflow-commands.js";

/** What the log writes to: a stream's `write`. */
export type Write = (text: string) => void;

/** Replaces secrets in texts. Lines of a secret are masked one by one, as the runner does. */
export class Secrets {
  private readonly values = new Set<string>();

  add(secret: string): void {
    for (const line of secret.split(/\r?\n/)) if (line.trim().length >= 4) this.values.add(line.trim());
  }

  hide(text: string): string {
    let hidden = text;
    for (const value of this.values) hidden = hidden.replaceAll(value, "***");
    return hidden;
  }
}

const colour = new RegExp(`(${String.fromCharCode(27)}\\[[\\d;]*m)|(?![\\n\\t])\\p{Cc}`, "gu");

/** Text whose control characters can't move the cursor, rename the window or hide lines. Colours stay. */
function tame(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(colour, (_, kept: string | undefined) => kept ?? "�");
}

/** The log on a laptop: plain lines on standard error, so that standard output stays free for results. */
export function terminalLog(write: Write, options: { debug?: boolean } = {}): Log {
  const secrets = new Secrets();
  const line = (text: string) => write(`${tame(secrets.hide(text))}\n`);
  return {
    info: (message) => line(message),
    notice: (message) => line(message),
    warning: (message) => line(`warning: ${message}`),
    error: (message) => line(`error: ${message}`),
    annotate: ({ level, message, place }) => line(`${level}: ${formatPlace(place)}: ${message}`),
    debug: (message) => {
      if (options.debug) line(`debug: ${message}`);
    },
    group: async (title, body) => {
      line(`── ${title}`);
      return body();
    },
    mask: (secret) => secrets.add(secret),
  };
}

/**
 * The log in a GitHub Actions run: workflow commands of ours, and nothing in a text can be one of its own.
 * @param folder what paths in annotations start from, relative to the repository's root
 */
export function runnerLog(write: Write, folder = ""): Log {
  const secrets = new Secrets();
  const plain = (text: string) => write(`${disarm(secrets.hide(text))}\n`);
  const command = (name: string, text: string) => write(`::${name}::${escapeData(secrets.hide(text))}\n`);
  return {
    annotate: ({ level, title, message, logged, place }) => {
      const properties = { title, file: posix.join(folder, place.file), line: place.line, col: place.column };
      const list = Object.entries(properties).filter(([, value]) => value !== undefined);
      const text = list
        .map(([name, value]) => `${name}=${escapeProperty(secrets.hide(String(value)))}`)
        .join(",");
      command(`${level} ${text}`, logged ?? message);
    },
    info: (message) => {
      for (const line of message.split(/\r\n|\r|\n/)) plain(line);
    },
    notice: (message) => command("notice", message),
    warning: (message) => command("warning", message),
    error: (message) => command("error", message),
    debug: (message) => command("debug", message),
    group: async (title, body) => {
      command("group", title);
      try {
        return await body();
      } finally {
        command("endgroup", "");
      }
    },
    mask: (secret) => {
      secrets.add(secret);
      for (const line of secret.split(/\r?\n/))
        if (line.trim() !== "") write(`::add-mask::${escapeData(line)}\n`);
    },
  };
}

/** The data of a workflow command, as the runner's own toolkit escapes it. */
export function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll("##[", "## [");
}

/** A property of a workflow command, such as `file` or `title`. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
