import type { Columns } from "../policy/policy.js";
import { lackingColumn } from "../predictions/lacking.js";
import { className, readNumber, shown } from "../predictions/number.js";
import { listed, type PredictionRows } from "../predictions/rows.js";

/** A column that slices are searched in, with its cells. */
export interface SearchedColumn {
  readonly name: string;
  readonly cells: readonly (string | null)[];
}

export interface ColumnsFound {
  readonly columns: readonly SearchedColumn[];
  readonly problems: readonly string[];
}

const setting = "evaluate.slices.discover";

/**
 * The columns to search in. What a row is like must not be the candidate's own word: where the baseline's file has
 * features, its cells count, and a candidate that says otherwise is a problem.
 * @param asked names of columns, or true for all that are no role's
 */
export function searchedColumns(
  asked: true | readonly string[],
  roles: Columns,
  candidate: PredictionRows,
  baseline: PredictionRows,
): ColumnsFound {
  const { scores = {}, ...named } = roles;
  const taken = new Set([...Object.values(named), ...Object.values(scores)]);
  if (roles.sensitive !== undefined) taken.delete(roles.sensitive);
  const names = asked === true ? baseline.columns.filter((name) => !taken.has(name)) : asked;
  if (names.length === 0) {
    return {
      columns: [],
      problems: [
        `${setting}: ${baseline.file} has no columns beside id, label and predictions, so there is nothing to search slices in. Write the features into the predictions file, and measure the baseline again with them.`,
      ],
    };
  }
  const problems: string[] = [];
  const columns = names.flatMap((name): SearchedColumn[] => {
    if (!baseline.has(name)) {
      problems.push(lackingColumn(baseline, name, setting));
      return [];
    }
    const cells = baseline.cells(name);
    if (!candidate.has(name)) return [{ name, cells }];
    const own = candidate.cells(name);
    const differing = candidate.ids.filter((_, at) => !sameCell(own[at] ?? "", cells[at] ?? ""));
    if (differing.length > 0) {
      problems.push(
        `${setting}: ${name} differs between the two models for ${listed(differing.map(shown), "id", "ids")}: a slice needs a column that says something of the row, not of the model. Name the columns to search in: discover: [plan, age].`,
      );
      return [];
    }
    return [{ name, cells }];
  });
  return { columns, problems };
}

function sameCell(one: string, other: string): boolean {
  if (one === other || className(one) === className(other)) return true;
  const [first, second] = [readNumber(one), readNumber(other)];
  return typeof first === "number" && first === second;
}
