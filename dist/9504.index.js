export const id = 9504;
export const ids = [9504];
export const modules = {

/***/ 19504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addedLines: () => (/* binding */ addedLines),
/* harmony export */   diffLines: () => (/* binding */ diffLines)
/* harmony export */ });
/** The lines of a pull request's files, by their patches. Of a file that was added all lines are in the diff. */
function diffLines(files) {
    const lines = new Map();
    const unknown = [];
    for (const { path, status, changes, patch } of files) {
        if (status === "removed" || status === "unchanged")
            continue;
        if (status === "added")
            lines.set(path, "all");
        else if (patch !== undefined && !isPointer(patch))
            lines.set(path, addedLines(patch));
        // A file that only got another name has no changes; of a binary one GitHub counts none either.
        else if (status !== "renamed" || changes > 0)
            unknown.push(path);
    }
    return {
        has: (file, line = 1) => {
            const found = lines.get(file);
            return found === "all" || found?.has(line) === true;
        },
        unknown,
    };
}
/** The numbers of the lines, from 1, that hunks in unified diff format put into the new file. */
function addedLines(patch) {
    const added = new Set();
    let line = 0;
    // How many lines of the new file the hunk still holds: a line of data may look like a hunk's head.
    let left = 0;
    let leftOld = 0;
    for (const text of patch.split("\n")) {
        if (left === 0 && leftOld === 0) {
            const head = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
            if (head === null)
                continue;
            line = Number(head[2]);
            left = Number(head[3] ?? 1);
            leftOld = Number(head[1] ?? 1);
            continue;
        }
        const sign = text[0];
        if (sign === "\\")
            continue;
        if (sign === "+")
            added.add(line);
        if (sign !== "-") {
            line++;
            left--;
        }
        if (sign !== "+")
            leftOld--;
    }
    return added;
}
function isPointer(patch) {
    return (/^[ +-]version https:\/\/git-lfs\.github\.com\/spec\//m.test(patch) || /^[+]oid sha256:/m.test(patch));
}


/***/ })

};
