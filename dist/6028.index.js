export const id = 6028;
export const ids = [6028];
export const modules = {

/***/ 56823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   hq: () => (/* binding */ partSize),
/* harmony export */   ht: () => (/* binding */ sendParts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85648);



/** How many parts are under way at once. */
const atOnce = 4;
const smallest = 8 * 1024 * 1024;
/**
 * How large the parts of a file are, in bytes: 8 MiB, and more where that would be more than 9,000 parts (S3 takes
 * 10,000, Azure 50,000). With four under way, and one being read, a file of up to 70 GB takes 40 MiB of memory.
 */
function partSize(bytes) {
    const mebibyte = 1024 * 1024;
    return Math.max(smallest, Math.ceil(bytes / 9000 / mebibyte) * mebibyte);
}
/**
 * A file piece by piece. Parts that are not released leave their memory to the collector, which comes late for such
 * large pieces. It fails at the end, before anything is completed, when the bytes are not those of the digest.
 * @throws ConfigurationError when the file has changed
 */
async function* partsOf(file, digest, size) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, "r");
    const free = [];
    try {
        let last;
        for (let number = 1;; number++) {
            const buffer = free.pop() ?? Buffer.allocUnsafeSlow(size);
            let filled = 0;
            while (filled < size) {
                const { bytesRead } = await handle.read(buffer, filled, size - filled);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            const bytes = buffer.subarray(0, filled);
            hash.update(bytes);
            if (filled > 0 || number === 1) {
                if (last !== undefined)
                    yield last;
                last = { number, bytes, release: () => free.push(buffer) };
            }
            if (filled < size)
                break;
        }
        // The last one is held back until the whole is known to be what it should be.
        if (`sha256:${hash.digest("hex")}` !== digest)
            throw (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .changed */ .tD)(file);
        if (last !== undefined)
            yield last;
    }
    finally {
        await handle.close();
    }
}
/** The bytes of parts, for who sends them as one stream. */
async function* bytesOf(parts) {
    for await (const { bytes } of parts)
        if (bytes.length > 0)
            yield bytes;
}
/**
 * Sends parts, four at once.
 * @returns what sending each gave, in the order of the parts
 */
async function sendParts(parts, send) {
    const sent = [];
    const underWay = new Set();
    let failed;
    try {
        for await (const part of parts) {
            const one = send(part)
                .then((result) => {
                sent[part.number - 1] = result;
            }, (error) => {
                failed ??= { error };
            })
                .finally(() => {
                part.release();
                underWay.delete(one);
            });
            underWay.add(one);
            if (underWay.size >= atOnce)
                await Promise.race(underWay);
            if (failed !== undefined)
                break;
        }
    }
    finally {
        await Promise.all(underWay);
    }
    if (failed !== undefined)
        throw failed.error;
    return sent;
}


/***/ }),

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
