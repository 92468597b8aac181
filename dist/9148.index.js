export const id = 9148;
export const ids = [9148];
export const modules = {

/***/ 16767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  labelOverride: () => (/* binding */ labelOverride),
  overrideLabel: () => (/* binding */ overrideLabel),
  overrideLine: () => (/* binding */ overrideLine)
});

// UNUSED EXPORTS: overrideDigest

// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
;// CONCATENATED MODULE: ./out/toolkit/github/code-owners.js
/** Where GitHub looks for the file, in this order; the first one found is the only one that counts. */
const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
/**
 * The owners that a CODEOWNERS file names for a path: `@user`, `@organisation/team` or an address. The last line whose
 * pattern matches decides, also one without owners. A line that GitHub would not take (negation, a character class) is
 * left out, as GitHub does.
 * @param path from the repository's root, with `/` between its parts
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
function codeOwnersOf(text, path) {
    let owners = [];
    for (const line of text.split(/\r?\n/)) {
        const [pattern, ...named] = line
            .replace(/(^|\s)#.*$/, "")
            .trim()
            .split(/(?<!\\)\s+/);
        if (pattern === undefined || pattern === "")
            continue;
        if (expression(pattern.replaceAll("\\ ", " "))?.test(path))
            owners = named;
    }
    return owners;
}
/** A pattern as in .gitignore, but that `folder/*` owns the files of the folder and nothing below. */
function expression(pattern) {
    if (pattern.startsWith("!") || /[[\]]/.test(pattern) || pattern.startsWith("\\#"))
        return undefined;
    const anchored = pattern.slice(0, -1).includes("/");
    const body = pattern
        .replace(/^\//, "")
        .replace(/\/$/, "/**")
        .split("/")
        .map((part) => part === "**"
        ? "**"
        : part
            .replaceAll(/[.+^${}()|\\]/g, "\\$&")
            .replaceAll("*", "[^/]*")
            .replaceAll("?", "[^/]"))
        .join("/")
        .replaceAll(/(^|\/)\*\*\//g, "$1(?:.*/)?")
        .replace(/\/\*\*$/, "/.*");
    const below = /(\/\*|\*\*|\/)$/.test(pattern) ? "" : "(?:/.*)?";
    return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${body}${below}$`, "s");
}

// EXTERNAL MODULE: ./out/toolkit/github/client.js
var client = __webpack_require__(70470);
// EXTERNAL MODULE: ./out/toolkit/github/explain.js
var explain = __webpack_require__(8646);
// EXTERNAL MODULE: ./out/toolkit/github/limits.js
var limits = __webpack_require__(25629);
;// CONCATENATED MODULE: ./out/toolkit/github/label.js



/**
 * Who has set a label that a pull request has now; undefined where it does not have it, or nobody can be named.
 * @throws ConfigurationError when GitHub can't be reached or the token may not read
 */
async function labelledBy(github, number, label) {
    try {
        const events = await github.octokit.paginate(github.octokit.rest.issues.listEvents, {
            ...(0,client.at)(github),
            issue_number: number,
            per_page: limits/* limits */.F.pageSize,
        });
        const last = events
            .filter((event) => (event.event === "labeled" || event.event === "unlabeled") &&
            "label" in event &&
            event.label?.name?.toLowerCase() === label.toLowerCase())
            .sort((one, other) => one.id - other.id)
            .at(-1);
        return last?.event === "labeled" ? last.actor?.login : undefined;
    }
    catch (error) {
        throw (0,explain/* explain */.WE)(error, { to: `see who labelled pull request ${number}`, permission: "pull-requests: read" }, github);
    }
}
/** The comments on a pull request, oldest first. @throws ConfigurationError like {@link labelledBy} */
async function commentsOn(github, number) {
    try {
        const comments = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
            ...(0,client.at)(github),
            issue_number: number,
            per_page: limits/* limits */.F.pageSize,
        });
        return comments
            .sort((one, other) => one.id - other.id)
            .map(({ user, body = "", html_url: url, created_at, updated_at }) => ({
            login: user?.login ?? "",
            body,
            url,
            edited: created_at !== updated_at,
        }));
    }
    catch (error) {
        throw (0,explain/* explain */.WE)(error, { to: `read the comments on pull request ${number}`, permission: "pull-requests: read" }, github);
    }
}
/** Whether a person is in a team, as far as the token can see: a job's own token sees no teams. */
async function isTeamMember(github, team, login) {
    const [org = "", team_slug = ""] = team.replace(/^@/, "").split("/");
    try {
        const { data } = await github.octokit.rest.teams.getMembershipForUserInOrg({
            org,
            team_slug,
            username: login,
        });
        return data.state === "active";
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/registry/override.js
var override = __webpack_require__(36201);
;// CONCATENATED MODULE: ./out/toolkit/registry/label-override.js





const overrideLabel = "mergeline/override";
/** The one digest that stands for all artifacts, in any order; of a single one its own. */
const overrideDigest = (digests) => (0,digest/* digestOfDataset */._)([...digests].sort());
/** What a code owner has to write: a line of a comment. */
const overrideLine = (digests) => `mergeline-override: <reason> until <yyyy-mm-dd> for ${overrideDigest(digests)}`;
/**
 * Whether a code owner has let exactly these artifacts in: with the label, and with a comment of the same person that
 * says why, until when and for which bytes. What anyone could have written or changed does not count.
 * @throws ConfigurationError when GitHub can't be asked
 */
async function labelOverride(github, question) {
    const { pullRequest, digests, now } = question;
    const by = await labelledBy(github, pullRequest, overrideLabel);
    if (by === undefined)
        return undefined;
    const none = (reason) => ({
        problem: `The label ${overrideLabel} was set by ${by}, and lets nothing in: ${reason}`,
    });
    const owners = await owned(question);
    if (owners.length === 0)
        return none(`CODEOWNERS of the base branch names no owner of ${question.config}.`);
    if (!(await isOwner(github, owners, by))) {
        const teams = owners.some((owner) => owner.includes("/"))
            ? " Of teams, a token counts those whose members it can see; a job's own sees none."
            : "";
        return none(`${question.config} is owned by ${owners.join(", ")}.${teams}`);
    }
    const said = (await commentsOn(github, pullRequest))
        .filter(({ login }) => same(login, by))
        .flatMap((comment) => linesOf(comment.body).map((line) => ({ ...line, ...comment })))
        .at(-1);
    if (said === undefined) {
        return none(`the same person has to say why, in a comment with the line "${overrideLine(digests)}".`);
    }
    if (said.edited)
        return none("the comment has been edited, by whomever. Write it anew.");
    const wanted = overrideDigest(digests);
    if (said.digest !== wanted)
        return none(`it is for ${said.digest}, and this candidate is ${wanted}.`);
    const end = (0,override/* endOf */.pJ)(said.until);
    if (Number.isNaN(end))
        return none(`${said.until} is no date.`);
    if (now.getTime() > end)
        return none(`it ended on ${said.until}.`);
    return { override: { by, reason: said.reason, until: said.until, source: said.url } };
}
/** The owners of model.yaml, or of the folder in which an override would lie as a file. */
async function owned({ tree, prefix, config, registry, model }) {
    const up = "../".repeat(prefix.split("/").filter((part) => part !== "").length);
    for (const path of codeOwnersPaths) {
        const text = await tree.read(`${up}${path}`);
        if (text === undefined)
            continue;
        const paths = [config.replace(/^\.\//, ""), `${layout/* layout */.Z.overrides(registry, model)}/override.yaml`];
        return [...new Set(paths.flatMap((each) => codeOwnersOf(text, `${prefix}${each}`)))];
    }
    return [];
}
async function isOwner(github, owners, login) {
    if (owners.some((owner) => same(owner, `@${login}`)))
        return true;
    for (const team of owners.filter((owner) => /^@[^/]+\/[^/]+$/.test(owner))) {
        if (await isTeamMember(github, team, login))
            return true;
    }
    return false;
}
function linesOf(body) {
    return body.split(/\r?\n/).flatMap((line) => {
        const [, reason, until, digest] = /^\s*`?mergeline-override:\s+(\S.*?)\s+until\s+(\d{4}-\d{2}-\d{2})\s+for\s+(sha256:[0-9a-f]{64})`?\s*$/.exec(line) ?? [];
        // What is shown in lists and records is one line of plain text.
        if (reason === undefined || reason.length > 1000 || /[\p{Cc}\u2028\u2029]/u.test(reason))
            return [];
        return [{ reason, until: until, digest: digest }];
    });
}
const same = (one, other) => one.toLowerCase() === other.toLowerCase();


/***/ })

};
