export const id = 588;
export const ids = [588];
export const modules = {

/***/ 69588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  validateData: () => (/* binding */ validateData)
});

// EXTERNAL MODULE: ./out/toolkit/data/engine.js + 2 modules
var data_engine = __webpack_require__(23220);
// EXTERNAL MODULE: ./out/toolkit/model/read.js + 6 modules
var read = __webpack_require__(87253);
// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
;// CONCATENATED MODULE: ./out/validate-data/verdict.js
/** Whether a result speaks against the data: broken, or not computable; violations the baseline has too do not count. */
function isBroken(result) {
    if (result.status === "error")
        return result.fresh !== 0;
    return result.status === "fail" && result.fresh !== 0;
}
/** Violated, but no more than in the baseline. */
function isExcused(result) {
    return (result.status === "fail" || result.status === "error") && result.fresh === 0;
}
/** How bad a result is: undefined when it is fine. A check that could not be done is a warning. */
function gravity(result) {
    if (result.status === "unsupported")
        return "warning";
    return isBroken(result) ? result.check.severity : undefined;
}
/** Whether the step says yes. */
function passes(results, failOn) {
    const fatal = failOn === "never" ? [] : failOn === "warning" ? ["error", "warning"] : ["error"];
    return !results.some((result) => fatal.includes(gravity(result)));
}

;// CONCATENATED MODULE: ./out/validate-data/annotations.js


/** GitHub shows ten of a level from one step. */
const most = 10;
/**
 * Marks on the lines of the data and of the contract. The ten that are shown are shared out over the failed checks in
 * turn: the first row of each, then the second of each. The contract's own lines are notices, which GitHub counts
 * apart, except where the data has no line to mark (a missing column, a number of rows, Parquet).
 */
function annotationsOf(validations) {
    const broken = validations.flatMap(({ results, contract, table }) => results.flatMap((result) => {
        const how = gravity(result);
        return how === undefined
            ? []
            : [{ result, contract, level: how === "info" ? "notice" : how, file: table.files[0].path }];
    }));
    const onData = broken.map((one) => one.result.examples.filter((example) => example.line !== null));
    const rounds = [];
    for (const [index, one] of broken.entries()) {
        if (onData[index].length === 0)
            rounds.push(onContract(one, one.level));
    }
    for (let round = 0; round < most; round++) {
        for (const [index, one] of broken.entries()) {
            const example = onData[index][round];
            if (example !== undefined)
                rounds.push(onLine(one, example));
        }
    }
    const notices = broken
        .filter((one, index) => onData[index].length > 0 && one.result.check.keys.length > 0)
        .map((one) => onContract(one, "notice"));
    return [...rounds, ...notices];
}
function onLine({ result, contract, level }, example) {
    const { check } = result;
    const found = check.type === "structure" ? (example.value ?? "") : foundWords(example);
    const source = contract === undefined || check.keys.length === 0
        ? ""
        : ` (${contract.path}:${lineOf(contract, result)})`;
    return {
        level,
        title: check.name,
        message: (0,markdown/* visible */.RK)(`${check.column === null ? "" : `${check.column}: `}${found}; allowed: ${check.cell ?? check.expected}${source}`),
        place: { file: example.file, line: example.line },
    };
}
function foundWords({ value, firstSeen }) {
    const shown = value === null ? "the cell is empty" : `found "${value}"`;
    return firstSeen === undefined
        ? shown
        : `${shown}, which stands on line ${firstSeen.line ?? firstSeen.row} of ${firstSeen.file} already`;
}
function onContract({ result, contract, file }, level) {
    const { check } = result;
    const found = `${result.observed}; allowed: ${check.expected}`;
    if (contract === undefined || check.keys.length === 0)
        return { level, title: check.name, message: found, place: { file, line: 1 } };
    const message = (0,markdown/* visible */.RK)(`${file}: ${check.name}: ${found}`);
    return { level, title: check.name, message, place: contract.document.place(check.keys) };
}
function lineOf(contract, { check }) {
    return contract.document.place(check.keys).line ?? 1;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/data/format.js
var format = __webpack_require__(76459);
// EXTERNAL MODULE: ./out/toolkit/data/source.js
var source = __webpack_require__(6753);
// EXTERNAL MODULE: ./out/toolkit/data/table.js + 11 modules
var data_table = __webpack_require__(86732);
// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var git_repository = __webpack_require__(4373);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/runtime/workspace.js
var workspace = __webpack_require__(33799);
;// CONCATENATED MODULE: ./out/validate-data/baseline.js








/**
 * Opens the baseline of each dataset: the same files as they are at a git ref, or one data file.
 * @throws ConfigurationError when it is neither, or when one file is to be the baseline of several datasets
 */
async function openBaselines(baseline, datasets, engine, runtime) {
    const isFile = await runtime.workspace.exists(baseline, "baseline").catch(() => false);
    if (isFile) {
        if (datasets.length > 1) {
            throw new errors/* ConfigurationError */.j1(`baseline: ${baseline} is one file, and ${datasets.length} datasets are checked. Name one dataset in data, or give a git ref.`);
        }
        const files = await (0,source/* resolveFiles */.s)([baseline], runtime.workspace, "baseline");
        return [{ name: baseline, table: await (0,data_table.openTable)(engine, files) }];
    }
    if ((0,format/* formatOfName */.Qv)(baseline) !== undefined) {
        throw new errors/* ConfigurationError */.j1(`baseline: ${baseline} does not exist in the workspace. Give a data file or a git ref.`);
    }
    const repository = await (0,git_repository/* openRepository */.h)(runtime.workspace.directory, runtime);
    const commit = await repository.resolveRef(baseline);
    const baselines = [];
    for (const dataset of datasets)
        baselines.push(await atCommit(dataset, baseline, commit, repository, engine));
    return baselines;
}
async function atCommit({ table }, ref, commit, repository, engine) {
    const folder = (0,external_node_path_.join)(engine.scratch, engine.unique("baseline"));
    const files = [];
    for (const file of table.files) {
        const path = (0,external_node_path_.relative)(repository.root, await (0,promises_.realpath)(file.absolute))
            .split(external_node_path_.sep)
            .join("/");
        const blob = await repository.attempt(["cat-file", "blob", `${commit}:${path}`]);
        if (blob.code !== 0)
            continue;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, file.path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, file.path), blob.stdout);
        const [found] = await (0,source/* resolveFiles */.s)([file.path], new workspace/* Workspace */.a(folder), `baseline ${ref}`);
        files.push({ ...found, path: `${ref}:${file.path}` });
    }
    return { name: ref, table: files.length === 0 ? undefined : await (0,data_table.openTable)(engine, files) };
}

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/validate-data/comment.js



/** The comment: the answer, the failed checks, the bad cells; the rest folded. */
function commentOf(validations, ok, summary, command, showValues = true) {
    const parts = [`### ${ok ? "✅" : "❌"} ${(0,markdown/* escape */.ih)(summary)}`];
    for (const validation of validations)
        parts.push(...datasetParts(validation, validations.length > 1, showValues));
    const digests = validations
        .flatMap((one) => one.table.files)
        .slice(0, 5)
        .map((file) => `${(0,markdown/* code */.aY)(file.path)} ${file.digest.slice(0, 15)}…`);
    parts.push(`${digests.join(", ")}. Reproduce: ${(0,markdown/* code */.aY)(command)}`);
    return parts.join("\n\n");
}
/** One sentence: what is wrong where, or that nothing is. */
function summaryOf(validations, ok) {
    const names = validations.map((one) => one.name).join(", ");
    const broken = validations.flatMap((one) => one.results.filter(isBroken).map((result) => ({ one, result })));
    const rows = (0,number/* countOf */.pq)(validations.reduce((sum, one) => sum + one.table.rows, 0), "row");
    const unsupported = validations
        .flatMap((one) => one.results)
        .filter((result) => result.status === "unsupported").length;
    const left = unsupported === 0 ? "" : `; ${(0,number/* countOf */.pq)(unsupported, "check")} could not be done`;
    if (broken.length === 0) {
        const judged = validations.some((one) => one.contract !== undefined);
        const excused = validations.flatMap((one) => one.results).filter(isExcused).length;
        const known = excused === 0 ? "" : `; ${(0,number/* countOf */.pq)(excused, "check fails", "checks fail")} as before`;
        return `${names}: ${rows} ${judged ? `${validations.length === 1 ? "meet their contract" : "meet their contracts"}` : "can be read"}${known}${left}`;
    }
    const first = broken[0];
    const where = first.result.examples[0];
    const at = where === undefined ? "" : ` at ${where.file}:${where.line ?? `row ${where.row}`}`;
    const more = broken.length === 1 ? "" : `, and ${(0,number/* countOf */.pq)(broken.length - 1, "more check")}`;
    const all = validations.reduce((sum, one) => sum + one.results.length, 0);
    return `${first.one.name}: ${broken.length} of ${all} checks ${ok ? "are violated without failing the step" : "failed"}: ${first.result.check.name} (${first.result.observed})${at}${more}${left}`;
}
function datasetParts(validation, several, showValues) {
    const { name, results, contract, table: data, undeclared, baseline } = validation;
    const broken = results.filter(isBroken);
    const excused = results.filter(isExcused);
    const unsupported = results.filter((result) => result.status === "unsupported");
    const passed = results.filter((result) => result.status === "pass");
    const parts = [];
    if (several || broken.length > 0) {
        const against = contract === undefined ? "no contract" : (0,markdown/* code */.aY)(contract.path);
        parts.push(`**${(0,markdown/* escape */.ih)(name)}**: ${(0,number/* countOf */.pq)(data.rows, "row")}, ${broken.length} of ${(0,number/* countOf */.pq)(results.length, "check")} failed (${against})`);
    }
    if (broken.length > 0)
        parts.push(checkTable(broken), cellTable(broken));
    if (excused.length > 0) {
        parts.push((0,markdown/* details */.zH)(`${(0,number/* countOf */.pq)(excused.length, "check")} fail as they do in ${(0,markdown/* escape */.ih)(baseline ?? "the baseline")}`, checkTable(excused)));
    }
    if (unsupported.length > 0) {
        parts.push((0,markdown/* details */.zH)(`⚠️ ${(0,number/* countOf */.pq)(unsupported.length, "check")} could not be done`, checkTable(unsupported)));
    }
    if (undeclared.length > 0) {
        const shown = undeclared.slice(0, 20).map(markdown/* code */.aY).join(", ");
        parts.push(`Not in the contract: ${shown}${undeclared.length > 20 ? ` and ${undeclared.length - 20} more` : ""}.`);
    }
    if (passed.length > 0)
        parts.push((0,markdown/* details */.zH)(`✅ ${(0,number/* countOf */.pq)(passed.length, "check")} of ${(0,markdown/* escape */.ih)(name)} passed`, checkTable(passed)));
    parts.push((0,markdown/* details */.zH)(`Profile of ${(0,markdown/* escape */.ih)(name)}: ${(0,number/* countOf */.pq)(data.columns.length, "column")}`, profileTable(validation.profile.columns, showValues)));
    return parts;
}
const marks = {
    pass: "✅",
    fail: "❌",
    error: "❌",
    unsupported: "⚠️",
};
const mostChecks = 50;
function checkTable(results) {
    const rows = results.slice(0, mostChecks).map((result) => {
        const { check, status, observed, fresh } = result;
        const mild = status === "fail" && check.severity !== "error";
        const news = fresh === undefined || fresh === result.failed ? "" : `, ${(0,number/* formatCount */.B4)(fresh)} new`;
        return [
            mild ? "⚠️" : marks[status],
            (0,markdown/* escape */.ih)(check.name),
            (0,markdown/* escape */.ih)(check.expected),
            `${(0,markdown/* escape */.ih)(observed)}${news}`,
            check.severity,
        ];
    });
    const rest = results.length > mostChecks ? `\n\n${results.length - mostChecks} more are in the report.` : "";
    return `${(0,markdown/* table */.tp)(["", "check", "allowed", "found", "severity"], ["center", "left", "left", "left", "left"], rows)}${rest}`;
}
const mostCells = 30;
/** The bad cells, as many of each check as fit: the first of every check comes before the second of any. */
function cellTable(broken) {
    const cells = [];
    const longest = Math.max(0, ...broken.map((result) => result.examples.length));
    for (let round = 0; round < longest && cells.length < mostCells; round++) {
        for (const [order, result] of broken.entries()) {
            const example = result.examples[round];
            if (example !== undefined && cells.length < mostCells)
                cells.push({ result, example, order });
        }
    }
    if (cells.length === 0)
        return "";
    const rows = cells
        .toSorted((one, other) => one.order - other.order)
        .map(({ result, example }) => [
        (0,markdown/* code */.aY)(`${example.file}:${example.line ?? `row ${example.row}`}`),
        (0,markdown/* escape */.ih)(result.check.column ?? ""),
        example.value === null ? "_empty_" : (0,markdown/* code */.aY)(example.value === "" ? '""' : example.value),
        `${(0,markdown/* escape */.ih)(result.check.cell ?? result.check.expected)}${again(example)}`,
    ]);
    const all = broken.reduce((sum, result) => sum + result.examples.length, 0);
    const rest = all > cells.length ? `\n\n${all - cells.length} more are in the report.` : "";
    return `${(0,markdown/* table */.tp)(["where", "column", "value", "allowed"], ["left", "left", "left", "left"], rows)}${rest}`;
}
function again({ firstSeen }) {
    return firstSeen === undefined
        ? ""
        : `; first at ${(0,markdown/* code */.aY)(`${firstSeen.file}:${firstSeen.line ?? `row ${firstSeen.row}`}`)}`;
}
const mostColumns = 100;
function bound(value) {
    return (0,number/* formatNumber */.ZV)(value, Number.isInteger(value) ? 0 : 3);
}
function profileTable(columns, showValues) {
    const rows = columns.slice(0, mostColumns).map((column) => {
        const { numeric } = column;
        const values = column.values.slice(0, 3).map(({ value }) => (0,markdown/* code */.aY)(String(value).slice(0, 20)));
        const range = numeric === null || column.kind === "datetime"
            ? values.join(", ")
            : `${bound(numeric.min)} … ${bound(numeric.max)}, mean ${(0,number/* formatNumber */.ZV)(numeric.mean)}`;
        const missing = column.rows === 0 ? null : column.missing / column.rows;
        return [
            (0,markdown/* escape */.ih)(column.name),
            column.kind,
            (0,number/* formatPercent */.l9)(missing),
            `${column.distinctExact ? "" : "≈"}${(0,number/* formatCount */.B4)(column.distinct)}`,
            showValues ? range : "",
        ];
    });
    const rest = columns.length > mostColumns ? `\n\n${columns.length - mostColumns} more are in the report.` : "";
    return `${(0,markdown/* table */.tp)(["column", "kind", "missing", "distinct", "values"], ["left", "left", "right", "right", "left"], rows)}${rest}`;
}

// EXTERNAL MODULE: ./out/toolkit/data/profile-compute.js
var profile_compute = __webpack_require__(67299);
// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var data_sql = __webpack_require__(6918);
// EXTERNAL MODULE: ./out/toolkit/data/narrow.js
var narrow = __webpack_require__(93595);
;// CONCATENATED MODULE: ./out/validate-data/checks/cell.js


/** SQL: whether the text matches the whole form. */
function fullMatch(cell, form) {
    return `regexp_full_match(${cell}, ${(0,data_sql/* literal */.eu)(form)})`;
}
/** A number as SQL, exact. */
function sqlNumber(value) {
    return Number.isInteger(value) ? BigInt(value).toString() : `CAST(${(0,data_sql/* literal */.eu)(String(value))} AS DOUBLE)`;
}
/** Which family a column's own type belongs to. */
function familyOf(type) {
    if (/^U?(TINY|SMALL|BIG|HUGE)INT$|^U?INTEGER$/.test(type))
        return "integer";
    if (/^(FLOAT|DOUBLE|DECIMAL)/.test(type))
        return "number";
    if (type === "BOOLEAN")
        return "boolean";
    if (type === "DATE")
        return "date";
    if (type.startsWith("TIMESTAMP"))
        return "timestamp";
    if (type.startsWith("TIME"))
        return "time";
    if (/\]$|^(STRUCT|MAP|JSON|UNION)/.test(type))
        return "json";
    return type === "VARCHAR" || type === "UUID" || type.startsWith("ENUM") ? "text" : "other";
}
const castOf = {
    text: "VARCHAR",
    integer: "HUGEINT",
    number: "DOUBLE",
    boolean: "BOOLEAN",
    date: "DATE",
    timestamp: "TIMESTAMP",
    time: "TIME",
};
/** SQL of a bound given as text, by family. */
function boundOf(family, text) {
    const value = (0,data_sql/* literal */.eu)(text);
    if (family === "date" || family === "timestamp" || family === "time") {
        const form = family === "date"
            ? `${narrow/* forms */.uO.date}|${narrow/* forms */.uO.timestamp}`
            : family === "time"
                ? narrow/* forms */.uO.time
                : `${narrow/* forms */.uO.timestamp}|${narrow/* forms */.uO.date}`;
        return `CASE WHEN ${fullMatch(value, form)} THEN TRY_CAST(${value} AS ${castOf[family]}) END`;
    }
    if (family === "integer" || family === "number")
        return `TRY_CAST(${value} AS DOUBLE)`;
    return value;
}
/** The stored cell as text. Nested values as JSON. */
function shownOf(column) {
    if (column.textual)
        return column.raw;
    return familyOf(column.type) === "json"
        ? `CAST(to_json(${column.raw}) AS VARCHAR)`
        : `CAST(${column.raw} AS VARCHAR)`;
}
/** A column of a file that knows its types (Parquet), read as a family. Values count, where the type is only wider. */
function typedCell(column, wanted) {
    const own = familyOf(column.type);
    const raw = column.raw;
    const floating = /^(FLOAT|DOUBLE)$/.test(column.type);
    const cell = (wellFormed, value) => ({
        filled: floating ? `(${raw} IS NOT NULL AND NOT isnan(${raw}))` : `${raw} IS NOT NULL`,
        wellFormed,
        value,
        shown: shownOf(column),
        family: wanted,
        bound: (text) => boundOf(wanted, text),
    });
    if (wanted === "other")
        return cell("true", raw);
    if (wanted === "json") {
        if (own === "json")
            return cell("true", `CAST(to_json(${raw}) AS VARCHAR)`);
        if (own === "text")
            return cell(`coalesce(json_valid(${raw}), false)`, raw);
        return cell("false", "NULL");
    }
    if (own === wanted)
        return cell("true", `TRY_CAST(${raw} AS ${castOf[wanted]})`);
    if (wanted === "number" && own === "integer")
        return cell("true", `CAST(${raw} AS DOUBLE)`);
    if (wanted === "integer" && own === "number") {
        const whole = floating ? `(isfinite(${raw}) AND ${raw} = trunc(${raw}))` : `${raw} = trunc(${raw})`;
        return cell(whole, `CASE WHEN ${whole} THEN TRY_CAST(${raw} AS HUGEINT) END`);
    }
    if (wanted === "date" && own === "timestamp") {
        const whole = `CAST(${raw} AS TIMESTAMP) = date_trunc('day', CAST(${raw} AS TIMESTAMP))`;
        return cell(whole, `CAST(CAST(${raw} AS TIMESTAMP) AS DATE)`);
    }
    return cell("false", "NULL");
}

;// CONCATENATED MODULE: ./out/validate-data/checks/check.js
/** RFC 6901. */
function pointer(keys) {
    return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

;// CONCATENATED MODULE: ./out/validate-data/checks/result.js
/** Values are shown at most so long: enough to find them, too little to carry a document out. */
const valueLength = 80;
function cutValue(text, length = valueLength) {
    const characters = [...text.slice(0, length * 2 + 2)];
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
/** A measured number for people: whole as it is, else at most six significant digits. */
function shownNumber(value) {
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}

;// CONCATENATED MODULE: ./out/validate-data/checks/threshold.js
const numbers = (value) => value;
/**
 * Whether the observed value meets the comparison. `mustBeBetween` leaves its bounds out, because ODCS 3.1 defines it
 * as mustBeGreaterThan together with mustBeLessThan; `mustNotBeBetween` is its opposite.
 */
function meets(observed, { operator, value }) {
    if (operator === "mustBe")
        return equal(observed, value);
    if (operator === "mustNotBe")
        return observed !== null && !equal(observed, value);
    if (typeof observed !== "number" || Number.isNaN(observed))
        return false;
    const one = value;
    switch (operator) {
        case "mustBeGreaterThan":
            return observed > one;
        case "mustBeGreaterOrEqualTo":
            return observed >= one;
        case "mustBeLessThan":
            return observed < one;
        case "mustBeLessOrEqualTo":
            return observed <= one;
        case "mustBeBetween":
            return observed > numbers(value)[0] && observed < numbers(value)[1];
        case "mustNotBeBetween":
            return !(observed > numbers(value)[0] && observed < numbers(value)[1]);
    }
}
function equal(observed, value) {
    if (typeof observed === "boolean" && typeof value === "number")
        return Number(observed) === value;
    if (typeof observed === "number" && typeof value === "boolean")
        return observed === Number(value);
    return observed === value;
}
/** Whether more of what is counted makes it worse: the rows counted are then the ones to show. */
function isUpperBound(threshold) {
    return threshold.every(({ operator, value }) => operator === "mustBeLessThan" ||
        operator === "mustBeLessOrEqualTo" ||
        (operator === "mustBe" && value === 0));
}
function describeThreshold(threshold, unit) {
    const words = {
        mustBe: (value) => String(value),
        mustNotBe: (value) => `not ${String(value)}`,
        mustBeGreaterThan: (value) => `more than ${String(value)}`,
        mustBeGreaterOrEqualTo: (value) => `at least ${String(value)}`,
        mustBeLessThan: (value) => `less than ${String(value)}`,
        mustBeLessOrEqualTo: (value) => `at most ${String(value)}`,
        mustBeBetween: (value) => `more than ${numbers(value)[0]} and less than ${numbers(value)[1]}`,
        mustNotBeBetween: (value) => `at most ${numbers(value)[0]} or at least ${numbers(value)[1]}`,
    };
    const text = threshold.map(({ operator, value }) => words[operator](value)).join(" and ");
    return unit === "" ? text : `${text}${unit === "%" ? "%" : ` ${unit}`}`;
}
/** How far an observed number is from meeting the threshold: 0 when it does, Infinity where that has no meaning. */
function excess(observed, threshold) {
    const distances = threshold.map((comparison) => {
        if (meets(observed, comparison))
            return 0;
        if (typeof observed !== "number" || Number.isNaN(observed))
            return Number.POSITIVE_INFINITY;
        const { operator, value } = comparison;
        if (operator === "mustBeBetween") {
            const [low, high] = numbers(value);
            return observed <= low ? low - observed : observed - high;
        }
        if (operator === "mustNotBeBetween") {
            const [low, high] = numbers(value);
            return Math.min(observed - low, high - observed);
        }
        return typeof value === "number" ? Math.abs(observed - value) : Number.POSITIVE_INFINITY;
    });
    return Math.max(0, ...distances);
}

;// CONCATENATED MODULE: ./out/validate-data/checks/run.js



/** How long a contract's own query may take. */
const querySeconds = 300;
/**
 * Runs the checks: all counts in few scans of the table, then the first rows of those that failed.
 * @param most examples for each check
 */
async function runChecks(engine, table, checks, most) {
    const counted = checks.map((check) => countedPart(check));
    const counts = await countAll(engine, table, counted);
    const results = [];
    for (const [index, check] of checks.entries()) {
        results.push(await resultOf(engine, table, check, counts[index], most));
    }
    return results;
}
function countedPart({ test }) {
    if (test.kind === "rows" || test.kind === "repeats")
        return test;
    return test.kind === "count" ? test.of : undefined;
}
async function countAll(engine, table, tests) {
    const results = tests.map(() => undefined);
    const row = tests.flatMap((test, index) => (test?.kind === "rows" ? [{ test, index }] : []));
    for (let from = 0; from < row.length; from += 100) {
        const batch = row.slice(from, from + 100);
        const found = await countRows(engine, table, batch.map(({ test }) => test)).catch(async () => {
            // One of them can't be computed: asked singly, the others still answer.
            const single = [];
            for (const { test } of batch) {
                single.push(await countRows(engine, table, [test]).then(([one]) => one, asError));
            }
            return single;
        });
        for (const [position, { index }] of batch.entries())
            results[index] = found[position];
    }
    for (const [index, test] of tests.entries()) {
        if (test?.kind === "repeats")
            results[index] = await countRepeats(engine, table, test).catch(asError);
    }
    return results;
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}
async function countRows(engine, table, tests) {
    const parts = tests.map(({ evaluated, violated }, index) => `count(*) FILTER (${evaluated}) AS e${index}, count(*) FILTER ((${evaluated}) AND (${violated})) AS f${index}`);
    const [row] = await engine.rows(`SELECT ${parts.join(", ")} FROM ${table.storage}`);
    return tests.map((_, index) => ({ evaluated: row[`e${index}`], failed: row[`f${index}`] }));
}
/** SQL of the key that rows are compared by. */
function keyOf({ key }) {
    return key.length === 1 ? key[0] : `row(${key.join(", ")})`;
}
async function countRepeats(engine, table, test) {
    const [row] = await engine.rows(`SELECT count(*) AS e, count(DISTINCT ${keyOf(test)}) AS d FROM ${table.storage} WHERE ${test.evaluated}`);
    return { evaluated: row.e, failed: row.e - row.d };
}
async function resultOf(engine, table, check, counts, most) {
    const { test } = check;
    const none = { check, evaluated: 0, failed: 0, observedValue: null, examples: [] };
    if (test.kind === "known") {
        return { ...none, status: test.status, failed: test.status === "fail" ? 1 : 0, observed: test.observed };
    }
    if (counts instanceof Error)
        return { ...none, status: "error", observed: problemOf(counts) };
    if (test.kind === "query")
        return { ...none, evaluated: table.rows, ...(await runQuery(engine, check, test)) };
    if (test.kind === "count") {
        const rows = test.of === undefined ? table.rows : counts.failed;
        const value = test.unit === "percent" ? (table.rows === 0 ? 0 : (100 * rows) / table.rows) : rows;
        const ok = test.threshold.every((comparison) => meets(value, comparison));
        const show = !ok && test.of !== undefined && isUpperBound(test.threshold);
        return {
            check,
            status: ok ? "pass" : "fail",
            evaluated: table.rows,
            failed: ok ? 0 : show ? rows : 1,
            observed: `${shownNumber(value)}${test.unit === "percent" ? "%" : ""}`,
            observedValue: value,
            examples: show ? await examplesOf(engine, table, test.of, most) : [],
        };
    }
    const { evaluated, failed } = counts;
    return {
        check,
        status: failed === 0 ? "pass" : "fail",
        evaluated,
        failed,
        observed: failed === 0 ? `all ${evaluated}` : `${failed} of ${evaluated}`,
        observedValue: failed,
        examples: failed === 0 ? [] : await examplesOf(engine, table, test, most),
    };
}
async function runQuery(engine, check, test) {
    try {
        const rows = await engine.query(test.sql, querySeconds);
        if (rows.length !== 1 || rows[0].length !== 1) {
            const size = rows.length === 0 ? "no row" : rows.length > 1 ? "more than one row" : `${rows[0].length} columns`;
            return { status: "error", observed: `the query gave ${size}; one value is needed` };
        }
        const value = comparable(rows[0][0]);
        const ok = test.threshold.every((comparison) => meets(value, comparison));
        return {
            status: ok ? "pass" : "fail",
            failed: ok ? 0 : 1,
            observed: value === null ? "NULL" : typeof value === "number" ? shownNumber(value) : cutValue(String(value)),
            observedValue: typeof value === "number" && Number.isFinite(value) ? value : null,
        };
    }
    catch (error) {
        return { status: "error", observed: `${check.type} can't be computed: ${problemOf(error)}` };
    }
}
function comparable(value) {
    return typeof value === "bigint" ? Number(value) : value;
}
function problemOf(error) {
    return cutValue((0,errors/* messageOf */.bD)(error).replace(/^Invalid Input Error: /, ""), 200);
}
/** The first rows that break a check, in the order of the data. */
async function examplesOf(engine, table, test, most) {
    if (most === 0)
        return [];
    const rows = await engine.rows(`${exampleQuery(table, test)} ORDER BY r LIMIT ${most}`);
    const places = table.locate(rows.map((row) => row.r));
    return rows.map(({ v, first }, index) => {
        const before = first === null ? undefined : table.locate([first])[0];
        return {
            ...places[index],
            value: v === null ? null : cutValue(v),
            ...(before === undefined
                ? {}
                : { firstSeen: { file: before.file, row: before.row, line: before.line } }),
        };
    });
}
/** SQL of all rows that break a check: r (row index), v (the value shown), first (where a repeated key stood first). */
function exampleQuery(table, test) {
    if (test.kind === "rows") {
        return `SELECT rowid AS r, ${test.shown} AS v, NULL AS first FROM ${table.storage} WHERE (${test.evaluated}) AND (${test.violated})`;
    }
    const first = `min(rowid) OVER (PARTITION BY ${test.key.join(", ")})`;
    return `SELECT * FROM (SELECT rowid AS r, ${test.shown} AS v, ${first} AS first FROM ${table.storage} WHERE ${test.evaluated}) WHERE r <> first`;
}

// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
;// CONCATENATED MODULE: ./out/validate-data/checks/structure.js


/** What every file has to be, contract or not: rows that are rows, and at least one of them. */
function structureResults(table, most) {
    const check = (name, type, expected) => ({
        name,
        type,
        keys: [],
        column: null,
        severity: "error",
        expected,
        test: { kind: "known", status: "pass", observed: "" },
    });
    const all = table.rows + table.badRowCount;
    const bad = table.badRowCount;
    return [
        {
            check: check("every record is a row", "structure", "as many cells as the header, closed quotes, valid UTF-8"),
            status: bad === 0 ? "pass" : "fail",
            evaluated: all,
            failed: bad,
            observed: bad === 0 ? `all ${all}` : `${bad} of ${all}: ${problems(table.badRows)}`,
            observedValue: bad,
            examples: table.badRows.slice(0, most).map(exampleOf),
        },
        {
            check: check("there are rows", "rows", "at least one row"),
            status: table.rows > 0 ? "pass" : "fail",
            evaluated: all,
            failed: table.rows > 0 ? 0 : 1,
            observed: table.rows > 0 ? `${table.rows}` : bad > 0 ? "no row that can be read" : "a header and nothing else",
            observedValue: table.rows,
            examples: [],
        },
    ];
}
function exampleOf(row) {
    return {
        file: row.file,
        row: row.row,
        line: row.line,
        value: cutValue(`${(0,bad_row/* describeBadRow */.B)(row)}: ${row.text}`),
    };
}
function problems(rows) {
    return [...new Set(rows.map((row) => row.problem))].join(", ");
}

;// CONCATENATED MODULE: ./out/validate-data/baseline-compare.js







/**
 * Tells new violations from known ones. A violating row is known when the baseline has a violating row of the same
 * check with the same primary key and value, or, without a key, with the same cells in all columns that both have; as
 * often as the baseline has it. A measured number is known when the baseline's was as far off or further.
 */
async function markKnown(engine, now, before, most) {
    const old = new Map(before.results.map((result) => [identityOf(result.check), result]));
    const marked = [];
    for (const result of now.results) {
        if (result.status !== "fail" && result.status !== "error")
            marked.push(result);
        else
            marked.push(await compare(engine, now, before, result, old.get(identityOf(result.check)), most));
    }
    return marked;
}
function identityOf({ keys, type, column }) {
    return `${pointer(keys)} ${type} ${column ?? ""}`;
}
async function compare(engine, now, before, result, known, most) {
    if (known === undefined || known.status === "pass" || known.status === "unsupported") {
        return { ...result, fresh: Math.max(1, result.failed) };
    }
    if (result.status === "error" || known.status === "error") {
        return { ...result, fresh: result.status === known.status ? 0 : Math.max(1, result.failed) };
    }
    if (result.check.type === "structure")
        return structure(now.table, before.table, result, most);
    const { test } = result.check;
    const part = test.kind === "count" ? test.of : test;
    const old = known.check.test.kind === "count" ? known.check.test.of : known.check.test;
    if (isCounted(part) && isCounted(old) && test.kind !== "count") {
        return freshRows(engine, { ...now, test: part }, { ...before, test: old }, result, most);
    }
    if (test.kind === "count" || test.kind === "query") {
        const worse = excess(result.observedValue, test.threshold) > excess(known.observedValue, test.threshold);
        return { ...result, fresh: worse ? Math.max(1, result.failed) : 0 };
    }
    return { ...result, fresh: result.observed === known.observed ? 0 : Math.max(1, result.failed) };
}
function isCounted(test) {
    return test?.kind === "rows" || test?.kind === "repeats";
}
function structure(now, before, result, most) {
    const key = (row) => `${row.problem}\0${row.text}`;
    const counts = new Map();
    for (const row of before.badRows)
        counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    const fresh = now.badRows.filter((row) => {
        const left = counts.get(key(row)) ?? 0;
        counts.set(key(row), left - 1);
        return left <= 0;
    });
    // Bad rows beyond those kept one by one can't be compared: more of them than before are new.
    const beyond = Math.max(0, now.badRowCount - now.badRows.length - (before.badRowCount - before.badRows.length));
    return {
        ...result,
        fresh: fresh.length + beyond,
        ...(fresh.length > 0 ? { examples: fresh.slice(0, most).map(exampleOf) } : {}),
    };
}
async function freshRows(engine, now, before, result, most) {
    const common = now.table.columns.filter((column) => before.table.column(column.name) !== undefined);
    const violating = ({ table, compiled, test }) => {
        const cells = compiled.identity.length > 0
            ? [...compiled.identity.map((one) => `CAST(s.${(0,data_sql/* identifier */.Cv)(one)} AS VARCHAR)`), "e.v"]
            : common.map((column) => shownOf(table.column(column.name)));
        return `SELECT e.r, e.v, e.first, hash(row(${cells.join(", ")})) AS h FROM (${exampleQuery(table, test)}) e JOIN ${table.storage} s ON s.rowid = e.r`;
    };
    const rows = await engine.rows(`WITH now AS (${violating(now)}), old AS (SELECT h, count(*) AS n FROM (${violating(before)}) GROUP BY h),
      numbered AS (SELECT now.*, row_number() OVER (PARTITION BY now.h ORDER BY now.r) AS k FROM now),
      fresh AS (SELECT * FROM numbered LEFT JOIN old USING (h) WHERE k > coalesce(n, 0))
      SELECT r, v, first, (SELECT count(*) FROM fresh) AS total FROM fresh ORDER BY r LIMIT ${Math.max(1, most)}`);
    const fresh = rows[0]?.total ?? 0;
    if (fresh === 0)
        return { ...result, fresh };
    const places = now.table.locate(rows.map((row) => row.r));
    const examples = rows.slice(0, most).map(({ v, first }, index) => {
        const seen = first === null ? undefined : now.table.locate([first])[0];
        return {
            ...places[index],
            value: v === null ? null : cutValue(v),
            ...(seen === undefined ? {} : { firstSeen: seen }),
        };
    });
    return { ...result, fresh, examples };
}

// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js + 1 modules
var nearest = __webpack_require__(85815);
;// CONCATENATED MODULE: ./out/validate-data/contracts/date-format.js


/** Letters of Java's DateTimeFormatter, by letter and length. */
const java = {
    yyyy: ["%Y", "[0-9]{4}"],
    YYYY: ["%Y", "[0-9]{4}"],
    uuuu: ["%Y", "[0-9]{4}"],
    yy: ["%y", "[0-9]{2}"],
    MMMM: ["%B", "[A-Za-z]+"],
    MMM: ["%b", "[A-Za-z]{3}"],
    MM: ["%m", "[0-9]{2}"],
    M: ["%m", "[0-9]{1,2}"],
    dd: ["%d", "[0-9]{2}"],
    DD: ["%d", "[0-9]{2}"],
    d: ["%d", "[0-9]{1,2}"],
    EEEE: ["%A", "[A-Za-z]+"],
    EEE: ["%a", "[A-Za-z]{3}"],
    HH: ["%H", "[0-9]{2}"],
    H: ["%H", "[0-9]{1,2}"],
    hh: ["%I", "[0-9]{2}"],
    h: ["%I", "[0-9]{1,2}"],
    mm: ["%M", "[0-9]{2}"],
    m: ["%M", "[0-9]{1,2}"],
    ss: ["%S", "[0-9]{2}"],
    s: ["%S", "[0-9]{1,2}"],
    SSS: ["%g", "[0-9]{3}"],
    SSSSSS: ["%f", "[0-9]{6}"],
    SSSSSSSSS: ["%n", "[0-9]{9}"],
    a: ["%p", "[AaPp][Mm]"],
};
/** Java's date format, which ODCS prescribes, or undefined where a letter has no counterpart. */
function fromJava(format) {
    let pattern = "";
    let form = "";
    let zone = false;
    for (const [token] of format.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
        const known = java[token];
        if (token.startsWith("'") || token === "T" || !/^[A-Za-z]/.test(token)) {
            const text = token === "''" ? "'" : token.replaceAll(/^'|'$/g, "").replaceAll("''", "'");
            pattern += text.replaceAll("%", "%%");
            form += escaped(text);
        }
        else if (/^(Z{1,5}|X{1,5}|x{1,5})$/.test(token)) {
            zone = true;
            pattern += "%z";
            form += "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
        }
        else if (known !== undefined) {
            pattern += known[0];
            form += known[1];
        }
        else
            return undefined;
    }
    return { form, pattern, zone };
}
/** Directives of strptime, which Table Schema prescribes. */
const c = {
    Y: "[0-9]{4}",
    y: "[0-9]{2}",
    m: "[0-9]{1,2}",
    d: "[0-9]{1,2}",
    H: "[0-9]{1,2}",
    I: "[0-9]{1,2}",
    M: "[0-9]{1,2}",
    S: "[0-9]{1,2}",
    f: "[0-9]{1,6}",
    j: "[0-9]{1,3}",
    B: "[A-Za-z]+",
    b: "[A-Za-z]{3}",
    A: "[A-Za-z]+",
    a: "[A-Za-z]{3}",
    p: "[AaPp][Mm]",
    z: "(Z|[+-][0-9]{2}(:?[0-9]{2})?)",
};
/** strptime's format, or undefined where a directive has no counterpart. */
function fromStrptime(format) {
    let form = "";
    let zone = false;
    for (const [token, directive] of format.matchAll(/%(.)|[^%]+|%$/gs)) {
        if (directive === undefined)
            form += escaped(token);
        else if (directive === "%")
            form += "%";
        else {
            const known = c[directive];
            if (known === undefined)
                return undefined;
            if (directive === "z")
                zone = true;
            form += known;
        }
    }
    return { form, pattern: format, zone };
}
/** SQL of the time that the text means, NULL where it has not exactly that form or there is no such day. */
function parseWith(format, text, type) {
    const source = format.zone ? `regexp_replace(${text}, 'Z$', '+00:00')` : text;
    return `CASE WHEN ${fullMatch(text, format.form)} THEN CAST(CAST(try_strptime(${source}, ${(0,data_sql/* literal */.eu)(format.pattern)}) AS TIMESTAMP) AS ${type}) END`;
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/text-formats.js
/** Written forms of texts with a name, as regular expressions that the whole value has to match (RE2). */
const textFormats = {
    email: {
        // The form of RFC 5322's dot-atom addresses, as HTML's own e-mail field takes them, with a dot in the domain.
        form: "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+",
        words: "an e-mail address",
    },
    uuid: {
        form: "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        words: "a UUID",
    },
    uri: { form: '[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+', words: "a URI with its scheme" },
    hostname: {
        form: "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?",
        words: "a host name",
    },
    ipv4: {
        form: "((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])",
        words: "an IPv4 address",
    },
    ipv6: {
        form: "(?i)(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,7}:|([0-9a-f]{1,4}:){1,6}:[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,2}|([0-9a-f]{1,4}:){1,4}(:[0-9a-f]{1,4}){1,3}|([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}|([0-9a-f]{1,4}:){1,2}(:[0-9a-f]{1,4}){1,5}|[0-9a-f]{1,4}:((:[0-9a-f]{1,4}){1,6})|:((:[0-9a-f]{1,4}){1,7}|:))",
        words: "an IPv6 address",
    },
    base64: { form: "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", words: "Base64" },
};

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-cell.js




const numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
const specialForm = "(?i)(nan|-?inf)";
const zone = "(Z|[+-][0-9]{2}:[0-9]{2})";
const defaultForms = {
    // xsd:dateTime: the T, the seconds and a colon in the zone are needed.
    datetime: `-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?${zone}?`,
    date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    time: "[0-9]{2}:[0-9]{2}:[0-9]{2}",
};
/**
 * A column read as a Table Schema field. In text the physical value is the cell's text, an empty cell being "";
 * `missingValues` are compared with it before anything else.
 */
function fieldCell(column, field, missing) {
    const type = field.type ?? "any";
    const format = (field.format ?? "default").replace(/^fmt:/, "");
    if (!column.textual)
        return typed(column, type, format);
    // A JSON null is null; an empty cell of a CSV is the empty text.
    const p = column.json === undefined ? `coalesce(${column.raw}, '')` : column.raw;
    const filled = missing.length === 0
        ? `${p} IS NOT NULL`
        : `(${p} IS NOT NULL AND ${p} NOT IN (${missing.map(data_sql/* literal */.eu).join(", ")}))`;
    const read = reading(p, field, type, format);
    if ("unsupported" in read)
        return read;
    return {
        filled,
        wellFormed: read.wellFormed,
        value: `CASE WHEN ${filled} THEN ${read.value} END`,
        shown: p,
        family: read.family,
        bound: (text) => {
            const of = reading((0,data_sql/* literal */.eu)(text), field, type, format);
            return "unsupported" in of ? "NULL" : of.value;
        },
    };
}
function reading(p, field, type, format) {
    const is = (form) => fullMatch(p, form);
    const by = (family, value) => ({
        family,
        value,
        wellFormed: `(${value}) IS NOT NULL`,
    });
    switch (type) {
        case "any":
            return { family: "text", value: p, wellFormed: "true" };
        case "string":
            return frictionless_cell_text(p, format);
        case "integer": {
            const digits = stripped(p, field);
            return by("integer", `CASE WHEN ${fullMatch(digits, "[+-]?[0-9]+")} THEN TRY_CAST(${digits} AS HUGEINT) END`);
        }
        case "number": {
            const digits = stripped(p, field);
            const decimal = field.decimalChar ?? ".";
            const pointed = decimal === "."
                ? digits
                : `CASE WHEN contains(${digits}, '.') THEN '' ELSE replace(${digits}, ${(0,data_sql/* literal */.eu)(decimal)}, '.') END`;
            return by("number", `CASE WHEN ${fullMatch(pointed, numberForm)} OR ${is(specialForm)} THEN TRY_CAST(${pointed} AS DOUBLE) END`);
        }
        case "boolean": {
            const yes = (field.trueValues ?? ["true", "True", "TRUE", "1"]).map(data_sql/* literal */.eu).join(", ");
            const no = (field.falseValues ?? ["false", "False", "FALSE", "0"]).map(data_sql/* literal */.eu).join(", ");
            return by("boolean", `CASE ${yes === "" ? "" : `WHEN ${p} IN (${yes}) THEN true `}${no === "" ? "" : `WHEN ${p} IN (${no}) THEN false `}WHEN false THEN true END`);
        }
        case "date":
        case "datetime":
        case "time": {
            const sql = { date: "DATE", datetime: "TIMESTAMP", time: "TIME" }[type];
            const family = type === "datetime" ? "timestamp" : type;
            if (format === "any")
                return { unsupported: `${type} of format any: which forms are allowed is not said` };
            if (format === "default")
                return by(family, `CASE WHEN ${is(defaultForms[type])} THEN TRY_CAST(${p} AS ${sql}) END`);
            const parsed = fromStrptime(format);
            if (parsed === undefined)
                return { unsupported: `the format ${format} has a directive that can't be read here` };
            return by(family, parseWith(parsed, p, sql));
        }
        case "year":
            return by("integer", `CASE WHEN ${is(`-?[0-9]{4,}${zone}?`)} THEN TRY_CAST(regexp_extract(${p}, '^-?[0-9]+') AS HUGEINT) END`);
        case "yearmonth":
            return by("date", `CASE WHEN ${is("[0-9]{4}-(0[1-9]|1[0-2])")} THEN TRY_CAST(${p} || '-01' AS DATE) END`);
        case "duration":
            return durationReading(p);
        case "object":
        case "array":
            return json(p, `= '${type === "object" ? "OBJECT" : "ARRAY"}'`);
        case "geojson": {
            const kinds = format === "topojson" ? ["Topology"] : geoTypes;
            const inner = json(p, "= 'OBJECT'");
            const known = `CASE WHEN json_valid(${p}) THEN json_extract_string(${p}, '$.type') END IN (${kinds.map(data_sql/* literal */.eu).join(", ")})`;
            return { ...inner, wellFormed: `(${inner.wellFormed} AND coalesce(${known}, false))` };
        }
        case "geopoint":
            return geopoint(p, format);
        case "list":
            return list(p, field);
    }
}
const geoTypes = [
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
    "Feature",
    "FeatureCollection",
];
function durationReading(p) {
    const form = "-?P([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?";
    // At least one part, and none of them empty after the T.
    return {
        family: "other",
        value: p,
        wellFormed: `(${fullMatch(p, form)} AND NOT regexp_matches(${p}, '[PT]$'))`,
    };
}
function frictionless_cell_text(p, format) {
    if (format === "default")
        return { family: "text", value: p, wellFormed: "true" };
    const known = textFormats[format === "binary" ? "base64" : format];
    if (known === undefined || !["email", "uri", "binary", "uuid"].includes(format)) {
        return { unsupported: `a string of format ${format} is not in the standard` };
    }
    return { family: "text", value: p, wellFormed: fullMatch(p, known.form) };
}
/** Group characters are taken out, and with `bareNumber: false` whatever stands before and after the digits. */
function stripped(p, { groupChar, bareNumber }) {
    const grouped = groupChar === undefined ? p : `replace(${p}, ${(0,data_sql/* literal */.eu)(groupChar)}, '')`;
    return bareNumber === false
        ? `regexp_replace(regexp_replace(${grouped}, '^[^-+0-9.]*', ''), '[^0-9]*$', '')`
        : grouped;
}
function json(p, type) {
    return {
        family: "json",
        value: `CASE WHEN json_valid(${p}) THEN ${p} END`,
        wellFormed: `coalesce(CASE WHEN json_valid(${p}) THEN json_type(${p}) END ${type}, false)`,
    };
}
function geopoint(p, format) {
    const number = "-?[0-9]+(\\.[0-9]+)?";
    const forms = {
        default: `${number}, ?${number}`,
        array: `\\[\\s*${number}\\s*,\\s*${number}\\s*\\]`,
        object: `\\{\\s*("lon"\\s*:\\s*${number}\\s*,\\s*"lat"\\s*:\\s*${number}|"lat"\\s*:\\s*${number}\\s*,\\s*"lon"\\s*:\\s*${number})\\s*\\}`,
    };
    const pick = (name, position) => format === "object"
        ? `TRY_CAST(regexp_extract(${p}, '"${name}"\\s*:\\s*(${number})', 1) AS DOUBLE)`
        : `TRY_CAST(list_extract(regexp_extract_all(${p}, '${number}'), ${position}) AS DOUBLE)`;
    const inRange = `abs(${pick("lon", 1)}) <= 180 AND abs(${pick("lat", 2)}) <= 90`;
    return {
        family: "other",
        value: p,
        wellFormed: `coalesce(${fullMatch(p, forms[format] ?? forms.default)} AND ${inRange}, false)`,
    };
}
function list(p, field) {
    const items = `string_split(${p}, ${(0,data_sql/* literal */.eu)(field.delimiter ?? ",")})`;
    const item = reading("x", { name: field.name }, field.itemType ?? "string", "default");
    if ("unsupported" in item)
        return item;
    return {
        family: "other",
        value: p,
        wellFormed: `len(list_filter(${items}, x -> NOT coalesce(${item.wellFormed}, false))) = 0`,
    };
}
function typed(column, type, format) {
    const families = {
        string: "text",
        integer: "integer",
        year: "integer",
        number: "number",
        boolean: "boolean",
        date: "date",
        datetime: "timestamp",
        time: "time",
        object: "json",
        array: "json",
        list: "json",
        any: "other",
    };
    const family = families[type];
    if (family === undefined)
        return { unsupported: `${type} is not checked in a file that has its own types` };
    const cell = typedCell(column, family);
    // A floating-point NaN is a number of Table Schema, not a missing value.
    const base = { ...cell, filled: `${column.raw} IS NOT NULL`, shown: shownOf(column) };
    if (type !== "string" || format === "default")
        return base;
    const read = frictionless_cell_text(cell.value, format);
    return "unsupported" in read
        ? read
        : { ...base, wellFormed: `(${cell.wellFormed} AND ${read.wellFormed})` };
}

;// CONCATENATED MODULE: ./out/validate-data/checks/expectation.js
/**
 * The ends that compiling a keyword of a cell's contract can have. They look at well-formed values only: a cell that is
 * empty or not of its type is named by a check of its own.
 * @param value what the contract says for the keyword, shown where it can't be checked
 */
function expectations(cell, value) {
    const evaluated = `(${cell.filled}) AND coalesce(${cell.wellFormed}, false)`;
    const known = (status, observed) => ({
        expected: String(value),
        test: { kind: "known", status, observed },
    });
    return {
        /** Rows for which the SQL `violated` is true break it. */
        rows: (expected, violated) => ({
            expected,
            test: { kind: "rows", evaluated, violated, shown: cell.shown },
        }),
        /** It can't be checked here. */
        no: (observed) => known("unsupported", observed),
        /** The contract is wrong there. */
        wrong: (observed) => known("error", observed),
    };
}

;// CONCATENATED MODULE: ./out/validate-data/checks/pattern.js
/**
 * ECMA-262 into RE2, as ODCS has it: a search, `\d` and `\w` of ASCII, `$` only at the very end. What RE2 can't do in
 * linear time (look-around, back references) is said, and not tried another way.
 */
function fromEcma(source) {
    const problem = impossible(source);
    if (problem !== undefined)
        return { problem };
    try {
        new RegExp(source);
    }
    catch {
        return { problem: "it is not a regular expression of ECMA-262" };
    }
    const pattern = source
        .replaceAll(/\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})/g, (_, one, other) => `\\x{${one ?? other}}`)
        .replaceAll("\\/", "/")
        .replaceAll("(?<", "(?P<");
    return { pattern };
}
/**
 * An XML Schema regular expression into RE2, as Table Schema has it: the whole value has to match, and `\d`, `\w` and
 * `\s` are of Unicode.
 */
function fromXmlSchema(source) {
    const problem = impossible(source);
    if (problem !== undefined)
        return { problem };
    if (/\\[iIcC]/.test(source))
        return { problem: "\\i and \\c (characters of XML names) are not supported" };
    if (/-\[/.test(source))
        return { problem: "subtraction of character classes is not supported" };
    const outside = {
        d: "\\p{Nd}",
        D: "\\P{Nd}",
        w: "[\\p{L}\\p{M}\\p{N}\\p{S}_]",
        W: "[^\\p{L}\\p{M}\\p{N}\\p{S}_]",
    };
    const inside = {
        d: "\\p{Nd}",
        D: "\\P{Nd}",
        w: "\\p{L}\\p{M}\\p{N}\\p{S}_",
    };
    let inClass = false;
    let pattern = "";
    for (let index = 0; index < source.length; index++) {
        const character = source[index];
        if (character === "\\") {
            const next = source[++index] ?? "";
            pattern += (inClass ? inside : outside)[next] ?? `\\${next}`;
            continue;
        }
        if (character === "[")
            inClass = true;
        if (character === "]")
            inClass = false;
        pattern += character;
    }
    return { pattern };
}
function impossible(source) {
    if (/\(\?<?[=!]/.test(source))
        return "look-ahead and look-behind are not supported";
    if (/\\[1-9]|\\k</.test(source.replaceAll("\\\\", "")))
        return "back references are not supported";
    return undefined;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-constraints.js




/** The checks of a field's constraints and categories, on logical values. */
function constraintChecks(field, keys, cell) {
    const checks = Object.entries(field.constraints ?? {}).flatMap(([name, value]) => {
        const compiled = compile(name, value, field, cell);
        if (compiled === undefined)
            return [];
        return [
            {
                name: `${field.name}: ${name}${typeof value === "boolean" ? "" : ` ${JSON.stringify(value)}`}`,
                type: name,
                keys: [...keys, "constraints", name],
                column: field.name,
                severity: compiled.test.kind === "known" && compiled.test.status === "unsupported" ? "warning" : "error",
                ...compiled,
            },
        ];
    });
    if (field.categories !== undefined) {
        const values = field.categories.map((one) => (typeof one === "object" ? one.value : one));
        checks.push({
            name: `${field.name}: categories`,
            type: "categories",
            keys: [...keys, "categories"],
            column: field.name,
            severity: "error",
            ...oneOf(values, cell),
        });
    }
    return checks;
}
function compile(name, value, field, cell) {
    const { rows, no } = expectations(cell, value);
    switch (name) {
        case "required":
            if (value !== true)
                return undefined;
            return {
                expected: "no missing value",
                test: { kind: "rows", evaluated: "true", violated: `NOT (${cell.filled})`, shown: cell.shown },
            };
        case "unique":
            if (value !== true)
                return undefined;
            return {
                expected: "no value twice",
                test: {
                    kind: "repeats",
                    key: [`coalesce(CAST(${cell.value} AS VARCHAR), ${cell.shown})`],
                    evaluated: cell.filled,
                    shown: cell.shown,
                },
            };
        case "minLength":
        case "maxLength": {
            const length = lengthOf(field, cell);
            if (length === undefined)
                return no(`${name} is not for ${field.type ?? "any"}`);
            const least = name === "minLength";
            return rows(`${least ? "at least" : "at most"} ${value} long`, `${length} ${least ? "<" : ">"} ${value}`);
        }
        case "pattern": {
            if (cell.family !== "text")
                return no("a pattern is for strings");
            const translated = fromXmlSchema(String(value));
            if ("problem" in translated)
                return no(`pattern: ${translated.problem}`);
            return rows(`matches ${String(value)} as a whole`, `NOT regexp_full_match(${cell.value}, ${(0,data_sql/* literal */.eu)(translated.pattern)})`);
        }
        case "enum":
            return oneOf(value, cell);
        case "minimum":
            return frictionless_constraints_bound(value, cell, "at least", "<", rows, no);
        case "exclusiveMinimum":
            return frictionless_constraints_bound(value, cell, "more than", "<=", rows, no);
        case "maximum":
            return frictionless_constraints_bound(value, cell, "at most", ">", rows, no);
        case "exclusiveMaximum":
            return frictionless_constraints_bound(value, cell, "less than", ">=", rows, no);
        default:
            return no(`${name} is not checked yet`);
    }
}
function lengthOf({ type }, cell) {
    if (cell.family === "text")
        return `length(${cell.value})`;
    if (type === "array")
        return `json_array_length(${cell.value})`;
    return type === "object" ? `len(json_keys(${cell.value}))` : undefined;
}
function frictionless_constraints_bound(value, cell, words, operator, rows, no) {
    const ordered = ["integer", "number", "date", "timestamp", "time"];
    if (!ordered.includes(cell.family))
        return no("the type has no order that can be compared here");
    const numeric = cell.family === "integer" || cell.family === "number";
    const limit = numeric && typeof value === "number" ? sqlNumber(value) : cell.bound(String(value));
    const nan = cell.family === "number" ? `isnan(${cell.value}) OR ` : "";
    // A bound that can't be read must not let everything pass: every row breaks it then.
    return rows(`${words} ${String(value)}`, `(${nan}${cell.value} ${operator} ${limit} OR (${limit}) IS NULL)`);
}
/** Logical values compare: 1 and 01 are the same integer. */
function oneOf(values, cell) {
    const allowed = values.map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)));
    const parts = allowed.map((text) => (cell.family === "text" ? (0,data_sql/* literal */.eu)(text) : cell.bound(text)));
    const comparable = !["json", "other"].includes(cell.family);
    const shown = allowed.slice(0, 10).join(", ");
    const subject = comparable ? cell.value : cell.shown;
    const list = comparable ? parts : allowed.map(data_sql/* literal */.eu);
    return expectations(cell, values).rows(`one of ${shown}${allowed.length > 10 ? `, … (${allowed.length})` : ""}`, `NOT coalesce(${subject} IN (${list.join(", ")}), false)`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-schema.js

const ignored = schemas/* unknown */.L5J().optional();
const keyList = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)]);
const missingValues = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ value: schemas/* string */.YjP(), label: schemas/* string */.YjP().optional() })]));
const fieldTypes = [
    "string",
    "number",
    "integer",
    "boolean",
    "object",
    "array",
    "list",
    "datetime",
    "date",
    "time",
    "year",
    "yearmonth",
    "duration",
    "geopoint",
    "geojson",
    "any",
];
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
const constraints = schemas/* strictObject */.rej({
    required: schemas/* boolean */.zMY().optional(),
    unique: schemas/* boolean */.zMY().optional(),
    minLength: schemas/* int */.Whr().min(0).optional(),
    maxLength: schemas/* int */.Whr().min(0).optional(),
    minimum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    maximum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    exclusiveMinimum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    exclusiveMaximum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    jsonSchema: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    pattern: schemas/* string */.YjP().optional(),
    enum: schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).optional(),
});
const field = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().min(1),
    type: schemas/* enum */.k5n(fieldTypes).optional(),
    format: schemas/* string */.YjP().optional(),
    constraints: constraints.optional(),
    missingValues: missingValues.optional(),
    categories: schemas/* array */.YOg(schemas/* union */.KCZ([scalar, schemas/* looseObject */._H3({ value: scalar })])).optional(),
    trueValues: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    falseValues: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    decimalChar: schemas/* string */.YjP().min(1).optional(),
    groupChar: schemas/* string */.YjP().min(1).optional(),
    bareNumber: schemas/* boolean */.zMY().optional(),
    delimiter: schemas/* string */.YjP().min(1).optional(),
    itemType: schemas/* enum */.k5n(["string", "integer", "boolean", "number", "datetime", "date", "time"]).optional(),
});
const fieldsMatches = ["exact", "equal", "subset", "superset", "partial"];
const tableSchema = schemas/* looseObject */._H3({
    fields: schemas/* array */.YOg(field).min(1),
    fieldsMatch: schemas/* union */.KCZ([schemas/* enum */.k5n(fieldsMatches), schemas/* array */.YOg(schemas/* enum */.k5n(fieldsMatches)).length(1)])
        .transform((value) => (Array.isArray(value) ? value[0] : value))
        .optional(),
    missingValues: missingValues.optional(),
    primaryKey: keyList.optional(),
    uniqueKeys: schemas/* array */.YOg(keyList).min(1).optional(),
    foreignKeys: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
});
const resource = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    path: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    schema: tableSchema,
    dialect: ignored,
    encoding: schemas/* string */.YjP().optional(),
});
const dataPackage = schemas/* looseObject */._H3({
    resources: schemas/* array */.YOg(schemas/* looseObject */._H3({ schema: ignored, dialect: ignored })).min(1),
});
/** Keys that say nothing that could be checked. Others are looked at for spelling. */
const describing = {
    schema: [
        "$schema",
        "fields",
        "fieldsMatch",
        "missingValues",
        "primaryKey",
        "uniqueKeys",
        "foreignKeys",
        "title",
        "description",
        "name",
    ],
    field: [
        "name",
        "type",
        "format",
        "title",
        "description",
        "example",
        "constraints",
        "categories",
        "categoriesOrdered",
        "missingValues",
        "rdfType",
        "trueValues",
        "falseValues",
        "decimalChar",
        "groupChar",
        "bareNumber",
        "delimiter",
        "itemType",
    ],
};

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless.js






/** Frictionless Table Schema v2 (and v1): alone, in a Data Resource, or in a Data Package. */
function readFrictionless(document) {
    const value = document.value;
    if ("fields" in value) {
        const schema = (0,check/* check */.z)(tableSchema, document, "A Table Schema");
        checkSpelling(schema, [], document);
        return { compile: (table) => compileSchema(schema, [], table, undefined) };
    }
    if ("resources" in value)
        (0,check/* check */.z)(dataPackage, document, "A Data Package");
    return {
        compile: (table, dataset) => {
            const keys = "resources" in value ? ["resources", chooseResource(document, dataset, table)] : [];
            const part = keys.length === 0 ? value : value.resources[keys[1]];
            const sub = {
                file: document.file,
                value: part,
                place: (inner) => document.place([...keys, ...inner]),
                placeOfKey: (inner) => document.placeOfKey([...keys, ...inner]),
            };
            const found = (0,check/* check */.z)(resource, sub, "A Data Resource");
            checkSpelling(found.schema, [...keys, "schema"], document);
            return compileSchema(found.schema, [...keys, "schema"], table, found);
        },
    };
}
function chooseResource(document, dataset, table) {
    const resources = document.value.resources;
    if (resources.length === 1)
        return 0;
    const file = table.files[0].path.split("/").at(-1);
    const index = resources.findIndex(({ name, path }) => name === dataset || name === file.split(".")[0] || String(path).split("/").at(-1) === file);
    if (index >= 0)
        return index;
    const known = resources.map(({ name }) => String(name)).join(", ");
    throw new errors/* ConfigurationError */.j1(`describes the resources ${known}; none of them is called ${dataset} or has the path ${file}.`, {
        place: document.place(["resources"]),
    });
}
/** A field may have any further key, so an unknown one is an error only where it is near to one of the standard's. */
function checkSpelling(schema, keys, document) {
    const look = (object, known, path, noun) => {
        for (const key of Object.keys(object)) {
            if (known.includes(key))
                continue;
            const hint = (0,nearest/* nearest */.p)(key, known);
            if (hint === undefined)
                continue;
            throw new errors/* ConfigurationError */.j1(`${key} is not a key of ${noun}. Did you mean ${hint}?`, {
                place: document.placeOfKey([...path, key]),
            });
        }
    };
    look(schema, describing.schema, keys, "a Table Schema");
    for (const [index, field] of schema.fields.entries()) {
        look(field, describing.field, [...keys, "fields", index], "a field");
    }
}
function compileSchema(schema, keys, table, owner) {
    const match = schema.fieldsMatch ?? "exact";
    const resolved = schema.fields.map((field, index) => {
        // By order for exact, as the standard has it; the header's own check says where names differ.
        const column = match === "exact" ? table.columns[index] : table.column(field.name);
        const missing = textsOf(field.missingValues ?? schema.missingValues ?? [""]);
        const cell = column === undefined ? undefined : fieldCell(column, field, missing);
        return { field, keys: [...keys, "fields", index], column, cell };
    });
    const byName = new Map(resolved.map((one) => [one.field.name, one]));
    const primary = schema.primaryKey === undefined ? [] : [schema.primaryKey].flat();
    const used = new Set(resolved.map((one) => one.column?.name));
    return {
        checks: [
            headerCheck(schema, match, keys, table),
            ...resolved.flatMap((one) => fieldChecks(one, primary.includes(one.field.name))),
            ...(primary.length === 0 ? [] : keyChecks("primaryKey", primary, [...keys, "primaryKey"], byName)),
            ...(schema.uniqueKeys ?? []).flatMap((one, index) => keyChecks("uniqueKeys", [one].flat(), [...keys, "uniqueKeys", index], byName)),
            ...(schema.foreignKeys ?? []).map((_, index) => known("foreignKeys", [...keys, "foreignKeys", index], "unsupported", "foreign keys are not checked yet")),
            ...dialectChecks(owner, keys),
        ],
        undeclared: table.columns.map((column) => column.name).filter((name) => !used.has(name)),
        identity: primary.flatMap((name) => byName.get(name)?.column?.raw ?? []),
    };
}
function textsOf(values) {
    return values.map((value) => (typeof value === "string" ? value : value.value));
}
function known(type, keys, status, observed) {
    return {
        name: type,
        type,
        keys,
        column: null,
        severity: status === "unsupported" ? "warning" : "error",
        expected: type,
        test: { kind: "known", status, observed },
    };
}
const matchWords = {
    exact: "exactly these fields in this order",
    equal: "exactly these fields, in any order",
    subset: "all these fields, and perhaps more",
    superset: "none but these fields",
    partial: "at least one of these fields",
};
function headerCheck(schema, match, keys, table) {
    const wanted = schema.fields.map((field) => field.name);
    const found = table.columns.map((column) => column.name);
    const missing = wanted.filter((name) => !found.includes(name));
    const extra = found.filter((name) => !wanted.includes(name));
    const problems = [];
    if (match === "partial") {
        if (missing.length === wanted.length)
            problems.push("none of the fields is there");
    }
    else {
        if (missing.length > 0 && match !== "superset")
            problems.push(`missing: ${missing.join(", ")}`);
        if (extra.length > 0 && match !== "subset")
            problems.push(`not in the schema: ${extra.join(", ")}`);
        const position = wanted.findIndex((name, index) => found[index] !== name);
        if (match === "exact" && problems.length === 0 && position >= 0) {
            problems.push(`column ${position + 1} is ${found[position] ?? "missing"}, where ${wanted[position]} is meant`);
        }
    }
    return {
        name: "the header has the fields",
        type: "fieldsMatch",
        keys: [...keys, schema.fieldsMatch === undefined ? "fields" : "fieldsMatch"],
        column: null,
        severity: "error",
        expected: matchWords[match],
        test: {
            kind: "known",
            status: problems.length === 0 ? "pass" : "fail",
            observed: problems.join("; ") || "as it should be",
        },
    };
}
function fieldChecks({ field, keys, column, cell }, primary) {
    if (column === undefined || cell === undefined)
        return [];
    const type = field.type ?? "any";
    const format = field.format === undefined || field.format === "default" ? "" : ` (${field.format})`;
    const base = { column: field.name, severity: "error" };
    const typeCheck = {
        ...base,
        name: `${field.name} is ${type}${format}`,
        type: "type",
        keys: [...keys, field.type === undefined ? "name" : "type"],
        expected: `${type}${format}`,
    };
    if ("unsupported" in cell) {
        const names = Object.keys(field.constraints ?? {});
        const rest = names.length === 0 ? "" : `, nor ${names.join(", ")}`;
        return [
            {
                ...typeCheck,
                severity: "warning",
                test: { kind: "known", status: "unsupported", observed: `${cell.unsupported}; not checked${rest}` },
            },
        ];
    }
    const checks = type === "any"
        ? []
        : [
            {
                ...typeCheck,
                test: {
                    kind: "rows",
                    evaluated: cell.filled,
                    violated: `NOT coalesce(${cell.wellFormed}, false)`,
                    shown: cell.shown,
                },
            },
        ];
    if (primary && field.constraints?.required !== true) {
        checks.push({
            ...base,
            name: `${field.name} is filled (primary key)`,
            type: "required",
            keys: [...keys, "name"],
            expected: "no missing value",
            test: { kind: "rows", evaluated: "true", violated: `NOT (${cell.filled})`, shown: cell.shown },
        });
    }
    return [...checks, ...constraintChecks(field, keys, cell)];
}
/** Rows with a null in a part are left out, as in SQL's unique constraint. */
function keyChecks(type, names, keys, byName) {
    const parts = names.map((name) => byName.get(name));
    const lost = names.find((_, index) => parts[index] === undefined);
    if (lost !== undefined)
        return [known(type, keys, "error", `${lost} is not one of the fields`)];
    const cells = parts
        .map((part) => part.cell)
        .filter((cell) => cell !== undefined && !("unsupported" in cell));
    if (cells.length !== names.length)
        return [known(type, keys, "error", "a column of the key is missing or of a type that can't be read")];
    const found = cells;
    const shown = found.length === 1 ? found[0].shown : `concat_ws(', ', ${found.map((cell) => cell.shown).join(", ")})`;
    return [
        {
            name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
            type,
            keys,
            column: names.length === 1 ? names[0] : null,
            severity: "error",
            expected: "no key twice",
            test: {
                kind: "repeats",
                key: found.map((cell) => `coalesce(CAST(${cell.value} AS VARCHAR), ${cell.shown})`),
                evaluated: found.map((cell) => `(${cell.filled})`).join(" AND "),
                shown,
            },
        },
    ];
}
function dialectChecks(owner, keys) {
    const checks = [];
    const above = keys.slice(0, -1);
    if (owner?.dialect !== undefined) {
        checks.push(known("dialect", [...above, "dialect"], "unsupported", "the dialect is not used; the delimiter is found from the file"));
    }
    if (owner?.encoding !== undefined && !/^utf-?8$/i.test(owner.encoding)) {
        checks.push(known("encoding", [...above, "encoding"], "unsupported", `encoding ${owner.encoding} is not read; files are UTF-8`));
    }
    return checks;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-cell.js



const families = {
    string: "text",
    integer: "integer",
    number: "number",
    boolean: "boolean",
    date: "date",
    timestamp: "timestamp",
    time: "time",
    object: "json",
    array: "json",
};
/**
 * A column read as an ODCS logical type. In text (CSV, JSON lines): an empty cell is null; `""` in quotes is an empty
 * string for `string`, and null for any other type. Undefined when the format of a date is not supported.
 */
function odcsCell(column, type, options) {
    const wanted = type === undefined ? familyOf(column.type) : families[type];
    if (!column.textual) {
        const cell = typedCell(column, wanted);
        return type === "object" || type === "array" ? withJsonType(cell, type) : cell;
    }
    const r = column.raw;
    const cell = (wellFormed, value, bound = (text) => boundOf(wanted, text)) => ({
        filled: wanted === "text" ? `${r} IS NOT NULL` : `(${r} IS NOT NULL AND ${r} <> '')`,
        wellFormed: mismatched(column, wanted) ? "false" : wellFormed,
        value,
        shown: shownOf(column),
        family: wanted,
        bound,
    });
    switch (wanted) {
        case "integer":
            // What the reader found out of every cell need not be asked again.
            if (column.type === "BIGINT")
                return cell(`${r} <> ''`, `CAST(${column.typed} AS HUGEINT)`);
            return cell(`(${fullMatch(r, "[+-]?[0-9]+")} AND TRY_CAST(${r} AS HUGEINT) IS NOT NULL)`, whole(r));
        case "number":
            return column.type === "BIGINT" || column.type === "DOUBLE"
                ? knownNumberCell(cell, column)
                : numberCell(cell, r);
        case "boolean":
            return cell(fullMatch(r, "(?i)true|false"), `(lower(${r}) = 'true')`);
        case "date":
        case "timestamp":
        case "time":
            return timeCell(cell, r, wanted, options);
        case "json":
            return type === undefined
                ? cell("true", r)
                : withJsonType(cell(`coalesce(json_valid(${r}), false)`, r), type);
        default:
            return cell("true", r);
    }
}
function whole(r) {
    return `CASE WHEN ${fullMatch(r, "[+-]?[0-9]+")} THEN TRY_CAST(${r} AS HUGEINT) END`;
}
const odcs_cell_numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
function numberCell(cell, r) {
    const made = cell(`((${fullMatch(r, odcs_cell_numberForm)} AND isfinite(TRY_CAST(${r} AS DOUBLE))) OR ${fullMatch(r, narrow/* forms */.uO.notFinite)})`, `CASE WHEN ${fullMatch(r, `${odcs_cell_numberForm}|${narrow/* forms */.uO.notFinite}`)} THEN TRY_CAST(${r} AS DOUBLE) END`);
    // As in a file of floating-point numbers, NaN stands for no value.
    return { ...made, filled: `(${made.filled} AND NOT ${fullMatch(r, "(?i)nan")})` };
}
/** The same for a column of which every cell is known to be a number. */
function knownNumberCell(cell, { raw, type }) {
    const made = cell(`${raw} <> ''`, `TRY_CAST(nullif(${raw}, '') AS DOUBLE)`);
    return type === "BIGINT" ? made : { ...made, filled: `(${made.filled} AND lower(${raw}) <> 'nan')` };
}
function timeCell(cell, r, wanted, options) {
    const type = castOf[wanted];
    if (options.format !== undefined) {
        const format = fromJava(options.format);
        if (format === undefined)
            return undefined;
        const value = parseWith(format, r, type);
        return cell(`(${value}) IS NOT NULL`, value, (text) => {
            const bound = boundOf("text", text);
            return `coalesce(${parseWith(format, bound, type)}, ${boundOf(wanted, text)})`;
        });
    }
    const zone = "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
    const local = narrow/* forms */.uO.timestamp.replace(`${zone}?`, "");
    const timestamp = options.timezone === undefined ? narrow/* forms */.uO.timestamp : options.timezone ? `${local}${zone}` : local;
    const form = { date: narrow/* forms */.uO.date, timestamp, time: "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?" }[wanted];
    const value = `CASE WHEN ${fullMatch(r, form)} THEN TRY_CAST(${r} AS ${type}) END`;
    return cell(`(${value}) IS NOT NULL`, value);
}
function withJsonType(cell, type) {
    const wellFormed = `(${cell.wellFormed} AND CASE WHEN json_valid(${cell.value}) THEN json_type(${cell.value}) END = '${type === "array" ? "ARRAY" : "OBJECT"}')`;
    return { ...cell, wellFormed, value: `CASE WHEN ${wellFormed} THEN ${cell.value} END` };
}
/** JSON says itself what is text: "5" is no number there. */
function mismatched({ json }, wanted) {
    if (json === undefined)
        return false;
    const { string, number, boolean, nested } = json;
    if (wanted === "integer" || wanted === "number")
        return !number && (string || boolean || nested);
    if (wanted === "boolean")
        return !boolean && (string || number || nested);
    return wanted === "text" && !string && (number || boolean || nested);
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-options.js





function stringOption({ logicalTypeOptions }, key) {
    const value = logicalTypeOptions?.[key];
    return typeof value === "string" ? value : undefined;
}
/** The checks of a property's logicalTypeOptions. They look at well-formed values only; the type's own check names the rest. */
function optionChecks(property, keys, cell) {
    return Object.entries(property.logicalTypeOptions ?? {}).flatMap(([option, value]) => {
        const compiled = compileOption(property, option, value, cell);
        if (compiled === undefined)
            return [];
        return [
            {
                name: `${property.name}: ${option} ${Array.isArray(value) ? value.join(", ") : String(value)}`,
                type: option,
                keys: [...keys, "logicalTypeOptions", option],
                column: property.name,
                severity: "error",
                ...compiled,
            },
        ];
    });
}
function compileOption(property, option, value, cell) {
    const { rows, no, wrong } = expectations(cell, value);
    const count = typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
    const length = `length(${cell.value})`;
    switch (option) {
        case "minLength":
            return count === undefined
                ? wrong("it is not a whole number")
                : rows(`at least ${count} characters`, `${length} < ${count}`);
        case "maxLength":
            return count === undefined
                ? wrong("it is not a whole number")
                : rows(`at most ${count} characters`, `${length} > ${count}`);
        case "minItems":
        case "maxItems":
        case "minProperties":
        case "maxProperties": {
            if (count === undefined)
                return wrong("it is not a whole number");
            const size = option.endsWith("Items")
                ? `json_array_length(${cell.value})`
                : `len(json_keys(${cell.value}))`;
            const least = option.startsWith("min");
            return rows(`${least ? "at least" : "at most"} ${count}`, `${size} ${least ? "<" : ">"} ${count}`);
        }
        case "uniqueItems": {
            if (value !== true)
                return undefined;
            const items = `json_extract(${cell.value}, '$[*]')`;
            return rows("no item twice", `len(list_distinct(${items})) <> len(${items})`);
        }
        case "required": {
            const names = Array.isArray(value) ? value.map(String) : [];
            const has = names.map((name) => `list_contains(json_keys(${cell.value}), ${(0,data_sql/* literal */.eu)(name)})`);
            return has.length === 0
                ? undefined
                : rows(`an object with ${names.join(", ")}`, `NOT (${has.join(" AND ")})`);
        }
        case "pattern": {
            const translated = typeof value === "string" ? fromEcma(value) : { problem: "it is not text" };
            if ("problem" in translated)
                return no(`pattern: ${translated.problem}`);
            return rows(`matches ${String(value)}`, `NOT regexp_matches(${cell.value}, ${(0,data_sql/* literal */.eu)(translated.pattern)})`);
        }
        case "minimum":
            return odcs_options_bound(value, cell, "at least", "<", rows, wrong);
        case "exclusiveMinimum":
            return odcs_options_bound(value, cell, "more than", "<=", rows, wrong);
        case "maximum":
            return odcs_options_bound(value, cell, "at most", ">", rows, wrong);
        case "exclusiveMaximum":
            return odcs_options_bound(value, cell, "less than", ">=", rows, wrong);
        case "multipleOf": {
            if (typeof value !== "number" || !(value > 0))
                return wrong("it is not a number above 0");
            const whole = cell.family === "integer" && Number.isInteger(value);
            const quotient = `(${cell.value} / ${sqlNumber(value)})`;
            // Floating-point numbers are multiples within a billionth: 0.3 of 0.1.
            const violated = whole
                ? `${cell.value} % ${sqlNumber(value)} <> 0`
                : `NOT coalesce(isfinite(${quotient}) AND abs(${quotient} - round(${quotient})) <= 1e-9 * greatest(1, abs(${quotient})), false)`;
            return rows(`a multiple of ${value}`, violated);
        }
        case "format":
            return odcs_options_format(property, String(value), cell, rows, no);
        case "timezone":
            // Part of the type's own check.
            return undefined;
        case "defaultTimezone":
            return /^(UTC|Etc\/UTC|Z)$/i.test(String(value))
                ? undefined
                : no("times without a zone are read as UTC");
        default:
            return no("the option is not known");
    }
}
function odcs_options_bound(value, cell, words, operator, rows, wrong) {
    const text = String(value);
    if (typeof value === "number") {
        if (cell.family !== "integer" && cell.family !== "number")
            return wrong(`${text} is not a ${cell.family}`);
        const against = `${cell.value} ${operator} ${sqlNumber(value)}`;
        // DuckDB sorts NaN above every number: to a bound it is always a violation.
        return rows(`${words} ${text}`, cell.family === "number" ? `(isnan(${cell.value}) OR ${against})` : against);
    }
    if (typeof value !== "string" || cell.family === "text")
        return wrong(`a bound of ${text} does not fit the type`);
    const limit = cell.bound(text);
    // A bound that can't be read must not let everything pass: every row breaks it then.
    return rows(`${words} ${text}`, `(${cell.value} ${operator} ${limit} OR (${limit}) IS NULL)`);
}
const limits = Object.fromEntries([8, 16, 32, 64, 128].flatMap((bits) => [
    [`i${bits}`, [String(-(2n ** BigInt(bits - 1))), String(2n ** BigInt(bits - 1) - 1n)]],
    [`u${bits}`, ["0", String(2n ** BigInt(bits) - 1n)]],
]));
function odcs_options_format({ logicalType }, value, cell, rows, no) {
    if (logicalType === "date" || logicalType === "timestamp" || logicalType === "time")
        return undefined;
    if (logicalType === "string") {
        const known = textFormats[value === "byte" ? "base64" : value];
        if (known === undefined)
            return no(`a text of format ${value} is not checked`);
        return rows(known.words, `NOT ${fullMatch(cell.value, known.form)}`);
    }
    if (value === "f64")
        return undefined;
    if (value === "f32")
        return rows("a number of 32 bits", `abs(${cell.value}) > 3.4028235677973366e38`);
    const range = limits[value];
    if (range === undefined || logicalType !== "integer")
        return no(`the format ${value} is not known`);
    // HUGEINT holds all of i128; what is larger is no integer for us, and the type's check says so.
    const high = value === "u128" || value === "i128" ? undefined : `${cell.value} > ${range[1]}`;
    const low = value === "i128" ? undefined : `${cell.value} < ${range[0]}`;
    const violated = [low, high].filter((part) => part !== undefined).join(" OR ");
    return violated === "" ? undefined : rows(`${value}: ${range[0]} to ${range[1]}`, `(${violated})`);
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-quality.js




/** The checks of an object's quality list and of its properties' lists. */
function qualityChecks(context) {
    const own = context.items.map((item, index) => odcs_quality_compile(item, [...context.keys, index], undefined, context));
    const ofProperties = context.resolved.flatMap(({ property, keys, cell }) => (property.quality ?? []).map((item, index) => odcs_quality_compile(item, [...keys, "quality", index], { name: property.name, cell }, context)));
    return [...ofProperties, ...own];
}
const operators = [
    "mustBe",
    "mustNotBe",
    "mustBeGreaterThan",
    "mustBeGreaterOrEqualTo",
    "mustBeLessThan",
    "mustBeLessOrEqualTo",
    "mustBeBetween",
    "mustNotBeBetween",
];
function odcs_quality_compile(item, keys, subject, context) {
    const type = item.type ?? "library";
    const metric = metricOf(item);
    const threshold = operators.flatMap((operator) => item[operator] === undefined ? [] : [{ operator, value: item[operator] }]);
    const unit = item.unit === "percent" || item.unit === "%" ? "percent" : "rows";
    const label = type === "library" ? (metric ?? "no metric") : type;
    const test = compileTest(item, type, metric, threshold, unit, subject, context);
    const words = threshold.length === 0 ? "" : describeThreshold(threshold, unitWords(type, unit));
    return {
        name: item.name ??
            item.description ??
            `${subject === undefined ? "" : `${subject.name}: `}${label}${words === "" ? "" : ` ${words}`}`,
        type: label,
        keys,
        column: subject?.name ?? null,
        severity: test.kind === "known" && test.status === "unsupported" ? "warning" : severityOf(item.severity),
        expected: words === "" ? (item.description ?? label) : words,
        test,
        ...(type === "library" && metric !== undefined && metric in cellWords
            ? { cell: cellWords[metric](item) }
            : {}),
        ...(item.dimension === undefined ? {} : { dimension: item.dimension }),
        ...(item.businessImpact === undefined ? {} : { businessImpact: item.businessImpact }),
    };
}
/** What a cell has to be for a metric not to count it. */
const cellWords = {
    nullValues: () => "a filled cell",
    missingValues: () => "a value that does not stand for a missing one",
    duplicateValues: () => "no value twice",
    invalidValues: ({ arguments: args, validValues, pattern }) => {
        const values = args?.validValues ?? validValues;
        const form = args?.pattern ?? pattern;
        const list = Array.isArray(values)
            ? `one of ${values.slice(0, 10).join(", ")}${values.length > 10 ? ", …" : ""}`
            : "";
        return [list, form === undefined ? "" : `matching ${String(form)}`]
            .filter((part) => part !== "")
            .join(" and ");
    },
};
function unitWords(type, unit) {
    if (type !== "library")
        return "";
    return unit === "percent" ? "%" : "rows";
}
/** Names of v3.0, where `rule` stood for `metric`. */
const oldRules = {
    duplicateCount: "duplicateValues",
    nullCheck: "nullValues",
    validValues: "invalidValues",
};
function metricOf({ metric, rule }) {
    return metric ?? (rule === undefined ? undefined : (oldRules[rule] ?? rule));
}
/** ODCS leaves the words of a severity open. What is not known to be mild is an error. */
function severityOf(word) {
    const text = word?.toLowerCase() ?? "error";
    if (["warning", "warn", "minor", "medium", "moderate"].includes(text))
        return "warning";
    return ["info", "information", "informational", "low", "notice", "trivial"].includes(text)
        ? "info"
        : "error";
}
function unsupported(observed) {
    return { kind: "known", status: "unsupported", observed };
}
function invalid(observed) {
    return { kind: "known", status: "error", observed };
}
function compileTest(item, type, metric, threshold, unit, subject, context) {
    if (type === "text")
        return unsupported("written for people; nothing was checked");
    if (type === "custom")
        return unsupported(`written for ${item.engine ?? "another engine"}; it can't be run here`);
    if (threshold.length === 0 && type !== "sql")
        return unsupported("it has no operator such as mustBe, so nothing can fail it");
    if (item.unit !== undefined && !["rows", "percent", "%"].includes(item.unit) && type === "library") {
        return unsupported(`unit ${item.unit} is not known; rows and percent are`);
    }
    if (type === "sql")
        return compileQuery(item, threshold, subject, context);
    if (metric === "rowCount") {
        if (unit === "percent")
            return unsupported("a number of rows in percent has no meaning");
        return { kind: "count", of: undefined, unit, threshold };
    }
    const of = compileMetric(item, metric, subject, context);
    return of.kind === "known" ? of : { kind: "count", of: of, unit, threshold };
}
function compileMetric(item, metric, subject, context) {
    const args = item.arguments ?? {};
    if (metric === "duplicateValues") {
        const names = Array.isArray(args.properties)
            ? args.properties.map(String)
            : subject === undefined
                ? []
                : [subject.name];
        if (names.length === 0)
            return invalid("arguments.properties has to name the columns");
        const cells = names.map((name) => context.cellOf(name));
        const missing = names.find((_, index) => cells[index] === undefined);
        if (missing !== undefined)
            return invalid(`there is no column ${missing}`);
        const found = cells;
        const shown = found.length === 1 ? found[0].shown : `concat_ws(', ', ${found.map((cell) => cell.shown).join(", ")})`;
        const evaluated = found.map((cell) => `(${cell.filled})`).join(" AND ");
        return { kind: "repeats", key: found.map((cell) => cell.shown), evaluated, shown };
    }
    if (metric !== "nullValues" && metric !== "missingValues" && metric !== "invalidValues") {
        return unsupported(`metric ${metric ?? "(none)"} is not one of the standard's: nullValues, missingValues, invalidValues, duplicateValues, rowCount`);
    }
    if (subject === undefined)
        return unsupported(`${metric} belongs to a property, not to an object`);
    const { cell } = subject;
    if (cell === undefined)
        return invalid(`there is no column ${subject.name} that can be read`);
    const rows = (violated) => ({
        kind: "rows",
        evaluated: "true",
        violated,
        shown: cell.shown,
    });
    if (metric === "nullValues")
        return rows(`NOT (${cell.filled})`);
    if (metric === "missingValues") {
        const values = Array.isArray(args.missingValues) ? args.missingValues : [null, ""];
        const texts = values.filter((value) => value !== null).map((value) => (0,data_sql/* literal */.eu)(String(value)));
        const parts = [
            ...(values.includes(null) ? [`NOT (${cell.filled})`] : []),
            ...(texts.length > 0 ? [`coalesce(${cell.shown} IN (${texts.join(", ")}), false)`] : []),
        ];
        return parts.length === 0
            ? invalid("arguments.missingValues is an empty list")
            : rows(parts.join(" OR "));
    }
    const pattern = args.pattern ?? item.pattern;
    const valid = args.validValues ?? item.validValues;
    const parts = [];
    if (valid !== undefined) {
        if (!Array.isArray(valid))
            return invalid("arguments.validValues has to be a list");
        parts.push(`NOT ${isOneOf(cell, valid)}`);
    }
    if (pattern !== undefined) {
        const translated = typeof pattern === "string" ? fromEcma(pattern) : { problem: "it is not text" };
        if ("problem" in translated)
            return unsupported(`pattern: ${translated.problem}`);
        parts.push(`NOT regexp_matches(${cell.shown}, ${(0,data_sql/* literal */.eu)(translated.pattern)})`);
    }
    if (parts.length === 0) {
        return unsupported("arguments has neither validValues nor pattern; what is valid is not said");
    }
    return rows(`(${cell.filled}) AND (${parts.map((part) => `coalesce(${part}, true)`).join(" OR ")})`);
}
/** SQL: whether the cell's value is in a list of the contract. Numbers compare as numbers, all else as written. */
function isOneOf(cell, values) {
    const numeric = cell.family === "integer" || cell.family === "number";
    const given = values.filter((value) => value !== null);
    const numbers = given.filter((value) => typeof value === "number" && Number.isFinite(value));
    const parts = [];
    if (numeric && numbers.length > 0)
        parts.push(`coalesce(${cell.value} IN (${numbers.map(sqlNumber).join(", ")}), false)`);
    const texts = given
        .filter((value) => !numeric || typeof value !== "number")
        .map((value) => (0,data_sql/* literal */.eu)(String(value)));
    if (texts.length > 0) {
        const shown = cell.family === "boolean" ? `lower(${cell.shown})` : cell.shown;
        parts.push(`coalesce(${shown} IN (${texts.join(", ")}), false)`);
    }
    return parts.length === 0 ? "false" : `(${parts.join(" OR ")})`;
}
/** The name that `{object}` stands for in a query. */
const declared = "mergeline_object";
/** The author's query sees the data as a table under the object's name, its columns by name in their declared types. */
function compileQuery(item, threshold, subject, context) {
    if (item.query === undefined || item.query.trim() === "")
        return invalid("query is missing");
    const { object, source } = context;
    const sql = item.query
        .replaceAll(/\$?\{(object|table|model)\}/gi, (0,data_sql/* identifier */.Cv)(declared))
        .replaceAll(/\$?\{(property|column|field)\}/gi, subject === undefined ? "$&" : (0,data_sql/* identifier */.Cv)(subject.name));
    const left = /\$?\{\w+\}/.exec(sql)?.[0];
    if (left !== undefined)
        return invalid(`${left} is not replaced here`);
    const names = [declared, object.name, object.physicalName].filter((name) => typeof name === "string" && name !== "");
    const views = [...new Set(names)].map((name) => `${(0,data_sql/* identifier */.Cv)(name)} AS (${source})`);
    return {
        kind: "query",
        sql: `WITH ${views.join(", ")} SELECT * FROM (\n${sql.trim().replace(/;\s*$/, "")}\n)`,
        threshold: threshold.length > 0 ? threshold : [{ operator: "mustBe", value: true }],
    };
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-schema.js

/** Parts of ODCS v3.1 that say nothing about single values: read over, never judged. */
const odcs_schema_ignored = schemas/* unknown */.L5J();
const odcs_schema_number = schemas/* number */.aig();
const pair = schemas/* array */.YOg(odcs_schema_number).length(2);
const quality = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP().optional(),
    description: schemas/* string */.YjP().optional(),
    type: schemas/* enum */.k5n(["library", "text", "sql", "custom"]).optional(),
    metric: schemas/* string */.YjP().optional(),
    rule: schemas/* string */.YjP().optional(),
    arguments: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    // The standard's own example has them beside `arguments`.
    pattern: schemas/* string */.YjP().optional(),
    validValues: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
    mustBe: schemas/* unknown */.L5J().optional(),
    mustNotBe: schemas/* unknown */.L5J().optional(),
    mustBeGreaterThan: odcs_schema_number.optional(),
    mustBeGreaterOrEqualTo: odcs_schema_number.optional(),
    mustBeLessThan: odcs_schema_number.optional(),
    mustBeLessOrEqualTo: odcs_schema_number.optional(),
    mustBeBetween: pair.optional(),
    mustNotBeBetween: pair.optional(),
    unit: schemas/* string */.YjP().optional(),
    query: schemas/* string */.YjP().optional(),
    engine: schemas/* string */.YjP().optional(),
    implementation: schemas/* unknown */.L5J().optional(),
    dimension: schemas/* string */.YjP().optional(),
    method: schemas/* string */.YjP().optional(),
    severity: schemas/* string */.YjP().optional(),
    businessImpact: schemas/* string */.YjP().optional(),
    customProperties: odcs_schema_ignored.optional(),
    tags: odcs_schema_ignored.optional(),
    authoritativeDefinitions: odcs_schema_ignored.optional(),
    scheduler: schemas/* string */.YjP().optional(),
    schedule: schemas/* string */.YjP().optional(),
});
const odcs_schema_element = {
    id: schemas/* string */.YjP().optional(),
    physicalType: schemas/* string */.YjP().nullish(),
    physicalName: schemas/* string */.YjP().nullish(),
    description: schemas/* string */.YjP().nullish(),
    businessName: schemas/* string */.YjP().nullish(),
    authoritativeDefinitions: odcs_schema_ignored.optional(),
    tags: odcs_schema_ignored.optional(),
    customProperties: odcs_schema_ignored.optional(),
    quality: schemas/* array */.YOg(quality).nullish(),
    relationships: odcs_schema_ignored.optional(),
};
const logicalTypes = [
    "string",
    "date",
    "timestamp",
    "time",
    "number",
    "integer",
    "object",
    "array",
    "boolean",
];
const property = schemas/* strictObject */.rej({
    ...odcs_schema_element,
    name: schemas/* string */.YjP().min(1),
    logicalType: schemas/* enum */.k5n(logicalTypes).nullish(),
    logicalTypeOptions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    required: schemas/* boolean */.zMY().nullish(),
    unique: schemas/* boolean */.zMY().nullish(),
    primaryKey: schemas/* boolean */.zMY().nullish(),
    primaryKeyPosition: schemas/* number */.aig().nullish(),
    partitioned: odcs_schema_ignored.optional(),
    partitionKeyPosition: odcs_schema_ignored.optional(),
    classification: schemas/* string */.YjP().nullish(),
    encryptedName: schemas/* string */.YjP().nullish(),
    transformSourceObjects: odcs_schema_ignored.optional(),
    transformLogic: odcs_schema_ignored.optional(),
    transformDescription: odcs_schema_ignored.optional(),
    examples: odcs_schema_ignored.optional(),
    criticalDataElement: odcs_schema_ignored.optional(),
    items: odcs_schema_ignored.optional(),
    properties: odcs_schema_ignored.optional(),
});
const schemaObject = schemas/* strictObject */.rej({
    ...odcs_schema_element,
    name: schemas/* string */.YjP().min(1),
    logicalType: schemas/* string */.YjP().nullish(),
    dataGranularityDescription: schemas/* string */.YjP().nullish(),
    properties: schemas/* array */.YOg(property).nullish(),
});
/** ODCS v3: the parts that are checked are spelt out, so that a misspelt key is an error and no check is lost. */
const odcs = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("DataContract"),
    apiVersion: schemas/* string */.YjP().regex(/^v3\.\d+\.\d+$/, "an ODCS version such as v3.1.0 is needed"),
    id: schemas/* string */.YjP().optional(),
    version: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    status: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP().optional(),
    tenant: schemas/* string */.YjP().nullish(),
    domain: schemas/* string */.YjP().nullish(),
    dataProduct: schemas/* string */.YjP().nullish(),
    tags: odcs_schema_ignored.optional(),
    servers: odcs_schema_ignored.optional(),
    description: odcs_schema_ignored.optional(),
    schema: schemas/* array */.YOg(schemaObject).min(1),
    support: odcs_schema_ignored.optional(),
    price: odcs_schema_ignored.optional(),
    team: odcs_schema_ignored.optional(),
    roles: odcs_schema_ignored.optional(),
    slaDefaultElement: odcs_schema_ignored.optional(),
    slaProperties: odcs_schema_ignored.optional(),
    authoritativeDefinitions: odcs_schema_ignored.optional(),
    customProperties: odcs_schema_ignored.optional(),
    contractCreatedTs: odcs_schema_ignored.optional(),
});
/** The options of each logical type that the standard has. */
const optionsOf = {
    string: ["minLength", "maxLength", "pattern", "format"],
    integer: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    number: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    date: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
    timestamp: [
        "format",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "timezone",
        "defaultTimezone",
    ],
    time: [
        "format",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "timezone",
        "defaultTimezone",
    ],
    object: ["minProperties", "maxProperties", "required"],
    array: ["minItems", "maxItems", "uniqueItems"],
    boolean: [],
};

;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs.js








/** The Open Data Contract Standard, v3.0 and v3.1. */
function readOdcs(document) {
    const version = document.value.apiVersion;
    if (typeof version === "string" && /^v?[0-2]\./.test(version)) {
        throw new errors/* ConfigurationError */.j1(`apiVersion ${version} of ODCS is not supported; v3.0 and v3.1 are.`, {
            place: document.place(["apiVersion"]),
        });
    }
    const contract = (0,check/* check */.z)(odcs, document, "An ODCS contract");
    for (const [index, object] of contract.schema.entries())
        checkOptions(object, index, document);
    return {
        compile: (table, dataset) => {
            const index = chooseObject(contract.schema, dataset, table, document);
            return compileObject(contract.schema[index], ["schema", index], table);
        },
    };
}
/** The object whose name is the dataset's or the file's; a contract of one object is for whatever it is given. */
function chooseObject(objects, dataset, table, document) {
    if (objects.length === 1)
        return 0;
    const file = table.files[0].path.split("/").at(-1);
    const names = [dataset, file, file.split(".")[0]];
    for (const name of names) {
        const index = objects.findIndex((object) => object.name === name || object.physicalName === name);
        if (index >= 0)
            return index;
    }
    const known = objects.map((object) => object.name);
    throw new errors/* ConfigurationError */.j1(`describes ${known.join(", ")}; none of them is called ${dataset} or ${names[2]}. Name the dataset in model.yaml like the object.`, { place: document.place(["schema"]) });
}
function checkOptions(object, index, document) {
    for (const [position, { name, logicalType, logicalTypeOptions }] of (object.properties ?? []).entries()) {
        if (logicalType === null || logicalType === undefined)
            continue;
        for (const key of Object.keys(logicalTypeOptions ?? {})) {
            if (optionsOf[logicalType].includes(key))
                continue;
            const hint = (0,nearest/* nearest */.p)(key, optionsOf[logicalType]);
            const allowed = optionsOf[logicalType].join(", ") || "none";
            throw new errors/* ConfigurationError */.j1(`logicalTypeOptions.${key} is not an option of ${logicalType} (property ${name}). ${hint === undefined ? `Allowed are ${allowed}.` : `Did you mean ${hint}?`}`, { place: document.placeOfKey(["schema", index, "properties", position, "logicalTypeOptions", key]) });
        }
    }
}
function compileObject(object, keys, table) {
    const resolved = (object.properties ?? []).map((property, index) => {
        const column = (property.physicalName ? table.column(property.physicalName) : undefined) ??
            table.column(property.name);
        const cell = column === undefined ? undefined : cellOf(property, column);
        return { property, keys: [...keys, "properties", index], column, cell };
    });
    const byName = new Map(resolved.map((one) => [one.property.name, one]));
    const checks = [
        ...resolved.flatMap((one) => propertyChecks(one, table)),
        ...primaryKeyChecks(resolved),
        ...qualityChecks({
            items: object.quality ?? [],
            keys: [...keys, "quality"],
            source: sourceOf(resolved, table),
            object,
            cellOf: (name) => byName.get(name)?.cell,
            resolved,
        }),
        ...odcs_unsupported(object.relationships, [...keys, "relationships"], null, "relationships"),
    ];
    const declared = new Set(resolved.map((one) => one.column?.name));
    const key = resolved.filter((one) => one.property.primaryKey && one.column !== undefined);
    return {
        checks: inOrder(checks),
        undeclared: table.columns.map((column) => column.name).filter((name) => !declared.has(name)),
        identity: key.map((one) => one.column.raw),
    };
}
function cellOf(property, column) {
    return odcsCell(column, property.logicalType ?? undefined, {
        format: stringOption(property, "format"),
        timezone: property.logicalTypeOptions?.timezone,
    });
}
/**
 * SQL of the data as a query of the contract sees it: text that was to be a number or a date is one, and null where it
 * can't be. One bad cell, or a column without any, then fails its own check and no other.
 */
function sourceOf(resolved, table) {
    const names = table.columns.map(({ name }) => name.toLowerCase());
    const read = resolved.flatMap(({ property, column }) => {
        if (!property.logicalType || !column?.textual || column.type !== "VARCHAR")
            return [];
        if (names.indexOf(column.name.toLowerCase()) !== names.lastIndexOf(column.name.toLowerCase()))
            return [];
        const name = (0,data_sql/* identifier */.Cv)(column.name);
        const cell = cellOf(property, { ...column, raw: name, typed: name });
        return cell === undefined || cell.family === "text" || cell.family === "json"
            ? []
            : [`${cell.value} AS ${name}`];
    });
    const replaced = read.length === 0 ? "" : ` REPLACE (${read.join(", ")})`;
    return `SELECT *${replaced} FROM ${(0,data_sql/* identifier */.Cv)(table.view)}`;
}
function propertyChecks({ property, keys, column, cell }, table) {
    const base = { column: property.name, severity: "error" };
    if (column === undefined) {
        const hint = (0,nearest/* nearest */.p)(property.name, table.columns.map((one) => one.name));
        return [
            {
                ...base,
                name: `${property.name} is a column`,
                type: "column",
                keys: [...keys, "name"],
                expected: "a column of this name",
                test: {
                    kind: "known",
                    status: "fail",
                    observed: `no such column${hint === undefined ? "" : `; there is ${hint}`}`,
                },
            },
        ];
    }
    const checks = [];
    if (property.logicalType) {
        const format = stringOption(property, "format");
        const dated = ["date", "timestamp", "time"].includes(property.logicalType);
        const what = `${property.logicalType}${dated && format !== undefined ? ` (${format})` : ""}`;
        checks.push({
            ...base,
            name: `${property.name} is ${what}`,
            type: "logicalType",
            keys: [...keys, "logicalType"],
            expected: what,
            test: cell === undefined
                ? {
                    kind: "known",
                    status: "unsupported",
                    observed: `the format ${format} has letters that can't be read here`,
                }
                : {
                    kind: "rows",
                    evaluated: cell.filled,
                    violated: `NOT coalesce(${cell.wellFormed}, false)`,
                    shown: cell.shown,
                },
        });
    }
    if (cell === undefined)
        return checks;
    if (property.required && !property.primaryKey)
        checks.push(requiredCheck(property, [...keys, "required"], cell));
    if (property.unique) {
        checks.push({
            ...base,
            name: `${property.name} is unique`,
            type: "unique",
            keys: [...keys, "unique"],
            expected: "no value twice",
            test: { kind: "repeats", key: [cell.shown], evaluated: cell.filled, shown: cell.shown },
        });
    }
    checks.push(...optionChecks(property, keys, cell));
    for (const part of ["properties", "items"]) {
        checks.push(...odcs_unsupported(property[part], [...keys, part], property.name, `nested ${part}`));
    }
    checks.push(...odcs_unsupported(property.relationships, [...keys, "relationships"], property.name, "relationships"));
    return checks;
}
function requiredCheck(property, keys, cell) {
    return {
        name: `${property.name} is filled`,
        type: "required",
        keys,
        column: property.name,
        severity: "error",
        expected: "no empty cell",
        test: { kind: "rows", evaluated: "true", violated: `NOT (${cell.filled})`, shown: cell.shown },
    };
}
/** A primary key is filled in every part, and unique as a whole. */
function primaryKeyChecks(resolved) {
    const parts = resolved
        .filter((one) => one.property.primaryKey && one.cell !== undefined)
        .toSorted((one, other) => position(one.property) - position(other.property));
    if (parts.length === 0)
        return [];
    const cells = parts.map((one) => one.cell);
    const names = parts.map((one) => one.property.name);
    const shown = cells.length === 1 ? cells[0].shown : `concat_ws(', ', ${cells.map((cell) => cell.shown).join(", ")})`;
    return [
        ...parts.map((one) => requiredCheck(one.property, [...one.keys, "primaryKey"], one.cell)),
        {
            name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
            type: "primaryKey",
            keys: [...parts[0].keys, "primaryKey"],
            column: names.length === 1 ? names[0] : null,
            severity: "error",
            expected: "no key twice",
            test: {
                kind: "repeats",
                key: cells.map((cell) => cell.shown),
                evaluated: cells.map((cell) => `(${cell.filled})`).join(" AND "),
                shown,
            },
        },
    ];
}
function position({ primaryKeyPosition }) {
    return primaryKeyPosition && primaryKeyPosition > 0 ? primaryKeyPosition : Number.MAX_SAFE_INTEGER;
}
function odcs_unsupported(value, keys, column, what) {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
        return [];
    return [
        {
            name: `${column === null ? "" : `${column}: `}${what}`,
            type: what,
            keys,
            column,
            severity: "warning",
            expected: what,
            test: { kind: "known", status: "unsupported", observed: `${what} are not checked yet` },
        },
    ];
}
/** The contract's order: by place, an element's own checks before those of the next. */
function inOrder(checks) {
    const rank = (check) => [
        check.keys[2] === "properties" ? check.keys[3] : Number.MAX_SAFE_INTEGER,
    ];
    return checks
        .map((check, index) => ({ check, index }))
        .toSorted((one, other) => rank(one.check)[0] - rank(other.check)[0] || one.index - other.index)
        .map(({ check }) => check);
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/contract.js




/** Reads a contract and finds out its format. @throws ConfigurationError */
async function readContract(path, workspace, what) {
    if (path.trim() !== "" && !(await workspace.exists(path, what))) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} does not exist in the workspace. Give a path relative to the repository, or leave it empty to check readability only.`);
    }
    return parseContract(await workspace.readText(path, what), path);
}
function parseContract(text, path) {
    const document = (0,yaml/* parseYaml */.h)(text, path);
    const { value } = document;
    const place = { file: path };
    if (value === null || value === undefined) {
        throw new errors/* ConfigurationError */.j1("is empty. A data contract (ODCS v3 or Frictionless Table Schema) is needed.", { place });
    }
    if (typeof value === "object" && !Array.isArray(value)) {
        if ("action" in value && "toolVersion" in value) {
            throw new errors/* ConfigurationError */.j1(`is the report of ${String(value.action)}, not a data contract. Give an ODCS v3 or Frictionless Table Schema file.`, { place });
        }
        if ("kind" in value || "apiVersion" in value)
            return { path, format: "ODCS", document, ...readOdcs(document) };
        if ("fields" in value || "resources" in value || "schema" in value) {
            return { path, format: "Frictionless Table Schema", document, ...readFrictionless(document) };
        }
    }
    throw new errors/* ConfigurationError */.j1("is no data contract that is known: an ODCS contract has kind and apiVersion, a Frictionless Table Schema has fields.", { place });
}

;// CONCATENATED MODULE: ./out/validate-data/dataset.js







async function openDataset(request, engine, workspace) {
    const contract = request.contract === undefined
        ? undefined
        : await readContract(request.contract.path, workspace, request.contract.what);
    const files = await (0,source/* resolveFiles */.s)(request.paths, workspace, request.what);
    return { name: request.name, table: await (0,data_table.openTable)(engine, files), contract };
}
/** Runs the checks of a dataset. All data has been opened by now: the engine is locked before foreign queries run. */
async function validate(dataset, baseline, engine, most) {
    const { table, contract, name } = dataset;
    const compiled = contract?.compile(table, name) ?? { checks: [], undeclared: [], identity: [] };
    let results = [
        ...structureResults(table, most),
        ...(await runChecks(engine, table, compiled.checks, most)),
    ];
    if (baseline?.table !== undefined) {
        const against = contract?.compile(baseline.table, name) ?? { checks: [], undeclared: [], identity: [] };
        const before = [
            ...structureResults(baseline.table, most),
            ...(await runChecks(engine, baseline.table, against.checks, 0)),
        ];
        results = await markKnown(engine, { table, compiled, results }, { table: baseline.table, compiled: against, results: before }, most);
    }
    const profile = await (0,profile_compute/* computeProfile */.VX)(engine, table);
    return {
        ...dataset,
        results,
        profile,
        undeclared: contract === undefined ? [] : compiled.undeclared,
        baseline: baseline?.name,
    };
}

;// CONCATENATED MODULE: ./out/validate-data/inputs.js
function readInputs(inputs) {
    return {
        config: inputs.required("config"),
        data: inputs.lines("data"),
        contract: inputs.text("contract"),
        baseline: inputs.text("baseline"),
        failOn: inputs.choice("fail-on", ["error", "warning", "never"]),
        maxRowsReported: inputs.number("max-rows-reported", { min: 0, max: 1000, integer: true }) ?? 10,
        proposeContract: inputs.text("propose-contract"),
        comment: inputs.comment(),
    };
}

;// CONCATENATED MODULE: ./out/validate-data/paths.js
/** Where a dataset's profile is written. Anything in the name that a path could stumble over becomes a hyphen. */
function profilePath(dataset) {
    const name = dataset.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[.-]+/, "");
    return `.mergeline/profiles/${name.slice(0, 100) || "data"}.json`;
}
/** The command that does the same on a laptop. */
function commandOf(inputs) {
    const words = ["npx mergeline validate-data"];
    const add = (flag, value) => {
        if (value !== undefined)
            words.push(`--${flag} ${/^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`);
    };
    if (inputs.config !== "model.yaml")
        add("config", inputs.config);
    if (inputs.data.length > 0)
        add("data", inputs.data.join("\n"));
    add("contract", inputs.contract);
    add("baseline", inputs.baseline);
    if (inputs.failOn !== "error")
        add("fail-on", inputs.failOn);
    return words.join(" ");
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./out/validate-data/propose.js


/** Stops before any work: one dataset is needed, and nothing that exists is overwritten. */
async function refuseExisting(path, requests, workspace) {
    if (requests.length !== 1) {
        throw new errors/* ConfigurationError */.j1(`propose-contract: a contract is inferred from one dataset, and ${requests.length} are named. Name one in data.`);
    }
    if (await workspace.exists(path, "propose-contract")) {
        throw new errors/* ConfigurationError */.j1(`propose-contract: ${path} exists already and is not overwritten. Name another path, or remove it.`);
    }
    if (!/\.(ya?ml|json)$/i.test(path)) {
        throw new errors/* ConfigurationError */.j1(`propose-contract: ${path} has to end in .yaml.`);
    }
}
/** Writes the contract inferred from a dataset. Returns its path. */
async function proposeContract(validation, path, workspace) {
    return workspace.write(path, contractOf(validation), "propose-contract");
}
/** An ODCS contract that the data meets, with a reason for every bound in a comment. */
function contractOf({ name, profile }) {
    const object = name.replace(/^.*\//, "").replace(/\..*$/, "") || "data";
    const key = profile.columns.find((column) => isKey(column));
    const lines = [
        `# Inferred from ${profile.rows} rows of ${oneLine(name)}. Read it, tighten it, and commit it.`,
        "apiVersion: v3.1.0",
        "kind: DataContract",
        `id: ${propose_scalar(object)}`,
        `name: ${propose_scalar(object)}`,
        "version: 1.0.0",
        "status: draft",
        "schema:",
        `  - name: ${propose_scalar(object)}`,
        "    properties:",
        ...profile.columns.flatMap((column) => propertyOf(column, column === key)),
        "    quality:",
        "      - metric: rowCount",
        `        mustBeGreaterOrEqualTo: ${Math.ceil(profile.rows / 2)} # half of the ${profile.rows} rows seen: far fewer means that a part is missing`,
    ];
    return `${lines.join("\n")}\n`;
}
/** Filled, never twice, in enough rows that this is no chance, and called like an identifier. */
function isKey(column) {
    return isUnique(column) && column.missing === 0 && /(^|_|-|\b)(id|key|uuid)$|Id$/i.test(column.name);
}
function isUnique({ distinct, distinctExact, rows, missing, type }) {
    const countable = /INT$|^INTEGER$|^VARCHAR$|^UUID$/.test(type);
    return countable && distinctExact && rows >= 20 && distinct === rows - missing;
}
const propose_logicalTypes = {
    BOOLEAN: "boolean",
    DATE: "date",
    VARCHAR: "string",
    UUID: "string",
    DOUBLE: "number",
    FLOAT: "number",
};
function logicalType({ type }) {
    if (/^U?(TINY|SMALL|BIG|HUGE)INT$|^U?INTEGER$/.test(type))
        return "integer";
    if (type.startsWith("DECIMAL"))
        return "number";
    if (type.startsWith("TIMESTAMP"))
        return "timestamp";
    if (type.startsWith("ENUM"))
        return "string";
    return propose_logicalTypes[type];
}
function propertyOf(column, key) {
    const { missing, rows } = column;
    const type = logicalType(column);
    const lines = [`      - name: ${propose_scalar(column.name)}`];
    const add = (text) => lines.push(`        ${text}`);
    if (column.distinct === 0)
        add("# every cell is empty: nothing could be inferred");
    else if (type !== undefined)
        add(`logicalType: ${type}${why(type, column)}`);
    else
        add(`# its type ${oneLine(column.type)} has no counterpart`);
    if (key)
        add(`primaryKey: true # filled and never twice in ${rows} rows, and called like an identifier`);
    else {
        if (missing === 0 && rows > 0)
            add(`required: true # no empty cell in ${rows} rows`);
        if (isUnique(column))
            add(`unique: true # no value twice in ${rows} rows; remove it if that is chance`);
    }
    if (!key && !isUnique(column))
        lines.push(...rangeOf(column, type));
    const quality = [...categoriesOf(column), ...missingOf(column)];
    if (quality.length > 0)
        lines.push("        quality:", ...quality);
    return lines;
}
function why(type, { rows, missing, kind }) {
    if (type === "string" && kind === "text")
        return " # free text";
    return ` # ${type === "string" ? "text" : `every one of the ${rows - missing} values is written like one`}`;
}
/** The range seen and a tenth of its width on both sides; what was never negative stays so. */
function rangeOf({ numeric, kind, type: own }, type) {
    if (numeric === null || kind !== "numeric" || (type !== "integer" && type !== "number"))
        return [];
    const { min, max } = numeric;
    const slack = (max - min) / 10 || Math.abs(max) / 10 || 1;
    const round = (value, up) => {
        if (type === "integer")
            return up ? Math.ceil(value) : Math.floor(value);
        const step = 10 ** Math.floor(Math.log10(slack));
        const rounded = (up ? Math.ceil(value / step) : Math.floor(value / step)) * step;
        return Number(rounded.toPrecision(12));
    };
    const low = min >= 0 ? Math.max(0, round(min - slack, false)) : round(min - slack, false);
    const high = max <= 0 ? Math.min(0, round(max + slack, true)) : round(max + slack, true);
    if (![low, high].every(Number.isFinite) || own === "HUGEINT" || numeric.infinite > 0 || numeric.nan > 0)
        return [];
    return [
        "        logicalTypeOptions:",
        `          minimum: ${low} # seen: ${min} at the least${min >= 0 && low === 0 ? ", and never below 0" : ", and a tenth of the range of slack"}`,
        `          maximum: ${high} # seen: ${max} at the most, and a tenth of the range of slack`,
    ];
}
/** A closed list only where few values come again and again: a new one is then likely a mistake. */
function categoriesOf({ kind, values, valuesComplete, distinct, rows, missing, type, }) {
    const filled = rows - missing;
    if (kind !== "categorical" || type !== "VARCHAR" || !valuesComplete || distinct > 20 || distinct === 0)
        return [];
    if (filled < 20 || filled / distinct < 5)
        return [];
    const texts = values.map(({ value }) => String(value)).toSorted();
    return [
        "          - metric: invalidValues",
        `            mustBe: 0 # ${distinct} ${distinct === 1 ? "value" : "values"} in ${filled} cells; add new ones here`,
        `            arguments: { validValues: [${texts.map(quoted).join(", ")}] }`,
    ];
}
/** Twice the share of empty cells that was seen, and one percent, at most all. */
function missingOf({ missing, rows, distinct }) {
    if (missing === 0 || rows === 0 || distinct === 0)
        return [];
    const share = (100 * missing) / rows;
    const limit = Math.min(100, Math.ceil(share * 2 + 1));
    if (limit >= 100)
        return [];
    return [
        "          - metric: nullValues",
        `            mustBeLessOrEqualTo: ${limit} # seen: ${Number(share.toPrecision(3))}% empty; twice that and one more`,
        "            unit: percent",
    ];
}
/** A text as a YAML scalar on one line, quoted where YAML would read something else. */
function propose_scalar(text) {
    const plain = (0,dist/* stringify */.As)(text, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
    return plain.includes("\n") || plain.startsWith("|") || plain.startsWith(">")
        ? JSON.stringify(text)
        : plain;
}
function quoted(text) {
    return JSON.stringify(text);
}
function oneLine(text) {
    return text.replaceAll(/[\r\n\u2028\u2029]+/g, " ");
}

// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
;// CONCATENATED MODULE: ./out/validate-data/report.js




const place = { file: schemas/* string */.YjP(), row: schemas/* int */.Whr(), line: schemas/* int */.Whr().nullable() };
const example = schemas/* strictObject */.rej({
    ...place,
    value: schemas/* string */.YjP().nullable().describe("At most 80 characters; null for an empty cell."),
    firstSeen: schemas/* strictObject */.rej(place).optional().describe("Where a repeated key stood first."),
});
const validateDataReport = schemas/* strictObject */.rej({
    datasets: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        contract: schemas/* string */.YjP().nullable(),
        format: schemas/* string */.YjP().nullable(),
        rows: schemas/* int */.Whr(),
        badRows: schemas/* int */.Whr(),
        digest: schemas/* string */.YjP(),
        profile: schemas/* string */.YjP().describe("Path of the dataset's profile."),
        undeclaredColumns: schemas/* array */.YOg(schemas/* string */.YjP()).describe("Columns of the data that the contract does not name."),
        baseline: schemas/* string */.YjP().nullable(),
    })),
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({
        dataset: schemas/* string */.YjP(),
        path: schemas/* string */.YjP(),
        format: schemas/* enum */.k5n(["csv", "tsv", "jsonl", "parquet"]),
        compression: schemas/* enum */.k5n(["none", "gz", "zst"]),
        bytes: schemas/* int */.Whr(),
        rows: schemas/* int */.Whr(),
        digest: schemas/* string */.YjP(),
    })),
    checks: schemas/* array */.YOg(schemas/* strictObject */.rej({
        dataset: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        type: schemas/* string */.YjP(),
        source: schemas/* string */.YjP()
            .describe("JSON pointer of the contract's element; empty for the files' own structure."),
        column: schemas/* string */.YjP().nullable(),
        severity: schemas/* enum */.k5n(["error", "warning", "info"]),
        status: schemas/* enum */.k5n(["pass", "fail", "error", "unsupported"]),
        evaluated: schemas/* int */.Whr(),
        failed: schemas/* int */.Whr(),
        new: schemas/* int */.Whr().optional().describe("With a baseline: violations that it does not have."),
        expected: schemas/* string */.YjP(),
        observed: schemas/* string */.YjP(),
        dimension: schemas/* string */.YjP().optional(),
        businessImpact: schemas/* string */.YjP().optional(),
        examples: schemas/* array */.YOg(example),
    }))
        .describe("In the contract's order."),
    columns: schemas/* array */.YOg(schemas/* looseObject */._H3({ dataset: schemas/* string */.YjP(), name: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), type: schemas/* string */.YjP() }))
        .describe("The profile, without the quantiles and with the 20 most frequent values; the whole is in the profile file."),
    proposed: schemas/* string */.YjP().optional().describe("Path of the contract that was written."),
});
/** The report's own fields. `profiles` are the paths of the profile files, in the order of the validations. */
function reportOf(validations, profiles, proposed) {
    return {
        datasets: validations.map(({ name, contract, table, undeclared, baseline }, index) => ({
            name,
            contract: contract?.path ?? null,
            format: contract?.format ?? null,
            rows: table.rows,
            badRows: table.badRowCount,
            digest: table.digest,
            profile: profiles[index],
            undeclaredColumns: [...undeclared],
            baseline: baseline ?? null,
        })),
        files: validations.flatMap(({ name, table }) => table.files.map(({ path, format, compression, bytes, rows, digest }) => ({
            dataset: name,
            path,
            format,
            compression,
            bytes,
            rows,
            digest,
        }))),
        checks: validations.flatMap(({ name, results }) => results.map((result) => checkOf(name, result))),
        columns: validations.flatMap(({ name, profile }) => profile.columns.map((column) => columnOf(name, column))),
        ...(proposed === undefined ? {} : { proposed }),
    };
}
function checkOf(dataset, result) {
    const { check } = result;
    return {
        dataset,
        name: check.name,
        type: check.type,
        source: pointer(check.keys),
        column: check.column,
        severity: check.severity,
        status: result.status,
        evaluated: result.evaluated,
        failed: result.failed,
        ...(result.fresh === undefined ? {} : { new: result.fresh }),
        expected: check.expected,
        observed: result.observed,
        ...(check.dimension === undefined ? {} : { dimension: check.dimension }),
        ...(check.businessImpact === undefined ? {} : { businessImpact: check.businessImpact }),
        examples: result.examples.map((one) => ({
            ...one,
            ...(one.firstSeen ? { firstSeen: { ...one.firstSeen } } : {}),
        })),
    };
}
function columnOf(dataset, column) {
    const { numeric, values, ...rest } = column;
    const { quantiles: _, ...moments } = numeric ?? { quantiles: [] };
    return { dataset, ...rest, numeric: numeric === null ? null : moments, values: values.slice(0, 20) };
}
/** The numbers that the outputs need. */
function totalsOf(validations) {
    const results = validations.flatMap((one) => one.results);
    return {
        rows: validations.reduce((sum, one) => sum + one.table.rows, 0),
        checks: results.length,
        failedChecks: results.filter(isBroken).length,
        digest: (0,digest/* digestOfDataset */._)(validations.flatMap((one) => one.table.files.map((file) => file.digest))),
    };
}

// EXTERNAL MODULE: ./out/toolkit/data/glob.js
var glob = __webpack_require__(87502);
;// CONCATENATED MODULE: ./out/validate-data/requests.js




/** Which datasets the inputs and model.yaml ask for. @throws ConfigurationError when they ask for none */
function datasetRequests(inputs, model) {
    const known = model?.config.data ?? {};
    const names = Object.keys(known);
    if (inputs.data.length === 0 && names.length === 0) {
        throw new errors/* ConfigurationError */.j1(model === undefined
            ? `data is empty, and ${inputs.config} does not exist. Give a path in data, or write ${inputs.config} with a data section.`
            : `data is empty, and ${inputs.config} has no data section. Give a path in data, or add the section.`);
    }
    const given = inputs.contract === undefined ? undefined : { path: inputs.contract, what: "contract" };
    const wanted = inputs.data.length === 0 ? names : inputs.data;
    return [...new Set(wanted)].map((entry) => {
        const dataset = Object.hasOwn(known, entry) ? known[entry] : undefined;
        if (dataset === undefined) {
            checkName(entry, names, inputs.config);
            return { name: entry, paths: [entry], what: "data", contract: given };
        }
        const what = `${inputs.config}: data.${entry}`;
        const own = dataset.contract === undefined ? undefined : { path: dataset.contract, what: `${what}.contract` };
        return { name: entry, paths: [dataset.path].flat(), what: `${what}.path`, contract: given ?? own };
    });
}
/** A word that could only be a name, and is none, was meant as one. */
function checkName(entry, names, config) {
    if (entry.includes("/") || (0,glob/* isGlob */.fg)(entry) || (0,format/* formatOfName */.Qv)(entry) !== undefined || entry.includes("."))
        return;
    const hint = (0,nearest/* nearest */.p)(entry, names);
    const known = names.length === 0 ? "Give a file or a glob, such as data/*.csv" : `${config} has ${names.join(", ")}`;
    throw new errors/* ConfigurationError */.j1(`data: ${entry} is neither a dataset nor a file with a known ending${names.length === 0 ? "." : ";"} ${known}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`);
}

;// CONCATENATED MODULE: ./out/validate-data/main.js












/** Checks data against its contract and says what is wrong, on the line where it is wrong. */
async function validateData(inputs, runtime) {
    const model = await (0,read/* readModel */.ko)(runtime.workspace, inputs.config);
    const requests = datasetRequests(inputs, model);
    if (inputs.proposeContract !== undefined)
        await refuseExisting(inputs.proposeContract, requests, runtime.workspace);
    const engine = await (0,data_engine.openEngine)(runtime);
    try {
        const datasets = [];
        for (const request of requests) {
            const wanted = inputs.proposeContract === undefined ? request : { ...request, contract: undefined };
            datasets.push(await openDataset(wanted, engine, runtime.workspace));
        }
        const baselines = inputs.baseline === undefined ? [] : await openBaselines(inputs.baseline, datasets, engine, runtime);
        const validations = [];
        for (const [index, dataset] of datasets.entries()) {
            validations.push(await validate(dataset, baselines[index], engine, inputs.maxRowsReported));
        }
        return await publish(validations, inputs, runtime);
    }
    finally {
        await engine.close();
    }
}
const run = (inputs, runtime) => validateData(readInputs(inputs), runtime);
async function publish(validations, inputs, runtime) {
    const profiles = [];
    for (const { name, profile } of validations) {
        profiles.push(await runtime.workspace.write(profilePath(name), `${JSON.stringify(profile)}\n`, "profile"));
    }
    const proposed = inputs.proposeContract === undefined
        ? undefined
        : await proposeContract(validations[0], inputs.proposeContract, runtime.workspace);
    const ok = passes(validations.flatMap((one) => one.results), inputs.failOn);
    const totals = totalsOf(validations);
    const valid = passes(validations.flatMap((one) => one.results), inputs.failOn === "never" ? "error" : inputs.failOn);
    const verdict = valid ? "pass" : "fail";
    const found = summaryOf(validations, ok);
    const summary = proposed === undefined ? found : `${found}. A contract was proposed: ${proposed}`;
    const outputs = {
        valid,
        rows: totals.rows,
        checks: totals.checks,
        "failed-checks": totals.failedChecks,
        digest: totals.digest,
        profile: profiles.join("\n"),
    };
    const { report } = await runtime.publish({
        action: "validate-data",
        verdict,
        summary,
        report: reportOf(validations, profiles, proposed),
        outputs,
        comment: {
            key: "validate-data",
            mode: inputs.comment,
            body: commentOf(validations, valid, summary, commandOf(inputs), inputs.maxRowsReported > 0),
        },
        annotations: annotationsOf(validations),
    });
    return { ok, verdict, summary, outputs: { ...outputs, report } };
}


/***/ })

};
