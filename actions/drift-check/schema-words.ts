import type { Judgement } from "./judgement.js";

const mostNamed = 3;

/** `a column is gone`, `2 columns are gone, a column changed its type`. */
export function brokenTitle(broken: readonly Judgement[]): string {
  const gone = broken.filter(isGone).length;
  const changed = broken.length - gone;
  const columns = (count: number) => (count === 1 ? "a column" : `${count} columns`);
  const isGoneText = gone === 1 ? "is gone" : "are gone";
  const changedText = changed === 1 ? "changed its type" : "changed their types";
  if (changed === 0) return `${columns(gone)} ${isGoneText}`;
  if (gone === 0) return `${columns(changed)} ${changedText}`;
  return `${columns(gone)} ${isGoneText}, ${columns(changed)} ${changedText}`;
}

/** What broke, by name, in a sentence for the summary; empty where nothing did. */
export function brokenSentence(broken: readonly Judgement[]): string {
  if (broken.length === 0) return "";
  const gone = broken.filter(isGone);
  const said = [
    ...(gone.length === 0 ? [] : [`${named(gone)} ${gone.length === 1 ? "is" : "are"} gone`]),
    ...broken
      .filter((one) => !isGone(one))
      .slice(0, mostNamed)
      .map(({ name, reason }) => `${name}: ${reason}`),
  ];
  const more = broken.length - gone.length - mostNamed;
  return `The schema broke: ${said.join("; ")}${more > 0 ? `; and ${more} more` : ""}. `;
}

/** Columns that are gone and that the preset doesn't judge: they are named all the same. Empty where there are none. */
export function goneUnjudged(columns: readonly Judgement[]): string {
  const gone = columns.filter((one) => !one.judged && one.reference.rows > 0 && isGone(one));
  if (gone.length === 0) return "";
  return ` The current data has no ${named(gone)}, which this preset does not judge.`;
}

/** `one, two, and three`. */
export function andOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`;
}

/** A column that the current data doesn't have has no rows there. */
function isGone({ current }: Judgement): boolean {
  return current.rows === 0;
}

function named(columns: readonly Judgement[]): string {
  const names = columns.slice(0, mostNamed).map(({ name }) => name);
  const more = columns.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(" and ");
}
