export const id = 647;
export const ids = [647,256];
export const modules = {

/***/ 1256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadCatalog: () => (/* binding */ loadCatalog),
  r: () => (/* binding */ readCatalogs)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
    if (!found.isDirectory())
        return [readRuleFile(external_node_path_.dirname(catalogPath), external_node_path_.basename(catalogPath))];
    const names = (await (0,promises_.readdir)(catalogPath, { recursive: true })).filter(isRuleFile).sort();
    // Whoever names a folder believes that its rules count: one that has none is the wrong one.
    if (names.length === 0)
        throw new errors/* UserError */.y(`There are no rule files in ${catalogPath}.`, 'Name the folder that holds them; they end in .yml or .yaml, and no part of their path begins with `_` or a dot.');
    if (names.length > MAX_RULES)
        throw new errors/* UserError */.y(`The catalog ${catalogPath} has ${String(names.length)} rules.`, `Keep it to ${String(MAX_RULES)}.`);
    return names.map((name) => readRuleFile(catalogPath, name));
}
function isRuleFile(name) {
    return /\.ya?ml$/.test(name) && !name.split(external_node_path_.sep).some((part) => part.startsWith('_') || part.startsWith('.'));
}
/** One after the other, without the thread pool: its round trips cost several times what files of this size do. */
function readRuleFile(folder, name) {
    const full = external_node_path_.join(folder, name);
    refuseUnreadable(full, statOf(full));
    const id = name
        .split(external_node_path_.sep)
        .join('/')
        .replace(/\.ya?ml$/, '');
    return { path: full, id, text: textOf(full) };
}
function refuseUnreadable(full, found) {
    if (!found?.isFile())
        throw new errors/* UserError */.y(`The rule ${full} ${found === null ? 'is a link that leads nowhere' : 'is no ordinary file'}.`, 'Remove it, or put the file there.');
    if (found.size > MAX_RULE_BYTES)
        throw new errors/* UserError */.y(`The rule ${full} has ${String(found.size)} bytes.`, `A rule has at most ${String(MAX_RULE_BYTES)}: shorten its samples.`);
}
function statOf(full) {
    try {
        return (0,external_node_fs_.statSync)(full);
    }
    catch {
        return null;
    }
}
function textOf(full) {
    try {
        return (0,external_node_fs_.readFileSync)(full, 'utf8');
    }
    catch (cause) {
        throw new errors/* UserError */.y(`The rule ${full} cannot be read.`, 'Check the permissions of the file.', { cause });
    }
}

// EXTERNAL MODULE: ./build/src/catalog/raw.js
var catalog_raw = __webpack_require__(3611);
// EXTERNAL MODULE: ./build/src/catalog/read-rule.js + 1 modules
var read_rule = __webpack_require__(5825);
// EXTERNAL MODULE: ./build/src/catalog/rule-set.js
var rule_set = __webpack_require__(9178);
;// CONCATENATED MODULE: ./build/src/catalog/load.js





/** Reads catalogs and says everything that is wrong with them. `existing` are rules whose ids are taken. Throws UserError where there is nothing to read. */
async function readCatalogs(paths, existing) {
    const files = (await Promise.all(paths.map(readRuleFiles))).flat();
    const readRule = (0,read_rule/* createRuleReader */.Q)();
    const results = files.map((file) => ({ file, ...readRule(file) }));
    const rules = results.flatMap(({ file, raw }) => (raw === null ? [] : [{ file, raw, rule: (0,catalog_raw/* toRule */.A)(file.id, raw) }]));
    const problems = results.flatMap(({ problems: own }) => own);
    return { rules, problems: [...problems, ...(0,rule_set/* findSetProblems */.i)(rules, existing)] };
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
        throw new errors/* UserError */.y(`The catalog has ${problems.length === 1 ? 'a problem' : `${String(problems.length)} problems`}:\n${[...listed, ...more].join('\n')}`, 'Run `catalog check` of the command line on it.');
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
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/catalog/rule.schema.json
const rule_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","title":"deploy-triage rule","description":"One known deploy failure: how it looks in a log, why it happens and what to do. One file per rule; the id is the path without extension.","type":"object","additionalProperties":false,"required":["title","category","phase","verdict","blame","match","cause","fix","hits"],"properties":{"title":{"type":"string","minLength":5,"maxLength":90,"description":"What happened, as a statement a person understands."},"code":{"type":"string","minLength":1,"maxLength":80,"description":"The platform\'s own name for it."},"name":{"type":"string","minLength":1,"maxLength":40,"description":"Exit-code rules only: the short name of the code, such as SIGKILL."},"meaning-on":{"type":"object","description":"Exit-code rules only: platform -> what the code means there, where it differs.","additionalProperties":{"type":"string","minLength":5,"maxLength":300}},"category":{"enum":["out-of-memory","disk-full","timeout","command-not-found","command-not-executable","port-binding","health-check","crash","image-pull","registry-auth","dependency-missing","dependency-resolution","compile-error","test-failure","config-missing","config-invalid","auth","permission","quota","rate-limit","size-limit","network","tls","database","migration","hook-failure","resource-not-found","resource-conflict","unsupported-runtime","signal-terminated","platform-internal","ssh","git","script-error","unknown"]},"phase":{"enum":["setup","build","release","deploy","boot","run","ci"]},"verdict":{"enum":["fatal","transient","unknown"],"description":"fatal: the same commit fails again. transient: a retry alone may succeed."},"blame":{"enum":["user","platform","upstream","unknown"]},"tier":{"enum":["specific","general","wrapper","notice"],"default":"specific"},"match":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"any":{"type":"array","minItems":1,"maxItems":40,"items":{"anyOf":[{"$ref":"#/definitions/pattern"},{"$ref":"#/definitions/block"}]}},"none":{"type":"array","minItems":1,"maxItems":40,"items":{"$ref":"#/definitions/condition"}},"exit-code":{"type":"array","minItems":1,"items":{"type":"integer"}}}},"pick":{"enum":["first","last"],"default":"last","description":"Which match is the evidence."},"symptom-of":{"type":"array","items":{"type":"string"},"description":"Rule ids or categories that explain this one when also found. For exceptions only."},"cause":{"type":"string","minLength":20,"maxLength":600},"fix":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","minLength":10,"maxLength":400}},"docs":{"type":"string","pattern":"^https://"},"seen":{"type":"string","minLength":5,"description":"Where and in which versions the strings were checked."},"aliases":{"type":"array","items":{"type":"string"},"description":"Ids this rule had before."},"hits":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/sample"}},"misses":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/sample"}}},"definitions":{"literals":{"anyOf":[{"type":"string","minLength":3,"maxLength":200},{"type":"array","minItems":1,"maxItems":60,"items":{"type":"string","minLength":3,"maxLength":200}}]},"pattern":{"anyOf":[{"type":"object","additionalProperties":false,"required":["text"],"properties":{"text":{"type":"string","minLength":3,"maxLength":200},"ignore-case":{"type":"boolean"}}},{"type":"object","additionalProperties":false,"required":["regex","literal"],"properties":{"regex":{"type":"string","minLength":3,"maxLength":2000},"literal":{"$ref":"#/definitions/literals"},"ignore-case":{"type":"boolean"}}}]},"condition":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"text":{"type":"string","minLength":1,"maxLength":200},"regex":{"type":"string","minLength":1,"maxLength":2000},"literal":{"$ref":"#/definitions/literals"},"ignore-case":{"type":"boolean"}}},"block":{"type":"object","additionalProperties":false,"required":["all"],"properties":{"all":{"type":"array","minItems":2,"maxItems":8,"items":{"$ref":"#/definitions/pattern"}},"within":{"type":"integer","minimum":1,"maximum":200,"default":20},"ordered":{"type":"boolean","default":false}}},"sample":{"type":"object","additionalProperties":false,"required":["log"],"properties":{"exit-code":{"type":"integer"},"source":{"type":"string","minLength":3},"log":{"type":"string","minLength":1}}}}}');
;// CONCATENATED MODULE: ./build/src/catalog/read-rule.js





/** A reader of rule files: YAML, schema, regexes and their literals. Compiles the schema once. */
function createRuleReader() {
    // Tests hold the schema against its own schema; doing so at every start takes half as long as compiling it.
    const validate = new ajv.Ajv({ allErrors: true, allowUnionTypes: true, meta: false, validateSchema: false }).compile(rule_schema_namespaceObject);
    return (file) => {
        const problem = (message, cure) => ({ path: file.path, id: file.id, message, cure });
        const { value: raw, error } = readYaml(file.text);
        if (error !== null)
            return { raw: null, problems: [problem(...error)] };
        if (!validate(raw))
            return {
                raw: null,
                problems: (validate.errors ?? []).filter(isTelling).map((each) => problem(...explainSchemaError(each))),
            };
        const rule = raw;
        const broken = patternsOf(rule).flatMap((pattern) => checkPattern(pattern, problem));
        // A rule with a regex that does not compile cannot be tried on its samples.
        return { raw: broken.length === 0 ? rule : null, problems: broken };
    };
}
/**
 * js-yaml takes a fifth of the time. It is also stricter: what it refuses may be a bracket closed at the column of its key, or a colour code pasted as it is.
 * So `yaml` has the last word, and finds the better words.
 */
function readYaml(text) {
    try {
        return { value: (0,js_yaml/* load */.Hh)(text, { maxAliases: 0 }), error: null };
    }
    catch {
        return readLeniently(text);
    }
}
function readLeniently(text) {
    if (isDeep(text))
        return {
            value: null,
            error: [`nests deeper than ${String(MAX_DEPTH)} levels.`, 'No rule needs that: see catalog/rule.schema.json.'],
        };
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined) {
        const cure = 'Quote texts that hold `: `, ` #` or begin with a special character.';
        return { value: null, error: [`not valid YAML: ${firstLine(error.message)}.`, cure] };
    }
    try {
        return { value: document.toJS({ maxAliasCount: 0 }), error: null };
    }
    catch {
        return { value: null, error: ['uses YAML aliases.', 'Write the values out.'] };
    }
}
/** What js-yaml allows as well; a rule has eight. */
const MAX_DEPTH = 100;
/** `yaml` calls itself for each level, and V8 ends the process, not the call, when it compiles one of its regexes on the last of the stack. */
function isDeep(text) {
    const parser = new dist/* Parser */.iX();
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        Array.from(parser.next(lexeme));
        if (parser.stack.length > MAX_DEPTH)
            return true;
    }
    return false;
}
/** Failed branches of `anyOf` repeat what the branch's own errors say. */
function isTelling({ keyword }) {
    return keyword !== 'anyOf';
}
function explainSchemaError({ instancePath, keyword, params, message }) {
    const where = instancePath === '' ? 'the rule' : `\`${instancePath.slice(1).replaceAll('/', '.')}\``;
    if (keyword === 'additionalProperties') {
        return [
            `${where} has the unknown field \`${String(params['additionalProperty'])}\`.`,
            'Remove it, or correct its spelling: catalog/rule.schema.json lists the fields.',
        ];
    }
    if (keyword === 'required')
        return [`${where} lacks \`${String(params['missingProperty'])}\`.`, 'Add it.'];
    if (keyword === 'enum')
        return [
            `${where} has a value that is not allowed.`,
            `Use one of: ${params['allowedValues'].join(', ')}.`,
        ];
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
        parseRegex(pattern.regex, pattern['ignore-case'] ?? false);
        return [];
    }
    catch (error) {
        const reason = error instanceof Error ? firstLine(error.message) : 'not valid';
        return [
            problem(`the regex \`${pattern.regex}\` is not RE2 syntax (${reason}).`, 'RE2 has no lookaround and no backreferences; named groups are `(?P<name>\u2026)`.'),
        ];
    }
}
/**
 * Throws where it is not RE2 syntax. A set parses what is added and compiles later: core compiles a regex when a line holds its literal, and most are never
 * needed. What parses compiles, for the parser also bounds the size.
 */
function parseRegex(regex, ignoreCase) {
    new build/* RE2Set */.QG(build/* RE2Set */.QG.UNANCHORED, ignoreCase ? build/* RE2JS */.L3.CASE_INSENSITIVE : 0).add(regex);
}


/***/ }),

/***/ 9178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ findSetProblems)
/* harmony export */ });
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
        return double === undefined
            ? []
            : [
                problemOf(loaded, `the id \`${double}\` exists already.`, 'Rename the file: ids are never shared and never reused.'),
            ];
    });
}
/** An exit code alone means too little to name a cause; the table of codes is the exception. */
function misplacedExitCodes(rules) {
    return rules
        .filter(({ rule }) => rule.any.length === 0 && rule.platform !== 'exit-codes')
        .map((loaded) => problemOf(loaded, 'matches on an exit code alone.', 'Add `match.any` with the text that goes with it.'));
}
/** Circles are told of this many rules: each is looked for on its own. */
const MAX_CIRCLES = 10;
function cycles(rules, existing) {
    const links = new Map([...existing, ...rules.map(({ rule }) => rule)].map((rule) => [rule.id, rule.symptomOf]));
    const left = withoutEnds(reversed(withoutEnds(links)));
    return rules
        .filter(({ rule }) => left.has(rule.id))
        .slice(0, MAX_CIRCLES)
        .filter(({ rule }) => leadsBack(rule.id, links))
        .map((loaded) => problemOf(loaded, 'is, through `symptom-of`, a symptom of itself.', 'Remove one of the links of the circle.'));
}
function reversed(links) {
    const sources = new Map([...links.keys()].map((id) => [id, []]));
    for (const [id, targets] of links)
        for (const target of targets)
            sources.get(target)?.push(id);
    return sources;
}
/** Takes away what leads nowhere until nothing does: what is left leads into a circle. No recursion: a chain may have 20,000 rules. */
function withoutEnds(links) {
    const open = new Map([...links].map(([id, targets]) => [id, targets.filter((target) => links.has(target)).length]));
    const sources = reversed(links);
    const ends = [...open].filter(([, count]) => count === 0).map(([id]) => id);
    for (const end of ends) {
        for (const source of sources.get(end) ?? []) {
            const count = (open.get(source) ?? 0) - 1;
            open.set(source, count);
            if (count === 0)
                ends.push(source);
        }
    }
    const gone = new Set(ends);
    return new Map([...links].filter(([id]) => !gone.has(id)));
}
function leadsBack(id, links) {
    const seen = new Set();
    const next = [...(links.get(id) ?? [])];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
        if (at === id)
            return true;
        if (seen.has(at))
            continue;
        seen.add(at);
        next.push(...(links.get(at) ?? []));
    }
    return false;
}


/***/ }),

/***/ 7647:
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
// EXTERNAL MODULE: ./build/src/catalog/bundled.js
var catalog_bundled = __webpack_require__(5757);
// EXTERNAL MODULE: ./build/src/core/diagnose.js + 8 modules
var diagnose = __webpack_require__(4091);
// EXTERNAL MODULE: ./build/src/core/engine.js + 13 modules
var core_engine = __webpack_require__(3184);
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
        redact: (text) => text,
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
        return [
            problemOf(loaded, `${name} is not matched.`, 'Compare it with the pattern: matching is per cleaned line (CONTRIBUTING.md).'),
        ];
    if (cause === null)
        return [
            problemOf(loaded, `${name} is matched but not taken as the cause.`, 'The sample ends well, or shows the line as a command: make it a failure.'),
        ];
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
        const needsMisses = (0,read_rule/* patternsOf */.D)(raw).some(({ regex }) => regex !== undefined) ||
            raw.match.none !== undefined ||
            raw.match.any?.some((each) => 'all' in each);
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
        const problem = {
            path,
            id: cause?.rule ?? '',
            message: `this healthy log is taken for ${cause?.rule ?? ''}.`,
            cure: 'Make that rule narrower.',
        };
        return cause === null ? [] : [problem];
    }));
}

;// CONCATENATED MODULE: ./build/src/catalog/lint-patterns.js
/**
 * Literals of fewer bytes take a look at every byte of a log (core/literal-scan.ts). Those beyond ASCII are found by that, so they may do with fewer.
 */
const FEWEST_LITERAL_BYTES = 5;
/** From this length on a literal with a border to a word is looked up by its rarest seven bytes. */
const FEWEST_BORDERED = 7;
/** Words that stand on so many lines of any log that, alone, they spare no work: every one of those lines is tried against the regex. */
const EVERYDAY = new Set(`app build building command connection deploy deployment done error errors fail failed failing failure file found host image install invalid job line log
  message missing module name node not npm output package path permission profile required root run running server service setting step storage success task test
  tests unit url user version warn warning`.split(/\s+/));
/** Remarks on what a rule searches for. */
function lintPatterns(raw) {
    const alternatives = raw.match.any ?? [];
    const hasBlock = alternatives.some((each) => 'all' in each);
    return [
        ...alternatives.flatMap((each) => ('all' in each ? each.all : [each])).flatMap(lintPattern),
        // Between the items of a block exceptions are searched for as well.
        ...(hasBlock ? (raw.match.none ?? []).flatMap(lint_patterns_literalsOf).flatMap(lintLength) : []),
    ];
}
function lintPattern(pattern) {
    const { regex } = pattern;
    const literals = lint_patterns_literalsOf(pattern);
    const ofLiterals = literals.flatMap(lintLiteral);
    return regex === undefined ? ofLiterals : [...ofLiterals, ...lintRegex(regex), ...lintContained(regex, literals)];
}
/** The text or literals of a pattern. */
function lint_patterns_literalsOf({ text, literal }) {
    if (text !== undefined)
        return [text];
    return literal === undefined ? [] : typeof literal === 'string' ? [literal] : literal;
}
const LONGER = 'Take more of the text that every match contains, or list several longer pieces.';
function lintLiteral(literal) {
    const remarks = lintLength(literal);
    if (remarks.length > 0 || !isEveryday(literal))
        return remarks;
    return [[`the literal \`${literal}\` is an everyday word, found on too many lines.`, LONGER]];
}
function lintLength(literal) {
    const bytes = new TextEncoder().encode(literal);
    const isAscii = bytes.every((byte) => byte < 0x80);
    if (!isAscii || bytes.length >= FEWEST_LITERAL_BYTES)
        return [];
    return [[`the literal \`${literal}\` has ${String(bytes.length)} bytes, which slows every scan down.`, LONGER]];
}
/** Capitals are rare enough, and so is a word whose borders are asked for and long enough to be found by them. */
function isEveryday(literal) {
    const word = literal.trim();
    return (word !== word.toUpperCase() &&
        EVERYDAY.has(word.toLowerCase()) &&
        (word === literal || literal.length < FEWEST_BORDERED));
}
function lintRegex(regex) {
    const remarks = [];
    const body = regex.replace(/^\(\?[ims]+\)/, '');
    if (/^\^?\.\*/.test(body))
        remarks.push([
            `the regex \`${regex}\` begins with \`.*\`.`,
            'Remove it: regexes are searched anywhere on the line.',
        ]);
    if (/(?<!\\)\.\*\$?$/.test(body))
        remarks.push([`the regex \`${regex}\` ends with \`.*\`.`, 'Remove it: the rest of the line is never asked for.']);
    if (hasBarInClass(body))
        remarks.push([
            `the regex \`${regex}\` has \`|\` between letters in a character class.`,
            'A class lists characters; alternatives are `(?:a|b)`.',
        ]);
    if (hasBareNumber(body))
        remarks.push([
            `the regex \`${regex}\` begins or ends with a bare number, which is also part of longer numbers.`,
            'Put `\\b` beside it, or the text that stands there.',
        ]);
    return remarks;
}
/** `[warn|error]`: somebody meant a group. Classes of single characters with a bar, such as `[\u2502|]`, are meant. */
function hasBarInClass(regex) {
    const classes = regex.replaceAll(/\\./g, '_').match(/\[\^?\]?[^\]]*\]/g) ?? [];
    return classes.some((each) => /[a-z]{2}\|[a-z]{2}/i.test(each));
}
function hasBareNumber(regex) {
    return (/^\d{2,4}(?![\d\\?*+{])/.test(regex) ||
        /(?<![\\.\w[({,:-])\.\*\d{3}\b/.test(regex) ||
        /[a-z ]\.\*\d{3}$/.test(regex));
}
/** What a regex without operators matches; null where that is more than one text. */
function onlyText(regex) {
    const text = regex.replaceAll(/\\([^A-Za-z0-9])/g, (_all, character) => String.fromCodePoint(0xf0000 + (character.codePointAt(0) ?? 0)));
    if (/[\\[\](){}|*+?.^$]/.test(text))
        return null;
    return text.replaceAll(/[\u{F0000}-\u{F007F}]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xf0000));
}
/** A literal that the regex cannot contain keeps the rule from ever matching. Decided only where the regex is plain text. */
function lintContained(regex, literals) {
    const text = onlyText(regex);
    if (text === null || literals.length === 0 || literals.some((each) => text.includes(each) || each.includes(text)))
        return [];
    return [[`the regex \`${regex}\` never contains its literal.`, 'Take the literal from the text of the regex.']];
}
/** One failure in two rules: a pattern that two rules share whole, where neither has conditions that part them. */
function lintTwins(rules) {
    const owners = new Map();
    return rules.flatMap((loaded) => partable(loaded)
        ? []
        : (loaded.raw.match.any ?? []).flatMap((alternative) => {
            const key = keyOf(alternative);
            const owner = owners.get(key);
            if (owner === undefined)
                owners.set(key, loaded);
            return owner === undefined || owner === loaded ? [] : [twinProblem(loaded, owner)];
        }));
}
function partable({ raw }) {
    return raw.match.none !== undefined || raw['symptom-of'] !== undefined;
}
function keyOf(alternative) {
    const items = 'all' in alternative ? alternative.all : [alternative];
    return JSON.stringify(items.map(({ text, regex, 'ignore-case': ignoreCase }) => [text ?? null, regex ?? null, ignoreCase ?? false]));
}
function twinProblem({ file }, owner) {
    return {
        path: file.path,
        id: file.id,
        message: `searches for the same text as ${owner.rule.id}.`,
        cure: 'Make one rule of the two, or say in `none` what parts them.',
    };
}

;// CONCATENATED MODULE: ./build/src/catalog/lint.js



/** A title of fewer words names a thing and says nothing of it. */
const FEWEST_TITLE_WORDS = 3;
/** A cause or a step of a fix is read in a comment beside a red deploy: longer than this, nobody reads it. Characters. */
const LONGEST_STEP = 320;
const LONGEST_CAUSE = 520;
/** Words a step of a fix may begin with. A new verb is welcome: add it. */
const IMPERATIVES = new Set(`abort accept add adopt align allow annotate apply ask assign attach authenticate await back bring build bundle cache call cap catch change check choose clear close
  commit compare compile configure connect contact convert copy correct create declare define delete deploy destroy disable do download drop embed enable encrypt end
  escape exclude export extend fetch find finish fit fix follow format free generate give grant guard handle ignore import include increase indent inspect install
  join keep label leave let lift limit link list listen load log look loosen lower make map mark match measure merge migrate mirror mock mount move name never open order
  package pass pin place point prefer prepare print provide publish pull push put quote raise read rebase rebuild reconnect record recover recreate reduce refresh
  register regenerate reinstall relax release remove rename render renew repair repeat replace request require rerun reset resolve resume restart restore retry return
  reuse review revoke roll rotate run save scale search see seed send serialise serve set settle shorten shrink skip specify split spread start stop store switch sync
  synthesise take tell test touch track trigger trim try turn undo unlock unprotect unseal unset update upgrade upload use validate vendor verify wait wrap write`.split(/\s+/));
/** Words that lead into a step: the verb comes later in the sentence. */
const LEAD_INS = new Set('after also alternatively always as at before behind beside between by during else for from if in inside instead just on once only or otherwise then to under unless until when where with without'.split(' '));
/** Categories that a retry may cure: calling them fatal would block a merge for the weather. */
const CURED_BY_RETRY = new Set(['network', 'rate-limit', 'timeout', 'platform-internal']);
/** Rules of those categories that fail every time all the same, and why. */
const FATAL_ALL_THE_SAME = new Map();
/** As core/untrusted.ts fills them. */
const PLACEHOLDER = /(?<![{$])\{([A-Za-z_]\w{0,63})\}(?!\})/g;
const GROUP = /\(\?P<([a-zA-Z_]\w*)>/g;
/** Style and soundness of rules beyond the schema, each with its cure. Loading does not ask for it; `catalog check` does. */
function lintRules(rules, areBundled = false) {
    const toProblem = ({ file: { path, id } }) => ([message, cure, bundled]) => {
        return { path, id, message, cure: areBundled && bundled !== undefined ? `${cure} ${bundled}` : cure };
    };
    return [...rules.flatMap((loaded) => remarksOn(loaded).map(toProblem(loaded))), ...lintTwins(rules)];
}
function remarksOn({ raw, rule }) {
    return [
        ...lintTitle(raw.title, rule.platform),
        ...raw.fix.flatMap((step, index) => (STARTER.has(step.trim()) ? [] : lintStep(step.trim(), index + 1))),
        ...lintCause(raw.cause.trim()),
        ...lintDocs(raw),
        ...lintVerdict(raw, rule.id),
        ...lintCaptures(raw),
        ...lintExitCode(raw, rule.platform),
        ...lintPatterns(raw),
        ...lintScaffold(raw),
    ];
}
/** The texts of the rule that a report offers to start from (core/render-parts.ts). */
const STARTER = new Set([
    'What happened, in a few words',
    'Why it happens, in two or three sentences.',
    'What to change, and where.',
]);
/** scripts/new-rule.mjs marks its texts with REPLACE-ME. */
function lintScaffold(raw) {
    const left = [raw.title, raw.cause, ...raw.fix].filter((text) => STARTER.has(text.trim()));
    return [
        ...(JSON.stringify(raw).includes('REPLACE-ME')
            ? [['still has texts of the scaffold.', 'Replace every `REPLACE-ME`.']]
            : []),
        ...left.map((text) => [`still has \`${text.trim()}\` of the rule it began as.`, 'Write your own.']),
    ];
}
function lintTitle(title, platform) {
    const cure = 'Say what happened as a statement, such as "The build ran out of memory".';
    const words = title.split(/\s+/);
    const isName = title.toLowerCase().replaceAll(/[^a-z]/g, '') === platform.replaceAll(/[^a-z]/g, '');
    if (isName || words.length < FEWEST_TITLE_WORDS)
        return [[`the title \`${title}\` is too vague.`, cure]];
    if (title === title.toUpperCase())
        return [[`the title \`${title}\` is in capitals.`, cure]];
    return /[.!]$/.test(title) ? [[`the title ends with \`${title.slice(-1)}\`.`, 'Remove it.']] : [];
}
function firstWord(text) {
    return (/^[A-Za-z]+/.exec(text)?.[0] ?? '').toLowerCase();
}
function lintStep(step, number) {
    const name = `step ${String(number)} of \`fix\``;
    const remarks = [];
    const first = firstWord(step);
    const later = step.toLowerCase().match(/[a-z]+/g) ?? [];
    const isImperative = IMPERATIVES.has(first) || (LEAD_INS.has(first) && later.some((word) => IMPERATIVES.has(word)));
    if (!isImperative)
        remarks.push([
            `${name} begins with \`${step.split(/\s/)[0] ?? ''}\`, which is no imperative.`,
            'Begin with what to do: "Set \u2026", "Run \u2026".',
            'A verb that src/catalog/lint.ts does not know may be added there.',
        ]);
    if (step.length > LONGEST_STEP)
        remarks.push([
            `${name} has ${String(step.length)} characters.`,
            `Keep it to ${String(LONGEST_STEP)}, or make two steps of it.`,
        ]);
    return remarks;
}
function lintCause(cause) {
    if (cause.length <= LONGEST_CAUSE)
        return [];
    return [
        [
            `\`cause\` has ${String(cause.length)} characters.`,
            `Keep it to ${String(LONGEST_CAUSE)}: two or three sentences.`,
        ],
    ];
}
function lintDocs({ docs }) {
    if (docs !== undefined && /^https:\/\/[^/\s]+\.[^/\s]+/.test(docs))
        return [];
    return [['has no documentation link.', "Set `docs` to the tool's own page (https)."]];
}
function lintVerdict({ verdict, category }, id) {
    if (verdict !== 'fatal' || !CURED_BY_RETRY.has(category) || FATAL_ALL_THE_SAME.has(id))
        return [];
    return [
        [
            `calls \`${category}\` fatal, which a retry may cure.`,
            'Use `transient` or `unknown`, or choose the category of what is really wrong.',
            'A rule that is fatal all the same is listed with its reason in src/catalog/lint.ts.',
        ],
    ];
}
function lintCaptures(raw) {
    const defined = new Set((0,read_rule/* patternsOf */.D)(raw).flatMap(({ regex }) => [...(regex ?? '').matchAll(GROUP)].map(([, name]) => name)));
    const used = new Set([raw.cause, ...raw.fix].flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')));
    return [...used]
        .filter((name) => !defined.has(name))
        .map((name) => [
        `\`cause\` or \`fix\` names the capture \`{${name}}\`, which no pattern defines.`,
        `Add \`(?P<${name}>\u2026)\` to a pattern, or write the sentence without it.`,
    ]);
}
/** An exit-code rule is a row of a table: one code, its name, no text. */
function lintExitCode(raw, platform) {
    if (platform !== exit_code/* EXIT_CODES */.ai)
        return raw['meaning-on'] === undefined && raw.name === undefined
            ? []
            : [['has `name` or `meaning-on`, which belong to exit codes.', 'Remove them, or move the rule to `exit-codes/`.']];
    const codes = raw.match['exit-code'] ?? [];
    const isRow = raw.match.any === undefined && codes.length > 0 && raw.code !== undefined && raw.name !== undefined;
    return isRow
        ? []
        : [['is not shaped as an exit code.', 'Give `code`, `name` and `match.exit-code`, and no `match.any`.']];
}

// EXTERNAL MODULE: ./build/src/catalog/load.js + 1 modules
var load = __webpack_require__(1256);
// EXTERNAL MODULE: ./build/src/catalog/rule-set.js
var rule_set = __webpack_require__(9178);
// EXTERNAL MODULE: ./build/src/core/untrusted.js
var untrusted = __webpack_require__(8595);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/cli/commands.js + 1 modules
var commands = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/src/cli/catalog.js










/**
 * `catalog check PATH...`: every problem with file, rule and cure. A folder that holds bundled ids stands for the bundled catalog, where the lint is strict;
 * for an own catalog it only warns.
 */
async function catalogCommand(words, options, terminal) {
    const [verb, ...given] = words;
    if (verb !== 'check')
        throw new errors/* UserError */.y(`"${['catalog', ...words].join(' ')}" is not understood.`, 'Use `catalog check PATH...`.');
    const paths = [...given, ...options.catalogs];
    if (paths.length === 0)
        throw new errors/* UserError */.y('There is no catalog to check.', 'Name its folder: `catalog check .github/deploy-triage`.');
    const { rules, problems, warnings } = await checkCatalogs(paths);
    const say = (mark, { path: file, message, cure }) => {
        terminal.err(`${(0,untrusted/* commandSafe */.JV)(`${file}: ${mark}${message} ${cure}`)}\n`);
    };
    for (const problem of problems)
        say('', problem);
    for (const warning of warnings)
        say('warning: ', warning);
    const advice = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
    terminal.out(`${counted(rules, 'rule')}, ${counted(problems.length, 'problem')}${advice}\n`);
    return problems.length === 0 ? commands/* STATUS */.XQ.done : commands/* STATUS */.XQ.misuse;
}
function counted(count, thing) {
    return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}
async function checkCatalogs(paths) {
    const bundled = (0,catalog_bundled/* bundledRules */.I)();
    const found = await (0,load/* readCatalogs */.r)(paths, []);
    const ids = new Set(bundled.map(({ id }) => id));
    const isBundled = found.rules.some(({ rule }) => ids.has(rule.id));
    const others = isBundled ? [] : bundled;
    const taken = isBundled
        ? []
        : (0,rule_set/* findSetProblems */.i)(found.rules, bundled).filter((each) => !found.problems.some((other) => other.message === each.message && other.path === each.path));
    const healthy = isBundled ? await Promise.all(paths.map(readHealthyLogs)) : [];
    // A regex that does not compile would end the run of the samples.
    const broken = new Set(found.problems.map((problem) => problem.path));
    const usable = found.rules.filter(({ file }) => !broken.has(file.path));
    const all = [...others, ...usable.map(({ rule }) => rule)];
    const remarks = lintRules(usable, isBundled);
    const problems = [
        ...found.problems,
        ...taken,
        ...checkCompleteness(usable, isBundled),
        ...checkSamples(usable, others),
        ...checkHealthy(all, healthy.flat()),
        ...(isBundled ? remarks : []),
    ];
    return { rules: found.rules.length, problems, warnings: isBundled ? [] : remarks };
}
/** `_healthy/` of a catalog: logs of deploys that went well. */
async function readHealthyLogs(catalog) {
    const folder = external_node_path_.join(catalog, '_healthy');
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return Promise.all(names.map(async (name) => ({
        path: external_node_path_.join(folder, name),
        log: await (0,promises_.readFile)(external_node_path_.join(folder, name), 'utf8'),
    })));
}


/***/ })

};
