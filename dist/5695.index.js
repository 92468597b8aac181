export const id = 5695;
export const ids = [5695,7641];
export const modules = {

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

/***/ 75695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s3Kind: () => (/* binding */ s3Kind),
/* harmony export */   s3Source: () => (/* binding */ s3Source)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53711);
/* harmony import */ var _storage_s3_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97641);
/* harmony import */ var _storage_s3_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7380);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49841);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24972);





/** Objects of S3, or of the store that AWS_ENDPOINT_URL_S3 names. An address can't name another server. */
const s3Kind = {
    find(address, what, { runtime }) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(address, what, "s3://bucket/path/*.parquet");
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .findListed */ .dt)(s3Source((0,_storage_s3_client_js__WEBPACK_IMPORTED_MODULE_3__.s3Client)({}, runtime), bucket, runtime.signal), key, what);
    },
    async object(address, what, { runtime }) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(address, what, "s3://bucket/path");
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(s3Source((0,_storage_s3_client_js__WEBPACK_IMPORTED_MODULE_3__.s3Client)({}, runtime), bucket, runtime.signal), { key });
    },
};
function s3Source(client, bucket, signal) {
    const uri = (key) => `s3://${bucket}/${key}`;
    const refused = (error, key) => (0,_storage_s3_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(error, uri(key), bucket, "data");
    return {
        uri,
        async *list(prefix) {
            let ContinuationToken;
            do {
                const page = await client
                    .send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .ListObjectsV2Command */ .u6x({ Bucket: bucket, Prefix: prefix, ContinuationToken }), {
                    abortSignal: signal,
                })
                    .catch((error) => {
                    throw refused(error, prefix);
                });
                for (const { Key, Size, ETag } of page.Contents ?? [])
                    if (Key !== undefined && Size !== undefined)
                        yield { key: Key, bytes: Size, tag: ETag };
                ContinuationToken = page.NextContinuationToken;
            } while (ContinuationToken !== undefined);
        },
        async open(key, from, tag) {
            const asked = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_4__/* .GetObjectCommand */ .jLs({
                Bucket: bucket,
                Key: key,
                ...(from > 0 && { Range: `bytes=${from}-` }),
                ...(tag !== undefined && { IfMatch: tag }),
            });
            try {
                const { Body, ETag, ContentLength } = await client.send(asked, { abortSignal: signal });
                return { chunks: Body, tag: ETag, bytes: ContentLength };
            }
            catch (error) {
                if ((0,_storage_s3_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W0)(error))
                    return undefined;
                throw (0,_storage_s3_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isThere */ .$B)(error) ? (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.changed)(uri(key)) : refused(error, key);
            }
        },
    };
}


/***/ }),

/***/ 97641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s3Client: () => (/* binding */ s3Client)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53711);

/**
 * A client with the credentials of the environment, else of the SDK's own chain: the token of a role (OIDC), a profile,
 * the container's or the machine's role.
 */
function s3Client(settings, { environment }) {
    const endpoint = settings.endpoint ?? environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
    const region = settings.region ??
        environment.AWS_REGION ??
        environment.AWS_DEFAULT_REGION ??
        // Other stores than AWS have regions in name only, and this is the name that they expect.
        (endpoint ? "us-east-1" : undefined);
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
    return new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .YxF({
        ...(endpoint && { endpoint, forcePathStyle: true }),
        ...(region && { region }),
        ...(AWS_ACCESS_KEY_ID &&
            AWS_SECRET_ACCESS_KEY && {
            credentials: {
                accessKeyId: AWS_ACCESS_KEY_ID,
                secretAccessKey: AWS_SECRET_ACCESS_KEY,
                ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
            },
        }),
        followRegionRedirects: true,
        // We send and check SHA-256 ourselves; other stores than AWS don't know the SDK's own checksums.
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        maxAttempts: 5,
        requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
    });
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42284);


const credentials = "Let aws-actions/configure-aws-credentials get them (OIDC, permissions: id-token: write), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE";
const sentences = {
    CredentialsProviderError: () => `there are no AWS credentials. ${credentials}.`,
    ExpiredToken: () => `the AWS credentials have expired. Get new ones in a step before this one: ${credentials}.`,
    InvalidAccessKeyId: () => `the store does not know the access key. ${credentials}.`,
    SignatureDoesNotMatch: () => `the secret access key does not belong to the access key. ${credentials}.`,
    InvalidToken: () => `the store refuses the session token. ${credentials}.`,
    AccessDenied: (_, use) => use === "store"
        ? "access is denied. The role or user needs s3:GetObject and s3:PutObject on the objects and s3:ListBucket on the bucket: without that, S3 won't say that an object is not there."
        : "access is denied. The role or user needs s3:GetObject on the objects and s3:ListBucket on the bucket.",
    NoSuchBucket: (bucket, use) => `there is no bucket ${bucket}. ${(0,_use_js__WEBPACK_IMPORTED_MODULE_1__/* .correct */ .d)(use)}`,
    RegionMissing: (_, use) => `no region is known. Set ${use === "store" ? "registry.store.region, or " : ""}AWS_REGION.`,
    Quota: () => "its quota is used up. Make room, or raise it.",
};
const names = {
    ExpiredTokenException: "ExpiredToken",
    TokenRefreshRequired: "ExpiredToken",
    RequestExpired: "ExpiredToken",
    QuotaExceeded: "Quota",
    XMinioStorageFull: "Quota",
    XMinioAdminBucketQuotaExceeded: "Quota",
    InsufficientStorage: "Quota",
};
/**
 * The sentence for what the store refused. A connection that broke is no refusal, and comes back as it is.
 * @param uri what was to be read or written
 */
function refusal(error, uri, bucket, use = "store") {
    if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
        return error;
    const { name = "", Code, message = "", $metadata } = Object(error);
    const status = $metadata?.httpStatusCode;
    const code = [Code, name].find((one) => one !== undefined && (one in sentences || one in names));
    const known = code ??
        (/^Region is missing/.test(message) ? "RegionMissing" : undefined) ??
        (/Could not load credentials|Unable to find .*credentials/i.test(message)
            ? "CredentialsProviderError"
            : undefined) ??
        (status === 507 || /quota/i.test(message) ? "Quota" : undefined);
    if (known === undefined && status === undefined)
        return error;
    const said = known === undefined ? undefined : sentences[names[known] ?? known];
    const rest = said?.(bucket, use) ?? `the store answered ${status} ${Code ?? name}: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`;
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri}: ${rest}`, { cause: error });
}
/** Whether a store says that there is no such object. */
function isAbsent(error) {
    const { name, Code } = Object(error);
    return name === "NoSuchKey" || Code === "NoSuchKey";
}
/** Whether a store says that the object is there already (412), or is being written by somebody else (409). */
function isThere(error) {
    const status = Object(error).$metadata?.httpStatusCode;
    return (status === 412 || (status === 409 && Object(error).name === "ConditionalRequestConflict"));
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
