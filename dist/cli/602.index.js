export const id = 602;
export const ids = [602];
export const modules = {

/***/ 7602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

function paletteOf(colour) {
    const paint = (code) => (text) => colour ? `\u001b[${String(code)}m${text}\u001b[0m` : text;
    return { bold: paint(1), dim: paint(2), red: paint(31), yellow: paint(33), green: paint(32) };
}
const VERDICT_WORDS = {
    fatal: 'fatal: the same commit will fail again',
    transient: 'transient: a retry may succeed',
    unknown: 'not known whether a retry helps',
};
const BLAME_WORDS = { user: 'code or configuration', platform: 'the platform', upstream: 'a third party', unknown: 'not known' };
/** The answer as text for a terminal: cause, line and fix first. Log text has its control characters removed. */
function renderTerminal(diagnosis, style) {
    const palette = paletteOf(style.colour);
    const body = diagnosis.cause === null ? withoutCause(diagnosis, palette) : withCause(diagnosis, diagnosis.cause, palette);
    return `${[...body, ...alsoSeen(diagnosis, palette), '', closing(diagnosis, palette)].map((line) => cut(line, style)).join('\n')}\n`;
}
/** Cuts plain lines at the width; coloured ones are short by construction. */
function cut(line, { width }) {
    const room = Math.max(width, 60);
    // eslint-disable-next-line no-control-regex -- our own colour codes
    const visible = line.replace(/\u001b\[\d+m/g, '');
    return visible.length <= room * 4 ? line : `${line.slice(0, room * 4)}…`;
}
function withCause(diagnosis, cause, palette) {
    const mark = diagnosis.verdict === 'transient' ? palette.yellow('↻') : palette.red('✗');
    const head = `${mark} ${palette.bold((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(cause.title))}  ${palette.dim((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(`${cause.rule} · ${cause.category}`))}`;
    const who = `  ${VERDICT_WORDS[diagnosis.verdict]} · ${BLAME_WORDS[cause.blame]}${codeWords(diagnosis)}`;
    const [evidence] = cause.evidence;
    return [
        head,
        palette.dim(who),
        '',
        ...(evidence === undefined ? [] : quoted(evidence, palette)),
        ...wrapText((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(cause.cause, cause.captures, false)),
        '',
        palette.bold('  Fix'),
        ...cause.fix.flatMap((step, index) => numbered((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(step, cause.captures, false), index + 1)),
        ...(cause.docs === null ? [] : ['', palette.dim(`  ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(cause.docs)}`)]),
    ];
}
function codeWords({ exitCode }) {
    if (exitCode === null)
        return '';
    return ` · exit code ${String(exitCode.value)}${exitCode.name === null ? '' : ` (${exitCode.name})`}`;
}
function withoutCause(diagnosis, palette) {
    if (diagnosis.outcome === 'succeeded')
        return [`${palette.green('✓')} ${palette.bold('The deploy succeeded')}`];
    if (diagnosis.unclassified === null)
        return [`${palette.green('✓')} ${palette.bold('No known failure in this log')}`];
    const head = `${palette.yellow('?')} ${palette.bold('The deploy failed, and no rule knows why')}${palette.dim(codeWords(diagnosis))}`;
    const meaning = diagnosis.exitCode?.meaning ?? null;
    return [
        head,
        ...(meaning === null ? [] : wrapText(meaning)),
        '',
        ...(diagnosis.unclassified.evidence.length > 0 ? [palette.bold('  Look here first'), ''] : []),
        ...diagnosis.unclassified.evidence.flatMap((evidence) => quoted(evidence, palette)),
    ];
}
/** The line with two lines on either side, its number in the margin. */
function quoted({ file, line, text, excerpt }, palette) {
    const at = line - excerpt.startLine;
    const from = Math.max(0, at - 2);
    const rows = excerpt.lines.slice(from, at + 3).map((content, index) => {
        const number = excerpt.startLine + from + index;
        const margin = String(number).padStart(7);
        const isIt = number === line;
        return isIt ? `${palette.red(`${margin} ▸`)} ${palette.bold((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text))}` : palette.dim(`${margin} │ ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(content)}`);
    });
    return [palette.dim(`  ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(file)}:${String(line)}`), ...rows, ''];
}
function alsoSeen({ findings, cause }, palette) {
    const others = findings.filter((finding) => finding !== cause && finding.rule !== cause?.rule).slice(0, 5);
    if (others.length === 0)
        return [];
    const rows = others.map(({ title, rule, role, evidence }) => palette.dim(`  · ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(title)} (${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(rule)}, ${role}${evidence[0] === undefined ? '' : `, line ${String(evidence[0].line)}`})`));
    return ['', palette.bold('  Also seen'), ...rows];
}
function closing({ gate, stats }, palette) {
    return palette.dim(`  ${String(stats.lines)} lines · gate: ${gate.decision}, ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(gate.reason)}`);
}
const TEXT_WIDTH = 88;
function wrapText(text, indent = '  ') {
    const rows = [];
    let row = '';
    for (const word of (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text).split(' ')) {
        if (row !== '' && row.length + word.length + 1 > TEXT_WIDTH) {
            rows.push(indent + row);
            row = word;
        }
        else
            row = row === '' ? word : `${row} ${word}`;
    }
    return [...rows, indent + row];
}
function numbered(step, number) {
    const [first = '', ...rest] = wrapText(step, '     ');
    return [`  ${String(number)}. ${first.trimStart()}`, ...rest];
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
