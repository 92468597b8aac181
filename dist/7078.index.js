export const id = 7078;
export const ids = [7078];
export const modules = {

/***/ 94697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   httpKind: () => (/* binding */ httpKind)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80394);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** Artifacts that lie on a web server. They can be read, and not written. */
const httpKind = {
    async read(uri, _digest, access) {
        const { signal } = access.runtime;
        const reading = isProposed(access) ? guarded(uri, access) : plain(uri, signal);
        return reading.catch((error) => {
            signal.throwIfAborted();
            if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1)
                throw error;
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} can't be fetched: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
        });
    },
};
/** Whether a pull request may have written the record, as where the records of its branch are verified. */
function isProposed({ model, runtime: { context } }) {
    return model === undefined && context !== undefined && (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isForPullRequest */ .w)(context);
}
async function plain(uri, signal) {
    const response = await fetch(uri, { signal });
    if (!response.ok || response.body === null)
        throw refusal(uri, response.status);
    return response.body;
}
/** Only what the whole world can reach: neither this machine, nor its network, nor its cloud's own addresses. */
async function guarded(uri, access) {
    const { get } = await __webpack_require__.e(/* import() */ 6067).then(__webpack_require__.bind(__webpack_require__, 16067));
    if (!URL.canParse(uri))
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} is not a URL.`);
    const answer = await get({ url: new URL(uri), shown: uri }, access);
    if (answer.statusCode === 200)
        return answer;
    answer.destroy();
    throw refusal(uri, answer.statusCode ?? 0);
}
function refusal(uri, status) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} can't be fetched: the server answered ${status}.`);
}


/***/ })

};
