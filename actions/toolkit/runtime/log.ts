import type { Annotation } from "./publication.js";

/** The lines people see while an action runs. Every implementation disarms workflow commands in what it prints. */
export interface Log {
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
  debug(message: string): void;
  /** A finding on a line of a file: a mark in the diff on GitHub, a line in the terminal. */
  annotate(annotation: Annotation): void;
  /** Folds what `body` prints under a title, where the terminal can fold. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  /** Replaces a secret by *** in everything printed from now on. */
  mask(secret: string): void;
}
