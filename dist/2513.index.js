export const id = 2513;
export const ids = [2513,7641];
export const modules = {

/***/ 46028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s3Bucket: () => (/* binding */ s3Bucket)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./out/toolkit/storage/s3-refusal.js
var s3_refusal = __webpack_require__(7380);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/parts.js
var cloud_parts = __webpack_require__(56823);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/s3/multipart.js




/**
 * Uploads a file part by part, each with its checksum. An upload that an earlier run left unfinished is taken up: only
 * the parts that the store lacks are sent. It is completed only where no object is there.
 */
async function writeParts(client, object, encryption, parts, signal) {
    const asked = { abortSignal: signal };
    const unfinished = await unfinishedUpload(client, object, asked);
    const kept = unfinished?.kept ?? new Map();
    const UploadId = unfinished?.id ??
        (await client.send(new dist_cjs/* CreateMultipartUploadCommand */.nG4({ ...object, ...encryption, ChecksumAlgorithm: "SHA256" }), asked)).UploadId;
    const upload = { ...object, UploadId };
    const send = async ({ number, bytes }) => {
        const checksum = sha256(bytes);
        const there = kept.get(number);
        if (there !== undefined && isSame(there, bytes, checksum))
            return completed(number, there.ETag, checksum);
        const { ETag } = await client.send(new dist_cjs/* UploadPartCommand */.iVK({ ...upload, PartNumber: number, Body: bytes, ChecksumSHA256: checksum }), asked);
        return completed(number, ETag, checksum);
    };
    try {
        const Parts = await (0,cloud_parts/* sendParts */.ht)(parts, send);
        await client.send(new dist_cjs/* CompleteMultipartUploadCommand */.Gym({ ...upload, MultipartUpload: { Parts }, IfNoneMatch: "*" }), asked);
        return true;
    }
    catch (error) {
        // The parts stay where a run was cancelled or its connection broke: the next one goes on from there.
        if (error instanceof errors/* ConfigurationError */.j1) {
            await client.send(new dist_cjs/* AbortMultipartUploadCommand */.tfP(upload)).catch(() => undefined);
        }
        throw error;
    }
}
/** base64 of SHA-256, as S3 takes it. */
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("base64");
}
const completed = (PartNumber, ETag, ChecksumSHA256) => ({
    PartNumber,
    ...(ETag !== undefined && { ETag }),
    ChecksumSHA256,
});
/** Whether the store has these very bytes as a part. */
function isSame(kept, bytes, checksum) {
    if (kept.Size !== bytes.length)
        return false;
    if (kept.ChecksumSHA256 !== undefined)
        return kept.ChecksumSHA256 === checksum;
    // Without a checksum the ETag of a part is its MD5, unless it is encrypted with a key: then it is sent again.
    return kept.ETag?.replaceAll('"', "") === (0,external_node_crypto_.createHash)("md5").update(bytes).digest("hex");
}
/** The newest upload of an object that was begun and not finished, with its parts. */
async function unfinishedUpload(client, { Bucket, Key }, asked) {
    // A user who may not list uploads, or a store that can't, begins anew.
    const listed = await client
        .send(new dist_cjs/* ListMultipartUploadsCommand */.mo2({ Bucket, Prefix: Key }), asked)
        .catch((error) => {
        asked.abortSignal.throwIfAborted();
        if (error.$metadata?.httpStatusCode === undefined)
            throw error;
        return undefined;
    });
    const mine = (listed?.Uploads ?? []).filter((upload) => upload.Key === Key && upload.UploadId !== undefined);
    const newest = mine.sort((one, other) => Number(other.Initiated ?? 0) - Number(one.Initiated ?? 0))[0];
    if (newest === undefined)
        return undefined;
    const kept = new Map();
    let PartNumberMarker;
    do {
        const page = await client.send(new dist_cjs/* ListPartsCommand */.m9c({ Bucket, Key, UploadId: newest.UploadId, PartNumberMarker }), asked);
        for (const part of page.Parts ?? [])
            kept.set(part.PartNumber, part);
        PartNumberMarker = page.IsTruncated ? page.NextPartNumberMarker : undefined;
    } while (PartNumberMarker !== undefined);
    return { id: newest.UploadId, kept };
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/s3/bucket.js





/** A bucket of S3. */
function s3Bucket(client, name, settings, signal) {
    const uri = (key) => `s3://${name}/${key}`;
    const asked = { abortSignal: signal };
    const guarded = async (where, work) => {
        try {
            return await work();
        }
        catch (error) {
            throw (0,s3_refusal/* refusal */.x5)(error, where, name);
        }
    };
    const encryption = {
        ...(settings.encryption && { ServerSideEncryption: settings.encryption }),
        ...(settings.kms_key && { SSEKMSKeyId: settings.kms_key }),
    };
    return {
        uri,
        read: (key, from) => guarded(uri(key), async () => {
            try {
                const range = from === 0 ? {} : { Range: `bytes=${from}-` };
                const { Body } = await client.send(new dist_cjs/* GetObjectCommand */.jLs({ Bucket: name, Key: key, ...range }), asked);
                return Body;
            }
            catch (error) {
                if ((0,s3_refusal/* isAbsent */.W0)(error))
                    return undefined;
                throw error;
            }
        }),
        write: (key, { file, digest }) => guarded(uri(key), async () => {
            const size = (0,cloud_parts/* partSize */.hq)((await (0,promises_.stat)(file)).size);
            const object = { Bucket: name, Key: key };
            try {
                if ((await (0,promises_.stat)(file)).size > size) {
                    return await writeParts(client, object, encryption, (0,cloud_parts/* partsOf */.CI)(file, digest, size), signal);
                }
                for await (const { bytes } of (0,cloud_parts/* partsOf */.CI)(file, digest, size)) {
                    const checked = { Body: bytes, ChecksumSHA256: sha256(bytes), IfNoneMatch: "*" };
                    await client.send(new dist_cjs/* PutObjectCommand */.wKZ({ ...object, ...encryption, ...checked }), asked);
                }
                return true;
            }
            catch (error) {
                if ((0,s3_refusal/* isThere */.$B)(error))
                    return false;
                throw error;
            }
        }),
        async *list(prefix) {
            let ContinuationToken;
            do {
                const page = await guarded(uri(prefix), () => client.send(new dist_cjs/* ListObjectsV2Command */.u6x({ Bucket: name, Prefix: prefix, ContinuationToken }), asked));
                for (const { Key, Size, LastModified } of page.Contents ?? []) {
                    if (Key !== undefined && Size !== undefined && LastModified !== undefined) {
                        yield { key: Key, bytes: Size, at: LastModified };
                    }
                }
                ContinuationToken = page.NextContinuationToken;
            } while (ContinuationToken !== undefined);
        },
        remove: (key) => guarded(uri(key), async () => {
            await client.send(new dist_cjs/* DeleteObjectCommand */.k4j({ Bucket: name, Key: key }), asked);
        }),
    };
}


/***/ }),

/***/ 52513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s3Kind: () => (/* binding */ s3Kind)
/* harmony export */ });
/* harmony import */ var _storage_s3_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97641);
/* harmony import */ var _cloud_object_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39646);
/* harmony import */ var _cloud_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25774);
/* harmony import */ var _cloud_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55828);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46028);





const form = "s3://bucket/prefix";
/** A bucket of S3, or of a store that speaks its protocol. Only this folder loads the SDK. */
const s3Kind = {
    async open(address, what, { runtime }) {
        const { bucket, prefix } = (0,_cloud_place_js__WEBPACK_IMPORTED_MODULE_1__.parsePlace)(address.path, what, form);
        const client = (0,_storage_s3_client_js__WEBPACK_IMPORTED_MODULE_4__.s3Client)(address, runtime);
        return (0,_cloud_object_store_js__WEBPACK_IMPORTED_MODULE_0__.objectStore)((0,_bucket_js__WEBPACK_IMPORTED_MODULE_3__.s3Bucket)(client, bucket, address, runtime.signal), prefix, runtime.signal);
    },
    async read(uri, _digest, access) {
        const { runtime } = access;
        const { bucket, key } = (0,_cloud_place_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .l)(uri, "s3://bucket/key");
        const settings = await (0,_cloud_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOf */ .f)("s3", bucket, access);
        const client = (0,_storage_s3_client_js__WEBPACK_IMPORTED_MODULE_4__.s3Client)(settings ?? {}, runtime);
        return (0,_cloud_object_store_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .A)((0,_bucket_js__WEBPACK_IMPORTED_MODULE_3__.s3Bucket)(client, bucket, settings ?? {}, runtime.signal), key, runtime.signal);
    },
};


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


/***/ })

};
