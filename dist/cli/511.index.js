export const id = 511;
export const ids = [511];
export const modules = {

/***/ 5511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommand: () => (/* binding */ explainCommand)
/* harmony export */ });
/* harmony import */ var _core_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8595);
/* harmony import */ var _core_redact_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2964);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6579);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7406);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8908);
/* harmony import */ var _diagnose_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4574);






/** `explain FILE`: the cause with the reasons why it won, and everything else that matched with the reason why it did not. */
async function explainCommand(files, options, terminal) {
    if (files.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('There is no log to explain.', 'Name a file: `deploy-triage explain deploy.log`.');
    const scan = await (0,_diagnose_files_js__WEBPACK_IMPORTED_MODULE_4__/* .scanFiles */ .T)(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesFor */ .NP)(options.catalogs), files);
    const diagnosis = (0,_core_redact_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__/* .redactDiagnosis */ .r)((0,_diagnose_files_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnoseScan */ .Q)(scan, options), (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)());
    terminal.out(`${explain(diagnosis).map(_core_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0).join('\n')}\n`);
    return _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUS */ .XQ.done;
}
function explain(diagnosis) {
    const { cause, findings, outcome, exitCode, verdict, stats } = diagnosis;
    const others = findings.filter((finding) => finding !== cause);
    const head = [`${String(stats.lines)} lines, outcome ${outcome}, exit code ${exitCode === null ? 'not known' : String(exitCode.value)}, verdict ${verdict}`, ''];
    const won = cause === null ? ['No rule explains this log.', ...placesOf(diagnosis.unclassified?.evidence ?? [])] : ['Won:', ...describe(cause, reasonsToWin(cause))];
    const lost = others.length === 0 ? ['Nothing else matched.'] : ['Lost:', ...others.flatMap((finding) => describe(finding, reasonToLose(finding, cause)))];
    return [...head, ...won, '', ...lost];
}
function describe(finding, reason) {
    return [`  ${finding.rule} (${finding.tier}, ${finding.category}, ${finding.confidence} confidence)`, `    ${reason}`, ...placesOf(finding.evidence)];
}
function placesOf(evidence) {
    return evidence.map(({ file, line, text }) => `    ${file}:${String(line)}: ${text}`);
}
function reasonsToWin({ tier, confidence }) {
    const because = tier === 'specific' ? 'It states a root cause' : 'Nothing more specific matched';
    return `${because}${confidence === 'low' ? ', though the evidence is weak' : ''}, and nothing that matched explains it.`;
}
function reasonToLose({ tier, role, category }, cause) {
    if (role === 'notice')
        return 'A notice: it failed nothing.';
    if (tier === 'wrapper')
        return 'A wrapper: it says that something failed, not why.';
    if (cause === null)
        return 'The log went on well after it, so it was tolerated.';
    if (tier === 'general' && cause.tier === 'specific')
        return 'General: a specific rule matched.';
    if (category === cause.category)
        return 'The same kind of failure, further from its beginning.';
    return `Explained by ${cause.category}, tolerated, or further from where the deploy failed.`;
}


/***/ }),

/***/ 8595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Y3: () => (/* binding */ ruleText),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   xR: () => (/* binding */ tableCell)
/* harmony export */ });
/* unused harmony exports commandSafe, attribute */
/**
 * The one place that turns untrusted text (log lines, captures, names of files, branches and artifacts, titles of pull
 * requests) into Markdown, terminal output, runner output and comment markers. In Markdown it ends up in code nodes only.
 */
const CSI = /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]/g;
const OSC = /(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\r\n]{0,2048}(?:\u0007|\u001b\\|\u009c)/g;
/** Controls but for line feed and tab. */
// eslint-disable-next-line no-control-regex -- control characters are what it removes
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Line and paragraph separators end a line for some readers. */
const SEPARATORS = /[\u2028\u2029]/g;
/**
 * Characters that show nothing or reorder what is shown: bidi controls (Unicode UAX #9), zero-width and filler
 * characters, interlinear annotations, variation of nothing, tags.
 */
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Text for a terminal or a plain file: line feeds and tabs stay, nothing else can move the cursor, hide or reorder. */
function plain(text) {
    return text
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(OSC, '')
        .replace(CSI, '')
        .replace(/\r\n?/g, '\n')
        .replace(SEPARATORS, '\n')
        .replace(CONTROLS, '')
        .replace(INVISIBLE, '');
}
/** As `plain`, on one line. */
function plainLine(text) {
    return plain(text).replace(/[\n\t]/g, ' ');
}
/**
 * Text that can be printed to the runner's stream. The runner reads a command from `::` at the start of a line (after
 * white space) and from `##[` anywhere in a line (actions/runner ActionCommand.cs, TryParseV2 and TryParse); a space
 * put into both makes them text.
 */
function commandSafe(text) {
    return plain(text)
        .split('\n')
        .map((line) => (line.trimStart().startsWith('::') ? line.replace('::', ': :') : line))
        .join('\n')
        .replaceAll('##[', '## [');
}
/** Inline code. Never empty, never more than one line; no text closes it, since its fence is longer than any run in it. */
function codeSpan(text) {
    const line = plainLine(text);
    const content = line === '' ? ' ' : line;
    const fence = '`'.repeat(longestRun(content) + 1);
    const blank = content.trim() === '';
    const pad = !blank && /^[` ]|[` ]$/.test(content) ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/**
 * Inline code for a cell of a table. GitHub splits a row at every pipe, in code too, and reads `\|` differently after a
 * backslash, so a pipe becomes a broken bar.
 */
function tableCell(text) {
    return codeSpan(text.replaceAll('|', '¦'));
}
/** A fenced block of lines; put it at the start of a line, with no indentation. `info` is a language name or nothing. */
function codeBlock(lines, info = '') {
    const content = lines.map((line) => plain(line).replaceAll('\n', ' '));
    const longest = content.reduce((most, line) => Math.max(most, longestRun(line)), 0);
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return [`${fence}${info.replace(/[^A-Za-z0-9+-]/g, '')}`, ...content, fence].join('\n');
}
/**
 * A value inside a comment marker (`<!-- key=value -->`) or an attribute: `[A-Za-z0-9._:/@+-]` as it is, all else
 * percent-encoded as UTF-8, and no two hyphens in a row, so that it cannot end the comment. decodeURIComponent reads it.
 */
function attribute(text) {
    return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'))
        .replace(/[!'()*~]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/%(?:2F|3A|40|2B)/g, (unit) => decodeURIComponent(unit))
        .replace(/^-|-(?=-)|-$/g, '%2D');
}
/**
 * Text of a rule as Markdown: spans in backticks become code, everything else is shown as it is written. A word that
 * GitHub would turn into a mention, a link, a reference or a formula becomes code too.
 */
function ruleText(text) {
    return rendered(split(text).flatMap((piece) => (piece.code ? [piece] : words(piece.text))));
}
const PLACEHOLDER = /(?<![{$])\{([A-Za-z_]\w{0,63})\}(?!\})/g;
/**
 * Puts captures into the text of a rule, at `{name}`. `asCode`: as Markdown, where a capture is code (inside a span of
 * the text it stays inside it); else as plain text on one line. A capture that is missing shows as `<name>`.
 */
function fillTemplate(template, captures, asCode) {
    const valueOf = (name) => (Object.hasOwn(captures, name) ? (captures[name] ?? '') : `<${name}>`);
    const fill = (text) => text.replace(PLACEHOLDER, (_all, name) => plainLine(valueOf(name)));
    if (!asCode)
        return plainLine(fill(template));
    return rendered(split(template).flatMap((piece) => piece.code ? [{ code: true, text: fill(piece.text) }] : fillText(piece.text, valueOf)));
}
function fillText(text, valueOf) {
    return text.split(PLACEHOLDER).flatMap((part, index) => {
        if (index % 2 === 0)
            return words(part);
        return [{ code: true, text: valueOf(part) }];
    });
}
/** Code spans as CommonMark finds them: a run of backticks, closed by the next run of the same length. */
function split(text) {
    const folded = plainLine(text);
    const runs = [...folded.matchAll(/`+/g)];
    const last = new Map(runs.map((run) => [run[0].length, run.index]));
    const pieces = [];
    let from = 0;
    for (let at = 0; at < runs.length; at += 1) {
        const open = runs[at];
        if (open === undefined || open.index < from || (last.get(open[0].length) ?? 0) <= open.index)
            continue;
        const close = runs.slice(at + 1).find((run) => run[0].length === open[0].length);
        if (close === undefined)
            continue;
        pieces.push({ code: false, text: folded.slice(from, open.index) });
        pieces.push({ code: true, text: folded.slice(open.index + open[0].length, close.index) });
        from = close.index + close[0].length;
    }
    pieces.push({ code: false, text: folded.slice(from) });
    return pieces;
}
/** Mentions, references, commit ids, links, addresses, formulas: GitHub makes something of these outside code. */
const LIVELY = /[@$]|:\/\/|^\(?www\.|#\d|^\W?GH-\d|^\W?[0-9a-f]{7,40}\W?$/i;
function words(text) {
    return text.split(/(\s+)/).flatMap((word) => {
        if (!LIVELY.test(word))
            return [{ code: false, text: word }];
        const lead = /^[("'[]{0,4}/.exec(word)?.[0] ?? '';
        const body = word.slice(lead.length);
        const tail = /[.,;:!?)"'\]]{0,8}$/.exec(body)?.[0] ?? '';
        return [
            { code: false, text: lead },
            { code: true, text: body.slice(0, body.length - tail.length) },
            { code: false, text: tail },
        ];
    });
}
/** Code next to code becomes one span: two fences in a row would read as one. */
function rendered(pieces) {
    const joined = [];
    for (const piece of pieces) {
        if (piece.text === '')
            continue;
        const before = joined.at(-1);
        if (before?.code === piece.code)
            joined.splice(-1, 1, { code: piece.code, text: before.text + piece.text });
        else
            joined.push(piece);
    }
    const markdown = joined.map((piece) => (piece.code ? codeSpan(piece.text) : escaped(piece.text))).join('');
    return markdown
        .trim()
        .replace(/^([+-]|#{1,6}|\d{1,9}[.)])(?=\s|$)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
function escaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_[\]~|]/g, (unit) => `\\${unit}`);
}
function longestRun(text) {
    let longest = 0;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return longest;
}


/***/ })

};
