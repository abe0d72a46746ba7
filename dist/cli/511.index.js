export const id = 511;
export const ids = [511];
export const modules = {

/***/ 5511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommand: () => (/* binding */ explainCommand)
/* harmony export */ });
/* harmony import */ var _core_untrusted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8595);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(992);
/* harmony import */ var _core_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3184);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7406);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(169);
/* harmony import */ var _diagnose_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8949);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2315);







/** `explain FILE`: the cause with the reasons why it won, and everything else that matched with the reason why it did not. */
async function explainCommand(files, options, terminal) {
    if (files.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('There is no log to explain.', 'Name a file: `explain deploy.log`.');
    (0,_usage_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseMore */ .o)('explain', files.slice(1), '`explain FILE`; `diagnose` takes several files as one deploy');
    const scan = await (0,_diagnose_files_js__WEBPACK_IMPORTED_MODULE_4__/* .scanFiles */ .T)((0,_core_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .engineFor */ .Ec)(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .catalogsFor */ .sN)(options)), files, terminal.progress);
    const diagnosis = (0,_diagnose_files_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnoseScan */ .Q)(scan, options, (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .lY)({ values: (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValuesOf */ .WD)(terminal.env) }));
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .sayEmpty */ .Bu)(diagnosis, terminal);
    terminal.out(`${(0,_core_untrusted_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutCommands */ .Df)(explain(diagnosis).map(_core_untrusted_js__WEBPACK_IMPORTED_MODULE_6__/* .plainLine */ .h0).join('\n'))}\n`);
    return _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUS */ .XQ.done;
}
function explain(diagnosis) {
    const { cause, findings, outcome, exitCode, verdict, stats } = diagnosis;
    const others = findings.filter(({ rule }) => rule !== cause?.rule);
    const head = [
        `${String(stats.lines)} lines, outcome ${outcome}, exit code ${exitCode === null ? 'not known' : String(exitCode.value)}, verdict ${verdict}`,
        '',
    ];
    const won = cause === null
        ? ['No rule explains this log.', ...placesOf(diagnosis.unclassified?.evidence ?? [])]
        : ['Won:', ...describe(cause, reasonsToWin(cause))];
    const lost = others.length === 0
        ? ['Nothing else matched.']
        : ['Lost:', ...others.flatMap((finding) => describe(finding, reasonToLose(finding, cause)))];
    return [...head, ...won, '', ...lost];
}
function describe(finding, reason) {
    return [
        `  ${finding.rule} (${finding.tier}, ${finding.category}, ${finding.confidence} confidence)`,
        `    ${reason}`,
        ...placesOf(finding.evidence),
    ];
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


/***/ })

};
