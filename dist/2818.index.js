export const id = 2818;
export const ids = [2818];
export const modules = {

/***/ 5401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ runtimeAt)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _runtime_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33799);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4373);



/**
 * The runtime to land with in the checkout of another repository than the model's: its own workspace, and the client
 * for its own pull requests. Nothing of this run's pull request holds there.
 * @param directory absolute path of the checkout
 * @param what the input or setting that named it, for errors
 * @throws ConfigurationError when it is no git checkout
 */
async function runtimeAt(directory, what, runtime) {
    const repository = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .openRepository */ .h)(directory, runtime).catch((error) => {
        const why = error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1 ? ` (${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)})` : "";
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${directory} is not a git checkout${why}. Give a folder of the workspace that actions/checkout filled, or a URL.`, { cause: error });
    });
    const remote = await repository.remote();
    const found = remote === undefined ? undefined : gitHubRepository(await repository.remoteUrl(remote), runtime);
    const { context } = runtime;
    return {
        ...runtime,
        workspace: new _runtime_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .Workspace */ .a(directory),
        context: context === undefined || found === undefined
            ? undefined
            : { ...context, ...found, pullRequest: undefined, defaultBranch: undefined },
        github: async () => {
            const github = await runtime.github();
            return github === undefined || found === undefined ? undefined : { ...github, ...found };
        },
    };
}
/** Owner and name where the remote is on the GitHub that this run is on. */
function gitHubRepository(url, runtime) {
    const server = runtime.context?.serverUrl;
    if (url === undefined || server === undefined)
        return undefined;
    const host = new URL(server).host;
    const [, found, owner, repository] = /^(?:https?:\/\/|ssh:\/\/git@|git@)([^/:]+(?::\d+)?)[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    return found === host && owner !== undefined && repository !== undefined
        ? { owner, repository }
        : undefined;
}


/***/ }),

/***/ 80070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ workingTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** The files as they lie in the working folder. Paths are relative to the workspace's directory. */
function workingTree(workspace) {
    return {
        async read(path) {
            const absolute = await workspace.resolve(path, path);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => undefined);
            if (found === undefined)
                return undefined;
            if (found.isSymbolicLink()) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("is a symbolic link; a regular file is needed.", {
                    place: { file: path },
                });
            }
            return workspace.readText(path, path, 64 * 1024 * 1024);
        },
        async list(folder) {
            const absolute = await workspace.resolve(folder, folder);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => undefined);
            if (found === undefined)
                return [];
            if (!found.isDirectory()) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${folder} is not a folder; a folder is needed there.`);
            }
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(absolute)).sort();
        },
    };
}


/***/ }),

/***/ 42602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ registryHome)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_other_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5401);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4373);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);





/**
 * Finds the repository that a registry's folder lies in. A folder of another repository that is checked out below the
 * working directory (by actions/checkout with `path`, or as a submodule) belongs to that repository.
 * @param folder relative to the working directory; it need not be there yet
 * @throws ConfigurationError when it is not below the working directory
 */
async function registryHome(folder, runtime) {
    const { workspace } = runtime;
    const absolute = await workspace.resolve(folder, "registry");
    const path = workspace.relative(absolute);
    if (path === "" || path.startsWith("..")) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`registry: ${folder} is not a folder below the working directory.`);
    }
    const own = await repositoryAt(workspace.directory, runtime);
    const existing = await nearestFolder(absolute);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(existing);
    // Asking git takes two processes, and hardly any registry lies in a checkout of its own.
    const top = own?.root ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace.root));
    const holder = (await isInCheckout(real, top)) ? await repositoryAt(existing, runtime) : undefined;
    if (holder === undefined || holder.root === own?.root) {
        return { repository: own, own, runtime, path, isElsewhere: false };
    }
    return {
        repository: holder,
        own,
        runtime: await (0,_git_other_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeAt */ .W)(holder.root, "registry", runtime),
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(holder.root, real + absolute.slice(existing.length))
            .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
            .join("/"),
        isElsewhere: true,
    };
}
/** Whether a folder, or one above it and below `top`, has what git keeps a checkout by. Both without links. */
async function isInCheckout(folder, top) {
    for (let at = folder; at !== top && at !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, ".git")).catch(() => undefined)) !== undefined)
            return true;
    }
    return false;
}
async function repositoryAt(directory, runtime) {
    try {
        return await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(directory, runtime);
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1)
            return undefined;
        throw error;
    }
}
async function nearestFolder(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return found?.isDirectory() ? path : nearestFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}


/***/ }),

/***/ 26594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ kolmogorovSmirnov),
  u: () => (/* binding */ largestDistance)
});

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-gammaln/lib/index.js
var lib = __webpack_require__(67711);
// EXTERNAL MODULE: ./out/toolkit/statistics/sample.js
var sample = __webpack_require__(29951);
;// CONCATENATED MODULE: ./out/toolkit/statistics/kolmogorov.js


/**
 * The probability that the two-sided one-sample Kolmogorov-Smirnov statistic of n values reaches x. The choice of
 * method follows Simard and L'Ecuyer (2011), Computing the Two-Sided Kolmogorov-Smirnov Distribution, J. Stat. Softw.
 * 39(11), as scipy.stats.kstwo.sf does; absolute error below 1e-10.
 * @param n at least 1, whole
 * @param x from 0 to 1
 */
function kolmogorovSurvival(n, x) {
    const t = n * x;
    if (x >= 1)
        return 0;
    if (t <= 0.5)
        return 1;
    // Ruben and Gambino: closed forms at both ends.
    if (t <= 1)
        return (0,sample/* probability */.E5)(1 - Math.exp(logFactorialRatio(n) + n * Math.log(2 * t - 1)));
    if (t >= n - 1)
        return (0,sample/* probability */.E5)(2 * (1 - x) ** n);
    if (x >= 0.5)
        return (0,sample/* probability */.E5)(2 * smirnovSurvival(n, x));
    const tail = t * x;
    if (tail >= 370)
        return 0;
    if (n > largestSummed) {
        // Beyond a million values scipy takes the plain exponential from 2.2 on; so do we, to give the same answers.
        const isFar = tail >= (n > 1_000_000 ? 2.2 : 9);
        return (0,sample/* probability */.E5)(isFar ? 2 * Math.exp(-((6 * t + 1) ** 2) / (18 * n)) : 1 - pelzGood(n, x));
    }
    // Miller: above this both one-sided events practically exclude each other.
    if (tail >= (n <= 140 ? 4 : 2.2))
        return (0,sample/* probability */.E5)(2 * smirnovSurvival(n, x));
    if (n <= 140 || n * x ** 1.5 <= 1.4)
        return (0,sample/* probability */.E5)(1 - durbin(n, x));
    return (0,sample/* probability */.E5)(1 - pelzGood(n, x));
}
/** Up to here Smirnov's sum is taken term by term; beyond, its expansions are exact to 1e-10. */
const largestSummed = 100_000;
/** log(n! / n^n). */
function logFactorialRatio(n) {
    return lib(n + 1) - n * Math.log(n);
}
/**
 * Smirnov (1944): the one-sided survival function, the sum over j of C(n, j) (1 − x − j/n)^(n−j) x (x + j/n)^(j−1).
 * Each term is a binomial probability times x / (x + j/n), so no term overflows.
 */
function smirnovSurvival(n, x) {
    let sum = 0;
    for (let j = 0; j <= Math.floor(n * (1 - x)); j++) {
        const p = x + j / n;
        if (p >= 1)
            break;
        sum += (x / p) * binomial(j, n, p);
    }
    return sum;
}
/** Loader (2000), Fast and Accurate Computation of Binomial Probabilities. */
function binomial(k, n, p) {
    if (k === 0)
        return Math.exp(n * Math.log1p(-p));
    if (k === n)
        return Math.exp(n * Math.log(p));
    const exponent = stirlingError(n) -
        stirlingError(k) -
        stirlingError(n - k) -
        deviance(k, n * p) -
        deviance(n - k, n * (1 - p));
    return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}
/** log(n!) minus Stirling's formula. */
function stirlingError(n) {
    if (n < 16)
        return lib(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
    const square = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}
/** x log(x / m) + m − x, without cancellation where x is near m. */
function deviance(x, m) {
    const difference = x - m;
    if (Math.abs(difference) >= 0.1 * (x + m))
        return x * Math.log(x / m) + m - x;
    const ratio = difference / (x + m);
    let sum = difference * ratio;
    let term = 2 * x * ratio;
    for (let j = 1; j < 1000; j++) {
        term *= ratio * ratio;
        const next = sum + term / (2 * j + 1);
        if (next === sum)
            break;
        sum = next;
    }
    return sum;
}
/**
 * Durbin's matrix, to the n-th power by squaring. Marsaglia, Tsang and Wang (2003), Evaluating Kolmogorov's
 * Distribution, J. Stat. Softw. 8(18). The probability to stay below x.
 */
function durbin(n, x) {
    const k = Math.ceil(n * x);
    const h = k - n * x;
    const m = 2 * k - 1;
    let matrix = new Float64Array(m * m);
    for (let i = 0; i < m; i++) {
        for (let j = 0; j < m; j++)
            matrix[i * m + j] = i - j + 1 < 0 ? 0 : 1;
    }
    for (let i = 0; i < m; i++) {
        matrix[i * m] -= h ** (i + 1);
        matrix[(m - 1) * m + i] -= h ** (m - i);
    }
    matrix[(m - 1) * m] += 2 * h - 1 > 0 ? (2 * h - 1) ** m : 0;
    for (let i = 0; i < m; i++) {
        for (let j = 0; j < m; j++) {
            for (let g = 1; g <= i - j + 1; g++)
                matrix[i * m + j] /= g;
        }
    }
    let power;
    let powerScale = 0;
    let scale = 0;
    for (let left = n; left > 0; left = Math.floor(left / 2)) {
        if (left % 2 === 1) {
            power = power === undefined ? matrix : product(power, matrix, m);
            powerScale += scale;
            powerScale += shrink(power, m, power === matrix);
        }
        if (left > 1) {
            matrix = product(matrix, matrix, m);
            scale = 2 * scale + shrink(matrix, m, false);
        }
    }
    const middle = power[(k - 1) * m + k - 1];
    return middle * Math.exp(logFactorialRatio(n) + powerScale * Math.LN10 * 140);
}
/** Divides by 1e140 where the middle would overflow later. A shared matrix is left as it is. */
function shrink(matrix, m, shared) {
    if (shared || matrix[((m - 1) / 2) * (m + 1)] <= 1e140)
        return 0;
    for (let at = 0; at < matrix.length; at++)
        matrix[at] *= 1e-140;
    return 1;
}
function product(a, b, m) {
    const c = new Float64Array(m * m);
    for (let i = 0; i < m; i++) {
        for (let k = 0; k < m; k++) {
            const factor = a[i * m + k];
            if (factor === 0)
                continue;
            for (let j = 0; j < m; j++)
                c[i * m + j] += factor * b[k * m + j];
        }
    }
    return c;
}
/**
 * The expansion K0 + K1/√n + K2/n + K3/n^1.5 of the distribution function. Pelz and Good (1976), Approximating the
 * Lower Tail-Areas of the Kolmogorov-Smirnov One-Sample Statistic, J. R. Stat. Soc. B 38(2).
 */
function pelzGood(n, x) {
    const z = Math.sqrt(n) * x;
    const z2 = z * z;
    const z4 = z2 * z2;
    const z6 = z4 * z2;
    const z8 = z4 * z4;
    const pi2 = Math.PI ** 2;
    const pi4 = pi2 * pi2;
    const pi6 = pi4 * pi2;
    const root = Math.sqrt(2 * Math.PI);
    let [k0, k1, k2, k3] = [0, 0, 0, 0];
    let [extra2, extra3] = [0, 0];
    for (let k = Math.ceil((16 * z) / Math.PI) + 2; k >= 1; k--) {
        const m2 = (2 * k - 1) ** 2;
        const m4 = m2 * m2;
        const q = Math.exp((-pi2 * m2) / (8 * z2));
        k0 += q;
        k1 += q * (-z2 + (pi2 / 4) * m2);
        k2 += q * (6 * z6 + 2 * z4 + ((2 * z4 - 5 * z2) * pi2 * m2) / 4 + (pi4 * (1 - 2 * z2) * m4) / 16);
        k3 +=
            q *
                (-30 * z6 -
                    90 * z8 +
                    (pi2 * (135 * z4 - 96 * z6) * m2) / 4 +
                    (pi4 * (-60 * z2 + 212 * z4) * m4) / 16 +
                    (pi6 * (5 - 30 * z2) * m4 * m2) / 64);
        const even = k * k * Math.exp((-pi2 * k * k) / (2 * z2));
        extra2 += even;
        extra3 += even * (3 * z2 - pi2 * k * k);
    }
    k0 *= root / z;
    k1 *= root / (6 * z4);
    k2 = (k2 * root) / (72 * z ** 7) - (extra2 * pi2 * root) / (36 * z2 * z);
    k3 = (k3 * root) / (6480 * z ** 10) + (extra3 * pi2 * root) / (216 * z6);
    return k0 + k1 / Math.sqrt(n) + k2 / n + k3 / n ** 1.5;
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/kolmogorov-smirnov.js


/** Up to this many values a side the p-value is exact, as in scipy's method "auto". */
const largestExact = 10_000;
/**
 * The two-sided two-sample Kolmogorov-Smirnov test: the largest distance between the two empirical distribution
 * functions, from 0 to 1. With ties the p-value is an upper bound. Same as scipy.stats.ks_2samp(method="auto").
 * Hodges (1958), The Significance Probability of the Smirnov Two-Sample Test, Arkiv för Matematik 3(43).
 * @throws RangeError where a side is empty
 */
function kolmogorovSmirnov(reference, current) {
    const statistic = largestDistance(reference, current);
    const larger = Math.max(reference.size, current.size);
    const smaller = Math.min(reference.size, current.size);
    if (larger <= largestExact) {
        const pValue = exactSurvival(larger, smaller, statistic);
        if (pValue !== undefined)
            return { statistic, pValue, method: "exact" };
    }
    const effective = roundHalfToEven((larger * smaller) / (larger + smaller));
    return { statistic, pValue: kolmogorovSurvival(Math.max(1, effective), statistic), method: "asymptotic" };
}
/**
 * The largest distance between two empirical distribution functions: the share of rows that would have to move.
 * @throws RangeError where a side is empty
 */
function largestDistance(reference, current) {
    (0,sample/* requireValues */.Sd)(reference, current);
    const [one, other] = [reference.values, current.values];
    const [weights, otherWeights] = [reference.weights, current.weights];
    let [below, belowOther, largest] = [0, 0, 0];
    for (let at = 0, otherAt = 0; at < one.length || otherAt < other.length;) {
        // A stretch of both sides, up to a value of the first: where it can't reach the largest distance, nobody looks in.
        const end = Math.min(at + stretch, one.length);
        const otherEnd = end === one.length ? other.length : firstAbove(other, one[end - 1], otherAt);
        const reached = sumOf(weights, below, at, end);
        const otherReached = sumOf(otherWeights, belowOther, otherAt, otherEnd);
        const most = Math.max(reached / reference.size - belowOther / current.size, otherReached / current.size - below / reference.size);
        if (most > largest) {
            while (at < end || otherAt < otherEnd) {
                const left = at < end ? one[at] : Number.POSITIVE_INFINITY;
                const right = otherAt < otherEnd ? other[otherAt] : Number.POSITIVE_INFINITY;
                if (left <= right)
                    below += weights[at++];
                if (right <= left)
                    belowOther += otherWeights[otherAt++];
                const distance = Math.abs(below / reference.size - belowOther / current.size);
                if (distance > largest)
                    largest = distance;
            }
        }
        [at, otherAt, below, belowOther] = [end, otherEnd, reached, otherReached];
    }
    return Math.min(1, largest);
}
/** Values of one side that are looked at or passed over together. */
const stretch = 64;
function sumOf(weights, before, from, to) {
    let sum = before;
    for (let at = from; at < to; at++)
        sum += weights[at];
    return sum;
}
/** The place of the first value above `limit` from `from` on, found in steps that double. */
function firstAbove(sorted, limit, from) {
    let low = from;
    let high = from;
    for (let step = stretch; high < sorted.length && sorted[high] <= limit; step *= 2) {
        low = high + 1;
        high = Math.min(sorted.length, high + step);
    }
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The probability that the distance of m and n values reaches d, or undefined where rounding spoils it. */
function exactSurvival(m, n, d) {
    const divisor = greatestCommonDivisor(m, n);
    const h = Math.round(d * (m / divisor) * n);
    if (h === 0)
        return 1;
    const p = m === n ? outsideSquare(n, h) : outsideBand(m, n, divisor, h);
    return p >= 0 && p <= 1 + 1e-12 ? (0,sample/* probability */.E5)(p) : undefined;
}
/** Equal sizes: 2 (C(2n, n−h) − C(2n, n−2h) + …) / C(2n, n), by a Horner scheme of ratios. */
function outsideSquare(n, h) {
    let p = 0;
    for (let k = Math.floor(n / h); k >= 0; k--) {
        let ratio = 1;
        for (let j = 0; j < h; j++)
            ratio = ((n - k * h - j) * ratio) / (n + k * h + j + 1);
        p = ratio * (1 - p);
    }
    return 2 * p;
}
/**
 * The share of lattice paths from (0, 0) to (m, n) that leave the band |x/m − y/n| < h/lcm(m, n). Row by row, the
 * share of paths that have left already, so that nothing overflows and nothing cancels; only the band is kept.
 */
function outsideBand(m, n, divisor, h) {
    const mg = m / divisor;
    const ng = n / divisor;
    // outside[j]: of the paths to (i, j), the share that has left. Beyond the band it is 1.
    const outside = new Float64Array(n + 1).fill(1);
    for (let j = 0; j <= Math.min(n, Math.floor((h - 1) / mg)); j++)
        outside[j] = 0;
    for (let i = 1; i <= m; i++) {
        const low = Math.max(0, Math.floor((ng * i - h) / mg) + 1);
        const high = Math.min(n, Math.ceil((ng * i + h) / mg) - 1);
        for (let j = low; j <= high; j++) {
            // The last step to (i, j) came from (i − 1, j) for the share i / (i + j) of the paths.
            const below = j === 0 ? 0 : j === low ? 1 : outside[j - 1];
            outside[j] = (i * outside[j] + j * below) / (i + j);
        }
        if (low > 0)
            outside[low - 1] = 1;
    }
    return outside[n];
}
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
function roundHalfToEven(value) {
    const floor = Math.floor(value);
    if (value - floor !== 0.5)
        return Math.round(value);
    return floor % 2 === 0 ? floor : floor + 1;
}


/***/ }),

/***/ 29951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ probability),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   Sd: () => (/* binding */ requireValues),
/* harmony export */   XM: () => (/* binding */ sample),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   pL: () => (/* binding */ distinctOfBoth),
/* harmony export */   wn: () => (/* binding */ hasMoreValues)
/* harmony export */ });
/**
 * The sample of finite numbers.
 * @throws RangeError for NaN or an infinity: count those apart, they have no place on the line
 */
function sample(numbers) {
    const sorted = Float64Array.from(numbers).sort();
    // Typed arrays sort NaN and infinity to the end, minus infinity to the front: two looks are enough.
    if (sorted.length > 0 && !(Number.isFinite(sorted[0]) && Number.isFinite(sorted[sorted.length - 1]))) {
        throw new RangeError("a sample holds finite numbers only.");
    }
    const values = new Float64Array(sorted.length);
    const weights = new Float64Array(sorted.length);
    let distinct = 0;
    for (let start = 0; start < sorted.length;) {
        const value = sorted[start];
        let end = start + 1;
        while (end < sorted.length && sorted[end] === value)
            end++;
        // Adding 0 turns -0 into 0.
        values[distinct] = value + 0;
        weights[distinct++] = end - start;
        start = end;
    }
    return { values: values.slice(0, distinct), weights: weights.slice(0, distinct), size: sorted.length };
}
/** The mean. NaN for an empty sample. */
function mean({ values, weights, size }) {
    let sum = 0;
    for (let at = 0; at < values.length; at++)
        sum += (values[at] / size) * weights[at];
    return values.length === 0 ? Number.NaN : sum;
}
/**
 * The sum of squared distances from the mean divided by size − `correction`: 0 for the population's variance, 1 for
 * the unbiased estimate.
 */
function variance(sample, correction) {
    const { values, weights, size } = sample;
    const center = mean(sample);
    let sum = 0;
    for (let at = 0; at < values.length; at++)
        sum += weights[at] * (values[at] - center) ** 2;
    return sum / (size - correction);
}
/**
 * Walks through the distinct values of both samples in ascending order. `visit` gets the value and the number of
 * values of each side that are at most that value.
 */
function walk(one, other, visit) {
    let below = 0;
    let belowOther = 0;
    for (let i = 0, j = 0; i < one.values.length || j < other.values.length;) {
        const left = i < one.values.length ? one.values[i] : Number.POSITIVE_INFINITY;
        const right = j < other.values.length ? other.values[j] : Number.POSITIVE_INFINITY;
        if (left <= right)
            below += one.weights[i++];
        if (right <= left)
            belowOther += other.weights[j++];
        visit(Math.min(left, right), below, belowOther);
    }
}
/** The number of distinct values in both samples together. */
function distinctOfBoth(one, other) {
    let count = 0;
    walk(one, other, () => count++);
    return count;
}
/** Whether both samples together have more distinct values than `than`. */
function hasMoreValues(one, other, than) {
    return Math.max(one.values.length, other.values.length) > than || distinctOfBoth(one, other) > than;
}
/** @throws RangeError where a side is empty: there is nothing to compare */
function requireValues(one, other) {
    if (one.size > 0 && other.size > 0)
        return;
    throw new RangeError("both sides need at least one value.");
}
/** Rounding can carry a probability a hair outside of [0, 1]. */
function probability(value) {
    return Math.min(1, Math.max(0, value));
}


/***/ }),

/***/ 53785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planModelChecks: () => (/* binding */ planModelChecks),
  runModelChecks: () => (/* binding */ runModelChecks)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/validate-data/checks/result.js
var result = __webpack_require__(75513);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/validate-data/model-checks/finding.js
/** The result of a check of model.yaml, like those of a contract. */
function resultOf(rule, found) {
    const { status, observed } = found;
    return {
        check: {
            name: rule.name,
            type: rule.type,
            keys: rule.keys,
            declared: rule.place,
            column: rule.column ?? null,
            severity: rule.severity,
            expected: rule.expected,
            test: { kind: "known", status, observed },
        },
        status,
        observed,
        observedValue: found.value ?? null,
        evaluated: found.evaluated ?? 0,
        failed: found.failed ?? (status === "fail" ? 1 : 0),
        examples: found.examples ?? [],
    };
}
const mostNames = 10;
/** The first names of a list, and how many there are beyond them. */
function list(parts) {
    const rest = parts.length - mostNames;
    return `${parts.slice(0, mostNames).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

// EXTERNAL MODULE: ./out/validate-data/checks/mask.js
var mask = __webpack_require__(68512);
;// CONCATENATED MODULE: ./out/validate-data/model-checks/leakage.js




/** Between each pair of datasets, by key and by whole row as is wanted. */
function planLeakage({ leakage }, planning) {
    if (leakage === undefined)
        return [];
    const keys = ["checks", "leakage"];
    const between = planning.named(leakage.between, [...keys, "between"]);
    const key = leakage.key === undefined ? undefined : [leakage.key].flat();
    const maxShare = leakage.max_share ?? 0;
    const ways = key === undefined ? [undefined] : leakage.rows === true ? [key, undefined] : [key];
    const ignore = new Set(leakage.ignore);
    const pairs = between.flatMap((later, at) => between.slice(0, at).flatMap((earlier) => (earlier === later ? [] : [{ earlier, later }])));
    return pairs.flatMap(({ earlier, later }) => {
        const dataset = [later, earlier].find((name) => planning.requested.includes(name));
        if (dataset === undefined)
            return [];
        return ways.map((way) => {
            const what = way === undefined ? "row" : way.join(" and ");
            const some = maxShare === 0 ? "no" : `at most ${(0,number/* formatPercent */.l9)(maxShare)} of the rows with a`;
            const expected = `${some} ${what} of ${later} that stands in ${earlier}, too`;
            const column = way?.length === 1 ? way[0] : undefined;
            const rule = {
                ...planning.rule("leakage", keys, leakage.severity ?? "error", expected, column),
                name: `leakage from ${earlier} to ${later}${way === undefined ? " by row" : ` by ${what}`}`,
            };
            const how = { key: way, ignore, maxShare };
            return {
                dataset,
                rule,
                rowsOf: [earlier, later],
                run: (_, setting, rows) => findLeakage(rule, rows.get(earlier), rows.get(later), how, setting),
            };
        });
    });
}
/** Characters of a row that are fetched to be shown. */
const shownCharacters = 200;
/**
 * Rows of `later` whose key, or all of whose cells, stand in `earlier`. A key with an empty part is no key; of whole
 * rows two empty cells are equal. Values are compared as what they are where both sides have the same type, as numbers
 * where both are numbers, else as they are written.
 * @param key undefined for whole rows, of which the columns that both have count
 * @param maxShare of the evaluated rows that may be so, 0 to 1
 */
async function findLeakage(rule, earlier, later, how, { engine, most }) {
    const names = how.key ??
        later.table.columns
            .map(({ name }) => name)
            .filter((name) => !how.ignore.has(name) && earlier.table.column(name) !== undefined);
    const missing = [earlier, later].flatMap(({ name, table }) => names
        .filter((column) => table.column(column) === undefined)
        .map((column) => `${name} has no column ${column}`));
    if (missing.length > 0)
        return resultOf(rule, { status: "error", observed: list(missing) });
    if (names.length === 0) {
        const observed = `${earlier.name} and ${later.name} have no column in common`;
        return resultOf(rule, { status: "error", observed });
    }
    const pairs = names.map((name) => comparable(earlier.table.column(name), later.table.column(name)));
    const key = (side) => {
        const parts = pairs.map((pair) => pair[side]);
        return parts.length === 1 ? parts[0] : `row(${parts.join(", ")})`;
    };
    const filled = (side) => how.key === undefined ? "true" : pairs.map((pair) => `${pair[side]} IS NOT NULL`).join(" AND ");
    const before = `SELECT rowid AS r, ${key(0)} AS k FROM ${earlier.table.storage} WHERE ${filled(0)}`;
    const shown = `left(concat_ws(', ', ${names.map((name) => textOf(later.table.column(name))).join(", ")}), ${shownCharacters})`;
    const now = `SELECT rowid AS r, ${key(1)} AS k, ${shown} AS v FROM ${later.table.storage} WHERE ${filled(1)}`;
    const isSame = names.length === 1 && how.key === undefined ? "n.k IS NOT DISTINCT FROM b.k" : "n.k = b.k";
    const [count] = await engine.rows(`SELECT count(*) AS e, count(*) FILTER (EXISTS (SELECT 1 FROM (${before}) b WHERE ${isSame})) AS f FROM (${now}) n`);
    const { e: evaluated, f: failed } = count;
    const share = evaluated === 0 ? 0 : failed / evaluated;
    const found = {
        status: share > how.maxShare ? "fail" : "pass",
        evaluated,
        failed: share > how.maxShare ? failed : 0,
        observed: failed === 0 ? `none of ${evaluated}` : `${failed} of ${evaluated} rows (${(0,number/* formatPercent */.l9)(share)})`,
        value: share,
    };
    if (found.status === "pass" || most === 0)
        return resultOf(rule, found);
    const rows = await engine.rows(`WITH hit AS (SELECT r, k, v FROM (${now}) n WHERE EXISTS (SELECT 1 FROM (${before}) b WHERE ${isSame}) ORDER BY r LIMIT ${most})
     SELECT n.r, any_value(n.v) AS v, min(b.r) AS first FROM hit n JOIN (${before}) b ON ${isSame} GROUP BY n.r ORDER BY n.r`);
    const places = later.table.locate(rows.map(({ r }) => r));
    const firsts = earlier.table.locate(rows.map(({ first }) => first));
    const isPersonal = names.some((name) => earlier.personal.has(name) || later.personal.has(name));
    const examples = rows.map(({ v }, index) => ({
        ...places[index],
        value: isPersonal ? mask/* maskedValue */.pM : (0,result/* cutValue */.cv)(v),
        ...(isPersonal ? { masked: true } : {}),
        firstSeen: firsts[index],
    }));
    return resultOf(rule, { ...found, examples });
}
const integer = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/;
/** SQL of the two columns' values in a form in which equal ones are equal. */
function comparable(one, other) {
    if (one.type === other.type)
        return [one.typed, other.typed];
    const as = (type) => [`CAST(${one.typed} AS ${type})`, `CAST(${other.typed} AS ${type})`];
    if (integer.test(one.type) && integer.test(other.type))
        return as("HUGEINT");
    if (numeric.test(one.type) && numeric.test(other.type))
        return as("DOUBLE");
    return [textOf(one), textOf(other)];
}
function textOf(column) {
    return column.textual ? column.raw : `CAST(${column.typed} AS VARCHAR)`;
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/label.js

/** A label with more values is no class. */
const mostClasses = 20;
/** How many rows each class has, the rarest first; at most one class more than there may be. Empty labels are left out. */
async function classesOf(engine, storage, label) {
    return engine.rows(`SELECT ${textOf(label)} AS label, count(*) AS rows FROM ${storage} WHERE ${filled(label)} GROUP BY 1 ORDER BY 2, 1 LIMIT ${mostClasses + 1}`);
}
/** SQL of whether a row has a label. */
function filled(label) {
    return `nullif(${textOf(label)}, '') IS NOT NULL`;
}
/** Why a label can't be taken for classes, or undefined. */
function noClasses(classes) {
    return classes.length > mostClasses
        ? `the label has more than ${mostClasses} values, and so no classes`
        : undefined;
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/balance.js




function planBalance({ label }, planning) {
    if (label?.balance === undefined)
        return [];
    const { min_share: minShare, severity = label.severity ?? "error" } = label.balance;
    const expected = `at least ${(0,number/* formatPercent */.l9)(minShare)} of the rows for each class`;
    const rule = planning.rule("balance", ["checks", "label", "balance"], severity, expected, label.column);
    return planning.each(label.datasets, ["checks", "label"], rule, true, (examined, setting) => judgeBalance(rule, examined, label.column, minShare, setting));
}
/** Whether the rarest class has its share of the rows with a label. One class alone is no balance. */
async function judgeBalance(rule, { table, personal }, column, minShare, { engine }) {
    const label = table.column(column);
    if (label === undefined)
        return resultOf(rule, { status: "error", observed: `there is no column ${column}` });
    const classes = await classesOf(engine, table.storage, label);
    const problem = noClasses(classes);
    if (problem !== undefined)
        return resultOf(rule, { status: "unsupported", observed: problem });
    const rows = classes.reduce((sum, one) => sum + one.rows, 0);
    if (classes.length < 2) {
        const observed = classes.length === 0 ? "no row has a label" : `all ${rows} rows are of one class`;
        return resultOf(rule, { status: "fail", observed, value: 0, evaluated: rows });
    }
    const rarest = classes[0];
    const share = rarest.rows / rows;
    const name = personal.has(column) ? "the rarest class" : (0,result/* cutValue */.cv)(rarest.label);
    return resultOf(rule, {
        status: share < minShare ? "fail" : "pass",
        observed: `${name} has ${(0,number/* formatPercent */.l9)(share)}: ${rarest.rows} of ${rows} rows`,
        value: share,
        evaluated: rows,
    });
}

// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/toolkit/registry/home.js
var registry_home = __webpack_require__(42602);
// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
;// CONCATENATED MODULE: ./out/validate-data/model-checks/accepted.js


/**
 * Reads the champion's profile from the registry. Before the first champion there is nothing to compare with, which is
 * no violation; a champion without a profile leaves the check undone.
 * @throws ConfigurationError where the registry can't be read
 */
async function readAccepted({ config }, runtime) {
    const home = await (0,registry_home/* registryHome */.$)(config.registry?.path ?? "registry", runtime);
    const registry = (0,registry_registry/* openRegistry */.Me)((0,registry_registry/* workingTree */.cn)(home.runtime.workspace), home.path);
    const champion = await registry.alias(config.name, "champion");
    if (champion === undefined) {
        return { status: "pass", reason: "there is no champion yet, so nothing to compare with" };
    }
    const profile = await registry.profile(config.name, champion.version);
    if (profile === undefined) {
        const reason = `champion (version ${champion.version}) has no profile; register versions with a data-report`;
        return { status: "unsupported", reason };
    }
    return { version: champion.version, profile };
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/planning.js




/** What a kind of check plans with: the settings, the datasets that are checked, and their names' places. */
class Planning {
    model;
    requested;
    runtime;
    accepted;
    known;
    /** @param requested names in `data` that are checked */
    constructor(model, requested, runtime) {
        this.model = model;
        this.requested = requested;
        this.runtime = runtime;
        this.known = Object.keys(model.config.data ?? {});
    }
    /** The names, all of which `data` has. @throws ConfigurationError */
    named(names, keys) {
        const { known } = this;
        for (const name of names) {
            if (known.includes(name))
                continue;
            const hint = (0,nearest/* nearest */.p)(name, known);
            throw new errors/* ConfigurationError */.j1(`${keys.join(".")}: data has no ${name}${known.length === 0 ? "" : `; it has ${known.join(", ")}`}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`, { place: this.model.place(keys) });
        }
        return names;
    }
    rule(type, keys, severity, expected, column) {
        return {
            type,
            name: column === undefined ? type : `${type} of ${column}`,
            keys,
            place: this.model.place(keys),
            severity,
            expected,
            ...(column === undefined ? {} : { column }),
        };
    }
    /** A check of each of the datasets; without names of all that are checked. */
    each(datasets, keys, rule, needsRows, run) {
        const wanted = datasets === undefined ? this.known : this.named(datasets, [...keys, "datasets"]);
        return this.requested
            .filter((name) => wanted.includes(name))
            .map((dataset) => ({ dataset, rule, rowsOf: needsRows ? [dataset] : [], run }));
    }
    /** A check against the champion. @param dataset the data that versions are registered with, as register-model chooses it */
    async againstChampion(dataset, keys, rule, run) {
        const reference = this.model.config.drift?.reference;
        const chosen = dataset === undefined
            ? ([String(reference ?? ""), "train"].find((name) => this.known.includes(name)) ?? this.known[0])
            : this.named([dataset], [...keys, "dataset"])[0];
        if (chosen === undefined || !this.requested.includes(chosen))
            return [];
        this.accepted ??= await readAccepted(this.model, this.runtime);
        const against = this.accepted;
        return [
            {
                dataset: chosen,
                rule,
                rowsOf: [],
                run: (examined) => "profile" in against
                    ? run(examined, against)
                    : resultOf(rule, { status: against.status, observed: against.reason }),
            },
        ];
    }
}
/** Settings of a check that is given as its severity alone, or with more. */
function columnSettings(given) {
    const { severity = "warning", datasets, ignore } = typeof given === "string" ? { severity: given } : given;
    return { severity, datasets, ignore: new Set(ignore) };
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/constants.js



function planConstants(settings, planning) {
    if (settings.constant_columns === undefined)
        return [];
    const keys = ["checks", "constant_columns"];
    const { severity, datasets, ignore } = columnSettings(settings.constant_columns);
    const rule = planning.rule("constant columns", keys, severity, "no column with one value in all rows");
    return planning.each(datasets, keys, rule, false, (examined) => findConstants(rule, examined, ignore));
}
/** Columns with the same value in every row, or with none at all. A value in some rows and none in others is two. */
function findConstants(rule, { profile }, ignore) {
    const columns = profile.columns.filter(({ name }) => !ignore.has(name));
    if (profile.rows < 2)
        return resultOf(rule, { status: "pass", observed: "fewer than two rows" });
    const found = columns.filter(({ distinct, missing, rows }) => distinct === 0 || (distinct === 1 && missing === 0 && rows > 1));
    return resultOf(rule, {
        status: found.length > 0 ? "fail" : "pass",
        evaluated: columns.length,
        failed: found.length,
        observed: found.length === 0
            ? `none of ${(0,number/* countOf */.pq)(columns.length, "column")}`
            : list(found.map(({ name, distinct }) => (distinct === 0 ? `${name} (empty)` : name))),
        value: found.length,
    });
}

// EXTERNAL MODULE: ./out/toolkit/statistics/kolmogorov-smirnov.js + 1 modules
var kolmogorov_smirnov = __webpack_require__(26594);
// EXTERNAL MODULE: ./out/toolkit/statistics/sample.js
var sample = __webpack_require__(29951);
;// CONCATENATED MODULE: ./out/validate-data/model-checks/distribution.js




async function planDistribution({ distribution }, planning) {
    if (distribution === undefined)
        return [];
    const keys = ["checks", "distribution"];
    const { max_distance: maxDistance = 0.2, min_rows: minRows = 200, severity = "error" } = distribution;
    const expected = `at most ${(0,number/* formatPercent */.l9)(maxDistance)} of a column's rows moved from the champion's values`;
    const rule = planning.rule("distribution", keys, severity, expected);
    const how = { maxDistance, minRows, ignore: new Set(distribution.ignore) };
    return planning.againstChampion(distribution.dataset, keys, rule, (examined, champion) => judgeDistribution(rule, examined, champion, how));
}
/**
 * Compares each column with what it was in an accepted version, by the share of its rows that moved: the larger of
 * - the difference of the shares of rows without a value (of numbers, without a finite one), and
 * - among the others, of numbers the Kolmogorov-Smirnov distance, which the profiles give to within 0.002, and of
 *   categories the total variation distance ½ Σ |p − q|; where a profile does not list all values, the part of it that
 *   is known.
 * Dates move by nature, identifiers and free texts have no distribution, personal columns no profile: left out.
 */
function judgeDistribution(rule, { profile }, accepted, how) {
    const before = new Map(accepted.profile.columns.map((column) => [column.name, column]));
    const moved = [];
    let compared = 0;
    const hidden = [];
    for (const column of profile.columns) {
        const old = before.get(column.name);
        if (old === undefined || how.ignore.has(column.name))
            continue;
        if (old.personal === true || column.personal === true) {
            hidden.push(column.name);
            continue;
        }
        if (Math.min(old.rows, column.rows) < how.minRows || hasNoDistribution(old, column))
            continue;
        compared++;
        const distance = distanceOf(old, column);
        if (distance > how.maxDistance)
            moved.push({ name: column.name, distance });
    }
    moved.sort((a, b) => b.distance - a.distance);
    const left = hidden.length === 0 ? "" : `; not compared, for they are personal: ${list(hidden)}`;
    return resultOf(rule, {
        status: moved.length > 0 ? "fail" : "pass",
        observed: moved.length > 0
            ? `${list(moved.map(({ name, distance }) => `${name} ${(0,number/* formatPercent */.l9)(distance)}`))} (against version ${accepted.version})${left}`
            : `none of ${compared} columns, against version ${accepted.version}${left}`,
        value: moved[0]?.distance ?? 0,
        evaluated: compared,
        failed: moved.length,
    });
}
function hasNoDistribution(old, now) {
    if (old.kind === "datetime" || now.kind === "datetime")
        return true;
    if (old.kind === "text" && now.kind === "text")
        return true;
    return isIdentifier(old) && isIdentifier(now);
}
function isIdentifier({ distinct, rows, missing, type }) {
    return !/^DOUBLE$|^FLOAT$|^DECIMAL/.test(type) && rows - missing > 1 && distinct === rows - missing;
}
/** From 0 to 1: the share of rows that moved, at least. */
function distanceOf(old, now) {
    const isNumeric = old.numeric !== null && now.numeric !== null;
    const empty = (column) => 1 - (isNumeric ? column.numeric.finite : column.rows - column.missing) / Math.max(1, column.rows);
    const missing = Math.abs(empty(old) - empty(now));
    if (isNumeric) {
        const [one, other] = [numbersOf(old), numbersOf(now)];
        return one.size === 0 || other.size === 0 ? missing : Math.max(missing, (0,kolmogorov_smirnov/* largestDistance */.u)(one, other));
    }
    if (old.distinct === 0 || now.distinct === 0)
        return missing;
    return Math.max(missing, ofCategories(old, now));
}
function numbersOf({ values, valuesComplete, numeric }) {
    const listed = values.flatMap(({ value, count }) => typeof value === "number" && Number.isFinite(value) ? [{ value, count }] : []);
    const total = listed.reduce((sum, { count }) => sum + count, 0);
    if (!valuesComplete || total !== numeric.finite)
        return (0,sample/* sample */.XM)(numeric.quantiles);
    listed.sort((a, b) => a.value - b.value);
    return {
        values: Float64Array.from(listed, ({ value }) => value),
        weights: Float64Array.from(listed, ({ count }) => count),
        size: total,
    };
}
/** The total variation over the values that both profiles know the number of, all others being one. */
function ofCategories(old, now) {
    const [before, after] = [sharesOf(old), sharesOf(now)];
    let sum = 0;
    let [restBefore, restAfter] = [1, 1];
    for (const value of new Set([...before.keys(), ...after.keys()])) {
        const p = before.get(value) ?? (old.valuesComplete ? 0 : undefined);
        const q = after.get(value) ?? (now.valuesComplete ? 0 : undefined);
        if (p === undefined || q === undefined)
            continue;
        sum += Math.abs(p - q);
        restBefore -= p;
        restAfter -= q;
    }
    return Math.min(1, (sum + Math.abs(restBefore - restAfter)) / 2);
}
function sharesOf({ values, rows, missing }) {
    return new Map(values.map(({ value, count }) => [String(value), count / Math.max(1, rows - missing)]));
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/duplicates.js




/** Columns a scan, as many as the engine plans without trouble. */
const batch = 100;
function planDuplicates(settings, planning) {
    if (settings.duplicate_columns === undefined)
        return [];
    const keys = ["checks", "duplicate_columns"];
    const { severity, datasets, ignore } = columnSettings(settings.duplicate_columns);
    const rule = planning.rule("duplicate columns", keys, severity, "no column that equals another in all rows");
    return planning.each(datasets, keys, rule, true, (examined, setting) => findDuplicates(rule, examined, ignore, setting));
}
/**
 * Columns that hold in every row what an earlier one holds. A checksum of each column, over all rows in one scan, finds
 * the pairs; a look at the cells makes sure. Constant columns are left to their own check.
 */
async function findDuplicates(rule, { table, profile }, ignore, { engine }) {
    const names = profile.columns
        .filter(({ name, distinct }) => !ignore.has(name) && distinct > 1)
        .map(({ name }) => name);
    const groups = new Map();
    const sums = await checksums(engine, table, names);
    for (const [index, name] of names.entries()) {
        const same = groups.get(sums[index]);
        if (same === undefined)
            groups.set(sums[index], [name]);
        else
            same.push(name);
    }
    const found = [];
    for (const [first, ...others] of groups.values()) {
        for (const other of others) {
            if (await isEqual(engine, table, first, other))
                found.push(`${other} = ${first}`);
        }
    }
    return resultOf(rule, {
        status: found.length > 0 ? "fail" : "pass",
        evaluated: names.length,
        failed: found.length,
        observed: found.length === 0 ? `none of ${(0,number/* countOf */.pq)(names.length, "column")}` : list(found),
        value: found.length,
    });
}
async function checksums(engine, table, names) {
    const sums = [];
    for (let from = 0; from < names.length; from += batch) {
        const parts = names
            .slice(from, from + batch)
            .map((name, at) => `CAST(bit_xor(hash(rowid, ${textOf(table.column(name))})) AS VARCHAR) AS s${at}`);
        const [row] = await engine.rows(`SELECT ${parts.join(", ")} FROM ${table.storage}`);
        sums.push(...parts.map((_, at) => row[`s${at}`]));
    }
    return sums;
}
async function isEqual(engine, table, one, other) {
    const [a, b] = [textOf(table.column(one)), textOf(table.column(other))];
    const rows = await engine.rows(`SELECT 1 FROM ${table.storage} WHERE ${a} IS DISTINCT FROM ${b} LIMIT 1`);
    return rows.length === 0;
}

// EXTERNAL MODULE: ./out/toolkit/runtime/inputs.js
var inputs = __webpack_require__(86041);
;// CONCATENATED MODULE: ./out/validate-data/model-checks/freshness.js


function planFreshness({ freshness }, planning) {
    if (freshness === undefined)
        return [];
    const keys = ["checks", "freshness"];
    const { column, max_age: age, severity = "error", datasets } = freshness;
    const rule = planning.rule("freshness", keys, severity, `a newest value of at most ${age} ago`, column);
    const seconds = (0,inputs/* parseDuration */.E)(age, "checks.freshness.max_age");
    return planning.each(datasets, keys, rule, false, (examined, setting) => judgeFreshness(rule, examined, column, seconds, setting));
}
/** A date in another time zone may be of tomorrow. */
const ahead = 86_400;
/** Whether the newest value of a date or time column is recent. One that lies in the future says nothing of that. */
function judgeFreshness(rule, { profile }, column, maxAgeSeconds, { now }) {
    const found = profile.columns.find(({ name }) => name === column);
    if (found === undefined)
        return resultOf(rule, { status: "error", observed: `there is no column ${column}` });
    if (found.distinct === 0)
        return resultOf(rule, { status: "fail", observed: "every cell is empty" });
    if (found.kind !== "datetime" || found.numeric === null) {
        return resultOf(rule, {
            status: "error",
            observed: `its values are no dates or times that can be read as such (${found.type})`,
        });
    }
    const newest = found.numeric.max;
    const age = (now.getTime() - newest) / 1000;
    const evaluated = found.rows - found.missing;
    const when = new Date(newest).toISOString().replace(/(T00:00:00)?\.000Z$|Z$/, "");
    if (age < -ahead) {
        return resultOf(rule, {
            status: "fail",
            observed: `the newest is ${when}, in the future`,
            value: age,
            evaluated,
        });
    }
    return resultOf(rule, {
        status: age > maxAgeSeconds ? "fail" : "pass",
        observed: `the newest is ${when}, ${shownAge(age)} ago`,
        value: age,
        evaluated,
    });
}
function shownAge(seconds) {
    const units = [
        [86_400, "days"],
        [3600, "hours"],
        [60, "minutes"],
    ];
    const [size, name] = units.find(([size]) => seconds >= 2 * size) ?? [1, "seconds"];
    return `${Math.max(0, Math.floor(seconds / size))} ${name}`;
}

// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var sql = __webpack_require__(6918);
;// CONCATENATED MODULE: ./out/validate-data/model-checks/giveaway.js





function planGiveaway({ label }, planning) {
    if (label?.giveaway === undefined)
        return [];
    const { max_auc: maxAuc = 0.98, ignore, severity = label.severity ?? "error" } = label.giveaway;
    const expected = `no column that alone tells it with an AUC above ${maxAuc}`;
    const rule = planning.rule("giveaway", ["checks", "label", "giveaway"], severity, expected, label.column);
    const how = { maxAuc, ignore: new Set(ignore) };
    return planning.each(label.datasets, ["checks", "label"], rule, true, (examined, setting) => findGiveaways(rule, examined, label.column, how, setting));
}
/** Rows of a class, and of all others, that are needed to say anything. */
const fewestRows = 20;
/** Rows that are looked at, at most: the area's standard error is then below 0.002 unless a class is rare. */
const mostRows = 200_000;
/** Cells that are looked at in all, so that a thousand columns take no longer than a hundred. */
const mostCells = 20_000_000;
const folds = 5;
/**
 * Looks for columns that tell the label by themselves. The measure is the area under the ROC curve (ties count half)
 * of one class against all others, the highest over the classes, of the better of two scores:
 * - the value itself, upwards or downwards, for numbers and times, over the rows that have one;
 * - for every column the class's share among the rows of other folds with the same value, an empty cell being a value:
 *   (positives outside the fold + p) / (rows outside the fold + 1), p the class's share of all rows, in five folds
 *   by a hash of the row's place. A value that occurs once is worth p, so an identifier has an area of one half.
 */
async function findGiveaways(rule, { table }, column, how, { engine }) {
    const label = table.column(column);
    if (label === undefined)
        return resultOf(rule, { status: "error", observed: `there is no column ${column}` });
    const classes = await classesOf(engine, table.storage, label);
    const problem = noClasses(classes);
    if (problem !== undefined)
        return resultOf(rule, { status: "unsupported", observed: problem });
    const rows = classes.reduce((sum, one) => sum + one.rows, 0);
    const known = classes.filter((one) => one.rows >= fewestRows && rows - one.rows >= fewestRows);
    if (known.length === 0) {
        const observed = `too few rows: ${fewestRows} of a class and ${fewestRows} of others are needed`;
        return resultOf(rule, { status: "unsupported", observed });
    }
    const columns = table.columns.filter(({ name }) => name !== column && !how.ignore.has(name));
    const every = Math.max(1, Math.ceil(rows / Math.min(mostRows, Math.max(10_000, mostCells / columns.length))));
    // Of two classes the one says what the other does.
    const asked = classes.length === 2 ? known.slice(0, 1) : known;
    const found = [];
    for (const one of columns) {
        let auc = 0.5;
        for (const { label: value } of asked) {
            const positive = `${textOf(label)} = ${(0,sql/* literal */.eu)(value)}`;
            auc = Math.max(auc, await areaOf(engine, table.storage, one, positive, filled(label), every));
        }
        if (auc > how.maxAuc)
            found.push({ column: one.name, auc });
    }
    found.sort((a, b) => b.auc - a.auc);
    const sampled = every === 1 ? "" : `, on one row in ${every}`;
    return resultOf(rule, {
        status: found.length > 0 ? "fail" : "pass",
        evaluated: columns.length,
        failed: found.length,
        observed: found.length === 0
            ? `none of ${columns.length} columns${sampled}`
            : `${list(found.map((one) => `${one.column} (AUC ${(0,result/* shownNumber */.b8)(Number(one.auc.toFixed(4)))})`))}${sampled}`,
        value: found[0]?.auc ?? 0,
    });
}
/** @param every one row in so many is looked at, chosen by a hash of its place */
async function areaOf(engine, storage, column, positive, isLabelled, every) {
    const chosen = every === 1 ? isLabelled : `${isLabelled} AND hash(rowid, 'row') % ${every} = 0`;
    const cells = `SELECT nullif(${textOf(column)}, '') AS v, ${numberOf(column)} AS x, (${positive})::BIGINT AS y, hash(rowid, 'fold') % ${folds} AS f FROM ${storage} WHERE ${chosen}`;
    const sums = "sum(y)::DOUBLE AS pos, (count(*) - sum(y))::DOUBLE AS neg";
    const area = (scores) => `(SELECT sum(pos * (below + neg / 2)) / (sum(pos) * sum(neg)) FROM (SELECT pos, neg, sum(neg) OVER (ORDER BY score ROWS UNBOUNDED PRECEDING) - neg AS below FROM ${scores}))`;
    const [row] = await engine.rows(`
    WITH cells AS MATERIALIZED (${cells}),
    groups AS (SELECT v, f, ${sums} FROM cells GROUP BY v, f),
    shares AS (SELECT pos, neg, round((sum(pos) OVER same - pos + (SELECT avg(y) FROM cells)) / (sum(pos + neg) OVER same - pos - neg + 1), 12) AS score FROM groups WINDOW same AS (PARTITION BY v)),
    folded AS (SELECT score, sum(pos) AS pos, sum(neg) AS neg FROM shares GROUP BY score),
    ordered AS (SELECT x AS score, ${sums} FROM cells WHERE x IS NOT NULL GROUP BY x)
    SELECT ${area("folded")} AS "byShare", ${area("ordered")} AS "byValue", (SELECT least(sum(pos), sum(neg)) FROM ordered) AS least`);
    const byValue = (row.least ?? 0) >= fewestRows ? (row.byValue ?? 0.5) : 0.5;
    return Math.max(finite(row.byShare), finite(byValue), 1 - finite(byValue));
}
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : 0.5;
}
/** SQL of the value as a number that keeps its order, NULL where it has none. */
function numberOf({ type, typed }) {
    if (/INT|^DOUBLE$|^FLOAT$|^DECIMAL|^BOOLEAN$/.test(type))
        return `TRY_CAST(${typed} AS DOUBLE)`;
    if (/^DATE$|^TIMESTAMP/.test(type))
        return `TRY_CAST(epoch_us(CAST(${typed} AS TIMESTAMP)) AS DOUBLE)`;
    return "NULL::DOUBLE";
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/schema.js

async function planSchema({ schema }, planning) {
    if (schema === undefined)
        return [];
    const keys = ["checks", "schema"];
    const given = typeof schema === "string" ? { severity: schema } : schema;
    const mayBeNew = given.new_columns === "pass";
    const expected = `the champion's columns and types${mayBeNew ? ", or more" : ""}`;
    const rule = planning.rule("schema", keys, given.severity ?? "error", expected);
    const how = { mayBeNew, ignore: new Set(given.ignore) };
    return planning.againstChampion(given.dataset, keys, rule, (examined, champion) => judgeSchema(rule, examined, champion, how));
}
/** Columns that came, went or became of another type. A column without any value has no type yet. */
function judgeSchema(rule, { profile }, accepted, how) {
    const before = new Map(accepted.profile.columns.map((column) => [column.name, column]));
    const now = new Map(profile.columns.map((column) => [column.name, column]));
    const names = [...new Set([...before.keys(), ...now.keys()])].filter((name) => !how.ignore.has(name));
    const changes = names.flatMap((name) => {
        const [old, found] = [before.get(name), now.get(name)];
        if (found === undefined)
            return [`${name} is gone`];
        if (old === undefined)
            return how.mayBeNew ? [] : [`${name} is new`];
        if (old.distinct === 0 || found.distinct === 0 || family(old.type) === family(found.type))
            return [];
        return [`${name} was ${old.type} and is ${found.type}`];
    });
    return resultOf(rule, {
        status: changes.length > 0 ? "fail" : "pass",
        observed: changes.length > 0
            ? `${list(changes)} (against version ${accepted.version})`
            : `as in version ${accepted.version}`,
        value: changes.length,
        evaluated: names.length,
        failed: changes.length,
    });
}
/** Types that hold the same things: whole numbers and fractions, and texts however they are stored. */
function family(type) {
    if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^DOUBLE$|^FLOAT$|^DECIMAL/.test(type))
        return "number";
    if (/^VARCHAR|^ENUM|^UUID/.test(type))
        return "text";
    if (/^TIMESTAMP/.test(type))
        return "time";
    return type;
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/volume.js


async function planVolume({ volume }, planning) {
    if (volume === undefined)
        return [];
    const keys = ["checks", "volume"];
    const { max_change: maxChange, severity = "error", dataset } = volume;
    const expected = `rows within ${(0,number/* formatPercent */.l9)(maxChange)} of the champion's`;
    const rule = planning.rule("volume", keys, severity, expected);
    return planning.againstChampion(dataset, keys, rule, (examined, champion) => judgeVolume(rule, examined, champion, maxChange));
}
/** Whether the number of rows changed by no more than a share of what it was. */
function judgeVolume(rule, { profile }, accepted, maxChange) {
    const before = accepted.profile.rows;
    const { rows } = profile;
    if (before === 0) {
        const observed = `version ${accepted.version} was registered with no rows`;
        return resultOf(rule, { status: "unsupported", observed });
    }
    const change = rows / before - 1;
    return resultOf(rule, {
        status: Math.abs(change) > maxChange ? "fail" : "pass",
        observed: `${rows} rows, ${before} in version ${accepted.version}: ${change > 0 ? "+" : ""}${(0,number/* formatPercent */.l9)(change)}`,
        value: change,
        evaluated: rows,
    });
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks/plan.js













/** In the order in which their results stand. */
const plans = [
    planLeakage,
    planBalance,
    planGiveaway,
    planConstants,
    planDuplicates,
    planFreshness,
    planVolume,
    planDistribution,
    planSchema,
];
/**
 * The checks that model.yaml has of the datasets that are checked.
 * @param requested names in `data`; a leakage check may need one more to compare with
 * @throws ConfigurationError where a check names a dataset that `data` does not have
 */
async function planModelChecks(model, requested, runtime) {
    const { checks } = model.config;
    if (checks === undefined)
        return [];
    const planning = new Planning(model, requested, runtime);
    const planned = [];
    for (const plan of plans)
        planned.push(...(await plan(checks, planning)));
    return planned;
}
/** Runs checks of a dataset. One that can't be computed says why, and the others still answer. */
async function runModelChecks(checks, examined, rows, setting) {
    const results = [];
    for (const check of checks) {
        try {
            results.push(await check.run(examined, setting, rows));
        }
        catch (error) {
            if (error instanceof errors/* ConfigurationError */.j1)
                throw error;
            const observed = `can't be computed: ${(0,result/* cutValue */.cv)((0,errors/* messageOf */.bD)(error), 200)}`;
            results.push(resultOf(check.rule, { status: "error", observed }));
        }
    }
    return results;
}


/***/ })

};
