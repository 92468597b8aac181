declare module "unbzip2-stream" {
  /** A stream of the old kind: it gives its data while it is written to. */
  interface Decoder {
    write(chunk: Uint8Array): unknown;
    end(): unknown;
    on(event: "data", listener: (bytes: Uint8Array) => void): unknown;
    on(event: "error", listener: (error: unknown) => void): unknown;
  }
  export default function unbzip2(): Decoder;
}
