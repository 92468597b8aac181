export const id = 5862;
export const ids = [5862];
export const modules = {

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inUtf8: () => (/* binding */ inUtf8),
/* harmony export */   q: () => (/* binding */ decoderOf)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * A new decoder for an encoding by its name, in IANA's or Python's spelling; undefined for one that is not known.
 * Those that have one byte a character are strict, as Python's are: a byte that means nothing is an error.
 */
function decoderOf(encoding) {
    const name = encoding.toLowerCase().replaceAll(/[-_ ]/g, "");
    if (/^(latin1?|l1|iso88591|cp819|ibm819)$/.test(name))
        return (chunk) => chunk?.toString("latin1") ?? "";
    if (/^(us)?ascii$|^646$/.test(name))
        return (chunk) => {
            const text = chunk?.toString("latin1") ?? "";
            if (/[^\0-\x7f]/.test(text))
                throw new TypeError("a byte above 127");
            return text;
        };
    if (name === "utf16" || name === "u16" || name === "ucs2")
        return utf16();
    const label = name
        .replace(/^(cp|windows)(125[0-8])$/, "windows-$2")
        .replace(/^utf16([lb]e)$/, "utf-16$1")
        .replace(/^iso8859(\d+)$/, "iso-8859-$1");
    const found = decoderWith(label) ?? decoderWith(encoding);
    if (found === undefined)
        return undefined;
    // Where the encoding has no character the web's tables have control characters.
    return label.startsWith("windows-125")
        ? (chunk) => {
            const text = found(chunk);
            if (/[\x80-\x9f]/.test(text))
                throw new TypeError("a byte that no character has");
            return text;
        }
        : found;
}
function decoderWith(label) {
    try {
        const decoder = new TextDecoder(label, { fatal: true });
        return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined });
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** The byte order mark says the order; without one it is the little end first. */
function utf16() {
    let decode;
    return (chunk) => {
        decode ??= decoderWith(chunk?.[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-16le");
        return decode(chunk);
    };
}
/**
 * The same text in UTF-8.
 * @param path of the file, for people
 * @throws ConfigurationError where the bytes are no text of the encoding
 */
async function* inUtf8(chunks, encoding, path) {
    const decode = decoderOf(encoding);
    if (decode === undefined)
        throw new Error(`no decoder for ${encoding}`);
    let line = 1;
    const next = (chunk) => {
        try {
            const text = decode(chunk);
            for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
                line++;
            return Buffer.from(text);
        }
        catch (cause) {
            if (!(cause instanceof TypeError))
                throw cause;
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`is not text in ${encoding}, at line ${line} or soon after. Write the file in ${encoding}, or say its encoding in the contract.`, { place: { file: path, line }, cause });
        }
    };
    for await (const chunk of chunks) {
        const text = next(chunk);
        if (text.length > 0)
            yield text;
    }
    const rest = next(undefined);
    if (rest.length > 0)
        yield rest;
}


/***/ })

};
