import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createRedactor),
  R6: () => (/* reexport */ createStreamRedactor),
  WD: () => (/* reexport */ secretValuesOf)
});

// UNUSED EXPORTS: redactDeep

;// CONCATENATED MODULE: ./build/src/core/clean.js
/**
 * Cleaning: what a line says, without how it was printed. Rules see cleaned lines; excerpts keep the prefixes, so that a quoted line stays
 * recognisable. Every pattern here is linear (checked by recheck in the tests).
 */
/** ECMA-48 sequences (CSI, OSC, two-byte escapes), and colour codes whose ESC byte got lost on the way, as App Platform prints them. */
const SEQUENCES = /\0|\x1b(?:\[[0-?]*[ -/]*[@-~]?|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[\ud800-\udbff][\udc00-\udfff]|[^[\]]?)|\[\d{1,3}(?:;\d{1,3}){0,8}m/g;
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f]/g;
const NEEDS_STRIPPING = /[\0-\x08\x0a-\x1f\x7f]|\[[\d;]{0,24}m/;
/** The line without colour codes and escape sequences; other control characters become blanks. */
function clean_stripControls(line) {
    return NEEDS_STRIPPING.test(line) ? blankControls(line.replace(SEQUENCES, '')) : line;
}
function blankControls(line) {
    return line.replace(CONTROLS, ' ');
}
/**
 * What tools put in front of other tools' lines. Order matters only where one form contains another.
 * Sources: actions/runner Logging.cs (timestamp, ##[…]), git's sideband (`remote: `), App Platform's build log (gutter, bracketed time),
 * Scalingo CLI (`[LOG] `), BuildKit's plain progress (`#12 3.456 `), compose (`web-1  | `), Cloud Foundry and Heroku log drains, CRI logs,
 * Cloud Build (`Step #1 - "name": `), GitLab's timestamped traces (`00O `), Capistrano 2 (` ** [out :: host] `),
 * Netlify (`9:14:01 AM: `), `gh run view --log` (job and step before the timestamp), act (`[workflow/job]   | `, and a flag before its last word), Railway (`[err]  `),
 * Fly (`app[id] fra [info]`), EAS (`[stderr] `), Coolify (`2026-Jun-17 …`), Ansible's log_path (`p=1 u=ci n=ansible INFO| `), drone-ssh (`err: `).
 */
const PREFIXES = (/* unused pure expression or super */ null && ([
    /^\uFEFF/,
    /^\s{0,3}\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?\]?(?: \d\d[OE][ +])? ?/,
    /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)? /,
    /^\d{4}-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? /,
    /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d {1,2}/,
    /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]?:? /,
    /^\d{1,2}:\d\d:\d\d [AP]M: /,
    /^[^\t]{1,120}\t[^\t]{1,120}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/,
    /^\[[^\]]{1,80}\] {1,4}\| /,
    /^remote: ?/,
    /^[│|] ?/,
    /^\[LOG\] ?/,
    /^Step #\d{1,3}(?: - "[^"]{1,80}")?: /,
    // A warning that a process failed is none of a step that did: `The process '` below it would say so.
    /^##\[(?:error|warning(?!\]The process ')|notice|debug|command|section)\]/,
    /^::(?:error|warning|notice)(?: [^:]{0,200})?::/,
    /^#\d{1,4} (?:\d+\.\d+ )?/,
    /^\d{1,5}\.\d{1,3} (?=\S)/,
    /^[\w.-]{1,60} +\| /,
    /^(?:stdout|stderr) [FP] /,
    /^\s{0,3}\[(?:APP|STG|RTR|CELL|API|LGR|SSH)[^\]]{0,40}\] (?:OUT|ERR) /,
    /^(?:app|heroku)\[[\w.-]{1,60}\]: /,
    /^app\[[0-9a-f]{6,20}\] [a-z]{3} \[(?:info|warn|error)\] ?/,
    /^\[(?:err|inf|stderr|stdout)\] {1,2}/,
    /^(?:err|out): /,
    /^p=\d{1,8} u=\S{1,60}(?: n=\S{1,60})?(?: [A-Z]{1,8})? ?\| {1,2}/,
    /^\[[^\]]{1,80}\] \u{1F3C1} {1,3}/u,
    /^\[[\w-]{1,60}\] (?=\[?\d{4}-\d\d-\d\d[T ]\d\d)/,
    /^\s{0,3}\*{1,2} \[[^\]]{0,80}\] /,
]));
/** More prefixes than this in a row are content. */
const MAX_PREFIXES = 5;
/** A line for quoting: colours and the runner's timestamp are gone, whatever else the tool printed in front stays. */
function quotableLine(line) {
    return clean_stripControls(line).replace(RUNNER_TIMESTAMP, '').trimEnd();
}
const RUNNER_TIMESTAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z /;
/** The length of the prefixes in front of a stripped line. */
function prefixLength(stripped) {
    let rest = stripped;
    for (let count = 0; count < MAX_PREFIXES; count++) {
        const found = PREFIXES.map((prefix) => prefix.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
        if (found === undefined)
            break;
        rest = rest.slice(found);
    }
    return stripped.length - rest.length;
}
/** The line as rules see it: no colour codes, no control characters, no prefixes of runners, gutters and drains. */
function cleanLine(line) {
    return withoutPrefixes(clean_stripControls(line));
}
/** As `cleanLine`, for a line whose escape sequences and colour codes are gone already. */
function cleanStrippedLine(line) {
    return withoutPrefixes(blankControls(line));
}
function withoutPrefixes(stripped) {
    return stripped.slice(prefixLength(stripped)).trimEnd();
}
/**
 * Whether a cleaned line shows a command, or a commit, rather than output: shell traces (`+ cmd`), npm's and yarn's `> cmd` and `$ cmd`, Dockerfile steps,
 * and Dockerfile listings. A scary word in a command is not a failure. Gradle's messages (`> Could not resolve x`) and quoted logs (`> npm ERR!`)
 * start with `> ` too and are none.
 */
function isEchoedCommand(cleaned) {
    return ECHOED.test(cleaned) || COMMIT.test(cleaned);
}
/** What git and CI print of a commit: its message may name any failure, most often the one it mends. */
const COMMIT = /^\s{0,4}(?:(?:Previous )?HEAD (?:is now at|position was) [0-9a-f]{7}|\[[\w./ ()-]{1,80} [0-9a-f]{7,40}\] |(?:\* )?[0-9a-f]{7,40} (?:\([^)]{1,60}\) )?(?:fix|feat|chore|docs|tests?|ci|build|refactor|revert|Revert|perf|style|Merge|Fix|Add|Handle)\b|[Cc]ommit [Mm]essage: |(?:fix|feat|chore|refactor|perf|revert)(?:\([\w./ -]{1,40}\))?!?: )/;
const ECHOED = /^\s{0,4}(?:\++ \S|\$ \S|> (?![A-Z]\w*[ :.']|npm (?:ERR!|error) |error|java\.|\d+ [a-z])\S|Step \d+\/\d+ ?: |\[[\w./: -]{0,60}\b\d{1,4}\/\d{1,4}\] (?:RUN|COPY|ADD|FROM|WORKDIR|ENV|CMD) |(?:>>>)? ?\d{1,4} ?\| {1,4}(?:>>> )?\S|-{1,5}> (?:RUN|Running in) |(?:RUN|ENTRYPOINT|CMD) \S)/;

;// CONCATENATED MODULE: ./build/src/core/redact-shape.js
/** What a row of the redaction table is, and the judgements its rows share. */
/** What stands where a secret would: stars, a variable, a template, `<password>`, `[masked]`. */
const PLACEHOLDER = /^\\{0,4}["'`]?(?:\$(?:[{(]|\w{1,100}(?![\w!#$%^&*?]))|%\w{1,64}%|%[sdvqr]$|\{\{|\{[a-z_]{0,64}\}|<[\w .:/-]{0,80}(?:>|$)|\[["']?[a-z][\w .:-]{0,80}(?:["'\]]|$)|\((?:\w{1,40}(?:[ ).:]|$)|$)|your[_ -]|@Microsoft\.KeyVault)/i;
const FILLER = /^(?:\*{2,64}|x{3,64}|X{3,64}|[.•…#_-]{1,64})$/;
function isPlaceholder(text) {
    return FILLER.test(text) || PLACEHOLDER.test(text);
}
/** Values that say that there is none. */
const VOID = /^(?:true|false|null|nil|none|undefined|yes|no|on|off|unset|empty|blank|missing|required|optional|redacted|masked|hidden|filtered|removed)$/i;
/** Words that stand in a secret's place and are none. */
const WORDS = new Set(('true false null nil none undefined yes no on off ok y n empty blank unset set string str number boolean bool int integer object any ' +
    'text optional required missing invalid expired wrong incorrect malformed unexpected unknown denied rejected failed failure error errors ' +
    'unauthorized forbidden revoked bad not found unsupported deprecated ignored disabled enabled default redacted masked hidden filtered ' +
    'removed sensitive protected encrypted secret password token changed updated created deleted rotated generated provided specified given ' +
    'present absent inherit opaque bearer basic digest eof must should cannot is was has could the please enter confirm prompt stdin ' +
    'never always auto authentication authorization success successful succeeded valid verified accepted configured using after before with ' +
    'without from for when while because and or but if then unable got expected too already does doesn can').split(' '));
const EXPRESSION = /^(?:(?:self|this|config|options|process|env|os|settings|args|ctx|req|request|params|props|secrets|vars|inputs|steps|github|data|var|local|module|each|cfg|conf)(?:\.|\[|->)|[A-Za-z_][\w.]{0,80}\(|(?:Optional|List|Dict|Option|Array|Vec|SecretStr|Union)\[|&?mut )/;
const REFERENCE = /^(?:\.{1,2}[\\/]|~[\\/]|\/(?:run|var|etc|home|tmp|opt|usr|root|app|secrets|workspace|workspaces|mnt|github|Users|builds|dev|proc|data|srv|vault)\/|[A-Z]:\\|arn:|op:\/\/|vault:|projects\/|file:|env:|secretsmanager|ssm:|resolve:|https?:\/\/(?![^/]{0,300}@))/;
/** True for what cannot be a secret wherever it stands: nothing, a placeholder, an expression, a path, a reference. */
function isVoid(secret) {
    const head = secret.slice(0, 300);
    const bare = bareOf(head);
    if (!/[\p{L}\p{N}]/u.test(bare))
        return isPlaceholder(bare) || bare.length < 4;
    return isPlaceholder(head) || isPlaceholder(bare) || VOID.test(bare) || EXPRESSION.test(bare) || REFERENCE.test(bare);
}
function bareOf(head) {
    return head.replace(/^["'`\\]{1,8}/, '').replace(/(?<!["'`\\,;:.!?)\]}])["'`\\,;:.!?)\]}]{1,64}$/, '');
}
/** True for what stands in a secret's place without being one: words, variables, expressions, paths, references. */
function isHarmless(secret) {
    return isVoid(secret) || WORDS.has(bareOf(secret.slice(0, 300)).toLowerCase());
}
/** True where letters and digits are mixed, as in random text and seldom in words. */
function isMixed(text) {
    const head = text.slice(0, 300);
    return /\d/.test(head) && /[A-Za-z]/.test(head);
}
/** True when `text` opens a sentence: more than one word, and the first is one that explains. */
function isSentence(text) {
    const first = /^["']?([A-Za-z']{1,20}),? /.exec(text)?.[1]?.toLowerCase();
    return (first !== undefined &&
        text.length >= 8 &&
        (WORDS.has(first) ||
            /^(?:can't|isn't|doesn't|a|an|to|be|as|at|of|in|on|by|it|we|you|are|will|may|needs|expects|length|authentication|does|contains)$/.test(first)));
}

;// CONCATENATED MODULE: ./build/src/core/redact-assignments.js
/** `NAME=value`, `name: value`, `"name": "value"`: what is assigned to a name that says it is secret. */

const KINDS = 'api access private encryption signing account master auth ssh deploy license secret app session jwt subscription functions service-role service_role shared storage hmac'.split(' ');
const NAMES = [
    ...['password', 'passwd', 'passphrase', 'passcode', 'pwd', 'secret', 'token', 'credential'],
    ...KINDS.flatMap((kind) => [`${kind}key`, `${kind}_key`, `${kind}-key`, `${kind} key`]),
];
const NAME = '(?<name>pass(?:word|wd|phrase|code)|pwd|secret|token|credential|(?:api|access|private|encryption|signing|account|master|auth|ssh|deploy|license|secret|app|session|jwt|subscription|functions|service[_-]role|shared|storage|hmac)[ _-]?key)(?<about>[\\w.-]{0,40})';
/** The end of the name: a quote, perhaps escaped, a bracket, a default in brackets. */
const NAME_END = '\\\\{0,3}["\'`]?\\]?(?:[ ]\\[[^\\]\\r\\n]{0,40}\\])?';
const SEPARATOR = '[ \\t]{0,16}(?:=>|:=|\\?=|[:=])[ \\t]{0,16}';
/** What a longer name speaks about when it is not the secret itself: TOKEN_URL, passwordPolicy, secretName. */
const ABOUT = /^(?:s$|less|i[sz]|ary|s?manager|[_.-]?(?:names?|files?|path|urls?|uri|type|ids?|refs?|arn|dir|directory|endpoint|expir\w*|ttl|len|length|min|max|count|size|version|policy|rotation|age|format|prefix|header|field|hint|reset|timeout|scopes?|issuer|audience|alg|algorithm|enabled|required|provider|store|manager|mount|mountpath|label|group|usage|limit|key_?ref|class|source|fingerprint|namespace|used|budget|validity|lifetime|status|state|hash_?algo\w*|env|var|variable|option|stdin|command|cmd|program|user\w*|owner|generator|helper)(?![a-z]))/i;
const ASSIGNMENT_SHAPES = [
    {
        id: 'quoted-assignment',
        anchors: NAMES,
        pattern: new RegExp(`(?<keep>${NAME}${NAME_END}${SEPARATOR}(?<quote>\\\\{0,3}["'\`]))(?:(?!\\k<quote>)(?:\\\\.|[^\\r\\n])){1,1024}`, 'iy'),
        accept: (found) => acceptQuoted(found),
        source: 'JSON (RFC 8259), YAML 1.2 and shell assignments',
    },
    {
        id: 'bare-assignment',
        anchors: NAMES,
        pattern: new RegExp(`(?<keep>${NAME}${NAME_END}${SEPARATOR})[^\\s"'\`](?:[^\\s;&]|;(?![ ]?[a-z][a-z ]{1,40}=)|&(?![\\w.-]{1,40}=)){0,256}`, 'iy'),
        grow: /(?:[^\s;&]|;(?![ ]?[A-Za-z][A-Za-z ]{1,40}=)|&(?![\w.-]{1,40}=))+/y,
        accept: (found) => acceptBare(found),
        source: 'environment files, YAML, query strings, ADO.NET and JDBC connection strings',
    },
    {
        id: 'changed-assignment',
        anchors: NAMES,
        pattern: new RegExp(`(?<keep>${NAME}${NAME_END}${SEPARATOR}(?:"[^"\\r\\n]{0,512}"|\\([^)\\r\\n]{1,40}\\)|[^\\s"(]{1,100})[ ]{1,4}->[ ]{1,4}["']?)(?:(?<=["'])[^"'\\r\\n]{1,1024}|(?<!["'])[^\\s"']{1,1024})`, 'iy'),
        accept: (found) => !isAbout(found) && !isHarmless(found.secret) && isTelling(found),
        source: 'developer.hashicorp.com terraform plan: an attribute that changes is shown as old -> new',
    },
    {
        id: 'named-value',
        anchors: NAMES,
        pattern: new RegExp(`(?<keep>${NAME}(?:\\\\{0,3}["'][ \\t]{0,8}[,;]?[ \\t]{0,40}(?:\\r?\\n[ \\t]{0,80})?|[ \\t]{0,8}\\r?\\n[ \\t]{0,80})(?:(?!["']?value)[\\w"']{1,20}:[ ][\\w"']{1,20},?[ \\t]{0,8}(?:\\r?\\n|(?<=[ ]))[ \\t]{0,80}){0,2}\\\\{0,3}["']?value\\\\{0,3}["']?[ \\t]{0,8}(?:=>|[:=])[ \\t]{0,8}\\\\{0,3}["']?)(?:(?<=["'])[^"'\\r\\n\\\\]{3,1024}|(?<!["'])[^\\s"',}]{3,1024})`, 'iy'),
        accept: (found) => !isAbout(found) && !isHarmless(found.secret) && isTelling(found),
        source: 'kubernetes.io Container env, ECS environment, DigitalOcean app spec, .NET add elements: name and value apart',
    },
    {
        id: 'xml-element',
        anchors: NAMES,
        pattern: new RegExp(`(?<keep>${NAME}>[ \\t]{0,8})[^\\s<][^<\\r\\n]{0,512}(?=</)`, 'iy'),
        accept: (found) => !isAbout(found) && !isHarmless(found.secret) && isTelling(found),
        source: 'maven.apache.org settings.xml, servers: <password>; NuGet and publish profiles likewise',
    },
    {
        id: 'table-cell',
        anchors: NAMES,
        pattern: new RegExp(`(?<keep>${NAME}["'\`]?(?:[ \\t]{0,80}[|│][ \\t]{1,80}|[ ]\\((?=["'\`]))["'\`]?)[^\\s|│"'\`]{12,1024}`, 'iy'),
        accept: (found) => (!found.keep.includes('(') || isVariable(found)) &&
            !isAbout(found) &&
            !isHarmless(found.secret) &&
            isMixed(found.secret) &&
            !isObjectName(found.groups['name'] ?? '', found.secret),
        source: 'tables of command lines that list variables: name, bar, value; wrangler: NAME ("value")',
    },
    {
        id: 'column',
        anchors: NAMES,
        pattern: new RegExp(`(?<keep>${NAME}[ \\t]{2,80})[^\\s"'\`|│=:]{8,1024}`, 'iy'),
        accept: (found) => /^\w*$/.test(found.groups['about'] ?? '') &&
            !isAbout(found) &&
            !isHarmless(found.secret) &&
            isMixed(found.secret) &&
            !isObjectName(found.groups['name'] ?? '', found.secret) &&
            standsAlone(found),
        source: 'developer.hashicorp.com vault kv get: columns without bars',
    },
    {
        id: 'short-name-assignment',
        anchors: [
            '_pass=',
            '_pass:',
            '_pass"',
            "_pass'",
            '_pwd=',
            '_pwd:',
            '_pwd"',
            '"pass"',
            "'pass'",
            '_auth=',
            'sshpass=',
        ],
        pattern: /(?<keep>(?:["'_]|ssh)(?:pass|pwd|auth)["']?[ ]{0,4}[:=][ ]{0,4}["']?)[^\s"']{1,2048}/iy,
        accept: ({ secret, keep }) => !isHarmless(secret) && !/^\d+[,}]?$/.test(secret) && (!/:[ ]/.test(keep) || secret.length >= 3),
        source: 'environment files: DB_PASS=, SMTP_PASS=; nodemailer auth.pass',
    },
    {
        id: 'key-variable',
        anchors: ['_key=', '_key: ', '_key":', '_pat=', '_jwt=', '_sas='],
        pattern: /(?<keep>_(?:KEY|PAT|JWT|SAS)["']?[ ]{0,4}[=:][ ]{0,4}["']?)[\w+/=.-]{16,2048}/y,
        accept: ({ secret, start, text }) => isMixed(secret) &&
            !isHarmless(secret) &&
            !/(?:CACHE|PUBLIC|PRIMARY|FOREIGN|SORT|PARTITION|REGISTRY|HOST|RESTORE|BUCKET|S3|OBJECT)$/.test(text.slice(Math.max(0, start - 12), start)),
        source: 'environment variables of services whose keys have no form of their own: STRIPE_KEY, MAILJET_KEY',
    },
];
function acceptQuoted(found) {
    const { secret, keep } = found;
    if (isAbout(found) || isVoid(secret) || isCommand(found))
        return false;
    if (isVariable(found) && /=\\{0,3}["'`]$/.test(keep))
        return true;
    if (isHarmless(secret) || isSentence(secret))
        return false;
    const name = found.groups['name'] ?? '';
    if (/^token$/i.test(name))
        return secret.length >= 6 && /\d/.test(secret);
    return isPassword(name) || (secret.length >= 3 && !isObjectName(name, secret));
}
/** TOKEN=`cat file`: in backticks a shell reads a command. */
function isCommand({ keep, secret }) {
    return keep.endsWith('`') && /^\w{1,40}[ ]/.test(secret);
}
/** Enough of a secret where the name stands apart from it and may be about anything. */
function isTelling({ groups, secret }) {
    const name = groups['name'] ?? '';
    return (isPassword(name) || isMixed(secret) || secret.length >= 12) && !isObjectName(name, secret);
}
function acceptBare(found) {
    const { keep, secret } = found;
    if (isAbout(found) || isVoid(secret) || isIdentifier(found))
        return false;
    if (keep.endsWith('=') && isVariable(found))
        return true;
    if (isHarmless(secret))
        return false;
    const name = found.groups['name'] ?? '';
    if (keep.endsWith('='))
        return isPassword(name) || isMixed(secret) || (secret.length >= 6 && !isExpression(secret));
    if (isWord(secret))
        return isPassword(name) && standsAlone(found);
    if (isPassword(name))
        return (secret.length >= 3 && !/^\d{1,6}[,.]?$/.test(secret)) || standsAlone(found);
    return secret.length >= 8 && isMixed(secret) && !isObjectName(name, secret) && !isSentenceAbout(found);
}
/** An environment variable, in capitals: what is assigned to it is its value, whatever it looks like. */
function isVariable({ groups, text, start }) {
    const name = `${groups['name'] ?? ''}${groups['about'] ?? ''}`;
    return name === name.toUpperCase() && !/[a-z]$/.test(text.slice(Math.max(0, start - 1), start));
}
function isAbout({ groups, text, start }) {
    const before = text.slice(Math.max(0, start - 42), start);
    if (/\$\{\w{0,40}$/.test(before) || /existing[_-]?$/i.test(before))
        return true;
    if (/passw(?:or)?d[_-]?keys?$/i.test(`${groups['name'] ?? ''}${groups['about'] ?? ''}`))
        return true;
    return ABOUT.test(groups['about'] ?? '') && !(groups['about'] === 's' && /^credential$/i.test(groups['name'] ?? ''));
}
function isPassword(name) {
    return /^p/i.test(name) && !/^private/i.test(name);
}
/** `arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-Ab12Cd`: a part of a longer identifier. */
function isIdentifier({ text, start, keep }) {
    return text.charAt(start - 1) === ':' && /\w:$/.test(keep);
}
/** `token=TokenKind.Eof`, `secret=value,`: code, not a value. */
function isExpression(secret) {
    return /^[A-Za-z_]{1,40}(?:(?:::|\.|->)[A-Za-z_]{1,40}){1,8}[;,)\]]{0,4}$/.test(secret);
}
function isWord(secret) {
    return /^[A-Za-z]{1,64}(?:[-'_][A-Za-z]{1,64}){0,8}[,.;:!?)\]}]{0,8}$/.test(secret);
}
/** `secret: default/db-credentials-2`: Kubernetes names its objects so (RFC 1123 labels). */
function isObjectName(name, secret) {
    return (/^(?:secret|credential)/i.test(name) && /^(?=\D{3})[a-z0-9]{1,40}(?:[-./][a-z0-9]{1,40}){1,10}[,;]?$/.test(secret));
}
/** "Unexpected token: x1", "invalid token: …": said about a token, by a parser. */
function isSentenceAbout({ text, start }) {
    return /(?:unexpected|illegal|next|previous|stray|found)[ ]$/i.test(text.slice(Math.max(0, start - 12), start));
}
/** A whole line `name: value`, as YAML has it; in a sentence something stands before or after. */
function standsAlone({ text, start, keep, secret }) {
    const before = text.slice(Math.max(0, start - 80), start);
    const after = text.charCodeAt(start + keep.length + secret.length);
    return (/(?:^|[\r\n])(?:\d{4}-\d\d-\d\dT[\d:.]{5,20}Z?[ ])?[ \t]{0,40}(?:-[ ])?["']?[\w.-]{0,40}$/.test(before) &&
        (Number.isNaN(after) || after === 10 || after === 13));
}

;// CONCATENATED MODULE: ./build/src/core/redact-contexts.js
/** Secrets known by where they stand: in URLs, headers, flags, commands and SQL. */

const notPlaceholder = ({ secret }) => !isPlaceholder(secret);
const CONTEXT_SHAPES = [
    {
        id: 'url-password',
        anchors: ['://', String.raw `:\/\/`],
        pattern: /(?<keep>:(?:\/\/|\\\/\\\/)[^\s:/@"'<>`[\\]{0,256}:)(?:[^\s/"'<>`]{1,256}(?=@(?!sha256:))|(?!\d{1,5}\/)[^\s/"'<>`][^\s@"'<>`]{0,255}(?=@(?!sha256:)[\w-]{1,63}(?:\.[\w-]|:\d)))/y,
        accept: notPlaceholder,
        source: 'RFC 3986 section 3.2.1, user information; an "@" in the password should be encoded and often is not',
    },
    {
        id: 'encoded-url-password',
        anchors: ['%3a%2f%2f'],
        pattern: /(?<keep>%3A%2F%2F[\w.~-]{0,256}(?:%3A|:))[\w.~%!$*()+,;=-]{1,256}?(?=%40|@)/iy,
        accept: notPlaceholder,
        source: 'RFC 3986 section 2.1: a URL inside of another one is percent-encoded',
    },
    {
        id: 'database-url-password',
        anchors: 'postgres:// postgresql:// mysql:// mysqlx:// mariadb:// mongodb:// mongodb+srv:// redis:// rediss:// amqp:// amqps:// sqlserver:// mssql://'.split(' '),
        pattern: /(?<keep>[a-z+]{4,14}:\/\/[^\s:/@"'<>`]{0,256}:)(?!\d{1,5}\/)[^\s@"'<>`]{1,256}(?=@)/iy,
        accept: notPlaceholder,
        source: 'postgresql.org libpq connection URIs and their like; passwords with a slash that is not encoded',
    },
    {
        id: 'url-token',
        anchors: ['://'],
        pattern: /(?<keep>:\/\/)[\w.~%+-]{16,512}(?=@|:x-oauth-basic@|:@|:\*{3}@)/y,
        accept: ({ secret }) => isMixed(secret),
        source: 'github.blog 2012-09-21: a token as the user of an HTTPS URL',
    },
    {
        id: 'authorization',
        anchors: ['authorization'],
        pattern: /(?<keep>authorization\\{0,3}["']?[ \t]{0,8}(?:=>|[:=,])[ \t]{0,8}[[(]?\\{0,3}["']?(?<scheme>(?:bearer|basic|token|digest|apikey|api-key|bot|negotiate|key|sso-key)[ \t]{1,8})?)[^\s"'\\,;\])}]{4,256}/iy,
        grow: /[^\s"'\\,;\])}]+/y,
        accept: ({ secret, groups }) => !isHarmless(secret) && (groups['scheme'] !== undefined || (secret.length >= 8 && isMixed(secret))),
        source: 'RFC 9110 section 11.6.2: a scheme and credentials',
    },
    {
        id: 'bearer',
        anchors: ['bearer ', 'basic '],
        pattern: /(?<keep>(?:bearer|basic)[ ]{1,8}["']?)[\w.~+/=-]{12,256}/iy,
        grow: /[\w.~+/=-]+/y,
        accept: ({ secret }) => isMixed(secret) && !/^[\w.-]{0,40}[-.]\d{1,4}(?:\.\d{1,4}){0,3}$/.test(secret),
        source: 'RFC 6750 section 2.1 and RFC 7617 section 2',
    },
    {
        id: 'authorization-parameters',
        anchors: ['authorization'],
        pattern: /(?<keep>authorization["']?[ ]{0,4}[:=][ ]{0,4}["']?(?:digest|aws4-hmac-sha256|oauth|hawk|googlelogin|sharedkey|sharedkeylite|hmac|signature|escher|aws)[ ]{1,4})[^ \r\n][^\r\n]{7,2048}/iy,
        source: 'RFC 7616 and others: credentials as parameters, to the end of the header',
    },
    {
        id: 'session-cookie',
        anchors: ['sessionid=', 'phpsessid=', 'jsessionid=', 'connect.sid='],
        pattern: /(?<keep>(?:sessionid|phpsessid|jsessionid|connect\.sid)=)[\w%.:-]{12,512}/iy,
        source: 'session cookies of Django, PHP, servlet containers and Express',
    },
    {
        id: 'cookie',
        anchors: ['cookie'],
        pattern: /(?<keep>cookie["']?[ ]{0,4}[:=][ ]{0,8}["']?[^\s"'=;:]{1,128}=)[^\r\n"']{6,4096}/iy,
        accept: ({ secret }) => !isHarmless(secret),
        source: 'RFC 6265 section 4: Cookie and Set-Cookie carry session identifiers',
    },
    {
        id: 'secret-flag',
        anchors: '-password -passwd -passphrase -pass -requirepass -pwd -token -secret -secretkey -secret-key -api-key -apikey -api_key -access-key -auth-key -private-key -account-key -accountkey -credential -credentials -storepass -keypass -sas-token -client-secret'.split(' '),
        pattern: /(?<keep>-(?:password|passwd|passphrase|requirepass|pass|pwd|token|secret|secret-?key|api[-_]?key|access-?key|auth-?key|private-?key|account-?key|client-?secret|credentials?|storepass|keypass)[ \t]{1,8}(?!-))(?:\\?"[^"\r\n]{1,512}"?|'[^'\r\n]{1,512}'?|[^\s"'\\]{1,2048})/iy,
        accept: (found) => isArgument(found) && isOption(found),
        source: 'GNU getopt_long and PowerShell: the value of an option is the next argument',
    },
    {
        id: 'mysql-password',
        anchors: ['mysql', 'mariadb', '7z '],
        pattern: /(?<keep>(?:mysql|mariadb|7z)[a-z-]{0,12}[ ](?:[^\n|;&]{0,120}?[ ])?-p["']?)[^\s"'=-][^\s"']{2,}/iy,
        accept: notPlaceholder,
        source: 'dev.mysql.com refman, connection options: -p and the password without a space',
    },
    {
        id: 'login-password',
        anchors: 'login |sshpass |twine |mongodump |mongosh |mongorestore |sqlcmd |bcp |unzip |security import |-keychain '.split('|'),
        pattern: /(?<keep>(?:login|sshpass|twine|mongo(?:dump|sh|restore)|sqlcmd|bcp|unzip|security[ ]import|-keychain)[ ](?:[^\n|;&]{0,120}?[ ])?-p[ =]{0,4})(?:"[^"\r\n]{1,512}"?|'[^'\r\n]{1,512}'?|[^\s"'-][^\s"']{0,512})/iy,
        accept: (found) => isArgument(found),
        source: 'docs.docker.com reference/cli/docker/login, sshpass(1), az login, sqlcmd -P, twine(1), security(1)',
    },
    {
        id: 'tool-token',
        anchors: ['vercel ', 'codecov ', 'flyctl ', 'fly ', 'doctl ', 'netlify ', 'snyk auth '],
        pattern: /(?<keep>(?:(?:vercel|codecov|flyctl|fly|doctl|netlify)[ ](?:[^\n|;&]{0,120}?[ ])?(?:-t|--auth)[ =]|snyk[ ]auth[ ])["']?)[\w.~+/=-]{16,}/iy,
        accept: ({ secret }) => isMixed(secret) && !isHarmless(secret),
        source: 'vercel.com docs/cli/global-options, docs.codecov.com, fly.io docs, docs.netlify.com CLI, docs.snyk.io CLI auth',
    },
    {
        id: 'secret-value-flag',
        anchors: ['put-parameter ', 'put-secret-value ', 'create-secret ', 'secret set '],
        pattern: /(?<keep>(?:put-parameter|put-secret-value|create-secret|secret set)[ ][^\n|;&]{0,300}?--(?:value|secret-string|body)[ =])(?:"[^"\r\n]{1,1024}"?|'[^'\r\n]{1,1024}'?|[^\s"'-][^\s"']{0,1024})/iy,
        accept: (found) => isArgument(found),
        source: 'docs.aws.amazon.com ssm and secretsmanager CLI, az keyvault secret set, cli.github.com gh secret set',
    },
    {
        id: 'user-and-password-flags',
        anchors: ['-u ', '-u='],
        pattern: /(?<keep>(?<=\s)-u[ =][^\s-]\S{0,127}[ ](?:--?[\w-]{1,30}[ =][^\s"'-][^\s"']{0,100}[ ]){0,3}-p[ =]["']?)[^\s"'/.][^\s"']{5,256}/y,
        accept: ({ secret }) => !isHarmless(secret) &&
            !/^[\d.:]+(?:\/\w{3,4})?$/.test(secret) &&
            (isMixed(secret) || /^[a-z]{4}(?:-[a-z]{4}){3}$/.test(secret)),
        source: 'ncftpput(1), altool and many more: -u user -p password side by side',
    },
    {
        id: 'curl-cookie',
        anchors: ['curl '],
        pattern: /(?<keep>curl[ ](?:[^\n|;]{0,120}?[ ])?(?:-b|--cookie)[ =]["']?[^\s"'=;]{1,64}=)[^\s"';]{8,4096}/iy,
        accept: notPlaceholder,
        source: 'curl(1): -b name=value',
    },
    {
        id: 'composer-config',
        anchors: ['github-oauth.', 'gitlab-oauth.', 'gitlab-token.', 'http-basic.', 'bearer.'],
        pattern: /(?<keep>(?:github-oauth|gitlab-oauth|gitlab-token|bearer|http-basic)\.[\w.-]{1,128}[ ](?:[\w@.-]{1,64}[ ])?["']?)[\w.~+/=-]{16,512}/iy,
        accept: ({ secret }) => isMixed(secret),
        source: 'getcomposer.org doc/articles/authentication-for-private-packages: composer config http-basic.host user password',
    },
    {
        id: 'htpasswd',
        anchors: ['htpasswd -'],
        pattern: /(?<keep>htpasswd[ ]-(?=[A-Z]{0,8}b)[A-Z]{1,9}[ ](?:[^\s|;&]{1,200}[ ]){1,2}["']?)[^\s"'|;&>]{2,256}/iy,
        accept: notPlaceholder,
        source: 'httpd.apache.org docs/programs/htpasswd: -b takes the password as the last argument',
    },
    {
        id: 'openssl-key',
        anchors: ['openssl '],
        pattern: /(?<keep>openssl[ ](?:[^\n|;&]{0,200}?[ ])?-k[ ]{1,4}["']?)[^\s"'-][^\s"']{2,}/iy,
        accept: (found) => isArgument(found),
        source: 'openssl-enc(1): -k password, -K key',
    },
    {
        id: 'php-arguments',
        anchors: ['pdo->__construct(', 'mysqli->__construct(', 'mysqli_connect(', 'real_connect('],
        pattern: /(?<keep>(?:pdo->__construct|mysqli->__construct|mysqli_connect|real_connect)\((?:(?:'[^'\r\n]{0,256}'|null),[ ]?){2}')[^'\r\n]{1,256}/iy,
        source: 'php.net Exception::getTraceAsString: a stack trace shows the first fifteen characters of each argument',
    },
    {
        id: 'smtp-auth',
        anchors: ['auth plain ', 'auth login '],
        pattern: /(?<keep>AUTH (?:PLAIN|LOGIN)[ ]{1,4})[A-Za-z0-9+/]{8,}={0,2}/y,
        source: 'RFC 4954 section 4: the credentials in base64 behind the mechanism',
    },
    {
        id: 'redis-password',
        anchors: ['redis-cli '],
        pattern: /(?<keep>redis-cli[ ](?:[^\n|;&]{0,120}?[ ])?-a[ ]{1,4}["']?)[^\s"'-][^\s"']*/iy,
        accept: notPlaceholder,
        source: 'redis.io docs, redis-cli -a',
    },
    {
        id: 'curl-user',
        anchors: ['curl ', 'lftp '],
        pattern: /(?<keep>(?:curl|lftp)[ ](?:[^\n|;]{0,120}?[ ])?-u[ ]{0,4}["']?[^\s:,"'/-][^\s:,"'/]{0,127}[:,])[^\s"']+/iy,
        accept: notPlaceholder,
        source: 'curl(1): -u <user:password>; lftp(1): -u user,password',
    },
    {
        id: 'user-flag',
        anchors: ['--user', '--proxy-user', '--creds'],
        pattern: /(?<keep>--(?:user|proxy-user|creds)[ =]{1,4}["']?[^\s:"'/=]{1,128}:)[^\s"'/]+/iy,
        accept: ({ secret }) => !isPlaceholder(secret) && !/^(?:\d{1,6}|[a-z_][a-z_-]{0,12})$/.test(secret),
        source: 'curl(1), skopeo(1): <user:password>; docker run --user takes <uid:gid> there',
    },
    {
        id: 'pass-phrase-argument',
        anchors: ['pass:'],
        pattern: /(?<keep>-(?:pass|passin|passout)[ ]["']?pass:)[^\s"']+/iy,
        back: 6,
        source: 'openssl-passphrase-options(1): pass:password',
    },
    {
        id: 'pass-phrase-in-out',
        anchors: ['-passin pass:', '-passout pass:'],
        pattern: /(?<keep>-pass(?:in|out) pass:)[^\s"']+/iy,
        source: 'openssl-passphrase-options(1): pass:password',
    },
    {
        id: 'echo-to-login',
        anchors: ['echo '],
        pattern: /(?<keep>echo[ ](?:-n[ ])?["']?)[^\s"'|]{1,512}(?=["']?[ ]{0,4}\|[^\n]{0,200}(?:--password-stdin|--passphrase-fd|--with-token|sudo -S))/iy,
        accept: notPlaceholder,
        source: 'docs.docker.com reference/cli/docker/login: --password-stdin reads the pipe; gpg(1), gh auth login, sudo(8) likewise',
    },
    {
        id: 'netrc',
        anchors: ['login '],
        pattern: /(?<keep>login[ ]{1,4}\S{1,128}[ \t]{0,4}(?:\r?\n)?[ \t]{0,8}(?<=\s)password[ ]{1,4})\S+/iy,
        accept: notPlaceholder,
        source: 'gnu.org inetutils manual, the .netrc file',
    },
    {
        id: 'sql-password',
        anchors: ["password '", "identified by '", "password = '", 'identified by password '],
        pattern: /(?<keep>(?:password(?: =)?|identified by(?: password)?) ')[^'\r\n]{1,256}(?=')/iy,
        accept: ({ secret }) => !isHarmless(secret),
        source: 'postgresql.org ALTER ROLE … PASSWORD, dev.mysql.com CREATE USER … IDENTIFIED BY',
    },
    {
        id: 'said-password',
        anchors: ['password is', 'password for', 'passphrase for', 'password "', "password: '"],
        pattern: /(?<keep>pass(?:word|phrase)[ ](?:(?:is(?:[ ]generated)?)?(?:[ ]?for[ ][^\r\n:]{1,128}(?:[:][^\r\n: ]{1,40})?)?[:]?[ ]{1,4}["']?|"))[^\s"']{4,128}/iy,
        accept: ({ secret, keep }) => /[:"]/.test(keep) && !isHarmless(secret) && /\d/.test(secret),
        source: 'dev.mysql.com, default privileges: "A temporary password is generated for root@localhost: …"; installers',
    },
    {
        id: 'connection-string-password',
        anchors: ['password=', 'pwd=', 'password =', 'pwd ='],
        pattern: /(?<keep>(?:password|pwd)[ ]?=[ ]?)[^ ;"'\r\n][^;"'\r\n]{0,128}(?=;[ ]?[A-Z][A-Z ]{1,40}=)/iy,
        accept: notPlaceholder,
        source: 'learn.microsoft.com ADO.NET connection strings: a value may hold spaces and ends at the semicolon',
    },
    {
        id: 'go-mysql-dsn',
        anchors: ['@tcp(', '@unix('],
        pattern: /(?<keep>[^\s:@"'`]{1,128}:)[^\s"'`]{1,256}(?=@(?:tcp|unix)\()/iy,
        back: 'word',
        accept: notPlaceholder,
        source: 'github.com/go-sql-driver/mysql, DSN: user:password@tcp(host)/db',
    },
    {
        id: 'oracle-url',
        anchors: ['jdbc:oracle:'],
        pattern: /(?<keep>jdbc:oracle:[a-z]{2,6}:[\w$#]{1,128}\/)[^\s@"']{1,128}(?=@)/iy,
        accept: notPlaceholder,
        source: 'docs.oracle.com JDBC URLs: jdbc:oracle:thin:user/password@…',
    },
];
/** Words of a sentence about an option, not its value. */
const PROSE = new Set(('is was are were be has had have flag flags option options argument arguments arg must should can cannot could will would may might not no ' +
    'to or and for from in on with without instead requires require required value values parameter parameters when if as at by of the a an ' +
    'that which but because via using use used does do only either also since set unset given specified provided expects needs file ' +
    'missing invalid expired empty deprecated ignored stdin').split(' '));
/** `docker build --secret id=token,src=file` names one. */
function isArgument({ secret }) {
    return (!isHarmless(secret) && !/^["']?id=/.test(secret) && !PROSE.has(secret.toLowerCase().replace(/[.,;:!?)]{1,8}$/, '')));
}
/** The word that ends here begins with a hyphen: `--db-password`, not `username-password`. */
function isOption({ text, start }) {
    return /(?:^|[\s"'`([,])--?[\w-]{0,40}$/.test(text.slice(Math.max(0, start - 48), start + 1));
}

;// CONCATENATED MODULE: ./build/src/core/fold-case.js
/** ASCII letters to lower case; others stay, as in the scanner. */
function foldCase(text) {
    return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

;// CONCATENATED MODULE: ./build/src/core/lazily.js
/** Makes a value when it is first asked for, and once. */
function lazily(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}

;// CONCATENATED MODULE: ./build/src/core/redact-literals.js
/**
 * Many literals found in one pass over a string: Aho-Corasick over UTF-16 units, with the edges in one open-addressing
 * table so that ten thousand literals stay small. The time is linear in the text whatever the literals are.
 */


/**
 * Compiles literals (none empty). `fold`: ASCII letters match in either case; give the literals in lower case.
 * `all`: visit every literal that ends at a place, which costs time when many literals are suffixes of each other.
 */
function compileLiterals(literals, options = {}) {
    const automaton = lazily(() => build(literals));
    const dense = lazily(() => toDense(automaton(), literals, options.fold === true));
    const lengths = Int32Array.from(literals, (literal) => literal.length);
    const shared = { lengths, fold: options.fold === true, all: options.all === true };
    let seen = 0;
    return {
        size: literals.reduce((sum, literal) => sum + literal.length, 0),
        each: (text, visit) => {
            if (literals.length === 0)
                return;
            seen += text.length;
            if (seen < WORTH_TABLES && literals.length < FEW) {
                searchEach(text, literals, { ...shared, visit });
                return;
            }
            const table = dense();
            if (table === null)
                walk(text, automaton(), { ...shared, visit });
            else
                walkDense(text, { automaton: automaton(), dense: table }, { ...shared, visit });
        },
    };
}
/** Units of text from which on tables pay for themselves, and literals from which on they always do: the few lines of an answer are read before they would be built. */
const WORTH_TABLES = 32 * 1024;
const FEW = 2000;
/** The same without tables: each literal is looked for on its own. */
function searchEach(text, literals, { fold, all, visit }) {
    const shown = fold ? foldCase(text) : text;
    const ends = new Map();
    literals.forEach((literal, index) => {
        for (let at = shown.indexOf(literal); at >= 0; at = shown.indexOf(literal, at + 1)) {
            const end = at + literal.length;
            const others = ends.get(end);
            if (others === undefined)
                ends.set(end, [index]);
            else
                others.push(index);
        }
    });
    const lengthOf = (index) => literals[index]?.length ?? 0;
    for (const [end, found] of [...ends].sort(([a], [b]) => a - b)) {
        const longestFirst = found.sort((a, b) => lengthOf(b) - lengthOf(a));
        for (const index of all ? longestFirst : longestFirst.slice(0, 1))
            visit(end - lengthOf(index), end, index);
    }
}
/** Larger tables cost more to build and to keep in cache than they save. */
const MAX_DENSE = 2000000;
function toDense(automaton, literals, fold) {
    const units = [...new Set(literals.flatMap((literal) => Array.from(literal.split(''), (unit) => unit.charCodeAt(0))))];
    const { trie, order, fail, literal, suffix } = automaton;
    const width = units.length + 1;
    if (trie.nodes * width > MAX_DENSE)
        return null;
    const next = new Int32Array(trie.nodes * width);
    for (let at = 0; at < trie.nodes; at += 1) {
        const node = order[at] ?? 0;
        units.forEach((unit, index) => {
            const target = child(trie, node, unit);
            const ends = (literal[target] ?? -1) >= 0 || (suffix[target] ?? 0) > 0;
            const fallback = node === 0 ? 0 : (next[(fail[node] ?? 0) * width + index + 1] ?? 0);
            next[node * width + index + 1] = target === 0 ? fallback : ends ? -target * width : target * width;
        });
    }
    return { next, width, ...classesOf(units, fold) };
}
function classesOf(units, fold) {
    const low = new Int32Array(128);
    const high = new Map();
    units.forEach((unit, index) => {
        if (unit >= 128)
            high.set(unit, index + 1);
        else
            low[unit] = index + 1;
        if (fold && unit >= 97 && unit <= 122)
            low[unit - 32] = index + 1;
    });
    return { low, high };
}
function walkDense(text, tables, options) {
    const { next, width, low, high } = tables.dense;
    let row = 0;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        row = next[row + (unit < 128 ? (low[unit] ?? 0) : (high.get(unit) ?? 0))] ?? 0;
        if (row < 0) {
            row = -row;
            report(tables.automaton, row / width, at + 1, options);
        }
    }
}
function report({ literal, suffix }, node, end, options) {
    let ending = (literal[node] ?? -1) >= 0 ? node : (suffix[node] ?? 0);
    while (ending !== 0) {
        const found = literal[ending] ?? 0;
        options.visit(end - (options.lengths[found] ?? 0), end, found);
        ending = options.all ? (suffix[ending] ?? 0) : 0;
    }
}
function walk(text, automaton, options) {
    const { trie, root, fail } = automaton;
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
        let unit = text.charCodeAt(at);
        if (options.fold && unit >= 65 && unit <= 90)
            unit += 32;
        let next = node === 0 ? 0 : child(trie, node, unit);
        while (next === 0 && node !== 0) {
            node = fail[node] ?? 0;
            if (node !== 0)
                next = child(trie, node, unit);
        }
        node = next !== 0 ? next : unit < 128 ? (root[unit] ?? 0) : child(trie, 0, unit);
        if (node === 0)
            continue;
        report(automaton, node, at + 1, options);
    }
}
function build(literals) {
    const total = literals.reduce((sum, literal) => sum + literal.length, 0);
    const trie = emptyTrie(total);
    const literal = new Int32Array(total + 1).fill(-1);
    const parent = new Int32Array(total + 1);
    const unitOf = new Uint16Array(total + 1);
    const order = new Int32Array(total + 1);
    const depth = new Int32Array(total + 1);
    literals.forEach((text, index) => {
        let node = 0;
        for (let at = 0; at < text.length; at += 1) {
            const unit = text.charCodeAt(at);
            const known = child(trie, node, unit);
            const next = known !== 0 ? known : insert(trie, node, unit);
            if (known === 0) {
                parent[next] = node;
                unitOf[next] = unit;
                depth[next] = at + 1;
            }
            node = next;
        }
        literal[node] = index;
    });
    breadthFirst(depth, trie.nodes, order);
    const links = redact_literals_link({ trie, literal, parent, unitOf, order });
    const root = new Int32Array(128);
    for (let unit = 0; unit < 128; unit += 1)
        root[unit] = child(trie, 0, unit);
    return { trie, root, literal, order, ...links };
}
/** Nodes sorted by depth (counting sort), so that a failure link is known before it is needed. */
function breadthFirst(depth, nodes, order) {
    let deepest = 0;
    for (let node = 0; node < nodes; node += 1)
        deepest = Math.max(deepest, depth[node] ?? 0);
    const place = new Int32Array(deepest + 2);
    for (let node = 0; node < nodes; node += 1) {
        const bucket = (depth[node] ?? 0) + 1;
        place[bucket] = (place[bucket] ?? 0) + 1;
    }
    for (let at = 1; at < place.length; at += 1)
        place[at] = (place[at] ?? 0) + (place[at - 1] ?? 0);
    for (let node = 0; node < nodes; node += 1) {
        const bucket = depth[node] ?? 0;
        const position = place[bucket] ?? 0;
        order[position] = node;
        place[bucket] = position + 1;
    }
}
function redact_literals_link(built) {
    const { trie, literal, parent, unitOf, order } = built;
    const fail = new Int32Array(trie.nodes);
    const suffix = new Int32Array(trie.nodes);
    for (let at = 1; at < trie.nodes; at += 1) {
        const node = order[at] ?? 0;
        const above = parent[node] ?? 0;
        const unit = unitOf[node] ?? 0;
        let candidate = above;
        let target = 0;
        while (candidate !== 0 && target === 0) {
            candidate = fail[candidate] ?? 0;
            target = child(trie, candidate, unit);
        }
        fail[node] = target;
        suffix[node] = (literal[target] ?? -1) >= 0 ? target : (suffix[target] ?? 0);
    }
    return { fail, suffix };
}
function emptyTrie(edges) {
    let capacity = 16;
    while (capacity < edges * 2)
        capacity *= 2;
    return {
        from: new Int32Array(capacity),
        unit: new Uint16Array(capacity),
        to: new Int32Array(capacity),
        mask: capacity - 1,
        nodes: 1,
    };
}
function child(trie, node, unit) {
    let slot = hash(node, unit) & trie.mask;
    for (;;) {
        const to = trie.to[slot] ?? 0;
        if (to === 0 || (trie.from[slot] === node && trie.unit[slot] === unit))
            return to;
        slot = (slot + 1) & trie.mask;
    }
}
function insert(trie, node, unit) {
    let slot = hash(node, unit) & trie.mask;
    while (trie.to[slot] !== 0)
        slot = (slot + 1) & trie.mask;
    trie.from[slot] = node;
    trie.unit[slot] = unit;
    trie.to[slot] = trie.nodes;
    trie.nodes += 1;
    return trie.nodes - 1;
}
function hash(node, unit) {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) >>> 0;
}

;// CONCATENATED MODULE: ./build/src/core/redact-pem.js
/**
 * Private keys over several lines. What lies between BEGIN and END goes, line by line, so that the number of lines stays
 * as it was; a key whose end or beginning is missing is known by its body.
 */

const BEGIN = /-----BEGIN(?:[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?| PGP MESSAGE)-----|PuTTY-User-Key-File-\d:/y;
const END = /-----END(?:[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?| PGP MESSAGE)-----|Private-MAC:/y;
/** The first BEGIN or END of a key from a place on. */
function findMark(line, pattern, opening, from = 0) {
    let found = null;
    for (const literal of opening) {
        for (let at = line.indexOf(literal, from); at >= 0; at = line.indexOf(literal, at + 1)) {
            pattern.lastIndex = at;
            const match = pattern.exec(line);
            if (match === null)
                continue;
            if (found === null || at < found.start)
                found = { start: at, end: at + match[0].length };
            break;
        }
    }
    return found;
}
const findBegin = (line, from = 0) => findMark(line, BEGIN, ['-----BEGIN', 'PuTTY-User-Key-File-'], from);
const findEnd = (line, from = 0) => findMark(line, END, ['-----END', 'Private-MAC:'], from);
/** A body line, after whatever a log puts before a line: base64 to the end of the line. */
const BODY = /(?:^|[^A-Za-z0-9+/=])([A-Za-z0-9+/]{40,}={0,2})[ \t"',\r]*$/;
/** The last, shorter line of a body. */
const TAIL = /(?:^|[^A-Za-z0-9+/=])([A-Za-z0-9+/]{1,76}={0,2})[ \t"',\r]*$/;
/** How a line of a key ends where an inspector or a compiler shows it as strings that are joined: `\n' +`. */
const STRING_END = /(?:\\{1,4}[nr]){1,4}["'`][ \t]{0,4}[+.]?[ \t\r]{0,4}$/;
/** The longest key in use (RSA 16384, encrypted) has fewer lines. */
const MAX_LINES = 400;
function pemStart() {
    return { left: 0, prefix: null };
}
/** A line with more keys than this is cut: looking for each of them would take time with the square of their number. */
const MAX_KEYS = 64;
/**
 * Redacts the key material of one line, given what came before; updates `state`. Pass lines without their line feed.
 */
function redactPemLine(line, state) {
    if (state.left === 0 && !/-----BEGIN|PuTTY-User-Key-File/.test(line))
        return line;
    const bare = clean_stripControls(line);
    const redacted = redactBareLine(bare, state);
    return redacted === bare ? line : redacted;
}
function redactBareLine(line, state) {
    let out = '';
    let at = 0;
    for (let keys = 0; keys < MAX_KEYS; keys += 1) {
        const begin = state.left > 0 ? null : findBegin(line, at);
        if (begin === null && state.left === 0)
            return out + line.slice(at);
        if (begin !== null) {
            out += line.slice(at, begin.end);
            at = begin.end;
            Object.assign(state, { left: MAX_LINES, prefix: prefixOf(line.slice(0, begin.start)) });
        }
        const end = findEnd(line, at);
        if (end === null)
            return out + (begin === null ? bodyLine(line, state) : startOfBody(line.slice(at)));
        out += (begin === null ? endOfBody(line.slice(at, end.start)) : '***') + line.slice(end.start, end.end);
        at = end.end;
        Object.assign(state, pemStart());
    }
    return `${out}***`;
}
/** What follows BEGIN on its line, in a key that goes on. */
function startOfBody(rest) {
    return /[A-Za-z0-9+/=]{8}/.test(rest) ? '***' : rest;
}
/** What stands before END on its line, in a key that began on another. */
function endOfBody(before) {
    let to = before.length;
    while (to > 0 && !isBody(before.charAt(to - 1)))
        to -= 1;
    let from = to;
    while (from > 0 && isBody(before.charAt(from - 1)))
        from -= 1;
    return to - from < 16 ? before : `${before.slice(0, from)}***`;
}
function isBody(unit) {
    return /[A-Za-z0-9+/=\\]/.test(unit);
}
function bodyLine(line, state) {
    state.left -= 1;
    const content = line.replace(STRING_END, '');
    const full = BODY.exec(content);
    const body = full ?? (state.prefix === null ? null : TAIL.exec(content));
    if (body === null) {
        if (line.trim() !== '' && !/:[ ]/.test(line))
            state.prefix = null;
        return line;
    }
    const text = body[1] ?? '';
    const at = body.index + body[0].indexOf(text);
    const prefix = prefixOf(line.slice(0, at));
    if (full === null && (prefix !== state.prefix || (text.length < 16 && text.length % 4 !== 0)))
        return line;
    state.prefix = full === null ? null : prefix;
    return `${line.slice(0, at)}***`;
}
function prefixOf(before) {
    return before.replace(/\d/g, '0');
}
/**
 * Redacts what stands before the end of a key whose beginning is not among these lines, as in an excerpt: lines that have
 * the form of a body, up to the first that has not. A stream cannot look back, and never misses a beginning.
 */
function redact_pem_redactKeyEnd(lines) {
    const bare = lines.map(stripControls);
    const last = bare.findIndex((line) => findEnd(line) !== null);
    if (last < 1 || bare.slice(0, last + 1).some((line) => findBegin(line) !== null))
        return lines;
    const end = findEnd(bare[last] ?? '');
    const prefix = prefixOf((bare[last] ?? '').slice(0, end?.start));
    const redacted = [...lines];
    for (let at = last - 1; at >= 0; at -= 1) {
        const body = (at === last - 1 ? TAIL : BODY).exec((bare[at] ?? '').replace(STRING_END, ''));
        const start = body === null ? 0 : body.index + body[0].indexOf(body[1] ?? '');
        if (body === null || prefixOf((bare[at] ?? '').slice(0, start)) !== prefix)
            break;
        redacted[at] = `${(bare[at] ?? '').slice(0, start)}***`;
    }
    return redacted;
}
/** Redacts private keys in a text of any number of lines. */
function redactPem(text) {
    if (!text.includes('-----') && !text.includes('PuTTY-User'))
        return text;
    const state = pemStart();
    return text
        .split('\n')
        .map((line) => redactPemLine(line, state))
        .join('\n');
}

;// CONCATENATED MODULE: ./build/src/core/redact-shapes-platforms.js
/** Credentials of forges, clouds and hosting platforms, by the formats their makers document. */

const GITLEAKS = 'gitleaks config/gitleaks.toml:';
const PLATFORM_SHAPES = [
    {
        id: 'github-token',
        anchors: ['ghp_', 'gho_', 'ghu_', 'ghr_'],
        pattern: /gh[opru]_\w{20,}/y,
        accept: ({ secret }) => secret.length >= 40 || isMixed(secret.slice(4)),
        source: 'github.blog 2021-04-05, authentication token formats: prefix and 36 characters (shorter where a log cuts it)',
    },
    {
        id: 'github-installation-token',
        anchors: ['ghs_'],
        pattern: /ghs_[\w.-]{20,}/y,
        accept: ({ secret }) => secret.length >= 40 || isMixed(secret.slice(4)),
        source: 'github.blog changelog 2026-05-15: ghs_[A-Za-z0-9._]{36,} for both forms; the JWT in it is base64url, so "-" too',
    },
    {
        id: 'github-fine-grained',
        anchors: ['github_pat_'],
        pattern: /github_pat_\w{20,}/y,
        source: 'docs.github.com about authentication to GitHub, token prefixes; 82 characters follow',
    },
    {
        id: 'gitlab',
        anchors: 'glpat- gldt- glrt- glcbt- glptt- glft- glimt- glagent- gloas- glsoat- glffct-'.split(' '),
        pattern: /gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-[\w.-]{20,}/y,
        source: 'docs.gitlab.com security/tokens, token prefixes',
    },
    {
        id: 'aws-access-key-id',
        anchors: ['akia', 'asia', 'abia', 'acca'],
        pattern: /A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}(?![A-Z0-9])/y,
        source: 'docs.aws.amazon.com IAM reference_identifiers: prefix and 16 characters',
    },
    {
        id: 'aws-session-token',
        anchors: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz'],
        pattern: /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%]{20,}/y,
        source: 'docs.aws.amazon.com STS API, examples of SessionToken',
    },
    {
        id: 'aws-bedrock',
        anchors: ['absk', 'bedrock-api-key-'],
        pattern: /(?:ABSK[A-Za-z0-9+/]{100,}|bedrock-api-key-[A-Za-z0-9+/]{20,})={0,2}/y,
        source: `${GITLEAKS} aws-amazon-bedrock-api-key`,
    },
    {
        id: 'aws-signature',
        anchors: ['signature=', 'security-token='],
        pattern: /(?<keep>(?:signature|security-token)=)[A-Z0-9%+/=_-]{30,}/iy,
        source: 'docs.aws.amazon.com sigv4-query-string-auth: X-Amz-Signature, X-Amz-Security-Token; Signature= in the header',
    },
    {
        id: 'aws-configure',
        anchors: ['secret_access_key ', 'session_token '],
        pattern: /(?<keep>(?:secret_access_key|session_token)[ ]{1,8})[A-Z0-9/+=]{16,}/iy,
        source: 'docs.aws.amazon.com cli/latest/reference/configure/set: the value is the next argument',
    },
    {
        id: 'ecr-password',
        anchors: ['eyjwyxlsb2fkijoi'],
        pattern: /eyJwYXlsb2FkIjoi[A-Za-z0-9+/=_-]{20,}/y,
        source: 'docs.aws.amazon.com ECR get-login-password: base64 of {"payload":…}',
    },
    {
        id: 'google-api-key',
        anchors: ['aiza'],
        pattern: /AIza[\w-]{35,}/y,
        source: 'cloud.google.com docs, API keys: AIza and 35 characters',
    },
    {
        id: 'google-oauth',
        anchors: ['ya29.', 'gocspx-', '1//0'],
        pattern: /(?:ya29\.[\w.-]{20,}|GOCSPX-[\w-]{20,}|1\/\/0[\w-]{40,})/y,
        source: 'developers.google.com identity/protocols/oauth2, examples: access token, client secret, refresh token',
    },
    {
        id: 'azure-sas',
        anchors: ['sig='],
        pattern: /(?<keep>[?&;]sig=)[A-Z0-9%+/=_-]{20,}/iy,
        back: 1,
        source: 'learn.microsoft.com, storage service SAS: sig is a base64 HMAC, URL-encoded',
    },
    {
        id: 'azure-connection-string',
        anchors: ['accountkey=', 'sharedaccesskey=', 'sharedsecretaccesskey=', 'sharedaccesssignature=', 'accesskey='],
        pattern: /(?<keep>(?:accountkey|shared(?:secret)?accesskey|sharedaccesssignature|accesskey)=)[^\s;"'<>]{8,}/iy,
        accept: ({ secret }) => !isPlaceholder(secret),
        source: 'learn.microsoft.com storage-configure-connection-string; Service Bus, Event Hubs, IoT Hub likewise',
    },
    {
        id: 'azure-client-secret',
        anchors: ['q~'],
        pattern: /[\w.~]{3}\dQ~[\w.~-]{31,34}/y,
        back: 4,
        source: `${GITLEAKS} azure-ad-client-secret`,
    },
    {
        id: 'azure-key-44',
        anchors: ['azfu', '+asb', '+aeh', '+arm', 'aiot', '+acr'],
        pattern: /[\w+/-]{42,44}(?:AzFu|\+ASb|\+AEh|\+ARm|AIoT|\+ACR)[\w+/-]{5,6}={0,2}/y,
        back: 42,
        source: 'learn.microsoft.com purview sit-defn-azure-*: identifiable keys, a signature behind 42 characters',
    },
    {
        id: 'azure-key-84',
        anchors: ['+ast', '+aba', '+amc', 'apim', 'acdb', 'azdo'],
        pattern: /[\w+/-]{76}(?:\+ASt|\+ABa|\+AMC|APIM|ACDb|AZDO)[\w+/-]{4,6}={0,2}/y,
        back: 76,
        source: 'learn.microsoft.com purview sit-defn-azure-storage-account-key and azure devops tokens: signature at 76',
    },
    {
        id: 'azure-key-cask',
        anchors: ['jqqj99'],
        pattern: /[\w+/-]{52}JQQJ99[\w+/-]{20,26}={0,2}/y,
        back: 52,
        source: 'github.com/microsoft/security-utilities, common annotated security keys: JQQJ99 at 52 of 84 characters',
    },
    {
        id: 'digitalocean',
        anchors: ['dop_v1_', 'doo_v1_', 'dor_v1_', 'dos_v1_'],
        pattern: /do[oprs]_v1_[a-f0-9]{32,}/iy,
        source: 'docs.digitalocean.com reference/api/create-personal-access-token: prefix and 64 hex digits',
    },
    {
        id: 'aiven',
        anchors: ['avns_'],
        pattern: /AVNS_[\w-]{15,}/y,
        source: 'docs.digitalocean.com managed databases, connection details: passwords begin with AVNS_',
    },
    {
        id: 'scalingo',
        anchors: ['tk-'],
        pattern: /tk-[a-z]{2,8}-[\w-]{40,}/y,
        source: `developers.scalingo.com, API tokens; ${GITLEAKS} scalingo-api-token: tk-us- and 48 characters`,
    },
    {
        id: 'heroku',
        anchors: ['hrku-'],
        pattern: /HRKU-[\w-]{30,}/y,
        source: `devcenter.heroku.com, prefixed tokens; ${GITLEAKS} heroku-api-key-v2: HRKU-AA and 58 characters`,
    },
    {
        id: 'fly',
        anchors: ['fm1a_', 'fm1r_', 'fm2_', 'fo1_'],
        pattern: /f(?:m1[ar]|m2|o1)_[\w+/=-]{30,}/y,
        source: `fly.io docs security/tokens: "FlyV1 fm2_…" lists; ${GITLEAKS} flyio-access-token`,
    },
    {
        id: 'netlify',
        anchors: ['nfp_', 'nfc_', 'nfo_', 'nfb_', 'nfu_'],
        pattern: /nf[bcopu]_[A-Za-z0-9]{30,}/y,
        source: 'answers.netlify.com 106146, token format: nf and a letter, 40 characters in all',
    },
    {
        id: 'vercel',
        anchors: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'vercel_blob_rw_'],
        pattern: /(?:vc[aciprk]_[A-Za-z0-9]{24,}|vercel_blob_rw_\w{20,})/y,
        source: 'vercel.com changelog, new token formats and secret scanning: vcp, vci, vca, vcr, vck',
    },
    {
        id: 'cloudflare',
        anchors: ['v1.0-', 'cfut_', 'cfat_', 'cfk_'],
        pattern: /(?:v1\.0-[a-f0-9]{24}-[a-f0-9]{100,}|cf(?:ut|at|k)_[\w-]{30,})/y,
        source: 'developers.cloudflare.com fundamentals/api/get-started/token-formats: 40 characters and a checksum; origin CA v1.0-',
    },
    {
        id: 'alibaba-tencent-scaleway',
        anchors: ['ltai', 'akid', 'scw'],
        pattern: /(?<![A-Za-z0-9])(?:LTAI[A-Za-z0-9]{20,26}|AKID[A-Za-z0-9]{32}|SCW[A-Z0-9]{17})(?![A-Za-z0-9])/y,
        source: `${GITLEAKS} alibaba-access-key-id; makers' console documentation of key ids`,
    },
    {
        id: 'base64-pem',
        anchors: ['ls0tls1crudjti'],
        pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/=_-]{20,}/y,
        source: 'kubernetes.io kubeconfig v1: *-data are base64 of PEM, which begins with "-----BEGIN "',
    },
    {
        id: 'base64-document',
        anchors: [
            'eyjhdxrocyi6',
            'ewojimf1dghzij',
            'ewogicjhdxrocyi6',
            'eyj0exblijoic2vydmljzv9hy2nvdw50i',
            'eyj0exblijoginnlcnzpy2vfywnjb3vudc',
            'ewogicj0exblijoginnlcnzpy2vfywnjb3vudc',
            'b3blbnnzac1rzxktdjea',
        ],
        pattern: /(?:eyJhdXRocyI6|ewoJImF1dGhzIj|ewogICJhdXRocyI6|eyJ0eXBlIjoic2VydmljZV9hY2NvdW50I|eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudC|ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudC|b3BlbnNzaC1rZXktdjEA)[A-Za-z0-9+/=_-]{8,}/y,
        source: 'kubernetes.io secrets: .dockerconfigjson; cloud.google.com service account keys; openssh PROTOCOL.key: their first bytes in base64',
    },
    {
        id: 'cloudflare-tunnel',
        anchors: ['eyjhijoi'],
        pattern: /eyJhIjoi[A-Za-z0-9+/]{43}iLCJ0Ijoi[A-Za-z0-9+/=_-]{40,}/y,
        source: 'developers.cloudflare.com cloudflare-one, tunnel tokens: base64 of {"a":account,"t":tunnel,"s":secret}',
    },
    {
        id: 'kubeconfig-data',
        anchors: ['client-key-data', 'client-certificate-data', 'certificate-authority-data'],
        pattern: /(?<keep>(?:client-key|client-certificate|certificate-authority)-data["']?[ ]{0,4}[:=][ ]{0,4}["']?)[A-Z0-9+/=]{16,}/iy,
        source: 'kubernetes.io kubeconfig v1',
    },
    {
        id: 'openshift-vault-hashicorp',
        anchors: ['sha256~', 'hvs.', 'hvb.', '.atlasv1.'],
        pattern: /(?:sha256~[\w-]{40,}|hv[bs]\.[\w-]{24,})/y,
        source: `${GITLEAKS} openshift-user-token, vault-service-token, vault-batch-token`,
    },
    {
        id: 'terraform-cloud',
        anchors: ['.atlasv1.'],
        pattern: /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,}/y,
        back: 14,
        source: `${GITLEAKS} hashicorp-tf-api-token`,
    },
];

;// CONCATENATED MODULE: ./build/src/core/redact-shapes-services.js
/** Credentials of registries, chat, mail, payment and other services, and formats that many share. */

const redact_shapes_services_GITLEAKS = 'gitleaks config/gitleaks.toml:';
const SERVICE_SHAPES = [
    {
        id: 'npm',
        anchors: ['npm_'],
        pattern: /npm_[A-Za-z0-9]{36,}/y,
        source: 'github.blog 2021-09-23, npm access token format: npm_ and 36 characters',
    },
    {
        id: 'npmrc-auth',
        anchors: ['_authtoken', '_auth', '_password'],
        pattern: /(?<keep>_(?:authtoken|auth|password)["']?[ \t]{0,8}[= ][ \t]{0,8}["']?)[^\s"']{4,}/iy,
        accept: ({ secret, keep, start, text }) => !isHarmless(secret) && (keep.includes('=') || text[start - 1] === ':'),
        source: 'docs.npmjs.com configuring-npm/npmrc: //registry/:_authToken=, :_auth=, :_password=',
    },
    {
        id: 'pypi',
        anchors: ['pypi-ag'],
        pattern: /pypi-Ag[\w-]{40,}/y,
        source: 'pypi.org/help#apitoken: pypi- and a macaroon in base64url',
    },
    {
        id: 'docker',
        anchors: ['dckr_pat_', 'dckr_oat_'],
        pattern: /dckr_[op]at_[\w-]{20,}/y,
        source: 'docs.docker.com security/access-tokens: 27 and 32 characters follow',
    },
    {
        id: 'docker-auth',
        anchors: ['"auth"', String.raw `\"auth\"`, "'auth'", "auth: '", 'auth: "'],
        pattern: /(?<keep>(?:\\?"auth\\?"|'auth'|(?<![\w-])auth)[ ]{0,4}:[ ]{0,4}\\?["'])[A-Za-z0-9+/=_-]{8,}/y,
        accept: ({ secret, keep }) => keep.includes('"auth') || secret.endsWith('=') || isMixed(secret),
        source: 'docs.docker.com reference/cli/docker/login: config.json keeps base64 of user:password',
    },
    {
        id: 'package-registries',
        anchors: ['rubygems_', 'oy2', 'cio', 'akcp', 'cmvmd', 'clojars_', 'pul-', 'sgp_'],
        pattern: /(?:rubygems_[a-f0-9]{48}|(?<![A-Z0-9])oy2[a-z0-9]{43}|(?<![A-Z0-9])cio[A-Z0-9]{32}(?![A-Z0-9])|(?<![A-Z0-9])AKCp[A-Z0-9]{60,}|(?<![A-Z0-9])cmVmd[A-Z0-9]{59}|CLOJARS_[a-f0-9]{60}|(?<![A-Z0-9])pul-[a-f0-9]{40}|sgp_[\w]{40,})/iy,
        source: `${redact_shapes_services_GITLEAKS} rubygems, artifactory, clojars, pulumi, sourcegraph; nuget.org and crates.io key formats`,
    },
    {
        id: 'slack',
        anchors: 'xoxa- xoxb- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xoxc- xoxd- xapp- xwfp-'.split(' '),
        pattern: /(?:xox[abcdeoprs]|xapp|xwfp)[-.][\w.%+/-]{10,}/y,
        source: 'docs.slack.dev authentication/tokens',
    },
    {
        id: 'webhook-url',
        anchors: [
            'hooks.slack.com/',
            '/api/webhooks/',
            '.webhook.office.com/webhookb2/',
            'api.telegram.org/bot',
            'api.vercel.com/v1/integrations/deploy/',
            'api.netlify.com/build_hooks/',
        ],
        pattern: /(?<keep>hooks\.slack\.com\/(?:services|workflows|triggers)\/|\/api\/webhooks\/|\.webhook\.office\.com\/webhookb2\/|api\.telegram\.org\/bot|api\.vercel\.com\/v1\/integrations\/deploy\/|api\.netlify\.com\/build_hooks\/)[\w@:/-]{10,}/iy,
        source: 'docs.slack.dev incoming webhooks, docs.discord.com resources/webhook, Teams and Telegram, deploy hooks of Vercel and Netlify: the URL is the secret',
    },
    {
        id: 'telegram',
        anchors: [':aa'],
        pattern: /\d{8}:AA[\w-]{32,34}/y,
        back: 8,
        source: 'core.telegram.org/bots/api#authorizing-your-bot',
    },
    {
        id: 'stripe',
        anchors: ['sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_', 'whsec_'],
        pattern: /(?:[rs]k_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{20,})/y,
        source: 'docs.stripe.com/keys and webhooks/signature',
    },
    {
        id: 'twilio',
        anchors: ['sk'],
        pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/y,
        source: 'twilio.com docs/glossary/what-is-a-sid: SK and 32 hex digits is an API key',
    },
    {
        id: 'sendgrid',
        anchors: ['sg.'],
        pattern: /(?<![A-Za-z0-9.])SG\.[\w-]{16,64}\.[\w-]{16,128}/y,
        source: 'twilio.com docs/sendgrid, API keys: SG. and 22 and 43 characters',
    },
    {
        id: 'mailgun',
        anchors: ['key-'],
        pattern: /(?<![A-Za-z0-9-])key-[0-9a-f]{32}(?![A-Za-z0-9])/y,
        source: 'documentation.mailgun.com, authentication: key- and 32 hex digits',
    },
    {
        id: 'mailchimp',
        anchors: ['-us'],
        pattern: /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9-])/y,
        back: 32,
        source: 'mailchimp.com developer documentation: 32 hex digits, a dash, the data centre',
    },
    {
        id: 'ai-services',
        anchors: [
            'sk-ant-',
            'sk-proj-',
            'sk-svcacct-',
            'sk-admin-',
            'sk-or-v1-',
            'gsk_',
            'xai-',
            'hf_',
            'r8_',
            'nvapi-',
            'pplx-',
        ],
        pattern: /(?:sk-(?:ant|proj|svcacct|admin|or-v1)-[\w-]{20,}|(?<![A-Za-z0-9])(?:gsk_[A-Za-z0-9]{40,}|xai-[A-Za-z0-9]{60,}|hf_[A-Za-z]{34}|r8_[A-Za-z0-9]{37}|nvapi-[\w-]{60,}|pplx-[A-Za-z0-9]{40,}))/y,
        source: `@secretlint rules openai and anthropic; ${redact_shapes_services_GITLEAKS} huggingface, perplexity; makers' API documentation`,
    },
    {
        id: 'openai-legacy',
        anchors: ['sk-'],
        pattern: /(?<![A-Za-z0-9])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/y,
        source: '@secretlint rule openai: T3BlbkFJ in the middle',
    },
    {
        id: 'hex-tokens',
        anchors: [
            'dapi',
            'sntryu_',
            'shippo_live_',
            'shippo_test_',
            'xkeysib-',
            'shpat_',
            'shpca_',
            'shppa_',
            'shpss_',
            'glsa_',
            'pmak-',
            'rdme_',
            'squ_',
            'sqp_',
            'sqa_',
            'bkua_',
            'sbp_',
            'nrak-',
        ],
        pattern: /(?:(?<![A-Za-z0-9])dapi[a-f0-9]{32}|sntryu_[a-f0-9]{64}|shippo_(?:live|test)_[a-fA-F0-9]{40}|xkeysib-[a-f0-9]{64}[\w-]*|shp(?:at|ca|pa|ss)_[a-zA-Z0-9]{32,64}|glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|PMAK-[a-fA-F0-9]{24}-[a-fA-F0-9]{34}|rdme_[a-z0-9]{70}|(?<![A-Za-z0-9])sq[upa]_[a-f0-9]{40}|bkua_[a-f0-9]{40}|(?<![A-Za-z0-9])sbp_[a-f0-9]{40}|NRAK-[A-Z0-9]{27})/y,
        source: `${redact_shapes_services_GITLEAKS} databricks, sentry, shippo, sendinblue, shopify, grafana, postman, readme; sonarqube, buildkite, supabase, new relic docs`,
    },
    {
        id: 'text-tokens',
        anchors: [
            'pscale_',
            'dt0c01.',
            'dp.pt.',
            'dp.st.',
            'dp.ct.',
            'lin_api_',
            'ntn_',
            'secret_',
            'ops_ey',
            'glc_',
            'sntrys_',
            'pnu_',
            'rnd_',
            'phx_',
            'figd_',
            'atatt3',
            'atctt3',
            'atbb',
            'tskey-',
            'pat-',
            'ccipat_',
            'cciprj_',
            'sb_secret_',
            'napi_',
            'cfpat-',
            'sk.eyj',
            'sq0atp-',
            'sq0csp-',
            'age-secret-key-1',
        ],
        pattern: /(?:pscale_(?:tkn|oauth|pw)_[\w=.-]{30,}|dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}|dp\.(?:pt|st|ct)\.[\w.-]{40,}|lin_api_\w{32,}|(?<![A-Za-z0-9])ntn_[A-Za-z0-9]{40,}|(?<![A-Za-z0-9])secret_[A-Za-z0-9]{43}|ops_ey[A-Za-z0-9+/=_-]{100,}|glc_[A-Za-z0-9+/=]{32,}|sntrys_ey[\w+/=]{40,}|pnu_[A-Za-z0-9]{36}|(?<![A-Za-z0-9])rnd_[A-Za-z0-9]{28,}|phx_[A-Za-z0-9]{40,}|figd_[\w-]{40,}|AT(?:ATT|CTT)3[\w=-]{60,}|(?<![A-Za-z0-9])ATBB[A-Za-z0-9]{28,}|tskey-[a-z]{2,12}-[\w-]{20,}|(?<![A-Za-z0-9])pat-(?:na|eu)1-[a-f0-9-]{36}|CCIP(?:AT|RJ)_[\w]{40,}|sb_secret_[\w-]{20,}|(?<![A-Za-z0-9])napi_[a-z0-9]{50,}|CFPAT-[\w-]{43}|sk\.eyJ[\w-]{20,}\.[\w-]{20,}|sq0(?:atp|csp)-[\w-]{22,}|AGE-SECRET-KEY-1[A-Z0-9]{58})/y,
        source: `${redact_shapes_services_GITLEAKS} planetscale, dynatrace, doppler, linear, notion, 1password, grafana, sentry, prefect, atlassian, square, age; render, posthog, figma, tailscale, hubspot, circleci, supabase, neon, contentful, mapbox docs`,
    },
    {
        id: 'jwt',
        anchors: ['eyj'],
        pattern: /eyJ[\w-]{8,8000}\.eyJ[\w-]{4,16000}\.[\w-]*/y,
        run: /[\w-]*/y,
        source: 'RFC 7519 section 3.1: base64url parts, the first two are JSON objects and so begin with eyJ',
    },
    {
        id: 'jwe',
        anchors: ['eyj'],
        pattern: /eyJ[\w-]{8,8000}\.[\w-]{0,8000}\.[\w-]{8,200}\.[\w-]{8,20000}\.[\w-]{16,}/y,
        run: /[\w-]*/y,
        source: 'RFC 7516 section 3.1: five base64url parts',
    },
    {
        id: 'render-hook',
        anchors: ['api.render.com/deploy/'],
        pattern: /(?<keep>api\.render\.com\/deploy\/[\w-]{1,64}\?key=)[\w-]{6,}/iy,
        source: 'render.com docs/deploy-hooks: the key in the URL is the secret',
    },
    {
        id: 'sonar-login',
        anchors: ['sonar.login='],
        pattern: /(?<keep>sonar\.login=["']?)\w{20,}/iy,
        source: 'docs.sonarsource.com analysis parameters: a token where the login was',
    },
    {
        id: 'query-key',
        anchors: ['?key=', '&key=', '?sig=', '?code=', '&code='],
        pattern: /(?<keep>[?&](?:key|sig|code)=)[\w.~%+/=-]{16,}/iy,
        accept: ({ secret }) => !isPlaceholder(secret),
        source: 'cloud.google.com docs, API keys in query strings; RFC 6749 section 4.1.2, authorization code',
    },
];

;// CONCATENATED MODULE: ./build/src/core/redact-engine.js
/** Finds secrets in a text and replaces them: known values, token shapes, private keys. */







/** What a secret is replaced with. */
const MASK = '***';
/** The whole table. */
const SHAPES = [...PLATFORM_SHAPES, ...SERVICE_SHAPES, ...CONTEXT_SHAPES, ...ASSIGNMENT_SHAPES];
/** A replacement can bring two halves together; lines that still change after this many rounds are withheld. */
const MAX_ROUNDS = 4;
/** Shapes by their anchors, as indices into the table. */
const shapesByAnchor = new Map();
SHAPES.forEach(({ anchors }, index) => {
    for (const anchor of anchors) {
        const shapes = shapesByAnchor.get(anchor);
        if (shapes === undefined)
            shapesByAnchor.set(anchor, [index]);
        else
            shapes.push(index);
    }
});
const anchorMatcher = compileLiterals([...shapesByAnchor.keys()], { fold: true, all: true });
const shapesAt = [...shapesByAnchor.values()];
/** What a redactor made here looks for, so that a stream can look for more in the same pass. */
const made = new WeakMap();
/** A redactor for the table and the given values. */
function makeRedactor(values) {
    const redactor = (text) => redactText(text, values);
    made.set(redactor, values);
    return redactor;
}
/** The values a redactor was made with; null when it was made elsewhere. */
function matchersOf(redactor) {
    return made.get(redactor) ?? null;
}
/** Redacts until nothing more is found, so that redacting twice is redacting once. */
function redactText(text, values) {
    let current = redactPem(text);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const next = redactOnce(current, values);
        if (next === current)
            return current;
        current = next;
    }
    return withhold(current, values);
}
function redactOnce(text, values) {
    const redacted = redactPem(replace(text, findSecrets(text, values)));
    return COLOURED.test(redacted) ? redactBehindColours(redacted, values) : redacted;
}
/** Escape sequences, and colour codes whose ESC byte was lost. */
const COLOURED = /\u001b|\0|\[\d{1,3}(?:;\d{1,3}){0,8}m/;
/**
 * A colour between a name and its value, or in a token, hides it from the table, and does not from who reads the log. A
 * line on which that is so loses its colours.
 */
function redactBehindColours(text, values) {
    const lines = text.split('\n');
    const bare = lines.map(clean_stripControls);
    const joined = bare.join('\n');
    const redacted = redactPem(replace(joined, findSecrets(joined, values))).split('\n');
    return lines
        .map((line, index) => {
        const found = redacted[index] ?? MASK;
        if (found === bare[index])
            return line;
        return line.endsWith('\r') ? `${found.trimEnd()}\r` : found;
    })
        .join('\n');
}
/** Blanks the lines that would still change: no honest log has them. */
function withhold(text, values) {
    const changes = (line) => redactOnce(line, values) !== line;
    const kept = text.split('\n').map((line) => (changes(line) ? MASK : line));
    return kept.join('\n');
}
function findSecrets(text, values) {
    const ranges = [];
    for (const matcher of values)
        matcher.each(text, (start, end) => ranges.push(start, end));
    let tried = null;
    anchorMatcher.each(text, (start, _end, anchor) => {
        tried ??= new Int32Array(SHAPES.length);
        for (const index of shapesAt[anchor] ?? []) {
            const shape = SHAPES[index];
            if (shape !== undefined && start >= (tried[index] ?? 0))
                tried[index] = tryShape(shape, text, start, ranges);
        }
    });
    return ranges;
}
/** Tries a shape at an anchor; returns the place before which it need not be tried again. */
function tryShape(shape, text, anchor, ranges) {
    const { pattern, accept, run } = shape;
    const start = shape.back === 'word' ? wordStart(text, anchor) : anchor - (shape.back ?? 0);
    if (start < 0)
        return 0;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null)
        return run === undefined ? 0 : runEnd(run, text, anchor);
    const groups = match.groups ?? {};
    const keep = groups['keep'] ?? '';
    const end = start + match[0].length;
    const secret = match[0].slice(keep.length);
    if (accept !== undefined && !accept({ text, start, keep, secret, groups }))
        return 0;
    const grown = shape.grow === undefined ? end : runEnd(shape.grow, text, end);
    ranges.push(start + keep.length, grown);
    return grown;
}
/** How far back a word is looked for. */
const MAX_WORD = 300;
function wordStart(text, anchor) {
    let at = anchor;
    while (at > 0 && anchor - at < MAX_WORD && !' \t\r\n"\'`'.includes(text.charAt(at - 1)))
        at -= 1;
    return at;
}
/** Where a run of characters ends that a sticky pattern reads from a place on. */
function runEnd(run, text, from) {
    run.lastIndex = from;
    return from + (run.exec(text)?.[0].length ?? 0);
}
/** Overlapping ranges become one mask. A range over several lines keeps their number. */
function replace(text, ranges) {
    if (ranges.length === 0)
        return text;
    const merged = merge(ranges);
    let out = '';
    let from = 0;
    for (let at = 0; at < merged.length; at += 2) {
        const start = merged[at] ?? 0;
        const end = merged[at + 1] ?? 0;
        out += text.slice(from, start) + maskOf(text.slice(start, end));
        from = end;
    }
    return out + text.slice(from);
}
function maskOf(secret) {
    return secret.includes('\n') ? secret.replace(/[^\n]+/g, MASK) : MASK;
}
function merge(ranges) {
    const starts = Array.from({ length: ranges.length / 2 }, (_unused, index) => index * 2);
    starts.sort((a, b) => (ranges[a] ?? 0) - (ranges[b] ?? 0));
    const merged = [];
    for (const at of starts) {
        const start = ranges[at] ?? 0;
        const end = ranges[at + 1] ?? 0;
        const last = merged.length - 1;
        if (last > 0 && start <= (merged[last] ?? 0))
            merged[last] = Math.max(merged[last] ?? 0, end);
        else
            merged.push(start, end);
    }
    return merged;
}

;// CONCATENATED MODULE: ./build/src/core/redact-values.js
/**
 * The forms in which a known secret value shows up in a log: as it is, line by line, quoted for a shell, SQL or XML, and
 * as base64, URL and JSON encoders write it.
 */
const MIN_LENGTH = 4;
/** Shorter pieces of base64 turn up by chance. */
const MIN_ENCODED = 8;
/** Longer values are also looked for piece by piece, so that a cut inside one leaves little of it. */
const PIECE = 1024;
/** Every literal to look for, given the secret values: distinct, none shorter than 3, longest first. */
function literalsOf(values) {
    const literals = new Set();
    for (const value of values) {
        for (const part of partsOf(value)) {
            for (const form of formsOf(part)) {
                for (const piece of withoutStars(form))
                    literals.add(piece);
            }
        }
    }
    return [...literals].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
/** The value, its trimmed form, and each of its lines: a log often puts a prefix before every line. */
function partsOf(value) {
    const trimmed = value.trim();
    if (trimmed.length < MIN_LENGTH)
        return [];
    const lines = trimmed.split(/\r\n|[\r\n]/);
    const whole = lines.length > 1 ? [trimmed, lines.join('\n'), lines.join('\r\n'), ...lines] : lines;
    const parts = [...whole, ...whole.map(withoutQuotes)];
    return parts.map((part) => part.trim()).filter((part) => part.length >= MIN_LENGTH && saysSomething(part));
}
/** Quotes round a value in a settings file are seldom a part of it, and are gone where a shell prints it. */
function withoutQuotes(part) {
    return /^(["']).*\1$/s.test(part) ? part.slice(1, -1) : part;
}
/** A rule of dashes would be found all over a log. */
function saysSomething(part) {
    return /[\p{L}\p{N}]/u.test(part) || new Set(part).size >= 4;
}
function formsOf(part) {
    const forms = [part, ...encodedTexts(part), ...quotedTexts(part), ...base64Forms(part)];
    if (part.length > PIECE) {
        for (let at = 0; at < part.length; at += PIECE)
            forms.push(part.slice(at, at + PIECE));
    }
    return forms.filter((form) => form.length >= MIN_LENGTH);
}
function encodedTexts(part) {
    const json = JSON.stringify(part).slice(1, -1);
    const url = percentEncoded(part);
    const strict = url.replace(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
    return [
        json,
        json.replace(/\//g, '\\/'),
        JSON.stringify(json).slice(1, -1),
        url,
        strict,
        lowerHex(url),
        lowerHex(strict),
        strict.replace(/%20/g, '+'),
    ];
}
/** As shells (`set -x`, `"…"`, `printf %q`), SQL, XML and Python write it. The runner masks most of these too (ValueEncoders.cs). */
function quotedTexts(part) {
    const xml = part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return [
        part.replace(/'/g, String.raw `'\''`),
        part.replace(/'/g, "''"),
        part.replace(/'/g, String.raw `\'`),
        part.replace(/["$`\\]/g, String.raw `\$&`),
        part.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, String.raw `\$&`),
        xml,
        xml.replace(/"/g, '&quot;').replace(/'/g, '&apos;'),
        xml.replace(/"/g, '&quot;').replace(/'/g, '&#39;'),
    ];
}
function lowerHex(text) {
    return text.replace(/%[0-9A-F]{2}/g, (unit) => unit.toLowerCase());
}
/** encodeURIComponent throws on a lone surrogate, and any string may be a mask. */
function percentEncoded(text) {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
/**
 * Base64 of the value standing alone, and the characters that never vary when it stands inside a longer text, at each of
 * the three alignments, in both alphabets.
 */
function base64Forms(part) {
    const bytes = new TextEncoder().encode(part);
    const forms = [];
    for (const offset of [0, 1, 2]) {
        const shifted = new Uint8Array(offset + bytes.length);
        shifted.set(bytes, offset);
        const encoded = base64(shifted);
        const fixed = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
        forms.push(fixed);
        if (offset === 0)
            forms.push(encoded, encoded.replace(/={1,2}$/, ''));
    }
    const long = forms.filter((form) => form.length >= MIN_ENCODED);
    return [...long, ...long.map((form) => form.replace(/\+/g, '-').replace(/\//g, '_'))];
}
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Standard base64 with padding. */
function base64(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 3) {
        const left = bytes.length - at;
        const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
        text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
        text += left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '=';
        text += left > 2 ? ALPHABET.charAt(group & 63) : '=';
    }
    return text;
}
/**
 * Stars are what a redacted secret is replaced with, so a literal must not begin or end with one nor contain three in a
 * row: what was redacted would match again in another way.
 */
function withoutStars(form) {
    return form
        .split(/\*{3,}/)
        .map((piece) => piece.replace(/^\*{1,2}/, '').replace(/\*{1,2}$/, ''))
        .filter((piece) => piece.length >= Math.min(MIN_LENGTH, form.length - 1));
}

;// CONCATENATED MODULE: ./build/src/core/redact-env.js
/** Which environment variables hold secrets, by their names. */

const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASSCODE|(?:^|_)PASS(?:_|$)|(?:^|_)PWD$|PWD_|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|ENCRYPTION_?KEY|MASTER_?KEY|ACCOUNT_?KEY|DEPLOY_?KEY|SSH_?KEY|KEY_BASE|CREDENTIAL|(?:^|_)AUTH(?:_|$)|AUTHORIZATION|COOKIE|WEBHOOK|KUBECONFIG|CONNECTION_?STRING|(?:^|_)(?:PAT|SAS|JWT|CERT|PEM|KEY|DSN)$/;
/** Names that speak about a secret without holding it. */
const redact_env_ABOUT = /(?:_|^)(?:FILE|PATH|DIR|URI|NAME|TYPE|ID|ARN|SOCK|SOCKET|REF|EXPIRY|EXPIRES|TTL|LENGTH|VERSION|METHOD|MODE|ENABLED|PROVIDER|USER|USERNAME|HOST|PORT|REGION|PROGRAM|AGENT_PID)$|^(?:OLD)?PWD$|^SSH_(?:AUTH_SOCK|AGENT_PID)$|^KEYBOARD/;
const URL_PASSWORD = /:\/\/[^\s:/@]{0,256}:([^\s@]{1,1024})@/y;
/**
 * The values of secret-looking variables: exact strings to mask. Of a URL only the credentials. Values that say nothing
 * (short, boolean, paths, plain words such as "basic") are left out, because masking them would blacken the whole log.
 */
function secretValuesOf(env) {
    const values = new Set();
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined)
            continue;
        for (const secret of secretsIn(name.toUpperCase(), value.trim())) {
            if (secret.length >= 4 && !isHarmless(secret))
                values.add(secret);
        }
    }
    return [...values];
}
function secretsIn(name, value) {
    const passwords = value.includes('\n') ? [] : urlPasswords(value);
    if (passwords.length > 0)
        return passwords.flatMap((password) => credentialsOf(password));
    if (!SECRET_NAME.test(name) || redact_env_ABOUT.test(name))
        return [];
    return /^\d{1,5}$|^(?:[A-Za-z]:)?[\\/][\w.\\/-]*[\\/][\w.-]+$/.test(value) && value.length < 40 ? [] : [value];
}
/** The passwords of the URLs in a value; there may be several, as in a list of brokers. */
function urlPasswords(value) {
    const found = [];
    for (let at = value.indexOf('://'); at >= 0; at = value.indexOf('://', at + 3)) {
        URL_PASSWORD.lastIndex = at;
        const password = URL_PASSWORD.exec(value)?.[1];
        if (password !== undefined)
            found.push(password);
    }
    return found;
}
/** The password as the URL writes it and as it is. */
function credentialsOf(password) {
    try {
        return [password, decodeURIComponent(password)];
    }
    catch {
        return [password];
    }
}

;// CONCATENATED MODULE: ./build/src/core/redact-stream.js
/** Redaction of a log while it streams by, piece by piece. */




/** A line longer than this is passed on in parts. */
const MAX_LINE = 65536;
/** What is held back of a long line: more than the longest secret that is looked for in one piece. */
const OVERLAP = 8192;
/** A line without a place to cut is held up to here. */
const MAX_HELD = 524288;
/** Characters of learned literals; a log that adds more masks than this is withheld from then on. */
const MAX_LEARNED = 2000000;
/**
 * Wraps a redactor for streaming: whole lines at a time, so that a secret split between two pushes is found, and private
 * keys over several lines too. With `addMask` (default true) it learns the values of `::add-mask::` lines. What it returns
 * joined is the text redacted, with as many lines.
 */
function createStreamRedactor(redactor, options = {}) {
    const learned = createLearner();
    const pem = pemStart();
    const known = matchersOf(redactor);
    const redactPart = (text) => {
        if (learned.full())
            return text.replace(/[^\n]+/g, MASK);
        const matchers = learned.matchers();
        return known === null ? redactor(redactText(text, matchers)) : redactText(text, [...known, ...matchers]);
    };
    const inContext = createContext(redactPart);
    const redactLines = (text) => {
        if (pem.left === 0 && !/-----BEGIN|PuTTY-User-Key-File/.test(text))
            return inContext(text);
        return inContext(text
            .split('\n')
            .map((line) => redactPemLine(line, pem))
            .join('\n'));
    };
    const redactBlock = (block) => {
        if (options.addMask === false || !/\badd-mask\b/i.test(block))
            return redactLines(block);
        return block
            .split(/(?<=\n)/)
            .map((line) => {
            const command = readMask(line);
            if (command === null)
                return redactLines(line);
            learned.add(command.value);
            return `${command.prefix.trimStart().startsWith('::') ? command.prefix : redactPart(command.prefix)}${MASK}${line.endsWith('\n') ? '\n' : ''}`;
        })
            .join('');
    };
    return {
        ...createBuffer(redactBlock, redactPart),
        addValue: (value) => {
            learned.add(value);
        },
    };
}
/** Lines that a name and its value may be apart; `.netrc` and Kubernetes write them on lines of their own. */
const CONTEXT_LINES = 4;
/** Longer lines are no names, and would be read again and again. */
const MAX_CONTEXT = 2048;
/** Redacts pieces together with the last lines before them, so that it does not matter where a log was cut in pieces. */
function createContext(redactPart) {
    let context = '';
    return (part) => {
        const redacted = redactPart(context + part);
        const from = afterLines(redacted, context.split('\n').length - 1);
        context = part.endsWith('\n') ? lastLines(context + part) : '';
        return redacted.slice(from);
    };
}
/** The last whole lines of a text that ends with a line feed. */
function lastLines(text) {
    let from = text.length;
    for (let count = 0; count < CONTEXT_LINES && from > 0; count += 1) {
        const start = from < 2 ? 0 : text.lastIndexOf('\n', from - 2) + 1;
        if (text.length - start > MAX_CONTEXT)
            break;
        from = start;
    }
    return text.slice(from);
}
function afterLines(text, lines) {
    let at = 0;
    for (let line = 0; line < lines; line += 1)
        at = text.indexOf('\n', at) + 1;
    return at;
}
/** Holds what has no end of line yet; what it passes on ends at one, or at a place in a long line where nothing is cut. */
function createBuffer(redactBlock, redactPart) {
    let held = '';
    let nextTry = MAX_LINE;
    const flush = () => {
        if (held.length < nextTry)
            return '';
        const cut = held.length < MAX_HELD ? findCut(held, redactPart) : held.length;
        nextTry = cut === 0 ? held.length * 2 : MAX_LINE;
        const part = held.slice(0, cut);
        held = held.slice(cut);
        return part === '' ? '' : redactBlock(part);
    };
    return {
        push: (text) => {
            const end = text.lastIndexOf('\n') + 1;
            const block = end === 0 ? '' : held + text.slice(0, end);
            held = end === 0 ? held + text : text.slice(end);
            return (block === '' ? '' : redactBlock(block)) + flush();
        },
        end: () => {
            const rest = held;
            held = '';
            return rest === '' ? '' : redactBlock(rest);
        },
    };
}
/** A place before the overlap where cutting changes nothing, or 0. */
function findCut(line, redactPart) {
    const whole = redactPart(line);
    let at = line.length - OVERLAP;
    for (let tries = 0; tries < 4 && at > 0; tries += 1) {
        const space = Math.max(line.lastIndexOf(' ', at), line.lastIndexOf('\r', at)) + 1;
        const cut = space > line.length / 2 ? space : at;
        if (redactPart(line.slice(0, cut)) + redactPart(line.slice(cut)) === whole)
            return cut;
        at = cut - 512;
    }
    return 0;
}
/**
 * The value of an add-mask command, as the runner reads it: `::` at the start of the trimmed line, `##[` anywhere
 * (actions/runner ActionCommand.cs), with %25, %0D and %0A unescaped.
 */
function readMask(line) {
    const start = line.length - line.trimStart().length;
    const bracket = line.indexOf('##[');
    const end = line.startsWith('::', start)
        ? endOfName(line, start + 2, '::')
        : bracket < 0
            ? 0
            : endOfName(line, bracket + 3, ']');
    if (end === 0)
        return null;
    const value = line.slice(end).replace(/\r?\n?$/, '');
    return {
        prefix: line.slice(0, end),
        value: value.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%'),
    };
}
/** Where the head of an add-mask command ends, or 0 when it is another command. */
function endOfName(line, from, mark) {
    const end = line.indexOf(mark, from);
    return end >= 0 && /^add-mask(?: |$)/i.test(line.slice(from, end)) ? end + mark.length : 0;
}
/** Values learned on the way: automata of growing size, merged when alike, so that many masks stay cheap. */
function createLearner() {
    const groups = [];
    let pending = [];
    let size = 0;
    const compilePending = () => {
        let literals = pending;
        pending = [];
        for (let last = groups.at(-1); last !== undefined && last.literals.length <= literals.length * 2; last = groups.at(-1)) {
            literals = [...last.literals, ...literals];
            groups.pop();
        }
        groups.push({ literals, matcher: compileLiterals(literals) });
    };
    return {
        add: (value) => {
            const literals = size > MAX_LEARNED ? [] : literalsOf([value]);
            size += literals.reduce((sum, literal) => sum + literal.length, 0);
            pending.push(...literals);
        },
        matchers: () => {
            if (pending.length > 0)
                compilePending();
            return groups.map((group) => group.matcher);
        },
        full: () => size > MAX_LEARNED,
    };
}

;// CONCATENATED MODULE: ./build/src/core/redact.js
/** Redaction: what every text goes through before it leaves core. docs/security.md says what it finds and what not. */






/**
 * A redactor for the token shapes of the table and for exact secret values (at least 4 characters, also line by line,
 * and as base64, URL and JSON write them). Nothing in a text can switch it off.
 */
function createRedactor(options = {}) {
    const literals = literalsOf(options.values ?? []);
    return makeRedactor(literals.length > 0 ? [compileLiterals(literals)] : []);
}
/**
 * Redacts every string in a JSON-like value; keys stay. A list of strings is read as consecutive lines, so that a secret
 * over several lines is found there too.
 */
function redactDeep(value, redactor) {
    return deep(value, redactor);
}
function deep(value, redactor) {
    if (typeof value === 'string')
        return redactor(value);
    if (Array.isArray(value)) {
        if (value.every((item) => typeof item === 'string'))
            return redactLines(value, redactor);
        return value.map((item) => deep(item, redactor));
    }
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, redactor)]));
}
function redactLines(lines, redactor) {
    const redacted = redactor(redactKeyEnd(lines).join('\n')).split('\n');
    let at = 0;
    return lines.map((line) => {
        const count = line.split('\n').length;
        at += count;
        return redacted.slice(at - count, at).join('\n');
    });
}


/***/ }),

/***/ 27406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export codeOf */
/**
 * Something the user can put right: invalid input, a missing file, a missing permission. Entry points print
 * `message` and `hint`, never a stack. Both may quote what was typed, so print them through a sink that neutralises
 * workflow commands.
 */
class UserError extends Error {
    /** What to do about it: one or two imperative sentences. */
    hint;
    constructor(message, hint, options) {
        super(message, options);
        this.name = 'UserError';
        this.hint = hint;
    }
}
/** The code of a system error, such as ENOENT; '' when there is none. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        ? error.code
        : '';
}


/***/ }),

/***/ 1887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony exports recordAt, listAt, stringAt, numberAt */
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


/***/ }),

/***/ 55124:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(235);
/* harmony import */ var _record_artifact_client_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(28305);
/* harmony import */ var _record_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(28231);
/* harmony import */ var _record_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(97727);
/* harmony import */ var _record_post_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(95317);
/* harmony import */ var _record_record_file_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(85505);
/* harmony import */ var _record_session_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(44778);
/* harmony import */ var _record_upload_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(56386);
/** Entry point of record: runs a script, keeps its exit code and log. With `--post` it uploads what main could not. */










const STDOUT = 1;
async function main() {
    const inputs = (0,_record_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecordInputs */ .j)((0,_record_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputReader */ .c)(process.env));
    const session = (0,_record_session_js__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .f)(inputs, process.env, process.platform);
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ(_record_post_js__WEBPACK_IMPORTED_MODULE_4__/* .STATE_NAME */ .sf, (0,_record_post_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(session));
    for (const value of inputs.mask)
        _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setSecret */ .Pq(value);
    // A cancel is dealt with while the script runs; afterwards there are some seconds to finish in.
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => undefined);
    // A reader of our output that goes away is no error of the deploy.
    process.stdout.on('error', () => undefined);
    const recorded = await (0,_record_session_js__WEBPACK_IMPORTED_MODULE_6__/* .recordScript */ .X)(session, process, { fd: STDOUT, stream: process.stdout });
    if (recorded.openLine)
        process.stdout.write('\n');
    for (const message of (0,_record_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .exitMessages */ .nB)(recorded.result, inputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .error */ .z3(message);
    const trouble = (0,_record_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .fileTrouble */ .AG)(recorded);
    if (trouble !== null)
        _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .warning */ .$e(trouble);
    // Cancelled: the rest of the time is the platform's. Post uploads.
    const uploaded = recorded.result.cancelled ? null : await uploadAndSay(session, recorded);
    trySetOutputs(session, recorded, uploaded);
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .info */ .pq((0,_record_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryLine */ .dC)(session, recorded));
    return inputs.continueOnError ? 0 : recorded.result.exitCode;
}
async function uploadAndSay(session, { record }) {
    const { upload: mode, retentionDays } = session.inputs;
    const result = await uploadFiles({ folder: session.folder, record, mode, retentionDays });
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ(_record_post_js__WEBPACK_IMPORTED_MODULE_4__/* .STATE_NAME */ .sf, '');
    return result;
}
async function post() {
    const pending = (0,_record_post_js__WEBPACK_IMPORTED_MODULE_4__/* .pendingOf */ .lc)(_actions_core__WEBPACK_IMPORTED_MODULE_8__/* .getState */ .Gu(_record_post_js__WEBPACK_IMPORTED_MODULE_4__/* .STATE_NAME */ .sf));
    if (pending === null)
        return 0;
    const { state, record } = pending;
    await uploadFiles({ folder: state.folder, record, mode: state.upload, retentionDays: state.retentionDays });
    return 0;
}
async function uploadFiles(what) {
    const suffix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex');
    const result = await (0,_record_upload_js__WEBPACK_IMPORTED_MODULE_7__/* .upload */ .Se)({ ...what, env: process.env, suffix }, _record_artifact_client_js__WEBPACK_IMPORTED_MODULE_9__/* .putArtifact */ .q);
    const message = (0,_record_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .uploadMessage */ .vk)(result, what.folder, process.env);
    if (message !== null)
        (result.kind === 'failed' ? _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .warning */ .$e : _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .info */ .pq)(message);
    return result;
}
/** The script has run: outputs that cannot be written are no reason for another exit code than its own. */
function trySetOutputs(...what) {
    try {
        setOutputs(...what);
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .warning */ .$e((0,_record_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsMessage */ ._e)(error, process.env));
    }
}
function setOutputs(session, { record }, uploaded) {
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setOutput */ .uH('exit-code', record.exitCode);
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setOutput */ .uH('signal', record.signal ?? '');
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setOutput */ .uH('timed-out', record.timedOut);
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setOutput */ .uH('duration-seconds', record.durationSeconds);
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setOutput */ .uH('log', node_path__WEBPACK_IMPORTED_MODULE_1__.join(session.folder, _record_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .LOG_FILE */ .UP));
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setOutput */ .uH('record', node_path__WEBPACK_IMPORTED_MODULE_1__.join(session.folder, _record_record_file_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD_FILE */ .lt));
    _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .setOutput */ .uH('artifact', uploaded?.kind === 'uploaded' ? uploaded.artifact : '');
}
async function run() {
    const isPost = process.argv.includes('--post');
    let status;
    try {
        status = isPost ? await post() : await main();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_8__/* .error */ .z3((0,_record_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error, process.env));
        // An upload is no reason for a red step, a recording that could not be made is.
        status = isPost ? 0 : 1;
    }
    // Connections that the upload keeps open must not hold up the job.
    process.stdout.write('', () => process.exit(status));
}
await run();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 28305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ putArtifact)
/* harmony export */ });
/** Uploads through the results service. The client is large, so it is loaded when there is something to upload. */
const putArtifact = async ({ name, files, folder, retentionDays }) => {
    const { DefaultArtifactClient } = await __nccwpck_require__.e(/* import() */ 332).then(__nccwpck_require__.bind(__nccwpck_require__, 47332));
    const options = retentionDays === null ? {} : { retentionDays };
    await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, options);
};


/***/ }),

/***/ 28231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ inputReader),
  j: () => (/* binding */ readRecordInputs)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __nccwpck_require__(27406);
// EXTERNAL MODULE: ./build/src/payload.js
var payload = __nccwpck_require__(1887);
;// CONCATENATED MODULE: ./build/src/input-values.js


/** A typed value as a message quotes it: JSON escapes keep it on one line, long ones are cut. */
function quoted(value) {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);
}
/** The error for a value that is none of what is allowed. `allowed` completes "Use …". */
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
    if (matrix === null || (0,payload/* isRecord */.u4)(matrix))
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
/** ` (did you mean …?)` when one candidate is a slip of the keyboard away, else nothing. */
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

// EXTERNAL MODULE: ./build/src/record/shell.js
var shell = __nccwpck_require__(79357);
;// CONCATENATED MODULE: ./build/src/record/inputs.js



/** A timer's longest wait, 2^31 - 1 ms, in whole minutes. */
const LONGEST_MINUTES = 35_791;
/** What the platform keeps an artifact of a private repository for, at most. */
const LONGEST_RETENTION_DAYS = 400;
/** Validates everything that was typed. Throws UserError naming input, value and choices at the first bad one. */
function readRecordInputs(read) {
    return {
        run: scriptOf(read),
        shell: choice(read, 'shell', shell/* SHELLS */.OF),
        workingDirectory: input_values_text(read, 'working-directory') ?? '.',
        name: input_values_text(read, 'name'),
        timeoutMs: timeoutOf(read),
        retentionDays: retentionOf(read),
        upload: choice(read, 'upload', ['record', 'always', 'never']),
        mask: lines(read, 'mask'),
        continueOnError: choice(read, 'continue-on-error', ['false', 'true']) === 'true',
        matrix: matrixOf(read),
    };
}
/** Reads inputs the way the platform passes them: `INPUT_` and the name in capitals, spaces as underscores. */
function inputReader(env) {
    return (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
function scriptOf(read) {
    const script = read('run');
    if (script.trim() !== '')
        return script;
    throw new errors/* UserError */.y('Input `run` is empty, so there is nothing to record.', 'Put the deploy command there.');
}
function timeoutOf(read) {
    const value = input_values_text(read, 'timeout-minutes');
    if (value === null)
        return null;
    const minutes = /^\d{1,6}(?:\.\d{1,6})?$/.test(value) ? Number(value) : NaN;
    if (minutes > 0 && minutes <= LONGEST_MINUTES)
        return Math.ceil(minutes * 60_000);
    throw badValue('timeout-minutes', value, `a number of minutes above 0 and up to ${String(LONGEST_MINUTES)}`);
}
function retentionOf(read) {
    const value = input_values_text(read, 'retention-days');
    if (value === null || value === '0')
        return null;
    const days = /^\d{1,3}$/.test(value) ? Number(value) : NaN;
    if (days >= 1 && days <= LONGEST_RETENTION_DAYS)
        return days;
    throw badValue('retention-days', value, `a whole number of days from 1 to ${String(LONGEST_RETENTION_DAYS)}`);
}


/***/ }),

/***/ 97727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gJ: () => (/* binding */ errorMessage),
  nB: () => (/* binding */ exitMessages),
  AG: () => (/* binding */ fileTrouble),
  _e: () => (/* binding */ outputsMessage),
  dC: () => (/* binding */ summaryLine),
  l7: () => (/* binding */ timeoutMessage),
  vk: () => (/* binding */ uploadMessage)
});

// EXTERNAL MODULE: ./build/src/core/redact.js + 14 modules
var redact = __nccwpck_require__(4829);
;// CONCATENATED MODULE: ./build/src/core/untrusted.js
/**
 * The one place that turns untrusted text (log lines, captures, names of files, branches and artifacts, titles of pull
 * requests) into Markdown, terminal output, runner output and comment markers. In Markdown it ends up in code nodes only.
 */
const CSI = /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]/g;
const OSC = /(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\u009d\r\n]{0,2048}(?:\u0007|\u001b\\|\u009c)/g;
/** Controls but for line feed and tab. */
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
/** Text that can be printed to the runner's stream. */
function commandSafe(text) {
    return withoutCommands(plain(text));
}
/**
 * The runner reads a command from `::` at the start of a line (after white space) and from `##[` anywhere in a line
 * (actions/runner ActionCommand.cs, TryParseV2 and TryParse); a space put into both makes them text. For whole pages of
 * ours, colours and all: what is printed in a step is read by the runner, whoever prints it.
 */
function withoutCommands(text) {
    return text
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
 * the text it stays inside it); else as plain text on one line. A capture that is missing or blank shows
 * as `<name>`.
 */
function fillTemplate(template, captures, asCode) {
    const valueOf = (name) => {
        const value = Object.hasOwn(captures, name) ? plainLine(captures[name] ?? '') : '';
        return value.trim() === '' ? `<${name}>` : value;
    };
    const fill = (text) => text.replace(PLACEHOLDER, (_all, name) => valueOf(name));
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
    const runs = [...folded.matchAll(/`+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
    const closing = closingRuns(runs);
    const pieces = [];
    let from = 0;
    runs.forEach((open, at) => {
        const close = closing[at];
        if (open.start < from || close === undefined)
            return;
        pieces.push({ code: false, text: folded.slice(from, open.start) });
        pieces.push({ code: true, text: folded.slice(open.end, close.start) });
        from = close.end;
    });
    pieces.push({ code: false, text: folded.slice(from) });
    return pieces;
}
/** For each run the next one of its length, found from the end in one pass. */
function closingRuns(runs) {
    const later = new Map();
    const closing = [];
    for (const run of runs.toReversed()) {
        closing.push(later.get(run.end - run.start));
        later.set(run.end - run.start, run);
    }
    return closing.reverse();
}
/** Mentions, references, commit ids, links, addresses, formulas, emoji: GitHub makes something of these outside code. */
const LIVELY = /[@$]|:\/\/|:[\w+-]+:|(?:^|[\W_])www\.|#\d|^\W?GH-\d|^\W?[0-9a-f]{7,40}\W?$/i;
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
/** What at the start of a line would make a list, a heading, a rule or a table of it. */
const BLOCK_START = /^(?:[-+=#:]|\d{1,9}[.)])/;
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
    return markdown.trim().replace(BLOCK_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
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

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __nccwpck_require__(27406);
;// CONCATENATED MODULE: ./build/src/record/messages.js



/**
 * The errors a step ends with: none after success. The last is the runner's own sentence about a `run:` step (actions/runner,
 * ScriptHandler.cs), so that whoever reads exit codes in job logs finds it in the same form.
 */
function exitMessages(result, inputs) {
    if (result.exitCode === 0)
        return [];
    return [...reasonOf(result, inputs), `Process completed with exit code ${String(result.exitCode)}.`];
}
function reasonOf(result, inputs) {
    if (result.timedOut)
        return [timeoutMessage(inputs)];
    if (result.startError === null)
        return [];
    const why = result.startError === 'ENOENT' ? 'it is not on the PATH' : result.startError;
    return [
        `Input \`shell\` is \`${inputs.shell}\`, which could not be started: ${why}. Use bash, sh or pwsh, whichever the runner has.`,
    ];
}
/** The log holds it too, so that a diagnosis names this limit and not a tool's. */
function timeoutMessage({ timeoutMs }) {
    const minutes = (timeoutMs ?? 0) / 60_000;
    return `The script ran longer than the ${String(minutes)} minutes of \`timeout-minutes\` and was ended.`;
}
/** What is wrong with the files; null when nothing is. */
function fileTrouble({ log, recordError }) {
    const reason = log.error ?? recordError;
    return reason === null ? null : `The deploy's log or record is incomplete, as it could not be written: ${reason}.`;
}
/** What record says at its end. */
function summaryLine(session, recorded) {
    const { exitCode, signal, timedOut, durationSeconds } = recorded.record;
    const how = timedOut ? ', out of time' : signal === null ? '' : `, ${signal}`;
    const { cut } = recorded.log;
    const left = cut === 0 ? '' : ` (${String(cut)} bytes left out of the log)`;
    return `record: exit code ${String(exitCode)}${how} after ${String(durationSeconds)} s; files in ${session.folder}${left}`;
}
/** What is to be said of an upload; null when nothing is. */
function uploadMessage(result, folder, env) {
    switch (result.kind) {
        case 'uploaded':
            return `record: uploaded as artifact ${result.artifact}`;
        case 'skipped':
            return result.reason === null ? null : `record: not uploaded, as ${result.reason}. The files stay in ${folder}`;
        case 'failed':
            return `The deploy's record could not be uploaded: ${withoutSecrets(result.reason, env)}. Its files stay in ${folder} until the job ends.`;
    }
}
/** Why a recording could not be made: a sentence without a stack trace, and without a secret that a path may hold. */
function errorMessage(error, env) {
    const what = error instanceof errors/* UserError */.y ? `${error.message} ${error.hint}` : `The deploy was not recorded: ${reasonFor(error)}.`;
    return withoutSecrets(what, env);
}
/** The script has run, but what it came to is in no output. */
function outputsMessage(error, env) {
    return withoutSecrets(`The outputs of record could not be written: ${reasonFor(error)}.`, env);
}
/** What a library or the system said, which may hold a URL or a path. */
function withoutSecrets(text, env) {
    return commandSafe((0,redact/* createRedactor */.lY)({ values: (0,redact/* secretValuesOf */.WD)(env) })(text));
}
function reasonFor(error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}


/***/ }),

/***/ 95317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   sf: () => (/* binding */ STATE_NAME)
/* harmony export */ });
/* harmony import */ var _record_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(85505);

/** The state's name. Main empties it when nothing is left to do. */
const STATE_NAME = 'deploy-triage-pending';
function stateOf(session) {
    const { upload, retentionDays } = session.inputs;
    const state = { folder: session.folder, upload, retentionDays };
    return JSON.stringify(state);
}
/** What main left to upload; null when it got that far itself or never began. */
function pendingOf(state) {
    if (state === '')
        return null;
    const parsed = JSON.parse(state);
    const record = (0,_record_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(parsed.folder);
    return record === null ? null : { state: parsed, record };
}


/***/ }),

/***/ 85505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mx: () => (/* binding */ newRecord),
/* harmony export */   Pm: () => (/* binding */ claimFolder),
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE),
/* harmony export */   rh: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


const RECORD_FILE = 'record.json';
const LOG_FILE = 'deploy.log';
/** The record of a script that is about to start. */
function newRecord(facts) {
    const { env } = facts;
    return {
        version: 1,
        name: facts.name,
        exitCode: null,
        signal: null,
        timedOut: false,
        startedAt: facts.startedAt.toISOString(),
        durationSeconds: null,
        workflow: env['GITHUB_WORKFLOW'] ?? null,
        job: env['GITHUB_JOB'] ?? null,
        matrix: facts.matrix,
        runId: positive(env['GITHUB_RUN_ID']),
        runAttempt: positive(env['GITHUB_RUN_ATTEMPT']),
        log: LOG_FILE,
        truncated: false,
    };
}
/** Replaces the file in one step, so that a reader never finds half of it. */
function writeRecord(folder, record) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, RECORD_FILE);
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(`${target}.new`, `${JSON.stringify(record, null, 2)}\n`);
    node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(`${target}.new`, target);
}
/** Reads back what `writeRecord` wrote in the same job; null when there is none. */
function readRecord(folder) {
    try {
        return JSON.parse(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, RECORD_FILE), 'utf8'));
    }
    catch {
        return null;
    }
}
/** The first of `name`, `name-2`, `name-3`, ... that is no folder yet below `root`, created. */
function claimFolder(root, name) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(root, { recursive: true });
    for (let number = 1;; number += 1) {
        const candidate = number === 1 ? name : `${name}-${String(number)}`;
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, candidate);
        if (madeNew(folder))
            return { name: candidate, folder };
    }
}
function madeNew(folder) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(folder);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
function positive(value) {
    return value !== undefined && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null;
}


/***/ }),

/***/ 44778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession),
  X: () => (/* binding */ recordScript)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __nccwpck_require__(27406);
// EXTERNAL MODULE: ./build/src/core/redact.js + 14 modules
var core_redact = __nccwpck_require__(4829);
;// CONCATENATED MODULE: ./build/src/record/environment.js
/**
 * What the runner gives to actions and not to `run:` steps (actions/runner, NodeScriptActionHandler.cs beside
 * ScriptHandler.cs). ACTIONS_ID_TOKEN_REQUEST_* and ACTIONS_ORCHESTRATION_ID go to both and stay.
 */
const ACTIONS_ONLY = new Set([
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_MODE',
    'GITHUB_ACTION_REF',
    'GITHUB_ACTION_REPOSITORY',
]);
/** Marks every process the script starts, so that those which left its process group are found after a timeout. */
const MARKER = 'DEPLOY_TRIAGE_RECORD_ID';
/** The environment `run:` would give the script, plus the marker. */
function childEnvironment(env, marker) {
    const kept = Object.entries(env).filter(([name]) => !isActionsOnly(name));
    return { ...Object.fromEntries(kept), [MARKER]: marker };
}
/** Windows does not mind the case of a name, so neither does this. */
function isActionsOnly(name) {
    const upper = name.toUpperCase();
    return ACTIONS_ONLY.has(upper) || upper.startsWith('INPUT_') || upper.startsWith('STATE_');
}

;// CONCATENATED MODULE: ./build/src/record/live.js

/**
 * Live output. Bytes are written with write(2), which costs less than a stream and says at once when a pipe is full; only
 * what did not fit goes to the stream, so no more than that is ever queued. A reader that went away stops the output and
 * not the recording.
 */
function createLive(target, onDrained, write = external_node_fs_.writeSync) {
    let gone = false;
    let last = 0x0a;
    /** The index up to which `bytes` is written. */
    function advance(bytes) {
        let at = 0;
        try {
            while (at < bytes.length && !gone)
                at += write(target.fd, bytes, at, bytes.length - at);
        }
        catch (error) {
            if (error.code === 'EAGAIN')
                return at;
            gone = true;
        }
        return bytes.length;
    }
    return {
        write(bytes) {
            last = bytes.at(-1) ?? last;
            const at = advance(bytes);
            if (at === bytes.length)
                return true;
            target.stream.write(bytes.subarray(at), (error) => {
                gone ||= error != null;
                onDrained();
            });
            return false;
        },
        atLineStart: () => last === 0x0a,
    };
}

;// CONCATENATED MODULE: ./build/src/record/add-mask.js
const NEEDLE = Buffer.from('add-mask');
/**
 * As the runner reads it (actions/runner, ActionCommand.cs): `::` first on the trimmed line, `##[` anywhere.
 */
const COMMAND = /^\s*::add-mask(?: [^\n]{0,100}?)?::|##\[add-mask[^\]\n]{0,100}\]/;
/**
 * The values of the add-mask commands in a piece of output that begins and ends at line ends. Costs a byte search when
 * there are none.
 */
function maskedValues(bytes) {
    const values = [];
    for (let at = bytes.indexOf(NEEDLE); at !== -1; at = bytes.indexOf(NEEDLE, at)) {
        const start = bytes.lastIndexOf(0x0a, at) + 1;
        const end = bytes.indexOf(0x0a, at);
        const value = maskedValue(bytes.toString('utf8', start, end === -1 ? bytes.length : end));
        if (value !== null)
            values.push(value);
        if (end === -1)
            break;
        at = end;
    }
    return values;
}
function maskedValue(line) {
    const command = COMMAND.exec(line);
    if (command === null)
        return null;
    const data = line.slice(command.index + command[0].length).replace(/\r$/, '');
    return data
        .replace(/%0D/gi, '\r')
        .replace(/%0A/gi, '\n')
        .replace(/%5D/gi, ']')
        .replace(/%3B/gi, ';')
        .replace(/%25/g, '%');
}

;// CONCATENATED MODULE: ./build/src/record/lines.js
/** How much is collected before it is handed on, in bytes. */
const PIECE_BYTES = 65_536;
/**
 * Calls `onPiece` with pieces of at most PIECE_BYTES that end with a line feed; only a longer line and the end of the
 * output come without. A piece is valid during the call alone.
 */
function collectLines(onPiece) {
    const held = Buffer.allocUnsafeSlow(PIECE_BYTES);
    let size = 0;
    function handOn(length) {
        if (length === 0)
            return;
        onPiece(held.subarray(0, length));
        held.copyWithin(0, length, size);
        size -= length;
    }
    const completeLines = () => held.subarray(0, size).lastIndexOf(0x0a) + 1;
    return {
        push(bytes) {
            for (let from = 0; from < bytes.length;) {
                const part = bytes.subarray(from, from + PIECE_BYTES - size);
                held.set(part, size);
                size += part.length;
                from += part.length;
                if (size === PIECE_BYTES)
                    handOn(completeLines() || size);
            }
        },
        flush() {
            handOn(completeLines());
        },
        end() {
            handOn(size);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/record/tail.js

/**
 * Keeps at least the last `limit` raw bytes in whole pieces. Pieces that fall out before their turn are never redacted,
 * which is what keeps a flood of output cheap.
 */
function createTail(limit, redactor) {
    const pieces = [];
    let total = 0;
    let cut = 0;
    /** Index of the oldest raw piece. */
    let next = 0;
    /** Buffers that are free again: new ones for every piece would outrun the garbage collector. */
    const spare = [];
    function dropFirst() {
        const first = pieces.shift();
        if (first === undefined)
            return;
        total -= first.bytes;
        cut += first.bytes;
        if (first.raw !== null) {
            redactor.skipped(first.raw);
            spare.push(first.raw);
        }
        next = Math.max(0, next - 1);
    }
    function redactOne() {
        const piece = pieces[next];
        if (piece?.raw == null)
            return false;
        piece.text = redactor.redact(piece.raw);
        spare.push(piece.raw);
        piece.raw = null;
        next += 1;
        return true;
    }
    return {
        push(piece) {
            pieces.push({ bytes: piece.length, raw: copied(piece, spare.pop()), text: '' });
            total += piece.length;
            while (total - (pieces[0]?.bytes ?? 0) >= limit)
                dropFirst();
        },
        redactOne,
        end() {
            while (redactOne())
                ;
            return pieces.map((piece) => piece.text).join('') + redactor.end();
        },
        cut: () => cut,
    };
}
function copied(piece, spare) {
    const whole = spare?.buffer.byteLength === PIECE_BYTES ? Buffer.from(spare.buffer) : Buffer.allocUnsafeSlow(PIECE_BYTES);
    piece.copy(whole);
    return whole.subarray(0, piece.length);
}

;// CONCATENATED MODULE: ./build/src/record/log.js





/** Raw bytes kept from the beginning of a log; at most one piece more. */
const LOG_HEAD_BYTES = 1024 * 1024;
/** Raw bytes kept from its end; at most one piece more. */
const LOG_TAIL_BYTES = 4 * 1024 * 1024;
/** How often complete lines reach the disk, in ms. */
const FLUSH_MS = 250;
/** How often there is a look whether there is time to redact a piece of the end, in ms. */
const SPARE_MS = 4;
/** More output than this within SPARE_MS is a flood, in which nothing is redacted that may fall out anyway. */
const FLOOD_BYTES = 262_144;
/**
 * Writes a redacted copy of a script's output to `file`, at most LOG_HEAD_BYTES and LOG_TAIL_BYTES of it: the head as it
 * comes, the tail when the script has ended. Bytes that are no UTF-8 become U+FFFD.
 */
function createLogWriter(options) {
    const { headBytes = LOG_HEAD_BYTES, tailBytes = LOG_TAIL_BYTES } = options;
    const out = openLog(options.file);
    const redactor = createPieceRedactor(options.secrets);
    const tail = createTail(tailBytes, redactor);
    let head = 0;
    let sinceLook = 0;
    let spareTimer;
    const redactInSpareTime = () => {
        if (sinceLook < FLOOD_BYTES)
            tail.redactOne();
        sinceLook = 0;
    };
    const collector = collectLines((piece) => {
        redactor.learn(maskedValues(piece));
        if (head >= headBytes) {
            tail.push(piece);
            spareTimer ??= setInterval(redactInSpareTime, SPARE_MS);
            return;
        }
        head += piece.length;
        out.write(redactor.redact(piece));
    });
    const flushTimer = setInterval(() => {
        collector.flush();
    }, FLUSH_MS);
    return {
        push(bytes) {
            sinceLook += bytes.length;
            collector.push(bytes);
        },
        end() {
            clearInterval(flushTimer);
            clearInterval(spareTimer);
            collector.end();
            const rest = tail.end();
            const cut = tail.cut();
            out.write(`${cut > 0 ? cutLine(cut) : ''}${rest}`);
            return { cut, error: out.close() };
        },
    };
}
/** A file that takes no more after the first error: a full disk must not end the deploy whose output it is. */
function openLog(file) {
    const fd = external_node_fs_.openSync(file, 'w', 0o600);
    let error = null;
    const attempt = (work) => {
        try {
            if (error === null)
                work();
        }
        catch (caught) {
            error = caught.code ?? String(caught);
        }
    };
    return {
        write(text) {
            attempt(() => {
                for (let rest = Buffer.from(text); rest.length > 0;)
                    rest = rest.subarray(external_node_fs_.writeSync(fd, rest));
            });
        },
        close() {
            attempt(() => {
                external_node_fs_.closeSync(fd);
            });
            return error;
        },
    };
}
/** The line that stands for what was cut; no rule matches it. */
function cutLine(bytes) {
    return `[record: ${String(bytes)} bytes left out here; this log keeps the beginning and the end]\n`;
}
/** Decodes and redacts pieces in order. A secret or a character may be split between two of them. */
function createPieceRedactor(secrets) {
    const stream = (0,core_redact/* createStreamRedactor */.R6)((0,core_redact/* createRedactor */.lY)({ values: secrets }));
    let decoder = newDecoder();
    /** What was lost in front of the next piece: nothing, whole lines, or the first part of a line. */
    let lost = 'nothing';
    function redact(piece) {
        const text = decoder.decode(piece, { stream: true });
        if (lost === 'nothing')
            return stream.push(text);
        const whole = lost === 'part' ? text.slice(text.indexOf('\n') + 1) : text;
        lost = 'nothing';
        // Whatever the redactor still held belongs before the cut.
        stream.end();
        if (startsInsideKey(whole))
            stream.push('-----BEGIN PRIVATE KEY-----\n');
        return stream.push(whole);
    }
    return {
        redact,
        skipped(lastLost) {
            lost = lastLost.at(-1) === 0x0a ? 'lines' : 'part';
            decoder = newDecoder();
        },
        end: () => stream.push(decoder.decode()) + stream.end(),
        learn(values) {
            for (const value of values)
                stream.addValue(value);
        },
    };
}
/** The end of a private key comes before the beginning of one, so its first lines were cut. */
function startsInsideKey(text) {
    const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY/.exec(text);
    return end !== null && !text.slice(0, end.index).includes('-----BEGIN');
}
function newDecoder() {
    return new TextDecoder('utf-8', { ignoreBOM: true });
}

// EXTERNAL MODULE: ./build/src/record/messages.js + 1 modules
var messages = __nccwpck_require__(97727);
// EXTERNAL MODULE: ./build/src/payload.js
var payload = __nccwpck_require__(1887);
;// CONCATENATED MODULE: ./build/src/record/name.js


/** Leaves room for `deploy-record-` and suffixes in an artifact name and in a Windows path. */
const LONGEST = 100;
const HASH_LENGTH = 8;
/** What names a record: the input, or the job with the values of its matrix leg. */
function recordName(parts) {
    if (parts.input !== null)
        return safeName(parts.input);
    const values = parts.matrix === null ? [] : Object.values(parts.matrix).map(valueText);
    return safeName([parts.job === '' ? 'deploy' : parts.job, ...values].join('-'));
}
/**
 * A name that is a legal artifact name (which forbids `" : < > | * ? \ /` and line ends, @actions/artifact
 * path-and-artifact-name-validation), a single folder on every system, and different for names that were different: one that had to be
 * changed gets a hash of the original.
 */
function safeName(raw) {
    const clean = raw
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}._+@=~-]+/gu, '-')
        .replace(/^[.\- ]+/, '')
        .replace(/[.\- ]+$/, '');
    const short = Array.from(clean).slice(0, LONGEST).join('');
    if (raw !== '' && short === raw)
        return raw;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(raw).digest('hex').slice(0, HASH_LENGTH);
    return short === ''
        ? `deploy-${hash}`
        : `${Array.from(short)
            .slice(0, LONGEST - HASH_LENGTH - 1)
            .join('')}-${hash}`;
}
function valueText(value) {
    if (Array.isArray(value))
        return value.map(valueText).join('-');
    if ((0,payload/* isRecord */.u4)(value))
        return Object.values(value).map(valueText).join('-');
    return String(value);
}

// EXTERNAL MODULE: ./build/src/record/record-file.js
var record_file = __nccwpck_require__(85505);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(78474);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./build/src/record/group.js




const POLL_MS = 50;
/** Goes through the steps until nothing is left, then kills. `hurry` cuts the present step short. */
async function endGroup(group, steps, hurry) {
    for (const step of steps) {
        group.signal(step.signal);
        for (let waited = 0; waited < step.graceMs && group.alive(); waited += POLL_MS) {
            if (hurry?.() === true)
                break;
            await (0,promises_namespaceObject.setTimeout)(POLL_MS);
        }
    }
    group.kill();
}
/** The process group led by `pid`. `marker` is the value of MARKER in the environment of its processes. */
function posixGroup(pid, marker, platform) {
    return {
        signal: (signal) => {
            send(-pid, signal);
        },
        alive: () => send(-pid, 0),
        kill: () => {
            send(-pid, 'SIGKILL');
            if (platform === 'linux')
                for (const stray of markedProcesses(marker))
                    send(stray, 'SIGKILL');
        },
    };
}
/** The process tree below `pid`. Ctrl+C reaches it by the console that it shares with us; nothing else can be sent. */
function windowsTree(pid, run = external_node_child_process_namespaceObject.spawnSync) {
    return {
        signal: () => undefined,
        alive: () => send(pid, 0),
        kill: () => {
            run('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        },
    };
}
/** False when there is no such process or it is not ours to signal. */
function send(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
/** Processes with the marker in their environment, wherever they moved to (setsid, a daemon's double fork). */
function markedProcesses(marker) {
    const needle = Buffer.from(`${MARKER}=${marker}\0`);
    return external_node_fs_.readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .filter((name) => environmentOf(name)?.includes(needle) === true)
        .map(Number)
        .filter((pid) => pid !== process.pid);
}
function environmentOf(pid) {
    try {
        return external_node_fs_.readFileSync(`/proc/${pid}/environ`);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/record/output-pipe.js




/** POSIX, in coreutils, BusyBox and macOS alike. */
const MKFIFO = 'mkfifo';
/**
 * A true pipe, by way of a FIFO that is unlinked at once. What spawn's own `pipe` gives a child is a socket, on which a
 * script's `> /dev/stderr` fails with ENXIO (nodejs/node#21941) and two of which lose the order between the streams.
 * Null where there is no mkfifo or `folder` cannot hold a FIFO.
 */
function openOutputPipe(folder) {
    const file = external_node_path_.join(folder, `record-${(0,external_node_crypto_.randomUUID)()}.pipe`);
    if ((0,external_node_child_process_namespaceObject.spawnSync)(MKFIFO, ['-m', '600', file], { stdio: 'ignore' }).status !== 0)
        return null;
    try {
        // Opened for reading first and without waiting: otherwise each end would wait for the other to be opened.
        const readFd = external_node_fs_.openSync(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        return { readFd, writeFd: external_node_fs_.openSync(file, external_node_fs_.constants.O_WRONLY) };
    }
    catch {
        return null;
    }
    finally {
        external_node_fs_.rmSync(file, { force: true });
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(77030);
;// CONCATENATED MODULE: ./build/src/record/reader.js

/** Of one read, in bytes: what a pipe holds on Linux. */
const BUFFER_BYTES = 65_536;
/** A read of less is small. */
const SMALL_READ_BYTES = 32_768;
/** So many small reads in a row, and the writer gets time to write more: waking up for every line slows it down. */
const SMALL_READS = 4;
const PAUSE_MS = 4;
/** Reads the end of a pipe into one buffer that is used over and over. */
function readPipe(fd, take) {
    const gate = { open: true };
    const resume = () => {
        if (gate.open)
            socket.resume();
    };
    let small = 0;
    const callback = (size, buffer) => {
        gate.open = take(buffer.subarray(0, size));
        small = size < SMALL_READ_BYTES ? small + 1 : 0;
        if (!gate.open || small < SMALL_READS)
            return gate.open;
        small = 0;
        setTimeout(resume, PAUSE_MS);
        return false;
    };
    const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    // The constructor takes onread too, which its type does not say.
    const onread = { buffer, callback };
    const options = { fd, readable: true, writable: false, onread };
    const socket = new external_node_net_.Socket(options);
    return readerOf(socket, gate);
}
/** Reads a child's own stream, where there is no pipe. */
function readStream(stream, take) {
    const gate = { open: true };
    stream.on('data', (bytes) => {
        gate.open = take(bytes);
        if (!gate.open)
            stream.pause();
    });
    return readerOf(stream, gate);
}
function readerOf(stream, gate) {
    const ended = new Promise((resolve) => {
        stream.on('end', () => stream.destroy());
        // EIO and ECONNRESET are how some systems say that the writer is gone.
        stream.on('error', () => stream.destroy());
        stream.on('close', resolve);
    });
    return {
        ended,
        waiting: () => !gate.open,
        resume: () => {
            gate.open = true;
            stream.resume();
        },
        stop: () => {
            stream.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/src/record/start.js




/**
 * Starts a command whose standard output and standard error are one descriptor, so that their order is the order of the
 * writes. On POSIX it leads a process group of its own. Standard input is ours, which the runner has closed.
 */
function start(options) {
    if (options.platform === 'win32')
        return startMerged(options, throughNode(options.command));
    const pipe = openOutputPipe(options.tempFolder);
    if (pipe === null)
        return startMerged(options, throughShell(options.command));
    const { file, args } = options.command;
    const { cwd, env } = options;
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, { cwd, env, detached: true, stdio: ['inherit', pipe.writeFd, pipe.writeFd] });
    external_node_fs_.closeSync(pipe.writeFd);
    return { child, output: readPipe(pipe.readFd, options.take) };
}
/** A shell that joins the streams and then becomes the command. Output is a socket then: `> /dev/stderr` fails. */
function throughShell(command) {
    return { file: '/bin/sh', args: ['-c', 'exec "$@" 2>&1', 'sh', command.file, ...command.args] };
}
/** Windows has no exec: a small Node process passes its own output descriptor on as both, and then the exit status. */
function throughNode(command) {
    const script = [
        'const [file, ...args] = process.argv.slice(1)',
        "const child = require('node:child_process').spawn(file, args, { stdio: ['inherit', 1, 1] })",
        "child.on('error', (error) => { console.log(error.message); process.exit(error.code === 'ENOENT' ? 127 : 126) })",
        "child.on('exit', (code) => process.exit(code ?? 1))",
        "process.on('SIGINT', () => {})",
        "process.on('SIGBREAK', () => {})",
    ].join('\n');
    return { file: process.execPath, args: ['-e', script, '--', command.file, ...command.args] };
}
function startMerged(options, command) {
    const { cwd, env, platform } = options;
    const child = (0,external_node_child_process_namespaceObject.spawn)(command.file, command.args, {
        cwd,
        env,
        // A detached process of Windows gets a console window of its own and misses the runner's Ctrl+C.
        detached: platform !== 'win32',
        stdio: ['inherit', 'pipe', 'inherit'],
        windowsHide: true,
    });
    return { child, output: readStream(child.stdout, options.take) };
}

;// CONCATENATED MODULE: ./build/src/record/run.js





/** As timeout(1) reports it. */
const TIMEOUT_STATUS = 124;
const NOT_FOUND_STATUS = 127;
const NOT_EXECUTABLE_STATUS = 126;
/** How long output is awaited after the script has ended while something it left behind holds the pipe (as the runner does). */
const DRAIN_MS = 5_000;
/** After a timeout the script may still clean up for this long. */
const TIMEOUT_STEPS = [{ signal: 'SIGTERM', graceMs: 5_000 }];
/** The runner sends SIGINT, after 7.5 s SIGTERM, after 2.5 s more it kills: all must be over and written by then. */
const CANCEL_STEPS = [
    { signal: 'SIGINT', graceMs: 4_000 },
    { signal: 'SIGTERM', graceMs: 2_000 },
];
const CANCEL_SIGNALS = ['SIGINT', 'SIGTERM'];
/** Runs a script to its end, or ends it, with all processes of it that its group or the marker tells after a timeout or a cancel. Never rejects. */
async function runScript(options) {
    const since = performance.now();
    const started = attempt(options);
    if (typeof started === 'string')
        return failedStart(started);
    options.onReader(() => {
        started.output.resume();
    });
    const exit = exitOf(started);
    const pid = started.child.pid;
    if (pid === undefined) {
        started.output.stop();
        return failedStart((await exit).error ?? 'unknown');
    }
    const group = options.platform === 'win32' ? windowsTree(pid) : posixGroup(pid, options.marker, options.platform);
    const watch = watchFor(options, group);
    const { code, signal } = await exit;
    const durationMs = performance.now() - since;
    watch.exited();
    const ended = await watch.settled();
    await drained(started);
    const own = code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]);
    return {
        exitCode: ended === 'timeout' ? TIMEOUT_STATUS : own,
        signal,
        timedOut: ended === 'timeout',
        cancelled: ended === 'cancel',
        startError: null,
        durationMs,
    };
}
async function exitOf(started) {
    try {
        const [code, signal] = (await (0,external_node_events_.once)(started.child, 'exit'));
        return { code, signal, error: null };
    }
    catch (error) {
        return { code: null, signal: null, error: error.code ?? String(error) };
    }
}
/** Most errors of a start come as an event; a few, such as E2BIG, are thrown. */
function attempt(options) {
    try {
        return start(options);
    }
    catch (error) {
        return error.code ?? String(error);
    }
}
function failedStart(startError) {
    const exitCode = startError === 'ENOENT' ? NOT_FOUND_STATUS : NOT_EXECUTABLE_STATUS;
    return { exitCode, signal: null, timedOut: false, cancelled: false, startError, durationMs: 0 };
}
/** Waits for the end of the output, which processes left in the background may hold open. */
async function drained({ output }) {
    const patience = async () => {
        const timer = new AbortController();
        const over = (0,promises_namespaceObject.setTimeout)(DRAIN_MS, true, { signal: timer.signal }).catch(() => false);
        const late = await Promise.race([output.ended.then(() => false), over]);
        timer.abort();
        return late;
    };
    // A slow reader of our own output is no reason to drop any.
    while ((await patience()) && output.waiting())
        ;
    output.stop();
    await output.ended;
}
/** Ends the group on a timeout or a cancel, whichever comes first; later signals of the runner make it hurry. */
function watchFor(options, group) {
    let reason = 'itself';
    let ending = Promise.resolve();
    let hurry = false;
    function end(why, steps) {
        if (reason !== 'itself')
            return;
        reason = why;
        ending = endGroup(group, steps, () => {
            const now = hurry;
            hurry = false;
            return now;
        });
    }
    const timer = options.timeoutMs === null ? undefined : setTimeout(end, options.timeoutMs, 'timeout', TIMEOUT_STEPS);
    const onSignal = (signal) => {
        const steps = signal === 'SIGTERM' ? CANCEL_STEPS.slice(1) : CANCEL_STEPS;
        if (reason === 'itself')
            end('cancel', steps);
        else
            hurry = signal === 'SIGTERM';
    };
    for (const signal of CANCEL_SIGNALS)
        options.signals.on(signal, onSignal);
    return {
        exited: () => {
            clearTimeout(timer);
        },
        async settled() {
            await ending;
            for (const signal of CANCEL_SIGNALS)
                options.signals.off(signal, onSignal);
            return reason;
        },
    };
}

// EXTERNAL MODULE: ./build/src/record/shell.js
var shell = __nccwpck_require__(79357);
;// CONCATENATED MODULE: ./build/src/record/session.js














/** Claims the folder of a recording. Throws UserError when the working directory is none. */
function openSession(inputs, env, platform) {
    const tempFolder = env['RUNNER_TEMP'] ?? external_node_os_.tmpdir();
    const cwd = (0,shell/* workingDirectory */.p7)(env['GITHUB_WORKSPACE'] ?? process.cwd(), inputs.workingDirectory);
    if (!isFolder(cwd)) {
        const message = `Input \`working-directory\` is ${JSON.stringify(inputs.workingDirectory)}, and there is no such folder.`;
        throw new errors/* UserError */.y(message, 'Check the path, and that the checkout comes before this step.');
    }
    const wanted = recordName({ input: inputs.name, job: env['GITHUB_JOB'] ?? '', matrix: inputs.matrix });
    return { inputs, env, platform, tempFolder, cwd, ...(0,record_file/* claimFolder */.Pm)(external_node_path_.join(tempFolder, 'deploy-triage'), wanted) };
}
/** Runs the script with live output and writes log and record. Rejects only when it could not begin. */
async function recordScript(session, signals, out) {
    const { inputs, env, folder, name } = session;
    const fresh = (0,record_file/* newRecord */.Mx)({ name, startedAt: new Date(), matrix: inputs.matrix, env });
    (0,record_file/* writeRecord */.rh)(folder, fresh);
    const log = createLogWriter({ file: external_node_path_.join(folder, record_file/* LOG_FILE */.UP), secrets: [...(0,core_redact/* secretValuesOf */.WD)(env), ...inputs.mask] });
    let resume = () => undefined;
    const live = createLive(out, () => {
        resume();
    });
    const result = await runIn(session, signals, {
        onReader: (go) => {
            resume = go;
        },
        take: (bytes) => {
            log.push(bytes);
            return live.write(bytes);
        },
    });
    if (result.timedOut)
        log.push(Buffer.from(`${live.atLineStart() ? '' : '\n'}${(0,messages/* timeoutMessage */.l7)(inputs)}\n`));
    const logEnd = log.end();
    const { exitCode, signal, timedOut, durationMs } = result;
    const record = {
        ...fresh,
        exitCode,
        signal,
        timedOut,
        durationSeconds: Math.round(durationMs) / 1000,
        truncated: logEnd.cut > 0 || logEnd.error !== null,
    };
    return { record, result, log: logEnd, recordError: writeAtEnd(folder, record), openLine: !live.atLineStart() };
}
/** The script has run, so trouble with the file is told and must not take the place of its exit status. */
function writeAtEnd(folder, record) {
    try {
        (0,record_file/* writeRecord */.rh)(folder, record);
        return null;
    }
    catch (error) {
        return error.code ?? String(error);
    }
}
async function runIn(session, signals, wiring) {
    const { inputs, env, platform, tempFolder, cwd } = session;
    const marker = (0,external_node_crypto_.randomUUID)();
    const script = external_node_path_.join(tempFolder, `record-${marker}${(0,shell/* scriptExtension */.dv)(inputs.shell)}`);
    external_node_fs_.writeFileSync(script, (0,shell/* scriptContents */.aq)(inputs.shell, inputs.run, platform), { mode: 0o600 });
    try {
        return await runScript({
            command: (0,shell/* shellCommand */.q$)(inputs.shell, script),
            cwd,
            env: childEnvironment(env, marker),
            platform,
            tempFolder,
            marker,
            signals,
            timeoutMs: inputs.timeoutMs,
            ...wiring,
        });
    }
    finally {
        external_node_fs_.rmSync(script, { force: true });
    }
}
function isFolder(file) {
    return external_node_fs_.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}


/***/ }),

/***/ 79357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ SHELLS),
/* harmony export */   aq: () => (/* binding */ scriptContents),
/* harmony export */   dv: () => (/* binding */ scriptExtension),
/* harmony export */   p7: () => (/* binding */ workingDirectory),
/* harmony export */   q$: () => (/* binding */ shellCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

/** The first is the default. */
const SHELLS = ['bash', 'sh', 'pwsh'];
/** The file name extension a shell expects of a script; pwsh refuses to source any other. */
function scriptExtension(shell) {
    return shell === 'pwsh' ? '.ps1' : '.sh';
}
/**
 * What is started for a script, as the runner does for a `run:` step with `shell:` set (actions/runner,
 * ScriptHandlerHelpers.cs).
 */
function shellCommand(shell, script) {
    switch (shell) {
        case 'bash':
            return { file: 'bash', args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', script] };
        case 'sh':
            return { file: 'sh', args: ['-e', script] };
        case 'pwsh':
            return { file: 'pwsh', args: ['-command', `. '${script.replaceAll("'", "''")}'`] };
    }
}
/**
 * The script as it is written to disk: pwsh has no -e, so errors are made to stop it and the last program's status is
 * passed on; Windows gets its own line ends (both as the runner does).
 */
function scriptContents(shell, script, platform) {
    const whole = shell === 'pwsh'
        ? [
            "$ErrorActionPreference = 'stop'",
            script,
            'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
        ].join('\n')
        : script;
    return platform === 'win32' ? whole.replace(/\r\n|\n/g, '\r\n') : whole;
}
/** Where the script runs: below the workspace unless the input is absolute, as `working-directory:` of a step is. */
function workingDirectory(workspace, input) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, input);
}


/***/ }),

/***/ 56386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ upload)
/* harmony export */ });
/* unused harmony exports ARTIFACT_PREFIX, filesOf, missingService */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _record_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(85505);


/** Triage looks for artifacts of this name. */
const ARTIFACT_PREFIX = 'deploy-record-';
/** An upload is some megabytes at most; longer means that the service does not answer. */
const UPLOAD_TIMEOUT_MS = 120_000;
/** Uploads the record, and the log when the script failed or `mode` is `always`. Never rejects. */
async function upload(request, put) {
    if (request.mode === 'never')
        return { kind: 'skipped', reason: null };
    const missing = missingService(request.env);
    if (missing !== null)
        return { kind: 'skipped', reason: missing };
    const name = `${ARTIFACT_PREFIX}${request.record.name}`;
    try {
        return await putOnce(request, put, name);
    }
    catch (error) {
        if (!isConflict(error))
            return failed(error);
    }
    return await putOnce(request, put, `${name}-${request.suffix}`).catch(failed);
}
/** The files of an upload. A script that has no exit code was cut off, so it failed. */
function filesOf(folder, record, mode) {
    const withLog = mode === 'always' || record.exitCode !== 0;
    return [_record_file_js__WEBPACK_IMPORTED_MODULE_1__/* .RECORD_FILE */ .lt, ...(withLog ? [_record_file_js__WEBPACK_IMPORTED_MODULE_1__/* .LOG_FILE */ .UP] : [])].map((file) => node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, file));
}
/**
 * Why there is no artifact service to upload to; null when there is one. The hosts it exists on are those
 * @actions/artifact accepts (its shared/config, isGhes).
 */
function missingService(env) {
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
    if (host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')) {
        return 'this server does not offer the artifact service';
    }
    const present = (env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (env['ACTIONS_RESULTS_URL'] ?? '') !== '';
    return present ? null : 'there is no artifact service here';
}
async function putOnce(request, put, name) {
    const { folder, record, mode, retentionDays } = request;
    const files = filesOf(folder, record, mode);
    await withinTime(put({ name, files, folder, retentionDays }));
    return { kind: 'uploaded', artifact: name };
}
async function withinTime(work) {
    let timer;
    const seconds = String(UPLOAD_TIMEOUT_MS / 1000);
    const limit = new Promise((_resolve, reject) => {
        timer = setTimeout(() => {
            reject(new Error(`no answer within ${seconds} seconds`));
        }, UPLOAD_TIMEOUT_MS);
    });
    try {
        await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}
function isConflict(error) {
    return error instanceof Error && /\(409\)|already exists/.test(error.message);
}
function failed(error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
}


/***/ }),

/***/ 235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, group, isDebug, markdownSummary, notice, platform, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(55124);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
