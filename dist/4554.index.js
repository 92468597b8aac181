export const id = 4554;
export const ids = [4554];
export const modules = {

/***/ 34554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slicesOf: () => (/* binding */ slicesOf)
/* harmony export */ });
/* harmony import */ var _toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67299);
/* harmony import */ var _toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6918);
/* harmony import */ var _toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42412);
/* harmony import */ var _columns_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25979);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6778);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(246);






/** Of each column the most frequent values. */
const mostValues = 20;
/**
 * Compares the two sides slice by slice; the p-values of all slices and columns are corrected together. Answers a
 * sentence for each column that can't be sliced by.
 */
async function slicesOf(engine, tables, { by, minRows }, settings, spill) {
    const found = [];
    const notes = [];
    for (const column of by) {
        const values = await valuesOf(engine, tables, column, minRows);
        if (typeof values === "string") {
            notes.push(`drift.slices: ${values}`);
            continue;
        }
        const read = (side) => {
            const parts = values.map(({ value, rows }) => ({ label: value, rows: rows[side] }));
            return (0,_columns_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readParts */ .f)(engine, tables[side], partitionBy(tables[side], column, parts), spill);
        };
        const [reference, current] = [await read("reference"), await read("current")];
        for (const [at, { value, rows }] of values.entries()) {
            const compared = (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .comparisonsOf */ .Qf)(reference[at], current[at], settings);
            found.push({ column, value, rows, comparisons: compared.filter(({ name }) => name !== column) });
        }
    }
    const judgements = (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeAll */ .Ty)(found.flatMap(({ comparisons }) => comparisons), settings);
    let from = 0;
    const slices = found.map(({ column, value, rows, comparisons }) => {
        const own = judgements.slice(from, from + comparisons.length);
        from += comparisons.length;
        const { share, drifted, columns } = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOf */ .B)(own, settings.share);
        return {
            column,
            value,
            rows,
            judged: columns.filter((one) => one.judged).length,
            share,
            drifted,
            columns: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_2__/* .byImportance */ .G)(columns.filter((one) => one.drifted)),
        };
    });
    return { slices, notes };
}
function partitionBy(table, column, parts) {
    const values = parts.map(({ label }) => (0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(label)).join(", ");
    const value = `CAST(${(0,_toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_4__/* .comparable */ .Zm)(table.column(column))} AS VARCHAR)`;
    return { part: `coalesce(list_position([${values}], ${value}), 0)`, parts };
}
/** The most frequent values with enough rows on both sides. */
async function valuesOf(engine, tables, name, minRows) {
    const counts = async (table) => {
        const column = table.column(name);
        if (column === undefined)
            return undefined;
        const rows = await engine.rows(`SELECT CAST(${(0,_toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_4__/* .comparable */ .Zm)(column)} AS VARCHAR) AS v, count(*) AS n FROM ${table.storage} WHERE v IS NOT NULL AND length(v) <= 200 GROUP BY v HAVING count(*) >= ${minRows} ORDER BY n DESC, v LIMIT 10000`);
        return new Map(rows.map(({ v, n }) => [v, n]));
    };
    const [reference, current] = [await counts(tables.reference), await counts(tables.current)];
    if (reference === undefined || current === undefined) {
        const [side, table] = reference === undefined ? ["reference", tables.reference] : ["current data", tables.current];
        const hint = (0,_toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, table.columns.map((column) => column.name));
        return `${name} is not a column of the ${side}${hint === "" ? "" : `.${hint}`}`;
    }
    const both = [...current].filter(([value]) => reference.has(value)).slice(0, mostValues);
    if (both.length === 0)
        return `${name} has no value with ${minRows} rows on both sides`;
    return both.map(([value, rows]) => ({ value, rows: { reference: reference.get(value), current: rows } }));
}


/***/ })

};
