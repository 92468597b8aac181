export const id = 5630;
export const ids = [5630];
export const modules = {

/***/ 5630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azureKind: () => (/* binding */ azureKind),
/* harmony export */   azureSource: () => (/* binding */ azureSource)
/* harmony export */ });
/* harmony import */ var _storage_azure_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48082);
/* harmony import */ var _storage_azure_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(353);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49841);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24972);




/** Blobs of Azure. */
const azureKind = {
    async find(address, what, { runtime }) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(address, what, "az://account/container/path/*.parquet", 2);
        const client = await (0,_storage_azure_client_js__WEBPACK_IMPORTED_MODULE_0__/* .containerClient */ .L)(bucket, runtime);
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .findListed */ .dt)(azureSource(client, bucket, runtime.signal), key, what);
    },
    async object(address, what, { runtime }) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(address, what, "az://account/container/path", 2);
        const client = await (0,_storage_azure_client_js__WEBPACK_IMPORTED_MODULE_0__/* .containerClient */ .L)(bucket, runtime);
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(azureSource(client, bucket, runtime.signal), { key });
    },
};
function azureSource(client, place, abortSignal) {
    const uri = (key) => `az://${place}/${key}`;
    const refused = (error, key) => (0,_storage_azure_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x)(error, uri(key), "data");
    return {
        uri,
        async *list(prefix) {
            try {
                for await (const { name, properties } of client.listBlobsFlat({ prefix, abortSignal }))
                    yield { key: name, bytes: properties.contentLength ?? 0, tag: quoted(properties.etag) };
            }
            catch (error) {
                throw refused(error, prefix);
            }
        },
        async open(key, from, tag) {
            const conditions = tag === undefined ? {} : { ifMatch: tag };
            try {
                const { readableStreamBody, etag, contentLength } = await client
                    .getBlobClient(key)
                    .download(from, undefined, { abortSignal, conditions });
                const chunks = readableStreamBody;
                return { chunks, tag: quoted(etag), bytes: contentLength };
            }
            catch (error) {
                const code = (0,_storage_azure_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error);
                if (code === "BlobNotFound")
                    return undefined;
                throw code === "ConditionNotMet" ? (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.changed)(uri(key)) : refused(error, key);
            }
        },
    };
}
/** A listing gives ETags without their quotes. */
function quoted(etag) {
    return etag === undefined || /^(W\/)?"/.test(etag) ? etag : `"${etag}"`;
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

/***/ 48082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ containerClient)
/* harmony export */ });
/* harmony import */ var _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38053);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


const options = {
    retryOptions: { maxTries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 8000 },
};
/**
 * A client of a container, `account/container`. The account's own connection string is used where the environment has
 * one; else the chain of the SDK: a federated token (OIDC), a managed identity, the login of the Azure CLI. A token
 * only ever goes to the account's address at Azure.
 */
async function containerClient(place, { environment }) {
    const [account = "", container = ""] = place.split("/");
    const text = environment.AZURE_STORAGE_CONNECTION_STRING;
    if (text) {
        const service = fromConnectionString(text);
        if (service.accountName === account)
            return service.getContainerClient(container);
    }
    if (!/^[a-z0-9]{3,24}$/.test(account)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`az://${place}: ${account} is not a storage account; a name of 3 to 24 lower-case letters and digits is needed.`);
    }
    const { DefaultAzureCredential } = await Promise.all(/* import() */[__webpack_require__.e(3324), __webpack_require__.e(3952)]).then(__webpack_require__.bind(__webpack_require__, 23952));
    return new _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .BlobServiceClient */ .wS(`https://${account}.blob.core.windows.net`, new DefaultAzureCredential(), options).getContainerClient(container);
}
function fromConnectionString(text) {
    try {
        return _azure_storage_blob__WEBPACK_IMPORTED_MODULE_0__/* .BlobServiceClient */ .wS.fromConnectionString(text, options);
    }
    catch (error) {
        // The message may hold the key.
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`AZURE_STORAGE_CONNECTION_STRING can't be read (${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split(/[:=]/, 1)[0]}). Copy it from the storage account's access keys.`);
    }
}


/***/ }),

/***/ 353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42284);


const credentials = "Let azure/login get them (OIDC, permissions: id-token: write), or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_FEDERATED_TOKEN_FILE, or AZURE_STORAGE_CONNECTION_STRING";
const denied = (use) => `access is denied. The identity needs the role Storage Blob Data ${use === "store" ? "Contributor" : "Reader"} on the container.`;
const sentences = {
    AuthenticationFailed: () => `Azure refuses the credentials; they may have expired. ${credentials}.`,
    InvalidAuthenticationInfo: () => `the Azure credentials have expired. ${credentials}.`,
    AuthorizationPermissionMismatch: denied,
    AuthorizationFailure: () => "access is denied. Does the account's firewall let this machine in?",
    InsufficientAccountPermissions: denied,
    ContainerNotFound: (use) => `there is no such container. ${(0,_use_js__WEBPACK_IMPORTED_MODULE_1__/* .correct */ .d)(use)}`,
    AccountIsDisabled: () => "the storage account is disabled.",
    Quota: () => "its quota is used up. Make room, or raise it.",
};
/** The sentence for what Azure refused. A connection that broke is no refusal, and comes back as it is. */
function refusal(error, uri, use = "store") {
    if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
        return error;
    const { name = "", statusCode, message = "" } = Object(error);
    const code = codeOf(error);
    const say = (rest) => new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri}: ${rest}`, { cause: error });
    if (/^(CredentialUnavailableError|AggregateAuthenticationError|AuthenticationRequiredError)$/.test(name)) {
        return say(`there are no Azure credentials. ${credentials}.`);
    }
    // What Entra ID says begins with its own number; the rest holds identifiers and lines.
    if (name === "AuthenticationError") {
        return say(`Azure gave no token (${/AADSTS\d+/.exec(message)?.[0] ?? "no reason"}). ${credentials}.`);
    }
    if (/ENOTFOUND/.test(`${code} ${message}`)) {
        return say(`there is no such storage account. Correct ${use === "store" ? "registry.store.path" : "the address"}.`);
    }
    if (statusCode === undefined)
        return error;
    const known = sentences[code] ??
        (statusCode === 507 || /quota/i.test(`${code} ${message}`) ? sentences.Quota : undefined);
    return say(known?.(use) ?? `the store answered ${statusCode} ${code}: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split(" RequestId:")[0]}.`);
}
/** Azure's own word for what is wrong. */
function codeOf(error) {
    const { code, details } = Object(error);
    return details?.errorCode ?? code ?? "";
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
