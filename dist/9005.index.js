export const id = 9005;
export const ids = [9005,6067,4653];
export const modules = {

/***/ 16067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  get: () => (/* binding */ get),
  b: () => (/* binding */ textOf)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./out/toolkit/data/remote/address-guard.js



const inside = new external_node_net_.BlockList();
for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    // Azure's own, for its machines alone, though it looks like any other.
    ["168.63.129.16", 32],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
])
    inside.addSubnet(network, bits, "ipv4");
const worldwide = new external_node_net_.BlockList();
worldwide.addSubnet("2000::", 3, "ipv6");
/** Addresses of the old world within those of the new: Teredo and 6to4. */
const wrapped = new external_node_net_.BlockList();
wrapped.addSubnet("2001::", 32, "ipv6");
wrapped.addSubnet("2002::", 16, "ipv6");
/** Whether an IP address can be reached from all over the world: neither this machine, its network nor its cloud's own. */
function isPublicAddress(address) {
    const family = (0,external_node_net_.isIP)(address);
    if (family === 4)
        return !inside.check(address, "ipv4");
    return family === 6 && worldwide.check(address, "ipv6") && !wrapped.check(address, "ipv6");
}
/** The hosts of the step's own network that it may read from: `host` or `host:port`, with commas between. */
function isAllowedHost(url, environment) {
    const allowed = (environment.MERGELINE_PRIVATE_HOSTS ?? "")
        .split(",")
        .map((one) => one.trim().toLowerCase());
    return [url.host, url.hostname].some((host) => allowed.includes(host));
}
/**
 * Whether an address may be asked at all. Who writes it may be anybody with a pull request, and what answers on the
 * runner's network, or as the cloud's metadata server, is not for them.
 * @throws ConfigurationError
 */
function checkHost(url, shown, environment) {
    if (isAllowedHost(url, environment))
        return;
    if (url.protocol !== "https:") {
        throw new errors/* ConfigurationError */.j1(`${shown} is not encrypted. Only https is used, save for hosts in MERGELINE_PRIVATE_HOSTS.`);
    }
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if ((0,external_node_net_.isIP)(literal) !== 0 && !isPublicAddress(literal))
        throw refused(url.hostname, shown);
}
function refused(host, shown) {
    return new errors/* ConfigurationError */.j1(`${shown}: ${host} is an address of this machine or its network, which data is not read from. If it is meant, set MERGELINE_PRIVATE_HOSTS: ${host} in the step's env.`);
}
/** Looks a host's name up and connects to that very answer: a name that answers differently later gains nothing. */
function guardedLookup(shown) {
    return (host, options, callback) => {
        (0,external_node_dns_.lookup)(host, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, []);
            if (!addresses.every(({ address }) => isPublicAddress(address)))
                return callback(refused(host, shown), []);
            if (options.all === true)
                return callback(null, addresses);
            const [first] = addresses;
            callback(null, first.address, first.family);
        });
    };
}

;// CONCATENATED MODULE: ./out/toolkit/data/remote/http-get.js




/** Seconds without a byte until a connection counts as broken. */
const patience = 60;
const mostRedirects = 5;
/**
 * The answer to a request, behind up to five redirects, each of which is checked like the first address.
 * @throws ConfigurationError for an address that may not be asked
 */
async function get(request, access) {
    let { url } = request;
    for (let redirects = 0;; redirects++) {
        const isFirst = url.origin === request.url.origin;
        const answer = await once({ ...request, url, ...(isFirst ? {} : { secret: {} }) }, access);
        const { location } = answer.headers;
        const status = answer.statusCode ?? 0;
        if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
            return answer;
        answer.destroy();
        if (redirects === mostRedirects || !URL.canParse(location, url)) {
            throw new errors/* ConfigurationError */.j1(`${request.shown}: the server sends from one address to another ${redirects + 1} times. Give the last one.`);
        }
        url = new URL(location, url);
    }
}
function once({ url, shown, headers, secret, trusted, method = "GET", body }, { runtime: { environment, signal } }) {
    if (!/^https?:$/.test(url.protocol)) {
        throw new errors/* ConfigurationError */.j1(`${shown}: the server sends to a ${url.protocol} address, which is not followed.`);
    }
    const isTrusted = url.origin === trusted || isAllowedHost(url, environment);
    if (!isTrusted)
        checkHost(url, shown, environment);
    const lookup = isTrusted ? undefined : guardedLookup(shown);
    const send = url.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve, reject) => {
        const request = send(url, {
            method,
            signal,
            timeout: patience * 1000,
            headers: { "user-agent": "mergeline", "accept-encoding": "identity", ...headers, ...secret },
            // A password in the address would be sent by itself.
            auth: null,
            ...(lookup && { lookup }),
        });
        request.on("response", resolve);
        request.on("timeout", () => request.destroy(new Error(`nothing came for ${patience} s`)));
        request.on("error", reject);
        request.end(body);
    });
}
/** The beginning of an answer's text. */
async function textOf(answer, most) {
    const parts = [];
    let size = 0;
    for await (const chunk of answer) {
        parts.push(chunk);
        size += chunk.length;
        if (size > most)
            break;
    }
    return Buffer.concat(parts).subarray(0, most).toString("utf8");
}


/***/ }),

/***/ 54653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   httpKind: () => (/* binding */ httpKind),
/* harmony export */   httpObject: () => (/* binding */ httpObject),
/* harmony export */   opened: () => (/* binding */ opened)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17629);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49841);
/* harmony import */ var _http_get_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16067);




/** A file on a web server. */
const httpKind = {
    async find(address, what, access) {
        const url = urlOf(address, what);
        if (/[*[]|%7b/i.test(url.pathname)) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address)} is a pattern, and a web server has no list of its files. Name each file.`);
        }
        return [httpObject(url, (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address), access)];
    },
    async object(address, what, access) {
        return httpObject(urlOf(address, what), (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address), access);
    },
};
function urlOf(address, what) {
    if (!URL.canParse(address))
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address)} is not a URL.`);
    const url = new URL(address);
    if (url.username === "" && url.password === "")
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address)} holds a name or password, which would be in the repository for all to read. Use a store with credentials of its own, or fetch it in a step before.`);
}
function httpObject(url, uri, access, secret = {}) {
    return {
        uri,
        async open(from, tag) {
            const headers = {};
            if (from > 0)
                headers.range = `bytes=${from}-`;
            const answer = await (0,_http_get_js__WEBPACK_IMPORTED_MODULE_2__.get)({ url, shown: uri, headers, secret }, access);
            return opened(answer, uri, from, tag);
        },
    };
}
/** @param tag of what was read before */
function opened(answer, uri, from, tag) {
    const status = answer.statusCode ?? 0;
    const refuse = (why) => {
        answer.destroy();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} ${why}`);
    };
    if (status === 404 || status === 410)
        refuse(`is not there: the server answered ${status}.`);
    if (status === 401 || status === 403) {
        refuse(`can't be read: the server answered ${status}, access is denied. Is a signed address too old?`);
    }
    // A server that is overloaded may have time later.
    if (status === 429 || status >= 500) {
        answer.destroy();
        throw new Error(`the server answered ${status}`);
    }
    if (status !== 200 && status !== 206)
        refuse(`can't be read: the server answered ${status}.`);
    const type = answer.headers["content-type"] ?? "";
    if (/^(text\/html|application\/xhtml)/i.test(type)) {
        refuse(`is a web page (${type.split(";")[0]}), not data. Does it need a login, or is it the page about the file?`);
    }
    const now = answer.headers.etag ?? answer.headers["last-modified"];
    if (tag !== undefined && now !== undefined && tag !== now) {
        answer.destroy();
        throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.changed)(uri);
    }
    if (from > 0 && status === 200) {
        refuse(`broke off after ${from} bytes, and the server can't go on from there. Run it again.`);
    }
    const encoding = answer.headers["content-encoding"] ?? "identity";
    if (encoding !== "identity")
        refuse(`is sent in the encoding ${encoding}, though none was asked for.`);
    const length = answer.headers["content-length"];
    const bytes = length === undefined ? undefined : Number(length);
    return { chunks: answer, tag: now, bytes };
}


/***/ }),

/***/ 89005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lakefsKind: () => (/* binding */ lakefsKind)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27597);
/* harmony import */ var _http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90056);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54653);
/* harmony import */ var _http_get_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16067);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24972);






const form = "lakefs://repository/ref/path/*.parquet";
/** Objects of lakeFS at a branch, tag or commit, through its REST API. Only the step's environment names the server. */
const lakefsKind = {
    async find(address, what, access) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(address, what, form, 2);
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .findListed */ .dt)(lakefsSource(bucket, access), key, what);
    },
    async object(address, what, access) {
        const { bucket, key } = (0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(address, what, form, 2);
        return (0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(lakefsSource(bucket, access), { key });
    },
};
const page = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    pagination: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ has_more: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), next_offset: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
    results: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        path_type: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        size_bytes: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().optional(),
        checksum: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
    })),
});
/** Bytes of one page of a listing. */
const largestPage = 16 << 20;
function lakefsSource(place, access) {
    const runtime = access.runtime;
    const [repository = "", ref = ""] = place.split("/");
    const server = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .serverAddress */ .aD)("LAKECTL_SERVER_ENDPOINT_URL", undefined, runtime);
    if (server === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`lakefs://${place}: no server is known. Set LAKECTL_SERVER_ENDPOINT_URL, LAKECTL_CREDENTIALS_ACCESS_KEY_ID and LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY in the step's env.`);
    }
    const user = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredSecret */ .c7)("LAKECTL_CREDENTIALS_ACCESS_KEY_ID", "lakeFS", runtime);
    const password = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredSecret */ .c7)("LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY", "lakeFS", runtime);
    const secret = { authorization: (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .basic */ .HX)(user, password, runtime) };
    const root = server.href.replace(/(\/api\/v1)?\/$/, "");
    const base = `${root}/api/v1/repositories/${encodeURIComponent(repository)}/refs/${encodeURIComponent(ref)}/objects`;
    const uri = (key) => `lakefs://${place}/${key}`;
    const ask = (url, key, headers = {}) => (0,_http_get_js__WEBPACK_IMPORTED_MODULE_3__.get)({ url: new URL(url), shown: uri(key), headers, secret, trusted: server.origin }, access);
    return {
        uri,
        async *list(prefix) {
            for (let after = "";;) {
                const query = new URLSearchParams({ prefix, after, amount: "1000" });
                const answer = await ask(`${base}/ls?${query}`, prefix);
                const text = await (0,_http_get_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(answer, largestPage);
                if (answer.statusCode !== 200)
                    throw refusal(uri(prefix), answer.statusCode);
                const { results, pagination } = page.parse(JSON.parse(text));
                for (const { path, path_type, size_bytes, checksum } of results) {
                    if (path_type !== "object")
                        continue;
                    yield { key: path, bytes: size_bytes ?? 0, tag: checksum && `"${checksum}"` };
                }
                if (!pagination.has_more)
                    return;
                after = pagination.next_offset;
            }
        },
        async open(key, from, tag) {
            const range = from === 0 ? {} : { range: `bytes=${from}-` };
            const answer = await ask(`${base}?${new URLSearchParams({ path: key })}`, key, range);
            if (answer.statusCode === 401 || answer.statusCode === 403) {
                answer.destroy();
                throw refusal(uri(key), answer.statusCode);
            }
            return (0,_http_js__WEBPACK_IMPORTED_MODULE_2__.opened)(answer, uri(key), from, tag);
        },
    };
}
function refusal(uri, status) {
    const why = status === 401 || status === 403
        ? "lakeFS denies access. The key needs fs:ReadObject and fs:ListObjects on the repository."
        : status === 404
            ? "there is no such repository or ref in lakeFS."
            : `lakeFS answered ${status}.`;
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri}: ${why}`);
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

/***/ 90056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   aD: () => (/* binding */ serverAddress),
/* harmony export */   c7: () => (/* binding */ requiredSecret),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * A secret from the environment, kept out of the log.
 * @throws ConfigurationError where it could not stand in a header
 */
function secret(name, { environment, log }) {
    const value = environment[name]?.trim();
    if (!value)
        return undefined;
    log.mask(value);
    if (/^[\x21-\x7e]+$/.test(value))
        return value;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} holds a space or another character that no key has. Set it anew.`);
}
/** @throws ConfigurationError where it is not set */
function requiredSecret(name, server, runtime) {
    const value = secret(name, runtime);
    if (value !== undefined)
        return value;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} is not set, and ${server} wants it. Set it in the step's env.`);
}
function basic(user, password, { log }) {
    const encoded = Buffer.from(`${user}:${password}`).toString("base64");
    log.mask(encoded);
    return `Basic ${encoded}`;
}
/** The address of a server from the environment, with a `/` at its end. Credentials in it are an error. */
function serverAddress(name, usual, { environment, log }) {
    const given = environment[name]?.trim() || usual;
    if (given === undefined)
        return undefined;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url?.password)
        log.mask(decodeURIComponent(url.password));
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} has to be an https address without credentials in it, such as ${usual ?? "https://mlflow.example.com"}.`);
    }
    return new URL(`${url.origin}${url.pathname.replace(/\/*$/, "/")}`);
}
/**
 * A secret by its environment variable, masked in the log from then on.
 * @throws ConfigurationError where it is not set, or holds what no header can
 */
function secretOf(name, { environment, log }) {
    const value = environment[name]?.trim() ?? "";
    if (value === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`the environment variable ${name} is not set. Set it on the step: env: { ${name}: \${{ secrets.${name} }} }.`);
    }
    log.mask(value);
    if (/[^\x20-\x7e]/.test(value)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`the environment variable ${name} holds a character that can't be sent.`);
    }
    return value;
}


/***/ })

};
