export const id = 6490;
export const ids = [6490];
export const modules = {

/***/ 26490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkJsonSchema: () => (/* binding */ checkJsonSchema)
/* harmony export */ });
/* harmony import */ var ajv__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42463);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52210);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42412);




/**
 * Whether a document is a JSON Schema that Ajv takes in its strict mode: no unknown keyword, every value of the kind
 * that its keyword needs, every reference within the document. @throws ConfigurationError
 */
function checkJsonSchema(document) {
    const schema = document.value;
    const uri = String(schema.$schema ?? "https://json-schema.org/draft/2020-12/schema");
    const draft = /draft-0([0-9])|draft\/(20\d\d-\d\d)/.exec(uri);
    if (draft?.[1] !== undefined && draft[1] !== "6" && draft[1] !== "7") {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`$schema is draft-0${draft[1]}; draft-06, draft-07, 2019-09 and 2020-12 are read.`, {
            place: document.place(["$schema"]),
        });
    }
    const ajv = new (draft?.[1] === undefined ? ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1__.Ajv2020 : ajv__WEBPACK_IMPORTED_MODULE_2__.Ajv)({
        strict: false,
        strictSchema: true,
        validateFormats: false,
        allErrors: false,
        logger: false,
    });
    // Fields of Draft 6 and 2019-09 are those of the next draft; its own meta-schema is not needed for that.
    const { $schema: _, $id: __, ...rest } = schema;
    if (!ajv.validateSchema(rest)) {
        const error = ajv.errors[0];
        const keys = error.instancePath.split("/").slice(1).map(unescape);
        const found = keys.reduce((value, key) => value?.[key], rest);
        const where = keys.join(".") || "the schema";
        const allowed = error.params.allowedValues;
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(allowed === undefined
            ? `${where} ${error.message ?? "is wrong"}; it is ${cut(JSON.stringify(found))}.`
            : `${where} is ${cut(JSON.stringify(found))}; allowed are ${allowed.join(", ")}.`, { place: document.place(keys) });
    }
    try {
        ajv.compile(rest);
    }
    catch (error) {
        const message = error.message.replace(/^strict mode: /, "");
        const unknown = /^unknown keyword: "(.*)"$/.exec(message)?.[1];
        const keys = unknown === undefined ? [] : (pathOf(schema, unknown) ?? []);
        const hint = unknown === undefined ? undefined : (0,_toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(unknown, Object.keys(ajv.RULES.all));
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(unknown === undefined
            ? `is not a JSON Schema that can be used: ${message}.`
            : `${unknown} is not a keyword of JSON Schema.${hint === undefined ? "" : ` Did you mean ${hint}?`}`, { place: keys.length === 0 ? { file: document.file } : document.placeOfKey(keys), cause: error });
    }
}
function cut(text) {
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
function unescape(part) {
    return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
/** Where a key stands first, looked for in breadth and not within `properties`' names. */
function pathOf(value, key) {
    const open = [{ at: value, path: [], isNames: false }];
    for (const { at, path, isNames } of open) {
        if (typeof at !== "object" || at === null)
            continue;
        for (const [name, inner] of Object.entries(at)) {
            if (name === key && !isNames)
                return [...path, name];
            open.push({
                at: inner,
                path: [...path, name],
                isNames: ["properties", "$defs", "definitions"].includes(name) && !isNames,
            });
        }
    }
    return undefined;
}


/***/ })

};
