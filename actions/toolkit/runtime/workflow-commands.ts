// The runner compares texts the way a culture does, so characters that have no weight (zero-width ones, controls,
// unassigned ones) may stand anywhere in a command and it is still one.
const weightless = String.raw`(?:(?![\r\n])[\p{C}\p{DI}])*`;
const blank = String.raw`(?:(?![\r\n])[\p{C}\p{DI}\p{Z}\s])*`;

/** `::error::`, which counts at the start of a line, after blanks. A carriage return starts a line, too. */
const atStart = new RegExp(`(^|[\\r\\n])(${blank}):(?=${weightless}:)`, "gu");
/** `##[error]`, which counts anywhere. */
const anywhere = new RegExp(`#(?=${weightless}#${weightless}\\[)`, "gu");

/**
 * The text with no workflow command left in it that a runner would carry out: a blank goes between the characters
 * that make one, so it stays readable. For one line or many; what holds no command comes back as it is. Doing it
 * twice changes nothing more.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function disarm(line: string): string {
  return line.replaceAll(atStart, "$1$2: ").replaceAll(anywhere, "# ");
}
