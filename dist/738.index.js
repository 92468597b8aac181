export const id = 738;
export const ids = [738];
export const modules = {

/***/ 14993:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



/**
* Test if a finite double-precision floating-point number is a nonnegative integer.
*
* @module @stdlib/math-base-assert-is-nonnegative-integer
*
* @example
* var isNonNegativeInteger = require( '@stdlib/math-base-assert-is-nonnegative-integer' );
*
* var bool = isNonNegativeInteger( 1.0 );
* // returns true
*
* bool = isNonNegativeInteger( 0.0 );
* // returns true
*
* bool = isNonNegativeInteger( -10.0 );
* // returns false
*/

// MODULES //

var main = __webpack_require__( 30656 );


// EXPORTS //

module.exports = main;


/***/ }),

/***/ 30656:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



// MODULES //

var floor = __webpack_require__( 42334 );


// MAIN //

/**
* Tests if a finite double-precision floating-point number is a nonnegative integer.
*
* @param {number} x - value to test
* @returns {boolean} boolean indicating whether the value is a nonnegative integer
*
* @example
* var bool = isNonNegativeInteger( 1.0 );
* // returns true
*
* @example
* var bool = isNonNegativeInteger( 0.0 );
* // returns true
*
* @example
* var bool = isNonNegativeInteger( -10.0 );
* // returns false
*/
function isNonNegativeInteger( x ) {
	return (floor(x) === x && x >= 0);
}


// EXPORTS //

module.exports = isNonNegativeInteger;


/***/ }),

/***/ 6084:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



// MODULES //

var isNonNegativeInteger = __webpack_require__( 14993 );
var constantFunction = __webpack_require__( 3084 );
var betainc = __webpack_require__( 89986 );
var isnan = __webpack_require__( 86523 );
var floor = __webpack_require__( 42334 );
var PINF = __webpack_require__( 50469 );


// MAIN //

/**
* Returns a function for evaluating the cumulative distribution function (CDF) for a binomial distribution with number of trials `n` and success probability `p`.
*
* @param {NonNegativeInteger} n - number of trials
* @param {Probability} p - success probability
* @returns {Function} CDF
*
* @example
* var cdf = factory( 10, 0.5 );
* var y = cdf( 3.0 );
* // returns ~0.172
*
* y = cdf( 1.0 );
* // returns ~0.011
*/
function factory( n, p ) {
	if (
		isnan( n ) ||
		isnan( p ) ||
		p < 0.0 ||
		p > 1.0 ||
		!isNonNegativeInteger( n ) ||
		n === PINF
	) {
		return constantFunction( NaN );
	}
	return cdf;

	/**
	* Evaluates the cumulative distribution function (CDF) for a binomial distribution.
	*
	* @private
	* @param {number} x - input value
	* @returns {Probability} evaluated CDF
	*
	* @example
	* var y = cdf( 2.0 );
	* // returns <number>
	*/
	function cdf( x ) {
		if ( isnan( x ) ) {
			return NaN;
		}
		if ( x < 0.0 ) {
			return 0.0;
		}
		if ( x >= n ) {
			return 1.0;
		}
		// Ensure left-continuity:
		x = floor( x + 1.0e-7 );
		return betainc( p, x + 1.0, n - x, true, true );
	}
}


// EXPORTS //

module.exports = factory;


/***/ }),

/***/ 36794:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



/**
* Binomial distribution cumulative distribution function (CDF).
*
* @module @stdlib/stats-base-dists-binomial-cdf
*
* @example
* var cdf = require( '@stdlib/stats-base-dists-binomial-cdf' );
*
* var y = cdf( 3.0, 20, 0.2 );
* // returns ~0.411
*
* y = cdf( 21.0, 20, 0.2 );
* // returns 1.0
*
* y = cdf( 5.0, 10, 0.4 );
* // returns ~0.834
*
* y = cdf( 0.0, 10, 0.4 );
* // returns ~0.006
*
* @example
* var factory = require( '@stdlib/stats-base-dists-binomial-cdf' ).factory;
*
* var cdf = factory( 10, 0.5 );
*
* var y = cdf( 3.0 );
* // returns ~0.172
*
* y = cdf( 1.0 );
* // returns ~0.011
*/

// MODULES //

var setReadOnly = __webpack_require__( 4568 );
var main = __webpack_require__( 52669 );
var factory = __webpack_require__( 6084 );


// MAIN //

setReadOnly( main, 'factory', factory );


// EXPORTS //

module.exports = main;


/***/ }),

/***/ 52669:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



// MODULES //

var isNonNegativeInteger = __webpack_require__( 14993 );
var betainc = __webpack_require__( 89986 );
var isnan = __webpack_require__( 86523 );
var floor = __webpack_require__( 42334 );
var PINF = __webpack_require__( 50469 );


// MAIN //

/**
* Evaluates the cumulative distribution function (CDF) for a binomial distribution with number of trials `n` and success probability `p` at a value `x`.
*
* @param {number} x - input value
* @param {NonNegativeInteger} n - number of trials
* @param {Probability} p - success probability
* @returns {Probability} evaluated CDF
*
* @example
* var y = cdf( 3.0, 20, 0.2 );
* // returns ~0.411
*
* @example
* var y = cdf( 21.0, 20, 0.2 );
* // returns 1.0
*
* @example
* var y = cdf( 5.0, 10, 0.4 );
* // returns ~0.834
*
* @example
* var y = cdf( 0.0, 10, 0.4 );
* // returns ~0.006
*
* @example
* var y = cdf( NaN, 20, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 0.0, NaN, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 0.0, 20, NaN );
* // returns NaN
*
* @example
* var y = cdf( 2.0, 1.5, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 2.0, -2.0, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 2.0, 20, -1.0 );
* // returns NaN
*
* @example
* var y = cdf( 2.0, 20, 1.5 );
* // returns NaN
*/
function cdf( x, n, p ) {
	if (
		isnan( x ) ||
		isnan( n ) ||
		isnan( p ) ||
		p < 0.0 ||
		p > 1.0 ||
		!isNonNegativeInteger( n ) ||
		n === PINF
	) {
		return NaN;
	}
	if ( x < 0.0 ) {
		return 0.0;
	}
	if ( x >= n ) {
		return 1.0;
	}
	x = floor( x + 1.0e-7 );
	return betainc( p, x + 1.0, n - x, true, true );
}


// EXPORTS //

module.exports = cdf;


/***/ }),

/***/ 71738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateGate: () => (/* binding */ evaluateGate),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var repository = __webpack_require__(4373);
// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
// EXTERNAL MODULE: ./out/toolkit/registry/store/fetch.js
var fetch = __webpack_require__(8527);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var data_digest = __webpack_require__(42464);
;// CONCATENATED MODULE: ./out/evaluate-gate/json.js

const depthLimit = 64;
/**
 * Reads JSON strictly: a key that stands twice in an object is an error, not a silent choice of the last. The
 * constants NaN, Infinity and -Infinity are read as such, so that whoever asks for a number can say what is wrong.
 * @param file the path to name in errors
 * @throws ConfigurationError with line and column
 */
function parseJson(text, file) {
    const reader = new Reader(text, file);
    const value = reader.value(0);
    reader.end();
    return value;
}
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Everything from the space on but the quote and the backslash, and escapes. */
const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const word = /-?[A-Za-z_]\w*/y;
const words = new Map([
    ["null", null],
    ["true", true],
    ["false", false],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["-Infinity", Number.NEGATIVE_INFINITY],
]);
class Reader {
    text;
    file;
    at = 0;
    constructor(text, file) {
        this.text = text;
        this.file = file;
    }
    value(depth) {
        if (depth > depthLimit)
            throw this.error(`is nested more than ${depthLimit} deep.`);
        this.space();
        const character = this.text[this.at];
        if (character === "{")
            return this.object(depth);
        if (character === "[")
            return this.array(depth);
        if (character === '"')
            return this.string();
        const digits = this.match(number);
        if (digits !== undefined)
            return Number(digits);
        const start = this.at;
        const name = this.match(word);
        if (name !== undefined && words.has(name))
            return words.get(name);
        this.at = start;
        throw this.error(character === undefined
            ? "is not valid JSON: it ends in the middle."
            : "is not valid JSON: a value is needed here.");
    }
    end() {
        this.space();
        if (this.at < this.text.length)
            throw this.error("is not valid JSON: something follows after its end.");
    }
    object(depth) {
        const entries = new Map();
        this.at++;
        if (this.accept("}"))
            return entries;
        do {
            this.space();
            const start = this.at;
            if (this.text[this.at] !== '"')
                throw this.error("is not valid JSON: a key in double quotes is needed here.");
            const key = this.string();
            if (entries.has(key)) {
                this.at = start;
                throw this.error(`has the key ${JSON.stringify(key)} twice; which one counts can't be known.`);
            }
            this.expect(":");
            entries.set(key, this.value(depth + 1));
        } while (this.accept(","));
        this.expect("}");
        return entries;
    }
    array(depth) {
        const items = [];
        this.at++;
        if (this.accept("]"))
            return items;
        do
            items.push(this.value(depth + 1));
        while (this.accept(","));
        this.expect("]");
        return items;
    }
    string() {
        const found = this.match(string);
        if (found === undefined)
            throw this.error("is not valid JSON: a text is not closed, or holds a line break.");
        return JSON.parse(found);
    }
    match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        if (found !== undefined)
            this.at += found.length;
        return found;
    }
    accept(character) {
        this.space();
        if (this.text[this.at] !== character)
            return false;
        this.at++;
        return true;
    }
    expect(character) {
        if (!this.accept(character))
            throw this.error(`is not valid JSON: "${character}" is needed here.`);
    }
    space() {
        while (/[ \t\r\n]/.test(this.text[this.at] ?? ""))
            this.at++;
    }
    error(message) {
        const before = this.text.slice(0, this.at);
        const line = before.split("\n").length;
        const column = this.at - before.lastIndexOf("\n");
        return new errors/* ConfigurationError */.j1(message, { place: { file: this.file, line, column } });
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics-file.js


/**
 * Reads a metrics file: a JSON object of numbers, `{"roc_auc": 0.91}`, or `{"metrics": {…}}`; a value may be
 * `{"value": 0.91}`; nested names are joined by dots. Everything that is no number is kept with its reason.
 * @throws ConfigurationError where it is no JSON object
 */
function parseMetricsFile(text, file) {
    if (text.trim() === "")
        throw new errors/* ConfigurationError */.j1(`${file} is empty; a JSON object of metrics is needed.`);
    const document = parseJson(text, file);
    if (!(document instanceof Map)) {
        throw new errors/* ConfigurationError */.j1(`${file} is ${described(document)}; a JSON object of metrics is needed, such as {"roc_auc": 0.91}.`);
    }
    if (document.has("action") && document.has("toolVersion")) {
        throw new errors/* ConfigurationError */.j1(`${file} is the report of ${String(document.get("action"))}, not a metrics file. Give the JSON file that the training wrote.`);
    }
    const inner = document.get("metrics");
    const root = inner instanceof Map ? inner : document;
    const values = new Map();
    collect(root, "", values);
    const dataset = document.get("dataset");
    const digest = dataset instanceof Map ? dataset.get("digest") : undefined;
    return { file, values, dataset: typeof digest === "string" ? digest : undefined };
}
function collect(object, prefix, values) {
    for (const [key, value] of object) {
        const name = `${prefix}${key}`;
        if (value instanceof Map) {
            if (value.has("value"))
                values.set(name, claimed(value.get("value")));
            else {
                values.set(name, { problem: "is an object, not a number" });
                collect(value, `${name}.`, values);
            }
        }
        else
            values.set(name, claimed(value));
    }
}
function claimed(value) {
    if (typeof value === "number" && Number.isFinite(value))
        return { value };
    return { problem: `is ${described(value)}, not a number` };
}
function described(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    if (value instanceof Map)
        return "an object";
    if (typeof value === "number")
        return Number.isNaN(value) ? "NaN" : "infinite";
    if (typeof value === "boolean")
        return String(value);
    return value === "" ? "an empty text" : `the text ${JSON.stringify(value.slice(0, 40))}`;
}

// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
// EXTERNAL MODULE: ./out/toolkit/data/source.js
var source = __webpack_require__(6753);
;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/read.js


/**
 * Reads the wanted columns of a predictions file as text. Only this loads the data engine.
 * @param what the input or setting that named the file
 * @param shown how to name the file in messages
 * @throws ConfigurationError when there is no such file, or it can't be read at all
 */
async function readTable(path, what, wanted, runtime, shown = path) {
    const files = await (0,source/* resolveFiles */.s)([path], runtime.workspace, what);
    const [{ openEngine }, { openTable }] = await Promise.all([
        __webpack_require__.e(/* import() */ 220).then(__webpack_require__.bind(__webpack_require__, 23220)),
        __webpack_require__.e(/* import() */ 732).then(__webpack_require__.bind(__webpack_require__, 86732)),
    ]);
    const engine = await openEngine(runtime);
    try {
        const opened = await openTable(engine, files);
        const bad = opened.badRows[0];
        if (bad !== undefined) {
            const more = opened.badRowCount > 1 ? `, and ${opened.badRowCount - 1} more rows are broken` : "";
            return {
                problem: `${shown}: line ${bad.line} has ${(0,bad_row/* describeBadRow */.B)(bad)}${more}. Every row has to count.`,
            };
        }
        await engine.lock();
        const columns = opened.columns.filter(({ name }) => wanted.includes(name));
        const cells = new Map();
        for (const column of columns) {
            // A 32-bit number is widened first, so that its text is that of the number it really is.
            const value = column.type === "FLOAT" ? `CAST(${column.raw} AS DOUBLE)` : column.raw;
            const found = await engine.columns(`SELECT CAST(${value} AS VARCHAR) AS cell FROM ${opened.storage} ORDER BY rowid`);
            cells.set(column.name, (found.cell ?? []));
        }
        const { digest } = opened;
        const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
        const table = {
            file: shown,
            columns: opened.columns.map(({ name }) => name),
            rows: opened.rows,
            cells: (column) => cells.get(column) ?? [],
        };
        return { table, digest, bytes };
    }
    finally {
        await engine.close();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js + 1 modules
var nearest = __webpack_require__(85815);
;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/number.js
/**
 * The number in a cell, or what is wrong with it, as a clause after the cell's name. Only plain decimal notation
 * counts: what one reader takes for a number another must too.
 */
function readNumber(text) {
    if (text === null || text.trim() === "")
        return "is empty";
    const plain = text.trim();
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) {
        const value = Number(plain);
        return Number.isFinite(value) ? value : `is ${shown(plain)}, larger than a double can hold`;
    }
    if (/^[+-]?nan$/i.test(plain))
        return "is NaN";
    if (/^[+-]?inf(inity)?$/i.test(plain))
        return "is infinite";
    if (/^[+-]?\d+,\d+$/.test(plain))
        return `is ${shown(plain)}, which is no number: write it with a decimal point`;
    return `is ${shown(plain)}, which is no number`;
}
function shown(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
/**
 * The one way in which a class is written: `1.0`, `1` and `+1` are the same class, as are `True` and `true`. Numbers
 * that a double can't hold exactly stay as they were written.
 */
function className(text) {
    const plain = text.trim();
    if (/^(true|false)$/i.test(plain))
        return plain.toLowerCase();
    if (/^[+-]?\d+(\.0*)?$/.test(plain) && Number.isSafeInteger(Number(plain)))
        return String(Number(plain) + 0);
    return plain;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/rows.js



const examples = 3;
/** Puts a table in the order of its ids, after making sure that each row has one id, its own, and a label. */
function readRows(table, columns) {
    const { file } = table;
    const twice = table.columns.find((name, at) => table.columns.indexOf(name) !== at);
    if (twice !== undefined)
        return { problem: `${file} has two columns named ${shown(twice)}.` };
    for (const role of ["id", "label"]) {
        const name = columns[role];
        if (!table.columns.includes(name))
            return { problem: missingColumn(table, name, `evaluate.columns.${role}`) };
    }
    if (table.rows === 0)
        return { problem: `${file} has no rows: there is nothing to measure.` };
    const ids = table.cells(columns.id);
    const nameless = ids.flatMap((id, at) => (id === null || id.trim() === "" ? [at + 1] : []));
    if (nameless.length > 0) {
        return { problem: `${file} has no ${columns.id} in ${listed(nameless.map(String), "row", "rows")}.` };
    }
    const order = Uint32Array.from(ids, (_, at) => at).sort((one, other) => compare(ids[one], ids[other]));
    const sorted = Array.from(order, (at) => ids[at]);
    const repeated = sorted.filter((id, at) => at > 0 && id === sorted[at - 1] && id !== sorted[at - 2]);
    if (repeated.length > 0) {
        return {
            problem: `${file} has more than one row with the same ${columns.id}: ${listed(repeated.map(shown), "value", "values")}. Each row needs an id of its own.`,
        };
    }
    const labels = table.cells(columns.label);
    const unlabelled = sorted.filter((_, at) => (labels[order[at]] ?? "").trim() === "");
    if (unlabelled.length > 0) {
        return {
            problem: `${file} has no ${columns.label} for ${columns.id} ${listed(unlabelled.map(shown), "", "")}.`,
        };
    }
    const inOrder = Array.from(order, (at) => className(labels[at]));
    return {
        rows: {
            file,
            count: table.rows,
            ids: sorted,
            labels: inOrder,
            digest: digestOf(sorted, inOrder),
            has: (column) => table.columns.includes(column),
            cells: (column) => {
                const cells = table.cells(column);
                return Array.from(order, (at) => cells[at]);
            },
        },
    };
}
function missingColumn(table, name, setting) {
    const near = (0,nearest/* nearest */.p)(name, table.columns);
    const hint = near === undefined ? "" : ` Did you mean ${near}?`;
    const present = table.columns.slice(0, 20).join(", ");
    return `${table.file} has no column ${shown(name)} (${setting}); it has ${present}.${hint}`;
}
/** `"a", "b", "c" and 4 more`, after its noun. */
function listed(items, singular, plural) {
    const more = items.length > examples ? ` and ${items.length - examples} more` : "";
    const noun = items.length === 1 ? singular : plural;
    return `${noun === "" ? "" : `${noun} `}${items.slice(0, examples).join(", ")}${more}`;
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function digestOf(ids, labels) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (let at = 0; at < ids.length; at++)
        hash.update(`${JSON.stringify([ids[at], labels[at]])}\n`);
    return `sha256:${hash.digest("hex")}`;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/candidate.js






/** @throws ConfigurationError where a file that was named is not there, or nothing was named */
async function readCandidate(inputs, own, policy, runtime) {
    const outputs = own.train?.outputs;
    const metricsPath = inputs.metrics ?? outputs?.metrics;
    const predictionsPath = inputs.predictions ?? outputs?.predictions;
    if (metricsPath === undefined && predictionsPath === undefined) {
        throw new errors/* ConfigurationError */.j1("metrics and predictions are both empty: give the candidate's metrics file, its predictions, or both, on the step or in train.outputs of model.yaml.");
    }
    const metricsSource = inputs.metrics === undefined ? "train.outputs.metrics" : "metrics";
    const predictionsSource = inputs.predictions === undefined ? "train.outputs.predictions" : "predictions";
    const { workspace } = runtime;
    const text = metricsPath === undefined ? undefined : await workspace.readText(metricsPath, metricsSource);
    const read = predictionsPath === undefined
        ? undefined
        : await readTable(predictionsPath, predictionsSource, wantedColumns(policy), runtime);
    const rows = read === undefined || "problem" in read ? read : readRows(read.table, policy.columns);
    return {
        evidence: {
            rows: rows !== undefined && "rows" in rows ? rows.rows : undefined,
            claimed: text === undefined ? undefined : parseMetricsFile(text, metricsPath),
            claimedIn: metricsPath ?? "the metrics file, which was not given,",
        },
        artifacts: await artifacts(inputs.artifacts, outputs?.model, runtime),
        metrics: metricsPath === undefined
            ? null
            : { path: metricsPath, digest: await (0,data_digest/* digestOfFile */.M)(await workspace.file(metricsPath, metricsSource)) },
        predictions: read === undefined || "problem" in read ? null : { path: predictionsPath, digest: read.digest },
        problems: rows !== undefined && "problem" in rows ? [rows.problem] : [],
    };
}
/** The columns that a policy reads from a predictions file. */
function wantedColumns(policy) {
    const { scores = {}, ...columns } = policy.columns;
    const named = [...Object.values(columns), ...Object.values(scores), ...(policy.slices?.by ?? [])];
    return named.filter((name) => name !== undefined);
}
async function artifacts(named, usual, { workspace }) {
    const paths = named.length > 0 ? named : usual === undefined ? [] : [usual];
    const found = [];
    for (const path of paths) {
        const [, uri, digest] = /^([a-z][a-z0-9+.-]+:[^#]*)(?:#(.*))?$/i.exec(path) ?? [];
        if (uri !== undefined) {
            if (!/^sha256:[0-9a-f]{64}$/.test(digest ?? "")) {
                throw new errors/* ConfigurationError */.j1(`artifact: ${uri.replace(/\/\/[^/@]*@/, "//***@").replace(/\?.*$/s, "")} has no digest. Write the address with #sha256: and 64 hexadecimal digits behind it.`);
            }
            found.push({ path: uri, digest: digest, bytes: null });
            continue;
        }
        // The usual place may be empty where only metrics travel; what a step names has to be there.
        if (named.length === 0 && !(await workspace.exists(path, "train.outputs.model")))
            continue;
        const absolute = await workspace.file(path, named.length > 0 ? "artifact" : "train.outputs.model");
        found.push({ path, digest: await (0,data_digest/* digestOfFile */.M)(absolute), bytes: (await (0,promises_.stat)(absolute)).size });
    }
    return found;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/baseline.js










const problem = (text) => ({ kind: "problem", problem: text });
/** Finds the baseline. What was asked for and is not there is a problem; only a first champion may be absent. */
async function readBaseline(request, policy, runtime) {
    const asked = request.baseline ?? "champion";
    if (/\.(csv|tsv|jsonl|ndjson|parquet|pq)(\.(gz|zst))?$/i.test(asked)) {
        throw new errors/* ConfigurationError */.j1(`baseline: ${asked} is a file of predictions. Give it with baseline-predictions; baseline is an alias, a version or a metrics file.`);
    }
    if (asked.endsWith(".json") || asked.includes("/"))
        return fromFile(asked, request, policy, runtime);
    if (!/^[A-Za-z0-9][\w.-]*$/.test(asked)) {
        throw new errors/* ConfigurationError */.j1(`baseline: "${asked}" is neither an alias, a version, nor the path of a metrics file.`);
    }
    const registry = (0,registry_registry/* openRegistry */.Me)(request.tree, request.registry);
    const found = await fromRegistry(asked, request, registry);
    if (found.kind === "none" && request.predictions !== undefined) {
        const own = await ownPredictions(request.predictions, policy, runtime);
        if (typeof own === "string")
            return problem(own);
        const evidence = { rows: own, claimed: undefined, claimedIn: request.predictions };
        const column = "baseline";
        return {
            kind: "baseline",
            baseline: {
                evidence,
                version: null,
                name: request.predictions,
                column,
                dataset: undefined,
                artifactDigests: [],
            },
        };
    }
    if (found.kind !== "record")
        return found;
    return fromRecord(found.record, found.column, request, policy, runtime);
}
async function fromRegistry(asked, request, registry) {
    const { model } = request;
    const versions = await registry.versions(model);
    const range = versions.length === 0 ? "there are none yet" : `there are ${versions[0]} to ${versions.at(-1)}`;
    if (/^\d+$/.test(asked)) {
        const version = Number(asked);
        if (!versions.includes(version)) {
            return {
                kind: "problem",
                problem: `The baseline is version ${asked}, which is not in ${registry.path}: ${range}.`,
            };
        }
        return { kind: "record", record: await registry.record(model, version), column: `version ${version}` };
    }
    if (asked === "latest") {
        if (versions.length === 0)
            return { kind: "none" };
        const version = versions.at(-1);
        return { kind: "record", record: await registry.record(model, version), column: `version ${version}` };
    }
    const alias = await registry.alias(model, asked);
    if (alias === undefined) {
        if (asked === "champion" && versions.length === 0)
            return { kind: "none" };
        const hint = asked === "champion"
            ? "Set it (register-model with aliases: champion), or name a version or latest as the baseline."
            : "Set it, or name another baseline.";
        return {
            kind: "problem",
            problem: `The baseline is the alias ${asked}, which ${model} does not have in ${registry.path}; of versions ${range}. ${hint}`,
        };
    }
    if (!versions.includes(alias.version)) {
        return {
            kind: "problem",
            problem: `The alias ${asked} points to version ${alias.version}, which is not in ${registry.path}: ${range}.`,
        };
    }
    return {
        kind: "record",
        record: await registry.record(model, alias.version),
        column: `${asked} ${alias.version}`,
    };
}
async function fromRecord(record, column, request, policy, runtime) {
    const name = `version ${record.version}`;
    const stored = record.evaluation?.predictions;
    const path = request.predictions ??
        (stored === undefined ? undefined : await storedPredictions(stored, name, runtime));
    if (typeof path === "object")
        return problem(path.problem);
    const shown = request.predictions ?? `the predictions of ${name}`;
    const rows = path === undefined ? undefined : await ownPredictions(path, policy, runtime, shown);
    if (typeof rows === "string")
        return problem(rows);
    return {
        kind: "baseline",
        baseline: {
            evidence: { rows, claimed: recordedMetrics(record), claimedIn: `the record of ${name}` },
            version: record.version,
            name,
            column,
            dataset: record.evaluation?.dataset?.digest,
            artifactDigests: record.artifacts.map(({ digest }) => digest),
        },
    };
}
function recordedMetrics(record) {
    const values = Object.entries(record.evaluation?.metrics ?? {}).map(([name, { value }]) => [name, { value }]);
    return {
        file: `version ${record.version}`,
        values: new Map(values),
        dataset: record.evaluation?.dataset?.digest,
    };
}
async function fromFile(path, request, policy, runtime) {
    const text = request.fromStep
        ? await runtime.workspace.readText(path, "baseline")
        : await request.tree.read(path);
    if (text === undefined)
        return problem(`The baseline is ${path}, which does not exist where the policy is read.`);
    const claimed = parseMetricsFile(text, path);
    const rows = request.predictions === undefined
        ? undefined
        : await ownPredictions(request.predictions, policy, runtime);
    if (typeof rows === "string")
        return problem(rows);
    return {
        kind: "baseline",
        baseline: {
            evidence: { rows, claimed, claimedIn: path },
            version: null,
            name: path,
            column: "baseline",
            dataset: claimed.dataset,
            artifactDigests: [],
        },
    };
}
async function ownPredictions(path, policy, runtime, shown = path) {
    const read = await readTable(path, "baseline-predictions", wantedColumns(policy), runtime, shown);
    if ("problem" in read)
        return read.problem;
    const rows = readRows(read.table, policy.columns);
    return "problem" in rows ? rows.problem : rows.rows;
}
/** Brings the predictions of a version from the store, checked by digest, under a name that says their format. */
async function storedPredictions(stored, name, runtime) {
    const { workspace } = runtime;
    const path = ".mergeline/baseline/predictions";
    const destination = await workspace.resolve(path, "baseline");
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(destination), { recursive: true });
    try {
        const options = { root: await repositoryRoot(runtime), signal: runtime.signal, runtime };
        await (0,fetch/* fetchArtifact */.t2)(stored.uri, stored.digest, destination, options);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return {
            problem: `The predictions of ${name} can't be had: ${(0,errors/* sentence */.em)(error)} Give baseline-predictions, or bring them back.`,
        };
    }
    const format = await sniff(destination);
    const named = (0,external_node_path_.join)((0,external_node_path_.dirname)(destination), `predictions.${format}`);
    await (0,promises_.rm)(named, { force: true });
    await (0,promises_.rename)(destination, named);
    return workspace.relative(named);
}
/** Where `file:` addresses start from: the repository, or the workspace where there is none. */
async function repositoryRoot(runtime) {
    try {
        return (await (0,repository/* openRepository */.h)(runtime.workspace.directory, runtime)).root;
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return runtime.workspace.root;
        throw error;
    }
}
/** The store keeps no names, so that the first bytes have to say what it is. */
async function sniff(file) {
    const handle = await (0,promises_.open)(file, "r");
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        const head = buffer.subarray(0, bytesRead).toString("latin1");
        if (head === "PAR1")
            return "parquet";
        if (head.startsWith("\x1f\x8b"))
            return "csv.gz";
        if (head === "\x28\xb5\x2f\xfd")
            return "csv.zst";
        return head.startsWith("{") ? "jsonl" : "csv";
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
;// CONCATENATED MODULE: ./out/toolkit/report/chart.js

/** More categories than this can't be read; the first ones are kept. */
const mostCategories = 20;
/**
 * A Mermaid xychart in a fenced block. Texts from anywhere are safe in it: quotes, brackets and line ends are taken
 * out. Empty where there is nothing to draw, or a value is not finite.
 */
function xychart(chart) {
    const count = Math.min(chart.categories.length, mostCategories);
    const cut = (series = []) => series.map((values) => values.slice(0, count));
    const [bars, lines] = [cut(chart.bars), cut(chart.lines)];
    const values = [...bars, ...lines].flat();
    if (count === 0 || values.length === 0 || !values.every(Number.isFinite))
        return "";
    const [low, high] = chart.range ?? around(values);
    const numbers = (series) => `[${series.map(plain).join(", ")}]`;
    const content = [
        "xychart-beta",
        `    title "${plainText(chart.title)}"`,
        `    x-axis [${chart.categories
            .slice(0, count)
            .map((name) => `"${plainText(name, 24)}"`)
            .join(", ")}]`,
        `    y-axis "${plainText(chart.unit)}" ${plain(low)} --> ${plain(high)}`,
        ...bars.map((series) => `    bar ${numbers(series)}`),
        ...lines.map((series) => `    line ${numbers(series)}`),
    ];
    return (0,markdown/* fenced */.OF)(content.join("\n"), "mermaid");
}
function around(values) {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const margin = (high - low) * 0.1 || 1;
    return [low < 0 ? low - margin : 0, high > 0 ? high + margin : 0];
}
/** Without an exponent, which Mermaid does not read. */
function plain(value) {
    const text = value.toFixed(Math.abs(value) < 1 ? 6 : 3).replace(/\.?0+$/, "");
    return text === "-0" || text === "" ? "0" : text;
}
/** Without what ends a text in Mermaid, HTML or Markdown. */
function plainText(text, limit = 80) {
    const safe = text
        .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ")
        .replaceAll(/["'`<>\\[\]{}#;%&@]/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim();
    const characters = [...safe];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : safe || " ";
}

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var report_number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/result.js
/** The columns and values of a slice: one, or the two of a crossing. */
function sides(slice) {
    return slice.and === undefined ? [slice] : [slice, slice.and];
}
/** A result that nothing is known of yet but what was asked. */
function blankResult(rule, slice, maxRegression = rule.maxRegression) {
    return {
        name: rule.name,
        title: rule.title,
        direction: rule.direction,
        slice,
        n: null,
        candidate: null,
        baseline: null,
        difference: null,
        interval: null,
        confidence: null,
        method: null,
        pValue: null,
        regressionPValue: null,
        adjustedPValue: null,
        min: slice === null ? (rule.min ?? null) : null,
        max: slice === null ? (rule.max ?? null) : null,
        maxRegression: maxRegression ?? null,
        mustImprove: slice === null && rule.mustImprove,
        verdict: "unjudged",
        reason: "",
        rowsNeeded: null,
    };
}
function place(slice) {
    if (slice === null)
        return "";
    return ` where ${sides(slice)
        .map(({ column, value }) => `${column} is ${value === null ? "empty" : value}`)
        .join(" and ")}`;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/words.js


/** Enough digits to tell two numbers and a limit apart: three, more where they are small. */
function digitsFor(...values) {
    const sizes = values.flatMap((value) => value !== null && value !== undefined && value !== 0 && Number.isFinite(value) ? [Math.abs(value)] : []);
    const smallest = Math.min(...sizes, 1);
    return Math.min(8, Math.max(3, Math.ceil(-Math.log10(smallest) - 1e-6) + 1));
}
const isWorse = ({ direction, difference }) => difference !== null && (direction === "maximize" ? difference < 0 : difference > 0);
/** `ROC AUC fell by 0.021 (95% interval 0.012 to 0.030)`: what was seen, the interval in the same direction. */
function change(result) {
    const { title, difference, interval, confidence } = result;
    const subject = `${title}${place(result.slice)}`;
    if (difference === null)
        return subject;
    const digits = digitsFor(difference, result.maxRegression);
    const fell = difference < 0;
    const verb = difference === 0
        ? "did not change"
        : `${fell ? "fell" : "rose"} by ${(0,report_number/* formatNumber */.ZV)(Math.abs(difference), digits)}`;
    if (interval === null || confidence === null)
        return `${subject} ${verb}`;
    const [low, high] = fell ? [-interval[1], -interval[0]] : interval;
    const level = (0,report_number/* formatPercent */.l9)(confidence, Number.isInteger(Math.round(confidence * 1e6) / 1e4) ? 0 : 1);
    return `${subject} ${verb} (${level} interval ${(0,report_number/* formatNumber */.ZV)(low, digits)} to ${(0,report_number/* formatNumber */.ZV)(high, digits)})`;
}
/** `a fall of at most 0.010 is allowed`. */
function allowance({ direction, maxRegression, mustImprove }) {
    if (mustImprove)
        return "it has to be better than the baseline beyond doubt";
    const noun = direction === "maximize" ? "fall" : "rise";
    if (maxRegression === 0)
        return `no ${noun} is allowed`;
    return `a ${noun} of at most ${(0,report_number/* formatNumber */.ZV)(maxRegression, digitsFor(maxRegression))} is allowed`;
}
/**
 * Why a comparison with the baseline came out as it did.
 * @param shortage what there is too little of for an interval, where that isn't rows
 */
function comparisonReason(result, shortage) {
    const observed = change(result);
    if (result.verdict !== "inconclusive") {
        const certainty = result.interval === null ? "; no uncertainty was available" : "";
        return `${observed}; ${allowance(result)}${certainty}.`;
    }
    if (result.interval === null) {
        return `${observed}, and its uncertainty can't be computed from ${shortage ?? `${(0,report_number/* formatCount */.B4)(result.n ?? 0)} rows`}; ${allowance(result)}.`;
    }
    const question = result.mustImprove
        ? "is better than the baseline"
        : `is worse by more than the allowed ${(0,report_number/* formatNumber */.ZV)(result.maxRegression, digitsFor(result.maxRegression))}`;
    return `${observed}: ${(0,report_number/* formatCount */.B4)(result.n ?? 0)} rows can't tell whether it ${question}.${rowsWish(result)}`;
}
function rowsWish({ rowsNeeded }) {
    return rowsNeeded === null ? "" : ` About ${(0,report_number/* formatCount */.B4)(rounded(rowsNeeded))} rows would.`;
}
/** Two digits that count: a plan for more data needs no more. */
function rounded(rows) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
    return Math.ceil(rows / step) * step;
}
function boundReason(result, bound) {
    const limit = result[bound];
    const digits = digitsFor(result.candidate, limit, (result.candidate ?? 0) - (limit ?? 0));
    return `${result.title} is ${(0,report_number/* formatNumber */.ZV)(result.candidate, digits)}; at ${bound === "min" ? "least" : "most"} ${(0,report_number/* formatNumber */.ZV)(limit, digits)} is ${bound === "min" ? "needed" : "allowed"}.`;
}


;// CONCATENATED MODULE: ./out/evaluate-gate/comment.js





/** Slices in the table; the rest is folded. */
const shownSlices = 5;
const shownFolded = 100;
/** The gate's answer as Markdown: first in words, then in numbers, the rest folded. */
function buildComment(findings, { mark, answer, reasons }, reproduce) {
    const { judgement, baseline } = findings;
    const overall = judgement.results.filter(({ slice }) => slice === null);
    const slices = worstFirst(judgement.results.filter(({ slice }) => slice !== null));
    const shown = slices.filter(({ verdict }) => verdict !== "unjudged").slice(0, shownSlices);
    const parts = [
        `### ${mark} ${(0,markdown/* escape */.ih)(findings.model)}: ${(0,markdown/* escape */.ih)(answer)}`,
        reasons.map((reason) => (0,markdown/* escape */.ih)(reason)).join(reasons.length > 1 ? "<br>\n" : ""),
        judgement.results.length === 0 ? "" : resultTable([...overall, ...shown], baseline?.column, judgement),
        slices.length > shown.length
            ? `${(0,report_number/* countOf */.pq)(slices.length - shown.length, "more slice comparison")} below.`
            : "",
        policyNotice(findings),
        judgement.notes.map((note) => `> ${(0,markdown/* escape */.ih)(note)}`).join("\n>\n"),
        comment_source(findings, reproduce),
        sliceDetails(slices, shown, baseline?.column),
        methodDetails(judgement.results),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
/** Failures first, then by how much of what is allowed was used. */
function worstFirst(results) {
    const rank = { fail: 0, inconclusive: 1, pass: 2, unjudged: 3 };
    const loss = ({ direction, difference, maxRegression }) => ((direction === "maximize" ? -1 : 1) * (difference ?? 0)) / (maxRegression || 1);
    return results.toSorted((one, other) => rank[one.verdict] - rank[other.verdict] || loss(other) - loss(one));
}
function resultTable(results, baseline, judgement) {
    if (baseline === undefined) {
        return (0,markdown/* table */.tp)(["metric", "candidate", "allowed", ""], ["left", "right", "right", "left"], results.map((result) => [
            label(result),
            comment_number(result.candidate, result),
            allowed(result),
            verdict(result),
        ]));
    }
    const level = (judgement?.results ?? results).find(({ confidence }) => confidence !== null)?.confidence ?? 0.95;
    const percent = (0,report_number/* formatPercent */.l9)(level, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1);
    return (0,markdown/* table */.tp)(["metric", (0,markdown/* escape */.ih)(baseline), "candidate", "difference", `${percent} interval`, "allowed", ""], ["left", "right", "right", "right", "center", "right", "left"], results.map((result) => [
        label(result),
        comment_number(result.baseline, result),
        comment_number(result.candidate, result),
        difference(result),
        interval(result),
        allowed(result),
        verdict(result),
    ]));
}
function label({ title, direction, slice, n }) {
    const name = `${(0,markdown/* escape */.ih)(title)} ${direction === "maximize" ? "↑" : "↓"}`;
    if (slice === null)
        return name;
    const where = sides(slice).map(({ column, value }) => {
        const text = value === null ? "(empty)" : value.length > 40 ? `${value.slice(0, 39)}…` : value;
        return `${(0,markdown/* escape */.ih)(column)} = ${(0,markdown/* escape */.ih)(text)}`;
    });
    return `${name}, ${where.join(", ")}${n === null ? "" : `, ${(0,report_number/* countOf */.pq)(n, "row")}`}`;
}
const comment_number = (value, result) => (0,report_number/* formatNumber */.ZV)(value, digits(result));
function digits(result) {
    const { difference, maxRegression, candidate, min, max } = result;
    const gap = candidate === null ? null : min !== null ? candidate - min : max !== null ? candidate - max : null;
    return Math.min(6, digitsFor(difference === 0 ? null : difference, maxRegression || null, gap === 0 ? null : gap));
}
function difference(result) {
    if (result.difference === null)
        return "";
    const text = (0,report_number/* formatSigned */.Gp)(result.difference, digits(result));
    return result.verdict === "fail" ? `**${text}**` : text;
}
function interval(result) {
    if (result.interval === null)
        return "";
    return result.interval.map((end) => (0,report_number/* formatSigned */.Gp)(end, digits(result))).join(" … ");
}
function allowed(result) {
    const { min, max, maxRegression, mustImprove, direction } = result;
    const parts = [
        min === null ? "" : `≥ ${(0,report_number/* formatNumber */.ZV)(min, digitsFor(min))}`,
        max === null ? "" : `≤ ${(0,report_number/* formatNumber */.ZV)(max, digitsFor(max))}`,
        maxRegression === null
            ? ""
            : maxRegression === 0
                ? "no loss"
                : (0,report_number/* formatSigned */.Gp)(direction === "maximize" ? -maxRegression : maxRegression, digitsFor(maxRegression)),
        mustImprove ? "better" : "",
    ];
    return parts.filter((part) => part !== "").join(", ");
}
function verdict(result) {
    if (result.verdict === "pass")
        return "✅";
    if (result.verdict === "inconclusive")
        return "⚠️ can't tell";
    if (result.verdict === "unjudged")
        return result.slice === null ? "" : "too few rows";
    if (result.candidate === null)
        return "❌ missing";
    const { candidate, min, max } = result;
    if (min !== null && candidate < min)
        return "❌ too low";
    if (max !== null && candidate > max)
        return "❌ too high";
    if (result.baseline === null)
        return "❌ not comparable";
    return result.mustImprove && result.maxRegression === null ? "❌ no better" : "❌ worse";
}
function policyNotice({ changes, policyRef }) {
    if (changes.length === 0)
        return "";
    const rows = changes
        .slice(0, 30)
        .map(({ setting, before, after }) => [
        (0,markdown/* code */.aY)(`evaluate.${setting}`),
        before === undefined ? "" : (0,markdown/* code */.aY)(before),
        after === undefined ? "" : (0,markdown/* code */.aY)(after),
    ]);
    const more = changes.length > rows.length ? `\n\n${changes.length - rows.length} more settings differ.` : "";
    const body = `${(0,markdown/* table */.tp)(["setting", `${policyRef ?? "before"}`, "here"].map(markdown/* escape */.ih), ["left", "left", "left"], rows)}${more}`;
    return `**The gate's policy is changed here** (${(0,report_number/* countOf */.pq)(changes.length, "setting")}). The one of ${(0,markdown/* code */.aY)(policyRef ?? "")} has judged; the change takes effect once it is merged.\n\n${(0,markdown/* details */.zH)("What would change", body)}`;
}
function comment_source({ candidate, baseline, dataset, policyRef, judgement }, reproduce) {
    const rows = candidate?.evidence.rows;
    const digest = dataset.digest ?? rows?.digest;
    const named = [
        dataset.name === undefined ? "" : (0,markdown/* code */.aY)(dataset.name),
        digest === undefined ? "" : `sha256:${digest.slice(7, 11)}…`,
    ];
    const data = named.filter((part) => part !== "").join(", ");
    const inBrackets = data === "" ? "" : ` (${data})`;
    const both = baseline?.evidence.rows !== undefined && judgement.results.length > 0;
    const measured = rows === undefined
        ? data === ""
            ? ""
            : `Evaluation data: ${data}. `
        : both
            ? `Same ${(0,report_number/* countOf */.pq)(rows.count, "row")} for both${inBrackets}. `
            : `${(0,report_number/* formatCount */.B4)(rows.count)} rows${inBrackets}. `;
    const policy = policyRef === undefined ? "Policy as it lies here." : `Policy from ${(0,markdown/* code */.aY)(policyRef)}.`;
    return `${measured}${policy} Reproduce: ${(0,markdown/* code */.aY)(reproduce)}`;
}
/** What the table has no room for: the chart, and the slices that it leaves out. */
function sliceDetails(slices, shown, baseline) {
    const rest = slices.filter((slice) => !shown.includes(slice));
    const cut = rest.length > shownFolded
        ? `\n\nThe worst ${shownFolded} of ${(0,report_number/* formatCount */.B4)(rest.length)}; all are in the report.`
        : "";
    const drawn = chart(slices.filter(({ difference: value }) => value !== null));
    const listed = rest.length === 0 ? "" : `${resultTable(rest.slice(0, shownFolded), baseline)}${cut}`;
    const parts = [drawn, listed].filter((part) => part !== "");
    if (parts.length === 0)
        return "";
    const title = rest.length === 0 ? "The slices as a chart" : (0,report_number/* countOf */.pq)(rest.length, "more slice comparison");
    return (0,markdown/* details */.zH)(title, parts.join("\n\n"));
}
/** The differences of one metric over its slices, with the limit as a line. */
function chart(judged) {
    const name = judged[0]?.name;
    const same = judged.filter((result) => result.name === name);
    if (same.length < 3)
        return "";
    const { title, direction, maxRegression } = same[0];
    const limit = (direction === "maximize" ? -1 : 1) * (maxRegression ?? 0);
    return xychart({
        title: `${title}: candidate minus baseline, and the limit`,
        categories: same.map(({ slice }) => sides(slice)
            .map(({ column, value }) => `${column} ${value ?? "(empty)"}`)
            .join(", ")),
        unit: "difference",
        bars: [same.map(({ difference: value }) => value)],
        lines: [same.map(() => limit)],
    });
}
function methodDetails(results) {
    const methods = new Map();
    for (const { slice, title, method, pValue } of results) {
        if (slice !== null || method === null || method === "values only")
            continue;
        const p = pValue === null ? "" : `, p = ${pValue < 0.001 ? "< 0.001" : (0,report_number/* formatNumber */.ZV)(pValue)}`;
        methods.set(title, `${method}${p.replace("= <", "<")}`);
    }
    if (methods.size === 0)
        return "";
    const lines = [...methods].map(([title, method]) => `- ${(0,markdown/* escape */.ih)(title)}: ${(0,markdown/* escape */.ih)(method)}`);
    return (0,markdown/* details */.zH)("How the intervals were made", lines.join("\n"));
}

;// CONCATENATED MODULE: ./out/evaluate-gate/comparability.js
/**
 * Whether both models were measured on the same data, where not both have predictions to tell by: by the digest that
 * the baseline's record keeps. Another digest is a problem; none is said in a note.
 */
function comparabilityProblem({ evidence }, baseline, dataset) {
    if (baseline === undefined || (evidence.rows !== undefined && baseline.evidence.rows !== undefined))
        return {};
    const measured = [dataset.digest, evidence.rows?.digest].filter((one) => one !== undefined);
    // What the candidate says of itself counts only where nothing better is known.
    const known = measured.length > 0 ? measured : [evidence.claimed?.dataset].filter((one) => one !== undefined);
    if (baseline.dataset === undefined) {
        return {
            note: `Whether ${baseline.name} was measured on the same data is not recorded, and could not be checked.`,
        };
    }
    if (known.length === 0) {
        return {
            problem: `${baseline.name} was measured on ${comparability_short(baseline.dataset)}, and which data the candidate was measured on is not known. Name it with evaluate.dataset, or give predictions.`,
        };
    }
    if (known.includes(baseline.dataset))
        return {};
    const data = dataset.name === undefined ? "the evaluation data" : `the dataset ${dataset.name}`;
    return {
        problem: `${baseline.name} was measured on other data: ${comparability_short(baseline.dataset)}, and ${data} is now ${comparability_short(known[0])}. Measure the baseline again on today's data and give baseline-predictions.`,
    };
}
const comparability_short = (digest) => `${digest.slice(0, 19)}…`;
/** Whether candidate and baseline are the very same files: then nothing can differ but by mistake. */
function sameArtifacts({ artifacts }, baseline) {
    if (baseline === undefined || artifacts.length === 0)
        return false;
    const digests = artifacts.map(({ digest }) => digest).sort();
    return digests.join() === [...baseline.artifactDigests].sort().join();
}

;// CONCATENATED MODULE: ./out/evaluate-gate/dataset.js



/** @throws ConfigurationError where `evaluate.dataset` names no dataset */
async function evaluationDataset({ config, place }, workspace) {
    const name = config.evaluate?.dataset;
    if (name === undefined)
        return { name, digest: undefined };
    const dataset = config.data?.[name];
    if (dataset === undefined) {
        const known = Object.keys(config.data ?? {});
        throw new errors/* ConfigurationError */.j1(`evaluate.dataset is ${JSON.stringify(name)}, which is not in data. ${known.length === 0 ? `Add data: { ${name}: { path: … } }, or leave dataset out.` : `Known are ${known.join(", ")}.`}`, { place: place(["evaluate", "dataset"]) });
    }
    try {
        const files = await (0,source/* resolveFiles */.s)([dataset.path].flat(), workspace, `data.${name}.path`);
        return { name, digest: (0,data_digest/* digestOfDataset */._)(files.map((file) => file.digest)) };
    }
    catch (error) {
        // A gate may run where the data is not: then the predictions alone say what was measured.
        if (error instanceof errors/* ConfigurationError */.j1)
            return { name, digest: undefined };
        throw error;
    }
}

// EXTERNAL MODULE: ./out/toolkit/statistics/normal.js
var normal = __webpack_require__(32762);
;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/tolerance.js
/**
 * Whether a number reaches a limit. What differs only by the rounding of doubles counts as equal, so that 0.891 is
 * exactly 0.010 below 0.901.
 * @param scale the size of the numbers that the two were computed from
 */
function reaches(value, limit, scale = 1) {
    return value >= limit - 1e-12 * Math.max(Math.abs(scale), Math.abs(limit), 1e-12);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/non-inferiority.js


const power = 0.8;
/** The interval turned so that up is better, whatever the metric's direction. */
function improvement([low, high], direction) {
    return direction === "maximize" ? [low, high] : [-high, -low];
}
/**
 * The verdict of a non-inferiority trial: pass when the interval's bad end lies inside the margin, fail when its good
 * end lies outside, else inconclusive. With `mustImprove`, of a superiority trial: pass when the bad end lies above 0.
 */
function judgeInterval(comparison, question) {
    const { direction, margin, mustImprove, scale } = question;
    const found = comparison.interval(question.confidence);
    if (found === undefined)
        return { verdict: "inconclusive", rowsNeeded: null };
    const [bad, good] = improvement(found, direction);
    if (mustImprove) {
        if (!reaches(0, bad, scale))
            return { verdict: "pass", rowsNeeded: null };
        if (reaches(0, good, scale))
            return { verdict: "fail", rowsNeeded: null };
    }
    else {
        if (reaches(bad, -margin, scale))
            return { verdict: "pass", rowsNeeded: null };
        if (!reaches(good, -margin, scale))
            return { verdict: "fail", rowsNeeded: null };
    }
    return { verdict: "inconclusive", rowsNeeded: rowsNeeded(comparison, [bad, good], question) };
}
/** The verdict where only the two values are known: by the point difference. */
function judgePoints(difference, { direction, margin, mustImprove, scale }) {
    const gain = direction === "maximize" ? difference : -difference;
    if (mustImprove)
        return reaches(0, gain, scale) ? "fail" : "pass";
    return reaches(gain, -margin, scale) ? "pass" : "fail";
}
/**
 * Rows for 80% power: n ((z(1−α/2) + z(0.8)) s / δ)², with s the standard error that the interval shows. For a margin,
 * δ is the margin: the models are taken to be equally good in truth. Where that would be fewer rows than there are, or
 * no margin is given, the observed distance to the limit is taken for the true one.
 */
function rowsNeeded(comparison, [bad, good], question) {
    const { direction, margin, mustImprove, confidence, rows } = question;
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    const standardError = (good - bad) / (2 * z);
    const needed = (distance) => rows * (((z + (0,normal/* normalQuantile */.Z)(power)) * standardError) / distance) ** 2;
    const gain = direction === "maximize" ? comparison.difference : -comparison.difference;
    const planned = mustImprove ? 0 : needed(margin);
    const count = Math.ceil(planned > rows ? planned : needed(Math.abs(mustImprove ? gain : gain + margin)));
    return Number.isFinite(count) && count > rows && count < 1e12 ? count : null;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/headline.js



const mostReasons = 3;
/**
 * @param baseline the baseline in a sentence (`version 16`), or undefined where there is none
 * @param passes whether the gate lets it through: an inconclusive comparison may, by the policy
 */
function headline(judgement, baseline, passes) {
    const { verdict, results, problems } = judgement;
    const failed = results.filter((result) => result.verdict === "fail");
    const open = results.filter((result) => result.verdict === "inconclusive");
    const told = (list) => {
        const more = list.length > mostReasons ? [`${list.length - mostReasons} more in the table.`] : [];
        return [...list.slice(0, mostReasons).map(({ reason }) => reason), ...more];
    };
    if (problems.length > 0) {
        return { mark: "❌", answer: "this candidate can't be judged", reasons: [...problems, ...told(failed)] };
    }
    if (verdict === "fail")
        return { mark: "❌", answer: whyFailed(failed, baseline), reasons: told(failed) };
    if (verdict === "inconclusive") {
        const rows = open[0]?.n ?? null;
        const subject = rows === null ? "this evaluation" : (0,report_number/* countOf */.pq)(rows, "row");
        const question = open.every(({ mustImprove }) => mustImprove) ? "better" : "worse";
        const doubt = `${subject} can't tell whether this candidate is ${question} than ${baseline}`;
        if (!passes)
            return { mark: "⚠️", answer: doubt, reasons: told(open) };
        return {
            mark: "✅",
            answer: `passes, although ${doubt}`,
            reasons: ["The policy lets inconclusive comparisons pass (inconclusive: pass).", ...told(open)],
        };
    }
    return { mark: "✅", ...passed(results, baseline) };
}
function whyFailed(failed, baseline) {
    const overall = failed.filter(({ slice }) => slice === null);
    if (overall.some(({ candidate }) => candidate === null))
        return "this candidate can't be judged in full";
    const regressed = overall.filter(isWorseThanAllowed);
    if (regressed.length > 0 && regressed.every(({ maxRegression }) => maxRegression === null)) {
        return `this candidate is no better than ${baseline}`;
    }
    if (regressed.length > 0)
        return `this candidate is worse than ${baseline}`;
    if (overall.some(misses))
        return "this candidate misses a requirement";
    if (overall.length > 0)
        return `this candidate can't be compared with ${baseline}`;
    return `this candidate is worse than ${baseline} for some`;
}
/** Whether the comparison with the baseline fails, by its interval or, without one, by the values. */
function isWorseThanAllowed({ difference, interval, direction, maxRegression, mustImprove, ...result }) {
    if (result.verdict !== "fail" || difference === null)
        return false;
    const gain = direction === "maximize" ? difference : -difference;
    const best = interval === null ? gain : improvement(interval, direction)[1];
    return (maxRegression !== null && !reaches(best, -maxRegression)) || (mustImprove && reaches(0, best));
}
/** Whether a floor or ceiling is what fails. */
function misses({ candidate, min, max, verdict }) {
    if (candidate === null || verdict !== "fail")
        return false;
    return (min !== null && candidate < min) || (max !== null && candidate > max);
}
function passed(results, baseline) {
    if (baseline === undefined) {
        const bounded = results.some(({ min, max }) => min !== null || max !== null);
        return {
            answer: bounded
                ? "a first version, and it meets every floor and ceiling"
                : "a first version, with nothing to compare it with",
            reasons: [
                "There is no champion yet, so only floors and ceilings (min, max) were judged.",
                ...(bounded
                    ? []
                    : ["The policy has none: give a metric a min or max to have the first version judged too."]),
            ],
        };
    }
    const compared = results.filter(({ slice, maxRegression, mustImprove }) => slice === null && (maxRegression !== null || mustImprove));
    if (compared.length === 0)
        return {
            answer: "this candidate meets the policy",
            reasons: ["The policy compares no metric with the baseline."],
        };
    const better = compared.filter(({ interval, direction }) => interval !== null && improvement(interval, direction)[0] > 0);
    const certain = compared.every(({ interval }) => interval !== null);
    const answer = better.length > 0
        ? `this candidate is better than ${baseline}`
        : certain
            ? `this candidate is as good as ${baseline}, within what is allowed`
            : `this candidate is within what is allowed of ${baseline}`;
    const first = better[0] ?? compared[0];
    return { answer, reasons: [first.reason] };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/inputs.js
function readInputs(inputs) {
    return {
        config: inputs.required("config"),
        metrics: inputs.text("metrics"),
        predictions: inputs.text("predictions"),
        artifacts: inputs.lines("artifact"),
        baseline: inputs.text("baseline"),
        baselinePredictions: inputs.text("baseline-predictions"),
        policyRef: inputs.text("policy-ref"),
        comment: inputs.comment(),
    };
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/rank.js
/** The positions of the values in ascending order; equal values in the order in which they stand. */
function ascendingOrder(values) {
    const order = new Uint32Array(values.length);
    for (let index = 0; index < order.length; index++)
        order[index] = index;
    return order.sort((one, other) => values[one] - values[other] || one - other);
}
/** The rank of each value from 1; equal values share the mean of their ranks. Same as scipy's rankdata. */
function midranks(values) {
    const order = ascendingOrder(values);
    const ranks = new Float64Array(values.length);
    for (let start = 0; start < order.length;) {
        let end = start + 1;
        while (end < order.length && values[order[end]] === values[order[start]])
            end++;
        for (let at = start; at < end; at++)
            ranks[order[at]] = (start + end + 1) / 2;
        start = end;
    }
    return ranks;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/metric.js
/** Why a value can't be had, as a clause after the metric's name: "needs rows of both classes, and …". */
class Hole extends Error {
    name = "Hole";
}
/** A metric on one form of rows. */
function metricOn(kind, specification) {
    const { evaluator, rowValues, byClass, requires, ...described } = specification;
    const measurement = (sample) => ({
        rows: sample.rows,
        evaluate: evaluator(sample),
        ...(rowValues === undefined ? {} : { rowValues: rowValues(sample) }),
        ...("positive" in sample && "scores" in sample ? { ranking: sample } : {}),
        ...clustersOf(sample),
        ...(byClass === true ? { strata: classesOf(sample) } : {}),
        ...("classes" in sample && "predictions" in sample ? { cells: cellsOf(sample) } : {}),
        ...("predicted" in sample ? { cells: outcomeCells(sample) } : {}),
        restrict: (rows) => measurement(restricted(sample, rows)),
    });
    return {
        ...described,
        measure(source) {
            const sample = source[kind]();
            requires?.(sample);
            return measurement(sample);
        },
    };
}
/** A metric that is the mean of a value of each row. */
function meanOf(kind, specification) {
    return metricOn(kind, {
        method: "mean",
        ...specification,
        evaluator: (sample) => {
            const values = specification.rowValues(sample);
            return (counts) => weightedMean(values, counts);
        },
    });
}
/** The mean over rows that have a value (are not NaN); NaN where there is none. */
function weightedMean(values, counts) {
    let sum = 0;
    let rows = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isNaN(value))
            continue;
        const count = counts === undefined ? 1 : counts[row];
        sum += value * count;
        rows += count;
    }
    return sum / rows;
}
function clustersOf(sample) {
    if (sample.groups !== undefined)
        return { clusters: { numbers: sample.groups, noun: ["group", "groups"] } };
    if (!("queries" in sample))
        return {};
    return { clusters: { numbers: sample.queries, noun: ["query", "queries"] } };
}
function classesOf(sample) {
    if ("queries" in sample)
        return sample.queries;
    return "classes" in sample || !("positive" in sample) ? sample.labels : sample.positive;
}
function outcomeCells({ positive, predicted, sensitive, names }) {
    return {
        numbers: Float64Array.from(sensitive, (group, row) => 4 * group + 2 * positive[row] + predicted[row]),
        limit: 4 * names.length,
    };
}
function cellsOf({ classes, labels, predictions }) {
    const size = classes.length;
    return {
        numbers: Float64Array.from(labels, (label, row) => label * size + predictions[row]),
        limit: size * size,
    };
}
/** Some rows of a sample, in the order given. */
function restricted(sample, rows) {
    const pick = (values) => {
        if (Array.isArray(values))
            return values.map(pick);
        if (!ArrayBuffer.isView(values))
            return values;
        const all = values;
        const some = new all.constructor(rows.length);
        for (let at = 0; at < rows.length; at++)
            some[at] = all[rows[at]];
        return some;
    };
    const columns = Object.entries(sample).map(([name, values]) => [name, pick(values)]);
    return { ...Object.fromEntries(columns), rows: rows.length };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/absolute-error.js


const absolute = ({ labels, predictions }) => Float64Array.from(labels, (label, row) => Math.abs(label - predictions[row]));
const absolute_error_described = { direction: "minimize", range: [0, Number.POSITIVE_INFINITY] };
/** Mean absolute error: (1/n) Σ |y − ŷ|. sklearn.metrics.mean_absolute_error. */
const meanAbsoluteError = meanOf("quantities", {
    ...absolute_error_described,
    name: "mae",
    title: "mean absolute error",
    rowValues: absolute,
});
/**
 * Mean absolute percentage error, as a fraction: (1/n) Σ |y − ŷ| / max(|y|, 2⁻⁵²).
 * sklearn.metrics.mean_absolute_percentage_error. Its rows are far from normal, hence a bootstrap.
 */
const meanAbsolutePercentageError = meanOf("quantities", {
    ...absolute_error_described,
    name: "mape",
    title: "mean absolute percentage error",
    method: "bootstrap",
    rowValues: ({ labels, predictions }) => Float64Array.from(labels, (label, row) => Math.abs(label - predictions[row]) / Math.max(Math.abs(label), 2 ** -52)),
});
/** Median of |y − ŷ|; the mean of the middle two for an even number. sklearn.metrics.median_absolute_error. */
const medianAbsoluteError = metricOn("quantities", {
    ...absolute_error_described,
    name: "median_absolute_error",
    title: "median absolute error",
    method: "bootstrap",
    evaluator: (sample) => {
        const errors = absolute(sample);
        const order = ascendingOrder(errors);
        return (counts) => {
            const total = counts === undefined ? errors.length : counts.reduce((sum, count) => sum + count, 0);
            const lower = Math.floor((total - 1) / 2);
            const upper = Math.floor(total / 2);
            let below = 0;
            let low = Number.NaN;
            for (const row of order) {
                below += counts === undefined ? 1 : counts[row];
                if (Number.isNaN(low) && below > lower)
                    low = errors[row];
                if (below > upper)
                    return (low + errors[row]) / 2;
            }
            return Number.NaN;
        };
    },
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/accuracy.js

/** Share of rows predicted right: (1/n) Σ [ŷᵢ = yᵢ]. sklearn.metrics.accuracy_score. */
const accuracy = meanOf("decisions", {
    name: "accuracy",
    title: "accuracy",
    direction: "maximize",
    range: [0, 1],
    method: "proportion",
    rowValues: ({ labels, predictions }) => Float64Array.from(labels, (label, row) => (label === predictions[row] ? 1 : 0)),
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/confusion.js

function confusion({ classes, labels, predictions }, counts) {
    const size = classes.length;
    const cells = new Float64Array(size * size);
    for (let row = 0; row < labels.length; row++) {
        cells[labels[row] * size + predictions[row]] += counts === undefined ? 1 : counts[row];
    }
    const actual = new Float64Array(size);
    const predicted = new Float64Array(size);
    let total = 0;
    for (let label = 0; label < size; label++) {
        for (let prediction = 0; prediction < size; prediction++) {
            const cell = cells[label * size + prediction];
            actual[label] += cell;
            predicted[prediction] += cell;
            total += cell;
        }
    }
    return { classes: size, total, cells, actual, predicted };
}
/** Rows of the class that were predicted as it. */
function hits(matrix, index) {
    return matrix.cells[index * matrix.classes + index];
}
/** All rows predicted as what they are. */
function diagonal(matrix) {
    let sum = 0;
    for (let index = 0; index < matrix.classes; index++)
        sum += hits(matrix, index);
    return sum;
}
/** @throws Hole where the labels are all the same */
function twoClassesOrMore({ labels, classes }) {
    if (labels.every((label) => label === labels[0])) {
        throw new Hole(`needs rows of two classes or more, and every label is ${quoted(classes[labels[0]])}`);
    }
}
function quoted(text) {
    return JSON.stringify((text ?? "").slice(0, 60));
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/agreement.js


/**
 * Matthews correlation coefficient, for any number of classes: (c s − Σ pₖ tₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)) with c
 * rows right of s, and pₖ predicted and tₖ true rows of a class; 0 where the denominator is 0.
 * sklearn.metrics.matthews_corrcoef; Gorodkin (2004).
 */
const matthews = metricOn("decisions", {
    name: "mcc",
    title: "Matthews correlation",
    direction: "maximize",
    range: [-1, 1],
    method: "bootstrap",
    byClass: true,
    requires: twoClassesOrMore,
    evaluator: (sample) => (counts) => {
        const matrix = confusion(sample, counts);
        const { total } = matrix;
        let [both, predictedSquares, actualSquares] = [0, 0, 0];
        matrix.actual.forEach((actual, index) => {
            const predicted = matrix.predicted[index];
            both += actual * predicted;
            predictedSquares += predicted * predicted;
            actualSquares += actual * actual;
        });
        const spread = (total * total - predictedSquares) * (total * total - actualSquares);
        return spread === 0 ? 0 : (diagonal(matrix) * total - both) / Math.sqrt(spread);
    },
});
/**
 * Cohen's kappa: (pₒ − pₑ) / (1 − pₑ), with pₒ the share of rows right and pₑ the share expected by chance.
 * sklearn.metrics.cohen_kappa_score; Cohen (1960).
 */
const kappa = metricOn("decisions", {
    name: "kappa",
    title: "Cohen's kappa",
    direction: "maximize",
    range: [-1, 1],
    method: "bootstrap",
    byClass: true,
    requires: twoClassesOrMore,
    evaluator: (sample) => (counts) => {
        const matrix = confusion(sample, counts);
        const { total } = matrix;
        let chance = 0;
        matrix.actual.forEach((actual, index) => {
            chance += (actual / total) * (matrix.predicted[index] / total);
        });
        return (diagonal(matrix) / total - chance) / (1 - chance);
    },
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/ranking.js

function rankingOf({ positive, scores }) {
    const order = ascendingOrder(scores).reverse();
    return {
        order,
        positive: Uint8Array.from(order, (row) => positive[row]),
        last: Uint8Array.from(order, (row, at) => (scores[row] === scores[order[at + 1] ?? -1] ? 0 : 1)),
    };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/roc-auc.js


/**
 * Area under the ROC curve: the share of pairs of a positive and a negative row in which the positive has the higher
 * score, ties counting half (Mann and Whitney). sklearn.metrics.roc_auc_score for two classes.
 */
const rocAuc = metricOn("scores", {
    name: "roc_auc",
    title: "ROC AUC",
    direction: "maximize",
    range: [0, 1],
    method: "delong",
    byClass: true,
    requires: bothClasses,
    evaluator: areaUnderCurve,
});
/** The area with rows counted so often, from an order that is sorted once. */
function areaUnderCurve(sample) {
    const { order, positive, last } = rankingOf(sample);
    return (counts) => {
        let above = 0;
        let negatives = 0;
        let tied = 0;
        let tiedNegatives = 0;
        let wins = 0;
        for (let at = 0; at < order.length; at++) {
            const count = counts === undefined ? 1 : counts[order[at]];
            if (positive[at] === 1)
                tied += count;
            else
                tiedNegatives += count;
            if (last[at] === 0)
                continue;
            wins += tiedNegatives * (above + tied / 2);
            above += tied;
            negatives += tiedNegatives;
            tied = 0;
            tiedNegatives = 0;
        }
        return wins / above / negatives;
    };
}
/** @throws Hole where one of the two classes has no rows */
function bothClasses({ positive }) {
    const first = positive[0];
    if (positive.every((value) => value === first)) {
        throw new Hole(`needs rows of both classes, and every label is ${first ? "of the positive class" : "of the negative class"}`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/average-precision.js



/**
 * Average precision: Σ (Rₖ − Rₖ₋₁) Pₖ over the distinct scores, from the highest down, without interpolation.
 * sklearn.metrics.average_precision_score for two classes.
 */
const averagePrecision = metricOn("scores", {
    name: "average_precision",
    title: "average precision",
    direction: "maximize",
    range: [0, 1],
    // Its value moves with the share of positives, which resamples by class would hold still, and BCa's corrections
    // make up for too little: the simulation in test/evaluate-gate/coverage.test.ts covers best like this.
    method: "percentile bootstrap",
    requires: bothClasses,
    evaluator: (sample) => {
        const { order, positive, last } = rankingOf(sample);
        return (counts) => {
            let truePositives = 0;
            let predicted = 0;
            let gained = 0;
            let sum = 0;
            for (let at = 0; at < order.length; at++) {
                const count = counts === undefined ? 1 : counts[order[at]];
                predicted += count;
                gained += count * positive[at];
                if (last[at] === 0 || gained === 0)
                    continue;
                truePositives += gained;
                sum += gained * (truePositives / predicted);
                gained = 0;
            }
            return sum / truePositives;
        };
    },
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/balanced-accuracy.js


/** Mean of the recalls of the classes that occur among the labels. sklearn.metrics.balanced_accuracy_score. */
const balancedAccuracy = metricOn("decisions", {
    name: "balanced_accuracy",
    title: "balanced accuracy",
    direction: "maximize",
    range: [0, 1],
    method: "bootstrap",
    byClass: true,
    requires: twoClassesOrMore,
    evaluator: (sample) => (counts) => {
        const matrix = confusion(sample, counts);
        let sum = 0;
        let present = 0;
        for (let index = 0; index < matrix.classes; index++) {
            if (matrix.actual[index] === 0)
                continue;
            sum += hits(matrix, index) / matrix.actual[index];
            present++;
        }
        return sum / present;
    },
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/log-loss.js

/** The smallest step above 1 in doubles, to which scikit-learn clips probabilities. */
const epsilon = 2 ** -52;
/**
 * Log loss: −(1/n) Σ (y log p + (1 − y) log(1 − p)), p clipped to [2⁻⁵², 1 − 2⁻⁵²]. sklearn.metrics.log_loss for two
 * classes.
 */
const logLoss = meanOf("scores", {
    name: "log_loss",
    title: "log loss",
    direction: "minimize",
    range: [0, Number.POSITIVE_INFINITY],
    requires: probabilities,
    rowValues: ({ positive, scores }) => Float64Array.from(scores, (score, row) => {
        const clipped = Math.min(Math.max(score, epsilon), 1 - epsilon);
        return -Math.log(positive[row] ? clipped : Math.min(Math.max(1 - score, epsilon), 1 - epsilon));
    }),
});
/** @throws Hole where a score is no probability */
function probabilities({ scores }) {
    const row = scores.findIndex((score) => score < 0 || score > 1);
    if (row >= 0)
        throw new Hole(`needs probabilities from 0 to 1, and the scores hold ${scores[row]}`);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/brier-score.js


/** Brier score: (1/n) Σ (p − y)². sklearn.metrics.brier_score_loss for two classes. */
const brierScore = meanOf("scores", {
    name: "brier_score",
    title: "Brier score",
    direction: "minimize",
    range: [0, 1],
    requires: probabilities,
    rowValues: ({ positive, scores }) => Float64Array.from(scores, (score, row) => (score - positive[row]) ** 2),
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/calibration-error.js


const bins = 10;
/**
 * Expected calibration error: Σ (nᵦ/n) |mean label − mean probability| over ten bins of equal width, (0, 0.1], …,
 * (0.9, 1], the first with 0. Guo et al. (2017), On Calibration of Modern Neural Networks, for the positive class.
 */
const calibrationError = metricOn("scores", {
    name: "ece",
    title: "expected calibration error",
    direction: "minimize",
    range: [0, 1],
    method: "bootstrap",
    requires: probabilities,
    evaluator: ({ positive, scores }) => {
        const binOf = Uint8Array.from(scores, (score) => Math.max(0, Math.ceil(score * bins) - 1));
        return (counts) => {
            const excess = new Float64Array(bins);
            let total = 0;
            for (let row = 0; row < scores.length; row++) {
                const count = counts === undefined ? 1 : counts[row];
                excess[binOf[row]] += count * (positive[row] - scores[row]);
                total += count;
            }
            return excess.reduce((sum, value) => sum + Math.abs(value), 0) / total;
        };
    },
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/squared-error.js

const squares = ({ labels, predictions }) => Float64Array.from(labels, (label, row) => (label - predictions[row]) ** 2);
const squared_error_described = { direction: "minimize", range: [0, Number.POSITIVE_INFINITY] };
/** Mean squared error: (1/n) Σ (y − ŷ)². sklearn.metrics.mean_squared_error. */
const meanSquaredError = meanOf("quantities", {
    ...squared_error_described,
    name: "mse",
    title: "mean squared error",
    rowValues: squares,
});
/** Root of the mean squared error. sklearn.metrics.root_mean_squared_error. */
const rootMeanSquaredError = metricOn("quantities", {
    ...squared_error_described,
    name: "rmse",
    title: "root mean squared error",
    method: "bootstrap",
    evaluator: (sample) => {
        const values = squares(sample);
        return (counts) => Math.sqrt(weightedMean(values, counts));
    },
});
/** Coefficient of determination: 1 − Σ (y − ŷ)² / Σ (y − ȳ)². sklearn.metrics.r2_score. */
const determination = metricOn("quantities", {
    name: "r2",
    title: "R²",
    direction: "maximize",
    range: [Number.NEGATIVE_INFINITY, 1],
    method: "bootstrap",
    requires: ({ labels }) => varied(labels, "label"),
    evaluator: (sample) => {
        const errors = squares(sample);
        return (counts) => {
            const mean = weightedMean(sample.labels, counts);
            const spread = weightedMean(sample.labels.map((label) => (label - mean) ** 2), counts);
            return spread === 0 ? Number.NaN : 1 - weightedMean(errors, counts) / spread;
        };
    },
});
/** @throws Hole where there are fewer than two different numbers */
function varied(values, noun) {
    if (values.every((value) => value === values[0])) {
        throw new Hole(`needs values that differ, and every ${noun} is ${values[0]}`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/correlation.js



const correlation_described = { direction: "maximize", range: [-1, 1], method: "bootstrap" };
function bothVaried({ labels, predictions }) {
    varied(labels, "label");
    varied(predictions, "prediction");
}
/** Pearson's correlation of labels and predictions. scipy.stats.pearsonr. */
const pearson = metricOn("quantities", {
    ...correlation_described,
    name: "pearson",
    title: "Pearson correlation",
    requires: bothVaried,
    evaluator: ({ labels, predictions }) => (counts) => correlation(labels, predictions, counts),
});
/** Spearman's correlation: Pearson's of the midranks. scipy.stats.spearmanr. */
const spearman = metricOn("quantities", {
    ...correlation_described,
    name: "spearman",
    title: "Spearman correlation",
    requires: bothVaried,
    evaluator: ({ labels, predictions }) => {
        const labelRanks = ranker(labels);
        const predictionRanks = ranker(predictions);
        return (counts) => correlation(labelRanks(counts), predictionRanks(counts), counts);
    },
});
function correlation(one, other, counts) {
    const oneMean = weightedMean(one, counts);
    const otherMean = weightedMean(other, counts);
    let [product, oneSquares, otherSquares] = [0, 0, 0];
    for (let row = 0; row < one.length; row++) {
        const count = counts === undefined ? 1 : counts[row];
        const x = one[row] - oneMean;
        const y = other[row] - otherMean;
        product += count * x * y;
        oneSquares += count * x * x;
        otherSquares += count * y * y;
    }
    const value = product / Math.sqrt(oneSquares) / Math.sqrt(otherSquares);
    return Math.min(1, Math.max(-1, value));
}
/** Midranks among the rows as often as they are drawn, from an order that is sorted once. */
function ranker(values) {
    const order = ascendingOrder(values);
    return (counts) => {
        const ranks = new Float64Array(values.length);
        let below = 0;
        for (let start = 0; start < order.length;) {
            let end = start;
            let tied = 0;
            for (; end < order.length && values[order[end]] === values[order[start]]; end++) {
                tied += counts === undefined ? 1 : counts[order[end]];
            }
            for (let at = start; at < end; at++)
                ranks[order[at]] = below + (tied + 1) / 2;
            below += tied;
            start = end;
        }
        return ranks;
    };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/fairness.js


/** With fewer rows than this to take a share of, a group's share says nothing of the group. */
const fewestRows = 10;
/**
 * Demographic parity difference: the largest share of rows predicted positive in a group minus the smallest.
 * fairlearn.metrics.demographic_parity_difference.
 */
const demographicParity = largestGap("demographic_parity_difference", "demographic parity difference", ["selected"]);
/**
 * Equal opportunity difference: the largest true positive rate of a group minus the smallest.
 * fairlearn.metrics.equal_opportunity_difference; Hardt, Price and Srebro (2016).
 */
const equalOpportunity = largestGap("equal_opportunity_difference", "equal opportunity difference", ["truePositive"]);
/**
 * Equalized odds difference: the larger one of the differences of true and of false positive rates over groups.
 * fairlearn.metrics.equalized_odds_difference with its defaults; Hardt, Price and Srebro (2016).
 */
const equalizedOdds = largestGap("equalized_odds_difference", "equalized odds difference", [
    "truePositive",
    "falsePositive",
]);
function largestGap(name, title, shares) {
    return metricOn("outcomes", {
        name,
        title,
        direction: "minimize",
        range: [0, 1],
        // A maximum minus a minimum has corners, where BCa's corrections cover too little and the percentiles don't:
        // test/evaluate-gate/fairness-coverage.test.ts.
        method: "percentile bootstrap",
        requires: (sample) => {
            for (const share of shares)
                enough(sample, share);
        },
        evaluator: (sample) => {
            const groups = [...new Set(sample.sensitive)];
            return (counts) => {
                let largest = 0;
                for (const share of shares) {
                    const { part, whole } = sharesOf(sample, share, counts);
                    const rates = groups.map((group) => part[group] / whole[group]);
                    // NaN where a group has no such rows, which Math.max hands on.
                    largest = Math.max(largest, Math.max(...rates) - Math.min(...rates));
                }
                return largest;
            };
        },
    });
}
function sharesOf({ names, sensitive, positive, predicted }, share, counts) {
    const part = new Float64Array(names.length);
    const whole = new Float64Array(names.length);
    for (let row = 0; row < sensitive.length; row++) {
        if (share !== "selected" && (positive[row] === 1) !== (share === "truePositive"))
            continue;
        const count = counts === undefined ? 1 : counts[row];
        whole[sensitive[row]] += count;
        part[sensitive[row]] += count * predicted[row];
    }
    return { part, whole };
}
/** @throws Hole where there is nothing to compare, or a group has too few rows to take the share of */
function enough(sample, share) {
    const groups = [...new Set(sample.sensitive)];
    if (groups.length < 2) {
        throw new Hole(`needs rows of two groups or more (evaluate.columns.sensitive), and all are ${quoted(sample.names[groups[0] ?? 0])}`);
    }
    const { whole } = sharesOf(sample, share);
    const small = groups.find((group) => whole[group] < fewestRows);
    if (small === undefined)
        return;
    const kind = { selected: "rows", truePositive: "positive rows", falsePositive: "negative rows" }[share];
    throw new Hole(`needs at least ${fewestRows} ${kind} of each group (evaluate.columns.sensitive), and ${quoted(sample.names[small])} has ${whole[small]}`);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/one-vs-rest.js



/**
 * ROC AUC over more than two classes, one against the rest: the mean over classes, all counting the same, of the area
 * for the class against all others by the class's own scores. sklearn.metrics.roc_auc_score with multi_class="ovr" and
 * average="macro"; the scores of a row need not add up to 1.
 */
const rocAucOneVsRest = metricOn("classScores", {
    name: "roc_auc",
    title: "ROC AUC (one-vs-rest)",
    direction: "maximize",
    range: [0, 1],
    method: "bootstrap",
    byClass: true,
    requires: everyClass,
    evaluator: ({ rows, labels, classes, scores }) => {
        const areas = classes.map((_, index) => areaUnderCurve({
            rows,
            positive: Uint8Array.from(labels, (label) => (label === index ? 1 : 0)),
            scores: scores[index],
        }));
        return (counts) => areas.reduce((sum, area) => sum + area(counts), 0) / areas.length;
    },
});
/** @throws Hole where a class has no rows */
function everyClass({ labels, classes }) {
    const present = new Set(labels);
    const absent = classes.find((_, index) => !present.has(index));
    if (absent !== undefined) {
        throw new Hole(`needs rows of every class that evaluate.columns.scores names, and there are none of ${quoted(absent)}`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/poisson-deviance.js

/** Mean Poisson deviance: (2/n) Σ (y log(y/ŷ) − y + ŷ). sklearn.metrics.mean_poisson_deviance. */
const poissonDeviance = meanOf("quantities", {
    name: "poisson_deviance",
    title: "Poisson deviance",
    direction: "minimize",
    range: [0, Number.POSITIVE_INFINITY],
    method: "bootstrap",
    requires: ({ labels, predictions }) => {
        const label = labels.find((value) => value < 0);
        if (label !== undefined)
            throw new Hole(`needs labels of at least 0, and they hold ${label}`);
        const prediction = predictions.find((value) => value <= 0);
        if (prediction !== undefined)
            throw new Hole(`needs predictions above 0, and they hold ${prediction}`);
    },
    rowValues: ({ labels, predictions }) => Float64Array.from(labels, (label, row) => {
        const prediction = predictions[row];
        return 2 * ((label === 0 ? 0 : label * Math.log(label / prediction)) - label + prediction);
    }),
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/precision-recall.js


/** Where nothing can be divided by, 0, as scikit-learn's default for zero_division. */
const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);
const precisionOf = (truePositive, predicted) => ratio(truePositive, predicted);
const recallOf = (truePositive, _, actual) => ratio(truePositive, actual);
const f1Of = (truePositive, predicted, actual) => ratio(2 * truePositive, predicted + actual);
/** Precision, TP / (TP + FP). sklearn.metrics.precision_score. */
const precision = (average) => averaged("precision", "precision", precisionOf, average);
/** F1, 2 TP / (2 TP + FP + FN). sklearn.metrics.f1_score. */
const f1 = (average) => averaged("f1", "F1", f1Of, average);
/**
 * Recall, TP / (TP + FN). sklearn.metrics.recall_score. For the positive class alone it is a proportion of the rows
 * of that class, and is compared as one.
 */
const recall = (average) => {
    const metric = averaged("recall", "recall", recallOf, average);
    if ((average ?? "binary") !== "binary")
        return metric;
    return meanOf("decisions", {
        ...metric,
        method: "proportion",
        requires: hasPositive,
        rowValues: ({ labels, predictions, positive }) => Float64Array.from(labels, (label, row) => label !== positive ? Number.NaN : predictions[row] === positive ? 1 : 0),
    });
};
function averaged(name, title, of, average = "binary") {
    return metricOn("decisions", {
        name,
        title: average === "binary" ? title : `${title} (${average})`,
        direction: "maximize",
        range: [0, 1],
        method: "bootstrap",
        byClass: true,
        requires: average === "binary" ? hasPositive : () => { },
        evaluator: (sample) => (counts) => value(confusion(sample, counts), sample, of, average),
    });
}
function value(matrix, { positive }, of, average) {
    const ofClass = (index) => of(hits(matrix, index), matrix.predicted[index], matrix.actual[index]);
    if (average === "binary")
        return ofClass(positive);
    let [truePositive, sum, weights] = [0, 0, 0];
    for (let index = 0; index < matrix.classes; index++) {
        // A class that neither a label nor a prediction names is none, as in scikit-learn.
        if (matrix.actual[index] === 0 && matrix.predicted[index] === 0)
            continue;
        const weight = average === "weighted" ? matrix.actual[index] : 1;
        truePositive += hits(matrix, index);
        sum += weight * ofClass(index);
        weights += weight;
    }
    return average === "micro" ? of(truePositive, matrix.total, matrix.total) : sum / weights;
}
function hasPositive({ positive, labels, classes }) {
    const present = new Set(labels);
    if (present.size > 2) {
        throw new Hole(`needs an average over its ${present.size} classes: say average: macro, micro or weighted in the policy`);
    }
    if (positive === undefined || !present.has(positive)) {
        const named = positive === undefined ? "" : ` ${JSON.stringify(classes[positive])}`;
        throw new Hole(`needs rows of the positive class${named}, and there are none`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/query-ranking.js

/**
 * Normalized discounted cumulative gain of the first k rows of each query, its mean over queries: Σ relᵢ / log₂(i + 1)
 * over its value for the best order; equal scores share the mean of their gains. 0 for a query without a relevant row.
 * sklearn.metrics.ndcg_score; Järvelin and Kekäläinen (2002), McSherry and Najork (2008) for ties.
 */
const ndcg = (k) => meanOverQueries(`ndcg@${k}`, `NDCG@${k}`, ({ relevance, ties }) => {
    const best = relevance.toSorted((one, other) => other - one);
    const ideal = best.slice(0, k).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
    if (ideal === 0)
        return 0;
    let found = 0;
    for (const { start, size, gain } of ties) {
        for (let at = start; at < Math.min(start + size, k); at++)
            found += gain / Math.log2(at + 2);
    }
    return found / ideal;
});
/**
 * Mean reciprocal rank: of the first relevant row of each query, the mean of 1 / rank; 0 for a query without one. Where
 * scores are equal, what is expected of their order drawn at random. Voorhees (1999).
 */
const meanReciprocalRank = meanOverQueries("mrr", "mean reciprocal rank", ({ ties }) => {
    const tie = ties.find(({ relevant }) => relevant > 0);
    if (tie === undefined)
        return 0;
    let expected = 0;
    for (let drawn = 1; drawn <= tie.size - tie.relevant + 1; drawn++) {
        expected += (missed(tie, drawn - 1) - missed(tie, drawn)) / (tie.start + drawn);
    }
    return expected;
});
/**
 * Hit rate: the share of queries with a relevant row among the first k. Where scores are equal, what is expected of
 * their order drawn at random.
 */
const hitRate = (k) => meanOverQueries(`hit_rate@${k}`, `hit rate@${k}`, ({ ties }) => {
    const tie = ties.find(({ relevant }) => relevant > 0);
    return tie === undefined || tie.start >= k ? 0 : 1 - missed(tie, k - tie.start);
});
/** The probability that none of so many rows drawn from a tie is relevant. */
function missed({ size, relevant }, drawn) {
    let probability = 1;
    for (let row = 0; row < drawn && probability > 0; row++) {
        probability *= Math.max(0, size - relevant - row) / (size - row);
    }
    return probability;
}
function meanOverQueries(name, title, valueOf) {
    return metricOn("ranked", {
        name,
        title,
        direction: "maximize",
        range: [0, 1],
        method: "bootstrap",
        requires: ranked,
        evaluator: (sample) => {
            const queries = queriesOf(sample);
            const values = queries.map(valueOf);
            return (counts) => {
                let sum = 0;
                let total = 0;
                queries.forEach(({ first }, at) => {
                    // Queries are drawn whole: each row of one counts as often as its first.
                    const count = counts === undefined ? 1 : counts[first];
                    sum += count * values[at];
                    total += count;
                });
                return sum / total;
            };
        },
    });
}
function queriesOf({ queries, relevance, scores }) {
    const rowsOf = new Map();
    queries.forEach((query, row) => {
        const rows = rowsOf.get(query);
        if (rows === undefined)
            rowsOf.set(query, [row]);
        else
            rows.push(row);
    });
    return [...rowsOf.values()].map((rows) => {
        const order = rows.toSorted((one, other) => scores[other] - scores[one]);
        const ties = [];
        for (let start = 0; start < order.length;) {
            let end = start;
            while (end < order.length && scores[order[end]] === scores[order[start]])
                end++;
            const gains = order.slice(start, end).map((row) => relevance[row]);
            ties.push({
                start,
                size: end - start,
                relevant: gains.filter((gain) => gain > 0).length,
                gain: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
            });
            start = end;
        }
        return { first: rows[0], relevance: rows.map((row) => relevance[row]), ties };
    });
}
function ranked({ relevance }) {
    const negative = relevance.find((value) => value < 0);
    if (negative !== undefined) {
        throw new Hole(`needs labels that say how relevant a row is, from 0 up, and they hold ${negative}`);
    }
    if (relevance.every((value) => value === 0)) {
        throw new Hole("needs relevant rows, with a label above 0, and there are none");
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/catalog.js
















const averages = { precision: precision, recall: recall, f1: f1 };
const fixed = [
    accuracy,
    balancedAccuracy,
    rocAuc,
    averagePrecision,
    logLoss,
    brierScore,
    calibrationError,
    matthews,
    kappa,
    meanAbsoluteError,
    meanSquaredError,
    rootMeanSquaredError,
    meanAbsolutePercentageError,
    medianAbsoluteError,
    determination,
    spearman,
    pearson,
    poissonDeviance,
    meanReciprocalRank,
    demographicParity,
    equalOpportunity,
    equalizedOdds,
];
/** Metrics of the first k rows: `ndcg@10`. */
const ofTheFirst = { ndcg: ndcg, hit_rate: hitRate };
/** The names of the metrics that are computed from predictions. */
const metricNames = [
    ...Object.keys(averages),
    ...fixed.map(({ name }) => name),
    ...Object.keys(ofTheFirst).map((name) => `${name}@10`),
];
/** Whether a metric comes in averages over classes. */
const hasAverages = (name) => Object.hasOwn(averages, name);
/** Why a name that looks like one of a metric of the first k rows is none. */
function nameProblem(name) {
    const [, family, k] = /^([^@]+)@(.*)$/s.exec(name) ?? [];
    if (family === undefined || !Object.hasOwn(ofTheFirst, family.toLowerCase()) || metricNamed(name))
        return undefined;
    return `says @${k}: write ${family.toLowerCase()}@ and a whole number of rows from 1 to 999999, such as ${family.toLowerCase()}@10.`;
}
/**
 * The metric of a name, or undefined where it is not one that is computed from predictions.
 * @param scoresByClass whether there is a column of scores for each class
 */
function metricNamed(name, average, scoresByClass = false) {
    if (scoresByClass && name === rocAucOneVsRest.name)
        return rocAucOneVsRest;
    if (hasAverages(name))
        return averages[name](average);
    const [, family, k] = /^([a-z_]+)@([1-9]\d{0,5})$/.exec(name) ?? [];
    if (family !== undefined && Object.hasOwn(ofTheFirst, family))
        return ofTheFirst[family](Number(k));
    return fixed.find((metric) => metric.name === name);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/policy/policy.js



function readPolicy(config) {
    const problems = [];
    const rules = Object.entries(config.metrics).flatMap(([name, setting]) => {
        const [rule, problem] = readRule(name, setting, config.columns?.scores !== undefined);
        if (problem !== undefined)
            problems.push(`evaluate.metrics.${name} ${problem}`);
        return rule === undefined ? [] : [rule];
    });
    if (rules.length === 0 && problems.length === 0) {
        problems.push("evaluate.metrics names no metric: a policy that asks for nothing lets everything through.");
    }
    else if (problems.length === 0 && !rules.some(asksForSomething)) {
        problems.push("evaluate.metrics asks for nothing: give at least one metric a min, max, max_regression or must_improve.");
    }
    problems.push(...scoreProblems(config.columns?.scores));
    const slices = readSlices(config, rules, problems);
    return {
        problems,
        policy: {
            rules,
            slices,
            columns: { id: "id", label: "label", ...defined(config.columns) },
            needsPredictions: config.columns !== undefined,
            positive: config.positive === undefined ? undefined : String(config.positive),
            confidence: config.confidence ?? 0.95,
            inconclusive: config.inconclusive ?? "fail",
            resamples: config.resamples ?? 2000,
        },
    };
}
/** Why scores by class can't be read as the policy says. */
function scoreProblems(scores) {
    if (scores === undefined)
        return [];
    const classes = Object.keys(scores);
    const columns = Object.values(scores);
    if (classes.length < 2) {
        return ["evaluate.columns.scores needs a column for each of two classes or more."];
    }
    const twice = columns.find((column, at) => columns.indexOf(column) !== at);
    if (twice !== undefined)
        return [`evaluate.columns.scores gives the column ${twice} to two classes.`];
    const names = classes.map(className);
    const same = classes.find((_, at) => names.indexOf(names[at]) !== at);
    return same === undefined ? [] : [`evaluate.columns.scores names the class ${same} twice.`];
}
function asksForSomething(rule) {
    return rule.min !== undefined || rule.max !== undefined || comparesWithBaseline(rule);
}
function comparesWithBaseline(rule) {
    return rule.maxRegression !== undefined || rule.mustImprove;
}
function readRule(name, setting, scoresByClass) {
    const misnamed = nameProblem(name);
    if (misnamed !== undefined)
        return [undefined, misnamed];
    const metric = metricNamed(name, setting.average, scoresByClass);
    const direction = metric?.direction ?? setting.direction;
    if (direction === undefined) {
        const near = metricNames.find((known) => known.startsWith(`${name}@`)) ?? (0,nearest/* nearest */.p)(name, metricNames);
        return [
            undefined,
            `is not a metric that the gate computes, and its direction is not said.${near === undefined ? "" : ` Did you mean ${near}?`} Add direction: maximize or direction: minimize.`,
        ];
    }
    const rule = {
        name,
        title: metric?.title ?? name,
        direction,
        metric,
        min: setting.min,
        max: setting.max,
        maxRegression: setting.max_regression,
        mustImprove: setting.must_improve ?? false,
    };
    return [rule, contradiction(rule, setting)];
}
function contradiction(rule, setting) {
    const { min, max, metric } = rule;
    if (setting.direction !== undefined && metric !== undefined && setting.direction !== metric.direction) {
        return `says direction: ${setting.direction}, but ${metric.title} is better ${metric.direction === "maximize" ? "higher" : "lower"}. Remove the direction.`;
    }
    if (min !== undefined && max !== undefined && min > max) {
        return `has min ${min} above max ${max}: no value can meet both.`;
    }
    if (setting.average !== undefined && !hasAverages(rule.name)) {
        return `says average: ${setting.average}, which only precision, recall and f1 have.`;
    }
    if (metric !== undefined && min !== undefined && min > metric.range[1]) {
        return `has min ${min}, and ${metric.title} is at most ${metric.range[1]}: no model can meet it.`;
    }
    if (metric !== undefined && max !== undefined && max < metric.range[0]) {
        return `has max ${max}, and ${metric.title} is at least ${metric.range[0]}: no model can meet it.`;
    }
    return undefined;
}
function readSlices({ slices }, rules, problems) {
    if (slices === undefined)
        return undefined;
    for (const name of slices.metrics ?? []) {
        if (!rules.some((rule) => rule.name === name)) {
            problems.push(`evaluate.slices.metrics names ${name}, which is not in evaluate.metrics.`);
        }
        else if (metricNamed(name) === undefined) {
            problems.push(`evaluate.slices.metrics names ${name}, which is not computed from predictions and so has no slices.`);
        }
    }
    if (new Set(slices.by).size < slices.by.length) {
        problems.push("evaluate.slices.by names a column twice.");
    }
    if (slices.depth === 2 && slices.by.length < 2) {
        problems.push(`evaluate.slices.depth is 2, which crosses columns, and evaluate.slices.by names only ${slices.by.join("")}. Name two or more, or remove the depth.`);
    }
    return {
        by: slices.by,
        depth: slices.depth ?? 1,
        minRows: slices.min_rows ?? 200,
        maxRegression: slices.max_regression,
        metrics: slices.metrics,
    };
}
function defined(columns) {
    const { id, label, prediction = "prediction", score = "score", ...rowColumns } = columns ?? {};
    return {
        ...(id === undefined ? {} : { id }),
        ...(label === undefined ? {} : { label }),
        prediction,
        score,
        ...rowColumns,
    };
}

// EXTERNAL MODULE: ./out/evaluate-gate/policy/source.js
var policy_source = __webpack_require__(38120);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./out/evaluate-gate/policy/difference.js
var policy_difference = __webpack_require__(98494);
;// CONCATENATED MODULE: ./out/evaluate-gate/report.js



const digest = schemas/* string */.YjP().describe("sha256:…");
const evaluate_gate_report_number = schemas/* number */.aig().nullable();
const metricResult = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    title: schemas/* string */.YjP().describe("The name in words."),
    direction: schemas/* enum */.k5n(["maximize", "minimize"]),
    slice: schemas/* object */.Ikc({
        column: schemas/* string */.YjP(),
        value: schemas/* string */.YjP().nullable(),
        and: schemas/* object */.Ikc({ column: schemas/* string */.YjP(), value: schemas/* string */.YjP().nullable() })
            .optional()
            .describe("Of a crossing: the second column."),
    })
        .nullable()
        .describe("null for all rows."),
    n: schemas/* int */.Whr().nullable().describe("Rows measured; null where only values were given."),
    candidate: evaluate_gate_report_number,
    baseline: evaluate_gate_report_number,
    difference: evaluate_gate_report_number.describe("Candidate minus baseline, as measured."),
    interval: schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()]).nullable().describe("Of the difference, at `confidence`."),
    confidence: evaluate_gate_report_number,
    method: schemas/* string */.YjP().nullable().describe("How the interval was made, with the bootstrap's seed."),
    pValue: evaluate_gate_report_number.describe("Two-sided, of no difference; null where the method has no test."),
    regressionPValue: evaluate_gate_report_number.describe("One-sided: small means clearly worse than maxRegression allows."),
    adjustedPValue: evaluate_gate_report_number.describe("regressionPValue after Holm's correction over the slices."),
    min: evaluate_gate_report_number,
    max: evaluate_gate_report_number,
    maxRegression: evaluate_gate_report_number.describe("Positive, in the metric's bad direction."),
    mustImprove: schemas/* boolean */.zMY(),
    verdict: schemas/* enum */.k5n(["pass", "fail", "inconclusive", "unjudged"]),
    reason: schemas/* string */.YjP(),
    rowsNeeded: evaluate_gate_report_number.describe("Rows that would tell with 80% power, where the comparison is inconclusive."),
});
const fileDigest = schemas/* object */.Ikc({ path: schemas/* string */.YjP(), digest }).nullable();
/** The fields of evaluate-gate's report beyond the common head. */
const evaluateGateReport = schemas/* object */.Ikc({
    model: schemas/* string */.YjP(),
    policy: schemas/* object */.Ikc({
        ref: schemas/* string */.YjP()
            .nullable()
            .describe("Branch, tag or commit it was read from; null for the working folder."),
        digest: digest.nullable().describe("Of the evaluate section in canonical JSON."),
        changes: schemas/* array */.YOg(schemas/* object */.Ikc({ setting: schemas/* string */.YjP(), before: schemas/* string */.YjP().nullable(), after: schemas/* string */.YjP().nullable() }))
            .describe("Settings that the candidate's side would change, as JSON; they did not judge."),
    }),
    dataset: schemas/* object */.Ikc({
        name: schemas/* string */.YjP().nullable(),
        digest: digest
            .nullable()
            .describe("Of the dataset's files; of the (id, label) pairs where the files are not here."),
        pairsDigest: digest.nullable().describe("Of the (id, label) pairs of the predictions, in any order."),
        rows: schemas/* int */.Whr().nullable(),
    }),
    baseline: schemas/* object */.Ikc({
        version: schemas/* int */.Whr().nullable(),
        name: schemas/* string */.YjP(),
        metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
    })
        .nullable()
        .describe("null where there is no champion yet, or it can't be had."),
    candidate: schemas/* object */.Ikc({
        artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), digest, bytes: schemas/* int */.Whr().nullable() })),
        metrics: fileDigest,
        predictions: fileDigest,
        values: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).describe("The metrics that the policy names."),
    }),
    metrics: schemas/* array */.YOg(metricResult).describe("All rows in the policy's order, then slices."),
    problems: schemas/* array */.YOg(schemas/* string */.YjP()).describe("What kept the models from being judged, each a fail."),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** The report as plain JSON. */
function buildReport(findings) {
    const { model, policyRef, policy, changes, dataset, baseline, candidate, judgement } = findings;
    const rows = candidate?.evidence.rows;
    return {
        model,
        policy: {
            ref: policyRef ?? null,
            digest: policy === undefined ? null : policyDigest(policy),
            changes: changes.map(({ setting, before = null, after = null }) => ({ setting, before, after })),
        },
        dataset: {
            name: dataset.name ?? null,
            digest: dataset.digest ?? rows?.digest ?? null,
            pairsDigest: rows?.digest ?? null,
            rows: rows?.count ?? null,
        },
        baseline: baseline === undefined
            ? null
            : { version: baseline.version, name: baseline.name, metrics: valuesOf(judgement, "baseline") },
        candidate: {
            artifacts: candidate?.artifacts ?? [],
            metrics: candidate?.metrics ?? null,
            predictions: candidate?.predictions ?? null,
            values: valuesOf(judgement, "candidate"),
        },
        metrics: judgement.results,
        problems: judgement.problems,
        notes: judgement.notes,
    };
}
/** The values over all rows, by name. */
function valuesOf(judgement, who) {
    const found = judgement.results.flatMap((result) => {
        const value = result[who];
        return result.slice === null && value !== null ? [[result.name, value]] : [];
    });
    return Object.fromEntries(found);
}
/** sha256 over the evaluate section with sorted keys: the same for the same settings, however they are written. */
function policyDigest(policy) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update((0,policy_difference/* canonical */.$)(policy)).digest("hex")}`;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/reproduction.js
/** The command that gives the same answer on a laptop. */
function reproduction(inputs, policyRef) {
    const flags = [
        ["config", inputs.config === "model.yaml" ? undefined : inputs.config],
        ["metrics", inputs.metrics],
        ["predictions", inputs.predictions],
        ...inputs.artifacts.map((path) => ["artifact", path]),
        ["baseline", inputs.baseline],
        ["baseline-predictions", inputs.baselinePredictions],
        ["policy-ref", policyRef],
    ];
    const words = flags.flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${reproduction_quoted(value)}`]));
    return ["npx mergeline evaluate-gate", ...words].join(" ");
}
/** For a POSIX shell. */
function reproduction_quoted(value) {
    return /^[\w./:@=+-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/pairing.js


/**
 * Why two predictions files can't be compared row by row, or undefined where they hold the same ids with the same
 * labels. Both are in the order of their ids.
 */
function pairingProblem(candidate, baseline) {
    if (candidate.digest === baseline.digest)
        return undefined;
    const [onlyCandidate, onlyBaseline] = unmatched(candidate.ids, baseline.ids);
    if (onlyCandidate.length > 0 || onlyBaseline.length > 0) {
        const parts = [
            onlyCandidate.length > 0
                ? `${listed(onlyCandidate.map(shown), "id", "ids")} only for the candidate`
                : "",
            onlyBaseline.length > 0 ? `${listed(onlyBaseline.map(shown), "id", "ids")} only for the baseline` : "",
        ].filter((part) => part !== "");
        return `The two models were not measured on the same rows: ${parts.join("; ")}. Measure both on the same evaluation data.`;
    }
    const changed = candidate.ids.flatMap((id, at) => {
        const [now, before] = [candidate.labels[at], baseline.labels[at]];
        return now === before ? [] : [`${shown(id)} (candidate ${shown(now)}, baseline ${shown(before)})`];
    });
    return `The two models were measured against different labels: ${listed(changed, "id", "ids")}. Measure both on the same evaluation data.`;
}
/** What stands in only one of two sorted lists without repetitions. */
function unmatched(one, other) {
    const onlyOne = [];
    const onlyOther = [];
    let [at, otherAt] = [0, 0];
    while (at < one.length || otherAt < other.length) {
        const order = at === one.length ? 1 : otherAt === other.length ? -1 : compare(one[at], other[otherAt]);
        if (order < 0)
            onlyOne.push(one[at]);
        if (order > 0)
            onlyOther.push(other[otherAt]);
        if (order <= 0)
            at++;
        if (order >= 0)
            otherAt++;
    }
    return [onlyOne, onlyOther];
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/row-columns.js


/** Columns that say something of the row and nothing of the model, so that they are the same for both. */
const roles = ["query", "group", "sensitive"];
/**
 * Why the columns that rows are grouped by can't be used: each problem a sentence. Both models' rows are in the order
 * of the same ids; a baseline from before the policy named a column may lack it.
 */
function sharedColumnProblems(columns, candidate, baseline) {
    const problems = roles.flatMap((role) => {
        const column = columns[role];
        if (column === undefined)
            return [];
        const setting = `evaluate.columns.${role}`;
        if (!candidate.has(column))
            return [`${candidate.file} has no column ${shown(column)} (${setting}).`];
        const cells = candidate.cells(column);
        const empty = candidate.ids.filter((_, at) => (cells[at] ?? "").trim() === "");
        if (empty.length > 0) {
            return [
                `${candidate.file} has no ${column} for ${listed(empty.map(shown), "id", "ids")} (${setting}).`,
            ];
        }
        if (!baseline?.has(column))
            return [];
        const before = baseline.cells(column);
        const moved = candidate.ids.filter((_, at) => className(cells[at]) !== className(before[at] ?? ""));
        if (moved.length === 0)
            return [];
        return [
            `${column} differs between the two models for ${listed(moved.map(shown), "id", "ids")} (${setting}): it belongs to the row, and has to be the same for both.`,
        ];
    });
    return problems.length > 0 ? problems : dividedQueries(columns, candidate);
}
/** Groups are drawn whole, so that a query has to lie in one of them. */
function dividedQueries({ query, group }, rows) {
    if (query === undefined || group === undefined)
        return [];
    const groups = rows.cells(group);
    const groupOf = new Map();
    const divided = new Set();
    rows.cells(query).forEach((cell, at) => {
        const [name, own] = [className(cell), className(groups[at])];
        if ((groupOf.get(name) ?? own) !== own)
            divided.add(name);
        groupOf.set(name, own);
    });
    if (divided.size === 0)
        return [];
    return [
        `${rows.file} has rows of more than one ${group} (evaluate.columns.group) for ${query} ${listed([...divided].map(shown), "", "")} (evaluate.columns.query): each query has to lie in one group.`,
    ];
}
/** What a reader should know where only the candidate's file has such a column. */
function sharedFromCandidate(columns, candidate, baseline) {
    if (candidate === undefined || baseline === undefined)
        return [];
    return roles.flatMap((role) => {
        const column = columns[role];
        if (column === undefined || baseline.has(column))
            return [];
        return [
            `The baseline's predictions have no column ${shown(column)} (evaluate.columns.${role}): the candidate's file says it for both.`,
        ];
    });
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/sample.js


/** @param labels true classes; what only a prediction names is added behind them */
function classList(labels, positive) {
    const names = [...new Set(labels)].sort();
    return {
        names,
        ofLabels: names.length,
        positive: positive === undefined ? usual(names) : className(positive),
    };
}
/** 1 beside 0 or -1, and true beside false; on its own each is what it is beside the other. */
function usual(names) {
    const beside = (positive, negatives) => names.every((name) => name === positive || negatives.includes(name)) && names.length <= 2;
    if (beside("1", ["0", "-1"]))
        return "1";
    return beside("true", ["false"]) ? "true" : undefined;
}
/**
 * One model's rows in the forms that metrics need, each made once and only when asked for.
 * @param other the predicted classes of both models need one numbering
 * @param shared the rows that what is the same for both models is read from
 */
function sampleSource(rows, { columns }, classes, other, shared = rows) {
    const once = (make) => {
        let made;
        return () => {
            made ??= { value: make() };
            return made.value;
        };
    };
    const common = once(() => {
        if (columns.group === undefined)
            return { rows: rows.count };
        return { rows: rows.count, groups: numbered(sample_cellsOf(shared, columns.group, "evaluate.columns.group")) };
    });
    const decisions = once(() => {
        const predicted = predictedClasses(rows, columns, classes);
        const others = other === undefined ? [] : predictedClasses(other, columns, classes);
        const names = [
            ...classes.names,
            ...[...new Set([...predicted, ...others])].filter((name) => !classes.names.includes(name)).sort(),
        ];
        const numbers = new Map(names.map((name, at) => [name, at]));
        const positive = classes.positive === undefined ? undefined : numbers.get(classes.positive);
        return {
            ...common(),
            classes: names,
            labels: Uint32Array.from(rows.labels, (label) => numbers.get(label)),
            predictions: Uint32Array.from(predicted, (name) => numbers.get(name)),
            positive,
        };
    });
    const scores = once(() => {
        const { names, positive } = classes;
        if (names.length > 2)
            throw notTwo(names);
        if (positive === undefined)
            throw positiveUnknown(names);
        if (!names.includes(positive) && names.length === 2) {
            throw new Hole(`needs rows of the positive class ${shown(positive)}, and the labels are ${names.map(shown).join(" and ")}`);
        }
        return {
            ...common(),
            positive: Uint8Array.from(rows.labels, (label) => (label === positive ? 1 : 0)),
            scores: numbersOf(rows, columns.score, "evaluate.columns.score", columns.id),
        };
    });
    const quantities = once(() => ({
        ...common(),
        labels: numbersOf(rows, columns.label, "evaluate.columns.label", columns.id),
        predictions: numbersOf(rows, columns.prediction, "evaluate.columns.prediction", columns.id),
    }));
    const ranked = once(() => {
        if (columns.query === undefined) {
            throw new Hole("needs to know which rows are ranked together: name the column of the query in evaluate.columns.query");
        }
        return {
            ...common(),
            queries: numbered(sample_cellsOf(shared, columns.query, "evaluate.columns.query")),
            relevance: numbersOf(rows, columns.label, "evaluate.columns.label", columns.id),
            scores: numbersOf(rows, columns.score, "evaluate.columns.score", columns.id),
        };
    });
    const outcomes = once(() => {
        if (columns.sensitive === undefined) {
            throw new Hole("needs to know which groups to compare: name the column of a sensitive feature in evaluate.columns.sensitive");
        }
        const { classes: names, labels, predictions, positive: number } = decisions();
        if (names.length > 2)
            throw notTwo(names, "the labels and predictions hold");
        if (classes.positive === undefined)
            throw positiveUnknown(names);
        const cells = sample_cellsOf(shared, columns.sensitive, "evaluate.columns.sensitive");
        const groups = [...new Set(cells.map((cell) => className(cell ?? "")))].sort();
        const numbers = new Map(groups.map((name, at) => [name, at]));
        return {
            ...common(),
            positive: Uint8Array.from(labels, (label) => (label === number ? 1 : 0)),
            predicted: Uint8Array.from(predictions, (prediction) => (prediction === number ? 1 : 0)),
            sensitive: Uint32Array.from(cells, (cell) => numbers.get(className(cell ?? ""))),
            names: groups,
        };
    });
    const classScores = once(() => {
        const named = Object.entries(columns.scores ?? {}).map(([name, column]) => [className(name), column]);
        const names = named.map(([name]) => name);
        const missing = classes.names.find((name) => !names.includes(name));
        if (missing !== undefined) {
            throw new Hole(`needs a column of scores for every class, and evaluate.columns.scores has none for the label ${shown(missing)}`);
        }
        const numbers = new Map(names.map((name, at) => [name, at]));
        return {
            ...common(),
            classes: names,
            labels: Uint32Array.from(rows.labels, (label) => numbers.get(label)),
            scores: named.map(([name, column]) => numbersOf(rows, column, `evaluate.columns.scores.${name}`, columns.id)),
        };
    });
    return { decisions, scores, quantities, ranked, outcomes, classScores };
}
function notTwo(names, where = "the labels hold") {
    return new Hole(`needs two classes, and ${where} ${names.length}: ${names.slice(0, 5).map(shown).join(", ")}${names.length > 5 ? ", …" : ""}`);
}
function positiveUnknown(names) {
    return new Hole(`needs to know which of the labels ${names.map(shown).join(" and ")} is positive: say evaluate.positive`);
}
/** Equal cells get equal numbers, in the order in which they first occur. */
function numbered(cells) {
    const known = new Map();
    return Uint32Array.from(cells, (cell) => {
        const name = className(cell ?? "");
        const number = known.get(name) ?? known.size;
        known.set(name, number);
        return number;
    });
}
function predictedClasses(rows, columns, classes) {
    const known = new Set(classes.names);
    return sample_cellsOf(rows, columns.prediction, "evaluate.columns.prediction").map((cell, at) => {
        if (cell === null || cell.trim() === "")
            throw bad(rows, columns.prediction, columns.id, at, "is empty");
        const name = className(cell);
        if (!known.has(name) && /^(nan|[+-]?inf(inity)?|[+-]?\d*\.\d+(e[+-]?\d+)?)$/i.test(name)) {
            throw bad(rows, columns.prediction, columns.id, at, `is ${shown(name)}, which is none of the classes`);
        }
        return name;
    });
}
function numbersOf(rows, column, setting, id) {
    return Float64Array.from(sample_cellsOf(rows, column, setting), (cell, at) => {
        const value = readNumber(cell);
        if (typeof value === "string")
            throw bad(rows, column, id, at, value);
        return value;
    });
}
function sample_cellsOf(rows, column, setting) {
    if (!rows.has(column))
        throw new Hole(`needs the column ${shown(column)} (${setting}), which ${rows.file} does not have`);
    return rows.cells(column);
}
function bad(rows, column, id, at, problem) {
    return new Hole(`can't be computed: in ${rows.file}, ${column} of ${id} ${shown(rows.ids[at])} ${problem}`);
}
/** One model's measurements of some rows only. */
function subset(source, rows) {
    return {
        decisions: () => restricted(source.decisions(), rows),
        scores: () => restricted(source.scores(), rows),
        quantities: () => restricted(source.quantities(), rows),
        ranked: () => restricted(source.ranked(), rows),
        outcomes: () => restricted(source.outcomes(), rows),
        classScores: () => restricted(source.classScores(), rows),
    };
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/interval.js
/**
 * The one-sided p-value against "the true difference is at least `limit`": small when the difference is clearly below.
 * It is the alpha at which the upper end of the two-sided 1 − 2 alpha interval just reaches the limit, so that it
 * agrees with the interval whatever the method. Found by bisection, exact to 1e-7; undefined without an interval.
 */
function pValueBelow(comparison, limit) {
    if (comparison.interval(0.5) === undefined)
        return undefined;
    const isBelow = (alpha) => {
        const confidence = Math.abs(1 - 2 * alpha);
        const ends = comparison.interval(Math.min(Math.max(confidence, 1e-9), 1 - 1e-9));
        return (alpha < 0.5 ? ends[1] : ends[0]) < limit;
    };
    let low = 1e-8;
    let high = 1 - 1e-8;
    if (isBelow(low))
        return 0;
    if (!isBelow(high))
        return 1;
    while (high - low > 1e-7 * Math.max(low, 1e-3)) {
        const middle = (low + high) / 2;
        if (isBelow(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/binomial.js
/**
 * How many of `trials` succeed, each with `probability`: exact, in constant time. Below ten expected successes by the
 * gaps between them, else Hörmann's transformed rejection with squeeze (BTRS). Hörmann (1993), The generation of
 * binomial random variates, Journal of Statistical Computation and Simulation 46.
 */
function binomial(trials, probability, generator) {
    if (trials <= 0 || probability <= 0)
        return 0;
    if (probability >= 1)
        return trials;
    if (probability > 0.5)
        return trials - binomial(trials, 1 - probability, generator);
    return trials * probability < 10
        ? byGaps(trials, probability, generator)
        : byRejection(trials, probability, generator);
}
function byGaps(trials, probability, generator) {
    const scale = Math.log1p(-probability);
    let successes = 0;
    for (let at = 0;; successes++) {
        at += Math.ceil(Math.log(1 - generator.uniform()) / scale) || 1;
        if (at > trials)
            return successes;
    }
}
function byRejection(n, p, generator) {
    const deviation = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const c = n * p + 0.5;
    const squeeze = 0.92 - 4.2 / b;
    const odds = p / (1 - p);
    const alpha = (2.83 + 5.1 / b) * deviation;
    const mode = Math.floor((n + 1) * p);
    for (;;) {
        const u = generator.uniform() - 0.5;
        const v = 1 - generator.uniform();
        const distance = 0.5 - Math.abs(u);
        const k = Math.floor(((2 * a) / distance + b) * u + c);
        if (distance >= 0.07 && v <= squeeze)
            return k;
        if (!(k >= 0 && k <= n))
            continue;
        const height = Math.log((v * alpha) / (a / (distance * distance) + b));
        const bound = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
            (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
            (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
            (stirling(mode) + stirling(n - mode) - stirling(k) - stirling(n - k));
        if (height <= bound)
            return k;
    }
}
const small = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
    0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287,
];
/** What Stirling's formula leaves out of log k!. */
function stirling(k) {
    if (k < small.length)
        return small[k];
    const next = (k + 1) ** 2;
    return (1 / 12 - (1 / 360 - 1 / 1260 / next) / next) / (k + 1);
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/random.js
/**
 * xoshiro128**, period 2¹²⁸ − 1. Blackman and Vigna (2021), Scrambled Linear Pseudorandom Number Generators, ACM
 * TOMS 47(4).
 * @param seed 32 hexadecimal digits, not all zero, such as the head of a SHA-256
 * @throws RangeError for anything else
 */
function random(seed) {
    if (!/^[0-9a-f]{32}$/i.test(seed) || /^0+$/.test(seed)) {
        throw new RangeError(`${seed} is not a seed: 32 hexadecimal digits, not all zero, are needed.`);
    }
    const state = Int32Array.from([0, 8, 16, 24], (at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0);
    const bits = () => {
        const second = state[1];
        const result = scramble(second);
        state[2] ^= state[0];
        state[3] ^= second;
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= second << 9;
        state[3] = (state[3] << 11) | (state[3] >>> 21);
        return result;
    };
    /** The same stream with its state in local variables: a million numbers in a few milliseconds. */
    const poisson = (counts) => {
        let [a, b, c, d] = [state[0], state[1], state[2], state[3]];
        for (let at = 0; at < counts.length; at++) {
            const number = scramble(b);
            const shifted = b << 9;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = (d << 11) | (d >>> 21);
            const known = poissonHead[number >>> 24];
            counts[at] = known === unknown ? poissonCount(number) : known;
        }
        state.set([a, b, c, d]);
    };
    return {
        bits,
        uniform: () => bits() / 4294967296,
        // The bias of the multiplication is below bound / 2³²: nothing beside the noise of any resampling.
        below: (bound) => Math.floor((bits() / 4294967296) * bound),
        poisson,
    };
}
function scramble(word) {
    const product = Math.imul(word, 5);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
}
/** 2³² times the probabilities that a Poisson variable of mean 1 is at most 0, 1, 2, …; the last one is certain. */
const poissonLimits = (() => {
    const limits = [];
    let [probability, sum] = [Math.exp(-1), 0];
    for (let count = 0; count < 12; count++) {
        sum += probability;
        limits.push(Math.round(sum * 4294967296));
        probability /= count + 1;
    }
    return [...limits, 4294967296];
})();
function poissonCount(number) {
    let count = 0;
    while (number >= poissonLimits[count])
        count++;
    return count;
}
const unknown = 255;
/** The count where the first eight bits decide it already, as they do 97 times in 100. */
const poissonHead = Uint8Array.from({ length: 256 }, (_, head) => {
    const count = poissonCount(head * 2 ** 24);
    return count === poissonCount((head + 1) * 2 ** 24 - 1) ? count : unknown;
});

;// CONCATENATED MODULE: ./out/toolkit/statistics/bootstrap.js



/** More resamples than this share without a value, and the interval is not to be believed. */
const toleratedUndefined = 0.01;
/** From here on each row is drawn by itself, as often as a Poisson variable of mean 1 says: much faster, and the same. */
const poissonFrom = 20_000;
/** Groups of the jackknife: the skewness of that many groups, scaled, is that of the rows. */
const jackknifeGroups = 200;
/**
 * The paired bootstrap: both models are measured on the same rows, drawn with replacement. The interval is Efron's BCa
 * (bias-corrected and accelerated, acceleration by the delete-group jackknife); the percentile interval where BCa is
 * undefined. Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 14. From 20,000 rows on rows are
 * drawn by independent Poisson counts; where equal rows were put together, by multinomial ones. The same seed gives
 * the same interval.
 */
function pairedBootstrap(options) {
    const { rows, statistic, resamples, seed, multiplicity } = options;
    const observed = statistic(multiplicity);
    const replicates = draw(options);
    const missing = resamples - replicates.length;
    const percentile = options.ends === "percentile";
    const bias = percentile ? Number.NaN : (0,normal/* normalQuantile */.Z)(shareBelow(replicates, observed));
    const acceleration = percentile
        ? Number.NaN
        : multiplicity === undefined
            ? jackknifeAcceleration(rows, statistic, seed)
            : cellAcceleration(multiplicity, statistic);
    const size = multiplicity?.reduce((sum, count) => sum + count, 0) ?? rows;
    const usable = size >= 2 && Number.isFinite(observed) && missing <= toleratedUndefined * resamples;
    const corrected = Number.isFinite(bias) && Number.isFinite(acceleration);
    const interval = (confidence) => {
        if (!usable)
            return undefined;
        const ends = [(1 - confidence) / 2, (1 + confidence) / 2];
        const [low, high] = corrected ? ends.map((p) => adjusted(p, bias, acceleration)) : ends;
        return [quantile(replicates, low), quantile(replicates, high)];
    };
    const kind = corrected ? "BCa" : "percentile";
    return {
        difference: observed,
        interval,
        pValue: undefined,
        method: `${options.name ?? "paired bootstrap"}, ${kind}, ${resamples} resamples${options.strata ? ", by class" : ""}, seed ${seed}`,
    };
}
/** The statistic on each resample, ascending, without those where it is undefined. */
function draw(options) {
    const { rows, statistic, resamples } = options;
    const fill = drawing(options);
    const counts = new Uint32Array(rows);
    const replicates = new Float64Array(resamples);
    let kept = 0;
    for (let resample = 0; resample < resamples; resample++) {
        fill(counts);
        const value = statistic(counts);
        if (Number.isFinite(value))
            replicates[kept++] = value;
    }
    return replicates.subarray(0, kept).sort();
}
/** How a resample is drawn: what fills the counts. */
function drawing({ rows, strata, multiplicity, seed }) {
    const generator = random(seed);
    const groups = strata === undefined ? [everyRow(rows)] : grouped(strata);
    if (multiplicity !== undefined) {
        return (counts) => {
            for (const group of groups)
                multinomial(group, multiplicity, counts, generator);
        };
    }
    if (rows >= poissonFrom)
        return (counts) => generator.poisson(counts);
    return (counts) => {
        counts.fill(0);
        for (const group of groups) {
            for (let drawn = 0; drawn < group.length; drawn++)
                counts[group[generator.below(group.length)]]++;
        }
    };
}
/** As many draws as the group has rows, each cell with its share: one binomial after the other. */
function multinomial(group, multiplicity, counts, generator) {
    let rest = 0;
    for (const cell of group)
        rest += multiplicity[cell];
    let draws = rest;
    for (const cell of group) {
        const share = multiplicity[cell];
        const count = rest === share ? draws : binomial(draws, share / rest, generator);
        counts[cell] = count;
        draws -= count;
        rest -= share;
    }
}
function everyRow(rows) {
    return Uint32Array.from({ length: rows }, (_, row) => row);
}
function grouped(strata) {
    const groups = new Map();
    for (let row = 0; row < strata.length; row++) {
        const group = groups.get(strata[row]);
        if (group === undefined)
            groups.set(strata[row], [row]);
        else
            group.push(row);
    }
    return [...groups.values()].map((group) => Uint32Array.from(group));
}
/** Share of replicates below the observed value, those equal to it counting half. */
function shareBelow(sorted, observed) {
    let below = 0;
    let equal = 0;
    for (const value of sorted) {
        if (value < observed)
            below++;
        else if (value === observed)
            equal++;
    }
    return (below + equal / 2) / sorted.length;
}
/** Skewness of the leave-one-group-out values. Groups are dealt at random, so that the rows' order plays no part. */
function jackknifeAcceleration(rows, statistic, seed) {
    const groups = Math.min(rows, jackknifeGroups);
    const order = everyRow(rows);
    const generator = random(seed);
    for (let at = rows - 1; at > 0 && groups < rows; at--) {
        const other = generator.below(at + 1);
        [order[at], order[other]] = [order[other], order[at]];
    }
    const counts = new Uint32Array(rows);
    const values = [];
    for (let group = 0; group < groups; group++) {
        counts.fill(1);
        for (let at = group; at < rows; at += groups)
            counts[order[at]] = 0;
        const value = statistic(counts);
        if (Number.isFinite(value))
            values.push(value);
    }
    return skewness(values, values.map(() => 1));
}
/** The same, leaving out one row of each cell in turn: exactly the delete-one jackknife of all rows. */
function cellAcceleration(multiplicity, statistic) {
    const counts = multiplicity.slice();
    const values = [];
    const weights = [];
    multiplicity.forEach((count, cell) => {
        if (count === 0)
            return;
        counts[cell] = count - 1;
        const value = statistic(counts);
        counts[cell] = count;
        if (!Number.isFinite(value))
            return;
        values.push(value);
        weights.push(count);
    });
    return skewness(values, weights);
}
/** Efron's acceleration: Σ (mean − value)³ / 6 (Σ (mean − value)²)^(3/2). NaN where all values are the same. */
function skewness(values, weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = values.reduce((sum, value, at) => sum + value * weights[at], 0) / total;
    let [squares, cubes] = [0, 0];
    values.forEach((value, at) => {
        squares += weights[at] * (mean - value) ** 2;
        cubes += weights[at] * (mean - value) ** 3;
    });
    return squares === 0 ? Number.NaN : cubes / (6 * squares ** 1.5);
}
function adjusted(p, bias, acceleration) {
    const shifted = bias + (0,normal/* normalQuantile */.Z)(p);
    const scale = 1 - acceleration * shifted;
    // Far out in the tail a strong acceleration turns the sign: the end of the distribution is meant.
    return scale > 0 ? (0,normal/* normalCdf */.v)(bias + shifted / scale) : shifted > 0 ? 1 : 0;
}
/** Linear interpolation between the order statistics, as numpy's default. */
function quantile(sorted, p) {
    const position = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    return low + (high - low) * (position - below);
}

// EXTERNAL MODULE: ./out/toolkit/statistics/student-t.js
var student_t = __webpack_require__(63719);
;// CONCATENATED MODULE: ./out/toolkit/statistics/cluster-bootstrap.js



/** With fewer clusters than this, resamples of them say too little of how different other clusters could be. */
const fewestClusters = 10;
/** The widest interval that is asked of the bootstrap below. */
const mostConfidence = 1 - 1e-9;
/**
 * The paired bootstrap that draws whole clusters with replacement, each with all its rows, because rows of one cluster
 * aren't independent. Davison and Hinkley (1997), Bootstrap Methods and their Application, section 3.8. The percentile
 * interval is expanded to what Student's t asks of so few clusters: its tail is Φ(√(k/(k−1)) t(tail; k−1)) for k clusters.
 * Hesterberg (2015), What Teachers Should Know about the Bootstrap, The American Statistician 69(4), 371–386. No
 * interval with fewer than ten clusters.
 */
function clusterBootstrap({ clusters, statistic, ...options }) {
    const { numbers, count } = consecutive(clusters.numbers);
    const counts = new Uint32Array(options.rows);
    const spread = (drawn) => {
        for (let row = 0; row < counts.length; row++)
            counts[row] = drawn[numbers[row]];
        return counts;
    };
    const [singular, plural] = clusters.noun;
    const found = pairedBootstrap({
        ...options,
        rows: count,
        ends: "percentile",
        statistic: (drawn) => statistic(drawn === undefined ? undefined : spread(drawn)),
        name: `cluster bootstrap of ${count} ${count === 1 ? singular : plural}`,
    });
    if (count >= fewestClusters) {
        return { ...found, interval: (confidence) => found.interval(expanded(confidence, count)) };
    }
    return {
        ...found,
        interval: () => undefined,
        shortage: `${count} ${count === 1 ? singular : plural} (at least ${fewestClusters} are needed)`,
    };
}
/** The confidence to ask of the bootstrap, so that the interval covers what it claims with this many clusters. */
function expanded(confidence, count) {
    const tail = (0,normal/* normalCdf */.v)(Math.sqrt(count / (count - 1)) * (0,student_t/* tQuantile */.Y)((1 - confidence) / 2, count - 1));
    return Math.min(1 - 2 * tail, mostConfidence);
}
function consecutive(numbers) {
    const known = new Map();
    const renumbered = Uint32Array.from(numbers, (number) => {
        const cluster = known.get(number) ?? known.size;
        known.set(number, cluster);
        return cluster;
    });
    return { numbers: renumbered, count: known.size };
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/delong.js


/**
 * DeLong's comparison of two correlated areas under the ROC curve, in O(n log n) by midranks. DeLong, DeLong and
 * Clarke-Pearson (1988), Biometrics 44, 837–845; Sun and Xu (2014), IEEE Signal Processing Letters 21(11). No interval
 * with fewer than two rows of either class.
 * @param positive whether each row is of the positive class: 1 or 0
 */
function deLong(first, second, positive) {
    const one = placements(first, positive);
    const other = placements(second, positive);
    const difference = one.auc - other.auc;
    const enough = one.positives.length >= 2 && one.negatives.length >= 2;
    const variance = varianceOfDifference(one.positives, other.positives) / one.positives.length +
        varianceOfDifference(one.negatives, other.negatives) / one.negatives.length;
    const standardError = Math.sqrt(variance);
    const interval = (confidence) => {
        if (!enough)
            return undefined;
        const half = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2) * standardError;
        return [Math.max(-1, difference - half), Math.min(1, difference + half)];
    };
    const zero = difference === 0 ? 1 : 0;
    const pValue = standardError > 0 ? 2 * (0,normal/* normalCdf */.v)(-Math.abs(difference / standardError)) : zero;
    return {
        difference,
        interval,
        pValue: enough ? pValue : undefined,
        method: "DeLong",
        areas: [one.auc, other.auc],
    };
}
function placements(scores, positive) {
    const upper = [];
    const lower = [];
    for (let row = 0; row < scores.length; row++)
        (positive[row] ? upper : lower).push(row);
    const all = midranks(scores);
    const among = (rows) => midranks(Float64Array.from(rows, (row) => scores[row]));
    const upperRanks = among(upper);
    const lowerRanks = among(lower);
    const positives = Float64Array.from(upper, (row, at) => (all[row] - upperRanks[at]) / lower.length);
    const negatives = Float64Array.from(lower, (row, at) => 1 - (all[row] - lowerRanks[at]) / upper.length);
    let sum = 0;
    for (const share of positives)
        sum += share;
    return { auc: sum / upper.length, positives, negatives };
}
/** Sample variance (n − 1) of the row-by-row differences: the covariance matrix between the two, folded. */
function varianceOfDifference(first, second) {
    const n = first.length;
    let mean = 0;
    for (let row = 0; row < n; row++)
        mean += (first[row] - second[row]) / n;
    let squares = 0;
    for (let row = 0; row < n; row++)
        squares += (first[row] - second[row] - mean) ** 2;
    return squares / (n - 1);
}

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var lib = __webpack_require__(36794);
;// CONCATENATED MODULE: ./out/toolkit/statistics/mcnemar.js

/**
 * McNemar's exact two-sided p-value that two paired proportions are equal: twice the smaller tail of a fair coin
 * thrown once for each discordant pair. Same as R's binom.test(b, b + c). McNemar (1947), Psychometrika 12.
 * @param firstOnly pairs where only the first is a success
 * @param secondOnly pairs where only the second is
 */
function mcnemarExact(firstOnly, secondOnly) {
    const discordant = firstOnly + secondOnly;
    if (discordant === 0)
        return 1;
    return Math.min(1, 2 * lib(Math.min(firstOnly, secondOnly), discordant, 0.5));
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/newcombe.js


/**
 * Newcombe's method 10 for the difference of two paired proportions: Wilson's intervals of each, squared and added
 * with the correlation phi, which is corrected for continuity. Newcombe (1998), Improved confidence intervals for the
 * difference between binomial proportions based on paired data, Statistics in Medicine 17, 2635–2650. The p-value is
 * McNemar's exact one.
 */
function newcombe(counts) {
    const { both, firstOnly, secondOnly, neither } = counts;
    const n = both + firstOnly + secondOnly + neither;
    const difference = (firstOnly - secondOnly) / n;
    const first = (both + firstOnly) / n;
    const second = (both + secondOnly) / n;
    const phi = newcombe_correlation(counts, n);
    const interval = (confidence) => {
        if (n === 0)
            return undefined;
        const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
        const [firstLow, firstHigh] = wilson(first, n, z);
        const [secondLow, secondHigh] = wilson(second, n, z);
        const low = difference - combined(first - firstLow, secondHigh - second, phi);
        const high = difference + combined(firstHigh - first, second - secondLow, phi);
        return [Math.max(-1, low), Math.min(1, high)];
    };
    const pValue = mcnemarExact(firstOnly, secondOnly);
    return { difference, interval, pValue, method: "Newcombe's method 10, McNemar's exact test" };
}
function combined(one, other, phi) {
    return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
}
function newcombe_correlation({ both, firstOnly, secondOnly, neither }, n) {
    const margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
    if (margins === 0)
        return 0;
    const excess = both * neither - firstOnly * secondOnly;
    const corrected = excess > 0 ? Math.max(0, excess - n / 2) : excess;
    return corrected / Math.sqrt(margins);
}
/**
 * Wilson's score interval of a proportion, without continuity correction. Wilson (1927), JASA 22, 209–212.
 * @param z the normal quantile of the confidence, such as 1.96
 */
function wilson(proportion, n, z) {
    const centre = proportion + (z * z) / (2 * n);
    const spread = z * Math.sqrt((proportion * (1 - proportion)) / n + (z * z) / (4 * n * n));
    const scale = 1 + (z * z) / n;
    return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/paired-t.js

/**
 * The mean of paired differences with Student's t interval and test, as scipy.stats.ttest_rel. Differences that are
 * all the same have an interval without width; a single row has none.
 * @param differences first minus second, row by row, finite
 */
function pairedT(differences) {
    const n = differences.length;
    const mean = paired_t_meanOf(differences);
    let squares = 0;
    for (let index = 0; index < n; index++)
        squares += (differences[index] - mean) ** 2;
    const standardError = Math.sqrt(squares / (n - 1) / n);
    const interval = (confidence) => {
        if (n < 2)
            return undefined;
        const half = (0,student_t/* tQuantile */.Y)(0.5 + confidence / 2, n - 1) * standardError;
        return [mean - half, mean + half];
    };
    return { difference: mean, interval, pValue: pValue(mean, standardError, n), method: "paired t" };
}
function pValue(mean, standardError, n) {
    if (n < 2)
        return undefined;
    if (standardError === 0)
        return mean === 0 ? 1 : 0;
    return 2 * (0,student_t/* tCdf */.w)(-Math.abs(mean / standardError), n - 1);
}
/** The mean, summed around the first value so that a large common offset costs no digits. */
function paired_t_meanOf(values) {
    const offset = values[0] ?? Number.NaN;
    let sum = 0;
    for (let index = 0; index < values.length; index++)
        sum += values[index] - offset;
    return offset + sum / values.length;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/comparison.js





/** Candidate minus baseline on the same rows, by the method that suits the metric. */
function compareMeasurements(method, candidate, baseline, { seed, resamples }) {
    if (candidate.clusters !== undefined) {
        const found = clusterBootstrap({
            rows: candidate.rows,
            clusters: candidate.clusters,
            statistic: (counts) => candidate.evaluate(counts) - baseline.evaluate(counts),
            resamples,
            seed,
        });
        if (method !== "proportion")
            return found;
        return noNarrower(found, proportions(candidate.rowValues, baseline.rowValues));
    }
    if (method === "proportion")
        return proportions(candidate.rowValues, baseline.rowValues);
    if (method === "mean") {
        return pairedT(candidate.rowValues.map((value, row) => value - baseline.rowValues[row]));
    }
    if (method === "delong") {
        return deLong(candidate.ranking.scores, baseline.ranking.scores, candidate.ranking.positive);
    }
    const { first, second, multiplicity } = together(candidate, baseline);
    return pairedBootstrap({
        rows: first.rows,
        strata: first.strata,
        multiplicity,
        statistic: (counts) => first.evaluate(counts) - second.evaluate(counts),
        resamples,
        seed,
        ends: method === "percentile bootstrap" ? "percentile" : "BCa",
    });
}
/**
 * The first interval, reaching at least as far as the second. Where two models disagree on few rows, resamples say
 * that they hardly can disagree; whole groups know no more than as many independent rows would.
 */
function noNarrower(found, floor) {
    return {
        ...found,
        method: `${found.method}, no narrower than ${floor.method.split(",")[0]}`,
        interval: (confidence) => {
            const [own, other] = [found.interval(confidence), floor.interval(confidence)];
            if (own === undefined || other === undefined)
                return undefined;
            return [Math.min(own[0], other[0]), Math.max(own[1], other[1])];
        },
    };
}
/** Where a metric sees classes only, rows that are the same to both models are put together: a handful of cells. */
function together(candidate, baseline) {
    const [one, other] = [candidate.cells, baseline.cells];
    if (one === undefined || other === undefined) {
        return { first: candidate, second: baseline, multiplicity: undefined };
    }
    const counts = new Map();
    one.numbers.forEach((number, row) => {
        const cell = number * other.limit + other.numbers[row];
        const known = counts.get(cell);
        if (known === undefined)
            counts.set(cell, { row, count: 1 });
        else
            known.count++;
    });
    const sorted = [...counts].sort(([left], [right]) => left - right).map(([, cell]) => cell);
    const rows = Uint32Array.from(sorted, ({ row }) => row);
    const multiplicity = Uint32Array.from(sorted, ({ count }) => count);
    return { first: candidate.restrict(rows), second: baseline.restrict(rows), multiplicity };
}
/** Rows without a value (NaN) are out of the proportion for both models alike. */
function proportions(candidate, baseline) {
    const counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    candidate.forEach((first, row) => {
        const second = baseline[row];
        if (Number.isNaN(first) || Number.isNaN(second))
            return;
        if (first === 1)
            counts[second === 1 ? "both" : "firstOnly"]++;
        else
            counts[second === 1 ? "secondOnly" : "neither"]++;
    });
    return newcombe(counts);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/rule.js








/** The same files that measure the same: there is no sampling between them. */
const noDifference = {
    difference: 0,
    interval: () => [0, 0],
    pValue: 1,
    method: "same artifacts",
};
/** Judges the candidate by one rule on all rows. Whatever can't be had is a fail with its reason. */
function judgeRule(rule, candidate, baseline, setting) {
    const found = rule_valueOf(rule, candidate, "candidate");
    if ("problem" in found)
        return { ...blankResult(rule, null), verdict: "fail", reason: found.problem };
    const measured = {
        ...blankResult(rule, null),
        candidate: found.value,
        n: found.measurement?.rows ?? null,
    };
    const scale = Math.abs(found.value);
    const compared = withBaseline(rule, measured, found, baseline, setting);
    const tooLow = rule.min !== undefined && !reaches(found.value, rule.min, scale);
    const tooHigh = rule.max !== undefined && !reaches(-found.value, -rule.max, scale);
    if (!tooLow && !tooHigh)
        return compared;
    const also = compared.verdict === "fail" ? `${compared.reason} ` : "";
    const reason = `${also}${boundReason(measured, tooLow ? "min" : "max")}`;
    return { ...compared, verdict: "fail", reason, rowsNeeded: null };
}
function withBaseline(rule, measured, candidate, baseline, setting) {
    const bounded = rule.min !== undefined || rule.max !== undefined;
    if (baseline === undefined) {
        if (bounded) {
            const bound = rule.min === undefined ? "max" : "min";
            return { ...measured, verdict: "pass", reason: boundReason(measured, bound) };
        }
        return { ...measured, reason: "There is no champion yet to compare with." };
    }
    const found = rule_valueOf(rule, baseline, "baseline");
    if ("problem" in found) {
        if (comparesWithBaseline(rule))
            return { ...measured, verdict: "fail", reason: found.problem };
        return { ...measured, verdict: bounded ? "pass" : "unjudged", reason: found.problem };
    }
    const compared = compareValues(rule, measured, candidate, found, setting);
    if (comparesWithBaseline(rule))
        return compared;
    const reason = bounded
        ? boundReason(measured, rule.min === undefined ? "max" : "min")
        : "The policy asks nothing of it.";
    return {
        ...compared,
        regressionPValue: null,
        verdict: bounded ? "pass" : "unjudged",
        reason,
        rowsNeeded: null,
    };
}
function compareValues(rule, measured, candidate, baseline, setting) {
    const question = {
        direction: rule.direction,
        margin: measured.maxRegression ?? 0,
        mustImprove: measured.mustImprove,
        confidence: setting.confidence,
        rows: measured.n ?? 0,
        scale: Math.max(Math.abs(candidate.value), Math.abs(baseline.value)),
    };
    const difference = candidate.value - baseline.value;
    const points = { ...measured, baseline: baseline.value, difference };
    if (candidate.measurement === undefined ||
        baseline.measurement === undefined ||
        rule.metric === undefined) {
        const judged = {
            ...points,
            method: "values only",
            verdict: worst(points, () => judgePoints(difference, question), question),
        };
        return { ...judged, reason: comparisonReason(judged) };
    }
    const comparison = setting.sameModel && difference === 0
        ? noDifference
        : compareMeasurements(rule.metric.method, candidate.measurement, baseline.measurement, setting);
    const asked = (mustImprove) => judgeInterval(comparison, { ...question, mustImprove });
    // A rule may ask for both: not worse than the margin, and better.
    const answers = [
        ...(question.mustImprove ? [asked(true)] : []),
        ...(measured.maxRegression !== null || !question.mustImprove ? [asked(false)] : []),
    ];
    const answer = answers.find(({ verdict }) => verdict === "fail") ??
        answers.find(({ verdict }) => verdict === "inconclusive") ??
        answers[0];
    const interval = comparison.interval(setting.confidence) ?? null;
    const judged = {
        ...points,
        interval,
        confidence: interval === null ? null : setting.confidence,
        method: comparison.method,
        pValue: comparison.pValue ?? null,
        regressionPValue: regressionPValue(comparison, question),
        verdict: answer.verdict,
        rowsNeeded: answer.rowsNeeded,
    };
    return { ...judged, reason: comparisonReason(judged, comparison.shortage) };
}
function worst(points, judge, question) {
    const first = judge();
    if (first !== "pass" || !question.mustImprove || points.maxRegression === null)
        return first;
    return judgePoints(points.difference, { ...question, mustImprove: false });
}
/** Small where the candidate is clearly worse than the margin allows. */
function regressionPValue(comparison, question) {
    const { direction, margin } = question;
    const gain = direction === "maximize"
        ? comparison
        : {
            ...comparison,
            difference: -comparison.difference,
            interval: (confidence) => {
                const ends = comparison.interval(confidence);
                return ends === undefined ? undefined : [-ends[1], -ends[0]];
            },
        };
    return pValueBelow(gain, -margin) ?? null;
}
/** Judges one slice by the margin alone. Whether it fails is decided later, over all slices. */
function judgeSlice(rule, slice, maxRegression, sources, setting) {
    const blank = blankResult(rule, slice, maxRegression);
    const [candidate, baseline] = [sources.candidate, sources.baseline].map((source) => measured(rule, source));
    if ("problem" in candidate)
        return { ...blank, verdict: "inconclusive", reason: candidate.problem };
    if ("problem" in baseline)
        return { ...blank, verdict: "inconclusive", reason: baseline.problem };
    const start = { ...blank, n: candidate.measurement.rows, candidate: candidate.value };
    return compareValues(rule, start, candidate, baseline, setting);
}
/** A metric of a model: computed where it can be, else as claimed. */
function rule_valueOf(rule, model, who) {
    if (rule.metric !== undefined && model.source !== undefined)
        return measured(rule, model.source);
    const claimed = model.claimed.get(rule.name);
    if (claimed === undefined)
        return { problem: `${rule.name} is missing for the ${who}: ${missing(rule, model)}` };
    if ("problem" in claimed)
        return { problem: `${rule.name} of the ${who} ${claimed.problem}, in ${model.claimedIn}.` };
    const range = rule.metric?.range;
    if (range !== undefined && (claimed.value < range[0] || claimed.value > range[1])) {
        return {
            problem: `${rule.name} of the ${who} is ${claimed.value}, in ${model.claimedIn}; it can only be from ${range[0]} to ${range[1] === Number.POSITIVE_INFINITY ? "infinity" : range[1]}.`,
        };
    }
    return { value: claimed.value };
}
function missing(rule, model) {
    const nearby = [...model.claimed.keys()].find((name) => name.toLowerCase() === rule.name.toLowerCase());
    if (nearby !== undefined)
        return `${model.claimedIn} has ${nearby}; names have to be the same to the letter.`;
    return rule.metric === undefined
        ? `it is not computed from predictions, and ${model.claimedIn} does not have it.`
        : `there are no predictions to compute it from, and ${model.claimedIn} does not have it.`;
}
function measured(rule, source) {
    try {
        const measurement = rule.metric.measure(source);
        const value = measurement.evaluate();
        if (!Number.isFinite(value))
            return { problem: `${rule.title} is not defined on these rows.` };
        return { value, measurement };
    }
    catch (error) {
        if (!(error instanceof Hole))
            throw error;
        return { problem: `${rule.title} ${error.message}.` };
    }
}

// EXTERNAL MODULE: ./out/toolkit/statistics/corrections.js
var corrections = __webpack_require__(49164);
;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/slices.js






/** More values in a column than this is an id or a measurement, not a slice. */
const mostValues = 1000;
/**
 * Judges every slice of every column that the policy names. A slice passes like all rows do; it fails only when it is
 * clearly worse after Holm's correction over all slices, so that many slices do not fail a good model by chance.
 */
function judgeSlices(policy, candidate, baseline, setting) {
    const slices = policy.slices;
    const rules = slicedRules(policy.rules, slices);
    const problems = [];
    const results = [];
    const parts = new Map();
    for (const column of slices.by) {
        const problem = columnProblem(column, candidate.rows, baseline.rows);
        if (problem !== undefined) {
            problems.push(problem);
            continue;
        }
        const groups = groupBy(candidate.rows.cells(column));
        if (groups.size > mostValues) {
            problems.push(`evaluate.slices.by: ${column} has ${groups.size} different values; at most ${mostValues} make slices.`);
            continue;
        }
        parts.set(column, [...groups].map(([value, rows]) => ({ slice: { column, value }, rows })));
    }
    const crossed = slices.depth === 2 ? crossings(parts, candidate.rows, problems) : [];
    for (const { slice, rows } of [...[...parts.values()].flat(), ...crossed]) {
        const sources = { candidate: subset(candidate.source, rows), baseline: subset(baseline.source, rows) };
        for (const rule of rules) {
            const margin = slices.maxRegression ?? rule.maxRegression;
            const key = JSON.stringify([
                rule.name,
                ...sides(slice).flatMap(({ column, value }) => [column, value]),
            ]);
            results.push(rows.length < slices.minRows
                ? tooSmall(rule, slice, margin, rows.length, slices.minRows)
                : judgeSlice(rule, slice, margin, sources, { ...setting, seed: setting.seedOf(key) }));
        }
    }
    return { results: corrected(results, setting.confidence), problems };
}
/**
 * The slices of each two columns. One that has the same rows as a slice of one column is left out: it would be judged
 * twice.
 */
function crossings(parts, candidate, problems) {
    const columns = [...parts.keys()];
    return columns.flatMap((first, at) => columns.slice(at + 1).flatMap((second) => {
        const cells = candidate.cells(second);
        const whole = new Map(parts.get(second).map(({ slice, rows }) => [slice.value, rows.length]));
        const found = parts.get(first).flatMap(({ slice, rows }) => [...groupBy(cells, rows)].flatMap(([value, both]) => {
            if (both.length === rows.length || both.length === whole.get(value))
                return [];
            return [{ slice: { ...slice, and: { column: second, value } }, rows: both }];
        }));
        if (found.length <= mostValues)
            return found;
        problems.push(`evaluate.slices.depth: ${first} and ${second} have ${found.length} crossings; at most ${mostValues} make slices.`);
        return [];
    }));
}
function slicedRules(rules, slices) {
    return rules.filter((rule) => rule.metric !== undefined &&
        (slices.metrics?.includes(rule.name) ?? rule.maxRegression !== undefined) &&
        (slices.maxRegression !== undefined || rule.maxRegression !== undefined));
}
function tooSmall(rule, slice, margin, rows, minRows) {
    return {
        ...blankResult(rule, slice, margin),
        n: rows,
        reason: `${rows} rows are too few to judge; at least ${minRows} are needed.`,
    };
}
/** Holm over the slices that were compared: what was a fail by itself may be left undecided. */
function corrected(results, confidence) {
    const tested = results.filter(({ regressionPValue }) => regressionPValue !== null);
    const adjusted = new Map((0,corrections/* holm */.fU)(tested.map((result) => result.regressionPValue)).map((p, at) => [tested[at], p]));
    return results.map((result) => {
        const adjustedPValue = adjusted.get(result) ?? null;
        if (result.verdict !== "fail" || adjustedPValue === null)
            return { ...result, adjustedPValue };
        const alpha = (1 - confidence) / 2;
        if (adjustedPValue < alpha)
            return { ...result, adjustedPValue };
        const reason = `${result.reason} Among ${tested.length} comparisons of slices that can be chance (Holm: p = ${adjustedPValue.toPrecision(2)}).`;
        return { ...result, adjustedPValue, verdict: "inconclusive", reason };
    });
}
/** Why slices of a column can't be had. The baseline's file may lack the column: its rows are known by their ids. */
function columnProblem(column, candidate, baseline) {
    if (!candidate.has(column))
        return `${candidate.file} has no column ${shown(column)} (evaluate.slices.by).`;
    if (!baseline.has(column))
        return undefined;
    const now = candidate.cells(column);
    const before = baseline.cells(column);
    const [added, gone] = [notIn(now, before), notIn(before, now)];
    if (added.length > 0 || gone.length > 0) {
        const [who, values] = added.length > 0 ? ["candidate", added] : ["baseline", gone];
        return `${column} is ${listed(values.map((value) => shown(value ?? "")), "", "")} only for the ${who}: a slice that only one model has can't be compared.`;
    }
    const moved = candidate.ids.filter((_, at) => (now[at] ?? "") !== (before[at] ?? ""));
    if (moved.length === 0)
        return undefined;
    return `${column} differs between the two models for ${listed(moved.map(shown), "id", "ids")}: the slices are not the same rows.`;
}
function notIn(values, others) {
    const known = new Set(others.map((value) => value ?? ""));
    return [...new Set(values)].filter((value) => !known.has(value ?? ""));
}
/** Positions of the rows of each value, the values in order, the empty one last. */
function groupBy(cells, among = cells.keys()) {
    const groups = new Map();
    for (const at of among) {
        const cell = cells[at] ?? null;
        const value = cell === null || cell.trim() === "" ? null : cell;
        const group = groups.get(value);
        if (group === undefined)
            groups.set(value, [at]);
        else
            group.push(at);
    }
    const sorted = [...groups].sort(([one], [other]) => one === null ? 1 : other === null ? -1 : one < other ? -1 : one > other ? 1 : 0);
    return new Map(sorted.map(([value, rows]) => [value, Uint32Array.from(rows)]));
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/judge.js







/**
 * Judges the candidate by the policy, against the baseline where there is one. Pure: the same evidence, the same answer.
 * @param sameModel whether both are the very same artifacts, so that where they measure alike there is no doubt
 */
function judge(policy, candidate, baseline, sameModel = false) {
    const problems = unusable(policy, candidate, baseline);
    if (problems.length > 0)
        return { verdict: "fail", results: [], problems, notes: [] };
    const labels = candidate.rows?.labels ?? [];
    const classes = classList(labels, policy.positive);
    const model = (own, other) => ({
        source: own.rows === undefined
            ? undefined
            : sampleSource(own.rows, policy, classes, other?.rows, candidate.rows),
        claimed: own.claimed?.values ?? new Map(),
        claimedIn: own.claimedIn,
    });
    const challenger = model(candidate, baseline);
    const champion = baseline === undefined ? undefined : model(baseline, candidate);
    const seedOf = (key) => seed(candidate.rows?.digest ?? "", key);
    const setting = { confidence: policy.confidence, resamples: policy.resamples, sameModel, seedOf };
    const results = policy.rules.map((rule) => judgeRule(rule, challenger, champion, { ...setting, seed: seedOf(rule.name) }));
    const sliceProblems = [];
    if (policy.slices !== undefined && champion?.source !== undefined && challenger.source !== undefined) {
        const slices = judgeSlices(policy, { rows: candidate.rows, source: challenger.source }, { rows: baseline.rows, source: champion.source }, { ...setting, seed: seedOf("slices") });
        for (const result of slices.results)
            results.push(result);
        sliceProblems.push(...slices.problems);
    }
    return {
        verdict: overall(results, sliceProblems),
        results,
        problems: sliceProblems,
        notes: notes(policy, candidate, challenger, baseline, results),
    };
}
function unusable(policy, candidate, baseline) {
    const problems = [];
    if (policy.needsPredictions && candidate.rows === undefined) {
        problems.push("The policy names the columns of a predictions file (evaluate.columns), and there are no predictions of the candidate. Give predictions, or train.outputs.predictions.");
    }
    const measures = policy.rules.some((rule) => rule.metric !== undefined && comparesWithBaseline(rule));
    if (!policy.needsPredictions && measures && candidate.rows === undefined && baseline?.rows !== undefined) {
        problems.push("The baseline was measured on its predictions, and the candidate gives none: a value that a training wrote down is not held against a measured one. Give predictions, or train.outputs.predictions.");
    }
    if (policy.slices !== undefined && candidate.rows === undefined) {
        problems.push("The policy judges slices (evaluate.slices), and slices need predictions; only a metrics file was given.");
    }
    if (policy.slices !== undefined &&
        candidate.rows !== undefined &&
        baseline !== undefined &&
        baseline.rows === undefined) {
        problems.push("The policy judges slices (evaluate.slices), and the baseline has no predictions to compare slices with. Give baseline-predictions.");
    }
    if (candidate.rows !== undefined && baseline?.rows !== undefined) {
        const problem = pairingProblem(candidate.rows, baseline.rows);
        if (problem !== undefined)
            return [...problems, problem];
    }
    if (candidate.rows !== undefined) {
        problems.push(...sharedColumnProblems(policy.columns, candidate.rows, baseline?.rows));
    }
    return problems;
}
function overall(results, problems) {
    if (problems.length > 0 || results.some(({ verdict }) => verdict === "fail"))
        return "fail";
    return results.some(({ verdict }) => verdict === "inconclusive") ? "inconclusive" : "pass";
}
function notes(policy, candidate, challenger, baseline, results) {
    const found = [];
    if (baseline !== undefined && results.some(({ method }) => method === "values only")) {
        const who = candidate.rows === undefined ? "the candidate" : "the baseline";
        found.push(`No uncertainty was available where ${who} has no predictions: those values were compared as they stand, and a difference may be chance.`);
    }
    for (const rule of policy.rules) {
        const claimed = challenger.claimed.get(rule.name);
        const computed = results.find(({ name, slice }) => name === rule.name && slice === null)?.candidate ?? null;
        if (challenger.source === undefined || rule.metric === undefined || claimed === undefined)
            continue;
        if (computed === null ||
            ("value" in claimed && Math.abs(claimed.value - computed) <= 1e-6 * Math.max(1, Math.abs(computed))))
            continue;
        const said = "value" in claimed ? String(claimed.value) : claimed.problem.replace(/^is /, "");
        found.push(`${challenger.claimedIn} says ${rule.name} is ${said}; computed from the predictions it is ${computed}, which counts.`);
    }
    found.push(...sharedFromCandidate(policy.columns, candidate.rows, baseline?.rows));
    const small = results.filter(({ slice, verdict }) => slice !== null && verdict === "unjudged");
    if (small.length > 0) {
        const names = new Set(small.map(({ slice }) => JSON.stringify(slice)));
        found.push(`${names.size} ${names.size === 1 ? "slice is" : "slices are"} too small to judge (fewer than ${policy.slices.minRows} rows).`);
    }
    return found;
}
/** The same data and question, the same seed: 32 hexadecimal digits. */
function seed(digest, key) {
    return (0,external_node_crypto_.createHash)("sha256").update(`${digest}\n${key}`).digest("hex").slice(0, 32);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/main.js












const run = (inputs, runtime) => evaluateGate(readInputs(inputs), runtime);
/** Compares a candidate with the champion on the same data, and says whether it may ship. */
async function evaluateGate(inputs, runtime) {
    const source = await (0,policy_source/* findPolicy */.i)(inputs.config, inputs.policyRef, runtime);
    if ("problem" in source)
        return publish(unjudged(source.own.config.name, source.ref, [source.problem]), "fail", inputs, runtime);
    const { evaluate, name: model } = source.judging.config;
    if (evaluate === undefined) {
        const problem = `${source.judging.path} has no evaluate section: there is no policy to judge by. Add evaluate.metrics with a min, max or max_regression.`;
        return publish(unjudged(model, source.ref, [problem]), "fail", inputs, runtime);
    }
    const { policy, problems } = readPolicy(evaluate);
    const dataset = await evaluationDataset(source.judging, runtime.workspace);
    const candidate = await readCandidate(inputs, source.own.config, policy, runtime);
    const reading = await readBaseline(baselineRequest(inputs, source), policy, runtime);
    const judgement = judgeAll(policy, problems, candidate, reading, dataset);
    const baseline = reading.kind === "baseline" ? reading.baseline : undefined;
    const findings = {
        model,
        policyRef: source.ref,
        policy: evaluate,
        changes: source.changes,
        dataset,
        baseline,
        candidate,
        judgement,
    };
    return publish(findings, policy.inconclusive, inputs, runtime);
}
function baselineRequest(inputs, { judging, tree }) {
    const { name, evaluate, registry } = judging.config;
    const fromPolicy = evaluate?.baseline === undefined ? undefined : String(evaluate.baseline);
    return {
        baseline: inputs.baseline ?? fromPolicy,
        fromStep: inputs.baseline !== undefined,
        predictions: inputs.baselinePredictions,
        model: name,
        registry: registry?.path ?? "registry",
        tree,
    };
}
function judgeAll(policy, policyProblems, candidate, reading, dataset) {
    const baseline = reading.kind === "baseline" ? reading.baseline : undefined;
    const { problem, note } = comparabilityProblem(candidate, baseline, dataset);
    const problems = [
        ...policyProblems,
        ...candidate.problems,
        ...(reading.kind === "problem" ? [reading.problem] : []),
        ...(problem === undefined ? [] : [problem]),
    ];
    if (problems.length > 0)
        return { verdict: "fail", results: [], problems, notes: [] };
    const judgement = judge(policy, candidate.evidence, baseline?.evidence, sameArtifacts(candidate, baseline));
    return note === undefined ? judgement : { ...judgement, notes: [...judgement.notes, note] };
}
/** What is known when there is no policy to judge by. */
function unjudged(model, policyRef, problems) {
    return {
        model,
        policyRef,
        policy: undefined,
        changes: [],
        dataset: { name: undefined, digest: undefined },
        baseline: undefined,
        candidate: undefined,
        judgement: { verdict: "fail", results: [], problems, notes: [] },
    };
}
async function publish(findings, inconclusive, inputs, runtime) {
    const { judgement, baseline, model } = findings;
    const passes = judgement.verdict === "pass" || (judgement.verdict === "inconclusive" && inconclusive === "pass");
    const verdict = passes ? "pass" : judgement.verdict;
    const answer = headline(judgement, baseline?.name, passes);
    const summary = `${model}: ${answer.answer}. ${answer.reasons[0] ?? ""}`.trim();
    const outputs = {
        verdict,
        metrics: JSON.stringify(valuesOf(judgement, "candidate")),
        "baseline-version": baseline?.version ?? "",
    };
    const { report } = await runtime.publish({
        action: "evaluate-gate",
        verdict,
        summary,
        report: buildReport(findings),
        outputs,
        comment: {
            body: buildComment(findings, answer, reproduction(inputs, findings.policyRef)),
            key: `evaluate-gate/${model}`,
            mode: inputs.comment,
        },
        annotations: passes ? [] : annotations(answer.reasons, verdict, inputs.config),
    });
    return { ok: passes, verdict, summary, outputs: { ...outputs, report } };
}
function annotations(reasons, verdict, file) {
    const title = verdict === "inconclusive" ? "The gate can't tell" : "The gate says no";
    return reasons.map((message) => ({ level: "error", title, message, place: { file } }));
}


/***/ }),

/***/ 43724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ describeBadRow),
/* harmony export */   j: () => (/* binding */ keptBadRows)
/* harmony export */ });
/** At most so many bad rows of a file are kept one by one; all are counted. */
const keptBadRows = 1000;
/** `too many cells: 9 where the header has 8` */
function describeBadRow(row) {
    if (row.cells === undefined)
        return row.problem;
    return `${row.problem}: ${row.cells} where the header has ${row.expected}`;
}


/***/ }),

/***/ 42464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ digestOfFile),
/* harmony export */   _: () => (/* binding */ digestOfDataset)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


/** SHA-256 over a file's bytes as they lie on disk, as `sha256:…` in lower-case hexadecimal. Constant memory. */
async function digestOfFile(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(absolute, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
    return `sha256:${hash.digest("hex")}`;
}
/**
 * The digest of a dataset: for one file that file's own; for several, SHA-256 over their digests in order, each
 * followed by a line feed.
 */
function digestOfDataset(digests) {
    if (digests.length === 1)
        return digests[0];
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const digest of digests)
        hash.update(`${digest}\n`);
    return `sha256:${hash.digest("hex")}`;
}


/***/ }),

/***/ 76459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ formatOfName),
/* harmony export */   Wb: () => (/* binding */ looksBinary),
/* harmony export */   oC: () => (/* binding */ checkMagic),
/* harmony export */   x0: () => (/* binding */ formatsForPeople)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


const formats = {
    csv: "csv",
    tsv: "tsv",
    tab: "tsv",
    jsonl: "jsonl",
    ndjson: "jsonl",
    parquet: "parquet",
    pq: "parquet",
};
const compressions = { gz: "gz", zst: "zst" };
const formatsForPeople = ".csv, .tsv, .jsonl, .ndjson or .parquet, the text ones also with .gz or .zst";
/** Format and compression by the file's name: `train.csv.gz` is a CSV in gzip. Undefined for a name that says neither. */
function formatOfName(name) {
    const parts = name.toLowerCase().split(".").slice(1);
    const compression = compressions[parts.at(-1) ?? ""] ?? "none";
    if (compression !== "none")
        parts.pop();
    const format = formats[parts.at(-1) ?? ""];
    if (format === undefined || (format === "parquet" && compression !== "none"))
        return undefined;
    return { format, compression };
}
const gzip = [0x1f, 0x8b];
const zstandard = [0x28, 0xb5, 0x2f, 0xfd];
const parquet = [0x50, 0x41, 0x52, 0x31];
const otherKinds = [
    { name: "a gzip file", magic: gzip },
    { name: "a Zstandard file", magic: zstandard },
    { name: "a Parquet file", magic: parquet },
    { name: "a zip archive (perhaps an Excel workbook)", magic: [0x50, 0x4b, 0x03, 0x04] },
    { name: "an old Excel workbook", magic: [0xd0, 0xcf, 0x11, 0xe0] },
    { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
    { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
    { name: "an ELF program", magic: [0x7f, 0x45, 0x4c, 0x46] },
    { name: "an SQLite database", magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
    { name: "an Arrow file", magic: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31] },
    { name: "a pickle", magic: [0x80, 0x04, 0x95] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xff, 0xfe] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xfe, 0xff] },
];
const lfs = "version https://git-lfs.github.com/spec/";
/**
 * Checks that a file's first and last bytes are what its name promises.
 * @param shown the path as people know it
 * @throws ConfigurationError when it is something else, empty or cut off
 */
async function checkMagic(absolute, shown, format, compression) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute, "r");
    try {
        const { size } = await handle.stat();
        if (size === 0)
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is empty: 0 bytes, not even a header.`);
        const head = Buffer.alloc(Math.min(512, size));
        await handle.read(head, 0, head.length, 0);
        const begins = (magic) => magic.every((byte, index) => head[index] === byte);
        if (head.toString("latin1").startsWith(lfs)) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a Git LFS pointer, not the data itself. Check the repository out with lfs: true, or run git lfs pull.`);
        }
        const kind = otherKinds.find(({ magic }) => begins(magic))?.name;
        const expected = compression === "gz" ? gzip : compression === "zst" ? zstandard : format === "parquet" ? parquet : [];
        if (!begins(expected)) {
            const wanted = compression === "gz" ? "gzip" : compression === "zst" ? "Zstandard" : "Parquet";
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is not a ${wanted} file, though its name says so${kind === undefined ? "" : `; it is ${kind}`}.`);
        }
        if (format === "parquet") {
            const tail = Buffer.alloc(4);
            await handle.read(tail, 0, 4, Math.max(0, size - 4));
            if (size < 12 || !parquet.every((byte, index) => tail[index] === byte)) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a broken Parquet file: it ends too early (its closing mark is missing).`);
            }
        }
        else if (compression === "none") {
            if (kind !== undefined)
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is ${kind}.`);
            if (looksBinary(head)) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is a binary file (its first ${head.length} bytes hold control characters).`);
            }
        }
    }
    finally {
        await handle.close();
    }
}
/** Whether more than a twentieth of the bytes are control characters that text does not have. */
function looksBinary(head) {
    let strange = 0;
    for (const byte of head)
        if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
            strange++;
    return strange > head.length / 20;
}


/***/ }),

/***/ 87502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ filesMatching),
/* harmony export */   fg: () => (/* binding */ isGlob)
/* harmony export */ });
/* unused harmony export globExpression */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



function isGlob(path) {
    return /[*?[{]/.test(path);
}
/**
 * A glob as a regular expression over a path with `/`: `*` and `?` stay inside one name, `**` crosses folders,
 * `[abc]`, `[!a]` and `{a,b}` as in shells. Names that begin with a dot match only a pattern that has the dot.
 * @throws ConfigurationError where brackets or braces make no pattern, such as `[z-a]` or `{a{b}`
 */
function globExpression(glob) {
    let source = "";
    let depth = 0;
    for (let index = 0; index < glob.length; index++) {
        const character = glob[index];
        const startsName = index === 0 || glob[index - 1] === "/";
        const visible = startsName ? "(?!\\.)" : "";
        if (glob.startsWith("**/", index) && startsName) {
            source += "(?:(?!\\.)[^/]+/)*";
            index += 2;
        }
        else if (glob.startsWith("**", index)) {
            source += `${visible}.*`;
            index += 1;
        }
        else if (character === "*")
            source += `${visible}[^/]*`;
        else if (character === "?")
            source += `${visible}[^/]`;
        else if (character === "[" && glob.indexOf("]", index + 2) > 0) {
            const end = glob.indexOf("]", index + 2);
            const body = glob
                .slice(index + 1, end)
                .replaceAll("\\", "\\\\")
                .replaceAll("[", "\\[");
            source += `[${body.startsWith("!") ? `^${body.slice(1)}` : body}]`;
            index = end;
        }
        else if (character === "{" && glob.indexOf("}", index) > 0) {
            source += "(?:";
            depth++;
        }
        else if (character === "}" && depth > 0) {
            source += ")";
            depth--;
        }
        else if (character === "," && depth > 0)
            source += "|";
        else
            source += character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    try {
        return new RegExp(`^${source}$`, "u");
    }
    catch (error) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${glob} is not a pattern: its brackets or braces don't fit together.`, {
            cause: error,
        });
    }
}
/** The regular files below `root` that match, relative to it with `/`, in the order of their code units. */
async function filesMatching(root, glob) {
    const expression = globExpression(glob);
    const fixed = glob
        .slice(0, glob.search(/[*?[{]/))
        .split("/")
        .slice(0, -1)
        .join("/");
    const found = [];
    const visit = async (folder) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (entry.name !== ".git" && entry.name !== "node_modules")
                    await visit(path);
            }
            else if (expression.test(path))
                found.push(path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"));
        }
    };
    await visit(fixed);
    return found.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ resolveFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42464);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76459);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87502);





/**
 * The files that paths and globs name, in the order given, a glob's in the order of their names, none twice.
 * @param what the input or setting that named them, for errors: `data`, `model.yaml: data.train.path`
 * @throws ConfigurationError for a path outside the workspace, one that is missing, a folder, a glob that matches
 *   nothing, an unknown format, or a file that is not what its name says
 */
async function resolveFiles(paths, workspace, what) {
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        for (const one of await expand(path, workspace, what)) {
            const absolute = await workspace.file(one, what);
            if (seen.has(absolute))
                continue;
            seen.add(absolute);
            files.push(await describe(one, absolute, what));
        }
    }
    if (files.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} names no file.`);
    return files;
}
async function expand(path, workspace, what) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
    if (scheme !== undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${redacted(path)} is a ${scheme}:// address, which is not supported yet. Fetch it in a step before, and give the path of the file.`);
    }
    if (!(0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isGlob */ .fg)(path) || (await workspace.exists(path, what)))
        return [path];
    await workspace.resolve(path.slice(0, path.search(/[*?[{]/)) || ".", what);
    const found = await (0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .filesMatching */ .NP)(workspace.directory, path.replace(/^\.\//, ""));
    if (found.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${path} matches no file in the workspace.`);
    return found;
}
async function describe(path, absolute, what) {
    const known = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOfName */ .Qv)(path);
    if (known === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${path} is of no format that can be read. Name it ${_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsForPeople */ .x0}.`);
    }
    await (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .checkMagic */ .oC)(absolute, path, known.format, known.compression);
    const [{ size }, digest] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfFile */ .M)(absolute)]);
    return { path, absolute, ...known, bytes: size, digest };
}
/** The address without user, password and query, which may hold secrets. */
function redacted(address) {
    return address.replace(/^([^:]+:\/\/)[^/@]*@/, "$1").replace(/[?#].*$/, "");
}


/***/ }),

/***/ 8527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   t2: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* unused harmony export openArtifact */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);
/* harmony import */ var _file_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87725);






/**
 * Copies an artifact's bytes to a file, and checks their digest on the way: other bytes leave no file behind.
 * `file:`, `http:` and `https:` URIs can be fetched.
 * @param destination absolute path
 * @throws ConfigurationError when the bytes can't be had, or are not those of the record
 */
async function fetchArtifact(uri, digest, destination, options) {
    await (0,_file_store_js__WEBPACK_IMPORTED_MODULE_5__/* .copyVerified */ .kj)(await openArtifact(uri, options), destination, digest, {
        signal: options.signal,
        otherwise: (found) => new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} holds other bytes (${found}) than the record says (${digest}). It is not used.`),
    });
}
/** The bytes of an artifact, not yet checked. */
async function openArtifact(uri, options) {
    const path = localPath(uri, options.root);
    if (path !== undefined) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        if (!found?.isFile()) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} is not there. Make the artifact store available where this runs.`);
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 1024 * 1024 });
    }
    if (!/^https?:\/\//.test(uri)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} can't be fetched here: only file:, http: and https: can.`);
    }
    const response = await fetch(uri, options.signal === undefined ? {} : { signal: options.signal }).catch((error) => {
        options.signal?.throwIfAborted();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} can't be fetched: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, { cause: error });
    });
    if (!response.ok || response.body === null) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} can't be fetched: the server answered ${response.status}.`);
    }
    return response.body;
}
/**
 * The absolute path that a `file:` URI names, or undefined for another kind of URI.
 * @throws ConfigurationError when a relative one leaves the repository
 */
function localPath(uri, root) {
    if (!uri.startsWith("file:"))
        return undefined;
    if (uri.startsWith("file://")) {
        try {
            return (0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(uri);
        }
        catch (error) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} is not a file URI of this machine: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, {
                cause: error,
            });
        }
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(uri.slice("file:".length));
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) || path === ".." || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} leaves the repository; a path inside it is needed.`);
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
}


/***/ }),

/***/ 87725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   oX: () => (/* binding */ fileStore)
/* harmony export */ });
/* unused harmony export keyOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73136);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43575);






/** A folder that keeps each file under its digest: `sha256/ab/cdef…`. What is there is never written again. */
function fileStore(options) {
    const { folder, inRepository, committed, signal } = options;
    return {
        // Without it, core.autocrlf would change the line ends of what it takes for text, and with them the digest.
        ...(committed !== undefined && {
            beside: { path: node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(committed, ".gitattributes"), content: "* -text\n" },
        }),
        async put(file, expected) {
            const key = keyOf(expected);
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, key);
            const uri = inRepository === undefined ? (0,node_url__WEBPACK_IMPORTED_MODULE_4__.pathToFileURL)(target).href : `file:${node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(inRepository, key)}`;
            if (committed !== undefined) {
                const { digest, bytes } = await hashFile(file, signal);
                if (digest !== expected)
                    throw changed(file);
                const change = { path: node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(committed, key), file, digest };
                return { uri, digest, bytes, change };
            }
            const bytes = (await keep(file, target, expected, signal)) ?? 0;
            return { uri, digest: expected, bytes };
        },
    };
}
/** Where in a store the bytes of a digest lie. */
function keyOf(digest) {
    const hex = digest.replace(/^sha256:/, "");
    return `sha256/${hex.slice(0, 2)}/${hex.slice(2)}`;
}
/** sha256 and size of a file, read piece by piece. */
async function hashFile(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, {
        highWaterMark: 1024 * 1024,
        ...(signal && { signal }),
    })) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { digest: `sha256:${hash.digest("hex")}`, bytes };
}
async function keep(file, target, expected, signal) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(target).catch(() => undefined);
    if (there !== undefined) {
        const kept = there.isFile() ? await hashFile(target, signal) : undefined;
        if (kept?.digest === expected)
            return kept.bytes;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`The store holds other bytes under ${target} than its name says. Remove that file, and run it again.`);
    }
    const bytes = await copyVerified((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1024 * 1024 }), target, expected, {
        signal,
        otherwise: () => changed(file),
    });
    const kept = await hashFile(target, signal);
    if (kept.digest !== expected) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`The store gave other bytes back than were written to ${target}. Check its disk.`);
    }
    return bytes;
}
/**
 * Writes a stream to a file, whole and with the expected digest, or not at all.
 * @returns the number of bytes
 */
async function copyVerified(source, target, expected, options) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY, 0o644);
        try {
            for await (const chunk of source) {
                options.signal?.throwIfAborted();
                hash.update(chunk);
                bytes += chunk.length;
                await output.writeFile(chunk);
            }
            await output.sync();
        }
        finally {
            await output.close();
        }
        const found = `sha256:${hash.digest("hex")}`;
        if (found !== expected)
            throw options.otherwise(found);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
        return bytes;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1 || options.signal?.aborted)
            throw error;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${target} can't be written: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
function changed(file) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${file} has changed since its digest was taken. Nothing was registered; run it again.`);
}


/***/ }),

/***/ 49164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ adjust),
/* harmony export */   SX: () => (/* binding */ corrections),
/* harmony export */   fU: () => (/* binding */ holm)
/* harmony export */ });
/* unused harmony export benjaminiHochberg */
const corrections = ["benjamini-hochberg", "holm", "none"];
/** The adjusted p-values by the named method, in the order given. Compare them with alpha as they are. */
function adjust(pValues, correction) {
    if (correction === "holm")
        return holm(pValues);
    if (correction === "benjamini-hochberg")
        return benjaminiHochberg(pValues);
    return [...pValues];
}
/**
 * Holm's step-down adjusted p-values: rejecting where they are at most alpha keeps the chance of one or more false
 * rejections at alpha, whatever the dependence. With p(1) ≤ … ≤ p(m): max over j ≤ i of min(1, (m − j + 1) p(j)).
 * Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure. Same as R's p.adjust(method = "holm").
 * @param pValues each from 0 to 1
 * @throws RangeError for a value outside [0, 1] or NaN
 */
function holm(pValues) {
    const order = ascending(pValues);
    const adjusted = new Array(pValues.length);
    let largest = 0;
    order.forEach((index, rank) => {
        largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]));
        adjusted[index] = largest;
    });
    return adjusted;
}
/**
 * Benjamini and Hochberg's step-up adjusted p-values: rejecting where they are at most alpha keeps the expected share
 * of false rejections at alpha, for independent or positively dependent tests. With p(1) ≤ … ≤ p(m): min over j ≥ i
 * of min(1, m p(j) / j). Benjamini and Hochberg (1995), Controlling the False Discovery Rate. Same as
 * scipy.stats.false_discovery_control(method="bh").
 * @param pValues each from 0 to 1
 * @throws RangeError for a value outside [0, 1] or NaN
 */
function benjaminiHochberg(pValues) {
    const order = ascending(pValues);
    const adjusted = new Array(pValues.length);
    let smallest = 1;
    for (let rank = order.length - 1; rank >= 0; rank--) {
        const index = order[rank];
        smallest = Math.min(smallest, (pValues[index] * pValues.length) / (rank + 1));
        adjusted[index] = smallest;
    }
    return adjusted;
}
function ascending(pValues) {
    for (const value of pValues) {
        if (!(value >= 0 && value <= 1))
            throw new RangeError(`${value} is not a p-value: it must be from 0 to 1.`);
    }
    return pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b]);
}


/***/ }),

/***/ 32762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72484);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86060);


/** The probability that a standard normal variable is at most `z`. */
function normalCdf(z) {
    return _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__(z, 0, 1);
}
/** The value that a standard normal variable stays below with probability `p`, for p from 0 to 1. */
function normalQuantile(p) {
    return _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__(p, 0, 1);
}


/***/ }),

/***/ 63719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ tQuantile),
/* harmony export */   w: () => (/* binding */ tCdf)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86021);
/* harmony import */ var _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74455);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32762);



/** Above this many degrees of freedom the t distribution is the normal one to eight digits. */
const normalFrom = 1e7;
/** The probability that a variable of Student's t distribution is at most `t`. */
function tCdf(t, degreesOfFreedom) {
    return degreesOfFreedom > normalFrom ? (0,_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalCdf */ .v)(t) : _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_0__(t, degreesOfFreedom);
}
/** The value that a variable of Student's t distribution stays below with probability `p`. */
function tQuantile(p, degreesOfFreedom) {
    return degreesOfFreedom > normalFrom ? (0,_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalQuantile */ .Z)(p) : _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_1__(p, degreesOfFreedom);
}


/***/ })

};
