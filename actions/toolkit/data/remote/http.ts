import type { IncomingMessage } from "node:http";
import { ConfigurationError } from "../../runtime/errors.js";
import type { DataAccess } from "../source.js";
import { withoutSecrets } from "./address.js";
import { changed } from "./fetch.js";
import { get } from "./http-get.js";
import type { Opened, RemoteKind, RemoteObject } from "./object.js";

/** A file on a web server. */
export const httpKind: RemoteKind = {
  async find(address, what, access) {
    const url = urlOf(address, what);
    if (/[*[]|%7b/i.test(url.pathname)) {
      throw new ConfigurationError(
        `${what}: ${withoutSecrets(address)} is a pattern, and a web server has no list of its files. Name each file.`,
      );
    }
    return [httpObject(url, withoutSecrets(address), access)];
  },
  async object(address, what, access) {
    return httpObject(urlOf(address, what), withoutSecrets(address), access);
  },
};

function urlOf(address: string, what: string): URL {
  if (!URL.canParse(address))
    throw new ConfigurationError(`${what}: ${withoutSecrets(address)} is not a URL.`);
  const url = new URL(address);
  if (url.username === "" && url.password === "") return url;
  throw new ConfigurationError(
    `${what}: ${withoutSecrets(address)} holds a name or password, which would be in the repository for all to read. Use a store with credentials of its own, or fetch it in a step before.`,
  );
}

export function httpObject(
  url: URL,
  uri: string,
  access: DataAccess,
  secret: Readonly<Record<string, string>> = {},
): RemoteObject {
  return {
    uri,
    async open(from, tag) {
      const headers: Record<string, string> = {};
      if (from > 0) headers.range = `bytes=${from}-`;
      const answer = await get({ url, shown: uri, headers, secret }, access);
      return opened(answer, uri, from, tag);
    },
  };
}

/** @param tag of what was read before */
export function opened(answer: IncomingMessage, uri: string, from: number, tag: string | undefined): Opened {
  const status = answer.statusCode ?? 0;
  const refuse = (why: string): never => {
    answer.destroy();
    throw new ConfigurationError(`${uri} ${why}`);
  };
  if (status === 404 || status === 410) refuse(`is not there: the server answered ${status}.`);
  if (status === 401 || status === 403) {
    refuse(`can't be read: the server answered ${status}, access is denied. Is a signed address too old?`);
  }
  // A server that is overloaded may have time later.
  if (status === 429 || status >= 500) {
    answer.destroy();
    throw new Error(`the server answered ${status}`);
  }
  if (status !== 200 && status !== 206) refuse(`can't be read: the server answered ${status}.`);
  const type = answer.headers["content-type"] ?? "";
  if (/^(text\/html|application\/xhtml)/i.test(type)) {
    refuse(
      `is a web page (${type.split(";")[0]}), not data. Does it need a login, or is it the page about the file?`,
    );
  }
  const now = answer.headers.etag ?? answer.headers["last-modified"];
  if (tag !== undefined && now !== undefined && tag !== now) {
    answer.destroy();
    throw changed(uri);
  }
  if (from > 0 && status === 200) {
    refuse(`broke off after ${from} bytes, and the server can't go on from there. Run it again.`);
  }
  const encoding = answer.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") refuse(`is sent in the encoding ${encoding}, though none was asked for.`);
  const length = answer.headers["content-length"];
  const bytes = length === undefined ? undefined : Number(length);
  return { chunks: answer as AsyncIterable<Uint8Array>, tag: now, bytes };
}
