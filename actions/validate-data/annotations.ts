import { visible } from "../toolkit/report/markdown.js";
import type { Place } from "../toolkit/runtime/errors.js";
import type { Annotation } from "../toolkit/runtime/publication.js";
import type { CheckResult, Example } from "./checks/result.js";
import type { Contract } from "./contracts/contract.js";
import type { Validation } from "./dataset.js";
import { gravity } from "./verdict.js";

interface Broken {
  readonly result: CheckResult;
  readonly contract: Contract | undefined;
  readonly level: Annotation["level"];
  /** The dataset's first file, for what has no better place. */
  readonly file: string;
}

/**
 * Marks on the lines of the data and of the contract, in the order in which they matter: the failed checks in turn,
 * the first row of each, then the second of each, so that GitHub's ten are shared out fairly. The contract's own lines
 * are notices, which GitHub counts apart, except where the data has no line to mark (a missing column, a number of
 * rows, Parquet).
 */
export function annotationsOf(validations: readonly Validation[]): Annotation[] {
  const broken = validations.flatMap(({ results, contract, table }) =>
    results.flatMap((result): Broken[] => {
      const how = gravity(result);
      return how === undefined
        ? []
        : [{ result, contract, level: how === "info" ? "notice" : how, file: table.files[0]!.path }];
    }),
  );
  const onData = broken.map((one) => one.result.examples.filter((example) => example.line !== null));
  const rounds: Annotation[] = [];
  for (const [index, one] of broken.entries()) {
    if (onData[index]!.length === 0) rounds.push(onContract(one, one.level));
  }
  const longest = onData.reduce((most, examples) => Math.max(most, examples.length), 0);
  for (let round = 0; round < longest; round++) {
    for (const [index, one] of broken.entries()) {
      const example = onData[index]![round];
      if (example !== undefined) rounds.push(onLine(one, example));
    }
  }
  const notices = broken
    .filter((one, index) => onData[index]!.length > 0 && one.result.check.keys.length > 0)
    .map((one) => onContract(one, "notice"));
  return [...rounds, ...notices];
}

function onLine({ result, contract, level }: Broken, example: Example): Annotation {
  const { check } = result;
  const found = check.type === "structure" ? (example.value ?? "") : foundWords(example);
  const declared = declarationOf(result, contract);
  const source = declared === undefined ? "" : ` (${declared.file}:${declared.line ?? 1})`;
  return {
    level,
    title: check.name,
    message: visible(
      `${check.column === null ? "" : `${check.column}: `}${found}; allowed: ${check.cell ?? check.expected}${source}`,
    ),
    place: { file: example.file, line: example.line! },
  };
}

function foundWords({ value, firstSeen, masked }: Example): string {
  const shown =
    value === null
      ? "the cell is empty"
      : masked
        ? "the value is not shown, for the contract classifies it as personal"
        : `found "${value}"`;
  return firstSeen === undefined
    ? shown
    : `${shown}, which stands on line ${firstSeen.line ?? firstSeen.row} of ${firstSeen.file} already`;
}

function onContract({ result, contract, file }: Broken, level: Annotation["level"]): Annotation {
  const { check } = result;
  // What could not be looked at was not found wanting; what is allowed is then only the check's own name, or less.
  const found =
    result.status === "unsupported" ? result.observed : `${result.observed}; allowed: ${check.expected}`;
  const place = declarationOf(result, contract);
  if (place === undefined)
    return { level, title: check.name, message: visible(found), place: { file, line: 1 } };
  return { level, title: check.name, message: visible(`${file}: ${check.name}: ${found}`), place };
}

/** Where the contract, or model.yaml, asks for the check; undefined for what every file has to be. */
function declarationOf({ check }: CheckResult, contract: Contract | undefined): Place | undefined {
  if (check.declared !== undefined) return check.declared;
  return contract === undefined || check.keys.length === 0 ? undefined : contract.document.place(check.keys);
}
