/**
 * What may stand in a FROM as a function. All else that DuckDB calls a table function is refused, because some do
 * things: `enable_logging` writes text of the query's own to standard output, where the runner looks for commands,
 * `enable_profiling` and `checkpoint` change the engine, `query` runs text, and none of them heeds a locked
 * configuration.
 */
const tableFunctions: ReadonlySet<string> = new Set(["range", "generate_series", "unnest"]);

/**
 * The first function in a FROM, at any depth, that a query of somebody else may not call.
 * @param serialized the query as DuckDB's json_serialize_sql gives it
 * @throws Error with DuckDB's message where it is no query
 */
export function forbiddenFunction(serialized: string): string | undefined {
  const tree: unknown = JSON.parse(serialized);
  if (isNode(tree) && tree.error === true) throw new Error(String(tree.error_message));
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) {
      for (const child of node) open.push(child);
    } else if (isNode(node)) {
      if (node.type === "TABLE_FUNCTION") {
        const name = isNode(node.function) ? String(node.function.function_name) : "a function";
        if (!tableFunctions.has(name.toLowerCase())) return name;
      }
      for (const child of Object.values(node)) open.push(child);
    }
  }
  return undefined;
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}
