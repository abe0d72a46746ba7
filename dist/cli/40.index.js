export const id = 40;
export const ids = [40,227];
export const modules = {

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadCatalog: () => (/* binding */ loadCatalog),
  r: () => (/* binding */ readCatalogs)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/catalog/files.js



/** A rule file may have this many bytes: a rule with many samples has 20,000. */
const MAX_RULE_BYTES = 256 * 1024;
/** A catalog may have this many rules. */
const MAX_RULES = 20_000;
/** The rule files of a catalog folder, or the one file. Throws UserError where there is nothing to read. */
async function readRuleFiles(catalogPath) {
    const found = await (0,promises_.stat)(catalogPath).catch(() => null);
    if (found === null) {
        throw new errors/* UserError */.y(`The catalog ${catalogPath} does not exist.`, 'Check the path, and that the repository is checked out before this step.');
    }
    if (found.isFile())
        return [await readRuleFile(external_node_path_.dirname(catalogPath), external_node_path_.basename(catalogPath))];
    const names = (await (0,promises_.readdir)(catalogPath, { recursive: true })).filter(isRuleFile).sort();
    if (names.length > MAX_RULES)
        throw new errors/* UserError */.y(`The catalog ${catalogPath} has ${String(names.length)} rules.`, `Keep it to ${String(MAX_RULES)}.`);
    return mapInOrder(names, (name) => readRuleFile(catalogPath, name));
}
function isRuleFile(name) {
    return /\.ya?ml$/.test(name) && !name.split(external_node_path_.sep).some((part) => part.startsWith('_') || part.startsWith('.'));
}
async function readRuleFile(folder, name) {
    const full = external_node_path_.join(folder, name);
    const { size } = await (0,promises_.stat)(full);
    if (size > MAX_RULE_BYTES)
        throw new errors/* UserError */.y(`The rule ${full} has ${String(size)} bytes.`, `A rule has at most ${String(MAX_RULE_BYTES)}: shorten its samples.`);
    const text = await (0,promises_.readFile)(full, 'utf8').catch((cause) => {
        throw new errors/* UserError */.y(`The rule ${full} cannot be read.`, 'Check the permissions of the file.', { cause });
    });
    return { path: full, id: name.split(external_node_path_.sep).join('/').replace(/\.ya?ml$/, ''), text };
}
/** Files read at a time: enough to keep the disk busy. */
const AT_ONCE = 32;
async function mapInOrder(values, read) {
    const results = [];
    for (let at = 0; at < values.length; at += AT_ONCE)
        results.push(...(await Promise.all(values.slice(at, at + AT_ONCE).map(read))));
    return results;
}

// EXTERNAL MODULE: ./build/src/catalog/raw.js
var catalog_raw = __webpack_require__(3611);
// EXTERNAL MODULE: ./build/src/catalog/read-rule.js + 1 modules
var read_rule = __webpack_require__(5825);
;// CONCATENATED MODULE: ./build/src/catalog/rule-set.js
/** What only shows when rules are looked at together: ids taken twice, `symptom-of` that leads nowhere or in a circle. */
function findSetProblems(rules, existing) {
    return [...duplicateIds(rules, existing), ...misplacedExitCodes(rules), ...cycles(rules, existing)];
}
function problemOf({ file }, message, cure) {
    return { path: file.path, id: file.id, message, cure };
}
function duplicateIds(rules, existing) {
    const taken = new Set(existing.flatMap(({ id, aliases }) => [id, ...aliases]));
    return rules.flatMap((loaded) => {
        const names = [loaded.rule.id, ...loaded.rule.aliases];
        const double = names.find((name) => taken.has(name));
        for (const name of names)
            taken.add(name);
        return double === undefined ? [] : [problemOf(loaded, `the id \`${double}\` exists already.`, 'Rename the file: ids are never shared and never reused.')];
    });
}
/** An exit code alone means too little to name a cause; the table of codes is the exception. */
function misplacedExitCodes(rules) {
    return rules
        .filter(({ rule }) => rule.any.length === 0 && rule.platform !== 'exit-codes')
        .map((loaded) => problemOf(loaded, 'matches on an exit code alone.', 'Add `match.any` with the text that goes with it.'));
}
function cycles(rules, existing) {
    const parents = new Map([...existing, ...rules.map(({ rule }) => rule)].map((rule) => [rule.id, rule.symptomOf]));
    const reaches = (from, target, seen) => (parents.get(from) ?? []).some((parent) => parent === target || (!seen.has(parent) && reaches(parent, target, seen.add(parent))));
    return rules
        .filter(({ rule }) => rule.symptomOf.length > 0 && reaches(rule.id, rule.id, new Set()))
        .map((loaded) => problemOf(loaded, 'is, through `symptom-of`, a symptom of itself.', 'Remove one of the links of the circle.'));
}

;// CONCATENATED MODULE: ./build/src/catalog/load.js





/** Reads catalogs and says everything that is wrong with them. `existing` are rules whose ids are taken. Throws UserError where there is nothing to read. */
async function readCatalogs(paths, existing) {
    const files = (await Promise.all(paths.map(readRuleFiles))).flat();
    const readRule = (0,read_rule/* createRuleReader */.Q)();
    const results = files.map((file) => ({ file, ...readRule(file) }));
    const rules = results.flatMap(({ file, raw }) => (raw === null ? [] : [{ file, raw, rule: (0,catalog_raw/* toRule */.A)(file.id, raw) }]));
    const problems = results.flatMap(({ problems: own }) => own);
    return { rules, problems: [...problems, ...findSetProblems(rules, existing)] };
}
/** How many problems one message lists. */
const MAX_LISTED = 10;
/**
 * Loads own catalogs beside `existing` rules. Throws UserError that names file, rule and cure when anything is wrong: a rule that is silently left out would
 * be a failure that is silently not recognised.
 */
async function loadCatalog(paths, existing) {
    const { rules, problems } = await readCatalogs(paths, existing);
    if (problems.length > 0) {
        const listed = problems.slice(0, MAX_LISTED).map(({ path, message, cure }) => `- ${path}: ${message} ${cure}`);
        const more = problems.length > MAX_LISTED ? [`- and ${String(problems.length - MAX_LISTED)} more`] : [];
        throw new errors/* UserError */.y(`The catalog has ${String(problems.length)} problem(s):\n${[...listed, ...more].join('\n')}`, 'Run `deploy-triage catalog check` on it.');
    }
    return rules.map(({ rule }) => rule);
}


/***/ }),

/***/ 5825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createRuleReader),
  D: () => (/* binding */ patternsOf)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(2463);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/catalog/rule.schema.json
const rule_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","title":"deploy-triage rule","description":"One known deploy failure: how it looks in a log, why it happens and what to do. One file per rule; the id is the path without extension.","type":"object","additionalProperties":false,"required":["title","category","phase","verdict","blame","match","cause","fix","hits"],"properties":{"title":{"type":"string","minLength":5,"maxLength":90,"description":"What happened, as a statement a person understands."},"code":{"type":"string","minLength":1,"maxLength":80,"description":"The platform\'s own name for it."},"name":{"type":"string","minLength":1,"maxLength":40,"description":"Exit-code rules only: the short name of the code, such as SIGKILL."},"meaning-on":{"type":"object","description":"Exit-code rules only: platform -> what the code means there, where it differs.","additionalProperties":{"type":"string","minLength":5,"maxLength":300}},"category":{"enum":["out-of-memory","disk-full","timeout","command-not-found","command-not-executable","port-binding","health-check","crash","image-pull","registry-auth","dependency-missing","dependency-resolution","compile-error","test-failure","config-missing","config-invalid","auth","permission","quota","rate-limit","size-limit","network","tls","database","migration","hook-failure","resource-not-found","resource-conflict","unsupported-runtime","signal-terminated","platform-internal","ssh","git","script-error","unknown"]},"phase":{"enum":["setup","build","release","deploy","boot","run","ci"]},"verdict":{"enum":["fatal","transient","unknown"],"description":"fatal: the same commit fails again. transient: a retry alone may succeed."},"blame":{"enum":["user","platform","upstream","unknown"]},"tier":{"enum":["specific","general","wrapper","notice"],"default":"specific"},"match":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"any":{"type":"array","minItems":1,"maxItems":40,"items":{"anyOf":[{"$ref":"#/definitions/pattern"},{"$ref":"#/definitions/block"}]}},"none":{"type":"array","minItems":1,"maxItems":40,"items":{"$ref":"#/definitions/condition"}},"exit-code":{"type":"array","minItems":1,"items":{"type":"integer"}}}},"pick":{"enum":["first","last"],"default":"last","description":"Which match is the evidence."},"symptom-of":{"type":"array","items":{"type":"string"},"description":"Rule ids or categories that explain this one when also found. For exceptions only."},"cause":{"type":"string","minLength":20,"maxLength":600},"fix":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","minLength":10,"maxLength":400}},"docs":{"type":"string","pattern":"^https://"},"seen":{"type":"string","minLength":5,"description":"Where and in which versions the strings were checked."},"aliases":{"type":"array","items":{"type":"string"},"description":"Ids this rule had before."},"hits":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/sample"}},"misses":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/sample"}}},"definitions":{"literals":{"anyOf":[{"type":"string","minLength":3,"maxLength":200},{"type":"array","minItems":1,"maxItems":60,"items":{"type":"string","minLength":3,"maxLength":200}}]},"pattern":{"anyOf":[{"type":"object","additionalProperties":false,"required":["text"],"properties":{"text":{"type":"string","minLength":3,"maxLength":200},"ignore-case":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["regex","literal"],"properties":{"regex":{"type":"string","minLength":3,"maxLength":2000},"literal":{"$ref":"#/definitions/literals"},"ignore-case":{"type":"boolean"}}}]},"condition":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"text":{"type":"string","minLength":1,"maxLength":200},"regex":{"type":"string","minLength":1,"maxLength":2000},"literal":{"$ref":"#/definitions/literals"},"ignore-case":{"type":"boolean"}}},"block":{"type":"object","additionalProperties":false,"required":["all"],"properties":{"all":{"type":"array","minItems":2,"maxItems":8,"items":{"$ref":"#/definitions/pattern"}},"within":{"type":"integer","minimum":1,"maximum":200,"default":20},"ordered":{"type":"boolean","default":false}}},"sample":{"type":"object","additionalProperties":false,"required":["log"],"properties":{"exit-code":{"type":"integer"},"source":{"type":"string","minLength":3},"log":{"type":"string","minLength":1}}}}}');
// EXTERNAL MODULE: ./build/src/core/pattern.js + 1 modules
var core_pattern = __webpack_require__(3430);
;// CONCATENATED MODULE: ./build/src/catalog/read-rule.js




/** A reader of rule files: YAML, schema, regexes and their literals. Compiles the schema once. */
function createRuleReader() {
    const validate = new ajv.Ajv({ allErrors: true, allowUnionTypes: true }).compile(rule_schema_namespaceObject);
    return (file) => {
        const problem = (message, cure) => ({ path: file.path, id: file.id, message, cure });
        const document = (0,dist/* parseDocument */.Tp)(file.text, { maxAliasCount: 0 });
        const [error] = document.errors;
        if (error !== undefined) {
            return { raw: null, problems: [problem(`not valid YAML: ${firstLine(error.message)}.`, 'Quote texts that hold `: `, ` #` or begin with a special character.')] };
        }
        const raw = toPlain(document);
        if (raw === null)
            return { raw: null, problems: [problem('uses YAML aliases.', 'Write the values out.')] };
        if (!validate(raw))
            return { raw: null, problems: (validate.errors ?? []).filter(isTelling).map((each) => problem(...explainSchemaError(each))) };
        const rule = raw;
        return { raw: rule, problems: patternsOf(rule).flatMap((pattern) => checkPattern(pattern, problem)) };
    };
}
function toPlain(document) {
    try {
        return document.toJS({ maxAliasCount: 0 });
    }
    catch {
        return null;
    }
}
/** Failed branches of `anyOf` repeat what the branch's own errors say. */
function isTelling({ keyword }) {
    return keyword !== 'anyOf';
}
function explainSchemaError({ instancePath, keyword, params, message }) {
    const where = instancePath === '' ? 'the rule' : `\`${instancePath.slice(1).replaceAll('/', '.')}\``;
    if (keyword === 'additionalProperties') {
        return [`${where} has the unknown field \`${String(params['additionalProperty'])}\`.`, 'Remove it, or correct its spelling: catalog/rule.schema.json lists the fields.'];
    }
    if (keyword === 'required')
        return [`${where} lacks \`${String(params['missingProperty'])}\`.`, 'Add it.'];
    if (keyword === 'enum')
        return [`${where} has a value that is not allowed.`, `Use one of: ${params['allowedValues'].join(', ')}.`];
    return [`${where} ${message ?? 'is not valid'}.`, 'See catalog/rule.schema.json.'];
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').replace(/[.:]$/, '');
}
/** All patterns of a rule: single, of blocks, and of `none`. */
function patternsOf(raw) {
    const inAlternative = (each) => ('all' in each ? each.all : [each]);
    return [...(raw.match.any ?? []).flatMap(inAlternative), ...(raw.match.none ?? [])];
}
function checkPattern(pattern, problem) {
    if (pattern.regex === undefined)
        return [];
    try {
        (0,core_pattern/* compileRegex */.DL)(pattern.regex, pattern['ignore-case'] ?? false);
        return [];
    }
    catch (error) {
        const reason = error instanceof Error ? firstLine(error.message) : 'not valid';
        return [problem(`the regex \`${pattern.regex}\` is not RE2 syntax (${reason}).`, 'RE2 has no lookaround and no backreferences; named groups are `(?P<name>…)`.')];
    }
}


/***/ }),

/***/ 7040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalogCommand: () => (/* binding */ catalogCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/catalog/bundled.js + 1 modules
var catalog_bundled = __webpack_require__(4522);
// EXTERNAL MODULE: ./build/src/core/diagnose.js + 7 modules
var diagnose = __webpack_require__(5596);
// EXTERNAL MODULE: ./build/src/core/engine.js + 6 modules
var core_engine = __webpack_require__(3409);
// EXTERNAL MODULE: ./build/src/core/exit-code.js
var exit_code = __webpack_require__(3847);
// EXTERNAL MODULE: ./build/src/catalog/read-rule.js + 1 modules
var read_rule = __webpack_require__(5825);
;// CONCATENATED MODULE: ./build/src/catalog/check.js




const POLICY = { failOn: 'fatal', inconclusive: 'allow' };
/** Runs a sample as the log of a failed deploy. */
function diagnoseSample(engine, { log, 'exit-code': exitCode }) {
    const session = engine.start();
    session.push('sample', new TextEncoder().encode(log));
    return (0,diagnose/* diagnose */.h)(session.finish(), {
        outcome: 'failed',
        exitCode: exitCode ?? null,
        exitCodeSource: null,
        platform: null,
        policy: POLICY,
        disabledRules: [],
    });
}
/** Rules whose hits win by being found, because they are never a cause. */
function isNeverCause(rule) {
    return rule.tier === 'notice' || rule.tier === 'wrapper';
}
/**
 * Runs every sample through all rules (`others` are the bundled ones when an own catalog is checked): each hit must be won by its own rule, no miss may
 * match it.
 */
function checkSamples(rules, others) {
    const engine = (0,core_engine/* createEngine */.P)([...others, ...rules.map(({ rule }) => rule)]);
    return rules.flatMap((loaded) => [
        ...(loaded.raw.hits ?? []).flatMap((sample, index) => checkHit(engine, loaded, sample, index + 1)),
        ...(loaded.raw.misses ?? []).flatMap((sample, index) => checkMiss(engine, loaded, sample, index + 1)),
    ]);
}
function problemOf({ file }, message, cure) {
    return { path: file.path, id: file.id, message, cure };
}
function checkHit(engine, loaded, sample, number) {
    const { cause, findings, exitCode } = diagnoseSample(engine, sample);
    const { rule } = loaded;
    if (cause?.rule === rule.id)
        return [];
    const isFound = findings.some((finding) => finding.rule === rule.id);
    if (isNeverCause(rule) && cause === null && isFound)
        return [];
    if (rule.platform === exit_code/* EXIT_CODES */.ai && cause === null && exitCode !== null && rule.exitCodes.includes(exitCode.value))
        return [];
    const name = `hit ${String(number)}`;
    if (cause === null && !isFound)
        return [problemOf(loaded, `${name} is not matched.`, 'Compare it with the pattern: matching is per cleaned line (CONTRIBUTING.md).')];
    if (cause === null)
        return [problemOf(loaded, `${name} is matched but not taken as the cause.`, 'The sample ends well, or shows the line as a command: make it a failure.')];
    const cure = isFound
        ? `Make the other rule's match narrower, or say in the sample what only this rule explains.`
        : 'The pattern does not match this sample; another one does.';
    return [problemOf(loaded, `${name} is won by ${cause.rule}.`, cure)];
}
function checkMiss(engine, loaded, sample, number) {
    const name = `miss ${String(number)}`;
    const problems = [];
    if (diagnoseSample(engine, sample).findings.some(({ rule }) => rule === loaded.rule.id)) {
        problems.push(problemOf(loaded, `${name} matches.`, 'Make the pattern narrower, or add what sets this text apart to `none`.'));
    }
    const log = sample.log.toLowerCase();
    const literals = (0,read_rule/* patternsOf */.D)(loaded.raw).flatMap(literalsOf);
    if (literals.length > 0 && !literals.some((literal) => log.includes(literal.toLowerCase()))) {
        problems.push(problemOf(loaded, `${name} holds none of the rule's literals, so it tests nothing.`, 'Use a look-alike that shares a literal with the rule.'));
    }
    return problems;
}
function literalsOf({ text, literal }) {
    if (text !== undefined)
        return [text];
    return literal === undefined ? [] : typeof literal === 'string' ? [literal] : literal;
}
/** What the schema leaves open: samples where they are needed, and in the bundled catalog (`strict`) documentation and provenance. */
function checkCompleteness(rules, strict) {
    return rules.flatMap((loaded) => {
        const { raw } = loaded;
        const problems = [];
        const needsMisses = (0,read_rule/* patternsOf */.D)(raw).some(({ regex }) => regex !== undefined) || raw.match.none !== undefined || raw.match.any?.some((each) => 'all' in each);
        if (needsMisses && raw.misses === undefined) {
            problems.push(problemOf(loaded, 'lacks `misses`.', 'Add a look-alike that must not match: every rule with a regex, a block or `none` needs one.'));
        }
        if (strict && raw.docs === undefined)
            problems.push(problemOf(loaded, 'lacks `docs`.', "Link the tool's own page."));
        if (strict && raw.seen === undefined)
            problems.push(problemOf(loaded, 'lacks `seen`.', 'Say where the strings were checked.'));
        return problems;
    });
}
/** Logs of deploys that went well: nothing but notices may match, whether or not an exit code is known. */
function checkHealthy(rules, logs) {
    const engine = (0,core_engine/* createEngine */.P)(rules);
    return logs.flatMap(({ path, log }) => [undefined, 1].flatMap((exitCode) => {
        const { cause } = diagnoseSample(engine, exitCode === undefined ? { log } : { log, 'exit-code': exitCode });
        const problem = { path, id: cause?.rule ?? '', message: `this healthy log is taken for ${cause?.rule ?? ''}.`, cure: 'Make that rule narrower.' };
        return cause === null ? [] : [problem];
    }));
}

// EXTERNAL MODULE: ./build/src/catalog/load.js + 2 modules
var load = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/core/untrusted.js
var untrusted = __webpack_require__(8595);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/cli/commands.js
var commands = __webpack_require__(8908);
;// CONCATENATED MODULE: ./build/src/cli/catalog.js








/** `catalog check PATH...`: every problem with file, rule and cure. A folder that holds bundled ids stands for the bundled catalog. */
async function catalogCommand(words, options, terminal) {
    const [verb, ...given] = words;
    if (verb !== 'check')
        throw new errors/* UserError */.y(`"catalog ${words.join(' ')}" is not understood.`, 'Use `catalog check PATH...`.');
    const paths = [...given, ...options.catalogs];
    if (paths.length === 0)
        throw new errors/* UserError */.y('There is no catalog to check.', 'Name its folder: `deploy-triage catalog check .github/deploy-triage`.');
    const { rules, problems } = await checkCatalogs(paths);
    for (const { path: file, message, cure } of problems)
        terminal.err((0,untrusted/* plain */.pj)(`${file}: ${message} ${cure}`) + '\n');
    terminal.out(`${String(rules)} rules, ${String(problems.length)} problems\n`);
    return problems.length === 0 ? commands/* STATUS */.XQ.done : commands/* STATUS */.XQ.misuse;
}
async function checkCatalogs(paths) {
    const bundled = (0,catalog_bundled/* bundledRules */.I)();
    const found = await (0,load/* readCatalogs */.r)(paths, []);
    const ids = new Set(bundled.map(({ id }) => id));
    const isBundled = found.rules.some(({ rule }) => ids.has(rule.id));
    const others = isBundled ? [] : bundled;
    const taken = isBundled ? [] : (await (0,load/* readCatalogs */.r)(paths, bundled)).problems.filter((each) => !found.problems.some((other) => other.message === each.message && other.path === each.path));
    const healthy = isBundled ? await Promise.all(paths.map(readHealthyLogs)) : [];
    const all = [...others, ...found.rules.map(({ rule }) => rule)];
    const problems = [
        ...found.problems,
        ...taken,
        ...checkCompleteness(found.rules, isBundled),
        ...checkSamples(found.rules, others),
        ...checkHealthy(all, healthy.flat()),
    ];
    return { rules: found.rules.length, problems };
}
/** `_healthy/` of a catalog: logs of deploys that went well. */
async function readHealthyLogs(catalog) {
    const folder = external_node_path_.join(catalog, '_healthy');
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return Promise.all(names.map(async (name) => ({ path: external_node_path_.join(folder, name), log: await (0,promises_.readFile)(external_node_path_.join(folder, name), 'utf8') })));
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
