export const id = 267;
export const ids = [267];
export const modules = {

/***/ 7267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   literalsOf: () => (/* binding */ literalsOf),
/* harmony export */   rulesCommand: () => (/* binding */ rulesCommand)
/* harmony export */ });
/* harmony import */ var _core_render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6744);
/* harmony import */ var _core_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8595);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(169);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2315);





/** Literals a scan looks for on behalf of a rule. */
function literalsOf(rule) {
    const patterns = (each) => ('all' in each ? each.all : [each]);
    return [
        ...new Set(rule.any.flatMap(patterns).flatMap(({ text, literal }) => (text === undefined ? (literal ?? []) : [text]))),
    ];
}
const USAGE = '`rules`, `rules list` or `rules show ID`';
/** `rules [list | show ID]`. */
async function rulesCommand(words, options, terminal) {
    const [verb = 'list', id] = words;
    if (verb !== 'list' && (verb !== 'show' || id === undefined))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`"rules ${words.join(' ')}" is not understood.`, `Use ${USAGE}.`);
    (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseMore */ .o)(`rules ${verb}`, words.slice(verb === 'list' ? 1 : 2), USAGE);
    const rules = await (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesFor */ .NP)(options);
    if (verb === 'show')
        terminal.out(show(findRule(rules, id ?? ''), options));
    else
        terminal.out(options.format === 'json' ? toJson(rules.map(summaryOf)) : listOf(rules));
    return _commands_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS */ .XQ.done;
}
function summaryOf(rule) {
    const { id, code = null, platform, title, category, phase, verdict, blame, tier } = rule;
    return { id, code, platform, title, category, phase, verdict, blame, tier, literals: literalsOf(rule) };
}
function toJson(value) {
    return `${(0,_core_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(value)}\n`;
}
function listOf(rules) {
    const width = Math.max(...rules.map(({ id }) => id.length));
    return (0,_core_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .commandSafe */ .JV)(rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(''));
}
function findRule(rules, id) {
    const rule = rules.find((each) => each.id === id || each.aliases.includes(id));
    if (rule !== undefined)
        return rule;
    const word = id.split('/').at(-1) ?? id;
    const near = word.length < 3 ? [] : rules.filter((each) => each.id.includes(word)).slice(0, 3);
    const hint = near.length > 0 ? `Did you mean ${near.map((each) => each.id).join(', ')}?` : '`rules` lists all ids.';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`There is no rule "${id}".`, hint);
}
function show(rule, { format }) {
    if (format === 'json')
        return toJson({
            ...summaryOf(rule),
            cause: rule.cause,
            fix: rule.fix,
            docs: rule.docs ?? null,
            match: { any: rule.any, none: rule.none },
        });
    const head = [
        rule.title,
        '',
        `${rule.id} \u00b7 ${rule.category} \u00b7 ${rule.verdict} \u00b7 ${rule.phase} \u00b7 blame: ${rule.blame}`,
        '',
        rule.cause,
        '',
    ];
    const steps = rule.fix.map((step, index) => `${String(index + 1)}. ${step}`);
    const literals = literalsOf(rule).map((literal) => `  ${literal}`);
    const looks = literals.length === 0 ? [] : ['', 'Looks for:', ...literals];
    const lines = [...head, ...steps, ...(rule.docs === undefined ? [] : ['', rule.docs]), ...looks];
    return `${(0,_core_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .commandSafe */ .JV)(lines.join('\n'))}\n`;
}


/***/ })

};
