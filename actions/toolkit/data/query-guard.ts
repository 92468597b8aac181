import { extentOf } from "./query-text.js";

/**
 * What may stand in a FROM as a function. All else that DuckDB calls a table function is refused, because some do
 * things: `enable_logging` writes text of the query's own to standard output, where the runner looks for commands,
 * `enable_profiling` and `checkpoint` change the engine, `query` runs text, and none of them heeds a locked
 * configuration.
 */
const tableFunctions: ReadonlySet<string> = new Set(["range", "generate_series", "unnest"]);

/**
 * Functions of values that tell of the engine, the session or the machine, that plan or run text, that wait, or that
 * write the engine's log. Those of the present time stay, because freshness needs them, and so do the two `pg_` ones
 * that only look at their argument.
 */
const refusedFunctions: readonly RegExp[] = [
  /^current_(?!date$|time$|timestamp$|localtime$|localtimestamp$)/,
  /^(session_user|user|version|getenv|getvariable|in_search_path|txid_current|get_block_size|stats|vector_type)$/,
  /^pg_(?!typeof$|size_pretty$)/,
  /^(inet_.*|has_.*_privilege|(col|obj|shobj)_description)$/,
  /^(json_(de)?serialize_.*|json_execute_.*|sleep_ms|setseed|nextval|currval|write_log|parse_duckdb_log_message)$/,
  /^__internal_/,
];

/** Those that are called without brackets, where there is no column of that name. */
const bareFunctions = /^(current_(user|role|catalog|schema|database)|session_user|user)$/;

/** How a query begins. */
const beginning = /^(?:\(|(?:select|with|from|values|table|describe|summarize|pivot|unpivot)\b)/i;

/** Why a text can't be a query, as the end of a sentence; undefined where it begins like one, and is not two. */
export function notAQuery(sql: string): string | undefined {
  const { from, to, isOne } = extentOf(sql);
  const body = sql.slice(from, to);
  if (beginning.test(body))
    return isOne ? undefined : "holds more than one statement; only one query is allowed";
  const [word = "nothing"] = /^\S+/.exec(body) ?? [];
  return `begins with ${word}; only a query, SELECT or WITH, is allowed`;
}

/** A query without what stands before and behind it: blanks, remarks, and the semicolons at its end. */
export function bareQuery(sql: string): string {
  const { from, to } = extentOf(sql);
  return sql.slice(from, to);
}

type Node = Readonly<Record<string, unknown>>;
type Names = ReadonlySet<string>;

/**
 * The first thing in a query of somebody else that it may not do, as the end of a sentence that begins with "it".
 * @param serialized the query as DuckDB's json_serialize_sql gives it
 * @param tables that it may read, beside those that its own WITH names
 * @param columns of these tables
 * @throws Error with DuckDB's message where it is no query
 */
export function forbidden(
  serialized: string,
  tables: readonly string[],
  columns: readonly string[],
): string | undefined {
  const tree: unknown = JSON.parse(serialized);
  if (isNode(tree) && tree.error === true) throw new Error(String(tree.error_message));
  return search(tree, new Set(tables.map(lower))) ?? bareFunction(tree, columns);
}

/** A function that is called like a column, though neither the tables nor the query itself have one of its name. */
function bareFunction(tree: unknown, columns: readonly string[]): string | undefined {
  const known = new Set(columns.map(lower));
  const called: string[] = [];
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (!isNode(node)) continue;
    const names = node.type === "COLUMN_REF" && Array.isArray(node.column_names) ? node.column_names : [];
    if (names.length === 1 && bareFunctions.test(lower(names[0]))) called.push(String(names[0]));
    else if (typeof node.alias === "string") known.add(lower(node.alias));
    for (const list of [node.column_name_alias, node.aliases])
      if (Array.isArray(list)) for (const name of list) known.add(lower(name));
    for (const child of Object.values(node)) open.push(child);
  }
  const found = called.find((name) => !known.has(lower(name)));
  return found === undefined ? undefined : `calls ${found}, which a check may not`;
}

/** @param known tables that can be read here: those that are allowed, and of the WITHs around it what they name */
function search(node: unknown, known: Names): string | undefined {
  if (Array.isArray(node)) return first(node, (child) => search(child, known));
  if (!isNode(node)) return undefined;
  const found = itself(node, known);
  if (found !== undefined) return found;
  const { cte_map: ctes, ...rest } = node;
  const inside = new Set(known);
  const list = isNode(ctes) && Array.isArray(ctes.map) ? ctes.map : [];
  return (
    first(list, (entry) => searchNamed(entry, inside)) ??
    first(Object.values(rest), (child) => search(child, inside))
  );
}

/** One table of a WITH: it sees those before it, and itself only where it is recursive. */
function searchNamed(entry: unknown, inside: Set<string>): string | undefined {
  if (!isNode(entry)) return undefined;
  const name = lower(entry.key);
  const { type } = ["value", "query", "node"].reduce<Node>(
    (node, key) => (isNode(node[key]) ? node[key] : {}),
    entry,
  );
  const found = search(entry.value, type === "RECURSIVE_CTE_NODE" ? new Set([...inside, name]) : inside);
  inside.add(name);
  return found;
}

function itself(node: Node, known: Names): string | undefined {
  if (node.type === "TABLE_FUNCTION") {
    const name = isNode(node.function) ? String(node.function.function_name) : "a function";
    return tableFunctions.has(name.toLowerCase()) ? undefined : `calls ${name}, which a check may not`;
  }
  if (node.type === "FUNCTION" && refusedFunctions.some((one) => one.test(lower(node.function_name))))
    return `calls ${String(node.function_name)}, which a check may not`;
  if (node.type === "SHOW_REF" && node.query === null) return "lists tables, which a check may not";
  if (node.type !== "BASE_TABLE") return undefined;
  const parts = [node.catalog_name, node.schema_name, node.table_name]
    .map(String)
    .filter((one) => one !== "");
  if (parts.length === 1 && known.has(parts[0]!.toLowerCase())) return undefined;
  return `reads ${parts.join(".")}, and a check can read nothing but its dataset`;
}

function first(list: readonly unknown[], find: (one: unknown) => string | undefined): string | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

const lower = (name: unknown) => String(name).toLowerCase();

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === "object";
}
