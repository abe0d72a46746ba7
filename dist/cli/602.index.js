export const id = 602;
export const ids = [602];
export const modules = {

/***/ 7602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

function paletteOf({ colour, width }) {
    const paint = (code) => (text) => colour ? `\u001b[${String(code)}m${text}\u001b[0m` : text;
    return {
        columns: Math.max(width, 40),
        bold: paint(1),
        dim: paint(2),
        red: paint(31),
        yellow: paint(33),
        green: paint(32),
    };
}
const VERDICT_WORDS = {
    fatal: 'fatal: the same commit will fail again',
    transient: 'transient: a retry may succeed',
    unknown: 'not known whether a retry helps',
};
const BLAME_WORDS = {
    user: 'code or configuration',
    platform: 'the platform',
    upstream: 'a third party',
    unknown: 'not clear who has to act',
};
/** The answer as text for a terminal: cause, line and fix first. Log text has its control characters removed. */
function renderTerminal(diagnosis, style) {
    const palette = paletteOf(style);
    const body = diagnosis.cause === null ? withoutCause(diagnosis, palette) : withCause(diagnosis, diagnosis.cause, palette);
    const page = [...body, ...alsoSeen(diagnosis, palette), '', ...closing(diagnosis, palette)].join('\n');
    return `${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(page)}\n`;
}
/** Text that is context is cut at the edge, so that each line of the log stays one line. */
function fit(text, columns) {
    return text.length <= columns ? text : `${text.slice(0, columns - 1)}\u2026`;
}
/** Columns a telling line may fill over several rows: enough for any message, too little to scroll the answer away. */
const TELLING = 480;
function withCause(diagnosis, cause, palette) {
    const mark = diagnosis.verdict === 'transient' ? palette.yellow('\u21bb') : palette.red('\u2717');
    const head = `${mark} ${palette.bold((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(cause.title))}  ${palette.dim((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(`${cause.rule} \u00b7 ${cause.category}`))}`;
    const who = `${VERDICT_WORDS[diagnosis.verdict]} \u00b7 ${BLAME_WORDS[cause.blame]}${codeWords(diagnosis)}`;
    const [evidence] = cause.evidence;
    return [
        head,
        ...wrapText(who, palette).map(palette.dim),
        '',
        ...(evidence === undefined ? [] : quoted(evidence, palette)),
        ...wrapText((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(cause.cause, cause.captures, false), palette),
        '',
        palette.bold('  Fix'),
        ...cause.fix.flatMap((step, index) => numbered((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(step, cause.captures, false), index + 1, palette)),
        ...(cause.docs === null ? [] : ['', palette.dim(`  ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(cause.docs)}`)]),
    ];
}
function codeWords({ exitCode }) {
    if (exitCode === null)
        return '';
    const name = exitCode.name === null || /error$/i.test(exitCode.name) ? '' : ` (${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(exitCode.name)})`;
    return ` \u00b7 exit code ${String(exitCode.value)}${name}`;
}
function withoutCause(diagnosis, palette) {
    if (diagnosis.outcome === 'succeeded')
        return [`${palette.green('\u2713')} ${palette.bold('The deploy succeeded')}`];
    if (diagnosis.unclassified === null && diagnosis.stats.bytes === 0)
        return [`${palette.yellow('?')} ${palette.bold('The log is empty: nothing is known of the deploy')}`];
    if (diagnosis.unclassified === null)
        return [`${palette.green('\u2713')} ${palette.bold('No known failure in this log')}`];
    const head = `${palette.yellow('?')} ${palette.bold('The deploy failed, and no rule knows why')}${palette.dim(codeWords(diagnosis))}`;
    const meaning = diagnosis.exitCode?.meaning ?? null;
    return [
        head,
        ...(meaning === null ? [] : wrapText(meaning, palette)),
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
        return isIt
            ? `${palette.red(`${margin} \u25b8`)} ${palette.bold(fit((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text), TELLING))}`
            : palette.dim(fit(`${margin} \u2502 ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(content)}`, palette.columns));
    });
    return [palette.dim(`  ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(file)}:${String(line)}`), ...rows, ''];
}
function alsoSeen({ findings, cause }, palette) {
    const others = findings.filter((finding) => finding !== cause && finding.rule !== cause?.rule).slice(0, 5);
    if (others.length === 0)
        return [];
    const rows = others.map(({ title, rule, role, evidence }) => palette.dim(fit(`  \u00b7 ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(title)} (${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(rule)}, ${role}${evidence[0] === undefined ? '' : `, line ${String(evidence[0].line)}`})`, palette.columns)));
    return ['', palette.bold('  Also seen'), ...rows];
}
function closing({ gate, stats }, palette) {
    const words = `${String(stats.lines)} lines \u00b7 gate: ${gate.decision}, ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(gate.reason)}`;
    return wrapText(words, palette).map(palette.dim);
}
/** Columns of a paragraph at the most: longer rows are hard to read. */
const TEXT_WIDTH = 88;
function wrapText(text, { columns }, indent = '  ') {
    const room = Math.min(TEXT_WIDTH, columns - indent.length - 1);
    const rows = [];
    let row = '';
    for (const word of (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text).split(' ')) {
        if (row !== '' && row.length + word.length + 1 > room) {
            rows.push(indent + row);
            row = word;
        }
        else
            row = row === '' ? word : `${row} ${word}`;
    }
    return [...rows, indent + row];
}
function numbered(step, number, palette) {
    const [first = '', ...rest] = wrapText(step, palette, '     ');
    return [`  ${String(number)}. ${first.trimStart()}`, ...rest];
}


/***/ })

};
