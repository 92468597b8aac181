/** A column that stands in the names of folders, as in `dt=2026-11-01/part.parquet`. */
export interface Partition {
  readonly name: string;
  /** Null for Hive's own word for it. */
  readonly value: string | null;
}

/** The columns in a path's folders, in their order. A percent sign escapes what no folder's name can hold. */
export function partitionsOf(path: string): Partition[] {
  const folders = path.split("/").slice(0, -1);
  return folders.flatMap((folder) => {
    const [, name = "", value = ""] = /^([^=]+)=(.*)$/s.exec(folder) ?? [];
    if (name === "") return [];
    return [
      { name: unescaped(name), value: value === "__HIVE_DEFAULT_PARTITION__" ? null : unescaped(value) },
    ];
  });
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names that writers of folders leave beside the data: `_SUCCESS`, `_delta_log/…`, `.part.crc`. */
export function isBeside(path: string): boolean {
  return path.split("/").some((name) => /^[._]/.test(name) && !name.includes("="));
}
