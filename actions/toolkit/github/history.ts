import { z } from "zod";
import { details, escape } from "../report/markdown.js";
import { cutLine } from "./cut.js";

/** One verdict of a sticky comment. */
export interface HistoryEntry {
  /** The commit that was judged: 40 or 64 hexadecimal digits. */
  readonly commit: string;
  readonly runUrl: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The first sentence, plain text. */
  readonly sentence: string;
}

/** The repository's page, `https://github.com/acme/churn`: links of the history lead nowhere else. */
export type RepositoryPage = string;

/** SHA-1 or SHA-256. */
const commitDigits = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const mostEntries = 30;
const sentenceCharacters = 200;
/** Characters of the folded history with its hidden state. */
const limit = 16_000;

const entrySchema = z.object({
  commit: z.string().regex(commitDigits),
  runUrl: z.string().max(500),
  at: z.iso.datetime(),
  sentence: z
    .string()
    .min(1)
    .max(2 * sentenceCharacters),
});

const [opening, closing] = ["<!-- mergeline-history ", " -->"];

/**
 * The verdicts that a comment keeps, the newest first. Whoever may write to the repository can edit a comment, so
 * nothing in it is believed to be of a form: what is not an entry is left out, and a history that can't be read is none.
 * @param page entries whose run is not of this repository are left out
 */
export function readHistory(body: string | null | undefined, page: RepositoryPage): HistoryEntry[] {
  const listed = stateOf(body ?? "");
  if (!Array.isArray(listed)) return [];
  return listed.slice(0, mostEntries).flatMap((item) => {
    const read = entrySchema.safeParse(item);
    return read.success && isRunOf(page, read.data.runUrl) ? [read.data] : [];
  });
}

function stateOf(body: string): unknown {
  const start = body.lastIndexOf(opening);
  const end = body.indexOf(closing, start);
  if (start < 0 || end < 0 || end - start > 2 * limit) return undefined;
  try {
    return JSON.parse(body.slice(start + opening.length, end));
  } catch {
    return undefined;
  }
}

/** Whether all of it is known: not on a laptop, nor where the runner says nothing of its run. */
export const isEntry = ({ commit, runUrl }: HistoryEntry, page: RepositoryPage): boolean =>
  commitDigits.test(commit) && isRunOf(page, runUrl);

/** The newest verdict in front of the earlier ones. Said again by the same run, it is one verdict. */
export function addToHistory(newest: HistoryEntry, earlier: readonly HistoryEntry[]): HistoryEntry[] {
  const own = { ...newest, sentence: cutLine(newest.sentence, sentenceCharacters) };
  const isSame = (other: HistoryEntry) =>
    other.commit === own.commit && other.runUrl === own.runUrl && other.sentence === own.sentence;
  const [last, ...rest] = earlier;
  // The time stays too, so that a comment that says nothing new is not edited.
  if (last !== undefined && isSame(last)) return [last, ...rest];
  return [own, ...earlier.filter((other) => !isSame(other))].slice(0, mostEntries);
}

/**
 * Which commit the comment speaks of, the earlier verdicts folded below, a line each, and all of them as hidden state.
 * The oldest are dropped with a sentence where there is no room.
 * @param entries the newest first, at least one
 */
export function historyMarkdown(entries: readonly HistoryEntry[], page: RepositoryPage): string {
  for (let kept = entries.length; ; kept--) {
    const text = render(entries.slice(0, kept), entries.length - kept, page);
    if (text.length <= limit || kept <= 1) return text;
  }
}

function render(entries: readonly HistoryEntry[], dropped: number, page: RepositoryPage): string {
  const [newest, ...earlier] = entries;
  const lines = earlier.map((one) => `- ${origin(one, page)}: ${escape(one.sentence)}`);
  if (dropped > 0)
    lines.push(`- _${dropped} older ${dropped === 1 ? "verdict is" : "verdicts are"} not shown._`);
  const count = earlier.length + dropped;
  const folded =
    count === 0
      ? []
      : [details(`${count} earlier ${count === 1 ? "verdict" : "verdicts"}`, lines.join("\n"))];
  // Nothing in the state may end the HTML comment that hides it.
  const hidden = JSON.stringify(entries).replaceAll(
    /[<>-]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return [`<sub>${origin(newest!, page)}</sub>`, ...folded, `${opening}${hidden}${closing}`].join("\n\n");
}

function origin({ commit, runUrl, at }: HistoryEntry, page: RepositoryPage): string {
  const time = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return `[${commit.slice(0, 7)}](${page}/commit/${commit}), [run](${runUrl}), ${time}`;
}

/** Compared as text, and made of nothing that could end a link. */
function isRunOf(page: RepositoryPage, url: string): boolean {
  return (
    url.startsWith(`${page}/actions/runs/`) &&
    /^\d+(\/attempts\/\d+)?$/.test(url.slice(`${page}/actions/runs/`.length))
  );
}
