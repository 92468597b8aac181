import { createHash } from "node:crypto";
import { z } from "zod";
import { digest as digestSchema, type VersionRecord } from "../registry/record.js";

/** What an in-toto statement in the form of version 1 says it is: https://in-toto.io/Statement/v1 */
export const statementType = "https://in-toto.io/Statement/v1";
/** The kind of statement that a gate's receipt is. Another meaning of its fields would be another URI. */
export const predicateType = "https://github.com/mergeline/mergeline/gate-receipt/v1";

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();

/** What the gate found, in the words of the version record: the one can be made from the other. */
const predicate = z.strictObject({
  model: z.string().min(1),
  verdict: z.enum(["pass", "fail", "inconclusive"]),
  policyDigest: nullable(digestSchema),
  dataset: nullable(
    z.strictObject({
      name: nullable(z.string()),
      digest: nullable(digestSchema),
      rows: nullable(z.int().min(0)),
    }),
  ),
  baseline: nullable(z.union([z.int().min(1), z.string().min(1)])),
  reportDigest: digestSchema,
});

export type Predicate = z.output<typeof predicate>;

const statement = z.looseObject({
  _type: z.literal(statementType),
  subject: z
    .array(z.looseObject({ name: z.string().optional(), digest: z.looseObject({ sha256: z.string() }) }))
    .min(1)
    .max(1024),
  predicateType: z.literal(predicateType),
  predicate,
});

export interface Statement {
  readonly _type: typeof statementType;
  readonly subject: readonly { readonly name?: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof predicateType;
  readonly predicate: Predicate;
}

/** A file that the gate judged: its path or URI, and `sha256:…`. */
export interface Subject {
  readonly name: string;
  readonly digest: string;
}

export function statementOf(subjects: readonly Subject[], facts: Predicate): Statement {
  return {
    _type: statementType,
    subject: subjects.map(({ name, digest }) => ({
      name,
      digest: { sha256: digest.slice("sha256:".length) },
    })),
    predicateType,
    predicate: facts,
  };
}

/** What a gate's report has for its receipt; anything may be missing from a report that somebody else wrote. */
export interface JudgedReport {
  readonly policy?: { readonly digest?: string | null | undefined } | null | undefined;
  readonly dataset?:
    | {
        name?: string | null | undefined;
        digest?: string | null | undefined;
        rows?: number | null | undefined;
      }
    | null
    | undefined;
  readonly baseline?:
    | { version?: number | null | undefined; name?: string | null | undefined }
    | null
    | undefined;
}

/** @param reportDigest sha256 of the report's bytes */
export function factsOfReport(
  model: string,
  verdict: Predicate["verdict"],
  report: JudgedReport,
  reportDigest: string,
): Predicate {
  const { name, digest, rows } = report.dataset ?? {};
  return {
    model,
    verdict,
    policyDigest: digestOrNull(report.policy?.digest),
    dataset:
      !name && !digest ? null : { name: name || null, digest: digestOrNull(digest), rows: rows ?? null },
    baseline: report.baseline?.version ?? report.baseline?.name ?? null,
    reportDigest,
  };
}

/** The statement that a version's record stands for, or undefined where no gate's report let it in. */
export function statementOfRecord(record: VersionRecord): Statement | undefined {
  const { gate, evaluation, artifacts, name } = record;
  if (gate === "none" || gate.verdict !== "pass" || gate.reportDigest === undefined) return undefined;
  const { dataset } = evaluation ?? {};
  return statementOf(
    artifacts.map(({ uri, digest }) => ({ name: uri, digest })),
    factsOfReport(
      name,
      "pass",
      {
        policy: { digest: gate.policyDigest },
        dataset,
        baseline: typeof gate.baseline === "number" ? { version: gate.baseline } : { name: gate.baseline },
      },
      gate.reportDigest,
    ),
  );
}

/**
 * sha256 over a statement in canonical JSON. The names of the subjects don't count, nor their order: one file is
 * `build/model.onnx` to the gate and an address in the store to the registry.
 */
export function receiptDigest({ subject, predicateType: type, predicate: facts }: Statement): string {
  const text = canonical({ predicate: facts, predicateType: type, subject: digestsOf({ subject }) });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** @returns the statement, or what keeps the text from being a gate's receipt, to follow "the receipt" */
export function parseStatement(text: string): Statement | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "is not JSON" };
  }
  const found = statement.safeParse(value);
  if (found.success) return found.data as Statement;
  const issue = found.error.issues[0]!;
  return { problem: `is not a gate's receipt: ${issue.path.join(".") || "it"}: ${issue.message}` };
}

/** Why a statement is not the one that was expected, as a sentence; undefined where it is. */
export function mismatch(found: Statement, expected: Statement): string | undefined {
  const [has, needs] = [found.predicate, expected.predicate];
  if (has.model !== needs.model) return `the receipt is about ${has.model}, not about ${needs.model}.`;
  const missing = [...digestsOf(found)].join() !== [...digestsOf(expected)].join();
  if (missing) return "the receipt is about other bytes than these artifacts have.";
  if (has.verdict !== needs.verdict) return `the receipt says ${has.verdict}, not ${needs.verdict}.`;
  if (has.reportDigest !== needs.reportDigest) return "the receipt belongs to another gate report.";
  const names = ["policyDigest", "dataset", "baseline"] as const;
  const other = names.find((name) => canonical(has[name]) !== canonical(needs[name]));
  if (other === undefined) return undefined;
  return `the receipt's ${other} is ${canonical(has[other])}, and the gate's report says ${canonical(needs[other])}.`;
}

function digestsOf({ subject }: Pick<Statement, "subject">): string[] {
  return [...new Set(subject.map(({ digest }) => digest.sha256))].sort();
}

function digestOrNull(digest: string | null | undefined): string | null {
  return digestSchema.safeParse(digest).data ?? null;
}

/** JSON with sorted keys and no spaces: the same text for the same value. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}
