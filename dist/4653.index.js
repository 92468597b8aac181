export const id = 4653;
export const ids = [4653,6067];
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


/***/ })

};
