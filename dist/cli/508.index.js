export const id = 508;
export const ids = [508];
export const modules = {

/***/ 9508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderStandalone: () => (/* binding */ renderStandalone)
});

// UNUSED EXPORTS: renderComment, renderSummary

// EXTERNAL MODULE: ./build/src/core/untrusted.js
var untrusted = __webpack_require__(8595);
;// CONCATENATED MODULE: ./build/src/core/render-parts.js

const VERDICT_WORDS = {
    fatal: 'Fatal: the same commit will fail again',
    transient: 'Transient: a retry may succeed',
    unknown: 'Not known whether a retry helps',
};
const BLAME_WORDS = {
    user: 'to fix in your code or configuration',
    platform: 'on the side of the platform',
    upstream: 'on the side of a third party',
    unknown: 'not clear on whose side',
};
/** The face of an answer: one symbol that differs by shape, and never by colour alone. */
function symbolOf({ outcome, cause, verdict, unclassified }) {
    if (outcome === 'succeeded')
        return '✅';
    if (cause === null)
        return unclassified === null ? '⚪' : '❓';
    return verdict === 'transient' ? '🔁' : '❌';
}
/** What happened, in a few words of ours and the rule's. */
function headlineOf({ outcome, cause, unclassified }) {
    if (cause !== null)
        return (0,untrusted/* ruleText */.Y3)(cause.title);
    if (outcome === 'succeeded')
        return 'The deploy succeeded';
    return unclassified === null ? 'No known failure found' : 'The deploy failed, and no rule knows why';
}
/** Verdict, blame and exit code on one line. */
function render_parts_verdictLine(diagnosis) {
    const { cause, exitCode } = diagnosis;
    const code = exitCode === null ? [] : [`exit code ${String(exitCode.value)}${exitCode.name === null ? '' : ` (${(0,untrusted/* ruleText */.Y3)(exitCode.name)})`}`];
    if (cause === null)
        return code.join(' · ');
    return [`**${VERDICT_WORDS[diagnosis.verdict]}**`, BLAME_WORDS[cause.blame], (0,untrusted/* codeSpan */.SS)(cause.category), ...code].join(' · ');
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
        return `${number === evidence.line ? '▸' : ' '} ${String(number).padStart(width)} │ ${number === evidence.line ? evidence.text : text}`;
    });
    return (0,untrusted/* codeBlock */.DV)(numbered, 'text');
}
/** Where the quoted line is, as a link where the server has one. */
function placeOf(evidence, url) {
    const where = `${(0,untrusted/* codeSpan */.SS)(evidence.file)}, line ${String(evidence.line)}`;
    return url === null ? where : `${where} (${render_parts_link('open', url)})`;
}
/** Why it happens and what to do. */
function render_parts_adviceOf(cause, docsUrl) {
    const steps = cause.fix.map((step, index) => `${String(index + 1)}. ${(0,untrusted/* fillTemplate */.ou)(step, cause.captures, true)}`);
    const links = [
        ...(cause.docs === null ? [] : [render_parts_link('Documentation', cause.docs)]),
        ...(docsUrl === null ? [] : [render_parts_link("Your team's runbook", docsUrl)]),
    ];
    const why = (0,untrusted/* fillTemplate */.ou)(cause.cause, cause.captures, true);
    return [`**Why** ${why}`, `**Fix**\n\n${steps.join('\n')}`, ...(links.length === 0 ? [] : [links.join(' · ')])].join('\n\n');
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
/** A rule to start from, for a failure that no rule knows. The log's own line goes in as a comment, inside the code block. */
function ruleSkeleton(evidence) {
    const text = (evidence?.text ?? 'the line that states the cause').replace(/'/g, "''").slice(0, 160);
    const lines = [
        '# .github/deploy-triage/my-failure.yml',
        'title: What happened, in a few words',
        'category: config-invalid',
        'phase: deploy',
        'verdict: unknown',
        'blame: user',
        'match:',
        '  any:',
        `    - text: '${text}'`,
        'cause: Why it happens, in two or three sentences.',
        'fix:',
        '  - What to change, and where.',
        'hits:',
        '  - log: |',
        `      ${evidence?.text ?? '...'}`,
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
function report_worstIndex(deploys) {
    return deploys.reduce((worst, deploy, index) => {
        const current = deploys[worst];
        return current === undefined || isWorse(deploy.diagnosis, current.diagnosis) ? index : worst;
    }, -1);
}
/** Several deploys as one report; the worst speaks. Without any the report is inconclusive and allows: the caller decides what that means. */
function reportOf(deploys) {
    const worst = deploys[report_worstIndex(deploys)]?.diagnosis;
    return {
        version: 1,
        deploys,
        verdict: worst?.verdict ?? 'unknown',
        gate: worst?.gate ?? { decision: 'allow', reason: 'there was nothing to diagnose' },
    };
}

;// CONCATENATED MODULE: ./build/src/core/render-markdown.js



/** Levels of detail from all to the bare answer; a text that is too long takes the next one. Cause and fix are in every one. */
const EXCERPT_LINES = [18, 9, 5, 1];
function detailsOf({ excerpt }) {
    return EXCERPT_LINES.map((excerptLines, level) => ({ excerpt, excerptLines, alsoSeen: level < 2 }));
}
/** The job summary: everything that is known. Bounded by what a diagnosis holds, far below GitHub's limit of 1 MiB for a step. */
function renderSummary(report, context) {
    const [detail] = detailsOf(context);
    return `${render(report, context, detail)}\n`;
}
/** The pull request comment, at most `budget` UTF-16 units: what does not fit is quoted shorter, and says so. */
function renderComment(report, context, budget) {
    const bodies = detailsOf(context).map((detail) => () => render(report, context, detail));
    for (const body of bodies) {
        const text = body();
        if (text.length <= budget)
            return text;
    }
    return shortest(report, context, budget);
}
function shortest(report, context, budget) {
    const cut = '\n\n_Shortened to fit GitHub’s limit; the job summary has the rest._';
    const worst = report.deploys[worstIndex(report.deploys)];
    const head = worst === undefined ? nothing(report) : `${heading(worst.diagnosis)}\n\n${verdictLine(worst.diagnosis)}`;
    const cause = worst?.diagnosis.cause;
    const advice = cause ? `\n\n${adviceOf(cause, context.docsUrl)}` : '';
    return [head + advice + cut, head + cut].find((text) => text.length <= budget) ?? head.slice(0, budget);
}
/** One diagnosis without a run round it, as the CLI prints it. */
function renderStandalone(diagnosis) {
    const deploy = { name: 'deploy', job: null, matrix: null, source: 'log', url: null, diagnosis };
    const report = { version: 1, deploys: [deploy], verdict: diagnosis.verdict, gate: diagnosis.gate };
    return renderSummary(report, BARE);
}
const BARE = {
    repository: '',
    headSha: null,
    runUrl: null,
    jobUrl: null,
    docsUrl: null,
    excerpt: 'full',
    override: null,
    resolved: false,
    notes: [],
    sourceNotes: [],
    lineUrl: () => null,
};
function render(report, context, detail) {
    const body = context.resolved ? [resolved()] : report.deploys.length > 1 ? several(report, context, detail) : single(report, context, detail);
    const notes = [...overrideNote(context), ...context.notes.map(untrusted/* ruleText */.Y3)].map((note) => `> ${note}`);
    return [...body, ...(notes.length === 0 ? [] : [notes.join('\n>\n')]), footer(report, context)].join('\n\n');
}
function resolved() {
    return '### ✅ Resolved: the deploy succeeded\n\nThe failure reported here before is gone.';
}
function overrideNote({ override }) {
    return override === null ? [] : [`⚠️ The label ${(0,untrusted/* codeSpan */.SS)(override)} overrides the gate: this would have been blocked.`];
}
function heading(diagnosis) {
    return `### ${symbolOf(diagnosis)} ${headlineOf(diagnosis)}`;
}
function nothing(report) {
    return `### ⚪ No diagnosis\n\n${(0,untrusted/* ruleText */.Y3)(report.gate.reason)}`;
}
function single(report, context, detail) {
    const [deploy] = report.deploys;
    return deploy === undefined ? [nothing(report)] : sections(deploy, 0, context, detail);
}
function sections({ diagnosis }, index, context, detail) {
    const { cause } = diagnosis;
    const line = render_parts_verdictLine(diagnosis);
    const head = [heading(diagnosis), ...(line === '' ? [] : [line])];
    const also = detail.alsoSeen ? alsoSeenOf(diagnosis) : null;
    const seen = also === null ? [] : [also];
    if (cause !== null)
        return [...head, ...quotes(cause.evidence, 1, { index, context, detail }), render_parts_adviceOf(cause, context.docsUrl), ...seen];
    return [...head, ...withoutCause(diagnosis, { index, context, detail }), ...seen];
}
function withoutCause({ unclassified, exitCode }, place) {
    if (unclassified === null)
        return [];
    const meaning = exitCode?.meaning == null ? [] : [(0,untrusted/* ruleText */.Y3)(exitCode.meaning)];
    const hint = unclassified.hint === null ? [] : [`It looks like ${(0,untrusted/* codeSpan */.SS)(unclassified.hint)}, but no rule is sure.`];
    const [first] = unclassified.evidence;
    const skeleton = place.context.excerpt === 'none' ? undefined : first;
    return [
        ...meaning,
        ...hint,
        ...(place.context.excerpt === 'none' ? [] : ['**Look here first**']),
        ...quotes(unclassified.evidence, 3, place),
        fold('Teach it this failure: a rule to start from', ruleSkeleton(skeleton)),
    ];
}
function quotes(evidence, count, { index, context, detail }) {
    if (context.excerpt === 'none')
        return [];
    return evidence.slice(0, count).map((each) => `${placeOf(each, context.lineUrl(index, each.line))}\n\n${excerptOf(each, detail)}`);
}
/** Many deploys: a table for the overview, then each different failure once, the worst first. */
function several(report, context, detail) {
    const failed = report.deploys.filter(({ diagnosis }) => diagnosis.outcome !== 'succeeded');
    const title = failed.length === 0 ? '### ✅ All deploys succeeded' : `### ❌ ${String(failed.length)} of ${String(report.deploys.length)} deploys failed`;
    const rows = report.deploys.map((deploy) => row(deploy));
    const table = ['| | deploy | cause | retry |', '|---|---|---|---|', ...rows.slice(0, MAX_ROWS)].join('\n');
    const more = rows.length > MAX_ROWS ? [`_and ${String(rows.length - MAX_ROWS)} more_`] : [];
    return [title, table, ...more, ...differentFailures(report, context, detail)];
}
/** Rows of the overview: GitHub runs at most 256 jobs of a matrix. */
const MAX_ROWS = 256;
/** Different failures shown in full. */
const MAX_FAILURES = 6;
function row(deploy) {
    const { diagnosis, url } = deploy;
    const name = (0,untrusted/* tableCell */.xR)(deploy.name);
    const linked = url === null ? name : `${name} ${render_parts_link('↗', url)}`;
    const retry = diagnosis.outcome === 'succeeded' ? '' : diagnosis.verdict === 'transient' ? 'may help' : diagnosis.verdict === 'fatal' ? 'will not help' : 'not known';
    return `| ${symbolOf(diagnosis)} | ${linked} | ${headlineOf(diagnosis).replaceAll('|', '\\|')} | ${retry} |`;
}
function differentFailures(report, context, detail) {
    const groups = new Map();
    report.deploys.forEach(({ diagnosis }, index) => {
        if (diagnosis.outcome === 'succeeded')
            return;
        const key = diagnosis.cause?.rule ?? `unclassified ${String(index)}`;
        groups.set(key, [...(groups.get(key) ?? []), index]);
    });
    const worst = report_worstIndex(report.deploys);
    const ordered = [...groups.values()].sort((a, b) => Number(b.includes(worst)) - Number(a.includes(worst)));
    return ordered.slice(0, MAX_FAILURES).flatMap((indices) => {
        const [first = 0] = indices;
        const deploy = report.deploys[first];
        const names = indices.flatMap((index) => report.deploys[index] ?? []).map(nameOf);
        return deploy === undefined ? [] : [...sections(deploy, first, context, detail), `Deploys: ${names.slice(0, 20).join(', ')}`];
    });
}
function footer(report, context) {
    const gate = report.gate.decision === 'block' ? '🚫 **This blocks the merge.**' : 'This does not block the merge';
    const because = `${gate}${report.gate.decision === 'block' ? ' ' : ': '}${(0,untrusted/* ruleText */.Y3)(report.gate.reason)}`;
    const rule = report.deploys[report_worstIndex(report.deploys)]?.diagnosis.cause?.rule;
    const parts = [
        ...(rule === undefined ? [] : [(0,untrusted/* codeSpan */.SS)(rule)]),
        ...(context.runUrl === null ? [] : [render_parts_link('run', context.runUrl)]),
        ...(context.jobUrl === null ? [] : [render_parts_link('triage job', context.jobUrl)]),
        ...(context.headSha === null ? [] : [(0,untrusted/* codeSpan */.SS)(context.headSha.slice(0, 7))]),
        ...context.sourceNotes.map(untrusted/* ruleText */.Y3),
    ];
    return [because, ...(parts.length === 0 ? [] : [`<sub>${parts.join(' · ')}</sub>`])].join('\n\n');
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
