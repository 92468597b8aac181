/** What Git LFS commits in the place of a file. */
export interface Pointer {
  /** `sha256:…` */
  readonly digest: string;
  readonly bytes: number;
}

const form =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid (sha256:[0-9a-f]{64})\nsize (\d{1,16})\n?$/;

export function formatPointer({ digest, bytes }: Pointer): string {
  return `version https://git-lfs.github.com/spec/v1\noid ${digest}\nsize ${bytes}\n`;
}

/** Undefined for anything else than a pointer. */
export function parsePointer(text: string): Pointer | undefined {
  const [, digest, bytes] = form.exec(text) ?? [];
  return digest === undefined ? undefined : { digest, bytes: Number(bytes) };
}
