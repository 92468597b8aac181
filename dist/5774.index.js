export const id = 5774;
export const ids = [5774];
export const modules = {

/***/ 25774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseObject),
/* harmony export */   parsePlace: () => (/* binding */ parsePlace)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * The bucket and prefix in an address.
 * @param form what an address of this kind looks like, for errors: `s3://bucket/prefix`
 * @param buckets how many leading parts name the bucket: two where it lies in an account
 * @throws ConfigurationError when it is none, or holds what has no place in a record: a user, a query, `..`
 */
function parsePlace(path, what, form, buckets = 1) {
    const parts = path.replace(/\/+$/, "").split("/");
    const [bucket, prefix] = [parts.slice(0, buckets), parts.slice(buckets)];
    const isName = (part) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,221}$/.test(part);
    const isPart = (part) => /^[\w.=-]+$/.test(part) && part !== "." && part !== "..";
    if (bucket.length < buckets || !bucket.every(isName) || !prefix.every(isPart)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: "${withoutSecrets(path)}" is not a place in a store. Write ${form}, of letters, digits and . _ = -, without a user or a query.`);
    }
    return { bucket: bucket.join("/"), prefix: prefix.join("/") };
}
/** The bucket and the name of the object that a URI of a record names. */
function parseObject(uri, form, buckets = 1) {
    const parts = uri.replace(/^[a-z0-9]+:\/\//i, "").split("/");
    const bucket = parts.slice(0, buckets).join("/");
    const key = parts.slice(buckets).join("/");
    if (key === "" || /[?#@]/.test(bucket)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${withoutSecrets(uri)} names no object; ${form} is needed.`);
    }
    return { bucket, key };
}
function withoutSecrets(text) {
    return text.replace(/[^/]*@/, "***@").replace(/\?.*$/s, "?…");
}


/***/ })

};
