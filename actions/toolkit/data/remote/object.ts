import type { DataAccess } from "../source.js";

/** Something elsewhere whose bytes can be read. */
export interface RemoteObject {
  /** Its address, without secrets. */
  readonly uri: string;
  /** Its size in bytes, where a listing told it. */
  readonly bytes?: number | undefined;
  /** What a listing told of its content, such as an ETag: content with another one is not read. */
  readonly tag?: string | undefined;
  /**
   * The bytes from an offset on.
   * @param tag of the content that the bytes before it were of
   * @throws ConfigurationError when it can't be read, or is no longer of that content; any other error is a connection
   *   that broke
   */
  open(from: number, tag: string | undefined): Promise<Opened>;
}

export interface Opened {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly tag: string | undefined;
  /** How many bytes there will be, where the server says so. */
  readonly bytes: number | undefined;
}

/** A place where data lies. */
export interface RemoteKind {
  /** What an address names. @throws ConfigurationError when it names nothing that can be read */
  find(address: string, what: string, access: DataAccess): Promise<readonly RemoteObject[]>;
  /** The one object of an address, whatever its name. */
  object(address: string, what: string, access: DataAccess): Promise<RemoteObject>;
}
