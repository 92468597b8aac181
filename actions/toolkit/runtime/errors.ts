/** Where in a file something was found. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Something that the user can mend: an input, a file, a permission, a network. It ends with exit code 2, one
 * sentence and no stack, so the message must name the input or file, what was found, and what is allowed.
 */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly place: Place | undefined;

  constructor(message: string, options: { place?: Place | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.place = options.place;
  }
}

/** `model.yaml:14:7`, or as much of it as is known. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(":");
}

/** The message of a configuration error with its place in front, once. */
export function sentence(error: ConfigurationError): string {
  return error.place === undefined ? error.message : `${formatPlace(error.place)}: ${error.message}`;
}

/** The whole story of a crash: the stack of the error and of each cause below it. */
export function describeCrash(error: unknown): string {
  const parts: string[] = [];
  for (let current: unknown = error, depth = 0; current !== undefined && depth < 10; depth++) {
    const text = current instanceof Error ? (current.stack ?? String(current)) : String(current);
    parts.push(depth === 0 ? text : `Caused by: ${text}`);
    current = current instanceof Error ? current.cause : undefined;
  }
  return parts.join("\n");
}

/** The message of anything thrown, on one line. What can't be seen, as the bytes of a broken file, is written out: `\x0f`. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
      const code = character.charCodeAt(0);
      return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16)}`;
    });
}
