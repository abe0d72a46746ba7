export const id = 325;
export const ids = [325,268,602];
export const modules = {

/***/ 325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoCommand: () => (/* binding */ demoCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _catalog_bundled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5757);
/* harmony import */ var _core_diagnose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4091);
/* harmony import */ var _core_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3184);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(992);
/* harmony import */ var _core_render_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6744);
/* harmony import */ var _core_render_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5268);
/* harmony import */ var _core_render_terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7602);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(169);









/** examples/demo-deploy.log, which scripts/build-catalog.ts puts here. */
const file = __webpack_require__.ab + "demo-deploy.generated.log";
const NAME = 'demo-deploy.log';
/** `demo`: the main job on a log that ships with the release. The cause stands a hundred lines above the end. */
function demoCommand(options, terminal) {
    const diagnosis = diagnoseDemo();
    if (options.format === 'json')
        terminal.out(`${(0,_core_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(diagnosis)}\n`);
    else if (options.format === 'markdown')
        terminal.out((0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_5__.renderStandalone)(diagnosis));
    else
        terminal.out(asText(diagnosis, terminal));
    return _commands_js__WEBPACK_IMPORTED_MODULE_7__/* .STATUS */ .XQ.done;
}
function diagnoseDemo() {
    const session = (0,_core_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .engineFor */ .Ec)([(0,_catalog_bundled_js__WEBPACK_IMPORTED_MODULE_1__/* .bundledCatalog */ .O)()]).start();
    session.push(NAME, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file));
    return (0,_core_diagnose_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnose */ .h)(session.finish(), {
        outcome: null,
        exitCode: 1,
        exitCodeSource: 'input',
        platform: null,
        policy: { failOn: 'fatal', inconclusive: 'allow' },
        disabledRules: [],
        redact: (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .createRedactor */ .lY)(),
    });
}
function asText(diagnosis, { colour, width }) {
    const answer = (0,_core_render_terminal_js__WEBPACK_IMPORTED_MODULE_6__.renderTerminal)(diagnosis, { colour, width });
    const comment = (0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_5__.renderStandalone)(diagnosis);
    const rule = '\u2500'.repeat(Math.min(width, 88));
    return [
        `A deploy has failed. Its log, ${NAME}, has ${String(diagnosis.stats.lines)} lines; this is what deploy-triage says:\n`,
        answer,
        `The same as a pull request comment (Markdown):\n${rule}\n${comment}${rule}`,
        'Your own log: node dist/cli/index.js diagnose deploy.log --exit-code 1\n',
    ].join('\n');
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderStandalone: () => (/* binding */ renderStandalone)
});

// UNUSED EXPORTS: renderComment, renderSummary

// EXTERNAL MODULE: ./build/src/core/untrusted.js
var untrusted = __webpack_require__(8595);
;// CONCATENATED MODULE: ./build/src/core/product.js
/** Where this product lives and which release it is; a test holds both against package.json. */
const PROJECT_URL = 'https://github.com/deploy-triage/deploy-triage';
const RELEASE = '0.1.0';
/** The form for a wrong cause, or (null) for a failure that was not recognised. Rule and release are all it carries. */
function problemUrl(rule) {
    const form = rule === null ? 'template=failure-not-recognised.yml' : 'template=wrong-cause.yml';
    const about = rule === null ? '' : `&rule=${encodeURIComponent(rule)}`;
    return `${PROJECT_URL}/issues/new?${form}${about}&version=${RELEASE}`;
}

;// CONCATENATED MODULE: ./build/src/core/render-parts.js


const VERDICT_WORDS = {
    fatal: 'Fatal: the same commit will fail again',
    transient: 'Transient: a retry may succeed',
    unknown: 'Not known whether a retry helps',
};
const BLAME_WORDS = {
    user: 'yours to fix, in code or configuration',
    platform: 'the platform\u2019s to fix',
    upstream: 'a third party\u2019s to fix (registry, network, service)',
    unknown: 'not clear who has to act',
};
/** The face of an answer: one symbol that differs by shape, and never by colour alone. */
function symbolOf({ outcome, cause, verdict, unclassified, stats }) {
    if (outcome === 'succeeded')
        return '\u2705';
    if (cause === null)
        return unclassified === null && stats.bytes > 0 ? '\u26aa' : '\u2753';
    return verdict === 'transient' ? '\ud83d\udd01' : '\u274c';
}
/** What happened, in a few words of ours and the rule's. */
function headlineOf({ outcome, cause, unclassified, stats }) {
    if (cause !== null)
        return (0,untrusted/* ruleText */.Y3)(cause.title);
    if (outcome === 'succeeded')
        return 'The deploy succeeded';
    if (unclassified === null)
        return stats.bytes > 0 ? 'No known failure found' : 'Nothing was read, so nothing is known of the deploy';
    return isUnread(unclassified.evidence)
        ? 'The deploy failed, and there was no log to read'
        : 'The deploy failed, and no rule knows why';
}
/** Nothing to quote: no log was found, or an empty one. */
function isUnread(evidence) {
    return evidence.length === 0;
}
/** Verdict, blame and exit code on one line. */
function verdictLine(diagnosis) {
    const { cause, verdict, unclassified } = diagnosis;
    const code = exitCodeWords(diagnosis);
    if (cause === null)
        return [...(unclassified === null ? [] : [`**${VERDICT_WORDS.unknown}**`]), ...code].join(' \u00b7 ');
    return [`**${VERDICT_WORDS[verdict]}**`, BLAME_WORDS[cause.blame], (0,untrusted/* codeSpan */.SS)(cause.category), ...code].join(' \u00b7 ');
}
/** The code, and its name where that says more than "error". */
function exitCodeWords({ exitCode }) {
    if (exitCode === null)
        return [];
    const name = exitCode.name === null || /error$/i.test(exitCode.name) ? '' : ` (${(0,untrusted/* ruleText */.Y3)(exitCode.name)})`;
    return [`exit code ${String(exitCode.value)}${name}`];
}
/** What the gate decided. A reason that repeats the headline is left out, but for what it adds to it. `beforeMerge`: there is a merge to block. */
function gateLine({ decision, reason }, cause, beforeMerge) {
    const repeated = cause === null ? '' : `${cause.title} (${cause.rule})`;
    const rest = repeated === '' ? reason : reason.replace(repeated, '').replace(/[:\s]{1,4}$/, '');
    const because = rest === '' ? '' : `: ${(0,untrusted/* ruleText */.Y3)(rest)}`;
    if (decision === 'allow')
        return `${beforeMerge ? 'Does not block the merge' : 'Does not fail this job'}${because}`;
    return `\ud83d\udeab **${beforeMerge ? 'Blocks the merge' : 'Blocks: this job fails'}**${because}`;
}
/** Where to go when the answer is wrong. The link carries rule and release, never a word of the log. */
function notThis(cause) {
    const tell = render_parts_link('say so', problemUrl(cause.rule));
    const body = `Please ${tell}: the link names the rule and the release, nothing of the log. A rule of your own, in \`.github/deploy-triage/\`, can name the real cause:`;
    return fold('Not this?', `${body}\n\n${skeletonFor('the line that states the cause', '...')}`);
}
/** For a failure that no rule knows: a rule to start from, where the line has something to know it by. */
function teachIt(evidence) {
    const tell = render_parts_link('tell us', problemUrl(null));
    const skeleton = ruleSkeleton(evidence);
    const body = skeleton === null
        ? `This line is too short, or too much of it is masked, for a rule to know it by: ${tell} what it was.`
        : `Complete this and save it under \`.github/deploy-triage/\`, or ${tell} what it was:\n\n${skeleton}`;
    return fold('Teach it this failure', body);
}
/** Link text is ours; the address is a rule's or the server's, and can end neither the link nor the line. */
function render_parts_link(text, url) {
    return `[${text}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}
/** The quoted line in its context, with the number of every line and a mark at the one that counts. */
function excerptOf(evidence, detail) {
    if (detail.excerpt === 'line' || detail.excerptLines <= 1)
        return (0,untrusted/* codeBlock */.DV)([evidence.text], 'text');
    const at = evidence.line - evidence.excerpt.startLine;
    const half = Math.floor((detail.excerptLines - 1) / 2);
    const from = Math.max(0, at - half);
    const lines = evidence.excerpt.lines.slice(from, at + half + 1);
    const last = evidence.excerpt.startLine + from + lines.length - 1;
    const width = String(last).length;
    const numbered = lines.map((text, index) => {
        const number = evidence.excerpt.startLine + from + index;
        return `${number === evidence.line ? '\u25b8' : ' '} ${String(number).padStart(width)} \u2502 ${number === evidence.line ? evidence.text : text}`;
    });
    return (0,untrusted/* codeBlock */.DV)(numbered, 'text');
}
/** Characters of a line that fit a code block on a desk; a longer one is scrolled there, so it is shown wrapped as well. */
const FITS = 84;
/** Where the quoted line is, as a link where the server has one; and the line itself where the block below cannot show it whole. */
function placeOf(evidence, url, detail) {
    const where = `${(0,untrusted/* codeSpan */.SS)(evidence.file)}, line ${String(evidence.line)}`;
    const linked = url === null ? where : `${where} (${render_parts_link('open', url)})`;
    const wraps = evidence.text.length > FITS && detail.excerpt === 'full' && detail.excerptLines > 1;
    return wraps ? `${linked}: ${(0,untrusted/* codeSpan */.SS)(evidence.text.slice(0, MAX_WRAPPED))}` : linked;
}
/** Characters of a wrapped line: five or six rows of a phone. */
const MAX_WRAPPED = 240;
/** What to do, and why it happens. */
function adviceOf(cause, docsUrl) {
    const steps = cause.fix.map((step, index) => `${String(index + 1)}. ${(0,untrusted/* fillTemplate */.ou)(step, cause.captures, true)}`);
    const links = [...(cause.docs === null ? [] : [render_parts_link('Documentation', cause.docs)]), ...runbook(docsUrl)];
    const why = (0,untrusted/* fillTemplate */.ou)(cause.cause, cause.captures, true);
    return [`**Fix**\n\n${steps.join('\n')}`, `**Why** ${why}`, ...(links.length === 0 ? [] : [links.join(' \u00b7 ')])].join('\n\n');
}
/** The page of the `docs-url` input. */
function runbook(docsUrl) {
    return docsUrl === null ? [] : [render_parts_link("Your team's runbook", docsUrl)];
}
/** Findings beside the cause, folded away. */
function alsoSeenOf({ findings, cause }) {
    const others = findings.filter((finding) => finding.rule !== cause?.rule).slice(0, 8);
    if (others.length === 0)
        return null;
    const rows = others.map((finding) => {
        const [evidence] = finding.evidence;
        const line = evidence === undefined ? '' : `, line ${String(evidence.line)}`;
        return `- ${(0,untrusted/* ruleText */.Y3)(finding.title)} (${(0,untrusted/* codeSpan */.SS)(finding.rule)}, ${finding.role}${line})`;
    });
    return fold(`Also seen (${String(others.length)})`, rows.join('\n'));
}
/** A folded section. `title` is ours; `body` is Markdown. */
function fold(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Characters of a literal that do not slow a scan down, and those that one line of a rule has room for. */
const LITERAL = { least: 5, most: 160 };
/**
 * A rule to start from, for a failure that no rule knows; null where the line has no part that would be found again. What was masked or cut stands
 * otherwise in the log, and so may what is not printed.
 */
function ruleSkeleton(evidence) {
    if (evidence === undefined)
        return skeletonFor('the line that states the cause', '...');
    const parts = evidence.text.split(/\*{3}|\u2026|\p{C}/u).map((part) => part.trim().slice(0, LITERAL.most).trim());
    const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
    return longest.length < LITERAL.least ? null : skeletonFor(longest, evidence.text);
}
/** Log text goes into the code block, and nowhere else. */
function skeletonFor(text, hit) {
    const lines = [
        '# .github/deploy-triage/my-failure.yml',
        'title: What happened, in a few words',
        'category: config-invalid',
        'phase: deploy',
        'verdict: unknown',
        'blame: user',
        'match:',
        '  any:',
        `    - text: '${text.replace(/'/g, "''")}'`,
        'cause: Why it happens, in two or three sentences.',
        'fix:',
        '  - What to change, and where.',
        'hits:',
        '  - log: |',
        `      ${hit.trim()}`,
    ];
    return (0,untrusted/* codeBlock */.DV)(lines, 'yaml');
}
/** The name of a deploy in a report of several. Untrusted, so code. */
function nameOf({ name }) {
    return (0,untrusted/* codeSpan */.SS)(name);
}

;// CONCATENATED MODULE: ./build/src/core/report.js
/** The higher, the worse. A block is worse than any verdict. */
const VERDICT_WEIGHT = { fatal: 2, unknown: 1, transient: 0 };
const OUTCOME_WEIGHT = { failed: 2, unknown: 1, succeeded: 0 };
function badness({ gate, outcome, verdict, cause }) {
    return [gate.decision === 'block' ? 1 : 0, OUTCOME_WEIGHT[outcome], VERDICT_WEIGHT[verdict], cause === null ? 0 : 1];
}
function isWorse(a, b) {
    const [left, right] = [badness(a), badness(b)];
    const at = left.findIndex((weight, index) => weight !== right[index]);
    return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
}
/** The index of the deploy that speaks for all: a block first, then failed, then fatal; the first of equals. -1 when there is none. */
function worstIndex(deploys) {
    return deploys.reduce((worst, deploy, index) => {
        const current = deploys[worst];
        return current === undefined || isWorse(deploy.diagnosis, current.diagnosis) ? index : worst;
    }, -1);
}
/** Several deploys as one report; the worst speaks. Without any the report is inconclusive and allows: the caller decides what that means. */
function reportOf(deploys) {
    const worst = deploys[worstIndex(deploys)]?.diagnosis;
    return {
        version: 1,
        deploys,
        verdict: worst?.verdict ?? 'unknown',
        gate: worst?.gate ?? { decision: 'allow', reason: 'there was nothing to diagnose' },
    };
}

;// CONCATENATED MODULE: ./build/src/core/render-markdown.js



/** Lines of an excerpt in the summary, where there is room. */
const SUMMARY_LINES = 19;
/** The same in a comment, from what fits one screen to the bare line; a text that is too long takes the next. Cause and fix are in every one. */
const COMMENT_LINES = [9, 5, 1];
/** The job summary: everything that is known. Bounded by what a diagnosis holds, far below GitHub's limit of 1 MiB for a step. */
function renderSummary(report, context) {
    return `${render(report, context, { excerpt: context.excerpt, excerptLines: SUMMARY_LINES, alsoSeen: true })}\n`;
}
/** The pull request comment, at most `budget` UTF-16 units: what does not fit is quoted shorter, and says so. */
function renderComment(report, context, budget) {
    for (const [level, excerptLines] of COMMENT_LINES.entries()) {
        const text = render(report, context, { excerpt: context.excerpt, excerptLines, alsoSeen: level === 0 });
        if (text.length <= budget)
            return text;
    }
    return shortest(report, context, budget);
}
function shortest(report, context, budget) {
    const cut = '\n\n_Shortened to fit GitHub\u2019s limit; the job summary has the rest._';
    const worst = report.deploys[worstIndex(report.deploys)];
    const said = worst === undefined ? [nothing(report)] : [heading(worst.diagnosis), verdictLine(worst.diagnosis)];
    const head = [...said, ...loudGate(report, context)].filter((part) => part !== '').join('\n\n');
    const cause = worst?.diagnosis.cause;
    const advice = cause
        ? [adviceOf(cause, context.docsUrl), adviceOf(withShortNames(cause), null)]
        : runbook(context.docsUrl);
    const texts = [...advice.map((each) => `${head}\n\n${each}${cut}`), head + cut];
    return texts.find((text) => text.length <= budget) ?? head.slice(0, budget);
}
/** Characters of a captured name in the shortest advice. */
const SHORT_NAME = 40;
function withShortNames(cause) {
    const captures = Object.entries(cause.captures).map(([name, value]) => [
        name,
        value.length <= SHORT_NAME ? value : `${value.slice(0, SHORT_NAME)}\u2026`,
    ]);
    return { ...cause, docs: null, captures: Object.fromEntries(captures) };
}
/** One diagnosis without a run round it, as the CLI prints it: what the pull request comment would say. */
function renderStandalone(diagnosis) {
    const deploy = { name: 'deploy', job: null, matrix: null, source: 'log', url: null, diagnosis };
    const report = { version: 1, deploys: [deploy], verdict: diagnosis.verdict, gate: diagnosis.gate };
    return `${(0,untrusted/* withoutCommands */.Df)(renderComment(report, BARE, COMMENT_LIMIT))}\n`;
}
/** Characters of a comment on GitHub. */
const COMMENT_LIMIT = 65_536;
const BARE = {
    repository: '',
    headSha: null,
    runUrl: null,
    jobUrl: null,
    docsUrl: null,
    beforeMerge: true,
    excerpt: 'full',
    override: null,
    resolved: false,
    notes: [],
    sourceNotes: [],
    lineUrl: () => null,
};
function render(report, context, detail) {
    const body = context.resolved
        ? [resolved()]
        : report.deploys.length > 1
            ? several(report, context, detail)
            : single(report, context, detail);
    const notes = notesOf(report, context).map((note) => `> ${(0,untrusted/* ruleText */.Y3)(note)}`);
    return [...body, notes.join('\n>\n'), footer(report, context)].filter((part) => part !== '').join('\n\n');
}
function resolved() {
    return '### \u2705 Resolved: the deploy succeeded\n\nThe failure reported here before is gone.';
}
/** What was read is small print, unless nothing could be: then it says what to set up. */
function notesOf(report, { notes, sourceNotes, resolved: green }) {
    return green || !isBlind(report) ? notes : [...notes, ...sourceNotes];
}
function isBlind({ deploys }) {
    return deploys.every(({ diagnosis }) => diagnosis.stats.lines === 0 && diagnosis.outcome !== 'succeeded');
}
/** The gate's word where it belongs to the headline: it blocks, or would but for the label. A gate that lets pass has its word at the end. */
function loudGate(report, { override, beforeMerge }) {
    if (override !== null)
        return [`\u26a0\ufe0f The label ${(0,untrusted/* codeSpan */.SS)(override)} overrides the gate: this would have been blocked.`];
    return report.gate.decision === 'block' ? [gateLine(report.gate, soleCause(report), beforeMerge)] : [];
}
/** The cause that the headline names already. */
function soleCause({ deploys }) {
    return deploys.length === 1 ? (deploys[0]?.diagnosis.cause ?? null) : null;
}
function heading(diagnosis) {
    return `### ${symbolOf(diagnosis)} ${headlineOf(diagnosis)}`;
}
/** Without a deploy to speak of, the first words of the gate's reason say what happened. */
function nothing({ gate }) {
    const [what = ''] = gate.reason.split(/[,:] /);
    return `### \u26aa ${(0,untrusted/* ruleText */.Y3)(what.charAt(0).toUpperCase() + what.slice(1))}`;
}
function single(report, context, detail) {
    const [deploy] = report.deploys;
    const loud = loudGate(report, context);
    return deploy === undefined ? [nothing(report), ...loud] : sections(deploy, { index: 0, context, detail }, loud);
}
/** `words`: what stands between the verdict and the log. */
function sections({ diagnosis }, place, words) {
    const { context, detail } = place;
    const { cause } = diagnosis;
    const head = [heading(diagnosis), ...[verdictLine(diagnosis), ...words].filter((line) => line !== '')];
    const also = detail.alsoSeen ? alsoSeenOf(diagnosis) : null;
    const seen = also === null ? [] : [also];
    if (cause !== null)
        return [
            ...head,
            ...quotes(cause.evidence, cause.tier === 'general' ? PLACES : 1, place),
            adviceOf(cause, context.docsUrl),
            ...seen,
            notThis(cause),
        ];
    const help = diagnosis.outcome === 'succeeded' ? [] : runbook(context.docsUrl);
    return [...head, ...withoutCause(diagnosis, place), ...help, ...seen];
}
/** Places quoted where no single line says it all, */
const PLACES = 3;
/** and lines of each of them. */
const LOOK_LINES = 5;
function withoutCause({ unclassified, exitCode }, place) {
    if (unclassified === null)
        return [];
    const meaning = exitCode?.meaning == null ? [] : [(0,untrusted/* ruleText */.Y3)(exitCode.meaning)];
    const hint = unclassified.hint === null ? [] : [`It looks like ${(0,untrusted/* codeSpan */.SS)(unclassified.hint)}, but no rule is sure.`];
    const [first] = unclassified.evidence;
    if (isUnread(unclassified.evidence))
        return [...meaning, ...hint];
    const hidden = place.context.excerpt === 'none';
    return [
        ...meaning,
        ...hint,
        ...(hidden ? [] : ['**Look here first**']),
        ...quotes(unclassified.evidence, PLACES, place),
        teachIt(hidden ? undefined : first),
    ];
}
function quotes(evidence, count, { index, context, detail }) {
    if (context.excerpt === 'none')
        return [];
    const places = evidence.slice(0, count);
    const room = places.length === 1 ? detail : { ...detail, excerptLines: Math.min(detail.excerptLines, LOOK_LINES) };
    return places.map((each) => `${placeOf(each, context.lineUrl(index, each.line), room)}\n\n${excerptOf(each, room)}`);
}
/** Many deploys: a table for the overview, then each different failure once, the worst first. */
function several(report, context, detail) {
    const failed = report.deploys.filter(({ diagnosis }) => diagnosis.outcome !== 'succeeded');
    const title = failed.length === 0
        ? '### \u2705 All deploys succeeded'
        : `### \u274c ${String(failed.length)} of ${String(report.deploys.length)} deploys failed`;
    const rows = report.deploys.map((deploy) => row(deploy));
    const table = ['| | deploy | cause | retry |', '|---|---|---|---|', ...rows.slice(0, MAX_ROWS)].join('\n');
    const more = rows.length > MAX_ROWS ? [`_and ${String(rows.length - MAX_ROWS)} more_`] : [];
    return [title, ...loudGate(report, context), table, ...more, ...differentFailures(report, context, detail)];
}
/** Rows of the overview: GitHub runs at most 256 jobs of a matrix. */
const MAX_ROWS = 256;
/** Different failures shown in full. */
const MAX_FAILURES = 6;
function row(deploy) {
    const { diagnosis, url } = deploy;
    const name = (0,untrusted/* tableCell */.xR)(deploy.name);
    const linked = url === null ? name : `${name} ${render_parts_link('\u2197', url)}`;
    const retry = diagnosis.outcome === 'succeeded'
        ? ''
        : diagnosis.verdict === 'transient'
            ? 'may help'
            : diagnosis.verdict === 'fatal'
                ? 'will not help'
                : 'not known';
    const cause = diagnosis.outcome === 'succeeded' ? '' : headlineOf(diagnosis).replace(/\\?\|/g, '\u00a6');
    return `| ${symbolOf(diagnosis)} | ${linked} | ${cause} | ${retry} |`;
}
function differentFailures(report, context, detail) {
    const groups = new Map();
    report.deploys.forEach(({ diagnosis }, index) => {
        if (diagnosis.outcome === 'succeeded')
            return;
        const key = diagnosis.cause?.rule ?? `unclassified ${String(index)}`;
        groups.set(key, [...(groups.get(key) ?? []), index]);
    });
    const worst = worstIndex(report.deploys);
    const ordered = [...groups.values()].sort((a, b) => Number(b.includes(worst)) - Number(a.includes(worst)));
    return ordered.slice(0, MAX_FAILURES).flatMap((indices) => {
        const [first = 0] = indices;
        const deploy = report.deploys[first];
        const names = indices.flatMap((index) => report.deploys[index] ?? []).map(nameOf);
        const words = [`Deploys: ${names.slice(0, 20).join(', ')}`];
        return deploy === undefined ? [] : sections(deploy, { index: first, context, detail }, words);
    });
}
function footer(report, context) {
    const cause = report.deploys[worstIndex(report.deploys)]?.diagnosis.cause ?? null;
    const parts = [
        ...(cause === null ? [] : [(0,untrusted/* codeSpan */.SS)(cause.rule)]),
        ...(context.runUrl === null ? [] : [render_parts_link('run', context.runUrl)]),
        ...(context.jobUrl === null ? [] : [render_parts_link('triage job', context.jobUrl)]),
        ...(context.headSha === null ? [] : [(0,untrusted/* codeSpan */.SS)(context.headSha.slice(0, 7))]),
        ...(isBlind(report) ? [] : context.sourceNotes.map(untrusted/* ruleText */.Y3)),
    ];
    const small = parts.length === 0 ? [] : [`<sub>${parts.join(' \u00b7 ')}</sub>`];
    const quiet = !context.resolved && report.gate.decision === 'allow';
    return [...(quiet ? [gateLine(report.gate, soleCause(report), context.beforeMerge)] : []), ...small].join('\n\n');
}


/***/ }),

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
