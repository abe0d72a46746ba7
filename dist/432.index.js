export const id = 432;
export const ids = [432];
export const modules = {

/***/ 7432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(5049);
// EXTERNAL MODULE: ./build/src/core/lazily.js
var lazily = __webpack_require__(216);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/src/core/fold-case.js
var fold_case = __webpack_require__(5315);
;// CONCATENATED MODULE: ./build/src/core/demands.js
/** Two characters that no line has. */
const LINE_START = '\n';
const LINE_END = '\r';
const NOTHING = { ways: [[]], isPlain: false };
/** A choice that would make more ways at once is not followed. */
const MAX_BRANCHES = 64;
/** What RE2 syntax `source` demands, in the case that it is written in. */
function demandsOf(source) {
    const reader = new Reader(source);
    if (!reader.read())
        return NOTHING;
    const { ways, isPlain } = reader;
    return { ways, isPlain: isPlain && ways.every(({ length }) => length === 1) };
}
/** Whether flags at the beginning make a regex ignore case. */
function ignoresCase(source) {
    return /^\(\?[ms]*i/.test(source);
}
const FLAGS = /\(\?[ims]+\)/y;
const REPEAT = /[*+?]\??|\{\d+(?:,\d*)?\}\??/y;
/** A group of plain texts, such as `(?:build|deploy)`, with escapes of punctuation. */
const PLAIN_GROUP = /\((?:\?:|\?P<\w+>)?(?:[^()[\]{}.*+?^$\\]|\\[^A-Za-z0-9\s])*\)/y;
/** A class of a few characters, such as `[Ee]`. */
const SMALL_CLASS = /\[[\w ,:;"'`/]{1,4}\]/y;
const CLASS = /\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/sy;
/** An escape that stands for itself: punctuation. */
const LITERAL_ESCAPE = /\\([^A-Za-z0-9\s])/y;
/** Escapes that stand for a class or a place. Others (`\x41`, `\Q\u2026\E`, `\pL`) are not understood. */
const OTHER_ESCAPE = /\\[dDsSwWbBAzntrfv]/y;
const FRESH = { texts: [], text: '' };
class Reader {
    ways = [];
    isPlain = true;
    source;
    at = 0;
    branches = [FRESH];
    constructor(source) {
        this.source = source;
    }
    /** Answers whether all of it was understood. */
    read() {
        this.take(FLAGS);
        while (this.at < this.source.length)
            if (!this.readNext())
                return false;
        this.endWay();
        return true;
    }
    readNext() {
        const character = this.source.charAt(this.at);
        if (character === '|') {
            this.at++;
            this.endWay();
            return true;
        }
        if (character === '(')
            return this.readGroup();
        if (character === '[')
            return this.readClass();
        if (character === '\\')
            return this.readEscape();
        this.at++;
        if (character === '.')
            this.skipRepeated();
        else if (character === '^' || character === '$')
            this.anchor(character);
        else
            this.choose([character]);
        return true;
    }
    /** Where it stands as usual, at the beginning or the end of a way, an anchor is a text. */
    anchor(character) {
        const isRepeated = this.take(REPEAT) !== null;
        const isFirst = this.branches.length === 1 && this.branches[0] === FRESH;
        const isLast = this.at === this.source.length || this.source.charAt(this.at) === '|';
        if (isRepeated || !(character === '^' ? isFirst : isLast))
            this.interrupt();
        else {
            const mark = character === '^' ? LINE_START : LINE_END;
            this.branches = this.branches.map((branch) => ({ ...branch, text: branch.text + mark }));
        }
    }
    readGroup() {
        const plain = this.take(PLAIN_GROUP);
        if (plain === null) {
            if (!this.skipGroup())
                return false;
            this.skipRepeated();
            return true;
        }
        const inside = plain.replace(/^\((?:\?:|\?P<\w+>)?/, '').slice(0, -1);
        this.choose(splitAtBars(inside));
        return true;
    }
    readClass() {
        const small = this.take(SMALL_CLASS);
        if (small !== null) {
            this.choose(small.slice(1, -1).match(/./g) ?? []);
            return true;
        }
        if (this.take(CLASS) === null)
            return false;
        this.skipRepeated();
        return true;
    }
    readEscape() {
        const escaped = this.take(LITERAL_ESCAPE);
        if (escaped !== null) {
            this.choose([escaped.slice(1)]);
            return true;
        }
        if (this.take(OTHER_ESCAPE) === null)
            return false;
        this.skipRepeated();
        return true;
    }
    /** One of `texts` stands here, once or as the repeat after it says. */
    choose(texts) {
        const repeat = this.take(REPEAT);
        const isOptional = repeat?.startsWith('?') ?? false;
        const choices = isOptional ? [...texts, ''] : texts;
        if (isOptional || repeat === null) {
            if (choices.length * this.branches.length > MAX_BRANCHES)
                this.interrupt();
            else
                this.branches = this.branches.flatMap((branch) => choices.map((text) => ({ ...branch, text: branch.text + text })));
            return;
        }
        // Once at least: what stands before it is followed by it, and nothing more is known.
        const [only] = texts;
        if (texts.length === 1 && only !== undefined && !/^(?:\*|\{0)/.test(repeat))
            this.branches = this.branches.map((branch) => ({ ...branch, text: branch.text + only }));
        this.interrupt();
    }
    skipRepeated() {
        this.take(REPEAT);
        this.interrupt();
    }
    /** Something stands here that is no text. */
    interrupt() {
        this.isPlain = false;
        this.branches = this.branches.map(ended);
    }
    endWay() {
        this.ways.push(...this.branches.map((branch) => ended(branch).texts));
        this.branches = [FRESH];
    }
    take(expression) {
        expression.lastIndex = this.at;
        const taken = expression.exec(this.source)?.[0] ?? null;
        this.at += taken?.length ?? 0;
        return taken;
    }
    /** Steps over a group, whatever is in it. Flags in a group of their own, as in `a(?i)b`, change what follows. */
    skipGroup() {
        if (this.take(FLAGS) !== null)
            return false;
        let depth = 0;
        while (this.at < this.source.length) {
            const character = this.source.charAt(this.at);
            if (character === '[') {
                if (this.take(CLASS) === null)
                    return false;
                continue;
            }
            if (this.source.startsWith('\\Q', this.at))
                return false;
            this.at += character === '\\' ? 2 : 1;
            if (character === '(')
                depth++;
            else if (character === ')' && --depth === 0)
                return true;
        }
        return false;
    }
}
function ended({ texts, text }) {
    return text === '' ? { texts, text } : { texts: [...texts, text], text: '' };
}
/** The texts of a plain group, without their escapes. */
function splitAtBars(inside) {
    const texts = [''];
    for (const [part] of inside.matchAll(/\\.|./gs)) {
        if (part === '|')
            texts.push('');
        else
            texts.push((texts.pop() ?? '') + (part.length > 1 ? part.slice(1) : part));
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/src/core/pattern.js




/** Longest capture kept: a name, never a page. Characters. */
const MAX_CAPTURE = 300;
/** What must be on a line for a pattern to match it: one of these, folded to lower case when the pattern ignores case. */
function literalsOf({ text, literal, ignoreCase }) {
    const literals = text === undefined ? (literal ?? []) : [text];
    return ignoreCase === true ? literals.map(fold_case/* foldCase */.S) : literals;
}
/** Compiles a pattern. Throws RE2JSSyntaxException (at first use) when the regex is not RE2 syntax: loading checks that before. */
function createMatcher(pattern) {
    const ignoreCase = pattern.ignoreCase ?? false;
    const fold = ignoreCase ? fold_case/* foldCase */.S : (text) => text;
    const literals = literalsOf(pattern);
    const { regex } = pattern;
    const tester = regex === undefined ? null : createTester(regex, pattern);
    const hasLiteral = (line) => literals.length === 0 || literals.some((literal) => fold(line).includes(literal));
    return {
        literals,
        ignoreCase,
        isRegex: tester !== null,
        get fixedCharacters() {
            return regex === undefined ? 0 : countFixed(regex);
        },
        test: (line) => hasLiteral(line) && (tester === null || tester.test(line)),
        captures: (line) => (regex?.includes('(?P<') ? namedGroups(tester?.compiled(), line) : {}),
        indexIn: (line) => (tester === null ? fold(line).indexOf(literals[0] ?? '') : matchStart(tester.compiled(), line)),
    };
}
/** The two characters beyond ASCII that are `s` and `k` where case does not count. */
const FOLDS_TO_ASCII = /[\u017f\u212a]/;
/** Tries what a regex demands first, and compiles it when a line has that. */
function createTester(regex, { ignoreCase = false, demands: known }) {
    const compiled = (0,lazily/* lazily */.q)(() => compileRegex(regex, ignoreCase));
    const folded = ignoreCase || ignoresCase(regex);
    const demands = (0,lazily/* lazily */.q)(() => (folded ? foldDemands(known ?? demandsOf(regex)) : (known ?? demandsOf(regex))));
    return {
        test(line) {
            if (folded && FOLDS_TO_ASCII.test(line))
                return compiled().test(line);
            const shown = LINE_START + (folded ? (0,fold_case/* foldCase */.S)(line) : line) + LINE_END;
            const mayMatch = demands().ways.some((texts) => texts.every((text) => shown.includes(text)));
            return mayMatch && (demands().isPlain || compiled().test(line));
        },
        compiled,
    };
}
/** Case beyond ASCII is RE2's to fold: a text that has some demands nothing. */
function foldDemands({ ways, isPlain }) {
    const isAscii = (text) => /^[\n\r\x20-\x7e]*$/.test(text);
    return {
        ways: ways.map((texts) => texts.filter(isAscii).map(fold_case/* foldCase */.S)),
        isPlain: isPlain && ways.every((texts) => texts.every(isAscii)),
    };
}
/**
 * A matcher for an expression of the code, which runs as a native regular expression: it needs no compilation of ours. Only for those that the tests hold to
 * be linear.
 */
function createNativeMatcher(pattern) {
    const { regex = '', ignoreCase = false } = pattern;
    const expression = (0,lazily/* lazily */.q)(() => new RegExp(regex.replaceAll('(?P<', '(?<'), ignoreCase ? 'i' : ''));
    const fold = ignoreCase ? fold_case/* foldCase */.S : (text) => text;
    const literals = literalsOf(pattern);
    return {
        literals,
        ignoreCase,
        isRegex: true,
        fixedCharacters: 0,
        test: (line) => literals.some((literal) => fold(line).includes(literal)) && expression().test(line),
        captures: (line) => ({ ...expression().exec(line)?.groups }),
        indexIn: (line) => line.search(expression()),
    };
}
/** Plain characters outside groups and classes; a rough measure of how much a regex asks for. */
function countFixed(source) {
    const outside = source
        .replace(/\\[\\.+*?()[\]{}|^$/-]/g, '_')
        .replace(/\[[^\]]*\]/g, '')
        .replace(/\\[a-zA-Z]/g, '');
    let flat = outside;
    for (let depth = 0; depth < 4; depth++)
        flat = flat.replace(/\([^()]*\)/g, '');
    return flat.includes('|') ? Math.min(...flat.split('|').map(plainLength)) : plainLength(flat);
}
function plainLength(source) {
    return source.replace(/.[*?]|[+.^${}]/g, '').length;
}
/** Compiles RE2 syntax; throws where it is not. */
function compileRegex(regex, ignoreCase) {
    return build/* RE2JS */.L3.compile(regex, ignoreCase ? build/* RE2JS */.L3.CASE_INSENSITIVE : 0);
}
function matchStart(regex, line) {
    const matcher = regex.matcher(line);
    return matcher.find() ? matcher.start() : -1;
}
function namedGroups(regex, line) {
    if (regex === undefined)
        return {};
    const names = Object.keys(regex.namedGroups());
    const matcher = regex.matcher(line);
    if (!matcher.find())
        return {};
    const found = names.map((name) => [name, matcher.group(name)?.slice(0, MAX_CAPTURE)]);
    return Object.fromEntries(found.filter((entry) => Boolean(entry[1])));
}

;// CONCATENATED MODULE: ./build/src/core/small-scan.js
/**
 * The same search for a little text: turned round, so that nothing has to be built for thousands of literals. The text's pieces of four bytes go into a
 * table of bits; a literal whose first or last piece is not in it is not in the text. The few that are left are looked for one by one.
 */
const LF = 10;
const CR = 13;
const FOLD = 0x20;
const FOLD_WORD = 0x20202020;
const SPREAD = 0x9e3779b1;
/** One bit for each of 2^18 hashes: sparse for the sizes this is used for. */
const SHIFT = 32 - 18;
function bitOf(a, b, c, d) {
    return Math.imul(a | (b << 8) | (c << 16) | (d << 24) | FOLD_WORD, SPREAD) >>> SHIFT;
}
function bitsOf(text) {
    const bits = new Uint8Array(1 << 15);
    for (let i = 0; i + 4 <= text.length; i++) {
        const bit = bitOf(text[i], text[i + 1], text[i + 2], text[i + 3]);
        bits[bit >>> 3] = bits[bit >>> 3] | (1 << (bit & 7));
    }
    return bits;
}
function isSet(bits, bit) {
    return (bits[bit >>> 3] & (1 << (bit & 7))) !== 0;
}
/** The bit of the piece of a literal at `at`; -1 where it has a character beyond ASCII or is not whole: it may be in any text. */
function pieceOf(literal, at) {
    const a = literal.charCodeAt(at);
    const b = literal.charCodeAt(at + 1);
    const c = literal.charCodeAt(at + 2);
    const d = literal.charCodeAt(at + 3);
    return Number.isNaN(d) || (a | b | c | d) > 127 ? -1 : bitOf(a, b, c, d);
}
/** Whether the last piece of a literal may be in the text. */
function mayEnd(bits, literal) {
    const last = pieceOf(literal, Math.max(0, literal.length - 4));
    return last < 0 || isSet(bits, last);
}
/** Adds where literals and line ends stand between `start` and `end`; literals have the numbers they have when `indexes` follow each other. */
function scanSmall(indexes, bytes, range, hits) {
    const text = bytes.subarray(range.start, range.end);
    const bits = bitsOf(text);
    const folded = text.map((byte) => (byte >= 65 && byte <= 90 ? byte + FOLD : byte));
    const places = [];
    let first = 0;
    for (const { literals, foldedFrom, firstPieces } of indexes) {
        for (let at = 0; at < literals.length; at++) {
            const piece = firstPieces[at];
            if (piece >= 0 && !isSet(bits, piece))
                continue;
            const literal = literals[at];
            if (mayEnd(bits, literal))
                addPlaces(at >= foldedFrom ? folded : text, literal, first + at, places);
        }
        first += literals.length;
    }
    places.sort((a, b) => a.position - b.position);
    for (const { position, literal } of places)
        hits.add(range.start + position, literal);
    text.forEach((byte, at) => {
        if (byte === LF || byte === CR)
            hits.addEnd(range.start + at, byte);
    });
}
function addPlaces(text, literal, number, places) {
    const wanted = new TextEncoder().encode(literal);
    for (let at = find(text, wanted, 0); at >= 0; at = find(text, wanted, at + 1))
        places.push({ position: at, literal: number });
}
function find(text, wanted, from) {
    const first = wanted[0] ?? 0;
    for (let at = text.indexOf(first, from); at >= 0 && at + wanted.length <= text.length; at = text.indexOf(first, at + 1)) {
        let same = 1;
        while (same < wanted.length && text[at + same] === wanted[same])
            same++;
        if (same === wanted.length)
            return at;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/src/core/search-index.js


/** The scanner finds literals of three bytes and more; a shorter exception is looked for on the matched line alone. */
const MIN_LITERAL_BYTES = 3;
function isSearchable(pattern) {
    const literals = literalsOf(pattern);
    return (literals.length > 0 && literals.every((literal) => new TextEncoder().encode(literal).length >= MIN_LITERAL_BYTES));
}
/** Exceptions that are also looked for between the items of a block. */
function blockExceptions({ any, none }) {
    return any.some((each) => 'all' in each && each.all.length > 1) ? none.filter(isSearchable) : [];
}
/** What is looked for on behalf of a rule, in the order in which its items are numbered: its alternatives, then exceptions that part its blocks. */
function itemsOfRule(rule) {
    const alternatives = rule.any.flatMap((each) => 'all' in each ? each.all.map((pattern) => ({ pattern, inBlock: true })) : [{ pattern: each, inBlock: false }]);
    return [...alternatives, ...blockExceptions(rule).map((pattern) => ({ pattern, inBlock: true }))];
}
/** Rules given as they are, with an index made now. */
function search_index_catalogOf(rules) {
    return { index: indexRules(rules), rule: (at) => rules[at] };
}
/** All rules of a catalog, read. */
function search_index_rulesOf(catalog) {
    return catalog.index.ids.map((_, at) => catalog.rule(at));
}
function indexRules(rules) {
    const lists = rules.map(itemsOfRule);
    const ruleItems = [0];
    for (const { length } of lists)
        ruleItems.push((ruleItems.at(-1) ?? 0) + length);
    const items = lists.flat();
    const blockItems = items.flatMap(({ inBlock }, item) => (inBlock ? [item] : []));
    return {
        ids: rules.map(({ id }) => id),
        ruleItems,
        blockItems,
        ...indexPatterns(items.map(({ pattern }) => pattern)),
    };
}
/** The literals of `patterns`, each of which is the item with its number. */
function indexPatterns(patterns) {
    const [exact, folded] = [new Map(), new Map()];
    patterns.forEach((pattern, item) => {
        enter(pattern.ignoreCase === true ? folded : exact, pattern, item);
    });
    const lists = [...exact.values(), ...folded.values()];
    const itemsFrom = [0];
    for (const { length } of lists)
        itemsFrom.push((itemsFrom.at(-1) ?? 0) + length);
    const literals = [...exact.keys(), ...folded.keys()];
    const firstPieces = literals.map((literal) => pieceOf(literal, 0));
    return { literals, foldedFrom: exact.size, firstPieces, itemsFrom, itemsOf: lists.flat() };
}
function enter(literals, pattern, item) {
    for (const literal of literalsOf(pattern)) {
        const items = literals.get(literal);
        if (items === undefined)
            literals.set(literal, [item]);
        else if (items.at(-1) !== item)
            items.push(item);
    }
}

// EXTERNAL MODULE: ./build/src/catalog/raw.js
var raw = __webpack_require__(3611);
;// CONCATENATED MODULE: ./build/src/catalog/bundled.js




/** Made from the rule files by scripts/build-catalog.ts: what is looked for, and the rules, one a line, in the order of their ids. */
const indexFile = __webpack_require__.ab + "catalog-index.generated.json";
const rulesFile = __webpack_require__.ab + "catalog-rules.generated.ndjson";
/**
 * The rules this release knows. Checked against the schema when the release was built. They are read from their file and not imported: a start that finds few
 * of them reads few of them.
 */
function bundledCatalog() {
    const { literals, offsets, ...rest } = JSON.parse((0,external_node_fs_.readFileSync)(indexFile, 'utf8'));
    const index = { ...rest, literals: literals.split('\n') };
    const file = (0,lazily/* lazily */.q)(() => (0,external_node_fs_.openSync)(rulesFile, 'r'));
    const rules = new Map();
    const rule = (at) => {
        const known = rules.get(at);
        if (known !== undefined)
            return known;
        const bytes = Buffer.alloc((offsets[at + 1] ?? 0) - (offsets[at] ?? 0));
        (0,external_node_fs_.readSync)(file(), bytes, 0, bytes.length, offsets[at] ?? 0);
        const read = (0,raw/* toRule */.A)(index.ids[at] ?? '', JSON.parse(bytes.toString()));
        rules.set(at, read);
        return read;
    };
    return { index, rule };
}
/** All of them. */
function bundledRules() {
    return rulesOf(bundledCatalog());
}

;// CONCATENATED MODULE: ./build/src/triage/checkout.js


/**
 * The commit checked out in the repository that `path` (absolute) lies in; null outside of one. Reads .git by itself: a
 * triage job need not have git, and running it in an untrusted checkout would run that checkout's configuration.
 * Source: gitrepository-layout(5).
 */
function checkedOutAt(path) {
    for (let folder = path;; folder = (0,external_node_path_.dirname)(folder)) {
        const head = textOf((0,external_node_path_.join)(folder, '.git', 'HEAD'));
        if (head !== null)
            return commitOf((0,external_node_path_.join)(folder, '.git'), head);
        if ((0,external_node_path_.dirname)(folder) === folder)
            return null;
    }
}
function commitOf(git, head) {
    const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    if (ref === undefined)
        return head;
    const packed = textOf((0,external_node_path_.join)(git, 'packed-refs'))
        ?.split('\n')
        .find((line) => line.endsWith(` ${ref}`));
    return textOf((0,external_node_path_.join)(git, ref)) ?? packed?.split(' ')[0] ?? null;
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8').trim();
    }
    catch {
        return null;
    }
}

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
    return `${withoutCommands(renderComment(report, BARE, COMMENT_LIMIT))}\n`;
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

;// CONCATENATED MODULE: ./build/src/github/calls.js
function callsOf(client) {
    return {
        async rest(route, parameters) {
            const answer = await client.octokit.request(route, { ...parameters });
            return answer.data;
        },
        graphql: (query, variables) => client.graphql(query, { ...variables }),
    };
}

;// CONCATENATED MODULE: ./build/src/payload.js
/** Reading JSON from outside (event payloads, API answers) without trusting its shape. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object at `key`; an empty one when there is none. */
function recordAt(value, key) {
    const found = isRecord(value) ? value[key] : undefined;
    return isRecord(found) ? found : {};
}
/** The list at `key`; an empty one when there is none. */
function listAt(value, key) {
    const found = isRecord(value) ? value[key] : undefined;
    return Array.isArray(found) ? found : [];
}
/** The non-empty string at `key`, else null. */
function stringAt(value, key) {
    const found = isRecord(value) ? value[key] : undefined;
    return typeof found === 'string' && found !== '' ? found : null;
}
/** The number at `key`, else null. */
function numberAt(value, key) {
    const found = isRecord(value) ? value[key] : undefined;
    return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
;// CONCATENATED MODULE: ./build/src/github/download.js







/** The storage is tried this often again, after pauses of 1, 4 and 9 seconds out of the run's budget. */
const RETRIES = 3;
/** Trouble with the storage that the API points to, as opposed to the API itself. */
class DownloadError extends Error {
    /** What the storage answered; null when it did not, or broke off. */
    status;
    constructor(message, status) {
        super(message);
        this.name = 'DownloadError';
        this.status = status;
    }
}
/**
 * Fetches a log or an artifact into a file, without ever holding it in memory. The storage is on another host, and is not
 * sent the token. Throws DownloadError, or the API's error.
 */
async function download(client, { locate, file, maxBytes }) {
    const { status, headers } = await locate();
    if (headers.location === undefined)
        throw new DownloadError(`no address to download from (status ${String(status)})`, status);
    for (let tries = 0;; tries++) {
        const startedAt = performance.now();
        try {
            return await fetchOnce(client, { address: headers.location, file, maxBytes });
        }
        catch (error) {
            await (0,promises_.rm)(file, { force: true });
            const failure = error instanceof DownloadError ? error : new DownloadError(reasonOf(error), null);
            const ms = (tries + 1) ** 2 * client.timing.secondMs;
            if (failure.status === null)
                client.budget.charge(Math.min(performance.now() - startedAt, client.timing.requestTimeoutMs));
            if (!mayPass(failure) || tries >= RETRIES || !client.budget.take(ms))
                throw failure;
            await (0,external_node_timers_promises_.setTimeout)(ms);
        }
    }
}
function mayPass({ status }) {
    return status === null || status >= 500;
}
async function fetchOnce(client, { address, file, maxBytes }) {
    const timeoutMs = Math.min(client.timing.requestTimeoutMs, client.budget.remainingMs());
    if (timeoutMs <= 0)
        throw new DownloadError('the time to wait for GitHub in one run is used up', 504);
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 4942));
    const http = new HttpClient('deploy-triage', [], { allowRetries: false, socketTimeout: timeoutMs });
    const { message } = await http.get(address);
    const status = message.statusCode ?? 0;
    if (status !== 200) {
        message.destroy();
        throw new DownloadError(`the storage answered ${String(status)}`, status);
    }
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const meter = createMeter(maxBytes, (chunk) => hash.update(chunk));
    const idle = stopWhenIdle(message, timeoutMs);
    try {
        await (0,external_node_stream_promises_.pipeline)(message, meter.stream, (0,external_node_fs_.createWriteStream)(file, { flags: 'wx' }));
    }
    finally {
        clearInterval(idle);
    }
    return { bytes: meter.bytes(), sha256: hash.digest('hex') };
}
function createMeter(maxBytes, look) {
    let bytes = 0;
    const stream = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            if (bytes > maxBytes) {
                done(new DownloadError(`more than ${String(Math.floor(maxBytes / 1024 ** 2))} MiB`, 413));
                return;
            }
            look(chunk);
            done(null, chunk);
        },
    });
    return { stream, bytes: () => bytes };
}
/** A stream that stops coming ends neither by itself nor by the socket's own timeout, which guards the first byte only. */
function stopWhenIdle(message, timeoutMs) {
    let seen = message.socket.bytesRead;
    return setInterval(() => {
        const now = message.socket.bytesRead;
        // Backpressure from a slow disk is not the server's silence.
        if (now === seen && !message.isPaused())
            message.destroy(new DownloadError('the download came to a halt', null));
        seen = now;
    }, timeoutMs);
}
function reasonOf(error) {
    const code = (0,errors/* codeOf */.$)(error);
    if (code === 'ENOSPC')
        return 'the disk is full';
    return `the download broke off${code === '' ? '' : ` (${code})`}`;
}

;// CONCATENATED MODULE: ./build/src/github/errors.js


/**
 * Reading what went wrong with a GitHub call. Nothing here repeats a body: only the status, the route, the permission
 * header and the documented `message` field, cut short.
 */
const MESSAGE_LIMIT = 200;
/**
 * The keys of a `permissions:` block; others (`administration`, `metadata`) cannot be given to a workflow's token.
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", `permissions`.
 */
const GRANTABLE = new Set([
    'actions',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'id-token',
    'issues',
    'models',
    'packages',
    'pages',
    'pull-requests',
    'security-events',
    'statuses',
]);
function asCallError(error) {
    return typeof error === 'object' && error !== null ? error : {};
}
/** The status GitHub answered with; null when there was no answer at all (reset, timeout, DNS). */
function statusOf(error) {
    const { status, response } = asCallError(error);
    return response !== undefined && typeof status === 'number' ? status : null;
}
/**
 * The permission a refused call needed, as a `permissions:` block spells it: `pull-requests: write`, several that are
 * needed together joined by `, `, alternatives by ` or `. Null when the answer names none a workflow can grant.
 * Source: the `x-accepted-github-permissions` header (GitHub docs, "Troubleshooting the REST API": `;` parts
 * alternatives, `,` parts what is needed together).
 */
function missingPermission(error) {
    const { response } = asCallError(error);
    const header = response?.headers?.['x-accepted-github-permissions'];
    if (typeof header !== 'string')
        return null;
    const alternatives = header.split(';').flatMap(readAlternative);
    const preferred = alternatives.filter((entry) => entry.startsWith('pull-requests'));
    const others = alternatives.filter((entry) => !entry.startsWith('pull-requests'));
    return [...preferred, ...others].join(' or ') || null;
}
function readAlternative(text) {
    const grants = text.split(',').flatMap((grant) => {
        const [name = '', level = ''] = grant.trim().split('=');
        const key = name.replaceAll('_', '-');
        return key === 'metadata' ? [] : [{ key, level }];
    });
    const grantable = grants.every(({ key, level }) => GRANTABLE.has(key) && /^(?:read|write)$/.test(level));
    return grants.length > 0 && grantable ? [grants.map(({ key, level }) => `${key}: ${level}`).join(', ')] : [];
}
/** One line for a warning: what was asked, and what came back. Never throws. */
function describeError(error) {
    const status = statusOf(error);
    const route = routeOf(error);
    if (status === null)
        return `GitHub could not be reached${route && ` for ${route}`} (${transportReason(error)})`;
    const said = messageOf(error);
    return `GitHub answered ${String(status)} to ${route}${said && `: ${(0,untrusted/* codeSpan */.SS)(said)}`}`;
}
function routeOf(error) {
    const { method, url } = asCallError(error).request ?? {};
    if (typeof method !== 'string' || typeof url !== 'string')
        return '';
    // A call that was never sent has its route, `/repos/{owner}/\u2026`, instead of an address.
    return `${method} ${URL.canParse(url) ? new URL(url).pathname : printable(url)}`;
}
function messageOf(error) {
    const data = asCallError(error).response?.data;
    const said = typeof data === 'object' && data !== null && 'message' in data ? data.message : null;
    return typeof said === 'string' ? printable(said) : '';
}
function transportReason(error) {
    for (let at = asCallError(error), depth = 0; depth < 4; depth++, at = asCallError(at.cause)) {
        if ((0,errors/* codeOf */.$)(at) !== '')
            return printable((0,errors/* codeOf */.$)(at));
        if (at.name === 'TimeoutError')
            return 'no answer in time';
    }
    const { message } = asCallError(error);
    return typeof message === 'string' ? printable(message) : 'unknown reason';
}
function printable(text) {
    const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim();
    return plain.length > MESSAGE_LIMIT ? `${plain.slice(0, MESSAGE_LIMIT)}\u2026` : plain;
}

;// CONCATENATED MODULE: ./build/src/sources/attempts.js
/** Of each deploy the recordings of the newest attempt: a run that was run again still lists what its earlier attempts recorded. */
function newestAttempts(sources) {
    const newest = new Map();
    for (const source of sources) {
        const key = deployOf(source);
        newest.set(key, Math.max(newest.get(key) ?? 0, source.runAttempt ?? 0));
    }
    return sources.filter((source) => source.runAttempt === null || source.runAttempt === newest.get(deployOf(source)));
}
function deployOf({ name, job, matrix }) {
    return JSON.stringify([name, job, matrix]);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/log-bytes.js


/**
 * Bytes of logs in chunks, in a few buffers that are used again and again: bytes made anew for each chunk wait for the garbage collector by the dozens of
 * megabytes. A chunk stays as it is while the next two are looked at, which is what a scan needs; copy what is to last longer.
 */
/** Bytes of a chunk: large enough that the seams between chunks cost nothing, small enough to keep memory flat. */
const CHUNK_BYTES = 512 * 1024;
/** A chunk, the next two, and one that is read ahead. */
const BUFFERS = 4;
/** The bytes of a file (or pipe), or of a part of it. Rejects with the system's error where it cannot be read. */
async function* fileChunks(path, range) {
    const handle = (0,external_node_fs_.openSync)(path, 'r');
    try {
        yield* readAhead(handle, range ?? { start: null, end: (0,external_node_fs_.fstatSync)(handle).size });
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** The first chunk is read at once, since for most logs it is all: starting threads that read ahead takes longer. */
async function* readAhead(handle, { start, end }) {
    const expected = end - (start ?? 0);
    const bufferOf = createBuffers(expected > 0 ? Math.min(expected, CHUNK_BYTES) : CHUNK_BYTES);
    let taken = 0;
    const target = (turn) => {
        const buffer = bufferOf(turn);
        if (start === null)
            return [handle, buffer, 0, buffer.length, null];
        return [handle, buffer, 0, Math.max(0, Math.min(buffer.length, expected - taken)), start + taken];
    };
    let length = (0,external_node_fs_.readSync)(...target(0));
    for (let turn = 0; length > 0; turn++) {
        const chunk = bufferOf(turn).subarray(0, length);
        taken += length;
        const ahead = turn === 0 && taken === expected ? log_bytes_NOTHING : (0,external_node_util_.promisify)(external_node_fs_.read)(...target(turn + 1));
        try {
            yield chunk;
        }
        finally {
            // Nobody may be reading when the handle is closed.
            await Promise.allSettled([ahead]);
        }
        length = (await ahead).bytesRead;
    }
}
const log_bytes_NOTHING = Promise.resolve({ bytesRead: 0 });
/** What a stream gives, small pieces put together: a scan is fast on large ones. Takes possession of the pieces. */
async function* gathered(pieces) {
    const bufferOf = createBuffers(CHUNK_BYTES);
    let [turn, length] = [0, 0];
    for await (const piece of pieces) {
        for (let from = 0; from < piece.length;) {
            const buffer = bufferOf(turn);
            const part = piece.subarray(from, from + buffer.length - length);
            buffer.set(part, length);
            length += part.length;
            from += part.length;
            if (length < buffer.length)
                continue;
            yield buffer;
            turn++;
            length = 0;
        }
        letGo(piece);
    }
    if (length > 0)
        yield bufferOf(turn).subarray(0, length);
}
/** How a packed file that is not read begins, and what it is. */
const PACKED = [
    [/^PK(?:\x03\x04|\x05\x06)/, 'a zip archive'],
    [/^\xfd7zXZ\0/, 'packed by xz'],
    [/^\(\xb5\/\xfd/, 'packed by zstd'],
    [/^BZh[1-9]1AY&SY/, 'packed by bzip2'],
    [/^7z\xbc\xaf'\x1c/, 'a 7z archive'],
];
/** What a file is that begins so, where it is packed in a way that is not unpacked here: its bytes say nothing as lines. Null where it may be a log. */
function packedKind(first) {
    const head = String.fromCharCode(...first.subarray(0, 10));
    return PACKED.find(([begins]) => begins.test(head))?.[1] ?? null;
}
/** Pieces of this size come in memory of their own, unlike smaller ones, and are mostly full, unlike larger ones. */
const UNPACKED_BYTES = 64 * 1024;
/** What gzip files hold. Rejects where they are broken, and as reading them does. */
async function* gunzipped(packed) {
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    const content = createGunzip({ chunkSize: UNPACKED_BYTES });
    void feed(content, packed);
    try {
        yield* gathered(content);
    }
    finally {
        content.destroy();
        await packed.return(undefined);
    }
}
/** One chunk after the other, each only when the one before was used up. */
async function feed(content, packed) {
    try {
        for await (const chunk of packed)
            await (0,external_node_util_.promisify)(content.write.bind(content))(chunk);
        content.end();
    }
    catch (cause) {
        content.destroy(cause);
    }
}
/** Gives memory back at once that is nobody else's, where the platform can (Node 22). The garbage collector would let 60 MB of it pile up. */
function letGo({ buffer, byteLength }) {
    if (byteLength === buffer.byteLength && 'transfer' in buffer)
        buffer.transfer(0);
}
/** The buffer for each turn, made when it is needed: most logs need one. */
function createBuffers(bytes) {
    const buffers = [];
    return (turn) => (buffers[turn % BUFFERS] ??= new Uint8Array(bytes));
}

;// CONCATENATED MODULE: ./build/src/sources/chunks.js



/** What the gzip files of one artifact may unpack to together: its author may mean harm, and many small ones add up. */
const MAX_GUNZIPPED_BYTES = 4 * 1024 ** 3;
/**
 * A file's bytes in chunks that are used again (log-bytes.ts), unpacked when they are gzip (by the magic number: rotated logs do not always say so).
 * Throws UserError, naming `label`, where the file cannot be read or is broken.
 */
async function* readLog(path, label, budget = { left: MAX_GUNZIPPED_BYTES }) {
    try {
        if (await isGzip(path))
            yield* readGzip(path, label, budget);
        else
            yield* fileChunks(path);
    }
    catch (error) {
        throw error instanceof errors/* UserError */.y ? error : readError(label, error);
    }
}
async function* readGzip(path, label, budget) {
    for await (const chunk of gunzipped(fileChunks(path))) {
        budget.left -= chunk.length;
        if (budget.left < 0)
            throw tooLarge(label);
        yield chunk;
    }
}
async function isGzip(path) {
    const [first, second] = await firstBytes(path);
    return first === 0x1f && second === 0x8b;
}
/** What a kind of file is told by. Empty where it cannot be read, which reading it will say. */
async function firstBytes(path) {
    const handle = await (0,promises_.open)(path, 'r').catch(() => null);
    try {
        const read = await handle?.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0);
        return read?.buffer.subarray(0, read.bytesRead) ?? new Uint8Array(0);
    }
    finally {
        await handle?.close();
    }
}
const MAGIC_BYTES = 10;
function tooLarge(label) {
    const limit = MAX_GUNZIPPED_BYTES / 1024 ** 3;
    return new errors/* UserError */.y(`${label} unpacks to more than ${String(limit)} GiB`, 'Give the log unpacked, or its last part.');
}
/** What to say of a file that cannot be read. */
function readError(label, error) {
    const code = (0,errors/* codeOf */.$)(error);
    if (code === 'EACCES' || code === 'EPERM') {
        return new errors/* UserError */.y(`${label} cannot be read: permission denied`, `Let the runner's user read it (\`chmod a+r\`).`);
    }
    if (code === 'ENOENT')
        return new errors/* UserError */.y(`${label} does not exist`, 'Check the path, and that the step before writes it.');
    if (code.startsWith('Z_'))
        return new errors/* UserError */.y(`${label} is not a complete gzip file`, 'Upload or write it anew.');
    return new errors/* UserError */.y(`${label} cannot be read${code === '' ? '' : ` (${code})`}`, 'Check that it is an ordinary file.');
}

;// CONCATENATED MODULE: ./build/src/sources/glob.js
/**
 * Patterns for files and artifact names: `*` and `?` within a name, `[abc]`, `{a,b}`, and `**` for any folders.
 * Matching is greedy with one point of return, so no pattern and no name can make it slow.
 */
const MAX_ALTERNATIVES = 256;
function hasGlob(pattern) {
    return /[*?[{]/.test(pattern);
}
/** Writes `{a,b}` out. Unbalanced braces stand for themselves. At most 256 results. */
function expandBraces(pattern) {
    const done = [];
    const waiting = [pattern];
    while (waiting.length > 0 && done.length + waiting.length <= MAX_ALTERNATIVES) {
        const next = waiting.pop() ?? '';
        const choices = innermostChoices(next);
        if (choices === null)
            done.push(next);
        else
            waiting.push(...choices);
    }
    return done.sort();
}
/** The first `{\u2026}` without braces inside, written out once; null where there is none with a comma. */
function innermostChoices(pattern) {
    for (const match of pattern.matchAll(/\{[^{}]*\}/g)) {
        const choices = match[0].slice(1, -1).split(',');
        const before = pattern.slice(0, match.index);
        const after = pattern.slice(match.index + match[0].length);
        if (choices.length > 1)
            return choices.map((choice) => before + choice + after);
    }
    return null;
}
/** Whether one name without slashes fits a pattern without `**`. */
function matchName(pattern, name) {
    return matchAll({ parts: tokens(pattern), star: '*', fits }, Array.from(name));
}
function matchAll({ parts, star, fits: isFit }, items) {
    let at = 0;
    let from = 0;
    let lastStar = -1;
    let resume = 0;
    while (from < items.length) {
        const part = parts[at];
        if (part === star) {
            lastStar = at++;
            resume = from;
        }
        else if (part !== undefined && isFit(part, items[from] ?? '')) {
            at++;
            from++;
        }
        else if (lastStar >= 0) {
            at = lastStar + 1;
            from = ++resume;
        }
        else
            return false;
    }
    return parts.slice(at).every((part) => part === star);
}
/** `*`, `?`, a class such as `[a-z]`, or one letter each. */
function tokens(pattern) {
    return pattern.match(/\[!?\]?[^\]]*\]|[\s\S]/gu) ?? [];
}
function fits(part, letter) {
    if (part === '?')
        return true;
    if (part.length < 3 || !part.startsWith('['))
        return part === letter;
    const negated = part.startsWith('[!');
    const members = Array.from(part.slice(negated ? 2 : 1, -1));
    return members.some((member, index) => inClass(members, { member, index, letter })) !== negated;
}
function inClass(members, at) {
    const { member, index, letter } = at;
    const end = members[index + 2];
    if (members[index + 1] === '-' && end !== undefined)
        return member <= letter && letter <= end;
    return member === letter;
}
/** Whether a path's segments fit a pattern's; `**` stands for any number of segments. */
function matchSegments(pattern, segments) {
    return matchAll({ parts: pattern, star: '**', fits: matchName }, segments);
}
/** Whether a folder may hold something that fits: its segments fit the pattern's beginning. */
function mayContain(pattern, folder) {
    const deep = pattern.indexOf('**');
    const fixed = deep < 0 ? pattern.slice(0, -1) : pattern.slice(0, deep);
    if (deep < 0 && folder.length > fixed.length)
        return false;
    return folder.every((segment, index) => index >= fixed.length || matchName(fixed[index] ?? '', segment));
}

;// CONCATENATED MODULE: ./build/src/sources/parallel.js
/** Maps in the order of `items` with at most `width` at work at once. Rejects with the first failure. */
async function inParallel(items, width, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < items.length; index = next++)
            results[index] = await work(items[index]);
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return results;
}

;// CONCATENATED MODULE: ./build/src/sources/records.js




const RECORD_FILE = 'record.json';
const RECORD_FOLDER = 'deploy-triage';
/** A record is a handful of short fields; whatever is larger is something else. */
const MAX_RECORD_BYTES = 64 * 1024;
const MAX_TEXT = 300;
const MAX_RECORDS = 500;
/** Reads record.json. Null: it is none, whoever wrote it. */
function parseRecord(text) {
    if (text.length > MAX_RECORD_BYTES)
        return null;
    const raw = parseObject(text);
    if (raw?.['version'] !== 1)
        return null;
    const name = records_textOf(raw['name']);
    const exitCode = raw['exitCode'] ?? null;
    if (name === null || (exitCode !== null && !isExitCode(exitCode)))
        return null;
    return {
        name,
        exitCode,
        signal: matching(raw['signal'], /^SIG[A-Z\d+-]{1,12}$/),
        timedOut: raw['timedOut'] === true,
        startedAt: matching(raw['startedAt'], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/),
        durationSeconds: amountOf(raw['durationSeconds']),
        workflow: records_textOf(raw['workflow']),
        job: records_textOf(raw['job']),
        matrix: isObject(raw['matrix']) ? raw['matrix'] : null,
        runId: idOf(raw['runId']),
        runAttempt: idOf(raw['runAttempt']),
        log: matching(raw['log'], /^(?!\.)[\w.-]{1,100}$/),
        truncated: raw['truncated'] === true,
    };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Windows has codes of 32 bits, printed signed or unsigned. */
function isExitCode(value) {
    return Number.isInteger(value) && Math.abs(value) < 2 ** 32;
}
function records_textOf(value) {
    return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT ? value : null;
}
function matching(value, pattern) {
    return typeof value === 'string' && pattern.test(value) ? value : null;
}
function amountOf(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
function idOf(value) {
    return Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** The deploys that the record action ran in this very job, in the order of their names. */
async function findRecords({ tempDir, runId }) {
    const base = external_node_path_.join(tempDir, RECORD_FOLDER);
    const entries = await (0,promises_.readdir)(base, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => external_node_path_.join(base, name));
    const sources = [];
    const problems = [];
    for (const folder of folders.sort().slice(0, MAX_RECORDS)) {
        const record = await readRecordFile(external_node_path_.join(folder, RECORD_FILE));
        if (record === undefined)
            continue;
        if (record === null)
            problems.push(brokenRecord((0,untrusted/* codeSpan */.SS)(external_node_path_.basename(folder))));
        else if (runId === null || record.runId === null || record.runId === runId)
            sources.push(await sourceIn(folder, record));
    }
    return { sources, problems };
}
/** Undefined: there is no such file. Null: it is no record. Reads no links and nothing large. */
async function readRecordFile(file) {
    const found = await (0,promises_.lstat)(file).catch(() => null);
    if (found === null)
        return undefined;
    return found.isFile() && found.size <= MAX_RECORD_BYTES ? parseRecord(await (0,promises_.readFile)(file, 'utf8')) : null;
}
function brokenRecord(where) {
    const hint = 'Use the record action and the triage action of the same version, and do not write the file yourself.';
    return { message: `The ${RECORD_FILE} of ${where} is not a record of a deploy.`, hint };
}
async function sourceIn(folder, record) {
    const file = external_node_path_.join(folder, record.log ?? 'deploy.log');
    const exists = (await (0,promises_.lstat)(file).catch(() => null))?.isFile() === true;
    const files = exists
        ? [{ file: external_node_path_.basename(file), firstLine: 1, chunks: () => readLog(file, (0,untrusted/* codeSpan */.SS)(external_node_path_.basename(file))) }]
        : [];
    return {
        ...fromRecord(record),
        folder,
        kind: 'record',
        description: `record ${(0,untrusted/* codeSpan */.SS)(record.name)} of this job`,
        url: null,
        conclusion: null,
        open: () => Promise.resolve(files),
        lineUrl: () => null,
    };
}
/**
 * Log files that somebody named, with what the records of this job say. A record is about them when one of them is its log. A single record of a deploy that
 * failed counts for any file: another file's happy end must not hide it.
 */
function asRecorded(files, paths, records) {
    const own = records.filter(({ folder }) => paths.some((file) => external_node_path_.dirname(file) === external_node_path_.resolve(folder)));
    const single = records.length === 1 ? records.filter(hasFailed) : [];
    const [record] = [...own.filter(hasFailed), ...own, ...single];
    if (record === undefined)
        return files;
    const { job, matrix, exitCode, exitCodeSource, runAttempt, timedOut, notes } = record;
    return { ...files, job, matrix, exitCode, exitCodeSource, runAttempt, timedOut, notes: [...files.notes, ...notes] };
}
function hasFailed({ exitCode }) {
    return exitCode !== 0;
}
/** What a record says of its deploy, in the words of a source. */
function fromRecord(record) {
    const notes = [];
    if (record.truncated)
        notes.push('The middle of this log was cut out when it was recorded.');
    if (record.exitCode === null)
        notes.push('The record ends before its script did, so there is no exit code.');
    return {
        name: record.name,
        job: record.job,
        matrix: record.matrix,
        exitCode: record.exitCode,
        exitCodeSource: record.exitCode === null ? null : 'record',
        runAttempt: record.runAttempt,
        timedOut: record.timedOut,
        notes,
    };
}

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./build/src/sources/unzip.js






const UNZIP_LIMITS = {
    entries: 2_000,
    totalBytes: 2 * 1024 ** 3,
    ratio: 250,
    ratioFromBytes: 128 * 1024 ** 2,
};
/** The archive is broken or hostile. `message` completes "the archive \u2026". */
class ArchiveError extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'ArchiveError';
    }
}
/** Local header, which stands before an entry's data. Source: APPNOTE.TXT 4.3.7. */
const LOCAL_HEADER_BYTES = 30;
/** Sources: APPNOTE.TXT 4.4.15, and the modes of stat(2) in the upper half of the external attributes. */
const FILE_TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;
/**
 * Unpacks a zip archive into numbered files, so that no name from it ever reaches the file system. Everything is refused
 * before a byte is unpacked, where the archive's own directory tells; the bytes are counted all the same while unpacking.
 * Throws ArchiveError.
 */
async function unzip({ archive, folder, limits = UNZIP_LIMITS, }) {
    const zip = await guard(() => (0,yauzl/* openPromise */.sO)(archive, { autoClose: false, validateEntrySizes: true, strictFileNames: true }));
    try {
        const entries = await guard(() => readDirectory(zip, limits));
        checkSizes(entries, zip.fileSize, limits);
        const unzipped = [];
        let left = limits.totalBytes;
        for (const [index, entry] of entries.filter(({ fileName }) => !fileName.endsWith('/')).entries()) {
            const target = external_node_path_.join(folder, `entry-${String(index + 1)}`);
            const bytes = await guard(() => unpack(zip, { entry, target, maxBytes: left }));
            left -= bytes;
            unzipped.push({ name: entry.fileName, path: target, bytes });
        }
        return unzipped;
    }
    finally {
        zip.close();
    }
}
async function guard(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof ArchiveError)
            throw error;
        if ((0,errors/* codeOf */.$)(error) === 'ENOSPC')
            throw error;
        throw new ArchiveError(unzip_reasonOf(error), { cause: error });
    }
}
/** yauzl refuses names that are absolute, climb, or hold a backslash; its wording quotes them. Source: its validateFileName. */
function unzip_reasonOf(error) {
    const unsafe = /^(?:invalid characters in fileName|absolute path|invalid relative path): /.test(error.message);
    return unsafe ? 'holds an entry with an unsafe path' : 'is broken or no zip file';
}
async function readDirectory(zip, limits) {
    if (zip.entryCount > limits.entries)
        throw tooManyEntries(limits);
    const entries = [];
    const names = new Set();
    for await (const entry of zip.eachEntry()) {
        if (entries.length >= limits.entries)
            throw tooManyEntries(limits);
        checkEntry(entry);
        // Some file systems take these for one name.
        const key = entry.fileName.normalize('NFC').toLowerCase();
        if (names.has(key))
            throw new ArchiveError('holds two entries of one name');
        names.add(key);
        entries.push(entry);
    }
    return entries;
}
function checkEntry(entry) {
    if (entry.isEncrypted())
        throw new ArchiveError('is encrypted');
    if (((entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK) === SYMBOLIC_LINK) {
        throw new ArchiveError('holds a symbolic link');
    }
    if (!entry.canDecodeFileData())
        throw new ArchiveError('is packed in a way that is not supported');
}
/** Sums up what the directory declares; entries that share their packed bytes are how small archives grow without end. */
function checkSizes(entries, archiveBytes, limits) {
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (total > limits.totalBytes)
        throw unzip_tooLarge(limits);
    if (total > limits.ratioFromBytes && total > archiveBytes * limits.ratio)
        throw new ArchiveError('unpacks suspiciously far');
    let free = 0;
    for (const entry of [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
        if (entry.relativeOffsetOfLocalHeader < free)
            throw new ArchiveError('holds entries that overlap');
        free = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameRaw.length + entry.compressedSize;
    }
    if (free > archiveBytes)
        throw new ArchiveError('is cut short');
}
async function unpack(zip, { entry, target, maxBytes }) {
    const stream = await zip.openReadStreamPromise(entry);
    let bytes = 0;
    const meter = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            if (bytes > maxBytes)
                done(new ArchiveError('unpacks to more than it declares'));
            else
                done(null, chunk);
        },
    });
    await (0,external_node_stream_promises_.pipeline)(stream, meter, (0,external_node_fs_.createWriteStream)(target, { flags: 'wx' }));
    return bytes;
}
function tooManyEntries({ entries }) {
    return new ArchiveError(`holds more than ${String(entries)} entries`);
}
function unzip_tooLarge({ totalBytes }) {
    return new ArchiveError(`unpacks to more than ${String(Math.floor(totalBytes / 1024 ** 2))} MiB`);
}

;// CONCATENATED MODULE: ./build/src/sources/artifacts.js











/** Packed. A log of several GB packs to a fraction of this. */
const MAX_ARTIFACT_BYTES = 1024 ** 3;
/** A matrix has at most 256 legs. Source: GitHub docs, "Running variations of jobs in a workflow". */
const MAX_ARTIFACTS = 512;
const PARALLEL_DOWNLOADS = 8;
const NAMES_SHOWN = 5;
/**
 * The deploys whose logs the named artifacts of a run hold, one each, in the order of their names. A zip and a raw file
 * (`archive: false`) are told apart by their first bytes. Never throws for trouble with GitHub or an archive: that is
 * told in `problems`.
 */
async function findArtifacts(options) {
    let listed;
    try {
        listed = await listArtifacts(options);
    }
    catch (error) {
        return { sources: [], problems: [listingProblem(options.target, error)] };
    }
    const wanted = options.patterns.flatMap(expandBraces);
    const matching = listed.filter(({ name }) => wanted.some((pattern) => pattern === name || matchName(pattern, name)));
    const problems = options.patterns
        .filter((pattern) => !anyMatch(pattern, listed))
        .map((pattern) => absent(pattern, listed));
    if (matching.length > MAX_ARTIFACTS)
        problems.push(leftOut(matching.length));
    const folder = await freshFolder(options.tempDir);
    const results = await inParallel(matching.slice(0, MAX_ARTIFACTS), PARALLEL_DOWNLOADS, (artifact) => readArtifact({ ...options, artifact, folder: external_node_path_.join(folder, String(artifact.id)) }));
    return {
        sources: newestAttempts(results.flatMap((result) => ('kind' in result ? [result] : []))),
        problems: [...problems, ...results.flatMap((result) => ('kind' in result ? [] : [result]))],
    };
}
function anyMatch(pattern, artifacts) {
    const alternatives = expandBraces(pattern);
    return artifacts.some(({ name }) => alternatives.some((one) => one === name || matchName(one, name)));
}
/** The newest of each name: a run that was run again lists those of its earlier attempts too. */
async function listArtifacts({ client, target, patterns }) {
    const { octokit } = client;
    const only = patterns.length === 1 && !hasGlob(patterns[0] ?? '') ? { name: patterns[0] ?? '' } : {};
    const parameters = { ...target.repository, run_id: target.runId, per_page: 100, ...only };
    const listed = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, parameters);
    const newest = new Map();
    for (const { id, name, expired, digest } of listed) {
        const known = newest.get(name);
        if (known === undefined || known.id < id)
            newest.set(name, { id, name, expired, digest: digest ?? null });
    }
    return [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function freshFolder(tempDir) {
    await (0,promises_.mkdir)(tempDir, { recursive: true });
    return (0,promises_.mkdtemp)(external_node_path_.join(tempDir, 'deploy-triage-artifacts-'));
}
async function readArtifact(reading) {
    const { artifact } = reading;
    if (artifact.expired)
        return expiredProblem(artifact);
    try {
        await (0,promises_.mkdir)(reading.folder);
        const file = external_node_path_.join(reading.folder, 'download');
        const { sha256 } = await fetchArtifact(reading, file);
        if (artifact.digest !== null && artifact.digest !== `sha256:${sha256}`)
            return digestProblem(artifact);
        const zipped = await isZip(file);
        const files = zipped
            ? await unzip({ archive: file, folder: reading.folder })
            : [{ name: artifact.name, path: file, bytes: 0 }];
        return await toSource(reading, files);
    }
    catch (error) {
        return downloadProblem(artifact, error);
    }
}
async function fetchArtifact({ client, target, artifact }, file) {
    const parameters = { ...target.repository, artifact_id: artifact.id, archive_format: 'zip' };
    // Followed by hand: the storage must not be sent the token.
    const request = { redirect: 'manual', parseSuccessResponseBody: false };
    const locate = () => client.octokit.rest.actions.downloadArtifact({ ...parameters, request });
    return download(client, { locate, file, maxBytes: MAX_ARTIFACT_BYTES });
}
/** A zip begins with an entry, or is empty and begins with its end. */
async function isZip(file) {
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        return buffer.equals(Buffer.from('PK\x03\x04', 'latin1')) || buffer.equals(Buffer.from('PK\x05\x06', 'latin1'));
    }
    finally {
        await handle.close();
    }
}
async function toSource(reading, files) {
    const { artifact, target } = reading;
    const recordFile = files.find(({ name }) => external_node_path_.posix.basename(name) === RECORD_FILE);
    const record = recordFile === undefined ? null : await readRecord(recordFile);
    if (recordFile !== undefined && record === null)
        return brokenRecord(`artifact ${(0,untrusted/* codeSpan */.SS)(artifact.name)}`);
    const logs = recordFile !== undefined && record !== null ? logsBeside(recordFile, record, files) : files;
    if (record === null && logs.length === 0)
        return emptyProblem(artifact);
    const { owner, repo } = target.repository;
    const page = `${target.serverUrl}/${owner}/${repo}/actions/runs/${String(target.runId)}/artifacts/${String(artifact.id)}`;
    return {
        ...unrecorded(artifact.name),
        ...(record === null ? {} : fromRecord(record)),
        kind: 'artifact',
        description: `artifact ${(0,untrusted/* codeSpan */.SS)(artifact.name)} of run ${String(target.runId)}`,
        url: page,
        conclusion: null,
        open: () => {
            const budget = { left: MAX_GUNZIPPED_BYTES };
            return Promise.resolve(byName(logs).map((file) => toLogFile(file, budget)));
        },
        lineUrl: () => null,
    };
}
function byName(files) {
    return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function unrecorded(name) {
    return {
        name,
        job: null,
        matrix: null,
        exitCode: null,
        exitCodeSource: null,
        runAttempt: null,
        timedOut: null,
        notes: [],
    };
}
function toLogFile({ name, path: file }, budget) {
    return { file: name, firstLine: 1, chunks: () => readLog(file, (0,untrusted/* codeSpan */.SS)(name), budget) };
}
async function readRecord({ path: file, bytes }) {
    return bytes > 64 * 1024 ? null : parseRecord(await (0,promises_.readFile)(file, 'utf8'));
}
/** The log that the record names, in the record's own folder; any other file is not the deploy's. */
function logsBeside(recordFile, record, files) {
    const wanted = external_node_path_.posix.join(external_node_path_.posix.dirname(recordFile.name), record.log ?? 'deploy.log');
    return files.filter(({ name }) => external_node_path_.posix.normalize(name) === wanted);
}
function absent(pattern, listed) {
    const names = listed.slice(0, NAMES_SHOWN).map(({ name }) => (0,untrusted/* codeSpan */.SS)(name));
    const more = listed.length > NAMES_SHOWN ? ` and ${String(listed.length - NAMES_SHOWN)} more` : '';
    const there = names.length === 0 ? '' : ` The run has ${names.join(', ')}${more}.`;
    return {
        message: `No artifact matches ${(0,untrusted/* codeSpan */.SS)(pattern)}.${there}`,
        hint: 'Upload the log in a step with `if: always()`, and wait for that job with `needs:`.',
    };
}
function leftOut(count) {
    const message = `${String(count)} artifacts match, and only ${String(MAX_ARTIFACTS)} were read.`;
    return { message, hint: 'Name the artifacts of this deploy more narrowly in `log-artifact`.' };
}
function expiredProblem({ name }) {
    const hint = 'Run the deploy again, or raise `retention-days` where the artifact is uploaded.';
    return { message: `Artifact ${(0,untrusted/* codeSpan */.SS)(name)} has expired, and its log is gone.`, hint };
}
function digestProblem({ name }) {
    const message = `Artifact ${(0,untrusted/* codeSpan */.SS)(name)} did not arrive as it was uploaded: its SHA-256 digest differs.`;
    return { message, hint: 'Run this job again; if it stays so, run the deploy again.' };
}
function emptyProblem({ name }) {
    return { message: `Artifact ${(0,untrusted/* codeSpan */.SS)(name)} holds no file.`, hint: 'Check the `path` of the step that uploads it.' };
}
function downloadProblem(artifact, error) {
    const which = `Artifact ${(0,untrusted/* codeSpan */.SS)(artifact.name)}`;
    if (statusOf(error) === 410)
        return expiredProblem(artifact);
    if (error instanceof ArchiveError) {
        const message = `${which} was not read: the archive ${error.message}.`;
        return { message, hint: 'Upload the log alone, with actions/upload-artifact.' };
    }
    const told = error instanceof DownloadError ? error.message : describeError(error);
    return { message: `${which} could not be downloaded: ${told}.`, hint: 'Run this job again.' };
}
function listingProblem({ runId }, error) {
    const permission = missingPermission(error);
    if (permission !== null) {
        const message = `The artifacts of run ${String(runId)} may not be listed: the token lacks \`${permission}\`.`;
        return { message, hint: `Give the job \`permissions:\` with \`${permission}\`.` };
    }
    if (statusOf(error) === 404) {
        const hint = 'Check `run-id`; for a private repository the job needs `permissions:` with `actions: read`.';
        return { message: `There is no run ${String(runId)} in this repository.`, hint };
    }
    return {
        message: `The artifacts of run ${String(runId)} could not be listed: ${describeError(error)}.`,
        hint: 'Run this job again.',
    };
}

;// CONCATENATED MODULE: ./build/src/sources/conclusions.js
/**
 * Gives every recorded deploy the API's word on its job, which outranks the record: a record comes from code that a pull
 * request may have changed. A job is told by the name that GitHub makes of job id and matrix, so jobs with a `name:` of
 * their own stay without one.
 */
function withConclusions(sources, jobs) {
    return sources.map((source) => {
        if (source.conclusion !== null)
            return source;
        const job = jobOf(source, jobs);
        return job === null ? source : { ...source, conclusion: job.conclusion };
    });
}
/** Without recordings of jobs that ran again since: what made them fail the last time need not be what does now. */
function withoutOutdated(sources, jobs) {
    return sources.filter((source) => {
        const { runAttempt } = source;
        return runAttempt === null || (jobOf(source, jobs)?.runAttempt ?? runAttempt) <= runAttempt;
    });
}
/** The one job that a source can only come from. */
function jobOf({ job, matrix }, jobs) {
    if (job === null)
        return null;
    const values = Object.values(matrix ?? {}).map(String);
    const names = new Set([job, ...(values.length === 0 ? [] : [`${job} (${values.join(', ')})`])]);
    const found = jobs.filter(({ name }) => names.has(name));
    const [only] = found;
    return found.length === 1 && only !== undefined ? only : null;
}

;// CONCATENATED MODULE: ./build/src/sources/job-names.js
/**
 * GitHub's API has no job ids, only the names that are shown: the id itself, `id (value, value)` for a matrix leg, `id / inner`
 * for a job of a reusable workflow; or whatever `name:` says. Source: the names in the API's job lists.
 */
function isNamedAfter({ name }, id) {
    return name === id || name.startsWith(`${id} (`) || name.startsWith(`${id} / `);
}
/**
 * Those of `chosen` that go by one of the ids. All of them where an id names no job at all: it then has a `name:` of its own,
 * and any of them could be meant.
 */
function jobsOfIds(chosen, ids, all) {
    const known = ids.every((id) => all.some((job) => isNamedAfter(job, id)));
    const found = chosen.filter((job) => ids.some((id) => isNamedAfter(job, id)));
    return known && found.length > 0 ? found : chosen;
}

;// CONCATENATED MODULE: ./build/src/sources/step-range.js
/**
 * Finds the lines of one step in the log of its job. The file names no steps; what it has is a timestamp on every line and
 * `##[group]Run \u2026` where a step, or a step inside a composite action, begins. The API has the seconds between which the
 * step ran. Sources: actions/runner Logging.cs (timestamps), ScriptHandler.cs and ActionManager (markers, exit code line).
 */
const SECOND = 'YYYY-MM-DDTHH:MM:SS'.length;
const MARKER = '##[group]';
const ERROR = '##[error]';
const POST = 'Post job cleanup.';
const step_range_NOTHING = Buffer.alloc(0);
const BYTE_ORDER_MARK_BYTES = 3;
const [HASH, DASH, DOT, SPACE] = [0x23, 0x2d, 0x2e, 0x20];
const [CAPITAL_P, CAPITAL_T, CAPITAL_Z] = [0x50, 0x54, 0x5a];
/** What is looked at of a line: more than enough for a timestamp and a marker. */
const HEAD_BYTES = 512;
const EXIT_CODE = /^##\[error\]Process completed with exit code (-?\d{1,10})\.?$/;
/** Reads the log once; memory does not grow with it. Null: no line falls into the window. */
async function findStep(chunks, window) {
    const until = addSecond(window.to);
    const search = { ...window, until, second: '', found: null, atMarker: false, atName: false, failed: false };
    await scanLines(chunks, (line) => takeLine(search, line));
    return search.found;
}
/** The exit code that a log which is not cut to a step ends with. */
async function findExitCode(chunks) {
    let exitCode = null;
    await scanLines(chunks, ({ text }) => {
        exitCode = readExitCode(text) ?? exitCode;
        return true;
    });
    return exitCode;
}
function readExitCode(text) {
    const code = EXIT_CODE.exec(text)?.[1];
    return code === undefined ? null : Number(code);
}
/** False: neither this line nor what follows belongs to the step. */
function takeLine(search, line) {
    search.second = line.second ?? search.second;
    if (search.second < search.from)
        return true;
    if (search.second > search.until)
        return false;
    const marker = line.text.startsWith(`${MARKER}Run `);
    const next = marker || line.text.startsWith(POST);
    if (beginsAt(search, line, marker))
        begin(search, line, marker);
    else if (next && search.failed && search.second >= search.to)
        return false;
    if (line.text.startsWith(ERROR))
        search.failed = true;
    if (search.found !== null) {
        search.found.endByte = line.endByte;
        search.found.exitCode = readExitCode(line.text) ?? search.found.exitCode;
    }
    return true;
}
/** The first line of the window, or better its first marker, or better the marker with the step's name: steps before may share its first second. */
function beginsAt(search, line, marker) {
    if (search.found === null)
        return true;
    if (!marker)
        return false;
    const early = search.second === search.from;
    if (early && !search.atName && line.text === MARKER + search.name)
        return true;
    return !search.atMarker && (early || !search.failed);
}
function begin(search, line, marker) {
    const { number: startLine, startByte, endByte } = line;
    search.found = { startLine, startByte, endByte, exitCode: null };
    search.atMarker = marker;
    search.atName = line.text === MARKER + search.name;
    search.failed = false;
}
/** Times are cut to seconds on both sides, and the last line may be written a moment after the step was booked as done. */
function addSecond(second) {
    return new Date(Date.parse(`${second}Z`) + 1000).toISOString().slice(0, SECOND);
}
/** Hands over line after line until `take` answers false. */
async function scanLines(chunks, take) {
    let number = 1;
    let startByte = 0;
    let at = 0;
    let head = step_range_NOTHING;
    for await (const chunk of chunks) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        let from = 0;
        for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
            head = lengthen(head, bytes.subarray(from, end));
            if (!take(parseLine({ number, startByte, endByte: at + end + 1, head })))
                return;
            number += 1;
            from = end + 1;
            startByte = at + from;
            head = step_range_NOTHING;
        }
        // Copied, because the chunk may be used again.
        head = Buffer.from(lengthen(head, bytes.subarray(from)));
        at += bytes.length;
    }
    if (at > startByte)
        take(parseLine({ number, startByte, endByte: at, head }));
}
function lengthen(head, more) {
    if (head.length >= HEAD_BYTES)
        return head;
    const part = more.subarray(0, HEAD_BYTES - head.length);
    return head.length === 0 ? part : Buffer.concat([head, part]);
}
function parseLine({ number, startByte, endByte, head }) {
    const from = number === 1 && head[0] === 0xef ? BYTE_ORDER_MARK_BYTES : 0;
    const textAt = endOfTimestamp(head, from);
    const second = textAt === null ? null : head.toString('latin1', from, from + SECOND);
    return { number, startByte, endByte, second, text: interesting(head, textAt ?? from) };
}
/** Where the text begins after `2026-01-31T10:00:00.1234567Z `; null without one. Run for every line: no regex, no strings. */
function endOfTimestamp(head, from) {
    const shaped = head[from + 4] === DASH && head[from + 10] === CAPITAL_T && head[from + SECOND] === DOT;
    if (!shaped)
        return null;
    let at = from + SECOND + 1;
    while (at < from + 30 && isDigit(head[at]))
        at++;
    return head[at] === CAPITAL_Z && head[at + 1] === SPACE ? at + 2 : null;
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
/** The text of a line that could be a marker; of all others, which are nearly all, none is made. */
function interesting(head, at) {
    // Runners on Windows end their lines with CR and LF.
    return head[at] === HASH || head[at] === CAPITAL_P ? head.toString('utf8', at).replace(/\r$/, '') : '';
}

;// CONCATENATED MODULE: ./build/src/sources/job-logs.js









/** Bytes of one job's log. */
const MAX_LOG_BYTES = 2 * 1024 ** 3;
/** Logs read in one run: enough to see what is wrong when a whole matrix fails, within GITHUB_TOKEN's 1,000 calls an hour. */
const MAX_JOB_LOGS = 50;
const job_logs_PARALLEL_DOWNLOADS = 4;
const MAX_ERROR_PAGE_BYTES = 4_096;
/** Worst first: when not all are read, these are. */
const FAILED = ['failure', 'timed_out', 'cancelled'];
/**
 * The failed, timed-out and cancelled jobs of a run attempt, each with its log cut to the step that failed. Never throws
 * for trouble with GitHub: that is told in `problems`, and a job whose log is gone is a source with no files.
 */
async function findJobLogs(options) {
    let jobs;
    try {
        jobs = await listJobs(options.client, options.target);
    }
    catch (error) {
        return { sources: [], problems: [job_logs_listingProblem(options.target, error)], jobs: [] };
    }
    const anyFailed = FAILED.flatMap((conclusion) => jobs.filter((job) => job.conclusion === conclusion));
    const failed = jobsOfIds(anyFailed, options.jobIds, jobs);
    const folder = await job_logs_freshFolder(options.tempDir);
    const sources = await inParallel(failed.slice(0, MAX_JOB_LOGS), job_logs_PARALLEL_DOWNLOADS, (job) => readJob({ ...options, job, file: external_node_path_.join(folder, `${String(job.id)}.log`) }));
    const problems = failed.length > MAX_JOB_LOGS ? [job_logs_leftOut(failed.length)] : [];
    if (failed.length === 0 && options.expectFailure)
        problems.push(nothingFailed(jobs, options));
    return { sources, problems, jobs };
}
/** All jobs of an attempt, all pages. Rejects with the API's error. */
async function listJobs({ octokit }, target) {
    const parameters = { ...target.repository, run_id: target.runId, per_page: 100 };
    const listed = target.runAttempt === null
        ? await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, parameters)
        : await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
            ...parameters,
            attempt_number: target.runAttempt,
        });
    return listed.map((job) => ({
        id: job.id,
        name: job.name,
        status: job.status,
        conclusion: job.conclusion,
        runnerName: job.runner_name,
        runAttempt: job.run_attempt ?? null,
        steps: (job.steps ?? []).map(({ name, number, conclusion, started_at, completed_at }) => ({
            name,
            number,
            conclusion,
            startedAt: started_at ?? null,
            completedAt: completed_at ?? null,
        })),
    }));
}
async function job_logs_freshFolder(tempDir) {
    await (0,promises_.mkdir)(tempDir, { recursive: true });
    return (0,promises_.mkdtemp)(external_node_path_.join(tempDir, 'deploy-triage-jobs-'));
}
async function readJob(reading) {
    const { client, target, job, file } = reading;
    const request = { redirect: 'manual', parseSuccessResponseBody: false };
    const parameters = { ...target.repository, job_id: job.id, request };
    const locate = () => client.octokit.rest.actions.downloadJobLogsForWorkflowRun(parameters);
    try {
        const { bytes } = await download(client, { locate, file, maxBytes: MAX_LOG_BYTES });
        if (await isErrorPage(file, bytes))
            throw new DownloadError('the storage has no such log', 404);
        return await cutToStep(reading, bytes);
    }
    catch (error) {
        return sourceOf(reading, { notes: [noLogNote(job, error)] });
    }
}
/** For a log that is not there yet the storage has been seen to answer 200 with its error as XML. */
async function isErrorPage(file, bytes) {
    if (bytes > MAX_ERROR_PAGE_BYTES)
        return false;
    return /^\ufeff?<\?xml[^>]*>\s*<Error>\s*<Code>/.test(await (0,promises_.readFile)(file, 'utf8'));
}
/** The first step that failed: what fails after it, in `if: always()` steps, is more often a consequence. */
function failedStep({ steps }) {
    for (const conclusion of FAILED) {
        const found = steps.find((step) => step.conclusion === conclusion);
        if (found !== undefined)
            return found;
    }
    return null;
}
async function cutToStep(reading, bytes) {
    const step = failedStep(reading.job);
    const from = secondOf(step?.startedAt ?? null);
    const to = secondOf(step?.completedAt ?? null);
    const range = step === null || from === null || to === null
        ? null
        : await findStep(fileChunks(reading.file), { from, to, name: step.name });
    if (range !== null)
        return sourceOf(reading, { step, range, notes: [] });
    const exitCode = await findExitCode(fileChunks(reading.file));
    const notes = step === null ? [] : [`Step ${(0,untrusted/* codeSpan */.SS)(step.name)} was not found in the log, so all of the job's log was read.`];
    return sourceOf(reading, { range: { startLine: 1, startByte: 0, endByte: bytes, exitCode }, notes });
}
/** A time of the API, with or without fractions and offset, as the log spells seconds. */
function secondOf(time) {
    const ms = time === null ? Number.NaN : Date.parse(time);
    return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 19);
}
function sourceOf({ job, target, file }, { step = null, range, notes }) {
    const { owner, repo } = target.repository;
    const url = `${target.serverUrl}/${owner}/${repo}/actions/runs/${String(target.runId)}/job/${String(job.id)}`;
    const exitCode = range?.exitCode ?? null;
    return {
        kind: 'job-log',
        name: job.name,
        description: `log of job ${(0,untrusted/* codeSpan */.SS)(job.name)}${step === null ? '' : `, step ${String(step.number)} ${(0,untrusted/* codeSpan */.SS)(step.name)}`}`,
        url,
        job: job.name,
        matrix: null,
        exitCode,
        exitCodeSource: exitCode === null ? null : 'log',
        conclusion: job.conclusion,
        runAttempt: null,
        timedOut: job.conclusion === 'timed_out' ? true : null,
        notes,
        open: () => Promise.resolve(range === undefined ? [] : [job_logs_toLogFile(job, file, range)]),
        // The page counts from the step's own first line.
        lineUrl: (line) => step === null || range === undefined
            ? null
            : `${url}#step:${String(step.number)}:${String(line - range.startLine + 1)}`,
    };
}
function job_logs_toLogFile(job, file, range) {
    const { startByte: start, endByte: end, startLine: firstLine } = range;
    return { file: `${job.name}.log`, firstLine, chunks: () => fileChunks(file, { start, end }) };
}
function noLogNote({ name, conclusion }, error) {
    const status = error instanceof DownloadError ? error.status : statusOf(error);
    const gone = status === 404 || status === 410;
    if (gone && conclusion === 'cancelled')
        return `Job ${(0,untrusted/* codeSpan */.SS)(name)} was cancelled and has no log.`;
    if (gone)
        return `The log of job ${(0,untrusted/* codeSpan */.SS)(name)} is not there: it was deleted or has expired.`;
    const permission = missingPermission(error);
    if (permission !== null)
        return `The log of job ${(0,untrusted/* codeSpan */.SS)(name)} may not be read: give this job \`permissions:\` with \`${permission}\`.`;
    const told = error instanceof DownloadError ? error.message : describeError(error);
    return `The log of job ${(0,untrusted/* codeSpan */.SS)(name)} could not be downloaded: ${told}.`;
}
function job_logs_leftOut(count) {
    const message = `${String(count)} jobs failed, and only the logs of the first ${String(MAX_JOB_LOGS)} were read.`;
    return { message, hint: 'Their causes are likely the same: fix these and run again.' };
}
/** A log can be had once its job is done, so a step can never read that of its own job. */
function nothingFailed(jobs, { target, runnerName }) {
    const running = jobs.filter(({ status }) => status !== 'completed');
    const own = running.find((job) => runnerName !== null && job.runnerName === runnerName);
    const cure = 'Run the action in a job of its own with `needs:` on the deploy job and `if: always()`';
    if (own !== undefined) {
        const message = `Job ${(0,untrusted/* codeSpan */.SS)(own.name)} is still running, and GitHub gives out the log of a job only when it is done.`;
        return { message, hint: `${cure}, or give this step the log by \`log\` or the record action.` };
    }
    const [other] = running;
    if (other !== undefined)
        return { message: `Job ${(0,untrusted/* codeSpan */.SS)(other.name)} is still running, so it has no log yet.`, hint: `${cure}.` };
    const message = `No job of run ${String(target.runId)} failed, so there is no job log to read.`;
    return { message, hint: 'Give the log by `log` or `log-artifact`, or check `run-id`.' };
}
function job_logs_listingProblem({ runId }, error) {
    const permission = missingPermission(error);
    if (permission !== null) {
        const message = `The jobs of run ${String(runId)} may not be listed: the token lacks \`${permission}\`.`;
        return { message, hint: `Give the job \`permissions:\` with \`${permission}\`.` };
    }
    if (statusOf(error) === 404) {
        const hint = 'Check `run-id`; for a private repository the job needs `permissions:` with `actions: read`.';
        return { message: `There is no run ${String(runId)} in this repository.`, hint };
    }
    return {
        message: `The jobs of run ${String(runId)} could not be listed: ${describeError(error)}.`,
        hint: 'Run this job again.',
    };
}

;// CONCATENATED MODULE: ./build/src/sources/log-files.js







/** A pattern such as `/**` would otherwise walk the whole disk before anybody notices. */
const MAX_VISITED = 200_000;
const MAX_FILES = 1_000;
/**
 * All files that the patterns name, as the log of one deploy: in the order of the patterns, sorted within each, none twice.
 * Throws UserError where no pattern finds a file that can be read.
 */
async function readLogFiles({ patterns, input, cwd }) {
    const lines = patterns.map((line) => line.trim()).filter((line) => line !== '');
    const excluded = lines.filter((line) => line.startsWith('!')).map((line) => absoluteSegments(line.slice(1), cwd));
    const found = new Set();
    const problems = [];
    for (const pattern of lines.filter((line) => !line.startsWith('!'))) {
        try {
            for (const file of await namedFiles({ pattern, input, cwd }, excluded))
                found.add(file);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.y))
                throw error;
            problems.push(error);
        }
    }
    if (found.size > MAX_FILES)
        throw tooMany(input, `${String(found.size)} files`);
    const [first] = problems;
    if (found.size === 0 && first !== undefined)
        throw first;
    const paths = [...found];
    return {
        source: log_files_toSource(paths, { input, cwd }),
        paths,
        problems: problems.map(({ message, hint }) => ({ message, hint })),
    };
}
async function namedFiles(search, excluded) {
    const files = await findFiles(search);
    const kept = files.filter((file) => !excluded.some((segments) => matchSegments(segments, segmentsOf(file))));
    if (kept.length === 0)
        throw nothingFound(search);
    return kept;
}
function log_files_toSource(files, { input, cwd }) {
    const logFiles = files.map((file) => {
        const shown = display(file, cwd);
        return { file: shown, firstLine: 1, chunks: () => readLog(file, `${input}: ${(0,untrusted/* codeSpan */.SS)(shown)}`) };
    });
    const names = logFiles.map(({ file }) => file);
    const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : '';
    return {
        kind: 'file',
        name: names[0] ?? input,
        description: `${names.length === 1 ? 'file' : 'files'} ${names.slice(0, 3).map(untrusted/* codeSpan */.SS).join(', ')}${more}`,
        url: null,
        job: null,
        matrix: null,
        exitCode: null,
        exitCodeSource: null,
        conclusion: null,
        runAttempt: null,
        timedOut: null,
        notes: [],
        open: () => Promise.resolve(logFiles),
        lineUrl: () => null,
    };
}
async function findFiles({ pattern, input, cwd }) {
    // A name that happens to contain a bracket is still a name.
    const literal = external_node_path_.resolve(cwd, pattern);
    const kind = await kindOf(literal);
    const label = `${input}: ${pattern}`;
    if (kind === 'file')
        return [await unpacked(literal, label)];
    if (kind === 'folder')
        throw new errors/* UserError */.y(`${label} is a folder`, `Name its files, for example \`${pattern}/**\`.`);
    if (kind === 'other')
        throw new errors/* UserError */.y(`${label} is not an ordinary file`, 'Write the log to a file and name that.');
    if (!hasGlob(pattern))
        throw readError(label, Object.assign(new Error(), { code: 'ENOENT' }));
    const budget = { left: MAX_VISITED };
    const found = [];
    for (const expanded of expandBraces(pattern)) {
        const segments = absoluteSegments(expanded, cwd);
        const fixed = segments.findIndex((segment) => hasGlob(segment));
        const base = segments.slice(0, fixed < 0 ? -1 : fixed);
        found.push(...(await walk({ folder: rootOf(cwd) + base.join(external_node_path_.sep), segments, budget, input })));
    }
    return [...new Set(found)].sort();
}
/** The file itself, unless it is an archive, whose bytes would be quoted as the lines to look at. */
async function unpacked(file, label) {
    const packed = packedKind(await firstBytes(file));
    if (packed === null)
        return file;
    throw new errors/* UserError */.y(`${label} is ${packed}`, 'Unpack it in a step before, and name the log that it holds.');
}
/** Does not go through links to folders, which may lead in circles. */
async function walk({ folder, segments, budget, input }) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    budget.left -= entries.length;
    if (budget.left < 0)
        throw tooMany(input, `more than ${String(MAX_VISITED)} files and folders to look through`);
    const found = [];
    for (const entry of entries) {
        const full = external_node_path_.join(folder, entry.name);
        const parts = segmentsOf(full);
        if (entry.isDirectory()) {
            if (mayContain(segments, parts))
                found.push(...(await walk({ folder: full, segments, budget, input })));
        }
        else if (matchSegments(segments, parts) && (await kindOf(full)) === 'file')
            found.push(full);
    }
    return found;
}
async function kindOf(file) {
    const found = await (0,promises_.stat)(file).catch(() => null);
    if (found === null)
        return 'none';
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}
function rootOf(cwd) {
    return external_node_path_.parse(external_node_path_.resolve(cwd)).root;
}
/** The segments of a path below its root, with `.` and `..` taken out. */
function segmentsOf(file) {
    return file
        .slice(rootOf(file).length)
        .split(external_node_path_.sep)
        .filter((segment) => segment !== '');
}
function absoluteSegments(pattern, cwd) {
    return segmentsOf(external_node_path_.resolve(cwd, pattern));
}
function display(file, cwd) {
    const relative = external_node_path_.relative(cwd, file);
    const outside = relative.startsWith('..') || external_node_path_.isAbsolute(relative);
    return (outside ? file : relative).split(external_node_path_.sep).join('/');
}
function nothingFound({ pattern, input, cwd }) {
    const hint = `Looked from ${cwd}. Check the pattern, and that the deploy step writes its log even when it fails.`;
    return new errors/* UserError */.y(`${input}: no file matches ${pattern}`, hint);
}
function tooMany(input, what) {
    return new errors/* UserError */.y(`${input}: ${what}`, 'Name the log files more narrowly.');
}

;// CONCATENATED MODULE: ./build/src/triage/readers.js






/** The places logs come from: for files and records this job, for artifacts and job logs the run that is diagnosed. */
function readersFor({ inputs, part, env, client, workspace }) {
    const tempDir = env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
    const target = targetOf(inputs, part);
    const own = target.runId === part.own.runId;
    const jobIds = own ? failedNeeds(inputs) : [];
    const runnerName = own ? (env['RUNNER_NAME'] ?? null) : null;
    return {
        async files() {
            const { source, paths, problems } = await readLogFiles({ patterns: inputs.log, input: 'log', cwd: workspace });
            const { sources: records } = await findRecords({ tempDir, runId: part.own.runId });
            return { sources: [asRecorded(source, paths, records)], problems };
        },
        record: () => findRecords({ tempDir, runId: part.own.runId }),
        async artifacts() {
            if (client === null)
                return { sources: [], problems: [NO_TOKEN] };
            const found = await findArtifacts({ client, target, patterns: inputs.logArtifact, tempDir });
            return own ? found : heldAgainstApi(found, { client, target });
        },
        async recordArtifacts() {
            if (client === null || !own)
                return readers_NOTHING;
            const { sources } = await findArtifacts({ client, target, patterns: RECORDS, tempDir });
            return failedRecords(await ofLastAttempts(sources, { client, target }), jobIds);
        },
        async jobLogs() {
            if (client === null)
                return { sources: [], problems: [NO_TOKEN], allWell: false };
            const found = await findJobLogs({ client, target, tempDir, runnerName, expectFailure: true, jobIds });
            return { ...found, allWell: allWell(found, runnerName) };
        },
    };
}
/** What `record` names its artifacts. */
const RECORDS = ['deploy-record-*'];
const readers_NOTHING = { sources: [], problems: [] };
/**
 * The records of deploys that failed, if each job that is known to have failed left one: else its log would go unread. Trouble on the way is none,
 * since job logs come next. Only in the run's own jobs: in `workflow_run` a record may be the work of a pull request, and is read when it is asked for.
 */
function failedRecords(sources, failedJobs) {
    const failed = sources.filter(({ exitCode }) => exitCode !== null && exitCode !== 0);
    const recorded = new Set(failed.map(({ job }) => job));
    return failedJobs.every((job) => recorded.has(job)) ? { sources: failed, problems: [] } : readers_NOTHING;
}
/** A job that was run again may have failed before it recorded anything. One that was not keeps its recording, whatever else was run again. */
async function ofLastAttempts(sources, { client, target }) {
    const { runAttempt: current } = target;
    if (current === null || !sources.some(({ runAttempt }) => (runAttempt ?? current) < current))
        return sources;
    return withoutOutdated(sources, await listJobs(client, target).catch(() => []));
}
/**
 * Records of another run may come from a pull request's own code, so the API is asked what became of their jobs. Of a single
 * one the conclusion of the run, which the event tells, says enough.
 */
async function heldAgainstApi(found, { client, target }) {
    const recorded = found.sources.filter(({ job }) => job !== null);
    if (recorded.length === 0 || found.sources.length < 2)
        return found;
    // Without an answer the records stand as they are: they are still held against the run as a whole.
    const jobs = await listJobs(client, target).catch(() => []);
    return { ...found, sources: withConclusions(found.sources, jobs) };
}
const NO_TOKEN = {
    message: 'Logs and artifacts could not be asked for: the input `token` is empty.',
    hint: 'Leave `token` out, or give it a token that may read Actions.',
};
function targetOf({ runId }, { repository, serverUrl, subject }) {
    const own = runId === null || runId === subject.runId;
    return { repository, serverUrl, runId: own ? subject.runId : runId, runAttempt: own ? subject.attempt : null };
}
/** A lint job that failed beside the deploy is no failed deploy. */
function failedNeeds({ needs }) {
    return (needs ?? []).filter(({ result }) => result === 'failed').map(({ job }) => job);
}
/** Jobs have ended before this one, and none of them badly. Our own is still running. */
function allWell({ jobs }, runnerName) {
    const others = jobs.filter(({ status, runnerName: runner }) => status === 'completed' || runner !== runnerName);
    const ended = others.every(({ conclusion }) => ['success', 'skipped', 'neutral'].includes(conclusion ?? ''));
    return ended && others.some(({ conclusion }) => conclusion === 'success');
}

// EXTERNAL MODULE: ./build/src/core/clean.js
var clean = __webpack_require__(9784);
;// CONCATENATED MODULE: ./build/src/core/lines.js

/** Bytes of a line that are looked at; the rest is stepped over. A deployment's JSON on one line fits. */
const MAX_LINE_BYTES = 128 * 1024;
/** Lines kept before and after a match. */
const CONTEXT_LINES = 12;
/** Characters of a context line that are kept. */
const MAX_CONTEXT_CHARS = 1000;
const lines_LF = 10;
const lines_CR = 13;
/** The line around `at`: from after the last line feed or carriage return to before the next. */
function lineAround(bytes, at, region) {
    let start = at;
    while (start > region.start && bytes[start - 1] !== lines_LF && bytes[start - 1] !== lines_CR)
        start--;
    let end = at;
    while (end < region.end && bytes[end] !== lines_LF && bytes[end] !== lines_CR)
        end++;
    return { start, end };
}
const decoder = new TextDecoder('utf-8');
function decode(bytes, span, limit) {
    return decoder.decode(bytes.subarray(span.start, Math.min(span.end, span.start + limit)));
}
/** The cleaned text of a line, cut at MAX_LINE_BYTES. Invalid UTF-8 becomes U+FFFD. `stripped`: escape sequences are gone already. */
function cleanedText(bytes, span, stripped) {
    const text = decode(bytes, span, MAX_LINE_BYTES);
    return stripped ? (0,clean/* cleanStrippedLine */.Py)(text) : (0,clean/* cleanLine */.Ow)(text);
}
/** Cuts a long line before the word at the limit, or before the field where words are as long as that: half a secret would not be recognised as one. */
function cutAtWord(text) {
    if (text.length <= MAX_CONTEXT_CHARS)
        return text;
    const word = afterLast(/\s/, text);
    const end = word > MAX_CONTEXT_CHARS / 2 ? word : afterLast(/[\s"',;{}[\]<>|]/, text);
    return `${text.slice(0, end)}\u2026`;
}
/** Where the last of such characters within the limit ends, or 0. */
function afterLast(character, text) {
    let end = MAX_CONTEXT_CHARS;
    while (end > 0 && !character.test(text.charAt(end - 1)))
        end--;
    return end;
}
function contextOnce(bytes, span, read) {
    const known = read.get(span.start);
    if (known !== undefined)
        return known;
    const text = contextText(bytes, span);
    read.set(span.start, text);
    return text;
}
/** A whole physical line as quoted beside a match: colours removed, carriage returns resolved to what stayed visible, bounded. */
function contextText(bytes, span) {
    const parts = decode(bytes, span, 4 * MAX_CONTEXT_CHARS)
        .split('\r')
        .filter((part) => part.trim() !== '');
    return cutAtWord((0,clean/* quotableLine */.EG)(parts.at(-1) ?? ''));
}
/** Up to `count` physical lines that end before `at`, in order. */
function linesBefore(region, at, count) {
    const { bytes, read } = region;
    const lines = [];
    let end = bytes.lastIndexOf(lines_LF, at - 1);
    while (end >= region.start && at > region.start && lines.length < count) {
        const start = end === 0 ? 0 : Math.max(bytes.lastIndexOf(lines_LF, end - 1) + 1, region.start);
        lines.unshift(contextOnce(bytes, { start, end }, read));
        end = start - 1;
    }
    return lines;
}
/** Up to `count` physical lines from the line start `at`. */
function linesFrom(region, at, count) {
    const { bytes, read } = region;
    const lines = [];
    let start = at;
    while (start < region.end && lines.length < count) {
        const feed = bytes.indexOf(lines_LF, start);
        const end = feed < 0 || feed > region.end ? region.end : feed;
        lines.push(contextOnce(bytes, { start, end }, read));
        start = end + 1;
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/src/core/assemble.js

const assemble_LF = 10;
const assemble_CR = 13;
const assemble_NOTHING = new Uint8Array(0);
/**
 * Cuts chunks into whole lines. The unfinished line at the end of a chunk is kept, up to MAX_LINE_BYTES of it: what is beyond is stepped over until the
 * line ends, so that a line of any length costs neither memory nor the line that follows it.
 */
class LineAssembler {
    parts = [];
    kept = 0;
    /** The chunk before ended in a carriage return: a line end of its own, unless a line feed follows. */
    heldReturn = false;
    push(chunk) {
        const { heldReturn } = this;
        this.heldReturn = false;
        if (heldReturn && chunk[0] !== assemble_LF)
            return this.ownLines(chunk, 0, this.join(assemble_CR));
        if (this.kept === 0 && !heldReturn)
            return this.ownLines(chunk, 0, null);
        const end = firstLineEnd(chunk);
        if (end === chunk.length - 1 && chunk[end] === assemble_CR)
            return this.hold(chunk, 0, null);
        if (end < 0) {
            this.keep(chunk);
            return { line: null, from: 0, to: 0 };
        }
        this.keep(chunk.subarray(0, end));
        const line = this.join(chunk[end] ?? assemble_LF);
        return this.ownLines(chunk, end + 1, line);
    }
    /** The unfinished line at the end of the log. */
    end() {
        return this.kept === 0 && !this.heldReturn ? assemble_NOTHING : this.join(this.heldReturn ? assemble_CR : null);
    }
    ownLines(chunk, from, line) {
        const to = lastLineEnd(chunk, from);
        if (chunk.at(-1) === assemble_CR && to < chunk.length)
            return this.hold(chunk, from, line);
        this.keep(chunk.subarray(to));
        return { line, from, to };
    }
    /** Keeps the end of a chunk whose last byte is a carriage return, without that. */
    hold(chunk, from, line) {
        const to = lastLineEnd(chunk, from);
        this.keep(chunk.subarray(to, -1));
        this.heldReturn = true;
        return { line, from, to };
    }
    keep(rest) {
        const room = MAX_LINE_BYTES - this.kept;
        if (rest.length === 0 || room <= 0)
            return;
        this.parts.push(rest.slice(0, room));
        this.kept += Math.min(rest.length, room);
    }
    join(terminator) {
        const line = new Uint8Array(this.kept + (terminator === null ? 0 : 1));
        let at = 0;
        for (const part of this.parts) {
            line.set(part, at);
            at += part.length;
        }
        if (terminator !== null)
            line[at] = terminator;
        this.parts.length = 0;
        this.kept = 0;
        return line;
    }
}
function firstLineEnd(bytes) {
    const feed = bytes.indexOf(assemble_LF);
    const carriage = (feed < 0 ? bytes : bytes.subarray(0, feed)).indexOf(assemble_CR);
    return carriage < 0 || carriage + 1 === feed ? feed : carriage;
}
/** Where the last whole line of `bytes` ends, or `from`. A carriage return at the very end waits for the byte after it. */
function lastLineEnd(bytes, from) {
    const feed = bytes.lastIndexOf(assemble_LF);
    if (feed >= from)
        return feed + 1;
    return Math.max(bytes.subarray(0, -1).lastIndexOf(assemble_CR) + 1, from);
}

;// CONCATENATED MODULE: ./build/src/core/bare-colour.js
/** Colour codes whose ESC byte got lost on the way: `[31m`. */
const BRACKET = 0x5b;
/** The first byte after a bare colour code at `at`, or `at` when there is none. Up to nine numbers of up to three digits. */
function afterBareColour(bytes, at, end) {
    if (bytes[at] !== BRACKET)
        return at;
    let i = at + 1;
    for (let numbers = 0; numbers < 9; numbers++) {
        const from = i;
        while (i < end && i - from < 3 && (bytes[i] ?? 0) >= 0x30 && (bytes[i] ?? 0) <= 0x39)
            i++;
        if (i < end && bytes[i] === 0x6d)
            return i === from ? at : i + 1;
        if (bytes[i] !== 0x3b || i === from)
            return at;
        i++;
    }
    return at;
}
/** Whether a bare colour code stands between `start` and `end`. */
function hasBareColour(bytes, start, end) {
    for (let at = bytes.indexOf(BRACKET, start); at >= 0 && at < end; at = bytes.indexOf(BRACKET, at + 1)) {
        if (afterBareColour(bytes, at, end) > at)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/core/literal-tables.js
/** The tables behind literal-scan.ts: which piece of each literal is looked up, and where. */
/** Bit that upper and lower case letters of ASCII differ in. Texts are searched with it set. */
const literal_tables_FOLD = 0x20;
const literal_tables_FOLD_WORD = 0x20202020;
/** Knuth's multiplicative constant, and one of MurmurHash3's finaliser: they spread words over the tables. */
const literal_tables_SPREAD = 0x9e3779b1;
const SPREAD_KEY = 0x85ebca6b;
/** A literal this long holds a whole piece at every other place; a shorter one may lack the last byte of it. */
const WHOLE_PIECE = 7;
/** A literal this long holds all of a piece but one byte. */
const SHORTEST_PIECE = 5;
/** ASCII upper case to lower case; other bytes as they are. */
function foldByte(byte) {
    return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}
/** Bits of the table for each key in it: few enough other pieces of a log are then taken for one. */
const BITS_PER_KEY = 24;
const SMALLEST_BITS = 15;
/** A table of a megabyte still fits into a processor's second-level cache. */
const LARGEST_BITS = 23;
/** Counts how often pieces stand in a part of a log: `2 ** COUNT_BITS` counters, shared by pieces with the same hash. */
const COUNT_SHIFT = 32 - 17;
/** More than this of a log tells nothing new about it. Bytes. */
const SAMPLE_BYTES = 512 * 1024;
/** Letters of log text from common to rare: decides between pieces that a sample does not know. */
const BY_FREQUENCY = ' etoainsrlcdup0m1.2/-g3hb5f4687y9v:_wk"=x,\'()j[]zq@#';
const RARITY = new Uint8Array(256).fill(60);
for (let i = 0; i < BY_FREQUENCY.length; i++)
    RARITY[BY_FREQUENCY.charCodeAt(i)] = i;
/**
 * Pieces of literals, chained by a hash, in flat arrays: they are read millions of times. An entry is eight numbers, half a cache line: what is hashed, the next
 * entry (or -1), the literal, where in it the piece begins (-1: one byte before it), its length, the bits to set before comparing (FOLD_WORD where case is
 * ignored), and with these its first and its last four bytes, which tell most literals with the same piece apart.
 */
class Chains {
    heads;
    shift;
    entries;
    used = 0;
    texts;
    constructor(size, texts) {
        this.shift = 32 - Math.ceil(Math.log2(2 * size + 2));
        this.heads = new Int32Array(2 ** (32 - this.shift)).fill(-1);
        this.entries = new Int32Array(8 * size);
        this.texts = texts;
    }
    add(hashed, literal, offset) {
        const { entries, heads, texts, used } = this;
        const start = texts.starts[literal];
        const end = texts.starts[literal + 1];
        const fold = texts.ignoreCase[literal] === 1 ? literal_tables_FOLD_WORD : 0;
        const slot = Math.imul(hashed, literal_tables_SPREAD) >>> this.shift;
        entries[used] = hashed;
        entries[used + 1] = heads[slot];
        entries[used + 2] = literal;
        entries[used + 3] = offset;
        entries[used + 4] = end - start;
        entries[used + 5] = fold;
        entries[used + 6] = texts.view.getInt32(start) | fold;
        entries[used + 7] = texts.view.getInt32(end - 4) | fold;
        heads[slot] = used;
        this.used += 8;
    }
}
function wordAt(bytes, at) {
    return (bytes[at] |
        (bytes[at + 1] << 8) |
        (bytes[at + 2] << 16) |
        (bytes[at + 3] << 24));
}
/** The key of six bytes that begin on a word of the text, and of six bytes that begin in its middle. The walk forms the same ones. */
function keyOnWord(bytes, at) {
    const after = bytes[at + 4] | (bytes[at + 5] << 8);
    return Math.imul(Math.imul(wordAt(bytes, at), literal_tables_SPREAD) + after, SPREAD_KEY);
}
function keyInWord(bytes, at) {
    const before = bytes[at] | (bytes[at + 1] << 8);
    return Math.imul(Math.imul(wordAt(bytes, at + 2), literal_tables_SPREAD) + before, SPREAD_KEY);
}
/** How often pieces stand in logs seen so far. */
class Frequencies {
    counts = new Uint32Array(1 << (32 - COUNT_SHIFT));
    /** Learns from the beginning of `text`. */
    learn(text) {
        const { counts } = this;
        const folded = text.subarray(0, SAMPLE_BYTES).map((byte) => byte | literal_tables_FOLD);
        for (let at = 0; at + 6 <= folded.length; at += 2) {
            const slot = keyOnWord(folded, at) >>> COUNT_SHIFT;
            counts[slot] = counts[slot] + 1;
        }
    }
    /** The start of the seven bytes of `folded` whose two pieces are the rarest. */
    rarestStart(folded) {
        let best = 0;
        let fewest = Number.POSITIVE_INFINITY;
        let before = this.countOf(folded, 0);
        for (let at = 0; at + WHOLE_PIECE <= folded.length; at++) {
            const after = this.countOf(folded, at + 1);
            const count = before + after;
            before = after;
            if (count > fewest || (count === fewest && rarity(folded, at) <= rarity(folded, best)))
                continue;
            best = at;
            fewest = count;
        }
        return best;
    }
    countOf(folded, at) {
        return this.counts[keyOnWord(folded, at) >>> COUNT_SHIFT];
    }
}
/** How rare seven bytes are in logs nobody has seen: rare letters count, borders between words count more. */
function rarity(folded, from) {
    let score = 0;
    let borders = 1;
    for (let at = from; at < from + WHOLE_PIECE; at++) {
        const byte = folded[at];
        score += RARITY[byte];
        if (at > from && isLetter(byte) !== isLetter(folded[at - 1]))
            borders++;
    }
    return score * borders;
}
function isLetter(byte) {
    return byte >= 97 && byte <= 122;
}
/** The tables for `literals`, with the pieces that `frequencies` knows as rare. Throws RangeError for a literal of fewer than three bytes. */
function buildTables(literals, frequencies) {
    const short = literals.find(({ bytes }) => bytes.length < 3);
    if (short !== undefined)
        throw new RangeError(`a literal has ${short.bytes.length} bytes`);
    const texts = textsOf(literals);
    const builder = new Builder(literals, texts);
    literals.forEach(({ bytes }, index) => {
        if (bytes.length >= SHORTEST_PIECE)
            builder.enter(bytes, index, frequencies);
    });
    const { bits, shift, whole, partial } = builder;
    return { bits, shift, whole, partial, shorts: shortsOf(literals), texts };
}
class Builder {
    bits;
    shift;
    whole;
    partial;
    scratch = new Uint8Array(6);
    constructor(literals, texts) {
        const long = literals.filter(({ bytes }) => bytes.length >= WHOLE_PIECE).length;
        const medium = literals.filter(({ bytes }) => bytes.length >= SHORTEST_PIECE).length - long;
        const keys = 4 * long + 4 * medium * FOLDED_BYTES.length;
        const log2 = Math.min(LARGEST_BITS, Math.max(SMALLEST_BITS, Math.ceil(Math.log2(keys * BITS_PER_KEY + 1))));
        this.bits = new Uint8Array(1 << (log2 - 3));
        this.shift = 32 - log2;
        this.whole = new Chains(2 * long, texts);
        this.partial = new Chains(2 * medium, texts);
    }
    enter(literal, index, frequencies) {
        const folded = literal.map((byte) => foldByte(byte) | literal_tables_FOLD);
        if (folded.length < WHOLE_PIECE) {
            this.enterShort(folded, index);
            return;
        }
        const start = frequencies.rarestStart(folded);
        for (let at = start; at < start + 2; at++) {
            this.mark(folded, at);
            this.whole.add(keyOnWord(folded, at), index, at);
        }
    }
    /** Five or six bytes: the piece's last byte, or its first, may be any. */
    enterShort(folded, index) {
        const { scratch } = this;
        scratch.set(folded);
        if (folded.length === scratch.length)
            this.mark(scratch, 0);
        else
            this.markAny(scratch.length - 1);
        this.partial.add(wordAt(folded, 1), index, 0);
        scratch.set(folded.subarray(0, SHORTEST_PIECE), 1);
        this.markAny(0);
        this.partial.add(wordAt(folded, 0), index, -1);
    }
    markAny(at) {
        for (const byte of FOLDED_BYTES) {
            this.scratch[at] = byte;
            this.mark(this.scratch, 0);
        }
    }
    mark(folded, at) {
        const { bits, shift } = this;
        for (const key of [keyOnWord(folded, at), keyInWord(folded, at)]) {
            const hash = key >>> shift;
            bits[hash >>> 3] = bits[hash >>> 3] | (1 << (hash & 7));
        }
    }
}
/** Every byte with the fold bit set. */
const FOLDED_BYTES = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & literal_tables_FOLD) !== 0);
function shortsOf(literals) {
    const heads = new Int32Array(256).fill(-1);
    const nexts = new Int32Array(literals.length);
    const offsets = new Uint8Array(literals.length);
    let anyAscii = false;
    literals.forEach(({ bytes }, index) => {
        if (bytes.length >= SHORTEST_PIECE)
            return;
        const beyondAscii = bytes.findLastIndex((byte) => byte >= 0x80);
        anyAscii ||= beyondAscii < 0;
        const offset = Math.max(0, beyondAscii);
        const byte = foldByte(bytes[offset]);
        offsets[index] = offset;
        nexts[index] = heads[byte];
        heads[byte] = index;
    });
    return { heads, nexts, offsets, anyAscii };
}
function textsOf(literals) {
    const starts = new Int32Array(literals.length + 1);
    literals.forEach(({ bytes }, index) => (starts[index + 1] = starts[index] + bytes.length));
    const bytes = new Uint8Array(starts[literals.length]);
    literals.forEach((literal, index) => {
        bytes.set(literal.bytes, starts[index]);
    });
    const ignoreCase = Uint8Array.from(literals, (literal) => Number(literal.ignoreCase));
    return { bytes, view: new DataView(bytes.buffer), starts, ignoreCase };
}

;// CONCATENATED MODULE: ./build/src/core/literal-scan.js
/**
 * Finds many literals in a stream of bytes, at a cost that hardly grows with their number.
 *
 * The text is never read byte by byte. At every other byte the next six are looked up as one key in a table of bits: is this a piece of a literal? A literal
 * of seven bytes or more holds such a piece wherever it starts, so two pieces (one that starts at an even, one at an odd place) stand for it. Most
 * pieces of a log are in no literal, and the walk goes on without a branch: places that pass are written to a list. Only those are looked at again, and
 * compared with the literals whose piece it is. This is the idea of Wu and Manber ("A fast algorithm for multi-pattern searching", 1994), with pieces at fixed
 * steps instead of a shift table, which lets a processor work on several places at once.
 *
 * - Pieces are chosen by the log itself: a sample of it says which six bytes of a literal are rare there. A log that turns out different from
 *   its beginning is sampled anew.
 * - Case: bytes are looked up with bit 0x20 set, so letters of either case are one. The exact case is settled when a literal is compared.
 * - Literals of five or six bytes hold all of a piece but one byte, and are entered with every value of that one.
 * - Literals of three or four bytes are found by their first byte. Beyond ASCII that is cheap; in ASCII it takes a look at every byte.
 * - Line ends, escape sequences and colour codes whose ESC byte got lost show as words with a byte below 0x20 or a bracket: a second list.
 *
 * Limits: at least three bytes a literal, no line ends or control characters in it. Text with escape sequences must be stripped before (strip.ts).
 */


const literal_scan_LF = 10;
const literal_scan_CR = 13;
const literal_scan_BRACKET = 0x5b;
/** Bytes walked before their places are looked at again: what the lists hold then is still in the cache. A multiple of four. */
const BLOCK_BYTES = 64 * 1024;
/** The first blocks are small, and each is twice as large as the one before: an optimizer that has not seen a loop end optimizes it in vain. */
const FIRST_BLOCK_BYTES = 512;
/** Bytes at the end of a text that are walked in a copy: a word is read with the eight bytes after it. */
const TAIL_BYTES = 16;
/** A log is sampled anew after so many bytes, if more than one in so many of them led to a comparison in vain. */
const RESAMPLE_BYTES = 32 * 1024 * 1024;
const VAIN_EVERY = 40;
/** What a byte means to the walk. */
const PLAIN = 0;
const literal_scan_LINE_END = 1;
const ESCAPE = 2;
const OPEN = 3;
const IN_SHORT = 4;
/** The meaning of every byte: beyond ASCII it has one where a short literal is found by it. */
function meanings({ heads }) {
    const kinds = Uint8Array.from(heads, (literal, byte) => (byte >= 0x80 && literal >= 0 ? IN_SHORT : PLAIN));
    kinds[literal_scan_LF] = kinds[literal_scan_CR] = literal_scan_LINE_END;
    kinds[0] = kinds[27] = ESCAPE;
    kinds[literal_scan_BRACKET] = OPEN;
    return kinds;
}
/** What a walk found, in the order of the lines. `clear` keeps the memory. */
class Hits {
    count = 0;
    /** First bytes of literals, and which ones. */
    positions = new Int32Array(1024);
    literals = new Int32Array(1024);
    /** Line feeds, and all line ends: twice the position, plus one for a carriage return. */
    feedCount = 0;
    endCount = 0;
    ends = new Int32Array(1024);
    /** Makes room for `count` hits. */
    reserve(count) {
        while (count > this.positions.length) {
            this.positions = doubled(this.positions);
            this.literals = doubled(this.literals);
        }
    }
    add(position, literal) {
        if (this.count === this.positions.length)
            this.reserve(this.count + 1);
        this.positions[this.count] = position;
        this.literals[this.count++] = literal;
    }
    /** Adds one if `differs` is 0; without a branch on that, which nobody could predict. */
    addIf(position, literal, differs) {
        if (this.count === this.positions.length)
            this.reserve(this.count + 1);
        this.positions[this.count] = position;
        this.literals[this.count] = literal;
        this.count += ((differs | -differs) >>> 31) ^ 1;
    }
    addEnd(position, byte) {
        if (this.endCount === this.ends.length)
            this.ends = doubled(this.ends);
        this.ends[this.endCount++] = 2 * position + (byte === literal_scan_CR ? 1 : 0);
        if (byte === literal_scan_LF)
            this.feedCount++;
    }
    clear() {
        this.count = 0;
        this.feedCount = 0;
        this.endCount = 0;
    }
}
function doubled(old) {
    const grown = new Int32Array(old.length * 2);
    grown.set(old);
    return grown;
}
/** Builds a scanner for `literals` (at least three bytes each) when the first text comes. Hits name a literal by its index. */
function createScanner(literals) {
    let walk = null;
    return {
        walk(bytes, range, hits, stripped) {
            walk ??= new Walk(literals());
            const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
            const tables = walk.tablesFor(bytes.subarray(range.start, range.end));
            return walk.run({ bytes, view, tables, hits, stripped, start: range.start, end: range.end });
        },
    };
}
/** The state between walks. */
class Walk {
    literals;
    frequencies = new Frequencies();
    tables = null;
    kinds = new Uint8Array(256);
    /** Places that may begin a piece, and words that hold a special byte, of the block at hand. */
    places = new Int32Array(BLOCK_BYTES / 2 + 2);
    words = new Int32Array(BLOCK_BYTES / 4 + 2);
    wordCount = 0;
    shortHits = new Hits();
    tail = new Uint8Array(TAIL_BYTES + 16);
    blockBytes = FIRST_BLOCK_BYTES;
    vain = 0;
    sinceSample = 0;
    constructor(literals) {
        this.literals = literals;
    }
    run(search) {
        const { view, tables, start, end, hits } = search;
        const whole = start + Math.max(0, end - start - TAIL_BYTES);
        this.shortHits.clear();
        let at = start;
        while (at < whole) {
            const to = Math.min(at + this.blockBytes, whole);
            this.blockBytes = Math.min(2 * this.blockBytes, BLOCK_BYTES);
            const next = at + ((to - at + 3) & ~3);
            if (!this.block(search, this.filter(view, tables, { start: at, end: to }), 0))
                return false;
            at = next;
        }
        if (!this.walkTail(search, at))
            return false;
        if (tables.shorts.anyAscii)
            this.findAllShorts(search);
        if (this.shortHits.count > 0)
            merge(hits, this.shortHits);
        return true;
    }
    /** The tables to walk `text` with: made for it when it is the first, or when those at hand lead to too much in vain. */
    tablesFor(text) {
        this.sinceSample += text.length;
        const isDue = this.sinceSample > RESAMPLE_BYTES && this.vain * VAIN_EVERY > this.sinceSample;
        if (this.tables !== null && !isDue) {
            if (this.sinceSample > RESAMPLE_BYTES)
                this.restartCounts();
            return this.tables;
        }
        this.frequencies.learn(text);
        this.restartCounts();
        this.tables = buildTables(this.literals, this.frequencies);
        this.kinds = meanings(this.tables.shorts);
        return this.tables;
    }
    restartCounts() {
        this.vain = 0;
        this.sinceSample = 0;
    }
    /**
     * Lists the places from `start` to `end` where a piece of a literal may begin, and the words with a special byte: below 0x20, a bracket, or beyond ASCII.
     * Eight bytes after `end` must be readable. Answers the number of places. Without branches: a mispredicted one costs as much as twenty of these steps.
     */
    filter(view, { bits, shift }, { start, end }) {
        const { places, words } = this;
        let placeCount = 0;
        let wordCount = 0;
        let word = view.getInt32(start, true);
        let folded = word | literal_tables_FOLD_WORD;
        let spread = Math.imul(folded, literal_tables_SPREAD);
        for (let at = start; at < end; at += 4) {
            const next = view.getInt32(at + 4, true);
            const nextFolded = next | literal_tables_FOLD_WORD;
            const nextSpread = Math.imul(nextFolded, literal_tables_SPREAD);
            const onWord = Math.imul((spread + (nextFolded & 0xffff)) | 0, SPREAD_KEY) >>> shift;
            const inWord = Math.imul((nextSpread + (folded >>> 16)) | 0, SPREAD_KEY) >>> shift;
            places[placeCount] = at;
            placeCount += (bits[onWord >>> 3] >>> (onWord & 7)) & 1;
            places[placeCount] = at + 2;
            placeCount += (bits[inWord >>> 3] >>> (inWord & 7)) & 1;
            // A borrow may mark the byte after a special one too: it is looked at again.
            const bracket = word ^ 0x5b5b5b5b;
            const special = ((word - 0x20202020) | word | ((bracket - 0x01010101) & ~bracket)) & 0x80808080;
            words[wordCount] = at;
            wordCount += (special | -special) >>> 31;
            word = next;
            folded = nextFolded;
            spread = nextSpread;
        }
        this.wordCount = wordCount;
        return placeCount;
    }
    /** Looks at what the filter listed. `shift` is what its places lack to be places in the text. */
    block(search, placeCount, shift) {
        const { words } = this;
        for (let i = 0; i < this.wordCount; i++) {
            if (!this.attend(search, words[i] + shift))
                return false;
        }
        this.compareAt(search, placeCount, shift);
        return true;
    }
    /** The last bytes, in a copy with blanks after them, so that no word reaches beyond what can be read. */
    walkTail(search, from) {
        const { tail } = this;
        const { bytes, tables, end } = search;
        if (from >= end)
            return true;
        tail.fill(0x20);
        tail.set(bytes.subarray(from, end));
        const places = this.filter(new DataView(tail.buffer), tables, { start: 0, end: end - from });
        return this.block(search, places, from);
    }
    /** Line ends, escapes, colours and characters beyond ASCII of one word. */
    attend(search, word) {
        const { bytes, hits, stripped } = search;
        const { kinds } = this;
        const to = Math.min(word + 4, search.end);
        for (let at = word; at < to; at++) {
            const byte = bytes[at];
            const kind = kinds[byte];
            if (kind === PLAIN)
                continue;
            if (kind === literal_scan_LINE_END)
                hits.addEnd(at, byte);
            else if (kind === IN_SHORT)
                this.findShortsAt(search, at);
            else if (!stripped && (kind === ESCAPE || afterBareColour(bytes, at, search.end) > at))
                return false;
        }
        return true;
    }
    findShortsAt(search, at) {
        const { shorts } = search.tables;
        const byte = foldByte(search.bytes[at]);
        for (let literal = shorts.heads[byte]; literal >= 0; literal = shorts.nexts[literal]) {
            const start = at - shorts.offsets[literal];
            if (shortStandsAt(search, literal, start))
                this.shortHits.add(start, literal);
        }
    }
    findAllShorts(search) {
        const { heads } = search.tables.shorts;
        this.shortHits.clear();
        for (let at = search.start; at < search.end; at++) {
            if (heads[foldByte(search.bytes[at])] >= 0)
                this.findShortsAt(search, at);
        }
    }
    /** Compares the literals whose piece each place may begin. */
    compareAt(search, placeCount, shift) {
        const { whole, partial } = search.tables;
        const { bytes, view, hits } = search;
        const { places } = this;
        const last = search.end - 5;
        const before = hits.count;
        let compared = 0;
        for (let i = 0; i < placeCount; i++) {
            const place = places[i] + shift;
            if (place > last)
                break;
            const word = view.getInt32(place, true) | literal_tables_FOLD_WORD;
            const middle = view.getInt32(place + 1, true) | literal_tables_FOLD_WORD;
            // A read beyond the end, even one in a million, makes all of them slow.
            const sixth = place + 5 < bytes.length ? bytes[place + 5] : literal_tables_FOLD;
            const after = (middle >>> 24) | ((sixth | literal_tables_FOLD) << 8);
            const key = Math.imul(Math.imul(word, literal_tables_SPREAD) + after, SPREAD_KEY);
            compared += compareChain(search, whole, key, place) + compareChain(search, partial, middle, place);
        }
        literal_scan_confirm(search, before);
        this.vain += compared - (hits.count - before);
    }
}
/** Adds the literals of a chain that begin and end as the text does where their piece at `place` says; what is between is left to `confirm`. Answers how many were compared. */
function compareChain(search, { heads, entries, shift }, hashed, place) {
    const { view, start, end, hits } = search;
    let compared = 0;
    let entry = heads[Math.imul(hashed, literal_tables_SPREAD) >>> shift];
    for (; entry >= 0; entry = entries[entry + 1]) {
        if (entries[entry] !== hashed)
            continue;
        compared++;
        const at = place - entries[entry + 3];
        const length = entries[entry + 4];
        if (at < start || at + length > end)
            continue;
        const fold = entries[entry + 5];
        if ((view.getInt32(at) | fold) !== entries[entry + 6])
            continue;
        const last = (view.getInt32(at + length - 4) | fold) ^ entries[entry + 7];
        hits.addIf(at, entries[entry + 2], last);
    }
    return compared;
}
/** Takes away the hits since `before` that are none. */
function literal_scan_confirm(search, before) {
    const { hits } = search;
    const { positions, literals } = hits;
    let kept = before;
    for (let i = before; i < hits.count; i++) {
        const at = positions[i];
        const literal = literals[i];
        if (!stands(search, at, literal))
            continue;
        positions[kept] = at;
        literals[kept++] = literal;
    }
    hits.count = kept;
}
/** Whether a literal stands at `at`, where its first and its last four bytes do, if not in the same case. */
function stands(search, at, literal) {
    const { view, tables } = search;
    const { texts } = tables;
    const from = texts.starts[literal];
    const length = texts.starts[literal + 1] - from;
    if (texts.ignoreCase[literal] === 1)
        return isSameFolded(search, at, from, length);
    // The last word may overlap the end.
    for (let i = 4; i < length - 4; i += 4)
        if (view.getInt32(at + i) !== texts.view.getInt32(from + i))
            return false;
    return true;
}
function isSameFolded({ bytes, tables: { texts } }, at, from, length) {
    for (let i = 0; i < length; i++)
        if (foldByte(bytes[at + i]) !== texts.bytes[from + i])
            return false;
    return true;
}
function shortStandsAt({ bytes, start, end, tables: { texts } }, literal, at) {
    const from = texts.starts[literal];
    const length = texts.starts[literal + 1] - from;
    if (at < start || at + length > end)
        return false;
    for (let i = 0; i < length; i++) {
        const byte = bytes[at + i];
        if ((texts.ignoreCase[literal] === 0 ? byte : foldByte(byte)) !== texts.bytes[from + i])
            return false;
    }
    return true;
}
/**
 * Puts what was found by other means between the hits, from the last on, so that each hit moves once. Hits are in the order of the lines, if not always of their
 * places on one: so is what comes of them.
 */
function merge(hits, others) {
    let end = hits.count;
    hits.reserve(end + others.count);
    const { positions, literals } = hits;
    for (let other = others.count - 1; other >= 0; other--) {
        const position = others.positions[other];
        const at = firstFrom(positions, end, position);
        positions.copyWithin(at + other + 1, at, end);
        literals.copyWithin(at + other + 1, at, end);
        positions[at + other] = position;
        literals[at + other] = others.literals[other];
        end = at;
    }
    hits.count += others.count;
}
/** The first of ascending `positions`, up to `end`, that is not below `position`. */
function firstFrom(positions, end, position) {
    let [low, high] = [0, end];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (positions[middle] < position)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/src/core/strip.js

const NUL = 0;
const strip_LF = 10;
const strip_CR = 13;
const ESC = 27;
const strip_BRACKET = 0x5b;
/** Whether bytes hold escape sequences or NULs, which must be stripped before literals can be found. */
function needsStripping(bytes) {
    return bytes.includes(ESC) || bytes.includes(NUL);
}
/**
 * The bytes without escape sequences, bare colour codes and NULs: byte for byte what `stripControls` makes of the text. Line ends stay, so line numbers do.
 * Words without a byte that may begin such a thing are copied whole.
 */
function stripBytes(bytes, start, end) {
    const stripped = new Uint8Array(end - start);
    const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const to = new DataView(stripped.buffer);
    const lastWord = end - 4;
    let length = 0;
    for (let at = start; at < end;) {
        if (at <= lastWord) {
            const word = from.getInt32(at);
            if (!mayBegin(word)) {
                to.setInt32(length, word);
                length += 4;
                at += 4;
                continue;
            }
        }
        const after = afterCode(bytes, at, end);
        if (after > at)
            at = after;
        else
            stripped[length++] = bytes[at++];
    }
    return stripped.subarray(0, length);
}
/** Whether a word has a NUL, an ESC or a bracket; a byte beside one may be taken for another. */
function mayBegin(word) {
    const escape = word ^ 0x1b1b1b1b;
    const bracket = word ^ 0x5b5b5b5b;
    const zeros = ((word - 0x01010101) & ~word) | ((escape - 0x01010101) & ~escape) | ((bracket - 0x01010101) & ~bracket);
    return (zeros & 0x80808080) !== 0;
}
/** The first byte after what is to be stripped at `at`, or `at` where that is text. */
function afterCode(bytes, at, end) {
    const byte = bytes[at];
    if (byte === ESC)
        return afterEscape(bytes, at, end);
    if (byte === NUL)
        return at + 1;
    return byte === strip_BRACKET ? afterBareColour(bytes, at, end) : at;
}
/**
 * The first byte after the escape sequence that starts at `at`, never beyond the line: CSI, OSC (to BEL or ST) and two-byte sequences, as ECMA-48 has them.
 */
function afterEscape(bytes, at, end) {
    const kind = at + 1 < end ? bytes[at + 1] : strip_LF;
    if (kind === strip_LF || kind === strip_CR)
        return at + 1;
    if (kind === strip_BRACKET)
        return afterControlSequence(bytes, at + 2, end);
    if (kind === 0x5d)
        return afterSystemCommand(bytes, at + 2, end);
    return afterCharacter(bytes, at + 1, end);
}
function afterControlSequence(bytes, from, end) {
    let at = from;
    while (at < end && isBetween(bytes[at], 0x30, 0x3f))
        at++;
    while (at < end && isBetween(bytes[at], 0x20, 0x2f))
        at++;
    return at < end && isBetween(bytes[at], 0x40, 0x7e) ? at + 1 : at;
}
function afterSystemCommand(bytes, from, end) {
    let at = from;
    while (at < end && bytes[at] !== 7 && bytes[at] !== ESC && bytes[at] !== strip_LF && bytes[at] !== strip_CR)
        at++;
    if (at < end && bytes[at] === 7)
        return at + 1;
    return at < end && bytes[at] === ESC && bytes[at + 1] === 0x5c ? at + 2 : at;
}
function isBetween(byte, low, high) {
    return byte !== undefined && byte >= low && byte <= high;
}
/** The first byte after the UTF-8 character at `from`. A broken one ends before the first byte that is no part of it: that may be a line feed. */
function afterCharacter(bytes, from, end) {
    const first = bytes[from];
    const length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let at = from + 1;
    while (at < Math.min(from + length, end) && isBetween(bytes[at], 0x80, 0xbf))
        at++;
    return at;
}

;// CONCATENATED MODULE: ./build/src/core/item-scanner.js




/** One scanner for several indexes; the items of each are numbered from its `firstItem` on. */
function itemScannerFor(indexes, firstItems) {
    const itemsOf = joined(indexes.map((index) => index.itemsOf), firstItems);
    const itemsFrom = joined([...indexes.map((index) => index.itemsFrom.slice(0, -1)), [itemsOf.length]], [...runningSums(indexes.map((index) => index.itemsOf.length)), 0]);
    return { scanner: scannerFor(indexes), itemsFrom, itemsOf };
}
/** The same scanner, whose hits stand for the items that are wanted only. */
function forItems({ scanner, itemsFrom, itemsOf }, isWanted) {
    const wantedBefore = runningSums([...Array.from(itemsOf, (item) => Number(isWanted(item))), 0]);
    return {
        scanner,
        itemsFrom: itemsFrom.map((from) => wantedBefore[from]),
        itemsOf: itemsOf.filter(isWanted),
    };
}
/** A scanner for those of `literals` (in the order of `all`) that have items in `all`. */
function withoutIdle({ itemsFrom, itemsOf }, literals) {
    const hasItems = (_, at) => itemsFrom[at] < itemsFrom[at + 1];
    const busy = literals.filter(hasItems);
    return {
        scanner: createScanner(() => busy),
        itemsFrom: Int32Array.from([...itemsFrom.slice(0, -1).filter(hasItems), itemsOf.length]),
        itemsOf,
    };
}
/** The literals of `indexes`, one index after the other. */
function encodeLiterals(indexes) {
    const encoder = new TextEncoder();
    return indexes.flatMap(({ literals, foldedFrom }) => literals.map((literal, at) => ({ bytes: encoder.encode(literal), ignoreCase: at >= foldedFrom })));
}
/** Bytes up to which a text is small: it is searched without tables. */
const SMALL_BYTES = 32 * 1024;
/** Small texts searched before the tables are built after all. */
const MAX_SMALL = 8;
/** Builds the tables for all literals when the text is worth it: a log of a few lines is answered before they would be ready. */
function scannerFor(indexes) {
    const large = createScanner(() => encodeLiterals(indexes));
    let small = 0;
    return {
        walk(bytes, range, hits, stripped) {
            const { start, end } = range;
            if (end - start > SMALL_BYTES || small++ >= MAX_SMALL)
                return large.walk(bytes, range, hits, stripped);
            if (!stripped && (needsStripping(bytes.subarray(start, end)) || hasBareColour(bytes, start, end)))
                return false;
            scanSmall(indexes, bytes, range, hits);
            return true;
        },
    };
}
/** Lists one after the other, each number raised by what its list is given. */
function joined(lists, raises) {
    const all = new Int32Array(lists.reduce((total, { length }) => total + length, 0));
    let at = 0;
    lists.forEach((list, index) => {
        const raise = raises[index] ?? 0;
        all.set(list, at);
        const end = at + list.length;
        if (raise > 0)
            for (; at < end; at++)
                all[at] = all[at] + raise;
        at = end;
    });
    return all;
}
/** The sum of the numbers before each. */
function runningSums(numbers) {
    let total = 0;
    return numbers.map((each) => (total += each) - each);
}

;// CONCATENATED MODULE: ./build/src/core/landmarks.js
const regex = (kind, source, ...literal) => ({
    kind,
    pattern: { regex: source, literal },
});
const folded = (kind, source, ...literal) => ({
    kind,
    pattern: { regex: source, literal, ignoreCase: true },
});
/** The runner's echo of a step: its script and environment, between these two (actions/runner ScriptHandler.cs). */
const ECHO = [
    { kind: 'echo-start', pattern: { text: '##[group]Run ' } },
    { kind: 'echo-end', pattern: { text: '##[endgroup]' } },
];
const STEPS = [
    regex('step', '^##\\[group\\]', '##[group]'),
    regex('step', '^-----> ', '-----> '),
    regex('step', '^=====> ', '=====> '),
    regex('step', '^Step \\d+/\\d+ : ', 'Step '),
    regex('step', '^TASK \\[', 'TASK ['),
    regex('step', '^> Task :', '> Task :'),
];
/** Closing words of tools when a whole job, deploy, build or test run went well. A line in the middle says that the step before it did. */
const SUCCESSES = [
    // Ansible says so below a task whose failure the playbook allows.
    regex('success', '^\\.\\.\\.ignoring$', '...ignoring'),
    folded('success', '^(?:\\W{0,6})(?:build|deploy|deployment|release|publish|rollout|upload|migration|migrations|stack|app|application|site|function|service|installation|push)s?\\b.{0,60}\\b(?:succeeded|successful|successfully|complete|completed|finished|is live|is ready)\\b[^:]{0,30}$', 'succeeded', 'successful', 'complete', 'finished', 'is live', 'is ready'),
    folded('success', '\\bsuccessfully (?:deployed|built|tagged|published|released|completed|finished|rolled out|pushed|uploaded|updated|created|applied|installed|started|rebased)\\b', 'successfully '),
    folded('success', '^(?:[\\W_]{0,6})(?:all done|finished|success!?|complete!?|completed successfully|script ran successfully|deploy finished|[a-z]+ complete)[.! ]{0,3}$', 'all done', 'finished', 'success', 'complete'),
    // gunicorn's workers are up, whatever was retried before.
    regex('success', 'Booting worker with pid', 'Booting worker with pid'),
    regex('success', '^BUILD SUCCESS(?:FUL)?\\b', 'BUILD SUCCESS'),
    regex('success', '^\\[INFO\\] BUILD SUCCESS', 'BUILD SUCCESS'),
    // CodeBuild goes on to POST_BUILD after a failed BUILD, so only BUILD's own word counts.
    regex('success', ' Phase complete: BUILD State: SUCCEEDED', 'Phase complete: BUILD State: SUCCEEDED'),
    regex('success', '^Finished: SUCCESS', 'Finished: SUCCESS'),
    regex('success', '^Job succeeded', 'Job succeeded'),
    regex('success', '^Done\\. Your build exited with 0\\.', 'Your build exited with 0'),
    regex('success', '\\bdeployed as release \\d', 'deployed as release '),
    folded('success', '^\\W{0,6}all (?:\\d{1,5} )?tests passed\\b', 'tests passed'),
    regex('success', '^\\s*Build succeeded\\.', 'Build succeeded.'),
    regex('success', 'Finished `?(?:dev|release|test|bench)`?.{0,80} (?:target\\(s\\)|profile)', 'Finished '),
    regex('success', '\u2713 Compiled successfully|\u2714 Compiled successfully|Compiled successfully', 'Compiled successfully'),
    regex('success', '^(?:Apply|Destroy) complete! Resources', 'complete! Resources'),
    regex('success', 'Verifying deploy\\.{2,} ?done', 'Verifying deploy'),
    regex('success', 'deployed to (?:Heroku|production|staging)', 'deployed to '),
    regex('success', '^\\s*\\* \\[new (?:branch|tag)\\] +\\S+ -> \\S+', '[new '),
    regex('success', '^(?:deployment|daemonset|statefulset)(?:\\.apps)?[ /]"?\\S+ successfully rolled out', 'successfully rolled out'),
    regex('success', '^STATUS: deployed', 'STATUS: deployed'),
    regex('success', 'ONCHAIN EXECUTION COMPLETE & SUCCESSFUL', 'ONCHAIN EXECUTION COMPLETE'),
    regex('success', '^added \\d+ packages', 'added '),
    regex('success', '^(?:Aliased|Production|\u2705 +Production): https://', 'https://'),
    regex('success', 'digest: sha256:[0-9a-f]{64} size: \\d+', 'digest: sha256:'),
    regex('success', '^(?:Successfully built|Successfully tagged) ', 'Successfully '),
    regex('success', '^=+ \\d+ passed[^=]* in [\\d.]+', ' passed'),
    regex('success', '^Test Suites: +(?:\\d+ skipped, )?\\d+ passed, \\d+(?: of \\d+)? total', 'Test Suites: '),
    regex('success', '^\\d+ upgraded, \\d+ newly installed', ' newly installed'),
    regex('success', '\\bRunning \\S+Endpoint with ', 'Endpoint with '),
    regex('success', '^\\d+ (?:examples?|scenarios?|runs), (?:\\d+ assertions, )?0 failures', ' 0 failures'),
    regex('success', '^(?:\\s*[\u2714\u2713] )?Container \\S+ +(?:Started|Running|Healthy)\\b', 'Container '),
    regex('success', 'Service \\S+ converged', ' converged'),
    regex('success', '^\\s*\u2713 [Bb]uilt ', '\u2713 Built ', '\u2713 built '),
    regex('success', 'naming to \\S+(?: +[\\d.]+s)?(?: done)?$', 'naming to '),
    folded('success', 'compiled with (?:\\d+ )?warnings?\\b', 'compiled with'),
    regex('success', '^test result: ok\\. ', 'test result: ok. '),
    regex('success', '^OK \\(\\d+ tests?, \\d+ assertions?', ' assertion'),
    regex('success', 'Your site is live|\u2728 +(?:Success|Deployment complete)|Deployment complete', 'Your site is live', 'Success', 'Deployment complete'),
];
/** Where the runner turns from one step to the next, and to the end of the job (actions/runner StepsRunner.cs, JobExtension.cs). */
const STEP_TURN = /^(?:##\[group\]Run |Post job cleanup\.$|Cleaning up orphan processes$)/;
/** The same as a landmark, kept like an error with the lines around it: `##[error]` stands above the turn when the step failed. */
const STEP_TURNS = [
    regex('error', STEP_TURN.source, '##[group]Run ', 'Post job cleanup.', 'Cleaning up orphan processes'),
];
/** Closing words of a failure: where the log gives up. They say that, not why. */
const FAILURES = [
    regex('failure', '^(?:##\\[error\\]|Error: )?Process completed with exit code \\d+\\.?$', 'Process completed with exit code'),
    regex('failure', "^The process '.{1,300}' failed with exit code \\d+", 'failed with exit code'),
    regex('failure', '^Finished: (?:FAILURE|ABORTED)', 'Finished: '),
    regex('failure', ' Phase complete: (?:INSTALL|PRE_BUILD|BUILD) State: FAILED', ' State: FAILED'),
    regex('failure', '^ERROR: Job failed', 'ERROR: Job failed'),
    // drone-ssh, inside of appleboy/ssh-action. A process that was asked to end (143, as Heroku's dynos are) ended well.
    regex('failure', '^Process exited with status (?:[1-9]\\d?|1[0-35-9]\\d|2\\d\\d)$', 'Process exited with status '),
    regex('failure', "^(?:Bash|PowerShell|Cmd\\.exe|Script) exited with code '[1-9]\\d{0,9}'\\.", 'exited with code '),
    regex('failure', '^(?:Done\\. )?Your build exited with [1-9]\\d{0,2}\\.', 'Your build exited with '),
    regex('failure', '^\\[?(?:ERROR|INFO)?\\]? ?BUILD FAILURE', 'BUILD FAILURE'),
    regex('failure', '^BUILD FAILED', 'BUILD FAILED'),
    regex('failure', '\\[remote rejected\\]|^error: failed to push some refs', 'remote rejected', 'failed to push some refs'),
    regex('failure', '(?:\u2718|\u2716|\u274c) (?:build|deploy)\\w* failed|Deployment failed|Deploy failed|Build failed', 'failed', 'Deploy failed'),
];
/** Exit codes that a log reports for a process or container; the group `code` is the number. */
const REPORTED = [
    folded('exit-code', '\\b(?:exit(?:ed)?|returned|failed|finished|terminated|completed|status)[ ,;(][^.:]{0,30}\\b(?:code|status)(?: of|:|=| is)? ?(?P<code>-?\\d{1,10})\\b', 'exit code', 'exit status', 'error code', 'return code', 'with code', 'with status', 'zero code'),
    folded('exit-code', '(?:^|[^\\w-])(?:exit code|exit status|exitcode|exit_code)(?::|=| is)? ?"?(?P<code>-?\\d{1,10})\\b', 'exit code', 'exit status', 'exitcode', 'exit_code'),
    regex('exit-code', '^(?:Done\\. )?Your build exited with (?P<code>\\d{1,3})\\.', 'Your build exited with '),
    regex('exit-code', 'Exited \\((?P<code>\\d{1,3})\\)', 'Exited ('),
];
/** Headlines that a person would look at first when no rule knows the failure. Many are harmless; the last words before the end count most. */
const ERRORS = [
    regex('error', '^\\W{0,6}(?:ERROR|FATAL|SEVERE)\\b\\s+\\S', 'ERROR', 'FATAL', 'SEVERE'),
    regex('error', '^[^\\w]{0,6}(?:FEHLER|Fehler|ERREUR|Erreur|ERRORE|Errore|ERRO|Erro|HATA|Hata|B\u0141\u0104D|B\u0142\u0105d|\u041e\u0428\u0418\u0411\u041a\u0410|\u041e\u0448\u0438\u0431\u043a\u0430|\u9519\u8bef|\u932f\u8aa4|\u5931\u8d25|\u30a8\u30e9\u30fc)(?:[ :!\uff1a]|$)', 'FEHLER', 'Fehler', 'ERREUR', 'Erreur', 'ERRORE', 'Errore', 'ERRO:', 'Erro:', 'HATA:', 'Hata:', 'B\u0141\u0104D', 'B\u0142\u0105d', '\u041e\u0428\u0418\u0411\u041a\u0410', '\u041e\u0448\u0438\u0431\u043a\u0430', '\u9519\u8bef', '\u932f\u8aa4', '\u5931\u8d25', '\u30a8\u30e9\u30fc'),
    folded('error', '^\\W{0,6}(?:fatal|panic|critical)(?: error)?\\b ?[:!]', 'fatal', 'panic', 'critical'),
    folded('error', '(?:^|[\\s\\[(/"])error(?:\\[\\w+\\])?(?:\\]|\\))?(?::|!| -| [A-Z]{2,}\\d+|$)', 'error'),
    regex('error', '^(?:[\\w.]+\\.)?[A-Z]\\w+(?:Error|Exception|Failure|Fault)\\b(?::|$| \\()', 'Error', 'Exception', 'Failure', 'Fault'),
    regex('error', "^(?:Uncaught|Unhandled|Caused by: |Exception in thread |Traceback |thread '.*' panicked|goroutine \\d+ \\[|\\*\\* \\(|PHP (?:Fatal|Parse) )", 'Uncaught', 'Unhandled', 'Caused by: ', 'Exception in thread', 'Traceback ', 'panicked', 'goroutine ', 'Error) ', '(Mix)', '(exit)', 'PHP Fatal', 'PHP Parse'),
    regex('error', '^\\s*(?:\u25cf|\u2715|\u2717|\u2718|\u2716|\u00d7|\u274c|FAIL\\b|FAILED\\b|--- FAIL|not ok \\d|X \\[ERROR\\])', '\u25cf', '\u2715', '\u2717', '\u2718', '\u2716', '\u00d7 ', '\u274c', 'FAIL ', 'FAILED', 'not ok ', 'X [ERROR]'),
    folded('error', '\\b(?:could not|couldn.t|cannot|can.t|unable to|failed to|not found|no such|denied|refused|unauthorized|forbidden|invalid|missing|timed out|does not exist|is required|unexpected|rejected|aborted|not allowed|unsupported|blocked|exceeded|exceeds|too (?:many|few|large|small|old|low|high|long)|is below|mismatch)\\b', 'could not', "couldn't", 'cannot', "can't", 'unable to', 'failed to', 'not found', 'no such', 'denied', 'refused', 'unauthorized', 'forbidden', 'invalid', 'missing', 'timed out', 'does not exist', 'is required', 'unexpected', 'rejected', 'aborted', 'not allowed', 'blocked', 'unsupported', 'exceeded', 'exceeds', 'too many', 'too few', 'too large', 'too small', 'too old', 'too low', 'too high', 'too long', 'is below', 'mismatch'),
];
const LANDMARKS = [
    ...ECHO,
    ...STEPS,
    ...SUCCESSES,
    ...STEP_TURNS,
    ...FAILURES,
    ...REPORTED,
    ...ERRORS,
];

;// CONCATENATED MODULE: ./build/src/core/compile.js




const KEEP_RULE = { first: 12, last: 8 };
const KEEP_BLOCK = { first: 150, last: 50 };
const KEEP_LANDMARK = { first: 60, last: 60 };
/** Echoed scripts are cut out by line number, so all their marks are wanted; a log has a few hundred steps at the most. */
const KEEP_ECHO = { first: 2000, last: 200 };
/**
 * Catalogs made ready for scanning: one scanner for all their literals. What a scan does not find is never read: rules and matchers are made when they are
 * first asked for. Any number of scans share it.
 */
class Compiled {
    /** Looks for all items. */
    all;
    itemCount;
    landmarks;
    indexes;
    parts;
    firstLandmark;
    inBlock;
    rules = [];
    matchers = [];
    constructor(catalogs) {
        this.parts = partsOf(catalogs);
        this.firstLandmark = sum(catalogs.map(({ index }) => index.ruleItems.at(-1) ?? 0));
        this.itemCount = this.firstLandmark + LANDMARKS.length;
        this.landmarks = LANDMARKS.map((landmark, at) => ({ landmark, item: this.firstLandmark + at }));
        const landmarkIndex = indexPatterns(LANDMARKS.map(({ pattern }) => pattern));
        this.indexes = [...catalogs.map(({ index }) => index), landmarkIndex];
        this.all = itemScannerFor(this.indexes, [...this.parts.map(({ firstItem }) => firstItem), this.firstLandmark]);
        this.inBlock = new Uint8Array(this.itemCount);
        for (const { catalog, firstItem } of this.parts)
            for (const item of catalog.index.blockItems)
                this.inBlock[firstItem + item] = 1;
    }
    /** A scanner that looks for the items that are wanted only. */
    scannerFor(isWanted) {
        return withoutIdle(forItems(this.all, isWanted), encodeLiterals(this.indexes));
    }
    rule(at) {
        return (this.rules[at] ??= this.compileRule(at));
    }
    /** The rule that an item belongs to; -1 for a landmark. */
    ruleOf(item) {
        if (item >= this.firstLandmark)
            return -1;
        const { catalog, firstRule, firstItem } = this.parts.findLast((part) => part.firstItem <= item);
        return firstRule + lastAtMost(catalog.index.ruleItems, item - firstItem);
    }
    /** Rules whose ids are wanted: the others are not read. */
    rulesWith(isWanted) {
        return this.parts.flatMap(({ catalog }) => catalog.index.ids.flatMap((id, at) => (isWanted(id) ? [catalog.rule(at)] : [])));
    }
    matcher(item) {
        return (this.matchers[item] ??= this.createMatcher(item));
    }
    keep(item) {
        if (item < this.firstLandmark)
            return this.inBlock[item] === 1 ? KEEP_BLOCK : KEEP_RULE;
        const kind = LANDMARKS[item - this.firstLandmark]?.kind;
        return kind === 'echo-start' || kind === 'echo-end' ? KEEP_ECHO : KEEP_LANDMARK;
    }
    partOfRule(at) {
        return this.parts.findLast(({ firstRule }) => firstRule <= at);
    }
    createMatcher(item) {
        if (item >= this.firstLandmark)
            return landmarkMatcher(LANDMARKS[item - this.firstLandmark]);
        const rule = this.ruleOf(item);
        const { catalog, firstRule, firstItem } = this.partOfRule(rule);
        const first = firstItem + (catalog.index.ruleItems[rule - firstRule] ?? 0);
        const found = itemsOfRule(this.rule(rule).rule)[item - first];
        if (found === undefined)
            throw new RangeError(`item ${item} is in no rule`);
        return createMatcher(found.pattern);
    }
    compileRule(at) {
        const { catalog, firstRule, firstItem } = this.partOfRule(at);
        const rule = catalog.rule(at - firstRule);
        let item = firstItem + (catalog.index.ruleItems[at - firstRule] ?? 0);
        const end = firstItem + (catalog.index.ruleItems[at - firstRule + 1] ?? 0);
        const alternatives = rule.any.map((each) => {
            if (!('all' in each))
                return { items: [item++], within: 0, ordered: false };
            return { items: each.all.map(() => item++), within: each.within, ordered: each.ordered };
        });
        const noneItems = Array.from({ length: end - item }, (_, index) => item + index);
        return { rule, alternatives, none: rule.none.map(createMatcher), noneItems };
    }
}
function landmarkMatcher({ pattern }) {
    return pattern.regex === undefined ? createMatcher(pattern) : createNativeMatcher(pattern);
}
function partsOf(catalogs) {
    let [firstRule, firstItem] = [0, 0];
    return catalogs.map((catalog) => {
        const part = { catalog, firstRule, firstItem };
        firstRule += catalog.index.ids.length;
        firstItem += catalog.index.ruleItems.at(-1) ?? 0;
        return part;
    });
}
function sum(numbers) {
    return numbers.reduce((total, each) => total + each, 0);
}
/** The index of the last of ascending `numbers` that is at most `limit`. */
function lastAtMost(numbers, limit) {
    let [low, high] = [0, numbers.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (numbers[middle] <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/src/core/finds.js
/**
 * What was found of each item, in bounded work and memory. The first candidates are tried as they come; of the later ones only the place of the last few is
 * kept, and they are tried at the end. A log that repeats one line a million times costs no more than one that has it some hundred times.
 */
/** Candidate lines tried while scanning, per item, before only the last ones are kept. */
const MAX_TRIES = 200;
/** Characters tried in one scan, shared by all items: bounds the time a hostile log can cost. Those at the end have as much again. */
const TRY_BUDGET = 4 * 1024 * 1024;
/** A try costs as much as so many characters, since a match is judged later; and plain text so much less than a regex. */
const TRY_COST = 256;
const TEXT_DISCOUNT = 32;
/** The first try of a regex compiles it, which takes as long as so many characters. */
const COMPILE_COST = 16_384;
/** No region has this serial: a slot that is empty, or whose line was read because the bytes of its region went. */
const NONE = -1;
/** The last places of items, in flat arrays: `keep.last` slots an item, used in turn. */
class Places {
    from;
    next;
    serials;
    positions;
    indexes;
    /** The last region with a place in it. */
    newest = NONE;
    /** Lines of slots whose region let go of its bytes. */
    lines = new Map();
    constructor(compiled) {
        this.from = new Int32Array(compiled.itemCount + 1);
        for (let item = 0; item < compiled.itemCount; item++)
            this.from[item + 1] = this.from[item] + compiled.keep(item).last;
        const slots = this.from[compiled.itemCount];
        this.next = new Uint16Array(compiled.itemCount);
        this.serials = new Int32Array(slots).fill(NONE);
        this.positions = new Int32Array(slots);
        this.indexes = new Int32Array(slots);
    }
    put(item, { region, position, index }) {
        const from = this.from[item];
        const turn = this.next[item];
        const slot = from + turn;
        if (this.serials[slot] === NONE && this.lines.size > 0)
            this.lines.delete(slot);
        this.serials[slot] = this.newest = region.origin.serial;
        this.positions[slot] = position;
        this.indexes[slot] = index;
        this.next[item] = from + turn + 1 === this.from[item + 1] ? 0 : turn + 1;
    }
    holds(item, serial) {
        for (let slot = this.from[item]; slot < this.from[item + 1]; slot++)
            if (this.serials[slot] === serial)
                return true;
        return false;
    }
}
class Finds {
    compiled;
    matches = new Map();
    /** Lines tried of an item, and the line last seen, so that two literals of one item on one line count once. */
    tries;
    lastLine;
    /** Items of which only the last places are kept from now on. */
    isFull;
    full = [];
    /** Made when an item is full: most logs do not fill one. */
    places = null;
    budget = TRY_BUDGET;
    constructor(compiled) {
        this.compiled = compiled;
        this.tries = new Uint8Array(compiled.itemCount);
        this.lastLine = new Int32Array(compiled.itemCount).fill(NONE);
        this.isFull = new Uint8Array(compiled.itemCount);
    }
    /** Takes a candidate of `item`. They must come in the order of the lines. */
    offer(item, spot) {
        if (this.lastLine[item] === spot.line)
            return;
        this.lastLine[item] = spot.line;
        if (this.isFull[item] === 0)
            this.tryNow(item, spot);
        else
            this.keepPlace(item, spot);
    }
    matchesOf(item) {
        return this.matches.get(item) ?? [];
    }
    /** Items with matches. */
    matched() {
        return this.matches.keys();
    }
    /** Whether places in a region are still among the last ones of an item. */
    isHeld({ origin }) {
        const { places } = this;
        return (places !== null && origin.serial <= places.newest && this.full.some((item) => places.holds(item, origin.serial)));
    }
    /** Reads the lines of places in a region whose bytes are about to go, and forgets places where no characters are left for them. */
    settle(region, grant) {
        const { places } = this;
        if (places === null || region.origin.serial > places.newest)
            return;
        for (const item of this.full) {
            const end = places.from[item + 1];
            for (let slot = places.from[item]; slot < end; slot++)
                if (places.serials[slot] === region.origin.serial)
                    settleSlot(places, slot, region, grant);
        }
    }
    /** Tries the last places, the newest of every item first: where the budget ends before the places do, each item has had its turn. */
    finish(regionOf) {
        const { places } = this;
        if (places === null)
            return;
        this.budget = TRY_BUDGET;
        let areLeft = true;
        for (let back = 1; areLeft && this.budget > 0; back++)
            areLeft = this.full.filter((item) => this.tryPlace(item, back, regionOf)).length > 0;
        for (const lines of this.matches.values())
            lines.sort((a, b) => a.ordinal - b.ordinal);
        places.lines.clear();
    }
    tryNow(item, spot) {
        if (this.budget <= 0) {
            this.setFull(item);
            this.keepPlace(item, spot);
            return;
        }
        const matches = this.tryLine(item, spot.region.lineAt(spot.position, spot.index));
        if (matches >= this.compiled.keep(item).first || this.tries[item] >= MAX_TRIES)
            this.setFull(item);
    }
    /** Tries a line; answers how many matches the item has. */
    tryLine(item, line) {
        const matcher = this.compiled.matcher(item);
        const { length } = line.text;
        const tries = this.tries[item];
        this.tries[item] = Math.min(tries + 1, MAX_TRIES);
        this.budget -= TRY_COST + (matcher.isRegex ? length + (tries === 0 ? COMPILE_COST : 0) : length / TEXT_DISCOUNT);
        const matches = this.matches.get(item) ?? [];
        if (matcher.test(line.text)) {
            line.isWanted = true;
            if (matches.push(line) === 1)
                this.matches.set(item, matches);
        }
        return matches.length;
    }
    setFull(item) {
        this.isFull[item] = 1;
        this.full.push(item);
    }
    keepPlace(item, spot) {
        this.places ??= new Places(this.compiled);
        this.places.put(item, spot);
    }
    /** Tries the place that was put `back` places ago. Answers false where there is none. */
    tryPlace(item, back, regionOf) {
        if (this.budget <= 0)
            return false;
        const places = this.places;
        const [from, to] = [places.from[item], places.from[item + 1]];
        if (back > to - from)
            return false;
        const turn = (places.next[item] - back + (to - from)) % (to - from);
        const slot = from + turn;
        const line = places.lines.get(slot) ??
            regionOf(places.serials[slot])?.lineAt(places.positions[slot], places.indexes[slot]);
        if (line === undefined)
            return false;
        this.tryLine(item, line);
        return true;
    }
}
function settleSlot(places, slot, region, grant) {
    places.serials[slot] = NONE;
    if (grant.left <= 0)
        return;
    const line = region.lineAt(places.positions[slot], places.indexes[slot]);
    line.isWanted = true;
    places.lines.set(slot, line);
}

;// CONCATENATED MODULE: ./build/src/core/recent.js

const recent_LF = 10;
/** The regions whose bytes are still there, in the order of the log, so that lines can be read across their borders. */
class RecentRegions {
    regions;
    constructor(regions = []) {
        this.regions = regions;
    }
    add(region) {
        this.regions.push(region);
    }
    /** Regions of pushes before `push`. */
    pushedBefore(push) {
        return this.regions.filter(({ origin }) => origin.push < push);
    }
    /** Forgets regions of pushes before `push`. */
    keepFrom(push) {
        if ((this.regions[0]?.origin.push ?? push) < push)
            this.regions = this.regions.filter(({ origin }) => origin.push >= push);
    }
    clear() {
        this.regions = [];
    }
    /** Up to `count` lines before `region`. */
    above(region, count) {
        const lines = [];
        for (let index = this.regions.indexOf(region) - 1; index >= 0 && lines.length < count; index--) {
            const earlier = this.regions[index];
            lines.unshift(...linesBefore(earlier, earlier.end, count - lines.length));
        }
        return lines;
    }
    /** Up to `count` lines after `region`, as far as they were read. */
    below(region, count) {
        const lines = [];
        for (let index = this.regions.indexOf(region) + 1; index < this.regions.length && lines.length < count; index++) {
            const later = this.regions[index];
            lines.push(...linesFrom(later, later.start, count - lines.length));
        }
        return lines;
    }
    /** The last `count` lines, oldest first; `back`: how many line feeds they stand before the end. */
    tail(count) {
        const last = this.regions.at(-1);
        if (last === undefined)
            return [];
        const isWhole = last.bytes[last.end - 1] === recent_LF;
        const unfinished = isWhole
            ? []
            : linesFrom(last, Math.max(last.bytes.lastIndexOf(recent_LF, last.end - 1) + 1, last.start), 1);
        const texts = [...this.above(last, count), ...linesBefore(last, last.end, count), ...unfinished];
        return texts.map((text, index) => ({ back: texts.length - index - unfinished.length, text })).slice(-count);
    }
}

;// CONCATENATED MODULE: ./build/src/core/regions.js

const regions_LF = 10;
/**
 * A stretch of whole lines that was walked: a part of a pushed chunk, or one line put together from two chunks. Its bytes belong to the caller until it is
 * closed, which must happen before two more pushes have returned: then it copies them, with the lines around it, or lets them go. What stands around a
 * line is read when it is asked for.
 */
class Region {
    origin;
    lines;
    bytes;
    start;
    end;
    stripped;
    /** Closed regions own their bytes, or have let them go. */
    isClosed = false;
    /** What places in `bytes` lack to be positions: those are places in the bytes that were walked. */
    shift = 0;
    /** Context lines read already, by where they start: matches close together share their surroundings. */
    read = new Map();
    kept = new Map();
    above = null;
    below = [];
    constructor(origin, { bytes, start, end, lines, stripped }) {
        this.origin = origin;
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.lines = lines;
        this.stripped = stripped;
    }
    get size() {
        return this.end - this.start;
    }
    /** The line at `position`, cleaned; `index` is the number of line feeds before it. Always the same object for a line. */
    lineAt(position, index) {
        const { start, end } = lineAround(this.bytes, position - this.shift, this);
        const place = start + this.shift;
        const known = this.kept.get(place);
        if (known !== undefined)
            return known;
        const line = new PlacedLine(this, place, index, cleanedText(this.bytes, { start, end }, this.stripped));
        this.kept.set(place, line);
        return line;
    }
    /** Up to `count` lines before the one at `position`, and after it; from what surrounds the region only when it is closed. */
    before(position, count) {
        const own = linesBefore(this, position - this.shift, count);
        const missing = count - own.length;
        return missing === 0 || this.above === null ? own : [...this.above.slice(-missing), ...own];
    }
    after(position, count) {
        const feed = this.bytes.indexOf(regions_LF, position - this.shift);
        const own = feed < 0 || feed >= this.end ? [] : linesFrom(this, feed + 1, count);
        return own.length === count ? own : [...own, ...this.below.slice(0, count - own.length)];
    }
    /** Whether one of its lines is wanted. */
    get isWanted() {
        for (const line of this.kept.values())
            if (line.isWanted)
                return true;
        return false;
    }
    /** Takes a copy of its bytes; in `room`, where that is large enough. */
    own(room) {
        this.forgetUnwanted();
        this.read.clear();
        const bytes = this.bytes.subarray(this.start, this.end);
        const copy = room !== undefined && room.length >= bytes.length ? room.subarray(0, bytes.length) : bytes.slice();
        copy.set(bytes);
        this.bytes = copy;
        this.shift += this.start;
        this.start = 0;
        this.end = bytes.length;
    }
    /** Takes what surrounds it, unless it has that already, and answers whether it wants more lines that follow. */
    surround(neighbours) {
        if (this.above !== null)
            return false;
        this.above = neighbours.above(this, CONTEXT_LINES);
        this.below = neighbours.below(this, CONTEXT_LINES);
        return this.below.length < CONTEXT_LINES;
    }
    /** Takes lines that follow when it is closed, and answers whether it wants more. */
    followedBy(later) {
        this.below.push(...linesFrom(later, later.start, CONTEXT_LINES - this.below.length));
        return this.below.length < CONTEXT_LINES;
    }
    /** Lets go of the bytes, and answers them for reuse. Wanted lines keep their surroundings as far as `grant` has characters for them. */
    release(grant) {
        this.forgetUnwanted();
        for (const line of this.kept.values())
            line.settle(grant);
        this.kept.clear();
        this.read.clear();
        const room = new Uint8Array(this.bytes.buffer);
        this.bytes = regions_NOTHING;
        this.start = this.end = 0;
        return room;
    }
    forgetUnwanted() {
        for (const [start, line] of this.kept)
            if (!line.isWanted)
                this.kept.delete(start);
    }
}
const regions_NOTHING = new Uint8Array(0);
/** A line with its place in a region, from which its surroundings are read when somebody asks. */
class PlacedLine {
    file;
    line;
    ordinal;
    text;
    /** Whether somebody holds it: a match, or a candidate whose bytes went. */
    isWanted = false;
    region;
    position;
    around = null;
    constructor(region, position, index, text) {
        const { origin } = region;
        this.region = region;
        this.position = position;
        this.file = origin.file;
        this.line = origin.line + index;
        this.ordinal = origin.ordinal + index;
        this.text = text;
    }
    get before() {
        return this.surroundings().before;
    }
    get after() {
        return this.surroundings().after;
    }
    /** Reads the surroundings now, where characters are left for them, and lets go of the region. */
    settle(grant) {
        if (this.region === null)
            return;
        this.around = grant.left > 0 ? this.surroundings() : { before: [], after: [] };
        const lines = [this.text, ...this.around.before, ...this.around.after];
        grant.left -= lines.reduce((sum, { length }) => sum + length, 0);
        this.region = null;
    }
    surroundings() {
        if (this.around !== null || this.region === null)
            return this.around ?? { before: [], after: [] };
        const { region, position } = this;
        return { before: region.before(position, CONTEXT_LINES), after: region.after(position, CONTEXT_LINES) };
    }
}

;// CONCATENATED MODULE: ./build/src/core/resting.js

const NEVER = 2 ** 31 - 1;
/**
 * Bounds what hits cost. A log of literals and nothing else has ten million of them in 100 MB, and nearly all belong to items of which all that is kept at the
 * beginning is kept already. After so many hits those items rest: they are looked for once more at the end, in the bytes that are still there. All others are
 * looked for as before, so that what a log shows for the first time is found wherever it stands.
 */
class Resting {
    compiled;
    hitsBetween;
    hitsLeft;
    /** Of each item the first region that it was not looked for in. */
    from;
    /** First regions that something new was not looked for in, ascending, and what was not from then on. */
    turns = [];
    /** What is looked for in the next region. */
    awake;
    /** Items may rest each time that `hitsBetween` more hits were counted. */
    constructor(compiled, hitsBetween) {
        this.compiled = compiled;
        this.hitsBetween = hitsBetween;
        this.hitsLeft = hitsBetween;
        this.from = new Int32Array(compiled.itemCount).fill(NEVER);
        this.awake = compiled.all;
    }
    /** Takes note of hits. Where there were too many since the last time, `full` items rest from `nextRegion` on. */
    count(hits, full, nextRegion) {
        this.hitsLeft -= hits;
        if (this.hitsLeft > 0)
            return;
        this.hitsLeft = this.hitsBetween;
        const tired = full.filter((item) => this.from[item] === NEVER);
        if (tired.length === 0)
            return;
        for (const item of tired)
            this.from[item] = nextRegion;
        this.turns.push({ first: nextRegion, asleep: null });
        this.awake = this.compiled.scannerFor((item) => this.from[item] === NEVER);
    }
    /** Whether some items were not looked for in a region. */
    anyIn(region) {
        const [turn] = this.turns;
        return turn !== undefined && turn.first <= region;
    }
    /** Looks for what was not looked for in a region, of which there must be something. */
    scannerFor(region) {
        const turn = this.turns.findLast(({ first }) => first <= region);
        if (turn === undefined)
            throw new RangeError(`nothing rested in region ${region}`);
        return (turn.asleep ??= forItems(this.compiled.all, (item) => this.from[item] <= turn.first));
    }
}

;// CONCATENATED MODULE: ./build/src/core/transcode.js
/** Bytes looked at to tell UTF-16 without a byte order mark. */
const PROBE_BYTES = 256;
function createTranscoder() {
    let decoder;
    const encoder = new TextEncoder();
    const convert = (chunk, stream) => {
        if (!decoder)
            return chunk;
        return encoder.encode(decoder.decode(chunk, { stream }));
    };
    return {
        push(chunk) {
            if (decoder === undefined && chunk.length > 0)
                decoder = decoderFor(chunk);
            return convert(chunk, true);
        },
        end: () => convert(new Uint8Array(0), false),
    };
}
function decoderFor(first) {
    const [a, b] = first;
    if (a === 0xff && b === 0xfe)
        return new TextDecoder('utf-16le');
    if (a === 0xfe && b === 0xff)
        return new TextDecoder('utf-16be');
    const probe = first.subarray(0, PROBE_BYTES);
    const zeros = (parity) => probe.filter((byte, i) => i % 2 === parity && byte === 0).length;
    const half = probe.length / 2;
    if (probe.length >= 8 && zeros(1) > half * 0.7 && zeros(0) < half * 0.1)
        return new TextDecoder('utf-16le');
    if (probe.length >= 8 && zeros(0) > half * 0.7 && zeros(1) < half * 0.1)
        return new TextDecoder('utf-16be');
    return null;
}

;// CONCATENATED MODULE: ./build/src/core/engine.js











/** Lines of the end of the log that are kept whatever they say. */
const TAIL_LINES = 60;
/** Bytes walked at a time: what is found in them, and they themselves, stay in the cache. */
const REGION_BYTES = 256 * 1024;
/** Bytes of regions that are kept because something in them may be quoted; beyond that the oldest are read and let go. */
const MAX_OWNED_BYTES = 4 * 1024 * 1024;
/** Characters of lines and surroundings that are kept of regions let go. */
const MAX_SETTLED_CHARACTERS = 1024 * 1024;
/** Hits after which items that are full rest. */
const HITS_BEFORE_REST = 256 * 1024;
const BOUNDS = { hitsBeforeRest: HITS_BEFORE_REST, ownedBytes: MAX_OWNED_BYTES };
/** Catalogs, made ready once for any number of scans. */
function engineFor(catalogs, bounds = BOUNDS) {
    const compiled = new Compiled(catalogs);
    return { compiled, start: () => new Session(compiled, bounds) };
}
/** The same for rules as they are. */
function createEngine(rules, bounds = BOUNDS) {
    return engineFor([catalogOf(rules)], bounds);
}
/**
 * One pass over the logs of one deploy. Memory is bounded by what is kept, whatever the size of the log: a chunk is walked where it lies, and only a line
 * that the next chunk continues is copied.
 */
class Session {
    compiled;
    maxOwnedBytes;
    finds;
    resting;
    hits = new Hits();
    files = [];
    recent = new RecentRegions();
    /** Regions whose bytes are there, by their numbers. */
    regions = new Map();
    /** Regions that own their bytes, oldest first. */
    owned = [];
    ownedBytes = 0;
    /** Those of them that were closed before enough lines followed. */
    open = [];
    grant = { left: MAX_SETTLED_CHARACTERS };
    /** Bytes of regions let go, for the next ones. */
    rooms = [];
    assembler = new LineAssembler();
    transcoder = createTranscoder();
    nextSerial = 0;
    pushes = 0;
    line = 1;
    ordinal = 0;
    totalLines = 0;
    bytes = 0;
    /** Line ends walked, of either kind: tells the lines of a scan apart. It may wrap: only neighbours are compared. */
    ends = 0;
    /** The last region had to be stripped, so the next will have to be. */
    expectsColours = false;
    inFile = false;
    constructor(compiled, { hitsBeforeRest, ownedBytes }) {
        this.compiled = compiled;
        this.maxOwnedBytes = ownedBytes;
        this.finds = new Finds(compiled);
        this.resting = new Resting(compiled, hitsBeforeRest);
    }
    /**
     * Feeds the next bytes of `file`. They must stay unchanged until two more pushes have returned. `firstLine` is the number of the file's first line, where a
     * log is a part of a longer one.
     */
    push(file, chunk, firstLine = 1) {
        if (!this.inFile || this.files.at(-1) !== file)
            this.beginFile(file, firstLine);
        this.bytes += chunk.length;
        this.feed(this.transcoder.push(chunk));
    }
    /** Ends the current file: what follows begins a new one. */
    endFile() {
        if (!this.inFile)
            return;
        this.feed(this.transcoder.end());
        const rest = this.assembler.end();
        if (rest.length > 0) {
            this.scan(rest, { start: 0, end: rest.length });
            this.totalLines++;
        }
        this.closeBefore(Number.POSITIVE_INFINITY);
        this.open = [];
        this.inFile = false;
    }
    finish() {
        this.endFile();
        const tail = this.tail();
        const { compiled, files, finds } = this;
        this.searchAgain();
        finds.finish((serial) => this.regions.get(serial));
        const rules = new Set([...finds.matched()].map((item) => compiled.ruleOf(item)).filter((rule) => rule >= 0));
        return {
            compiled,
            files,
            matchesOf: (item) => finds.matchesOf(item),
            rules: [...rules].sort((a, b) => a - b),
            tail,
            stats: { bytes: this.bytes, lines: this.totalLines, files: files.length },
        };
    }
    beginFile(file, firstLine) {
        this.endFile();
        if (this.files.length > 0)
            this.ordinal++;
        this.files.push(file);
        this.line = firstLine;
        this.recent.clear();
        this.assembler = new LineAssembler();
        this.transcoder = createTranscoder();
        this.inFile = true;
    }
    tail() {
        return this.recent.tail(TAIL_LINES).map(({ back, text }) => ({
            file: this.files.length - 1,
            line: this.line - back,
            ordinal: this.ordinal - back,
            text: (0,clean/* cleanLine */.Ow)(text),
            before: [],
            after: [],
        }));
    }
    feed(chunk) {
        if (chunk.length === 0)
            return;
        this.pushes++;
        const { line, from, to } = this.assembler.push(chunk);
        if (line !== null)
            this.scan(line, { start: 0, end: line.length });
        for (let start = from; start < to;) {
            const end = regionEnd(chunk, start, to);
            this.scan(chunk, { start, end });
            start = end;
        }
        this.closeBefore(this.pushes);
        this.recent.keepFrom(this.pushes - 1);
    }
    scan(bytes, range) {
        const region = this.walk(bytes, range);
        this.regions.set(region.origin.serial, region);
        this.recent.add(region);
        if (this.open.length > 0)
            this.open = this.open.filter((each) => each.followedBy(region));
        this.offerHits(region, this.resting.awake);
        this.line += region.lines;
        this.ordinal += region.lines;
        this.totalLines += region.lines;
        this.resting.count(this.hits.count, this.finds.full, this.nextSerial);
    }
    /** Looks for what rested, in the regions that are still there: all since some items rest. */
    searchAgain() {
        const regions = this.owned.filter(({ origin }) => this.resting.anyIn(origin.serial));
        for (const file of new Set(regions.map(({ origin }) => origin.file))) {
            const ofFile = regions.filter(({ origin }) => origin.file === file);
            const neighbours = new RecentRegions(ofFile);
            for (const region of ofFile) {
                this.searchRegionAgain(region);
                region.surround(neighbours);
            }
        }
    }
    searchRegionAgain(region) {
        const { bytes, start, end, origin } = region;
        const search = this.resting.scannerFor(origin.serial);
        this.hits.clear();
        search.scanner.walk(bytes, { start, end }, this.hits, true);
        this.offerHits(region, search);
    }
    /** Finds literals where the bytes lie; where colours are in the way, in a stripped copy. */
    walk(bytes, { start, end }) {
        const { hits, line, ordinal } = this;
        const { scanner } = this.resting.awake;
        const origin = { serial: this.nextSerial++, file: this.files.length - 1, line, ordinal, push: this.pushes };
        hits.clear();
        const isPlain = !(this.expectsColours && needsStripping(bytes.subarray(start, end)));
        this.expectsColours = !(isPlain && scanner.walk(bytes, { start, end }, hits, false));
        if (!this.expectsColours)
            return new Region(origin, { bytes, start, end, lines: hits.feedCount, stripped: false });
        hits.clear();
        const copy = stripBytes(bytes, start, end);
        scanner.walk(copy, { start: 0, end: copy.length }, hits, true);
        return new Region(origin, { bytes: copy, start: 0, end: copy.length, lines: hits.feedCount, stripped: true });
    }
    offerHits(region, { itemsFrom, itemsOf }) {
        const { positions, literals, ends, count, endCount } = this.hits;
        const firstEnd = this.ends;
        this.ends = (firstEnd + endCount + 1) | 0;
        const spot = { region, position: 0, index: 0, line: firstEnd };
        let nextEnd = 0;
        for (let i = 0; i < count; i++) {
            const position = positions[i];
            for (; nextEnd < endCount && ends[nextEnd] >> 1 < position; nextEnd++) {
                spot.index += 1 - (ends[nextEnd] & 1);
            }
            spot.line = (firstEnd + nextEnd) | 0;
            spot.position = position + region.shift;
            const literal = literals[i];
            const to = itemsFrom[literal + 1];
            for (let at = itemsFrom[literal]; at < to; at++)
                this.finds.offer(itemsOf[at], spot);
        }
    }
    /** Closes regions of pushes before `push`: their bytes are about to go. */
    closeBefore(push) {
        for (const region of this.recent.pushedBefore(push))
            this.close(region);
    }
    /** Keeps the bytes of a region that something is wanted of, or that has to be searched again. */
    close(region) {
        if (region.isClosed)
            return;
        region.isClosed = true;
        const isHeld = region.isWanted || this.finds.isHeld(region);
        if (!isHeld && !this.resting.anyIn(region.origin.serial)) {
            this.regions.delete(region.origin.serial);
            return;
        }
        if (isHeld && region.surround(this.recent))
            this.open.push(region);
        region.own(this.rooms.pop());
        this.owned.push(region);
        this.ownedBytes += region.size;
        while (this.ownedBytes > this.maxOwnedBytes)
            this.releaseOldest();
    }
    releaseOldest() {
        const region = this.owned.shift();
        if (region === undefined)
            return;
        this.ownedBytes -= region.size;
        this.finds.settle(region, this.grant);
        this.regions.delete(region.origin.serial);
        this.rooms.push(region.release(this.grant));
    }
}
const engine_LF = 10;
/** Where a region from `start` ends: after a line, as near to REGION_BYTES as lines allow. */
function regionEnd(bytes, start, end) {
    if (end - start <= REGION_BYTES)
        return end;
    const feed = bytes.lastIndexOf(engine_LF, start + REGION_BYTES);
    if (feed >= start)
        return feed + 1;
    const next = bytes.indexOf(engine_LF, start + REGION_BYTES);
    return next < 0 || next >= end ? end : next + 1;
}

// EXTERNAL MODULE: ./build/src/core/redact.js + 11 modules
var core_redact = __webpack_require__(992);
;// CONCATENATED MODULE: ./build/src/core/redact-report.js

/**
 * Redacts what a report holds of logs, and the names of deploys and sources. What a rule says is left as it is: the bundled catalog is public, and a
 * password like `postgres` would blacken ids and links and be given away by that. Own rules are redacted when they are loaded, by `redactRule`. The
 * reason of a gate is made of our words and a rule's; whoever puts others into it redacts them.
 */
function redactReport(report, redact) {
    return { ...report, deploys: report.deploys.map((deploy) => redactDeploy(deploy, redact)) };
}
function redactDeploy({ diagnosis, ...about }, redact) {
    return { ...(0,core_redact/* redactDeep */.KL)(about, redact), diagnosis: redactDiagnosis(diagnosis, redact) };
}
function redactDiagnosis(diagnosis, redact) {
    const { cause, findings, unclassified } = diagnosis;
    return {
        ...diagnosis,
        cause: cause === null ? null : redactFinding(cause, redact),
        findings: findings.map((each) => redactFinding(each, redact)),
        unclassified: unclassified === null ? null : { ...unclassified, evidence: (0,core_redact/* redactDeep */.KL)(unclassified.evidence, redact) },
    };
}
function redactFinding(finding, redact) {
    const { captures, evidence } = finding;
    return { ...finding, ...(0,core_redact/* redactDeep */.KL)({ captures, evidence }, redact) };
}
/** What a rule says to people. Its id and platform are names of files, by which it is switched off and found. */
const WORDS = ['title', 'code', 'cause', 'fix', 'docs', 'name', 'meaningOn'];
/** An own rule without the secrets that somebody wrote into its texts. What it matches stays as it is. */
function redactRule(rule, redact) {
    const words = WORDS.filter((word) => rule[word] !== undefined).map((word) => [word, (0,core_redact/* redactDeep */.KL)(rule[word], redact)]);
    return { ...rule, ...Object.fromEntries(words) };
}

;// CONCATENATED MODULE: ./build/src/core/withhold.js
/**
 * A report with as much of the log as may be quoted, so that no sink has to know: of `none` the places stay, and captures that are a single word (a
 * module, a host, a variable), since a fix is worth little without its names. A capture of several words is a piece of the log's own prose.
 */
function withhold(report, excerpt) {
    if (excerpt === 'full')
        return report;
    const cut = excerpt === 'line' ? lineOnly : placeOnly;
    const within = (finding) => ({
        ...finding,
        evidence: finding.evidence.map(cut),
        captures: excerpt === 'line' ? finding.captures : namesOf(finding.captures),
    });
    return { ...report, deploys: report.deploys.map((deploy) => withheld(deploy, within, cut)) };
}
function withheld(deploy, within, cut) {
    const { cause, findings, unclassified } = deploy.diagnosis;
    const diagnosis = {
        ...deploy.diagnosis,
        cause: cause === null ? null : within(cause),
        findings: findings.map(within),
        unclassified: unclassified === null ? null : { ...unclassified, evidence: unclassified.evidence.map(cut) },
    };
    return { ...deploy, diagnosis };
}
function lineOnly(evidence) {
    const own = evidence.line - evidence.excerpt.startLine;
    return { ...evidence, excerpt: { startLine: evidence.line, lines: evidence.excerpt.lines.slice(own, own + 1) } };
}
function placeOnly({ file, line }) {
    return { file, line, text: '', excerpt: { startLine: line, lines: [] } };
}
function namesOf(captures) {
    return Object.fromEntries(Object.entries(captures).filter(([, value]) => !/\s/.test(value.trim())));
}

;// CONCATENATED MODULE: ./build/src/triage/event.js

/** Reads the part to play from the runner's environment and the event payload. Never throws: what is missing stays null. */
function readPart(env, payload) {
    const base = basePart(env);
    switch (base.event) {
        case 'workflow_run':
            return workflowRunPart(base, payload);
        case 'deployment_status':
            return deploymentPart(base, payload);
        case 'merge_group':
            return mergeGroupPart(base, payload);
        case 'workflow_dispatch':
            return { ...base, pull: dispatchHint(base, env, payload) };
        default:
            return isRecord(payload['pull_request']) ? pullRequestPart(base, payload) : base;
    }
}
function basePart(env) {
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    const runId = positive(env['GITHUB_RUN_ID']) ?? 1;
    const attempt = positive(env['GITHUB_RUN_ATTEMPT']) ?? 1;
    const workflow = (env['GITHUB_WORKFLOW_REF'] ?? '').split('@')[0] || (env['GITHUB_WORKFLOW'] ?? '');
    const run = { runId, attempt, workflow, url: runUrl({ serverUrl, owner, repo, runId, attempt }) };
    return {
        event,
        repository: { owner, repo },
        serverUrl,
        own: { ...run, job: env['GITHUB_JOB'] ?? '' },
        subject: run,
        headSha: shaOf(env['GITHUB_SHA']),
        declared: null,
        pending: false,
        pull: { kind: 'none', why: `There is no pull request: the run was started by \`${event}\`.` },
        trust: 'base',
        authorShas: [],
    };
}
function pullRequestPart(base, payload) {
    const pull = recordAt(payload, 'pull_request');
    const number = positive(numberAt(pull, 'number') ?? numberAt(payload, 'number'));
    const headSha = shaOf(stringAt(recordAt(pull, 'head'), 'sha'));
    const trust = base.event === 'pull_request_target' ? 'base' : 'head';
    const merge = shaOf(stringAt(pull, 'merge_commit_sha'));
    const authorShas = trust === 'base' ? [headSha, merge].filter((sha) => sha !== null) : [];
    if (number === null || headSha === null)
        return { ...base, headSha, trust, authorShas };
    return { ...base, headSha, trust, authorShas, pull: { kind: 'number', number, headSha } };
}
const QUEUE_WORD = 'There is no pull request to comment on: the run is for a merge queue.';
function mergeGroupPart(base, payload) {
    const group = recordAt(payload, 'merge_group');
    const headSha = shaOf(stringAt(group, 'head_sha')) ?? base.headSha;
    return { ...base, headSha, pull: queueHint(stringAt(group, 'head_ref') ?? '') ?? { kind: 'none', why: QUEUE_WORD } };
}
/**
 * The pull request at the end of a merge queue's temporary branch, `gh-readonly-queue/<base>/pr-<number>-<sha>`
 * (docs.github.com: managing a merge queue).
 */
function queueHint(ref) {
    const match = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec(ref);
    return match === null ? null : { kind: 'queue', number: Number(match[1]), why: QUEUE_WORD };
}
function dispatchHint(base, env, payload) {
    const ref = env['GITHUB_REF'] ?? '';
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
    const main = stringAt(recordAt(payload, 'repository'), 'default_branch');
    if (branch === null || branch === main || base.headSha === null)
        return base.pull;
    return { kind: 'branch', headRepository: fullName(base), branch, headSha: base.headSha };
}
function deploymentPart(base, payload) {
    const state = stringAt(recordAt(payload, 'deployment_status'), 'state') ?? '';
    const deployment = recordAt(payload, 'deployment');
    const headSha = shaOf(stringAt(deployment, 'sha')) ?? base.headSha;
    const branch = stringAt(deployment, 'ref');
    const named = branch !== null && headSha !== null && branch !== headSha && !branch.startsWith('refs/');
    const hint = named ? { kind: 'branch', headRepository: fullName(base), branch, headSha } : base.pull;
    return {
        ...base,
        headSha,
        subject: triggeringRun(base, recordAt(payload, 'workflow_run')) ?? base.subject,
        declared: DEPLOYMENT_STATES.get(state) ?? null,
        pending: ['pending', 'queued', 'in_progress', 'waiting'].includes(state),
        pull: hint,
    };
}
const DEPLOYMENT_STATES = new Map([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['error', 'failed'],
    ['inactive', 'skipped'],
]);
function workflowRunPart(base, payload) {
    const run = recordAt(payload, 'workflow_run');
    const action = stringAt(payload, 'action') ?? 'completed';
    const headSha = shaOf(stringAt(run, 'head_sha'));
    return {
        ...base,
        headSha,
        subject: triggeringRun(base, run) ?? base.subject,
        declared: conclusionOf(stringAt(run, 'conclusion')),
        pending: action !== 'completed',
        pull: runHint(run, headSha),
        authorShas: headSha !== null && /^pull_request/.test(stringAt(run, 'event') ?? '') ? [headSha] : [],
    };
}
function triggeringRun(base, run) {
    const runId = positive(numberAt(run, 'id'));
    if (runId === null)
        return null;
    const attempt = positive(numberAt(run, 'run_attempt')) ?? 1;
    const workflow = stringAt(run, 'path')?.split('@')[0] ?? stringAt(run, 'name') ?? '';
    return { runId, attempt, workflow, url: runUrl({ ...base.repository, serverUrl: base.serverUrl, runId, attempt }) };
}
/** `workflow_run.pull_requests` is empty for forks, so the head repository and branch lead (actions/runner#3444). */
function runHint(run, headSha) {
    const branch = stringAt(run, 'head_branch');
    const headRepository = stringAt(recordAt(run, 'head_repository'), 'full_name');
    const event = stringAt(run, 'event') ?? '';
    const queue = queueHint(branch ?? '');
    if (queue !== null)
        return queue;
    if (event === 'schedule')
        return { kind: 'none', why: 'There is no pull request: the run was started by `schedule`.' };
    if (branch === null || headRepository === null || headSha === null) {
        return { kind: 'none', why: 'No pull request was looked for: the run names no branch (a deleted fork, or a tag).' };
    }
    return { kind: 'branch', headRepository, branch, headSha };
}
/** A run's or job's conclusion in the words of the REST API. */
function conclusionOf(conclusion) {
    if (conclusion === null)
        return null;
    return CONCLUSIONS.get(conclusion) ?? 'unknown';
}
const CONCLUSIONS = new Map([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['timed_out', 'failed'],
    ['startup_failure', 'failed'],
    ['cancelled', 'cancelled'],
    ['skipped', 'skipped'],
]);
function runUrl(run) {
    const page = `${run.serverUrl}/${run.owner}/${run.repo}/actions/runs/${String(run.runId)}`;
    return run.attempt === 1 ? page : `${page}/attempts/${String(run.attempt)}`;
}
function fullName(part) {
    return `${part.repository.owner}/${part.repository.repo}`;
}
function shaOf(value) {
    return value !== null && value !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : null;
}
function positive(value) {
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

// EXTERNAL MODULE: ./build/src/core/gate.js
var gate = __webpack_require__(1338);
;// CONCATENATED MODULE: ./build/src/core/match.js


/** Lines an echoed step may have; the runner prints script and environment, and a missing end must not hide the rest of the log. */
const MAX_ECHO_LINES = 400;
function landmarksOf(scan, kind) {
    const lines = scan.compiled.landmarks
        .filter(({ landmark }) => landmark.kind === kind)
        .flatMap(({ item }) => scan.matchesOf(item));
    return [...new Set(lines)].sort((a, b) => a.ordinal - b.ordinal);
}
function echoedSpans(scan) {
    const ends = landmarksOf(scan, 'echo-end').map((line) => line.ordinal);
    return landmarksOf(scan, 'echo-start').map(({ ordinal }) => {
        const end = ends.find((each) => each > ordinal) ?? ordinal;
        return { start: ordinal, end: Math.min(end, ordinal + MAX_ECHO_LINES) };
    });
}
/** Answers whether a line only shows a command: a scary word there is no failure. */
function createEchoFilter(scan) {
    const spans = echoedSpans(scan);
    return (line) => (0,clean/* isEchoedCommand */.ES)(line.text) || spans.some((span) => line.ordinal >= span.start && line.ordinal <= span.end);
}
/** Every match of every rule, in the order of the log within a rule. */
function findMatches(scan) {
    const isEchoed = createEchoFilter(scan);
    return scan.rules.flatMap((number) => {
        const compiled = scan.compiled.rule(number);
        const matches = compiled.alternatives.flatMap((alternative) => matchesOf(scan, compiled, alternative, isEchoed));
        return onePerLine(matches);
    });
}
/** Of several alternatives that match one line, the one that demands most of it. */
function onePerLine(matches) {
    const best = new Map();
    for (const match of matches) {
        const other = best.get(match.line);
        if (other === undefined || match.weight > other.weight)
            best.set(match.line, match);
    }
    return [...best.values()].sort((a, b) => a.line.ordinal - b.line.ordinal);
}
function matchesOf(scan, compiled, alternative, isEchoed) {
    const isExcluded = (line) => isEchoed(line) || compiled.none.some((matcher) => matcher.test(line.text));
    const found = alternative.items.map((item) => scan.matchesOf(item).filter((line) => !isExcluded(line)));
    if (found.some((lines) => lines.length === 0))
        return [];
    const [anchors = [], ...others] = found;
    const matchers = alternative.items.map((item) => scan.compiled.matcher(item));
    return anchors.flatMap((anchor) => {
        const lines = completeBlock(anchor, others, alternative);
        if (lines === null || isBroken(scan, compiled, lines))
            return [];
        return [new FoundMatch(compiled.rule, lines, matchers)];
    });
}
/** The nearest lines of the other items that make a block with `anchor`, or null. */
function completeBlock(anchor, others, { within, ordered }) {
    const lines = [anchor];
    for (const candidates of others) {
        const previous = lines.at(-1) ?? anchor;
        const near = candidates.filter((line) => {
            const span = [...lines, line].map((each) => each.ordinal);
            return (line.file === anchor.file &&
                Math.max(...span) - Math.min(...span) <= within &&
                (!ordered || line.ordinal >= previous.ordinal));
        });
        const nearest = near.sort((a, b) => Math.abs(a.ordinal - previous.ordinal) - Math.abs(b.ordinal - previous.ordinal))[0];
        if (nearest === undefined)
            return null;
        lines.push(nearest);
    }
    return lines;
}
function isBroken(scan, compiled, lines) {
    if (lines.length < 2)
        return false;
    const ordinals = lines.map((line) => line.ordinal);
    const [from, to] = [Math.min(...ordinals), Math.max(...ordinals)];
    return compiled.noneItems.some((item) => scan.matchesOf(item).some(({ ordinal }) => ordinal >= from && ordinal <= to));
}
/** A match with what is read of it when it is asked for: a hostile log has thousands of matches, and few are quoted. */
class FoundMatch {
    rule;
    line;
    lines;
    matchers;
    known = null;
    constructor(rule, lines, matchers) {
        this.rule = rule;
        this.line = lines[0];
        this.lines = lines;
        this.matchers = matchers;
    }
    get captures() {
        return (this.known ??= capturesOf(this.lines, this.matchers));
    }
    get column() {
        return Math.max(0, this.matchers[0]?.indexIn(this.line.text) ?? 0);
    }
    get weight() {
        return this.lines.reduce((sum, { text }, index) => sum + fixedText(this.matchers[index], text), 0);
    }
}
/** Of a name that several lines give, the first. */
function capturesOf(lines, matchers) {
    const captures = new Map();
    lines.forEach(({ text }, index) => {
        for (const [name, value] of Object.entries(matchers[index]?.captures(text) ?? {}))
            if (!captures.has(name))
                captures.set(name, value.trim());
    });
    return Object.fromEntries(captures);
}
/** The longest literal of an item on a line; a regex that demands more text than its literal counts for more. */
function fixedText({ ignoreCase, literals, fixedCharacters }, text) {
    const folded = ignoreCase ? (0,fold_case/* foldCase */.S)(text) : text;
    const lengths = literals.filter((literal) => folded.includes(literal)).map(({ length }) => length);
    return Math.max(0, ...lengths, fixedCharacters);
}

;// CONCATENATED MODULE: ./build/src/core/course.js



/** A closing word stands this near the end of the log. Lines. */
const CLOSING_LINES = 25;
/** So many calm lines are not what a program says of its end. */
const CALM_LINES = 8;
/** A job that went on for more lines than this after an error took it in its stride, where the error is of a kind that scripts do. */
const QUIET_LINES = 25;
/** Reads the course of a log. `matches` are what rules found: words of success before the last of them are not the log's last word. */
function readCourse(scan, matches) {
    const isEchoed = createEchoFilter(scan);
    const of = (kind) => landmarksOf(scan, kind).filter((line) => !isEchoed(line));
    const successes = of('success').filter(({ text }) => !ARTIFACT_KEPT.test(text));
    const failures = of('failure');
    const errors = of('error').filter(({ text }) => !STEP_TURN.test(text));
    const exitCodes = reportedExitCodes(scan, isEchoed);
    const around = [...failures, ...errors, ...exitCodes.map(({ line }) => line), ...matches.map(({ line }) => line)];
    const runner = runnersWord(scan, failures, around);
    const farewell = scan.tail.slice(-FAREWELL_LINES).findLast((line) => isFarewell(line.text) && !isEchoed(line));
    const closing = runner.endedWell
        ? 'succeeded'
        : closingWord(scan, later(successes.at(-1), farewell), failures.at(-1), lastTrouble(matches));
    const end = scan.tail.at(-1)?.ordinal ?? 0;
    const calm = scan.tail.filter(({ ordinal, text }) => ordinal > lastTrouble(matches) && isCalm(text)).length;
    const wentOnForLong = failures.length === 0 && end - lastTrouble(matches) >= QUIET_LINES;
    return {
        successes: farewell !== undefined && closing === 'succeeded' ? [...successes, farewell] : successes,
        failures,
        steps: landmarksOf(scan, 'step'),
        errors,
        // What a process of a job that went well ended with explains nothing.
        exitCodes: closing === 'succeeded' ? [] : exitCodes.filter(({ line }) => !wentOnForLong || end - line.ordinal < QUIET_LINES),
        goodTurn: runner.goodTurn,
        failedStepSpeaks: runner.failedStepSpeaks,
        closing,
        wentOnCalmly: failures.length === 0 && calm >= CALM_LINES,
        wentOnForLong,
    };
}
/** A line of output as any: not of a stack, and without a word that errors, their explanations and the way out of a program are made of. */
function isCalm(text) {
    return /^\S/.test(text) && !LOUD.test(text);
}
const LOUD = /error|fail|exception|cannot|can't|could not|couldn|unable|denied|refused|not found|invalid|timed? ?out|traceback|fatal|abort|exit|warn|retry|stack|caused|help|see |hint|debug|please|more info|https?:|reset|no such|terminat|killed|signal|stopp|orphan|cleanup|clean up/i;
/** Reports are kept of jobs that failed, too. */
const ARTIFACT_KEPT = /^Artifact \S{1,200} has been successfully uploaded/;
function later(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return a.ordinal > b.ordinal ? a : b;
}
/** The runner's mark of an error, where a line is quoted with its prefixes; `gh run view --log` puts job, step and time in front. */
const RUNNER_ERROR = /^(?:[^\t]{0,120}\t[^\t]{0,120}\t\S{20,40} )?##\[error\]/;
const RUNNER_FAILURE = /^(?:(?:Error: )?Process completed with exit code|The process '.{1,300}' failed with exit code|Process exited with status \d)/;
/**
 * What the runner's own lines say: it turns to a next step only when the one before ended well, or after an `##[error]`. A job that went to its end
 * without one went well, whatever its tools complained of.
 */
function runnersWord(scan, failures, around) {
    const turns = landmarksOf(scan, 'error').filter(({ text }) => STEP_TURN.test(text));
    if (!turns.some(({ text }) => text.startsWith('##[group]')))
        return NO_RUNNER;
    const marked = [...turns, ...around].flatMap(markedErrors);
    const ended = failures.filter(({ text }) => RUNNER_FAILURE.test(text)).map(({ ordinal }) => ordinal);
    const trouble = Math.min(...marked.map(({ ordinal }) => ordinal), ...ended, Number.POSITIVE_INFINITY);
    const last = turns.at(-1);
    const goodTurn = turns.findLast(({ ordinal }) => ordinal < trouble) ?? null;
    return {
        goodTurn,
        failedStepSpeaks: goodTurn !== null && marked.some(({ text }) => !RUNNER_FAILURE.test((0,clean/* cleanLine */.Ow)(text))),
        endedWell: trouble === Number.POSITIVE_INFINITY && last !== undefined && !last.text.startsWith('##[group]'),
    };
}
const NO_RUNNER = { goodTurn: null, failedStepSpeaks: false, endedWell: false };
/** Lines around a kept one that the runner marked as errors, by ordinal. */
function markedErrors({ ordinal, before, after }) {
    const above = before.map((text, index) => ({ text, ordinal: ordinal - before.length + index }));
    const below = after.map((text, index) => ({ text, ordinal: ordinal + 1 + index }));
    return [...above, ...below].filter(({ text }) => RUNNER_ERROR.test(text));
}
/** Lines from the end in which a log says farewell. */
const FAREWELL_LINES = 12;
/** What healthy logs end with. In the middle of a log these words mean nothing. */
const FAREWELLS = [
    /^(?:\W{0,6}|\[[\w -]{1,20}\] {0,4}|INFO[\w.:-]{0,40} {0,4})(?:all )?done(?: in [\d.]{1,9} ?(?:m?s|seconds))?[.! ]{0,3}$/i,
    /^(?:\W{0,6}|\[[\w -]{1,20}\] {0,4})(?:all )?done[.,!]? (?:with )?(?:no|0) errors?\b/i,
    /(?:^|[\s(,;])(?:no|0) (?:errors?|failed|failures)\b|^\s{0,8}0 Error\(s\)$/i,
    /^\W{0,6}(?:[\w./:-]{1,40} ){1,4}(?:is|are) (?:now )?(?:live|up|up and running|running|online|healthy|reachable)(?:(?: at| on)? https?:\/\/\S{1,200})?[.! ]{0,3}$/i,
    /\b(?:live|ready|deployed|published|released|hosted) (?:(?:at|on|to):? )?https?:\/\//i,
    /^\W{0,6}(?:service|production|website|live|app|application|hosting|preview|deploy\w{0,4})(?: url)?: https?:\/\//i,
    /^\W{0,6}(?:deploy\w{0,6}|release|rollout|cleanup|smoke tests?)[: -]{1,3}(?:success|succeeded|ok|done|complete|completed|passed)[.! ]{0,3}$/i,
    /^\s{0,4}Tasks: {1,6}(\d{1,6}) successful, \1 total$/,
    /^\W{0,6}(?:successfully )?(?:deployed|published|released)\b[^:]{1,80}(?: in [\d.]{1,9} ?m?s| ->| to \S{3,80}|@sha256:[0-9a-f]{2,64})\b/i,
];
/** Counts of what did fail, beside a nought. */
const FAILED_COUNT = /\b[1-9]\d{0,8} (?:errors?|fail(?:ed|ures?)?)\b/i;
function isFarewell(text) {
    return FAREWELLS.some((words) => words.test(text)) && !FAILED_COUNT.test(text);
}
function reportedExitCodes(scan, isEchoed) {
    const found = scan.compiled.landmarks.filter(({ landmark }) => landmark.kind === 'exit-code');
    const codes = found.flatMap(({ item }) => scan.matchesOf(item).flatMap((line) => {
        const code = scan.compiled.matcher(item).captures(line.text)['code'];
        return code === undefined || isEchoed(line) ? [] : [{ line, value: Number(code) }];
    }));
    return codes.sort((a, b) => a.line.ordinal - b.line.ordinal);
}
function lastTrouble(matches) {
    return matches.reduce((last, { rule, line }) => (rule.tier === 'notice' ? last : Math.max(last, line.ordinal)), -1);
}
function closingWord(scan, success, failure, trouble) {
    const end = scan.tail.at(-1)?.ordinal ?? 0;
    const near = (line) => line !== undefined && end - line.ordinal <= CLOSING_LINES ? line.ordinal : -1;
    if (near(failure) < 0 && near(success) < 0)
        return null;
    if (near(failure) >= near(success))
        return 'failed';
    return trouble > near(success) ? null : 'succeeded';
}
/** The line at which the job gave up, by ordinal: the last of its closing failures, or the end of the log. A job that went well in the end never did. */
function failurePoint({ failures, closing }) {
    const last = failures.at(-1);
    if (last === undefined)
        return Number.POSITIVE_INFINITY;
    const isOver = closing === 'succeeded' && !failures.some(({ text }) => RUNNER_FAILURE.test(text));
    return isOver ? Number.POSITIVE_INFINITY : last.ordinal;
}
/** Whether the job went on well after a line: it says so itself, or a success came later, before the job gave up. */
function wentOnAfter(course, line) {
    const end = failurePoint(course);
    const turn = course.goodTurn;
    if (turn !== null && turn.file === line.file && turn.ordinal > line.ordinal)
        return true;
    if (saysToleration(line) || (course.wentOnForLong && (isPassedOver(line) || POD_EVENT.test(line.text))))
        return true;
    return course.successes.some(({ ordinal, file }) => file === line.file && ordinal > line.ordinal && ordinal < end);
}
/** What commands say of a thing that is there already, or not there to be removed. Scripts go on after it as often as not. */
const PASSED_OVER = [
    /^(?:\/\S{1,40}\/)?(?:rm|rmdir|mkdir|cp|mv|ln|ls|cat|chmod|chown|kill|pkill|killall|find|grep|userdel|useradd|groupadd|stat|touch|unlink): /,
    /^(?:curl: \(22\)|wget: server returned error|.{0,20}ERROR 404)/,
    /^Error response from daemon: (?:No such|network with name|remove |removal of |a prune operation)|^Error: No such (?:container|object|image|volume|network)/,
    /^Error from server \((?:NotFound|AlreadyExists)\): (?!error when)|^error: no matching resources|^Error: (?:\w{1,20}: )?(?:release: not found|repo(?:sitory)? \S{1,80} already exists)/,
    /\((?:[\w.]{0,60}(?:NotFound|AlreadyExists|AlreadyOwnedByYou|NoSuch)[\w.]{0,60}|ResourceConflictException|InvalidChangeBatch)\) when calling the (?:Create|Delete|Describe|Add|Remove|Get|Head|Change)\w{1,60} operation/,
    /^fatal: (?:tag '|a branch named '|A branch named '|No names found|not a git repository)|^error: (?:pathspec '|remote \S{1,80} already exists|tag ')|^nothing to commit|^\s{0,3}! \[rejected\] .*(?:clobber existing tag|already exists)/,
    /^\[PM2\]\[ERROR\] (?:Process or Namespace|Process) \S{1,80} not found|: ERROR \((?:not running|no such (?:process|group)|already started)\)/,
    /^Failed to (?:stop|disable|kill|reset-failed)\b|^Unit \S{1,80} (?:could not be found|not loaded)/,
    /^(?:\S{1,40} )?(?:received SIGTERM|Terminated)\b/i,
    /^(?:psql:.{0,80})?ERROR: {1,2}(?:role|database|relation|schema|type|extension) "[^"]{1,80}" already exists/,
];
/** Whether a line is of the kind that scripts pass over: alone it is a cause only near the end, and an error of another kind after it is the cause. */
function isPassedOver({ text }) {
    return PASSED_OVER.some((words) => words.test(text));
}
/** Words of a tool that takes the failure on this line as it is. (Rules that meet words of retrying know themselves what they mean.) */
const TOLERATES = /, (?:will )?retry(?:ing)?(?: (?:in|with|without|once)\b|[.\u2026]{0,3}$)|\b(?:falling back|non-fatal|not fatal|as expected)\b|\((?:ignored|ignoring|optional|expected|skipped|skipping|harmless)\)|, (?:ignoring|skipping|continuing|going on|creating)(?: \w{1,20})?[.!]?$/i;
/** The same, when it is the next line that says so. */
const THEN_TOLERATES = /^\W{0,6}(?:\S{1,40} )?(?:retrying|will retry|trying (?:again|port|next|another|the next)|falling back|ignoring|ignored|continuing|trying fallback|(?:ok|passed) \((?:expected|ignored|rejected)|nothing to (?:do|delete))\b/i;
/** Lines that must follow: a log that ends beside such words gave up all the same. */
const LINES_AFTER_TOLERATION = 8;
const GAVE_UP = /\b(?:too many (?:retries|attempts)|giving up|gave up|aborting|max(?:imum)?(?: number of)? (?:retries|attempts)|(?:no|0) (?:more )?(?:retries|attempts)|retries exhausted|after \d{1,4} (?:retries|attempts|tries))\b/i;
/** A pod in `kubectl get pods` that has been as it is for days: not this deploy's. */
const OLD_POD = /^(?:\S{1,80} {1,40})?\S{1,253} {1,60}\d{1,3}\/\d{1,3} {1,20}\w{1,40} {1,30}\d{1,6} {1,10}(?:\([^)]{1,30}\) {1,10})?\d{1,4}d(?:\d{1,2}h)?(?: |$)/;
/** Trouble of a pod, as the cluster tells it while the pod comes up. */
const POD_EVENT = /^(?:[\w()]{1,30} {1,20})?Warning {1,10}(?:FailedScheduling|Unhealthy|FailedMount|FailedAttachVolume|BackOff|NodeNotReady) /;
function saysToleration({ text, after }) {
    if (TOLERATES.test(text) || OLD_POD.test(text))
        return true;
    const went = after.length > LINES_AFTER_TOLERATION && !after.some((next) => GAVE_UP.test(next));
    return went && after.slice(0, 2).some((next) => THEN_TOLERATES.test(next));
}

;// CONCATENATED MODULE: ./build/src/core/evidence.js

/** Characters of an evidence line; what is longer is cut round the match. */
const MAX_EVIDENCE_CHARS = 400;
/** Characters of one line of an excerpt. */
const MAX_EXCERPT_CHARS = 300;
/** Cuts a long line round `column`, with an ellipsis at each cut end. */
function cutAround(text, column, limit) {
    if (text.length <= limit)
        return text;
    const start = Math.max(0, Math.min(column - Math.floor(limit / 4), text.length - limit));
    const end = start + limit;
    return `${start > 0 ? '\u2026' : ''}${text.slice(start, end)}${end < text.length ? '\u2026' : ''}`;
}
/**
 * Quotes a line with some of the lines around it. `column` is where on the line the reason stands. Secrets are masked before anything is cut: half a secret
 * would not be recognised any more.
 */
function quote({ files, redact }, line, around, column = 0) {
    const before = around.before === 0 ? [] : line.before.slice(-around.before);
    const lines = (0,core_redact/* redactDeep */.KL)([...before, line.text, ...line.after.slice(0, around.after)], redact);
    const text = lines[before.length] ?? '';
    // What is masked before the reason moves it.
    const at = column === 0 ? 0 : redact(line.text.slice(0, column)).length;
    return {
        file: redact(files[line.file] ?? ''),
        line: line.line,
        text: cutAround(text, at, MAX_EVIDENCE_CHARS),
        excerpt: {
            startLine: line.line - before.length,
            lines: lines.map((each, index) => cutAround(each, index === before.length ? at : 0, MAX_EXCERPT_CHARS)),
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/exit-code.js
/** Rules of this platform are the table of exit code meanings. */
const EXIT_CODES = 'exit-codes';
function isExitCodeId(id) {
    return id.startsWith(`${EXIT_CODES}/`);
}
function exitCodeRule(rules, value) {
    return rules.find((rule) => rule.platform === EXIT_CODES && rule.exitCodes.includes(value));
}
/** The deploy step's own code: given, or printed by the runner as the job's last word. Null when neither. */
function stepExitCode(facts, course) {
    if (facts.exitCode !== null)
        return { value: facts.exitCode, source: facts.exitCodeSource ?? 'input' };
    const last = course.exitCodes.findLast(({ line }) => /^Process completed with exit code|^The process '.*' failed with exit code/.test(line.text));
    return last === undefined ? null : { value: last.value, source: 'log' };
}
/** The code with its name and its meaning (on `platform`, where it has one of its own there). */
function describeExitCode(rules, value, source, platform) {
    const rule = exitCodeRule(rules, value);
    const own = platform === null ? undefined : rule?.meaningOn[platform];
    return { value, name: rule?.name ?? null, meaning: own ?? rule?.cause ?? null, source };
}
/** Failed or not: the input wins, then the exit code, then the log's own closing line. */
function decideOutcome(given, code, course) {
    if (given !== null && given !== 'unknown')
        return given;
    if (code !== null)
        return code === 0 ? 'succeeded' : 'failed';
    return course.closing ?? 'unknown';
}

;// CONCATENATED MODULE: ./build/src/core/hint.js
/** Words that make a category likely. The first that is found counts, so the more telling ones come first. A hint is said, and never blocks. */
const hint_WORDS = [
    [/no space left|disk (?:is )?full|ENOSPC/i, 'disk-full'],
    [/out of memory|\bOOM|\bkilled\b|heap/i, 'out-of-memory'],
    [/too many requests|rate.?limit|throttl/i, 'rate-limit'],
    [/quota|limit (?:was |is |has been )?(?:exceeded|reached)|insufficient (?:balance|funds|capacity)/i, 'quota'],
    [/certificate|x509|\bSSL\b|\bTLS\b/i, 'tls'],
    [
        /unauthori[sz]ed|authentication (?:failed|required)|invalid (?:token|credentials?|api.?key|password)|not logged in|\b401\b/i,
        'auth',
    ],
    [/permission denied|forbidden|access.?denied|not (?:authori[sz]ed|permitted|allowed)|\b403\b/i, 'permission'],
    [
        /environment variable|env(?:ironment)? var|is not set|not configured|required (?:input|option|parameter)/i,
        'config-missing',
    ],
    [
        /ECONN|ENOTFOUND|EAI_AGAIN|getaddrinfo|connection (?:refused|reset|closed|timed out)|unreachable|could not resolve host/i,
        'network',
    ],
    [/timed? ?out|deadline exceeded/i, 'timeout'],
    [
        /cannot find (?:module|package)|module not found|no module named|unresolved import|could not find (?:gem|package)/i,
        'dependency-missing',
    ],
    [/\bmigrat(?:ion|e)\b/i, 'migration'],
    [/database|\bSQL(?:STATE)?\b/i, 'database'],
    [/assert|expected .{1,40}(?:received|but (?:was|got)|to (?:be|equal))|tests? failed|\bFAIL(?:ED)?\b/, 'test-failure'],
    [
        /syntax error|unexpected token|parse error|cannot find symbol|undefined (?:reference|variable)|type error/i,
        'compile-error',
    ],
    [/invalid (?:config|value|option|argument|spec|manifest|yaml)|unknown (?:option|flag|field|key)/i, 'config-invalid'],
    [/already exists|conflict|locked|in progress/i, 'resource-conflict'],
    [/command not found/i, 'command-not-found'],
    [/not found|does not exist|no such/i, 'resource-not-found'],
];
/** A likely category for a failure that no rule knows, from the lines that tell most; null where they tell nothing. */
function likelyCategory(lines) {
    for (const line of lines) {
        const found = hint_WORDS.find(([words]) => words.test(line));
        if (found !== undefined)
            return found[1];
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/core/causality.js
/**
 * What explains what: when both are found, the category on the left is the root and those on the right are what it looks like further down the log.
 * Only orders that hold on every platform stand here; a rule's `symptom-of` is for the exceptions. Not transitive: each line says all it means.
 */
const SHOWS_AS = {
    'out-of-memory': [
        'signal-terminated',
        'crash',
        'health-check',
        'timeout',
        'compile-error',
        'hook-failure',
        'test-failure',
        'platform-internal',
    ],
    'disk-full': [
        'crash',
        'image-pull',
        'compile-error',
        'dependency-resolution',
        'database',
        'hook-failure',
        'platform-internal',
        'health-check',
    ],
    'command-not-found': ['hook-failure', 'crash', 'health-check', 'script-error', 'timeout'],
    'command-not-executable': ['hook-failure', 'crash', 'health-check', 'script-error'],
    'port-binding': ['health-check', 'crash', 'timeout'],
    'dependency-missing': ['crash', 'health-check', 'hook-failure', 'timeout'],
    'dependency-resolution': ['dependency-missing', 'hook-failure', 'crash'],
    'compile-error': ['health-check', 'hook-failure', 'crash', 'timeout'],
    'test-failure': ['hook-failure', 'crash', 'timeout'],
    'config-missing': ['crash', 'health-check', 'hook-failure', 'timeout'],
    'config-invalid': ['crash', 'health-check', 'hook-failure', 'timeout'],
    'registry-auth': ['image-pull', 'health-check', 'timeout', 'hook-failure'],
    auth: ['git', 'hook-failure', 'crash', 'health-check', 'timeout'],
    permission: ['hook-failure', 'crash', 'health-check', 'timeout'],
    quota: ['timeout', 'health-check', 'hook-failure'],
    'rate-limit': ['image-pull', 'hook-failure', 'timeout'],
    'size-limit': ['git', 'hook-failure', 'network'],
    network: ['hook-failure', 'timeout', 'crash', 'health-check', 'image-pull'],
    tls: ['network', 'image-pull', 'hook-failure', 'crash'],
    database: ['crash', 'health-check', 'hook-failure', 'timeout'],
    migration: ['crash', 'health-check', 'hook-failure'],
    'resource-not-found': ['hook-failure', 'timeout', 'health-check'],
    'resource-conflict': ['hook-failure', 'timeout'],
    'unsupported-runtime': ['crash', 'health-check', 'hook-failure', 'command-not-executable'],
    'image-pull': ['health-check', 'timeout', 'hook-failure'],
    'script-error': ['hook-failure', 'crash'],
    crash: ['health-check', 'hook-failure', 'timeout'],
    'health-check': ['timeout'],
    'signal-terminated': ['hook-failure', 'crash'],
    ssh: ['git', 'hook-failure'],
    git: ['hook-failure'],
};
/** Whether a finding of category `root` explains one of category `symptom`. */
function explains(root, symptom) {
    return SHOWS_AS[root]?.includes(symptom) ?? false;
}

;// CONCATENATED MODULE: ./build/src/core/rank.js


/** Ranks what matched: tiers, then what explains what, then nearness to the failure, agreement, and the id, so that file order never matters. */
function rank(input) {
    const contenders = contendersOf(input);
    const notices = contenders.filter(({ rule }) => rule.tier === 'notice');
    if (input.outcome === 'succeeded')
        return { findings: notices.map((each) => toFinding(each, 'notice', input)), verdict: 'unknown', failed: false };
    const errors = contenders.filter(({ rule }) => rule.tier === 'specific' || rule.tier === 'general');
    const wrappers = contenders.filter(({ rule }) => rule.tier === 'wrapper');
    const ordered = orderErrors(errors, input);
    const best = ordered[0];
    const cause = best !== undefined && !isSilent(best, input) ? best : undefined;
    const rest = ordered.filter((each) => each !== cause);
    const findings = [
        ...(cause === undefined ? [] : [toFinding(cause, 'cause', input)]),
        ...rest.map((each) => toFinding(each, 'symptom', input)),
        ...wrappers.map((each) => toFinding(each, 'symptom', input)),
        ...notices.map((each) => toFinding(each, 'notice', input)),
    ];
    const failed = input.outcome === 'failed' ||
        cause !== undefined ||
        (wrappers.some(({ tolerated }) => !tolerated) && input.course.closing !== 'succeeded');
    return { findings, verdict: cause === undefined ? 'unknown' : decideVerdict(cause, ordered, input), failed };
}
function contendersOf(input) {
    const byRule = new Map();
    for (const match of input.matches)
        byRule.set(match.rule.id, [...(byRule.get(match.rule.id) ?? []), match]);
    return [...byRule.values()].map((places) => toContender(places, input)).sort(inLogOrder);
}
function inLogOrder(a, b) {
    return a.evidence.line.ordinal - b.evidence.line.ordinal || (a.rule.id < b.rule.id ? -1 : 1);
}
function toContender(places, input) {
    const [first] = places;
    const { rule } = first;
    const live = places.filter((place) => !isWarning(place) && !wasMadeLater(place, input.course) && !wentOnAfter(input.course, place.line));
    const usable = live.length > 0 ? live : places;
    const inTime = usable.filter(({ line }) => line.ordinal <= failurePoint(input.course));
    const pool = inTime.length > 0 ? inTime : usable;
    const evidence = (rule.pick === 'first' ? pool[0] : pool.at(-1)) ?? first;
    return {
        rule,
        places: [evidence, ...pool.filter((match) => match !== evidence)],
        evidence,
        tolerated: live.length === 0,
        explained: false,
        agreement: agreementOf(rule, input),
    };
}
/** A connection that the job could do without, or made when it tried again. */
function wasMadeLater({ rule }, { wentOnCalmly }) {
    return wentOnCalmly && rule.verdict !== 'fatal' && CONNECTIONS.has(rule.category);
}
const CONNECTIONS = new Set(['network', 'database', 'ssh', 'rate-limit']);
/** A tool that only warns of a connection that was not made goes on. */
function isWarning({ rule, line }) {
    return rule.tier === 'general' && rule.category === 'network' && /^\W{0,4}warn(?:ing)?\b/i.test(line.text);
}
/** 1 when the exit code or the named platform speaks for the rule, -1 when the exit code speaks against it. */
function agreementOf(rule, { stepCode, platform, course }) {
    const onPlatform = platform !== null && rule.platform === platform ? 1 : 0;
    if (rule.exitCodes.length === 0)
        return onPlatform;
    const codes = [stepCode, ...course.exitCodes.map(({ value }) => value)].filter((code) => code !== null);
    if (codes.some((code) => rule.exitCodes.includes(code)))
        return 1;
    return stepCode !== null && stepCode !== 1 ? -1 : onPlatform;
}
function orderErrors(errors, input) {
    const marked = errors.map((each) => ({
        ...each,
        explained: errors.some((other) => other !== each && isExplainedBy(each, other)),
    }));
    const bursts = burstsAfter(input);
    return marked
        .map((each) => ({ each, nearness: bursts(each.evidence.line.ordinal) }))
        .sort((a, b) => compare(a.each, b.each, a.nearness - b.nearness))
        .map(({ each }) => each);
}
function isExplainedBy(symptom, root) {
    if (root.tolerated && !symptom.tolerated)
        return false;
    if (root.rule.tier === 'general' && symptom.rule.tier === 'specific')
        return false;
    if (wasPassedOver(symptom, root))
        return true;
    const named = symptom.rule.symptomOf.some((name) => name === root.rule.id || name === root.rule.category);
    return named || explains(root.rule.category, symptom.rule.category);
}
/** `nearness`: by how many bursts of errors `a` stands further from the failure than `b`. */
/** A script went on after what scripts pass over, and met another error. */
function wasPassedOver({ evidence }, later) {
    return (later.evidence.line.ordinal > evidence.line.ordinal &&
        isPassedOver(evidence.line) &&
        !isPassedOver(later.evidence.line));
}
function compare(a, b, nearness) {
    return (Number(a.tolerated) - Number(b.tolerated) ||
        tierWeight(a) - tierWeight(b) ||
        Number(a.explained) - Number(b.explained) ||
        Number(a.agreement < 0) - Number(b.agreement < 0) ||
        nearness ||
        a.evidence.line.ordinal - b.evidence.line.ordinal ||
        b.evidence.weight - a.evidence.weight ||
        b.agreement - a.agreement ||
        (a.rule.id < b.rule.id ? -1 : 1));
}
function tierWeight({ rule }) {
    return rule.tier === 'specific' ? 0 : 1;
}
/** Lines within which errors belong together: there the first one is the root. */
const BURST_LINES = 60;
/** Answers in which burst of errors before the failure a line stands, by its ordinal: 0 is the last one. */
function burstsAfter({ course, matches }) {
    const end = failurePoint(course);
    const ordinals = matches
        .filter(({ rule, line }) => rule.tier !== 'notice' && line.ordinal <= end && !wentOnAfter(course, line))
        .map(({ line }) => line.ordinal)
        .sort((x, y) => x - y);
    const starts = ordinals.filter((ordinal, at) => at > 0 && ordinal - (ordinals[at - 1] ?? 0) > BURST_LINES);
    return (ordinal) => {
        // A burst that begins after the line counts, if there is a line of its own burst that it is parted from.
        const own = ordinals.find((each) => each >= ordinal);
        return own === undefined ? 0 : starts.filter((start) => start > own).length;
    };
}
/**
 * What the job took in its stride is no cause, not even when the step is known to have failed; only a log that says itself that it failed may mean it, unless
 * the step that failed says why and this stands in a step that ended well.
 */
function isSilent({ tolerated, evidence }, { course }) {
    const { closing, failedStepSpeaks, goodTurn } = course;
    if (!tolerated)
        return false;
    return closing !== 'failed' || (failedStepSpeaks && goodTurn !== null && evidence.line.ordinal < goodTurn.ordinal);
}
/** Fatal only on a specific rule that no exit code contradicts, and with no terminal transient match at or after it. */
function decideVerdict(cause, ordered, input) {
    if (cause.rule.verdict !== 'fatal')
        return cause.rule.verdict;
    if (cause.rule.tier !== 'specific' || cause.agreement < 0 || cause.tolerated)
        return 'unknown';
    const end = failurePoint(input.course);
    const transientAfter = ordered.some((each) => each !== cause &&
        !each.tolerated &&
        each.rule.verdict === 'transient' &&
        each.places.some(({ line }) => line.ordinal >= cause.evidence.line.ordinal && line.ordinal <= end));
    return transientAfter ? 'unknown' : 'fatal';
}
function toFinding(contender, role, { stepCode }) {
    const { rule, places, evidence, tolerated, agreement } = contender;
    const sure = rule.tier === 'specific' && !tolerated && agreement >= 0;
    const confidence = rule.tier === 'general' || tolerated ? 'low' : sure && (agreement > 0 || stepCode !== 0) ? 'high' : 'medium';
    return { rule, places, captures: evidence.captures, role, confidence };
}

;// CONCATENATED MODULE: ./build/src/core/unclassified.js

/** What a telling line looks like. Applied to lines the scan already found error-like, so few and short. */
const LOOKS = [
    { like: /^(?:[\w.$]+\.)?[A-Z]\w+(?:Error|Exception|Fault): \S/, weight: 9 },
    {
        like: /^(?:Uncaught|Unhandled|Caused by:|Exception in thread|thread '.*' panicked|panic:|PHP (?:Fatal|Parse) error|\*\* \()/,
        weight: 9,
    },
    { like: /^\S+[:(]\d+[:,)]\d*.{0,4}(?:fatal )?error\b/i, weight: 10 },
    { like: /^\s*(?:\u2718|\u2716|\u00d7|\u274c|X|\u25cf|\u2715|\u2717) ?\[?(?:ERROR)?\]? ?\S/, weight: 7 },
    { like: /^(?:FAIL|FAILED|not ok|--- FAIL)\b/, weight: 7 },
    { like: /^E {2,}\S/, weight: 8 },
    { like: /^\W{0,6}(?:ERROR|FATAL|SEVERE)\s+\S/, weight: 7 },
    { like: /^\W{0,4}(?:fatal|error|err!?|erreur|failure|critical)\b[^\w\s]{1,3} ?\S/i, weight: 8 },
    { like: /\b(?:error|fatal|exception)\]?:? \S/i, weight: 4 },
    {
        like: /\b(?:denied|refused|not found|no such|unauthorized|forbidden|invalid|missing|timed out|cannot|could not|unable to|does not exist)\b/i,
        weight: 3,
    },
];
/** What makes a line error-like where it has no look of its own. */
const ERROR_WORD = /error|fatal|exception|panic|fail|abort|killed|exit(?:ed)? (?:code|status)/i;
/** Characters before the end of a look that are worth showing: some looks begin with whatever stands before the error. */
const LOOK_END = 100;
/** Where on a line that which tells begins: an error may stand in the middle of a page of JSON. */
function tellingColumn(text) {
    const look = LOOKS.find(({ like }) => like.test(text));
    const found = (look?.like ?? ERROR_WORD).exec(text);
    return found === null ? 0 : Math.max(found.index, found.index + found[0].length - LOOK_END);
}
/** Lines that say that something failed and never why, and lines that only sound like errors. */
const EMPTY_WORDS = [
    /^(?:##\[error\])?Process completed with exit code|^The process '.*' failed with exit code|^Error: Process completed|^npm (?:ERR!|error) (?:A complete log|code ELIFECYCLE|errno|Exit status|Failed at|This is probably|$)/i,
    /^(?:make|gmake)(?:\[\d+\])?: \*\*\*|^error: (?:failed to push some refs|Recipe )|^error Command failed|command failed with exit code|exit(?:ed)? (?:code|status|with)|returned (?:a )?non-zero/i,
    /\b0 (?:errors?|failed|failures)\b|\bno errors?\b|\bwarn(?:ing)?\b|deprecat|^\s+at |^\s*File "|^\s*from \S+:\d+|\berrors?\.(?:js|ts|log|html|php|py|rb|go|c|java)\b|:\/\/[^\s:]*error/i,
    /\bretry(?:ing)?\b|will try again|trying again|ignored|ignoring|skipp(?:ed|ing)|optional/i,
];
/** Lines after which a new burst of errors begins. */
const BURST_GAP = 40;
function weigh(line, course) {
    const look = LOOKS.find(({ like }) => like.test(line.text))?.weight ?? 2;
    const empty = EMPTY_WORDS.some((words) => words.test(line.text)) ? 8 : 0;
    const passed = wentOnAfter(course, line) ? 5 : 0;
    return { line, weight: look - empty - passed };
}
/** Error lines of the last burst before the job gave up. */
function lastBurst(lines, end) {
    const before = lines.filter((line) => line.ordinal <= end);
    const burst = [];
    for (const line of [...before].reverse()) {
        const next = burst[0];
        if (next !== undefined && next.ordinal - line.ordinal > BURST_GAP)
            break;
        burst.unshift(line);
    }
    return burst;
}
/** The three most telling lines, best first; the last lines before the end where nothing stands out. */
function tellingLines(scan, course) {
    const burst = new Set(lastBurst(course.errors, failurePoint(course)));
    const weighed = course.errors
        .map((line) => weigh(line, course))
        .map(({ line, weight }) => ({ line, weight: burst.has(line) ? weight + 4 : weight }))
        .filter(({ weight }) => weight > 0);
    const best = weighed.sort((a, b) => b.weight - a.weight || a.line.ordinal - b.line.ordinal);
    return best.length > 0 ? spread(best.map(({ line }) => line)) : lastWords(scan, course);
}
/** At most three lines that are not neighbours: neighbours are in each other's excerpt. */
function spread(lines) {
    const chosen = [];
    for (const line of lines) {
        if (chosen.length === 3)
            break;
        if (chosen.every((other) => Math.abs(other.ordinal - line.ordinal) > 2))
            chosen.push(line);
    }
    return chosen;
}
function lastWords(scan, course) {
    const end = failurePoint(course);
    const said = scan.tail.filter(({ text, ordinal }) => text.trim() !== '' && ordinal < end && !EMPTY_WORDS.some((words) => words.test(text)));
    const last = said.at(-1) ?? scan.tail.at(-1);
    if (last === undefined)
        return [];
    const index = scan.tail.indexOf(last);
    const before = scan.tail.slice(Math.max(0, index - 12), index).map(({ text }) => text);
    const after = scan.tail.slice(index + 1, index + 4).map(({ text }) => text);
    return [{ ...last, before, after }];
}

;// CONCATENATED MODULE: ./build/src/core/diagnose.js








/** Findings listed beside the cause. */
const MAX_FINDINGS = 25;
/** Places quoted of one finding, and the lines around each: forty lines in all at the most. */
const QUOTED_PLACES = 3;
const AROUND_FIRST = { before: 8, after: 9 };
const AROUND_MORE = { before: 4, after: 5 };
/** The answer for one deploy: what failed, why, what to do, and whether it may be merged. Never throws; an unknown failure is a value. */
function diagnose(scan, facts) {
    const matches = findMatches(scan).filter(({ rule }) => !isDisabled(rule, facts));
    const course = readCourse(scan, matches);
    const desk = { scan, course, source: { files: scan.files, redact: facts.redact } };
    const code = stepExitCode(facts, course);
    const outcome = decideOutcome(facts.outcome, code?.value ?? null, course);
    const codes = scan.compiled.rulesWith(isExitCodeId).filter((rule) => !isDisabled(rule, facts));
    const ranking = rank({ matches, course, outcome, stepCode: code?.value ?? null, platform: facts.platform });
    const findings = ranking.findings
        .slice(0, MAX_FINDINGS)
        .map((ranked) => withTellingLines(diagnose_toFinding(desk, ranked), desk));
    const known = findings.find(({ role }) => role === 'cause') ?? null;
    const byCode = known === null && ranking.failed ? causeByExitCode(desk, codes, code?.value ?? null) : null;
    const cause = known ?? byCode;
    const verdict = cause === null ? 'unknown' : ranking.verdict;
    const platform = facts.platform ?? cause?.platform ?? null;
    return {
        version: 1,
        outcome,
        verdict,
        exitCode: code === null ? null : describeExitCode(codes, code.value, code.source, platform),
        cause,
        findings: byCode === null ? findings : [byCode, ...findings],
        unclassified: cause === null && ranking.failed ? unclassified(desk) : null,
        gate: (0,gate/* decideGate */.q)({ outcome, verdict, cause }, withPresentIds(facts.policy, scan)),
        stats: scan.stats,
    };
}
/** A rule that was renamed blocks under its former id too. */
function withPresentIds(policy, { compiled }) {
    if (typeof policy.failOn === 'string')
        return policy;
    const rules = compiled.rulesWith(() => true);
    const presentId = (name) => rules.find(({ aliases }) => aliases.includes(name))?.id ?? name;
    return { ...policy, failOn: policy.failOn.map(presentId) };
}
function isDisabled(rule, { disabledRules }) {
    return disabledRules.some((id) => id === rule.id || rule.aliases.includes(id));
}
function diagnose_toFinding({ source }, ranked) {
    const { rule, places, role, confidence } = ranked;
    const evidence = places
        .slice(0, QUOTED_PLACES)
        .map((place, index) => quote(source, place.line, index === 0 ? AROUND_FIRST : AROUND_MORE, columnOf(place)));
    const captures = maskedCaptures(ranked, source.redact);
    return finding(rule, { role, confidence, captures, evidence, verdict: rule.verdict });
}
/** Where on its line a match begins. Only a line that will be cut needs it, and a regex may have to be compiled for it. */
function columnOf(place) {
    return isCut(place.line) ? place.column : 0;
}
function isCut({ text }) {
    return text.length > MAX_EXCERPT_CHARS;
}
/** Captures of the evidence line. One that took a part of a secret is masked as a whole: alone it would not be recognised. */
function maskedCaptures({ captures, places }, redact) {
    const line = places[0]?.line.text ?? '';
    const masked = redact(line);
    const isTouched = (value) => line.includes(value) && !masked.includes(value);
    return Object.fromEntries(Object.entries(captures).map(([name, value]) => [name, isTouched(value) ? '***' : redact(value)]));
}
/** A general cause says that something ended, and the reason stands elsewhere: the lines a person would look at are quoted beside it. */
function withTellingLines(found, desk) {
    if (found.role !== 'cause' || found.tier !== 'general')
        return found;
    const quoted = new Set(found.evidence.map(({ line }) => line));
    const more = quoteAll(desk, tellingLines(desk.scan, desk.course)).filter(({ line }) => !quoted.has(line));
    return {
        ...found,
        evidence: [...found.evidence.slice(0, 1), ...more, ...found.evidence.slice(1)].slice(0, QUOTED_PLACES),
    };
}
function finding(rule, parts) {
    const { id, title, platform, category, phase, blame, tier, cause, fix } = rule;
    const about = { rule: id, title, platform, code: rule.code ?? null, category, phase, blame, tier };
    return { ...about, cause, fix, docs: rule.docs ?? null, ...parts };
}
/** An informative exit code is a cause of last resort: low confidence, and never a reason to block. */
function causeByExitCode(desk, rules, stepCode) {
    const { scan, course } = desk;
    const codes = [stepCode, ...course.exitCodes.map(({ value }) => value).reverse()];
    for (const code of codes) {
        const rule = code === null ? undefined : exitCodeRule(rules, code);
        if (rule?.tier !== 'general')
            continue;
        const said = course.exitCodes.findLast(({ value }) => value === code);
        const lines = tellingLines(scan, course);
        const evidence = quoteAll(desk, said === undefined ? lines : [said.line, ...lines.filter((line) => line !== said.line)]);
        return finding(rule, { role: 'cause', confidence: 'low', captures: {}, evidence, verdict: 'unknown' });
    }
    return null;
}
function quoteAll({ source }, lines) {
    return lines
        .slice(0, QUOTED_PLACES)
        .map((line, index) => quote(source, line, index === 0 ? AROUND_FIRST : AROUND_MORE, isCut(line) ? tellingColumn(line.text) : 0));
}
function unclassified(desk) {
    const lines = tellingLines(desk.scan, desk.course);
    return { evidence: quoteAll(desk, lines), hint: likelyCategory(lines.map(({ text }) => text)) };
}

;// CONCATENATED MODULE: ./build/src/core/two-decisions.js
/**
 * One scan, two decisions: `all` with every rule, `bundled` without own ones. Own rules may add causes and never weaken, so it blocks where either does.
 * Where only the bundled rules block, their cause speaks: a headline that says "a retry may succeed" above a gate that blocks would be believed. Where
 * they have none (`inconclusive: block`), the own one tells more than nothing, and the gate says that it does not count.
 */
function decideTwice(all, bundled) {
    if (all.gate.decision === 'block' || bundled.gate.decision === 'allow')
        return all;
    const { reason } = bundled.gate;
    const words = bundled.cause === null ? `by the bundled rules alone ${reason}` : reason;
    const gate = { ...bundled.gate, reason: `${words}; rules of your own do not weaken the bundled ones` };
    return bundled.cause === null
        ? { ...all, gate }
        : { ...bundled, gate, findings: [...bundled.findings, ...othersOf(all, bundled)] };
}
/** What only own rules found. None of it is the cause. */
function othersOf({ findings }, bundled) {
    const known = new Set(bundled.findings.map(({ rule }) => rule));
    return findings
        .filter(({ rule }) => !known.has(rule))
        .map((each) => (each.role === 'cause' ? { ...each, role: 'symptom' } : each));
}

;// CONCATENATED MODULE: ./build/src/triage/situation.js


/** What the caller said became of the deploy: the `outcome` input, else the exit code. */
function typedOutcome(inputs) {
    if (inputs.outcome !== null)
        return inputs.outcome;
    if (inputs.exitCode === null)
        return null;
    return inputs.exitCode === 0 ? 'succeeded' : 'failed';
}
/** What is known of the deploy before any log is read: what was typed, else `needs`, else the event. */
function declaredOutcome(inputs, part) {
    return typedOutcome(inputs) ?? needsOutcome(inputs.needs) ?? part.declared;
}
/** The worst of several jobs. A result that is missing is never a success, and a job that was skipped is none either. */
function needsOutcome(needs) {
    if (needs === null)
        return null;
    const results = needs.map(({ result }) => result);
    const worst = ['failed', 'missing', 'unknown', 'cancelled'].find((word) => results.includes(word));
    if (worst !== undefined)
        return worst;
    if (results.includes('succeeded'))
        return 'succeeded';
    return results.length > 0 ? 'skipped' : 'missing';
}
/**
 * What became of the deploy of one source; null leaves it to the log's own closing line. The API's conclusion outranks a
 * record, which on workflow_run the author of a pull request could forge.
 */
function sourceOutcome(source, known) {
    if (known.only && known.typed !== null)
        return known.typed;
    const concluded = conclusionOf(source.conclusion);
    if (concluded !== null && concluded !== 'unknown')
        return concluded;
    if (known.declared === 'succeeded')
        return 'succeeded';
    if (source.timedOut === true)
        return 'failed';
    if (source.exitCode !== null)
        return source.exitCode === 0 ? 'succeeded' : 'failed';
    return known.only ? known.declared : null;
}
/** The word of a diagnosis for it; cancelled, skipped and missing are none of them. */
function diagnosisOutcome(declared) {
    if (declared === 'succeeded' || declared === 'failed')
        return declared;
    return declared === null ? null : 'unknown';
}
/** The gate where no diagnosis can be: skipped, cancelled, and results that are missing. Null: diagnose. */
function specialGate(declared, policy) {
    if (declared === 'skipped')
        return { decision: 'allow', reason: 'the deploy was skipped' };
    if (declared === 'cancelled')
        return { decision: 'allow', reason: 'the deploy was cancelled, so there is nothing to judge' };
    if (declared === 'missing')
        return (0,gate/* gateWithoutDiagnosis */.$)('how the deploy ended is not known: `needs` holds no result for it', policy);
    return null;
}
/** The stricter of two decisions; of equals the first. */
function stricter(first, second) {
    return first.decision === 'allow' && second.decision === 'block' ? second : first;
}

;// CONCATENATED MODULE: ./build/src/triage/deploys.js





/** Reads one source and says what became of its deploy. What broke while reading is a problem; what was read still counts. */
async function judgeSource(court, source, known) {
    const { scan, problems } = await scanSource(court.engine, source);
    const typed = known.only ? court.exitCode : null;
    const diagnosis = judge(court, scan, {
        declared: sourceOutcome(source, known),
        exitCode: typed ?? source.exitCode,
        exitCodeSource: typed === null ? source.exitCodeSource : 'input',
    });
    const { name, job, matrix, description, url } = source;
    return { deploy: { name, job, matrix, source: description, url, diagnosis }, problems };
}
/** A deploy without a log: all that is known is how it ended. */
function judgeUnread(court, about, declared) {
    const scan = court.engine.start().finish();
    const exitCodeSource = court.exitCode === null ? null : 'input';
    return { ...about, diagnosis: judge(court, scan, { declared, exitCode: court.exitCode, exitCodeSource }) };
}
async function scanSource(engine, source) {
    const session = engine.start();
    const problems = [];
    try {
        for (const file of await source.open()) {
            for await (const chunk of file.chunks())
                session.push(file.file, chunk, file.firstLine);
            session.endFile();
        }
    }
    catch (error) {
        const reason = error instanceof errors/* UserError */.y
            ? error
            : new errors/* UserError */.y(`The log of ${(0,untrusted/* codeSpan */.SS)(source.name)} could not be read to its end.`, '');
        problems.push({ message: reason.message, hint: reason.hint });
    }
    return { scan: session.finish(), problems };
}
/** Judged with all rules, and with the bundled ones alone where there are others. */
function judge(court, scan, { declared, exitCode, exitCodeSource }) {
    const { policy, platform, disabledRules, ownRules, redact } = court;
    const facts = { outcome: diagnosisOutcome(declared), exitCode, exitCodeSource, platform, policy, redact };
    const diagnosis = diagnose(scan, { ...facts, disabledRules });
    const special = specialGate(declared, policy);
    if (special !== null)
        return { ...diagnosis, gate: special };
    if (ownRules.length === 0)
        return diagnosis;
    const bundled = diagnose(scan, { ...facts, disabledRules: [...disabledRules, ...ownRules] });
    return decideTwice(diagnosis, bundled);
}

;// CONCATENATED MODULE: ./build/src/triage/gather.js

/**
 * Reads the first kind of source that gives a log: `log`, a record of the same job, `log-artifact` (where none is named,
 * what `record` left), job logs (`auto`: only when nothing else gave one; `always`: too). A deploy that is known to have succeeded is not searched for in the API.
 */
async function gatherLogs(wishes, declared, readers) {
    const none = { sources: [], problems: [], overcome: [], askedForJobs: false, allWell: false };
    if (declared === 'cancelled' || declared === 'skipped')
        return none;
    const search = declared !== 'succeeded';
    const tries = [
        [wishes.log.length > 0, () => readers.files()],
        [true, () => readers.record()],
        [search && wishes.logArtifact.length > 0, () => readers.artifacts()],
        [search && isAutomatic(wishes), () => readers.recordArtifacts()],
    ];
    let found = none;
    for (const [wanted, read] of tries) {
        if (wanted && found.sources.length === 0)
            found = gather_joined(found, await attempt(read, {}));
    }
    const askForJobs = wishes.jobLogs === 'always' || (search && wishes.jobLogs === 'auto' && found.sources.length === 0);
    if (!askForJobs)
        return found;
    const all = await withJobLogs(found, readers);
    const allWell = declared === null && all.sources.length === 0 && all.allWell;
    return allWell ? { ...all, problems: [] } : { ...all, allWell: false };
}
/** Nobody named a log, so any that tells of the failure will do. */
function isAutomatic({ log, logArtifact, jobLogs }) {
    return log.length === 0 && logArtifact.length === 0 && jobLogs === 'auto';
}
/** Adds the logs of failed jobs to what was found. */
async function withJobLogs(found, readers) {
    const jobs = await attempt(() => readers.jobLogs(), { allWell: false });
    return { ...gather_joined(found, jobs), askedForJobs: true, allWell: jobs.allWell };
}
/** What an earlier source could not give counts no more once a later one gives a log. */
function gather_joined(found, more) {
    const better = more.sources.length > 0;
    return {
        ...found,
        sources: [...found.sources, ...more.sources],
        problems: better ? more.problems : [...found.problems, ...more.problems],
        overcome: better ? [...found.overcome, ...found.problems] : found.overcome,
    };
}
/** A disk that is full or a folder that may not be written: the code says it, the message may hold anything. */
function unexpected(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return {
        message: `A log could not be read or kept (${code}).`,
        hint: 'Check the disk and the temporary folder of the runner.',
    };
}
/** A missing or unreadable log is trouble at run time, and inconclusive, never invalid input. */
async function attempt(read, rest) {
    try {
        return await read();
    }
    catch (error) {
        const problem = error instanceof errors/* UserError */.y ? { message: error.message, hint: error.hint } : unexpected(error);
        return { ...rest, sources: [], problems: [problem] };
    }
}

;// CONCATENATED MODULE: ./build/src/triage/examine.js






/** Gathers the logs, judges each deploy, and puts them into one report. Trouble with a log is inconclusive and said. */
async function examine(matter) {
    const { inputs, part, readers } = matter;
    const declared = declaredOutcome(inputs, part);
    const gathered = await gatherLogs(inputs, declared, readers);
    const first = await judgeAll(matter, gathered, declared);
    if (!contradicted(first, declared) || gathered.askedForJobs || inputs.jobLogs === 'never')
        return conclude(matter, first);
    return conclude(matter, await judgeAll(matter, await withJobLogs(gathered, readers), declared));
}
async function judgeAll({ inputs, part, court }, gathered, declared) {
    const { sources, overcome } = gathered;
    const known = { typed: typedOutcome(inputs), declared, only: sources.length === 1 };
    const deploys = [];
    const problems = [...gathered.problems];
    for (const source of sources) {
        const judged = await judgeSource(court, source, known);
        deploys.push(judged.deploy);
        problems.push(...judged.problems);
    }
    const special = specialGate(declared, court.policy);
    if (sources.length === 0 && special === null) {
        if (declared === null && problems.length === 0 && !gathered.askedForJobs)
            problems.push(NOTHING_GIVEN);
        deploys.push(judgeUnread(court, unread(inputs, part), gathered.allWell ? 'succeeded' : declared));
    }
    return { declared, deploys, sources, problems, overcome, special };
}
const NOTHING_GIVEN = {
    message: 'There is nothing to read: no log, no exit code, no outcome.',
    hint: 'Give `log` or `log-artifact`, or let `job-logs` be `auto`.',
};
function unread(inputs, part) {
    const failed = (inputs.needs ?? []).filter(({ result }) => result !== 'succeeded').map(({ job }) => job);
    const workflow = part.subject.workflow.split('/').at(-1) ?? '';
    const own = part.subject.runId === part.own.runId;
    const name = failed.join(', ') || (own ? part.own.job : workflow) || 'deploy';
    return { name, job: null, matrix: inputs.matrix, source: 'no log', url: part.subject.url };
}
/** The run failed, and yet every log and record that was read claims success: one of them is not to be believed. */
function contradicted({ deploys, sources }, declared) {
    return (declared === 'failed' && sources.length > 0 && deploys.every(({ diagnosis }) => diagnosis.outcome === 'succeeded'));
}
/** Something failed, and no log of it was read: that deploy is one of the report, beside those that went well. */
function withFailed({ inputs, part, court }, judgement) {
    const { declared, deploys, problems } = judgement;
    if (!contradicted(judgement, declared))
        return judgement;
    const failed = judgeUnread(court, unread(inputs, part), declared);
    return { ...judgement, deploys: [...deploys, failed], problems: [...problems, CONTRADICTION] };
}
function conclude(matter, judgement) {
    const { court } = matter;
    const { declared, deploys, sources, problems, overcome, special } = withFailed(matter, judgement);
    const report = deploys.length === 0 && special !== null ? { ...reportOf([]), gate: special } : reportOf(deploys);
    const [trouble] = declared === 'succeeded' ? [] : problems;
    const unsure = trouble === undefined ? report.gate : (0,gate/* gateWithoutDiagnosis */.$)(court.redact(lowerFirst(trouble.message)), court.policy);
    return {
        report: { ...report, gate: isBlank(deploys) ? unsure : stricter(report.gate, unsure) },
        declared,
        unread: declared === 'succeeded' ? [] : problems.map(sentences),
        lineUrl: (index, line) => sources[index]?.lineUrl(line) ?? null,
        sourceNotes: [
            ...wordOfSources(sources, declared),
            ...sources.flatMap(({ name, notes }) => notes.map((note) => (sources.length > 1 ? `${(0,untrusted/* codeSpan */.SS)(name)}: ${note}` : note))),
            ...[...problems, ...overcome].map(sentences),
        ],
    };
}
/** Not a byte was read, and nobody said that it went well: then what kept us from reading is the reason, whatever is decided. */
function isBlank(deploys) {
    return (deploys.length > 0 &&
        deploys.every(({ diagnosis: { stats, outcome, gate, cause } }) => {
            return stats.bytes === 0 && outcome !== 'succeeded' && cause === null && gate.decision === 'allow';
        }));
}
function sentences({ message, hint }) {
    return `${message.replace(/\.?$/, '.')} ${hint}`.trim();
}
/** Which logs the diagnosis rests on. */
function wordOfSources(sources, declared) {
    if (sources.length === 0)
        return declared === 'failed' ? ['No log was read.'] : [];
    const [first] = sources;
    const more = sources.length > 1 ? ` and ${String(sources.length - 1)} more` : '';
    return [`Read: ${first?.description ?? ''}${more}.`];
}
const CONTRADICTION = {
    message: 'The run failed, yet every log and record that could be read says the deploy succeeded.',
    hint: 'Another job failed, or a record is not to be believed.',
};
function lowerFirst(text) {
    return (text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/src/input-values.js


/** A typed value as a message quotes it: JSON escapes keep it on one line, long ones are cut. */
function quoted(value) {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}\u2026` : value);
}
/** The error for a value that is none of what is allowed. `allowed` completes "Use \u2026". */
function badValue(name, value, allowed) {
    return new errors/* UserError */.y(`Input \`${name}\` is ${quoted(value)}, which it cannot be.`, `Use ${allowed}.`);
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
function input_values_text(read, name) {
    const value = read(name).trim();
    return value === '' ? null : value;
}
/** A name that ends up in an API field: one line, at most `limit` characters. */
function shortText(read, name, limit) {
    const value = input_values_text(read, name);
    if (value === null || (value.length <= limit && !/[\u0000-\u001f\u007f]/.test(value)))
        return value;
    throw badValue(name, value, `one line of at most ${String(limit)} characters`);
}
/** An http or https address, as it is to be linked. */
function urlOf(read, name) {
    const value = input_values_text(read, name);
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

;// CONCATENATED MODULE: ./build/src/core/types.js
/**
 * The words of the product, as types. Every other file speaks in these; ARCHITECTURE.md says what each word means.
 * Nothing here has behaviour.
 */
const VERDICTS = (/* unused pure expression or super */ null && (['fatal', 'transient', 'unknown']));
const BLAMES = (/* unused pure expression or super */ null && (['user', 'platform', 'upstream', 'unknown']));
const PHASES = (/* unused pure expression or super */ null && (['setup', 'build', 'release', 'deploy', 'boot', 'run', 'ci']));
const TIERS = (/* unused pure expression or super */ null && (['specific', 'general', 'wrapper', 'notice']));
const OUTCOMES = (/* unused pure expression or super */ null && (['failed', 'succeeded', 'unknown']));
const CATEGORIES = [
    'out-of-memory',
    'disk-full',
    'timeout',
    'command-not-found',
    'command-not-executable',
    'port-binding',
    'health-check',
    'crash',
    'image-pull',
    'registry-auth',
    'dependency-missing',
    'dependency-resolution',
    'compile-error',
    'test-failure',
    'config-missing',
    'config-invalid',
    'auth',
    'permission',
    'quota',
    'rate-limit',
    'size-limit',
    'network',
    'tls',
    'database',
    'migration',
    'hook-failure',
    'resource-not-found',
    'resource-conflict',
    'unsupported-runtime',
    'signal-terminated',
    'platform-internal',
    'ssh',
    'git',
    'script-error',
    'unknown',
];

;// CONCATENATED MODULE: ./build/src/triage/inputs.js






/** Validates everything that was typed. Throws UserError naming input, value and choices at the first bad one. */
function readInputs(read) {
    return {
        ...readEvidence(read),
        ...readRules(read),
        ...readPublishing(read),
    };
}
function readEvidence(read) {
    return {
        exitCode: exitCodeOf(read),
        outcome: outcomeOf(read),
        needs: needsOf(read),
        log: lines(read, 'log'),
        logArtifact: lines(read, 'log-artifact'),
        runId: runIdOf(read),
        jobLogs: choice(read, 'job-logs', ['auto', 'always', 'never']),
    };
}
function readRules(read) {
    return {
        platform: input_values_text(read, 'platform'),
        catalog: lines(read, 'catalog'),
        disableRules: words(read('disable-rules')),
        mask: lines(read, 'mask'),
        policy: { failOn: failOnOf(read), inconclusive: choice(read, 'inconclusive', ['allow', 'block']) },
        overrideLabel: shortText(read, 'override-label', 50),
    };
}
function readPublishing(read) {
    return {
        comment: choice(read, 'comment', ['on-failure', 'always', 'never']),
        commentKey: shortText(read, 'comment-key', 200),
        matrix: matrixOf(read),
        status: choice(read, 'status', ['never', 'auto', 'always']),
        statusContext: shortText(read, 'status-context', 100) ?? 'deploy-triage',
        excerpt: choice(read, 'excerpt', ['full', 'line', 'none']),
        docsUrl: urlOf(read, 'docs-url'),
        summary: flag(read, 'summary'),
        annotations: flag(read, 'annotations'),
        reportPath: input_values_text(read, 'report-path'),
    };
}
/** The words of `steps.<id>.outcome` and `needs.<job>.result`, and our own. */
const DECLARED = new Map([
    ['success', 'succeeded'],
    ['succeeded', 'succeeded'],
    ['failure', 'failed'],
    ['failed', 'failed'],
    ['cancelled', 'cancelled'],
    ['skipped', 'skipped'],
    ['unknown', 'unknown'],
]);
function outcomeOf(read) {
    const value = read('outcome').trim();
    if (value === '')
        return null;
    const declared = DECLARED.get(value);
    if (declared !== undefined)
        return declared;
    const choices = [...DECLARED.keys()];
    throw badValue('outcome', value, `${listed(choices)}${suggestion(value, choices)}`);
}
const NEEDS_CURE = '`${{ toJSON(needs) }}`, in a job that has the deploy job in its `needs:`';
function needsOf(read) {
    const value = read('needs').trim();
    if (value === '')
        return null;
    const needs = jsonOf(value);
    if (!isRecord(needs))
        throw badValue('needs', value, NEEDS_CURE);
    return Object.entries(needs).map(([job, entry]) => {
        const result = isRecord(entry) ? entry['result'] : undefined;
        return { job, result: (typeof result === 'string' ? DECLARED.get(result) : undefined) ?? 'missing' };
    });
}
const FAIL_ON = ['fatal', 'any', 'never'];
const FAIL_ON_CURE = '`fatal`, `any`, `never`, or a list of categories and rule ids';
function failOnOf(read) {
    const value = read('fail-on');
    const list = words(value);
    const [first] = list;
    if (first === undefined)
        return 'fatal';
    const single = FAIL_ON.find((word) => word === first);
    if (single !== undefined && list.length === 1)
        return single;
    const alone = FAIL_ON.find((word) => list.includes(word));
    if (alone !== undefined)
        throw badValue('fail-on', value.trim(), `\`${alone}\` alone, or a list without it`);
    const bad = list.find((word) => !word.includes('/') && !CATEGORIES.some((category) => category === word));
    // A rule of your own at the top of its folder has an id without a slash; which there are is known once they are loaded.
    if (bad === undefined || read('catalog').trim() !== '')
        return list;
    throw badValue('fail-on', bad, `${FAIL_ON_CURE}${suggestion(bad, [...FAIL_ON, ...CATEGORIES])}`);
}
/** Checks what only the loaded catalog can tell: rule ids and the platform. Throws UserError at the first unknown name. */
function checkNames(inputs, catalogs) {
    const rules = (0,lazily/* lazily */.q)(() => catalogs.flatMap(search_index_rulesOf));
    const { failOn } = inputs.policy;
    checkIds('disable-rules', inputs.disableRules, rules);
    if (typeof failOn !== 'string') {
        const wanted = failOn.filter((word) => !CATEGORIES.some((category) => category === word));
        checkIds('fail-on', wanted, rules);
    }
    if (inputs.platform === null)
        return;
    const platforms = [...new Set(rules().map((rule) => rule.platform))].sort();
    if (platforms.includes(inputs.platform))
        return;
    throw badValue('platform', inputs.platform, `one of these${suggestion(inputs.platform, platforms)}: ${listed(platforms)}`);
}
function checkIds(name, wanted, rules) {
    if (wanted.length === 0)
        return;
    const ids = rules().flatMap((rule) => [rule.id, ...rule.aliases]);
    const bad = wanted.find((id) => !ids.includes(id));
    if (bad === undefined)
        return;
    const near = suggestion(bad, ids);
    throw new errors/* UserError */.y(`Input \`${name}\` names the rule ${quoted(bad)}, which is in no catalog.`, `Use the id of a rule, as \`rules list\` of the command line prints it${near}.`);
}

;// CONCATENATED MODULE: ./build/src/core/marker.js
/**
 * The first line of our comment: an HTML comment that says which key it answers for and which run wrote it. Everything
 * in it is hexadecimal, a number or one of our own words, so no name from outside can close or forge it.
 */
const MARKER_VERSION = 1;
const marker_MARKER = /^<!-- deploy-triage v1 key=([0-9a-f]{16,64}) run=([1-9]\d{0,15}) attempt=([1-9]\d{0,5}) sha=([0-9a-f]{40}|[0-9a-f]{64}) hash=([0-9a-f]{16,64}) state=(failed|resolved) -->$/;
/** The marker line, without a line end. Round-trips through `parseMarker`. */
function formatMarker(marker) {
    const { key, runId, attempt, sha, hash, state } = marker;
    return `<!-- deploy-triage v${String(MARKER_VERSION)} key=${key} run=${String(runId)} attempt=${String(attempt)} sha=${sha} hash=${hash} state=${state} -->`;
}
/**
 * Reads the marker of a comment body: only on its first line, only exactly as we write it. Anything else (another
 * schema version, a quoted marker, trailing text) is not ours and gives null.
 */
function parseMarker(body) {
    const end = body.indexOf('\n');
    const first = (end < 0 ? body : body.slice(0, end)).replace(/\r$/, '');
    const parts = marker_MARKER.exec(first);
    if (parts === null)
        return null;
    const [, key, run, attempt, sha, hash, state] = parts;
    if (key === undefined || sha === undefined || hash === undefined)
        return null;
    return {
        key,
        runId: Number(run),
        attempt: Number(attempt),
        sha,
        hash,
        state: state === 'resolved' ? 'resolved' : 'failed',
    };
}
/** Orders two runs: negative when `a` is older than `b`, 0 for the same run and attempt. */
function compareRuns(a, b) {
    return a.runId - b.runId || a.attempt - b.attempt;
}

;// CONCATENATED MODULE: ./build/src/github/pull.js

/** Null when it is the right pull request; otherwise why it is not, as a sentence. */
function mismatch(pull, expected) {
    const name = `pull request #${String(pull.number)}`;
    if (pull.baseRepository.toLowerCase() !== expected.repository.toLowerCase()) {
        return `No comment was written: ${name} belongs to another repository.`;
    }
    if (!pull.open)
        return `No comment was written: ${name} is not open.`;
    if (pull.headSha !== expected.headSha) {
        return `No comment was written: ${name} has moved on to ${pull.headSha.slice(0, 7)}, this run is for ${expected.headSha.slice(0, 7)}.`;
    }
    return null;
}
function hasMarker(body) {
    return parseMarker(body) !== null;
}

;// CONCATENATED MODULE: ./build/src/github/pull-graphql.js


/** More pull requests than this from branches of one name, and the REST ladder has to tell them apart. */
const BRANCH_LIMIT = 10;
// `viewerDidAuthor` is right for every kind of token; a login compared by name is not (apps, PATs). The id is taken
// from the comment's URL: `databaseId` is a 32-bit Int in the schema, and comment ids have outgrown it.
const PULL_FIELDS = `number url state headRefOid
  baseRepository { nameWithOwner }
  headRepository { nameWithOwner }
  labels(first: 100) { nodes { name } }
  comments(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { url body isMinimized viewerDidAuthor author { login } }
  }`;
const BY_NUMBER = `query DeployTriagePull($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${PULL_FIELDS} } }
}`;
const BY_BRANCH = `query DeployTriageBranch($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $branch, states: [OPEN], first: ${String(BRANCH_LIMIT)}) { totalCount nodes { ${PULL_FIELDS} } }
  }
}`;
/** One pull request with all pages of its comments: one call for every hundred. Null when there is none of that number. */
async function pullByNumber(calls, repository, number) {
    const variables = { owner: repository.owner, name: repository.repo, number };
    const answer = await calls.graphql(BY_NUMBER, { ...variables, after: null });
    const node = recordAt(recordAt(answer, 'repository'), 'pullRequest');
    const pull = pullOf(node);
    return pull === null ? null : withAllComments(calls, repository, { pull, node });
}
/**
 * Open pull requests from branches of this name, in whatever repository the branches are; null when there are more than
 * one answer holds.
 */
async function pullsByBranch(calls, repository, branch) {
    const variables = { owner: repository.owner, name: repository.repo, branch, after: null };
    const answer = await calls.graphql(BY_BRANCH, variables);
    const list = recordAt(recordAt(answer, 'repository'), 'pullRequests');
    const nodes = listAt(list, 'nodes').flatMap((node) => {
        const pull = pullOf(node);
        return pull === null ? [] : [{ pull, node }];
    });
    return (numberAt(list, 'totalCount') ?? nodes.length) > nodes.length ? null : nodes;
}
/** Reads the comments beyond the first hundred. */
async function withAllComments(calls, repository, first) {
    const comments = [...first.pull.comments];
    let after = nextPage(first.node);
    while (after !== null) {
        const variables = { owner: repository.owner, name: repository.repo, number: first.pull.number, after };
        const answer = await calls.graphql(BY_NUMBER, variables);
        const node = recordAt(recordAt(answer, 'repository'), 'pullRequest');
        comments.push(...commentsOf(node));
        const next = nextPage(node);
        after = next === after ? null : next;
    }
    return { ...first.pull, comments };
}
function nextPage(node) {
    const page = recordAt(recordAt(node, 'comments'), 'pageInfo');
    return page['hasNextPage'] === true ? stringAt(page, 'endCursor') : null;
}
function pullOf(node) {
    const number = numberAt(node, 'number');
    const headSha = stringAt(node, 'headRefOid');
    if (number === null || headSha === null)
        return null;
    return {
        number,
        headSha,
        url: stringAt(node, 'url') ?? '',
        open: stringAt(node, 'state') === 'OPEN',
        baseRepository: stringAt(recordAt(node, 'baseRepository'), 'nameWithOwner') ?? '',
        headRepository: stringAt(recordAt(node, 'headRepository'), 'nameWithOwner'),
        labels: listAt(recordAt(node, 'labels'), 'nodes').flatMap((label) => stringAt(label, 'name') ?? []),
        comments: commentsOf(node),
    };
}
function commentsOf(node) {
    return listAt(recordAt(node, 'comments'), 'nodes').flatMap((comment) => {
        const body = stringAt(comment, 'body') ?? '';
        const url = stringAt(comment, 'url') ?? '';
        const id = Number(/#issuecomment-(\d{1,15})$/.exec(url)?.[1]);
        if (!isRecord(comment) || !hasMarker(body) || !Number.isSafeInteger(id))
            return [];
        const author = stringAt(recordAt(comment, 'author'), 'login');
        return [
            { id, url, body, author, minimized: comment['isMinimized'] === true, mine: comment['viewerDidAuthor'] === true },
        ];
    });
}

;// CONCATENATED MODULE: ./build/src/github/pull-rest.js



/** Who writes with the workflow's own token. */
const ACTIONS_BOT = 'github-actions[bot]';
const PAGE = 100;
/** One pull request without its comments. Rejects with Octokit's error. */
async function pull_rest_pullByNumber(calls, repository, number) {
    return pull_rest_pullOf(await calls.rest('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...repository, pull_number: number }));
}
/** Open pull requests from `branch` of `owner`, without their comments. The one lookup that finds those of forks. */
async function pullsByHead(calls, repository, head) {
    const query = { head: `${head.owner}:${head.branch}`, state: 'open', per_page: PAGE };
    const answer = await calls.rest('GET /repos/{owner}/{repo}/pulls', { ...repository, ...query });
    return (Array.isArray(answer) ? answer : []).flatMap((entry) => pull_rest_pullOf(entry) ?? []);
}
/** All pages of a pull request's comments; `mine` is decided by the token's login where it has one. */
async function pull_rest_commentsOf(calls, repository, number) {
    const marked = [];
    for (let page = 1;; page += 1) {
        const query = { ...repository, issue_number: number, per_page: PAGE, page };
        const answer = await calls.rest('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', query);
        const entries = Array.isArray(answer) ? answer : [];
        marked.push(...entries.flatMap((entry) => commentOf(entry) ?? []));
        if (entries.length < PAGE)
            break;
    }
    if (marked.length === 0)
        return marked;
    const login = await viewerLogin(calls);
    return login === null ? marked : marked.map((comment) => ({ ...comment, mine: comment.author === login }));
}
/** Null for the token of an app or a workflow, which may not ask who it is. */
async function viewerLogin(calls) {
    try {
        return stringAt(await calls.rest('GET /user', {}), 'login');
    }
    catch (error) {
        const status = statusOf(error);
        if (status === 401 || status === 403 || status === 404)
            return null;
        throw error;
    }
}
/** A comment as the REST API shows it; null when it carries no marker of ours. */
function commentOf(entry) {
    const id = numberAt(entry, 'id');
    const body = stringAt(entry, 'body') ?? '';
    if (id === null || !hasMarker(body))
        return null;
    const author = stringAt(recordAt(entry, 'user'), 'login');
    return { id, body, author, url: stringAt(entry, 'html_url') ?? '', minimized: isMinimized(entry), mine: null };
}
function isMinimized(entry) {
    return isRecord(entry) && isRecord(entry['minimized']);
}
function pull_rest_pullOf(entry) {
    const number = numberAt(entry, 'number');
    const head = recordAt(entry, 'head');
    const headSha = stringAt(head, 'sha');
    if (number === null || headSha === null)
        return null;
    return {
        number,
        headSha,
        url: stringAt(entry, 'html_url') ?? '',
        open: stringAt(entry, 'state') === 'open',
        baseRepository: stringAt(recordAt(recordAt(entry, 'base'), 'repo'), 'full_name') ?? '',
        headRepository: stringAt(recordAt(head, 'repo'), 'full_name'),
        labels: listAt(entry, 'labels').flatMap((label) => stringAt(label, 'name') ?? []),
        comments: [],
    };
}

;// CONCATENATED MODULE: ./build/src/github/pull-request.js




/**
 * Finds the pull request of a run and verifies it: open, of this repository, its head still the commit of the run.
 * Exactly one, or none. One call where GraphQL answers (for every hundred comments), else the REST ladder. Rejects with
 * Octokit's error when neither answers.
 */
async function findPull(calls, search) {
    const { repository, pull: hint } = search;
    if (hint.kind === 'none' || hint.kind === 'queue')
        return { kind: 'none', why: hint.why };
    const expected = { repository: `${repository.owner}/${repository.repo}`, headSha: hint.headSha };
    if (hint.kind === 'branch')
        return findByBranch(calls, repository, { hint, expected });
    const pull = await readPull(calls, repository, hint.number);
    if (pull === null)
        return { kind: 'none', why: `No comment was written: there is no pull request #${String(hint.number)}.` };
    const why = mismatch(pull, expected);
    return why === null ? { kind: 'found', pull } : { kind: 'none', why };
}
/** One pull request and all our comments on it, whatever its state. */
async function readPull(calls, repository, number) {
    return graphqlFirst(() => pullByNumber(calls, repository, number), async () => {
        const pull = await pull_rest_pullByNumber(calls, repository, number);
        return pull === null ? null : { ...pull, comments: await pull_rest_commentsOf(calls, repository, number) };
    });
}
/** The labels of the pull request at the end of a merge queue; none unless it is open and of this repository. */
async function queueLabels(calls, search) {
    const { repository, pull: hint } = search;
    if (hint.kind !== 'queue')
        return [];
    const pull = await pull_rest_pullByNumber(calls, repository, hint.number);
    const base = `${repository.owner}/${repository.repo}`;
    return pull !== null && mismatch(pull, { repository: base, headSha: pull.headSha }) === null ? pull.labels : [];
}
async function findByBranch(calls, repository, search) {
    return graphqlFirst(async () => {
        const nodes = await pullsByBranch(calls, repository, search.hint.branch);
        if (nodes === null)
            return restByBranch(calls, repository, search);
        const chosen = onlyOne(nodes.map((node) => node.pull), search);
        const node = chosen.kind === 'found' ? nodes.find(({ pull }) => pull === chosen.pull) : undefined;
        if (node === undefined)
            return chosen;
        return { kind: 'found', pull: await withAllComments(calls, repository, node) };
    }, () => restByBranch(calls, repository, search));
}
async function restByBranch(calls, repository, search) {
    const [owner = ''] = search.hint.headRepository.split('/');
    const chosen = onlyOne(await pullsByHead(calls, repository, { owner, branch: search.hint.branch }), search);
    if (chosen.kind === 'none')
        return chosen;
    const comments = (await readPull(calls, repository, chosen.pull.number))?.comments ?? [];
    return { kind: 'found', pull: { ...chosen.pull, comments } };
}
/** Exactly one candidate may stand; a guess between two would sooner or later speak to the wrong people. */
function onlyOne(candidates, { hint, expected }) {
    const ofBranch = candidates.filter((pull) => pull.headRepository?.toLowerCase() === hint.headRepository.toLowerCase());
    const right = ofBranch.filter((pull) => mismatch(pull, expected) === null);
    const [pull] = right;
    if (pull !== undefined && right.length === 1)
        return { kind: 'found', pull };
    if (right.length > 1) {
        const numbers = right.map(({ number }) => `#${String(number)}`).join(' and ');
        return {
            kind: 'none',
            why: `No comment was written: the commit is the head of ${numbers}, and only one can be meant.`,
        };
    }
    const [near] = ofBranch;
    const why = near === undefined ? null : mismatch(near, expected);
    return {
        kind: 'none',
        why: why ?? `There is no open pull request from branch ${(0,untrusted/* codeSpan */.SS)(hint.branch)} of ${(0,untrusted/* codeSpan */.SS)(hint.headRepository)}.`,
    };
}
/** GraphQL says in one call what takes REST three, and who wrote a comment; a server or token without it still works. */
async function graphqlFirst(graphql, rest) {
    try {
        return await graphql();
    }
    catch {
        return rest();
    }
}

;// CONCATENATED MODULE: ./build/src/triage/override.js


const NOWHERE = { pull: null, labels: [], words: [] };
/** Looks for the pull request where a comment or a label could matter. Trouble is noted, never thrown. */
async function findTarget(search) {
    const { calls, inputs, part, examination, troubles } = search;
    const blocked = examination.report.gate.decision === 'block';
    const labelMatters = blocked && inputs.overrideLabel !== null;
    const commentMatters = inputs.comment !== 'never' && hasSomethingToSay(examination);
    if (!labelMatters && !commentMatters)
        return NOWHERE;
    if (part.pull.kind === 'none')
        return { ...NOWHERE, words: commentMatters ? [part.pull.why] : [] };
    if (calls === null) {
        troubles.add('The pull request could not be read: the input `token` is empty.');
        return NOWHERE;
    }
    return troubles.attempt('The pull request could not be read', NOWHERE, async () => {
        const found = await findPull(calls, part);
        if (found.kind === 'found')
            return { pull: found.pull, labels: found.pull.labels, words: [] };
        const labels = labelMatters ? await queueLabels(calls, part) : [];
        return { pull: null, labels, words: commentMatters ? [found.why] : [] };
    });
}
/** A deploy that was skipped or cancelled changes nothing about what was said before. */
function hasSomethingToSay({ declared }) {
    return declared !== 'skipped' && declared !== 'cancelled';
}
/** A label on the pull request turns a block into an allow, in plain sight. */
function settleOverride(report, label, { labels }) {
    if (label === null || report.gate.decision === 'allow' || !labels.includes(label))
        return { report, override: null };
    const reason = `the label "${label}" overrides the block: ${report.gate.reason}`;
    return { report: { ...report, gate: { decision: 'allow', reason } }, override: label };
}
/** The outcome that speaks for all deploys. */
function overallOutcome(report) {
    return report.deploys[worstIndex(report.deploys)]?.diagnosis.outcome ?? 'unknown';
}

;// CONCATENATED MODULE: ./build/src/triage/comment-key.js

/**
 * What one comment answers for, as 32 hex digits: the `comment-key` input, or workflow file, job and matrix leg, and on
 * workflow_run the workflow that was watched. The order of a matrix's keys does not matter.
 */
function commentKey(part, typed) {
    const { own, subject } = part;
    const watched = subject.workflow === own.workflow ? null : subject.workflow;
    const identity = typed.commentKey === null
        ? ['job', own.workflow, own.job, sorted(typed.matrix), watched]
        : ['key', typed.commentKey];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.map(([key, inner]) => [key, sorted(inner)]);
}

;// CONCATENATED MODULE: ./build/src/sinks/annotations.js

/** What GitHub keeps of each kind per step (actions/runner ExecutionContext.cs). */
const KIND_LIMIT = 10;
const annotations_MESSAGE_LIMIT = 1_000;
/** One annotation for each deploy that failed, then one for each notice, best first. */
function annotationsOf(deploys, workspace) {
    const failures = deploys.flatMap(({ diagnosis, name }) => {
        if (diagnosis.outcome === 'succeeded')
            return [];
        if (diagnosis.cause !== null)
            return [ofFinding(diagnosis.cause, workspace)];
        const line = diagnosis.unclassified?.evidence[0];
        return line === undefined ? [] : [ofUnknown(name, line, workspace)];
    });
    const notices = deploys.flatMap(({ diagnosis }) => diagnosis.findings.filter(({ role }) => role === 'notice').map((finding) => ofFinding(finding, workspace)));
    return [...failures, ...notices];
}
/** Prints them, at most `spare` fewer of a kind than GitHub shows: the rest is for what the step itself has to say. */
function annotate(host, notes, spare) {
    for (const kind of ['error', 'warning', 'notice']) {
        for (const { message, title, file, startLine } of notes
            .filter((note) => note.kind === kind)
            .slice(0, KIND_LIMIT - spare[kind])) {
            host[kind](message, { ...(title && { title }), ...(file && { file }), ...(startLine && { startLine }) });
        }
    }
}
function ofFinding(finding, workspace) {
    const kind = finding.role === 'notice' ? 'notice' : finding.verdict === 'fatal' ? 'error' : 'warning';
    const [fix] = finding.fix;
    const texts = [
        (0,untrusted/* fillTemplate */.ou)(finding.cause, finding.captures, false),
        fix && (0,untrusted/* fillTemplate */.ou)(fix, finding.captures, false),
    ];
    return note({ kind, title: finding.title, texts, evidence: finding.evidence[0], workspace });
}
function ofUnknown(name, line, workspace) {
    const where = `${(0,untrusted/* plainLine */.h0)(line.file)}, line ${String(line.line)}`;
    const look = line.text === '' ? `The place to look at first: ${where}` : `The line to look at first: ${line.text}`;
    const texts = [`No known cause. ${look}`];
    return note({ kind: 'warning', title: `Deploy failed: ${name}`, texts, evidence: line, workspace });
}
function note({ kind, title, texts, evidence, workspace }) {
    const message = texts.filter((text) => text !== undefined && text !== '').join('\n');
    const place = evidence === undefined ? null : repositoryPlace(evidence.text, workspace);
    return {
        kind,
        title: safe(title),
        message: (0,untrusted/* commandSafe */.JV)(message).slice(0, annotations_MESSAGE_LIMIT),
        ...(place !== null && { file: place.file, startLine: place.line }),
    };
}
function safe(text) {
    return (0,untrusted/* commandSafe */.JV)((0,untrusted/* plainLine */.h0)(text)).slice(0, 200);
}
/** `path.ext:12`, `path.ext:12:5`, `path.ext(12,5)`; the path as a compiler prints it. Bounded, so linear. */
const PLACE = /([\w@.~+\-/\\:]{1,300}\.\w{1,10})(?::(\d{1,6})|\((\d{1,6}))/g;
/** In a folder, and not in one that holds what others wrote. */
const OWN_LOOKING = /^(?!.*(?:^|\/)(?:node_modules|vendor|site-packages|dist-packages|dist|build|target)\/)[\w@.~+-]+\//;
/** The first place of a line that is a file of the repository. The paths are log text: nothing is read, only asked for. */
function repositoryPlace(text, workspace) {
    for (const match of text.slice(0, 4_000).matchAll(PLACE)) {
        const file = relativePath(match[1] ?? '', workspace.root);
        const line = Number(match[2] ?? match[3]);
        if (file === null || line === 0)
            continue;
        if (workspace.checkedOut ? workspace.isFile(file) : OWN_LOOKING.test(file))
            return { file, line };
    }
    return null;
}
/** A path below the repository, `/`-separated; null when it leads elsewhere. */
function relativePath(path, root) {
    const normal = path.replaceAll('\\', '/');
    const base = root.replaceAll('\\', '/').replace(/\/$/, '');
    // Another runner's workspace has the same shape: <work>/<repository>/<repository>/.
    const elsewhere = /^(?:\/home\/runner\/work|[A-Za-z]:\/a|\/Users\/runner\/work)\/[^/]+\/[^/]+\/(.+)$/.exec(normal)?.[1];
    const inside = base !== '' && normal.startsWith(`${base}/`) ? normal.slice(base.length + 1) : (elsewhere ?? normal);
    const relative = inside.replace(/^(?:\.\/)+/, '').replace(/^\/github\/workspace\//, '');
    const strange = relative.startsWith('/') || relative.includes(':') || relative.split('/').includes('..');
    return strange || relative === '' ? null : relative;
}

;// CONCATENATED MODULE: ./build/src/sinks/comment.js







/** Characters of one comment, marker included: GitHub's own error names 65,536 (dependency-review-action#730). */
const comment_COMMENT_LIMIT = 65_536;
/** How often state is looked at and put right; beyond this other writers are left to converge. */
const ROUNDS = 6;
/**
 * Brings the one comment of a key up to date, whatever other writers do at the same time: after each write everything is
 * read again, the lowest id stays, it gets the text of the newest run, and our own extras go. There is no
 * compare-and-swap on comments, so a stale write is undone by the newer writer's next look; only one that stays on the
 * wire for longer than `settleMs` could survive, until the next run. Rejects with Octokit's error.
 */
async function publishComment(wish) {
    const first = ownComments(wish.pull.comments, { key: wish.key, author: ACTIONS_BOT });
    if (first.length === 0 && !wish.create)
        return { action: 'silent', comment: null };
    const ours = composeBody(wish, first.length > 0);
    const state = { wish, ours, author: ACTIONS_BOT, written: null, gone: new Set(), action: 'unchanged' };
    let mine = first;
    for (let round = 0; round < ROUNDS; round += 1) {
        const changed = await converge(state, mine, round === 0);
        if (!changed)
            break;
        mine = await lookAgain(state);
    }
    const kept = mine.find(({ comment }) => !state.gone.has(comment.id))?.comment ?? state.written;
    return { action: state.action, comment: kept === null ? null : { id: kept.id, url: kept.url } };
}
/** Comments of this token for this key, not hidden by anyone, lowest id first. */
function ownComments(comments, who) {
    return comments
        .flatMap((comment) => {
        const marker = parseMarker(comment.body);
        const mine = comment.mine ?? comment.author === who.author;
        return marker !== null && mine && !comment.minimized && marker.key === who.key ? [{ comment, marker }] : [];
    })
        .sort((a, b) => a.comment.id - b.comment.id);
}
function composeBody(wish, history) {
    const { key, run, state } = wish;
    const placeholder = { key, ...run, state, hash: '0'.repeat(32) };
    const budget = comment_COMMENT_LIMIT - formatMarker(placeholder).length - 1;
    const text = wish.render(history, budget);
    if (text.length > budget)
        throw new Error(`the comment has ${String(text.length)} characters, ${String(budget)} fit`);
    const marker = { ...placeholder, hash: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32) };
    return { marker, body: `${formatMarker(marker)}\n${text}` };
}
/** One step towards one comment with the newest run's text. False when there is nothing (more) to do. */
async function converge(state, mine, firstLook) {
    const [lowest, ...extras] = mine.filter(({ comment }) => !state.gone.has(comment.id));
    if (lowest === undefined)
        return firstLook || state.written === null ? create(state) : false;
    const newest = newestOf([lowest, ...extras]);
    const others = compareRuns(newest.marker, state.ours.marker) > 0;
    if (others && state.action === 'unchanged')
        state.action = 'outdated';
    const wanted = others ? { marker: newest.marker, body: newest.comment.body } : state.ours;
    const stale = firstLook && !others ? !same(lowest.marker, wanted.marker) : compareRuns(lowest.marker, wanted.marker) < 0;
    if (stale && !(await update(state, lowest.comment, wanted)))
        return true;
    for (const { comment } of extras)
        await remove(state, comment.id);
    return stale || extras.length > 0;
}
function newestOf(mine) {
    return mine.reduce((best, own) => (compareRuns(own.marker, best.marker) > 0 ? own : best));
}
function same(a, b) {
    return formatMarker(a) === formatMarker(b);
}
async function create(state) {
    const { calls, repository, pull } = state.wish;
    const parameters = { ...repository, issue_number: pull.number, body: state.ours.body };
    const answer = await calls.rest('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters);
    const created = commentOf(answer);
    state.author = stringAt(recordAt(answer, 'user'), 'login') ?? state.author;
    state.written = created === null ? null : { ...created, mine: true };
    state.action = 'created';
    return true;
}
/** False when the comment has been deleted meanwhile or is not ours to change; a new one is written instead. */
async function update(state, comment, { body }) {
    try {
        await state.wish.calls.rest('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...state.wish.repository,
            comment_id: comment.id,
            body,
        });
        if (state.action === 'unchanged')
            state.action = 'updated';
        return true;
    }
    catch (error) {
        if (![403, 404, 410].includes(statusOf(error) ?? 0))
            throw error;
        state.gone.add(comment.id);
        return false;
    }
}
async function remove(state, id) {
    state.gone.add(id);
    try {
        const parameters = { ...state.wish.repository, comment_id: id };
        await state.wish.calls.rest('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', parameters);
    }
    catch (error) {
        // Another writer was quicker, or it is not ours to delete; either way there is nothing left to do about it.
        if (![403, 404, 410].includes(statusOf(error) ?? 0))
            throw error;
    }
}
/** Our comments as they are now. One that was just written counts even where a replica does not show it yet. */
async function lookAgain(state) {
    const { calls, repository, pull, key, settleMs } = state.wish;
    // Writers that look at the same moment would all rewrite at the same moment.
    await (0,external_node_timers_promises_.setTimeout)(settleMs * (1 + Math.random()));
    const comments = (await readPull(calls, repository, pull.number))?.comments ?? [];
    const { written } = state;
    const missing = written !== null && comments.every(({ id }) => id !== written.id);
    return ownComments(missing ? [...comments, written] : comments, { key, author: state.author });
}

;// CONCATENATED MODULE: ./build/src/sinks/outputs.js

/** Characters: outputs end up in environment variables, of which one string may not exceed 128 KiB. */
const LINE_LIMIT = 1_000;
const FIX_LIMIT = 4_000;
const OUTPUTS_FAILED = 'The outputs could not be written';
/** Throws where the runner's file for them cannot be written. */
function setOutputs(host, values) {
    for (const [name, value] of Object.entries(values))
        host.setOutput(name, value);
}
/** All outputs of action.yml, in its order; empty where there is nothing to say. `worst` is the deploy that speaks. */
function outputsOf(report, worst, written) {
    const diagnosis = worst?.diagnosis ?? null;
    const cause = diagnosis?.cause ?? null;
    const first = cause?.evidence[0] ?? diagnosis?.unclassified?.evidence[0] ?? null;
    return {
        outcome: diagnosis?.outcome ?? 'unknown',
        classified: diagnosis === null || diagnosis.outcome === 'succeeded' ? '' : String(cause !== null),
        ...causeOutputs(cause),
        verdict: diagnosis === null || diagnosis.outcome === 'succeeded' ? '' : diagnosis.verdict,
        'exit-code': String(diagnosis?.exitCode?.value ?? ''),
        evidence: first === null ? '' : oneLine(first.text),
        gate: report.gate.decision,
        report: written.reportPath ?? '',
        'comment-id': String(written.comment?.id ?? ''),
        'comment-url': written.comment?.url ?? '',
    };
}
function causeOutputs(cause) {
    return {
        rule: cause?.rule ?? '',
        title: oneLine(cause?.title ?? ''),
        platform: cause?.platform ?? '',
        phase: cause?.phase ?? '',
        category: cause?.category ?? '',
        blame: cause?.blame ?? '',
        confidence: cause?.confidence ?? '',
        fix: cause === null ? '' : fixList(cause),
        docs: cause?.docs ?? '',
    };
}
/** A numbered Markdown list, of as many steps as fit. */
function fixList(cause) {
    let list = '';
    for (const [index, step] of cause.fix.entries()) {
        const line = `${String(index + 1)}. ${(0,untrusted/* fillTemplate */.ou)(step, cause.captures, true)}\n`;
        if (list.length + line.length > FIX_LIMIT)
            break;
        list += line;
    }
    return (0,untrusted/* commandSafe */.JV)(list.trimEnd());
}
/** A later step may well print an output, so the runner must not find a command in it. */
function oneLine(text) {
    return cut((0,untrusted/* commandSafe */.JV)((0,untrusted/* plainLine */.h0)(text)), LINE_LIMIT);
}
function cut(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}

;// CONCATENATED MODULE: ./build/src/core/render-json.js
/** Controls, bidi marks and characters without a width: hidden from a reader, so they are written as escapes. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/**
 * JSON of the same value that hides nothing and can be printed in a step: the runner takes `##[` for a command anywhere
 * in a line (actions/runner ActionCommand.cs), and a line of JSON never begins with `::`.
 */
function renderJson(value) {
    return JSON.stringify(value, null, 2)
        .replace(HIDDEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('##[', String.raw `\u0023#[`);
}

;// CONCATENATED MODULE: ./build/src/sinks/report-file.js



/**
 * Writes the report as JSON and returns the absolute path. `path` is relative to the workspace; without one the file
 * goes to the runner's temporary folder. Rejects when it cannot be written.
 */
async function writeReport(report, to) {
    const file = to.path === null ? (0,external_node_path_.join)(to.temp, 'deploy-triage', `${to.name}.json`) : (0,external_node_path_.resolve)(to.workspace, to.path);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, `${renderJson(report)}\n`);
    return file;
}

;// CONCATENATED MODULE: ./build/src/sinks/status.js
/** Characters of a commit status description (docs.github.com: REST API, commit statuses). */
const DESCRIPTION_LIMIT = 140;
/** Writes a commit status; the latest of a context counts. Needs `statuses: write`. Rejects with Octokit's error. */
async function setStatus(calls, repository, status) {
    await calls.rest('POST /repos/{owner}/{repo}/statuses/{sha}', {
        ...repository,
        sha: status.sha,
        state: status.state,
        context: status.context,
        description: fitDescription(status.description),
        target_url: status.targetUrl,
    });
}
/** One line of at most 140 characters, cut with `\u2026` and never through a surrogate pair. */
function fitDescription(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    if (line.length <= DESCRIPTION_LIMIT)
        return line;
    return `${line.slice(0, DESCRIPTION_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}

;// CONCATENATED MODULE: ./build/src/sinks/summary.js

/** Bytes of one step's summary; the runner drops a larger one whole (actions/runner, FileCommandManager.cs). */
const SUMMARY_LIMIT = 1024 * 1024;
/**
 * Appends the summary to the file the runner named. Where it would be too large it quotes less, and says so: cause and
 * fix stay. Rejects when the file cannot be written.
 */
async function writeSummary(path, excerpt, render) {
    const used = await (0,promises_.stat)(path).then(({ size }) => size, () => 0);
    const text = fitSummary(SUMMARY_LIMIT - used - 1, excerpt, render);
    await (0,promises_.appendFile)(path, `${text}\n`);
}
const LESS = {
    full: ['full', 'line', 'none'],
    line: ['line', 'none'],
    none: ['none'],
};
/** The fullest rendering that fits into `limit` bytes; as a last resort one sentence. */
function fitSummary(limit, excerpt, render) {
    for (const mode of LESS[excerpt]) {
        const text = render(mode, mode === excerpt ? null : 'The excerpts were left out here: the summary would be too large.');
        if (Buffer.byteLength(text) <= limit)
            return text;
    }
    return 'The diagnosis is too large for a job summary; it is in the report file and in the outputs.';
}

;// CONCATENATED MODULE: ./build/src/triage/troubles.js



/** `redact`: what a server or a disk says may quote anything. */
function createTroubles(redact) {
    const messages = [];
    const words = [];
    return {
        words,
        say: (word) => void words.push(word),
        messages,
        async attempt(what, fallback, step) {
            try {
                return await step();
            }
            catch (error) {
                messages.push(redact(`${what}: ${explain(error)}`));
                return fallback;
            }
        },
        add: (message) => void messages.push(redact(message)),
    };
}
/** What went wrong and, for a refusal, the line to add to the workflow. */
function explain(error) {
    if (statusOf(error) === null && error instanceof Error && !('request' in error))
        return error.message;
    const reason = describeError(error);
    if (statusOf(error) !== 403)
        return `${reason}.`;
    const permission = missingPermission(error);
    if (permission === null)
        return `${reason}.`;
    const line = permission
        .split(' or ')
        .map((grant) => `\`${grant}\``)
        .join(' or ');
    return `${reason}. Add ${line} to the \`permissions:\` of this job; a pull request from a fork or by Dependabot never gets it, use \`workflow_run\` there.`;
}
/** One warning for everything that was not published. */
function warnOnce(host, troubles) {
    if (troubles.messages.length === 0)
        return;
    host.warning((0,untrusted/* commandSafe */.JV)(troubles.messages.join('\n')), { title: 'deploy-triage could not publish everything' });
}
/** One line for the log, the status and the error of a blocked gate. */
function headline(report) {
    const diagnosis = report.deploys[worstIndex(report.deploys)]?.diagnosis;
    if (diagnosis === undefined)
        return report.gate.reason;
    if (diagnosis.cause !== null)
        return `${diagnosis.cause.title} (${diagnosis.verdict})`;
    return diagnosis.outcome === 'failed' ? 'The deploy failed, cause unknown' : report.gate.reason;
}

;// CONCATENATED MODULE: ./build/src/triage/publish.js











/** Time for the requests of other writers to land before the comment is looked at again. */
const SETTLE_MS = 500;
/** Says it everywhere. What cannot be said somewhere is one warning, and the summary tells of it; nothing here rejects. */
async function publishAll(publication) {
    const { ports, inputs, report, part, troubles } = publication;
    const { comment } = await comments(publication);
    await statuses(publication);
    const reportPath = await troubles.attempt('The report file could not be written', null, () => writeReport(report, {
        path: inputs.reportPath,
        workspace: ports.workspace.root,
        temp: ports.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(),
        name: `report-${commentKey(part, inputs).slice(0, 12)}`,
    }));
    await outputs(publication, { reportPath, comment });
    await summaries(publication);
    if (inputs.annotations)
        annotate(ports.host, annotationsOf(report.deploys, ports.workspace), { error: 1, warning: 1, notice: 0 });
    warnOnce(ports.host, troubles);
}
async function outputs({ ports, report, troubles }, written) {
    const worst = report.deploys[worstIndex(report.deploys)] ?? null;
    const values = outputsOf(report, worst, written);
    await troubles.attempt(OUTPUTS_FAILED, undefined, () => {
        setOutputs(ports.host, values);
    });
}
const NO_COMMENT = { action: 'silent', comment: null };
async function comments({ ports, calls, inputs, part, report, context, target, troubles, }) {
    const { pull } = target;
    if (calls === null || pull === null || inputs.comment === 'never')
        return NO_COMMENT;
    const outcome = overallOutcome(report);
    const green = outcome === 'succeeded';
    const failed = outcome === 'failed' || report.deploys.some(({ diagnosis }) => diagnosis.cause !== null);
    if (!green && !failed && inputs.comment !== 'always')
        return NO_COMMENT;
    return troubles.attempt('The pull request comment could not be written', NO_COMMENT, async () => {
        const result = await publishComment({
            calls,
            repository: part.repository,
            pull,
            key: commentKey(part, inputs),
            run: { runId: part.subject.runId, attempt: part.subject.attempt, sha: pull.headSha },
            state: green ? 'resolved' : 'failed',
            create: failed || inputs.comment === 'always',
            settleMs: SETTLE_MS,
            render: (history, budget) => ports.renderComment(report, { ...context, resolved: green && history }, budget),
        });
        if (result.action === 'outdated')
            troubles.say('A newer run has reported on the pull request already; its comment was left as it is.');
        return result;
    });
}
/** On workflow_run the job is no check of the pull request, so a commit status speaks for it. */
function wantsStatus(inputs, part) {
    return inputs.status === 'always' || (inputs.status === 'auto' && part.event === 'workflow_run');
}
async function statuses({ calls, inputs, part, report, troubles }) {
    if (!wantsStatus(inputs, part))
        return;
    const what = 'The commit status could not be written';
    const sha = part.headSha;
    if (calls === null || sha === null) {
        troubles.add(`${what}: ${calls === null ? 'the input `token` is empty' : 'the event names no commit'}.`);
        return;
    }
    await troubles.attempt(what, undefined, () => setStatus(calls, part.repository, {
        sha,
        state: report.gate.decision === 'block' ? 'failure' : 'success',
        context: inputs.statusContext,
        description: headline(report),
        targetUrl: part.own.url,
    }));
}
async function summaries({ ports, inputs, report, context, troubles }) {
    const path = ports.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (!inputs.summary || path === '')
        return;
    const notes = [...context.notes, ...troubles.words, ...troubles.messages];
    await troubles.attempt('The job summary could not be written', undefined, () => writeSummary(path, inputs.excerpt, (excerpt, note) => ports.renderSummary(report, { ...context, excerpt, notes: note === null ? notes : [...notes, note] })));
}

;// CONCATENATED MODULE: ./build/src/triage/redactor.js

/** Masks what was typed as `mask`, the values of telling variables, and what has the shape of a secret. */
function redactorOf({ mask }, env) {
    return (0,core_redact/* createRedactor */.lY)({ values: [...mask, ...(0,core_redact/* secretValuesOf */.WD)(env)] });
}

;// CONCATENATED MODULE: ./build/src/triage/pending.js





/** The deploy has only begun: a pending status, where one is wanted, and nothing to decide. */
async function announcePending(ports, inputs, part) {
    const { host } = ports;
    const gate = { decision: 'allow', reason: 'the deploy has not ended yet' };
    const troubles = createTroubles(redactorOf(inputs, ports.env));
    const calls = ports.calls();
    const sha = part.headSha;
    if (wantsStatus(inputs, part) && calls !== null && sha !== null) {
        const status = {
            sha,
            state: 'pending',
            context: inputs.statusContext,
            description: 'Waiting for the deploy',
            targetUrl: part.own.url,
        };
        await troubles.attempt('The commit status could not be written', undefined, () => setStatus(calls, part.repository, status));
    }
    const values = { outcome: 'unknown', gate: gate.decision };
    await troubles.attempt(OUTPUTS_FAILED, undefined, () => {
        setOutputs(host, values);
    });
    warnOnce(host, troubles);
    host.info('The deploy has not ended yet: nothing to diagnose.');
    return gate;
}

;// CONCATENATED MODULE: ./build/src/triage/triage.js

















/** The whole action: reads, judges, says it everywhere, and decides. Rejects with UserError on invalid input. */
async function triage(ports) {
    const inputs = readInputs(ports.readInput);
    const part = readPart(ports.env, ports.payload);
    if (part.pending)
        return announcePending(ports, inputs, part);
    refuseAuthorsRules(ports, inputs, part);
    const court = await seatCourt(ports, inputs);
    const readers = ports.readers(inputs, part);
    const examination = tellable(await examine({ inputs, part, court, readers }), inputs, court);
    const troubles = createTroubles(court.redact);
    const calls = ports.calls();
    const target = await findTarget({ calls, inputs, part, examination, troubles });
    const settled = settleOverride(examination.report, inputs.overrideLabel, target);
    const context = contextOf({ inputs, part, examination, target, override: settled.override, court });
    sayUnread(ports, examination);
    await publishAll({ ports, calls, inputs, part, report: settled.report, context, target, troubles });
    finish(ports, settled.report);
    return settled.report.gate;
}
/** On workflow_run and pull_request_target the rules are the base branch's: those of the pull request are not read. */
function refuseAuthorsRules(ports, inputs, part) {
    const path = inputs.catalog.find((each) => part.authorShas.includes(ports.checkedOutAt(each) ?? ''));
    if (path === undefined)
        return;
    throw new errors/* UserError */.y(`Input \`catalog\` names ${quoted(path)}, which is checked out from the pull request itself.`, 'Check out the base branch for your own rules: their authors must not be those they judge.');
}
/** Bundled and own rules, compiled once, and the names that were typed checked against them. */
async function seatCourt(ports, inputs) {
    const bundled = ports.bundled();
    const redact = redactorOf(inputs, ports.env);
    const loaded = inputs.catalog.length === 0 ? [] : await ports.loadOwn(inputs.catalog, search_index_rulesOf(bundled));
    const own = loaded.map((rule) => redactRule(rule, redact));
    const catalogs = own.length === 0 ? [bundled] : [bundled, search_index_catalogOf(own)];
    checkNames(inputs, catalogs);
    const { policy, platform, disableRules: disabledRules, exitCode } = inputs;
    const ownRules = own.map(({ id }) => id);
    return { engine: engineFor(catalogs), policy, platform, disabledRules, exitCode, ownRules, redact };
}
/** Nothing that was read leaves here before this: names of deploys and sources are redacted too, and what may not be quoted is gone. */
function tellable(examination, { excerpt }, { redact }) {
    const { sourceNotes, unread } = examination;
    const report = withhold(redactReport(examination.report, redact), excerpt);
    return { ...examination, report, ...(0,core_redact/* redactDeep */.KL)({ sourceNotes, unread }, redact) };
}
function contextOf({ inputs, part, examination, target, override, court }) {
    const { owner, repo } = part.repository;
    return {
        repository: `${owner}/${repo}`,
        headSha: part.headSha,
        runUrl: part.subject.url,
        jobUrl: part.own.url === part.subject.url ? null : part.own.url,
        docsUrl: inputs.docsUrl === null ? null : court.redact(inputs.docsUrl),
        beforeMerge: standsBeforeMerge(part, target),
        excerpt: inputs.excerpt,
        override,
        resolved: false,
        notes: [
            ...loudWord(inputs, part, examination.report),
            ...(0,core_redact/* redactDeep */.KL)(target.words, court.redact),
            ...policyWords(inputs, court),
        ],
        sourceNotes: examination.sourceNotes,
        lineUrl: examination.lineUrl,
    };
}
/** Whether a merge waits for the gate: not on a push, nor on another run for which no pull request was found. */
function standsBeforeMerge({ event, pull }, target) {
    return event === 'merge_group' || pull.kind === 'number' || pull.kind === 'queue' || target.pull !== null;
}
/** A step after the deploy step that passes must not look as if the deploy had. */
function loudWord(inputs, part, report) {
    const worst = report.deploys[worstIndex(report.deploys)];
    const sameJob = inputs.needs === null && part.subject.runId === part.own.runId;
    if (worst?.diagnosis.outcome !== 'failed' || report.gate.decision === 'block' || !sameJob)
        return [];
    return [
        'THE DEPLOY FAILED. This step passes because the gate does not block it; it does not mean that the deploy went through.',
    ];
}
/** Overrides in force, by name. */
function policyWords(inputs, court) {
    const { failOn } = inputs.policy;
    return [
        ...(inputs.disableRules.length > 0
            ? [`Rules switched off by \`disable-rules\`: ${inputs.disableRules.join(', ')}.`]
            : []),
        ...(failOn === 'fatal'
            ? []
            : [`The gate is set by \`fail-on\`: ${typeof failOn === 'string' ? failOn : failOn.join(', ')}.`]),
        ...(court.ownRules.length > 0
            ? [`Own rules in use beside the bundled catalog: ${String(court.ownRules.length)}.`]
            : []),
    ];
}
/** One warning for what could not be read: whoever looks at the run sees that something is missing without opening the summary. */
function sayUnread({ host }, { unread }) {
    if (unread.length === 0)
        return;
    host.warning((0,untrusted/* commandSafe */.JV)(unread.join('\n')), { title: 'deploy-triage could not read everything' });
}
function finish({ host }, { gate }) {
    const line = (0,untrusted/* commandSafe */.JV)(gate.reason);
    if (gate.decision === 'block')
        host.setFailed(`Blocked: ${line}`);
    else
        host.info(`Allowed: ${line}`);
}

;// CONCATENATED MODULE: ./build/src/action.js










/** Runs triage on the real runner. Rejects with UserError on invalid input, with anything else where it broke. */
async function runAction(env) {
    await triage(portsOf(env, await clientFor((0,core/* getInput */.V4)('token'), env)));
}
/** Null without a token. Octokit takes half of a start to load, and nobody needs it who cannot ask. */
async function clientFor(token, env) {
    if (token === '')
        return null;
    const { createClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(239), __webpack_require__.e(481)]).then(__webpack_require__.bind(__webpack_require__, 9481));
    return createClient({ token, env });
}
/** The event that started the run; empty where the runner gave none. */
function readPayload(path) {
    try {
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(path ?? '', 'utf8'));
        return isRecord(payload) ? payload : {};
    }
    catch {
        return {};
    }
}
function workspaceAt(root) {
    const exists = (path, kind) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false })?.[kind]() ?? false;
    return { root, checkedOut: exists('.git', 'isDirectory'), isFile: (path) => exists(path, 'isFile') };
}
function portsOf(env, client) {
    const workspace = workspaceAt(env['GITHUB_WORKSPACE'] ?? process.cwd());
    return {
        host: { error: core/* error */.z3, info: core/* info */.pq, notice: core/* notice */.lm, setFailed: core/* setFailed */.C1, setOutput: core/* setOutput */.uH, warning: core/* warning */.$e },
        env,
        payload: readPayload(env['GITHUB_EVENT_PATH']),
        readInput: (name) => (0,core/* getInput */.V4)(name),
        bundled: bundledCatalog,
        loadOwn: async (paths, existing) => {
            const { loadCatalog } = await Promise.all(/* import() */[__webpack_require__.e(379), __webpack_require__.e(756)]).then(__webpack_require__.bind(__webpack_require__, 1756));
            return loadCatalog(paths.map((path) => (0,external_node_path_.resolve)(workspace.root, path)), existing);
        },
        readers: (inputs, part) => readersFor({ inputs, part, env, client, workspace: workspace.root }),
        calls: () => (client === null ? null : callsOf(client)),
        workspace,
        checkedOutAt: (path) => checkedOutAt((0,external_node_path_.resolve)(workspace.root, path)),
        renderSummary: renderSummary,
        renderComment: renderComment,
    };
}


/***/ }),

/***/ 3611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toRule)
/* harmony export */ });
/** Lines within which the items of a block must stand, where the rule does not say. */
const DEFAULT_WITHIN = 20;
function toPattern({ text, regex, literal, 'ignore-case': ignoreCase, demands }) {
    return {
        ...(text === undefined ? {} : { text }),
        ...(regex === undefined ? {} : { regex }),
        ...(literal === undefined ? {} : { literal: typeof literal === 'string' ? [literal] : literal }),
        ...(ignoreCase === undefined ? {} : { ignoreCase }),
        ...(demands === undefined ? {} : { demands }),
    };
}
function toAlternative(raw) {
    if (!('all' in raw))
        return toPattern(raw);
    return { all: raw.all.map(toPattern), within: raw.within ?? DEFAULT_WITHIN, ordered: raw.ordered ?? false };
}
/** The rule of a file. `id` is its path below the catalog without extension; its first part is the platform (`house` for files at the top). */
function toRule(id, raw) {
    return {
        id,
        platform: platformOf(id),
        title: raw.title,
        category: raw.category,
        phase: raw.phase,
        verdict: raw.verdict,
        blame: raw.blame,
        tier: raw.tier ?? 'specific',
        any: (raw.match.any ?? []).map(toAlternative),
        none: (raw.match.none ?? []).map(toPattern),
        exitCodes: raw.match['exit-code'] ?? [],
        pick: raw.pick ?? 'last',
        symptomOf: raw['symptom-of'] ?? [],
        cause: raw.cause.trim(),
        fix: raw.fix.map((step) => step.trim()),
        aliases: raw.aliases ?? [],
        meaningOn: raw['meaning-on'] ?? {},
        ...(raw.code === undefined ? {} : { code: raw.code }),
        ...(raw.name === undefined ? {} : { name: raw.name }),
        ...(raw.docs === undefined ? {} : { docs: raw.docs }),
    };
}
function platformOf(id) {
    const at = id.indexOf('/');
    return at < 0 ? 'house' : id.slice(0, at);
}


/***/ })

};
