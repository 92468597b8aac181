import { isUtf8 } from "node:buffer";
import { BinaryReader } from "@bufbuild/protobuf/wire";

/** A feature view as a registry of Feast has it. */
export interface FeatureView {
  readonly name: string;
  /** Feast's own number of its definition, from 0; undefined where the registry keeps no versions. */
  readonly version: number | undefined;
  /** When `feast apply` last changed it. */
  readonly updatedAt: Date | undefined;
}

/** A feature service: the views that it takes features from. */
export interface FeatureService {
  readonly name: string;
  readonly views: readonly string[];
}

export interface FeastRegistry {
  readonly views: readonly FeatureView[];
  readonly services: readonly FeatureService[];
}

/** Fields of Feast's protobuf messages, by their numbers (protos/feast/core of 0.67). */
const registryFields = { views: 6, services: 7, onDemandViews: 8, streamViews: 14, versions: 18 } as const;

/**
 * Reads what lineage needs from the file that Feast's file registry is: a protobuf message. Feast promises no
 * compatibility for it, so whatever is unknown is passed over.
 * @param project views and services of other projects are left out
 * @throws Error where the bytes are no protobuf message
 */
export function parseFeastRegistry(bytes: Uint8Array, project: string): FeastRegistry {
  const registry = fieldsOf(bytes);
  const hasVersions = registry.has(registryFields.versions);
  /** On-demand views keep their version number in another field of their own. */
  const read = (field: number, versionField: number): FeatureView[] =>
    (registry.get(field) ?? []).flatMap((one) => {
      const view = fieldsOf(asBytes(one));
      const spec = message(view, 1);
      if (text(spec, 2) !== project) return [];
      const meta = message(view, 2);
      const number = meta.get(versionField)?.[0];
      // The number 0 is not written.
      const version = hasVersions ? (typeof number === "number" ? number : 0) : undefined;
      return [{ name: text(spec, 1), version, updatedAt: time(message(meta, 2)) }];
    });
  const services = (registry.get(registryFields.services) ?? []).flatMap((one) => {
    const spec = message(fieldsOf(asBytes(one)), 1);
    if (text(spec, 2) !== project) return [];
    const views = (spec.get(3) ?? []).map((projection) => text(fieldsOf(asBytes(projection)), 1));
    return [{ name: text(spec, 1), views }];
  });
  const views = [
    ...read(registryFields.views, 4),
    ...read(registryFields.onDemandViews, 3),
    ...read(registryFields.streamViews, 4),
  ];
  return { views, services };
}

/** The values of a message by field number: numbers, and bytes for texts and messages. */
type Fields = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

function fieldsOf(bytes: Uint8Array): Fields {
  const reader = new BinaryReader(bytes);
  const fields = new Map<number, (number | Uint8Array)[]>();
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    if (type !== 0 && type !== 2) {
      reader.skip(type, number);
      continue;
    }
    const values = fields.get(number) ?? [];
    values.push(type === 0 ? Number(reader.int64()) : reader.bytes());
    fields.set(number, values);
  }
  return fields;
}

function message(fields: Fields, number: number): Fields {
  return fieldsOf(asBytes(fields.get(number)?.at(-1)));
}

function text(fields: Fields, number: number): string {
  const bytes = asBytes(fields.get(number)?.at(-1));
  if (!isUtf8(bytes)) throw new Error("a name is not in UTF-8");
  return Buffer.from(bytes).toString("utf8");
}

function asBytes(value: number | Uint8Array | undefined): Uint8Array {
  if (typeof value === "number") throw new Error("a number stands where a message is needed");
  return value ?? new Uint8Array();
}

/** A google.protobuf.Timestamp. */
function time(fields: Fields): Date | undefined {
  const seconds = fields.get(1)?.[0];
  if (typeof seconds !== "number" || seconds <= 0 || seconds > 253_402_300_799) return undefined;
  return new Date(seconds * 1000);
}
