export const id = 2775;
export const ids = [2775];
export const modules = {

/***/ 66754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
function messageOf(of) {
    const where = of.environment === null ? of.model : `${of.model} in ${of.environment}`;
    const links = [
        { name: "Issue", url: of.issue },
        { name: "Run", url: of.run },
        { name: "Retraining", url: of.retraining },
    ];
    return {
        title: `${where}: ${titles[of.verdict]}`,
        text: of.summary,
        links: links.flatMap(({ name, url }) => (url === null ? [] : [{ name, url }])),
    };
}
const titles = {
    drift: "the data has drifted",
    degraded: "the performance fell",
    "no-drift": "no drift",
    inconclusive: "too little data to judge drift",
};
/** The message as plain text. */
function plainText({ title, text, links }) {
    return [title, text, ...links.map(({ name, url }) => `${name}: ${url}`)].join("\n");
}


/***/ }),

/***/ 2775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postTeams: () => (/* binding */ postTeams)
/* harmony export */ });
/* harmony import */ var _toolkit_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90056);
/* harmony import */ var _toolkit_http_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62779);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66754);



/** Posts an adaptive card by a Workflows webhook of Microsoft Teams, whose address is the secret. */
const postTeams = async (settings, measurement, runtime) => {
    const url = (0,_toolkit_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretOf */ .OM)(settings.url_env ?? "TEAMS_WEBHOOK_URL", runtime);
    const { title, text, links } = (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(measurement);
    // Runs of text: a text block would read Markdown, and names of columns come from the data.
    const said = (content, more) => ({
        type: "RichTextBlock",
        inlines: [{ type: "TextRun", text: content, ...more }],
    });
    const card = {
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        type: "AdaptiveCard",
        version: "1.4",
        body: [said(title, { size: "Large", weight: "Bolder" }), said(text, {})],
        actions: links.map((link) => ({ type: "Action.OpenUrl", title: link.name, url: link.url })),
    };
    const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
    await (0,_toolkit_http_request_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)({
        method: "POST",
        url,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ type: "message", attachments: [attachment] }),
        secrets: [url],
    }, runtime);
};


/***/ }),

/***/ 18538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   l: () => (/* binding */ checkedUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** @throws ConfigurationError for an address that would send in the clear, or that holds a password */
function checkedUrl(text, what) {
    if (!URL.canParse(text))
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} is not a URL.`);
    const url = new URL(text);
    if (url.username !== "" || url.password !== "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} holds a name or password. Give it by an environment variable.`);
    }
    if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${url.protocol}//${url.host} is not encrypted. Only https is used, save for this machine.`);
}
/** Whether a URL's host is this machine. A name that only begins like it is not. */
function isLoopback(host) {
    return host === "localhost" || host === "[::1]" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) && host.startsWith("127."));
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


/***/ }),

/***/ 62779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18538);


/**
 * Sends a request and returns the answer's text. Only https is spoken, save with this machine, and no redirect is
 * followed: it could carry a secret elsewhere.
 * @throws ConfigurationError that names the host alone: an address may be a secret
 */
async function send(request, runtime) {
    const answer = await exchange(request, runtime);
    if (answer.status >= 200 && answer.status < 300)
        return answer.text;
    throw refusal(request, answer);
}
/** The same for a caller who knows what to do with other answers than yes. */
async function exchange(request, runtime) {
    const { patience = 10, longestAnswer = 20_000 } = request;
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedUrl */ .l)(request.url, "the address");
    const timeout = AbortSignal.timeout(patience * 1000);
    try {
        const response = await fetch(url, {
            method: request.method,
            headers: { "user-agent": "mergeline", ...request.headers },
            body: request.body ?? null,
            redirect: "manual",
            signal: AbortSignal.any([runtime.signal, timeout]),
        });
        return { status: response.status, text: await firstOf(response, longestAnswer) };
    }
    catch (error) {
        if (runtime.signal.aborted)
            throw error;
        const why = timeout.aborted ? `no answer within ${patience} s` : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(causeOf(error));
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${url.host} can't be reached: ${withoutSecrets(why, request)}.`);
    }
}
/** What an answer that is no yes says, in a sentence that names the host. */
function refusal(request, { status, text }) {
    const { host } = new URL(request.url);
    const said = concealed(text, request).replaceAll(/\s+/g, " ").trim().slice(0, 200);
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(status >= 300 && status < 400
        ? `${host} answered ${status}, a redirect, which is not followed. Give the address that it leads to.`
        : `${host} answered ${status}${said === "" ? "" : `: ${said}`}.`);
}
/** At most so much of an answer as is looked at; a server that never ends is left. */
async function firstOf(response, longest) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > longest)
            break;
    }
    return text;
}
function causeOf(error) {
    return error instanceof Error && error.cause !== undefined ? error.cause : error;
}
/** A server may send back what it was sent. Of one whose address is a secret nothing is quoted: parts of it would be. */
function concealed(text, { url, secrets = [] }) {
    if (secrets.includes(url))
        return "";
    return withoutSecrets(text, { secrets });
}
function withoutSecrets(text, { secrets = [] }) {
    return secrets.reduce((left, secret) => (secret === "" ? left : left.replaceAll(secret, "***")), text);
}


/***/ })

};
