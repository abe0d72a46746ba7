export const id = 4;
export const ids = [4];
export const modules = {

/***/ 3004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suggestion: () => (/* binding */ suggestion)
/* harmony export */ });
/* unused harmony exports quoted, badValue, choice, flag, exitCodeOf, runIdOf, matrixOf, jsonOf, lines, words, text, shortText, urlOf, listed */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);


/** A typed value as a message quotes it: JSON escapes keep it on one line, long ones are cut. */
function quoted(value) {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}\u2026` : value);
}
/** The error for a value that is none of what is allowed. `allowed` completes "Use \u2026". */
function badValue(name, value, allowed) {
    return new UserError(`Input \`${name}\` is ${quoted(value)}, which it cannot be.`, `Use ${allowed}.`);
}
/** One of `choices`. An empty value takes the first of them, as a workflow expression may come out empty. */
function choice(read, name, choices) {
    const value = read(name).trim();
    const [fallback] = choices;
    if (value === '' && fallback !== undefined)
        return fallback;
    const found = choices.find((candidate) => candidate === value);
    if (found !== undefined)
        return found;
    throw badValue(name, value, `${listed(choices)}${suggestion(value, choices)}`);
}
/** `true` or `false` in any case; empty is true, the default of every switch there is. */
function flag(read, name) {
    const value = read(name).trim().toLowerCase();
    if (value === '' || value === 'true')
        return true;
    if (value === 'false')
        return false;
    throw badValue(name, read(name), '`true` or `false`');
}
/** A whole number within 32 bits, signed or not: Windows codes come as 3221225477 or -1073741819. */
function exitCodeOf(read) {
    const value = read('exit-code').trim();
    if (value === '')
        return null;
    const number = /^[+-]?\d{1,10}$/.test(value) ? Number(value) : NaN;
    if (number >= -(2 ** 31) && number < 2 ** 32)
        return number;
    throw badValue('exit-code', value, 'a whole number such as `1` or `137`, or leave it out when it is not known');
}
/** A run id: a positive whole number. */
function runIdOf(read) {
    const value = read('run-id').trim();
    if (value === '')
        return null;
    if (/^[1-9]\d{0,14}$/.test(value))
        return Number(value);
    throw badValue('run-id', value, 'the number of a workflow run, as in `${{ github.event.workflow_run.id }}`');
}
/** The matrix of the job; null in a job without one. */
function matrixOf(read) {
    const value = read('matrix').trim();
    if (value === '')
        return null;
    const matrix = jsonOf(value);
    if (matrix === null || isRecord(matrix))
        return matrix;
    throw badValue('matrix', value, '`${{ toJSON(matrix) }}` or `null`');
}
/** What a text means as JSON; `undefined` when it is none. */
function jsonOf(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
/** Non-empty lines, trimmed. */
function lines(read, name) {
    return read(name)
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** Words separated by commas, spaces or line ends, without repeats. */
function words(value) {
    return [...new Set(value.split(/[\s,]+/).filter((word) => word !== ''))];
}
/** Trimmed text, null when empty. */
function text(read, name) {
    const value = read(name).trim();
    return value === '' ? null : value;
}
/** A name that ends up in an API field: one line, at most `limit` characters. */
function shortText(read, name, limit) {
    const value = text(read, name);
    if (value === null || (value.length <= limit && !/[\u0000-\u001f\u007f]/.test(value)))
        return value;
    throw badValue(name, value, `one line of at most ${String(limit)} characters`);
}
/** An http or https address, as it is to be linked. */
function urlOf(read, name) {
    const value = text(read, name);
    if (value === null)
        return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url.href;
    throw badValue(name, value, 'a whole address such as `https://wiki.example.com/deploys`');
}
/** `a`, `b` or `c`, in code marks. */
function listed(names) {
    const marked = names.map((name) => `\`${name}\``);
    const last = marked.at(-1) ?? '';
    return marked.length < 2 ? last : `${marked.slice(0, -1).join(', ')} or ${last}`;
}
/** ` (did you mean \u2026?)` when one candidate is a slip of the keyboard away, else nothing. */
function suggestion(value, candidates) {
    const limit = value.length < 6 ? 2 : 3;
    const near = candidates
        .map((candidate) => ({ candidate, distance: editDistance(value.slice(0, 100).toLowerCase(), candidate) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance)[0];
    return near === undefined ? '' : ` (did you mean \`${near.candidate}\`?)`;
}
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
        }
        previous = row;
    }
    return previous.at(-1) ?? 0;
}


/***/ })

};
