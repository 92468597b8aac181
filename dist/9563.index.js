export const id = 9563;
export const ids = [9563];
export const modules = {

/***/ 69563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gsKind: () => (/* binding */ gsKind)
});

// EXTERNAL MODULE: ./out/toolkit/storage/gs-client.js
var gs_client = __webpack_require__(83589);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/object-store.js
var object_store = __webpack_require__(39646);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/place.js
var place = __webpack_require__(25774);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/settings.js
var cloud_settings = __webpack_require__(55828);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./out/toolkit/storage/frugal.js
var frugal = __webpack_require__(77930);
// EXTERNAL MODULE: ./out/toolkit/storage/gs-refusal.js
var gs_refusal = __webpack_require__(73720);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/parts.js
var parts = __webpack_require__(56823);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/gs/download.js

const tries = 4;
/**
 * The bytes of an object from an offset on, with the SDK's credentials. The SDK's own stream never ends when the
 * connection breaks in the middle, so the request is made here.
 * @throws ApiError
 */
async function download(storage, bucket, key, from, signal) {
    const url = `${storage.baseUrl}/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(key)}?alt=media`;
    // An emulator of one's own gets no credentials.
    const authorized = storage.customEndpoint ? {} : await storage.authClient.getRequestHeaders(url);
    const headers = { ...authorized, ...(from > 0 && { range: `bytes=${from}-` }) };
    for (let tried = 1;; tried++) {
        const response = await fetch(url, { headers, signal });
        if (response.ok && response.body !== null)
            return response.body;
        const text = await response.text();
        if ((response.status !== 429 && response.status < 500) || tried >= tries) {
            throw errorOf(response.status, text);
        }
        await (0,external_node_timers_promises_.setTimeout)((1 + Math.random()) * 250 * 2 ** tried, undefined, { signal });
    }
}
function errorOf(code, text) {
    try {
        const { error } = JSON.parse(text);
        if (error?.message !== undefined) {
            return Object.assign(new Error(error.message), { code, ...(error.errors && { errors: error.errors }) });
        }
    }
    catch {
        // Some answers are plain text.
    }
    return Object.assign(new Error(text.slice(0, 200)), { code });
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/gs/bucket.js







/** Bytes that are read from the disk at once: each of the SDK's streams holds a few of them. */
const piece = 256 * 1024;
/** A bucket of Google Cloud Storage. */
function gsBucket(client, settings, signal) {
    const uri = (key) => `gs://${client.name}/${key}`;
    const refused = (error, key) => (0,gs_refusal/* refusal */.x5)(error, uri(key), client.name);
    const fileOf = (key) => client.file(key, settings.kms_key === undefined ? {} : { kmsKeyName: settings.kms_key });
    return {
        uri,
        async read(key, from) {
            try {
                return await download(client.storage, client.name, key, from, signal);
            }
            catch (error) {
                if ((0,gs_refusal/* isAbsent */.W0)(error))
                    return undefined;
                throw refused(error, key);
            }
        },
        async write(key, { file, digest }) {
            const { size: bytes } = await (0,promises_.stat)(file);
            const size = (0,parts/* partSize */.hq)(bytes);
            const isLarge = bytes > size;
            const target = fileOf(key).createWriteStream({
                resumable: isLarge,
                // In chunks, it goes on after a broken connection from where the server says that it was.
                ...(isLarge && { chunkSize: size }),
                validation: "crc32c",
                preconditionOpts: { ifGenerationMatch: 0 },
                metadata: { contentType: "application/octet-stream" },
            });
            try {
                await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from((0,frugal/* frugal */.U)((0,parts/* bytesOf */.$$)((0,parts/* partsOf */.CI)(file, digest, piece)))), target, { signal });
                return true;
            }
            catch (error) {
                if ((0,gs_refusal/* statusOf */.c2)(error) === 412)
                    return false;
                throw refused(error, key);
            }
        },
        async *list(prefix) {
            try {
                for await (const found of client.getFilesStream({ prefix })) {
                    const { name, metadata } = found;
                    yield { key: name, bytes: Number(metadata.size), at: new Date(metadata.updated ?? 0) };
                }
            }
            catch (error) {
                throw refused(error, prefix);
            }
        },
        async remove(key) {
            try {
                await client.file(key).delete({ ignoreNotFound: true });
            }
            catch (error) {
                throw refused(error, key);
            }
        },
    };
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/gs/gs-kind.js





/** A bucket of Google Cloud Storage. Only this folder loads the SDK. */
const gsKind = {
    async open(address, what, { runtime }) {
        const { bucket, prefix } = (0,place.parsePlace)(address.path, what, "gs://bucket/prefix");
        const client = (await (0,gs_client/* storageClient */.d)(runtime, bucket, "store")).bucket(bucket);
        return (0,object_store.objectStore)(gsBucket(client, address, runtime.signal), prefix, runtime.signal);
    },
    async read(uri, _digest, access) {
        const { runtime } = access;
        const { bucket, key } = (0,place/* parseObject */.l)(uri, "gs://bucket/name");
        const settings = (await (0,cloud_settings/* settingsOf */.f)("gs", bucket, access)) ?? {};
        const client = (await (0,gs_client/* storageClient */.d)(runtime, bucket, "store")).bucket(bucket);
        return (0,object_store/* readObject */.A)(gsBucket(client, settings, runtime.signal), key, runtime.signal);
    },
};


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


/***/ })

};
