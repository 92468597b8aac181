import { limits } from "./limits.js";

/**
 * The Markdown in at most `limit` characters, cut at the end of a line, with what stands open closed again and a
 * sentence that says what was cut and where the rest is.
 * @param rest where the whole text is: `in the job summary`
 * @param allowed what GitHub takes, where a part of that is for something else
 */
export function cut(
  body: string,
  rest: string,
  limit: number = limits.bodyCharacters,
  allowed: number = limit,
): string {
  if (body.length <= limit) return body;
  const sentence = `\n\n_Cut here: GitHub takes ${allowed} characters and this has ${body.length}. The whole text is ${rest}._\n`;
  // Room for what has to be closed: a code fence, and folded parts (their depth is small and known to be).
  const room = Math.max(0, limit - sentence.length - 200);
  const lastLine = body.lastIndexOf("\n", room);
  const head = body.slice(0, lastLine > room / 2 ? lastLine : wholeCharacters(body, room));
  return head + closing(head) + sentence;
}

/** The text in at most `limit` characters, on one line, ended by … where it was cut. */
export function cutLine(text: string, limit: number = limits.titleCharacters): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, wholeCharacters(line, limit - 1))}…`;
}

function closing(head: string): string {
  const fences = head.match(/^ {0,3}```/gm)?.length ?? 0;
  const folded = (head.match(/<details[ >]/g)?.length ?? 0) - (head.match(/<\/details>/g)?.length ?? 0);
  return (fences % 2 === 1 ? "\n```" : "") + "\n\n</details>".repeat(Math.min(Math.max(folded, 0), 10));
}

/** `end`, or one less where it would cut a surrogate pair in two. */
function wholeCharacters(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
