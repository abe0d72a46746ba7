export const id = 481;
export const ids = [481];
export const modules = {

/***/ 9481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createClient: () => (/* binding */ createClient)
});

// UNUSED EXPORTS: REQUEST_TIMEOUT_MS

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(1758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
;// CONCATENATED MODULE: ./build/src/github/budget.js
/** All waiting of one run on GitHub: pauses before retries, and the time lost in requests that came to nothing. */
const MAX_TOTAL_WAIT_MS = 30_000;
/** What a retried request needs at least: no pause is granted that would leave it less than this. */
const RESERVE_MS = 1_000;
function createWaitBudget(totalMs = MAX_TOTAL_WAIT_MS) {
    let left = totalMs;
    return {
        remainingMs: () => Math.max(0, left),
        take(ms) {
            if (!Number.isFinite(ms) || ms < 0 || left - ms < Math.min(RESERVE_MS, totalMs / 10))
                return false;
            left -= ms;
            return true;
        },
        charge(ms) {
            left -= Math.max(0, ms);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/github/client.js





/** After this long without an answer a connection counts as hung. */
const REQUEST_TIMEOUT_MS = 10_000;
/** How often a call is tried again after a server error or a broken connection; the pauses are 1, 4 and 9 units. */
const RETRIES = 3;
/**
 * Statuses that no retry cures. Rate limits (403 and 429 with the headers that say so) are the throttling plugin's.
 * Source: GitHub docs, "Best practices for using the REST API".
 */
const CLIENT_ERRORS = Array.from({ length: 100 }, (_, index) => 400 + index);
const DEFAULT_TIMING = {
    maxTotalWaitMs: MAX_TOTAL_WAIT_MS,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    secondMs: 1_000,
};
/**
 * A client that retries server errors and rate limits within one budget for the whole run, gives up on hung
 * connections, and prints nothing.
 */
function createClient({ token, env, timing: overrides }) {
    const timing = { ...DEFAULT_TIMING, ...overrides };
    const budget = createWaitBudget(timing.maxTotalWaitMs);
    const withinBudget = (seconds) => budget.take(seconds * timing.secondMs);
    const options = {
        baseUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        userAgent: 'deploy-triage',
        log: { debug: silent, info: silent, warn: silent, error: silent },
        retry: { doNotRetry: CLIENT_ERRORS, retries: RETRIES, retryAfterBaseValue: timing.secondMs },
        throttle: {
            // The plugin spaces the writes of all clients that share an id.
            id: (0,external_node_crypto_.randomUUID)(),
            retryAfterBaseValue: timing.secondMs,
            onRateLimit: withinBudget,
            onSecondaryRateLimit: withinBudget,
        },
    };
    const octokit = (0,github/* getOctokit */.Q)(token, options, attemptWithin({ budget, timing }), dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    return { octokit, graphql: graphqlAt(octokit, env['GITHUB_GRAPHQL_URL']), budget, timing };
}
function silent() {
    // Answers and URLs are untrusted text, and a line of it may be a workflow command.
}
function graphqlAt(octokit, url) {
    return url ? octokit.graphql.defaults({ baseUrl: url.replace(/\/graphql\/?$/, '') }) : octokit.graphql;
}
/**
 * An Octokit plugin that must come before `retry` and `throttling`, which then wrap it: it bounds one attempt, books the
 * time of a failed one, and takes the retries away when the pause before the next would not fit.
 */
function attemptWithin({ budget, timing }) {
    return (octokit) => {
        octokit.hook.wrap('request', async (request, options) => {
            const startedAt = performance.now();
            try {
                if (budget.remainingMs() <= 0)
                    throw spentError();
                const timeoutMs = Math.min(timing.requestTimeoutMs, budget.remainingMs());
                // Octokit binds the options to every hook: a copy would be ignored.
                options.request.signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
                return requireParsed(await request(options));
            }
            catch (error) {
                budget.charge(performance.now() - startedAt);
                throw prepareForRetry({ error, options, budget, timing });
            }
        });
    };
}
function spentError() {
    return Object.assign(new Error('the time to wait for GitHub in one run is used up'), { status: 500 });
}
/**
 * Octokit answers a body that broke off, or that is not the JSON it claims to be, with the text it got: an empty list
 * would then look like "no comments". Here it is a server error, which is retried.
 */
function requireParsed(answer) {
    const type = 'content-type' in answer.headers ? String(answer.headers['content-type']) : '';
    const broken = typeof answer.data === 'string' && /^application\/(?:[\w.+-]*\+)?json\b/.test(type);
    if (!broken || answer.status >= 300)
        return answer;
    throw Object.assign(new Error('the answer broke off'), { status: 500 });
}
function prepareForRetry({ error, options, budget, timing, }) {
    if (typeof error !== 'object' || error === null)
        return error;
    const failure = error;
    // plugin-retry looks here; errors that Octokit did not make itself lack it.
    failure.request ??= { ...options, request: { ...options.request } };
    if ((failure.status ?? 500) >= 500) {
        const tries = Number(options.request['retryCount'] ?? 0);
        const affordable = tries < RETRIES && budget.take((tries + 1) ** 2 * timing.secondMs);
        if (!affordable)
            options.request['retries'] = 0;
    }
    if (isBareRateLimit(failure))
        failure.message += ' (a secondary rate limit, by its Retry-After header)';
    return failure;
}
/** GitHub does not promise the wording that plugin-throttling looks for; a Retry-After header says the same. */
function isBareRateLimit({ status, response, message }) {
    const limited = status === 403 || status === 429;
    const named = /\bsecondary rate\b/i.test(message) || response?.headers?.['x-ratelimit-remaining'] === '0';
    return limited && !named && response?.headers?.['retry-after'] !== undefined;
}


/***/ })

};
