export const id = 6819;
export const ids = [6819];
export const modules = {

/***/ 46819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gsKind: () => (/* binding */ gsKind),
/* harmony export */   gsSource: () => (/* binding */ gsSource)
/* harmony export */ });
/* harmony import */ var _storage_gs_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83589);
/* harmony import */ var _storage_gs_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73720);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49841);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24972);




/** Objects of Google Cloud Storage. */
const gsKind = {
    async find(address, what, { runtime }) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(address, what, "gs://bucket/path/*.parquet");
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .findListed */ .dt)(gsSource((await (0,_storage_gs_client_js__WEBPACK_IMPORTED_MODULE_0__/* .storageClient */ .d)(runtime, bucket, "data")).bucket(bucket)), key, what);
    },
    async object(address, what, { runtime }) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(address, what, "gs://bucket/path");
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(gsSource((await (0,_storage_gs_client_js__WEBPACK_IMPORTED_MODULE_0__/* .storageClient */ .d)(runtime, bucket, "data")).bucket(bucket)), { key });
    },
};
function gsSource(bucket) {
    const uri = (key) => `gs://${bucket.name}/${key}`;
    const refused = (error, key) => (0,_storage_gs_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(error, uri(key), bucket.name, "data");
    return {
        uri,
        async *list(prefix) {
            try {
                for await (const found of bucket.getFilesStream({ prefix }))
                    yield listed(found);
            }
            catch (error) {
                throw refused(error, prefix);
            }
        },
        async open(key, from, known) {
            try {
                const [{ generation, size }] = await bucket.file(key).getMetadata();
                const tag = String(generation);
                if (known !== undefined && known !== tag)
                    throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.changed)(uri(key));
                // Of this content, whatever is written meanwhile; its own check would fail a download that is taken up.
                const file = bucket.file(key, { generation: tag });
                const stream = file.createReadStream({ start: from, validation: false, decompress: false });
                const chunks = stream[Symbol.asyncIterator]();
                // What the server refuses comes with the first of them.
                return { chunks: following(await chunks.next(), chunks), tag, bytes: Number(size) - from };
            }
            catch (error) {
                if ((0,_storage_gs_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(error))
                    return undefined;
                throw (0,_storage_gs_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === 412 ? (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.changed)(uri(key)) : refused(error, key);
            }
        },
    };
}
function listed({ name, metadata: { size, generation } }) {
    return { key: name, bytes: Number(size), tag: generation === undefined ? undefined : String(generation) };
}
async function* following(first, rest) {
    try {
        for (let next = first; !next.done; next = await rest.next())
            yield next.value;
    }
    finally {
        await rest.return?.();
    }
}


/***/ }),

/***/ 24972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   dt: () => (/* binding */ findListed)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76459);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87502);
/* harmony import */ var _hive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75654);




const mostObjects = 100_000;
/**
 * What a key names: an object; with wildcards, those that match; without a format's ending, the data below it like that
 * of a folder. In the order of their names.
 * @throws ConfigurationError when it names nothing
 */
async function findListed(source, key, what) {
    const isPattern = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(key);
    if (!isPattern && (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOfName */ .Qv)(key) !== undefined)
        return [objectOf(source, { key })];
    const folder = (isPattern ? (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .fixedPart */ .sL)(key) : key).replace(/\/+$/, "");
    const prefix = folder === "" ? "" : `${folder}/`;
    const isMatch = isPattern
        ? (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globMatcher */ .fU)(key)
        : (found) => !(0,_hive_js__WEBPACK_IMPORTED_MODULE_3__/* .isBeside */ .Z)(found.slice(prefix.length)) && (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOfName */ .Qv)(found) !== undefined;
    const found = new Map();
    for await (const one of source.list(prefix)) {
        if (one.key.endsWith("/") || !isMatch(one.key))
            continue;
        found.set(one.key, one);
        if (found.size > mostObjects)
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${source.uri(key)} names more than ${mostObjects} objects.`);
    }
    if (found.size === 0) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${source.uri(key)} ${isPattern ? "matches no object" : `is a folder without any data: ${_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatsForPeople */ .x0}`}.`);
    }
    return (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .inOrder */ .al)(found.keys()).map((name) => objectOf(source, found.get(name)));
}
function objectOf(source, { key, bytes, tag }) {
    const uri = source.uri(key);
    return {
        uri,
        bytes,
        tag,
        async open(from, known) {
            const opened = await source.open(key, from, known);
            if (opened !== undefined)
                return opened;
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} is not there.`);
        },
    };
}
/**
 * The bucket and the key in an address.
 * @param buckets how many leading parts name the bucket
 * @throws ConfigurationError when there is no bucket that could be one
 */
function placeOf(address, what, form, buckets = 1) {
    const parts = address.replace(/^[^:]+:\/\//, "").split("/");
    const names = parts.slice(0, buckets);
    const isName = (part) => /^[a-z0-9][a-z0-9._-]{1,221}$/i.test(part);
    if (names.length < buckets || !names.every(isName) || parts.length === buckets) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${address.replace(/^([^:]+:\/\/)[^/]*@/, "$1").replace(/\?.*$/s, "")} names no data. Write ${form}, without a user.`);
    }
    return { bucket: names.join("/"), key: parts.slice(buckets).join("/") };
}


/***/ }),

/***/ 83589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ storageClient)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _google_cloud_storage__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73665);
/* harmony import */ var _gs_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73720);



/** How long credentials are looked for, in milliseconds: without any, Google's client asks for the machine's for minutes. */
const patience = 20_000;
/**
 * A client with Google's application default credentials: the file that GOOGLE_APPLICATION_CREDENTIALS names (a
 * federated workload identity as google-github-actions/auth writes it, or a service account's key), else the login of
 * gcloud or the machine's account. STORAGE_EMULATOR_HOST names an emulator, which gets no credentials.
 * @throws ConfigurationError when there are no credentials
 */
async function storageClient({ environment, signal }, bucket, use) {
    const { GOOGLE_APPLICATION_CREDENTIALS: keyFilename, STORAGE_EMULATOR_HOST: apiEndpoint } = environment;
    const client = new _google_cloud_storage__WEBPACK_IMPORTED_MODULE_1__/* .Storage */ .wc({
        ...(keyFilename && { keyFilename }),
        ...(apiEndpoint && { apiEndpoint }),
        retryOptions: { autoRetry: true, maxRetries: 4, totalTimeout: 120 },
    });
    if (apiEndpoint) {
        // Where the variable is set for the whole process, Google's client leaves the path away.
        client.baseUrl = `${client.apiEndpoint.replace(/\/+$/, "")}/storage/v1`;
        return client;
    }
    const found = new AbortController();
    try {
        const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(patience, undefined, { signal: AbortSignal.any([signal, found.signal]) }).then(() => {
            throw new Error("Could not load the default credentials");
        });
        await Promise.race([client.authClient.getClient(), late]);
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,_gs_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x5)(error, `gs://${bucket}`, bucket, use);
    }
    finally {
        found.abort();
    }
    return client;
}


/***/ }),

/***/ 73720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42284);


const credentials = "Let google-github-actions/auth get them (OIDC, permissions: id-token: write), or set GOOGLE_APPLICATION_CREDENTIALS";
/** The sentence for what Google refused. A connection that broke is no refusal, and comes back as it is. */
function refusal(error, uri, bucket, use = "store") {
    if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
        return error;
    const { message = "", errors } = Object(error);
    const status = statusOf(error);
    const reason = errors?.[0]?.reason ?? "";
    const say = (rest) => new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri}: ${rest}`, { cause: error });
    if (/Could not load the default credentials|Anonymous caller/i.test(message)) {
        return say(`there are no Google credentials. ${credentials}.`);
    }
    if (/invalid_grant|invalid_token|unauthorized_client|reauth/i.test(message) || status === 401) {
        return say(`the Google credentials have expired or are not valid. ${credentials}.`);
    }
    if (/^ENOENT|does not exist, or it is not a file/.test(message)) {
        return say(`the file that GOOGLE_APPLICATION_CREDENTIALS names is not there. ${credentials}.`);
    }
    if (status === undefined)
        return error;
    if (/quota|rateLimit|userRateLimit/i.test(reason) || status === 507) {
        return say("its quota is used up. Make room, or raise it.");
    }
    if (status === 404)
        return say(`there is no bucket ${bucket}. ${(0,_use_js__WEBPACK_IMPORTED_MODULE_1__/* .correct */ .d)(use)}`);
    if (status === 403) {
        return say(`access is denied. The account needs the role Storage Object ${use === "store" ? "User" : "Viewer"} on the bucket.`);
    }
    return say(`the store answered ${status} ${reason}: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`);
}
/** The HTTP status that a server refused with, where it is one. */
function statusOf(error) {
    const { code } = Object(error);
    const status = Number(code);
    return status >= 400 && status <= 599 ? status : undefined;
}
/** Whether it is the object that is not there, and not its bucket. */
function isAbsent(error) {
    return statusOf(error) === 404 && !/bucket does not exist/i.test((0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}


/***/ }),

/***/ 42284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ correct)
/* harmony export */ });
/** Where the place is set, and what it may have to say. */
function correct(use) {
    return use === "store" ? "Make it, or correct registry.store.path." : "Correct the address.";
}


/***/ })

};
