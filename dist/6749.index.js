export const id = 6749;
export const ids = [6749];
export const modules = {

/***/ 66749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azureKind: () => (/* binding */ azureKind)
});

// EXTERNAL MODULE: ./out/toolkit/storage/azure-client.js
var azure_client = __webpack_require__(48082);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/object-store.js
var object_store = __webpack_require__(39646);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/place.js
var place = __webpack_require__(25774);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/settings.js
var cloud_settings = __webpack_require__(55828);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/toolkit/storage/azure-refusal.js
var azure_refusal = __webpack_require__(353);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/parts.js
var cloud_parts = __webpack_require__(56823);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/azure/bucket.js




/** A container of Azure Blob Storage. Each file is a block blob, whose blocks bear their digest in their id. */
function azureBucket(container, name, settings, signal) {
    const uri = (key) => `az://${name}/${key}`;
    const asked = { abortSignal: signal };
    const scope = settings.encryption_scope && { encryptionScope: settings.encryption_scope };
    const guarded = async (key, work) => {
        try {
            return await work();
        }
        catch (error) {
            throw (0,azure_refusal/* refusal */.x)(error, uri(key));
        }
    };
    return {
        uri,
        read: (key, from) => guarded(key, async () => {
            try {
                // Where it breaks, it is taken up by whoever reads.
                const found = await container
                    .getBlobClient(key)
                    .download(from, undefined, { ...asked, maxRetryRequests: 0 });
                return found.readableStreamBody;
            }
            catch (error) {
                if ((0,azure_refusal/* codeOf */.$)(error) === "BlobNotFound")
                    return undefined;
                throw error;
            }
        }),
        write: (key, { file, digest }) => guarded(key, async () => {
            const blob = container.getBlockBlobClient(key);
            const there = await uncommitted(blob, asked);
            const parts = (0,cloud_parts/* partsOf */.CI)(file, digest, (0,cloud_parts/* partSize */.hq)((await (0,promises_.stat)(file)).size));
            try {
                const ids = await (0,cloud_parts/* sendParts */.ht)(parts, async (part) => {
                    const id = blockId(part);
                    if (!there.has(id)) {
                        await blob.stageBlock(id, part.bytes, part.bytes.length, {
                            ...asked,
                            ...scope,
                            transactionalContentMD5: (0,external_node_crypto_.createHash)("md5").update(part.bytes).digest(),
                        });
                    }
                    return id;
                });
                await blob.commitBlockList(ids, { ...asked, ...scope, conditions: { ifNoneMatch: "*" } });
                return true;
            }
            catch (error) {
                // Whoever commits first takes the blocks of all others with them.
                if (/^(BlobAlreadyExists|ConditionNotMet|InvalidBlockList)$/.test((0,azure_refusal/* codeOf */.$)(error)))
                    return false;
                throw error;
            }
        }),
        async *list(prefix) {
            try {
                for await (const { name: key, properties } of container.listBlobsFlat({ ...asked, prefix })) {
                    yield { key, bytes: properties.contentLength ?? 0, at: properties.lastModified };
                }
            }
            catch (error) {
                throw (0,azure_refusal/* refusal */.x)(error, uri(prefix));
            }
        },
        remove: (key) => guarded(key, async () => {
            await container.getBlobClient(key).deleteIfExists(asked);
        }),
    };
}
/** All ids of a blob have the same length. The same bytes in the same place have the same id in each run. */
function blockId({ number, bytes }) {
    const digest = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    return Buffer.from(`${String(number).padStart(6, "0")}-${digest.slice(0, 40)}`).toString("base64");
}
/** The ids of the blocks that an unfinished upload left. Azure keeps them for a week. */
async function uncommitted(blob, asked) {
    try {
        const { uncommittedBlocks } = await blob.getBlockList("uncommitted", asked);
        return new Set(uncommittedBlocks?.map(({ name }) => name));
    }
    catch (error) {
        if ((0,azure_refusal/* codeOf */.$)(error) === "BlobNotFound")
            return new Set();
        throw error;
    }
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/azure/azure-kind.js





/** A container of Azure Blob Storage. Only this folder loads the SDK. */
const azureKind = {
    async open(address, what, { runtime }) {
        const { bucket, prefix } = (0,place.parsePlace)(address.path, what, "az://account/container/prefix", 2);
        const container = await (0,azure_client/* containerClient */.L)(bucket, runtime);
        return (0,object_store.objectStore)(azureBucket(container, bucket, address, runtime.signal), prefix, runtime.signal);
    },
    async read(uri, _digest, access) {
        const { runtime } = access;
        const { bucket, key } = (0,place/* parseObject */.l)(uri, "az://account/container/name", 2);
        const settings = (await (0,cloud_settings/* settingsOf */.f)("azure", bucket, access)) ?? {};
        const container = await (0,azure_client/* containerClient */.L)(bucket, runtime);
        return (0,object_store/* readObject */.A)(azureBucket(container, bucket, settings, runtime.signal), key, runtime.signal);
    },
};


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


/***/ })

};
