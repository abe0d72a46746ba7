export const id = 756;
export const ids = [756];
export const modules = {

/***/ 1756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadCatalog: () => (/* binding */ loadCatalog)
});

// UNUSED EXPORTS: readCatalogs

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

;// CONCATENATED MODULE: ./build/src/catalog/load.js





/** Reads catalogs and says everything that is wrong with them. `existing` are rules whose ids are taken. Throws UserError where there is nothing to read. */
async function readCatalogs(paths, existing) {
    const files = (await Promise.all(paths.map(readRuleFiles))).flat();
    const readRule = createRuleReader();
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
        throw new errors/* UserError */.y(`The catalog has ${problems.length === 1 ? 'a problem' : `${String(problems.length)} problems`}:\n${[...listed, ...more].join('\n')}`, 'Run `catalog check` of the command line on it.');
    }
    return rules.map(({ rule }) => rule);
}


/***/ })

};
