export const id = 867;
export const ids = [867];
export const modules = {

/***/ 5757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ bundledRules),
/* harmony export */   O: () => (/* binding */ bundledCatalog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_lazily_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(216);
/* harmony import */ var _core_search_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8588);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3611);




/** Made from the rule files by scripts/build-catalog.ts: what is looked for, and the rules, one a line, in the order of their ids. */
const indexFile = __webpack_require__.ab + "catalog-index.generated.json";
const rulesFile = __webpack_require__.ab + "catalog-rules.generated.ndjson";
/**
 * The rules this release knows. Checked against the schema when the release was built. They are read from their file and not imported: a start that finds few
 * of them reads few of them.
 */
function bundledCatalog() {
    const { literals, offsets, ...rest } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(indexFile, 'utf8'));
    const index = { ...rest, literals: literals.split('\n') };
    const file = (0,_core_lazily_js__WEBPACK_IMPORTED_MODULE_2__/* .lazily */ .q)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(rulesFile, 'r'));
    const rules = new Map();
    const rule = (at) => {
        const known = rules.get(at);
        if (known !== undefined)
            return known;
        const bytes = Buffer.alloc((offsets[at + 1] ?? 0) - (offsets[at] ?? 0));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file(), bytes, 0, bytes.length, offsets[at] ?? 0);
        const read = (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .toRule */ .A)(index.ids[at] ?? '', JSON.parse(bytes.toString()));
        rules.set(at, read);
        return read;
    };
    return { index, rule };
}
/** All of them. */
function bundledRules() {
    return (0,_core_search_index_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesOf */ .fD)(bundledCatalog());
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


/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS),
/* harmony export */   l: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7406);


const FORMATS = ['text', 'markdown', 'json'];
/** Our own words, and those of `steps.<id>.outcome`, which the action takes as well. */
const ENDED = new Map([
    ['failed', 'failed'],
    ['succeeded', 'succeeded'],
    ['unknown', 'unknown'],
    ['failure', 'failed'],
    ['success', 'succeeded'],
    ['cancelled', 'cancelled'],
    ['skipped', 'skipped'],
]);
const OPTIONS = {
    'exit-code': { type: 'string' },
    outcome: { type: 'string' },
    format: { type: 'string' },
    catalog: { type: 'string', multiple: true },
    platform: { type: 'string' },
    'fail-on': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
};
/** What was typed, validated. Throws UserError that names the option, what was given and what is allowed. */
function readArguments(argv) {
    const { values, positionals } = parse(argv);
    return {
        words: positionals,
        given: Object.keys(values),
        exitCode: values['exit-code'] === undefined ? null : readExitCode(values['exit-code']),
        outcome: values.outcome === undefined ? null : readEnded(values.outcome),
        format: oneOf('--format', values.format ?? 'text', FORMATS),
        catalogs: values.catalog ?? [],
        platform: values.platform === undefined || values.platform === '' ? null : values.platform,
        failOn: readFailOn(values['fail-on'] ?? 'never'),
        help: values.help ?? false,
        version: values.version ?? false,
    };
}
function parse(argv) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: joinNegative(argv), options: OPTIONS, allowPositionals: true });
    }
    catch (cause) {
        const reason = cause instanceof Error ? (cause.message.split('.')[0] ?? '') : 'not understood';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${reason}.`, 'See `--help`.', { cause });
    }
}
/** `--exit-code -1` is a value, not an option. */
function joinNegative(argv) {
    const joined = [];
    for (const word of argv) {
        if (joined.at(-1) === '--exit-code' && /^-\d/.test(word))
            joined[joined.length - 1] = `--exit-code=${word}`;
        else
            joined.push(word);
    }
    return joined;
}
/** A whole number within 32 bits, signed or not, as the action takes it: Windows codes come as 3221225477 or -1073741819. */
function readExitCode(text) {
    const value = /^[+-]?\d+$/.test(text.trim()) ? Number(text) : NaN;
    if (value >= -(2 ** 31) && value < 2 ** 32)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--exit-code is "${text}", which is ${Number.isNaN(value) ? 'not a whole number' : 'outside of what an exit code can be'}.`, 'Give the exit code of the deploy command, such as 137: a whole number from -2147483648 to 4294967295.');
}
function readEnded(text) {
    const ended = ENDED.get(text);
    if (ended !== undefined)
        return ended;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--outcome is "${text}".`, `Use one of: ${[...ENDED.keys()].join(', ')}.`);
}
function oneOf(option, value, choices) {
    const choice = choices.find((each) => each === value);
    if (choice !== undefined)
        return choice;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${option} is "${value}".`, `Use one of: ${choices.join(', ')}.`);
}
/** Whether the names of a list are known is seen when the rules are. */
function readFailOn(text) {
    if (text === 'fatal' || text === 'any' || text === 'never')
        return text;
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    if (names.length > 0)
        return names;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--fail-on is "${text}".`, 'Use fatal, any, never, or a list of categories and rule ids.');
}


/***/ }),

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XQ: () => (/* binding */ STATUS),
  sN: () => (/* binding */ catalogsFor),
  Sl: () => (/* binding */ diagnoseCommand),
  NP: () => (/* binding */ rulesFor),
  Bu: () => (/* binding */ sayEmpty)
});

// UNUSED EXPORTS: present

// EXTERNAL MODULE: ./build/src/catalog/bundled.js
var catalog_bundled = __webpack_require__(5757);
// EXTERNAL MODULE: ./build/src/core/redact.js + 11 modules
var core_redact = __webpack_require__(992);
// EXTERNAL MODULE: ./build/src/core/render-json.js
var render_json = __webpack_require__(6744);
// EXTERNAL MODULE: ./build/src/core/search-index.js
var search_index = __webpack_require__(8588);
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

// EXTERNAL MODULE: ./build/src/core/engine.js + 13 modules
var engine = __webpack_require__(3184);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/cli/diagnose-files.js + 3 modules
var diagnose_files = __webpack_require__(8949);
;// CONCATENATED MODULE: ./build/src/cli/commands.js








/** Exit statuses of the CLI. */
const STATUS = { done: 0, blocked: 1, misuse: 2 };
/** The bundled rules and those of `--catalog`, which are loaded only where there are some. Throws UserError where they know nothing of `--platform`. */
async function catalogsFor({ catalogs: paths, platform }) {
    const bundled = (0,catalog_bundled/* bundledCatalog */.O)();
    const own = paths.length === 0 ? [] : [await ownCatalog(paths, bundled)];
    const catalogs = [bundled, ...own];
    if (platform !== null)
        await checkPlatform(platform, catalogs);
    return catalogs;
}
async function ownCatalog(paths, bundled) {
    const { loadCatalog } = await Promise.all(/* import() */[__webpack_require__.e(379), __webpack_require__.e(256)]).then(__webpack_require__.bind(__webpack_require__, 1256));
    return (0,search_index/* catalogOf */.Hh)(await loadCatalog(paths, (0,search_index/* rulesOf */.fD)(bundled)));
}
/** A platform that no rule is of would decide nothing, silently. */
async function checkPlatform(platform, catalogs) {
    const platforms = [...new Set(catalogs.flatMap(search_index/* rulesOf */.fD).map((rule) => rule.platform))].sort();
    if (platforms.includes(platform))
        return;
    const { suggestion } = await __webpack_require__.e(/* import() */ 4).then(__webpack_require__.bind(__webpack_require__, 3004));
    throw new errors/* UserError */.y(`--platform is "${platform}"${suggestion(platform, platforms)}.`, `Use one of: ${platforms.join(', ')}.`);
}
/** The same, as a list. */
async function rulesFor(options) {
    return (await catalogsFor(options)).flatMap(search_index/* rulesOf */.fD);
}
/** `diagnose [FILE... | -]`: answers 1 when `--fail-on` blocks. */
async function diagnoseCommand(files, options, terminal) {
    const logs = files.length > 0 ? files : fromPipe(terminal);
    const catalogs = await catalogsFor(options);
    checkFailOn(options, catalogs);
    const scan = await (0,diagnose_files/* scanFiles */.T)((0,engine/* engineFor */.Ec)(catalogs), logs, terminal.progress);
    const redact = (0,core_redact/* createRedactor */.lY)({ values: (0,core_redact/* secretValuesOf */.WD)(terminal.env) });
    const diagnosis = (0,diagnose_files/* diagnoseScan */.Q)(scan, options, redact);
    sayEmpty(diagnosis, terminal);
    terminal.out(await present(diagnosis, options, terminal));
    return diagnosis.gate.decision === 'block' ? STATUS.blocked : STATUS.done;
}
/** An empty log looks like one without a failure: a pipe that broke, or a file that nobody wrote to. */
function sayEmpty({ stats }, { err }) {
    if (stats.bytes === 0)
        err('deploy-triage: The log is empty, so it says nothing about the deploy.\n');
}
/** A name that no category and no rule has would never block, silently. Own rules may have ids without a folder. */
function checkFailOn({ failOn }, catalogs) {
    if (typeof failOn === 'string')
        return;
    const known = new Set([
        ...CATEGORIES,
        ...catalogs.flatMap(search_index/* rulesOf */.fD).flatMap(({ id, aliases }) => [id, ...aliases]),
    ]);
    const unknown = failOn.find((name) => !known.has(name));
    if (unknown === undefined)
        return;
    const cure = 'Use fatal, any, never, or a list of categories and rule ids; `rules` lists the ids.';
    throw new errors/* UserError */.y(`--fail-on is "${unknown}".`, cure);
}
function fromPipe(terminal) {
    if (!terminal.isInteractive)
        return ['-'];
    throw new errors/* UserError */.y('There is no log to read.', 'Name a file, or pipe one in: `diagnose deploy.log`.');
}
/** The diagnosis in the format asked for, ending in a newline. */
async function present(diagnosis, { format }, terminal) {
    if (format === 'json')
        return `${(0,render_json/* renderJson */.h)(diagnosis)}\n`;
    if (format === 'markdown') {
        const { renderStandalone } = await __webpack_require__.e(/* import() */ 268).then(__webpack_require__.bind(__webpack_require__, 5268));
        return renderStandalone(diagnosis);
    }
    const { renderTerminal } = await __webpack_require__.e(/* import() */ 602).then(__webpack_require__.bind(__webpack_require__, 7602));
    return renderTerminal(diagnosis, { colour: terminal.colour, width: terminal.width });
}


/***/ }),

/***/ 8949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ diagnoseScan),
  T: () => (/* binding */ scanFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/core/diagnose.js + 8 modules
var diagnose = __webpack_require__(4091);
// EXTERNAL MODULE: ./build/src/core/lazily.js
var lazily = __webpack_require__(216);
;// CONCATENATED MODULE: ./build/src/cli/progress.js

/** A log that is answered sooner needs no progress. Milliseconds. */
const QUIET_MS = 1000;
const EVERY_MS = 250;
const CLEAR_LINE = '\r\u001b[2K';
/** One line that tells how far a long scan is, how fast, and how long it will take. `total` in bytes; null when it is not known (a pipe). */
function createProgress(total, { write, now, isSeen }) {
    const started = now();
    const known = (0,lazily/* lazily */.q)(() => (isSeen() ? { total: total() } : null));
    let done = 0;
    let shownAt = null;
    return {
        add(bytes) {
            done += bytes;
            const at = now();
            if (at - started < QUIET_MS || (shownAt !== null && at - shownAt < EVERY_MS))
                return;
            shownAt = at;
            const shown = known();
            if (shown !== null)
                write(CLEAR_LINE + describe(done, shown.total, (at - started) / 1000));
        },
        end() {
            if (shownAt !== null && known() !== null)
                write(CLEAR_LINE);
        },
    };
}
function describe(done, total, seconds) {
    const rate = done / seconds;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
    const known = total !== null && total >= done;
    const size = known ? `${megabytes(done)} of ${megabytes(total)} MB` : `${megabytes(done)} MB`;
    const left = known ? ` \u00b7 ${Math.ceil((total - done) / rate)} s left` : '';
    return `  ${size} \u00b7 ${megabytes(rate)} MB/s${left}`;
}

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
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
        const ahead = turn === 0 && taken === expected ? NOTHING : (0,external_node_util_.promisify)(external_node_fs_.read)(...target(turn + 1));
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
const NOTHING = Promise.resolve({ bytesRead: 0 });
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

;// CONCATENATED MODULE: ./build/src/cli/read-log.js


/** The bytes of a log file, of `-` (standard input), or of a gzip file's content. Throws UserError where it cannot be read, or is packed otherwise. */
async function* readLog(file) {
    const [name, chunks] = file === '-' ? ['What was piped in', gathered(process.stdin)] : [`The log ${file}`, namedChunks(file)];
    const first = await chunks.next();
    if (first.done === true)
        return;
    const kind = packedKind(first.value);
    if (kind !== null) {
        await chunks.return(undefined);
        throw new errors/* UserError */.y(`${name} is ${kind}.`, 'Unpack it first, and name the log of the deploy that it holds.');
    }
    // A pipe cannot be read twice, so the first chunk says what it is.
    const all = startingWith(first.value, chunks);
    if (first.value[0] === 0x1f && first.value[1] === 0x8b)
        yield* unzipped(all, name);
    else
        yield* all;
}
async function* namedChunks(file) {
    try {
        yield* fileChunks(file);
    }
    catch (cause) {
        throw new errors/* UserError */.y(`The log ${file} ${troubleOf(cause)}.`, 'Check the path and its permissions.', { cause });
    }
}
function troubleOf(cause) {
    const code = (0,errors/* codeOf */.$)(cause);
    if (code === 'ENOENT')
        return 'does not exist';
    if (code === 'EISDIR')
        return 'is a folder';
    return code === 'EACCES' ? 'may not be read' : 'cannot be read';
}
async function* unzipped(zipped, name) {
    try {
        yield* gunzipped(zipped);
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.y)
            throw cause;
        throw new errors/* UserError */.y(`${name} begins like a gzip file but cannot be unpacked.`, 'Check that it was copied whole; of one that has something behind its end, give what `gzip -dc` prints.', { cause });
    }
}
async function* startingWith(first, rest) {
    yield first;
    yield* rest;
}

;// CONCATENATED MODULE: ./build/src/cli/diagnose-files.js




/** Scans files as the log of one deploy, in the order given; a long scan shows its progress where there is somebody to see it. */
async function scanFiles(engine, files, progressPort) {
    const session = engine.start();
    const progress = createProgress(() => totalBytes(files), progressPort);
    for (const file of files) {
        for await (const chunk of readLog(file)) {
            session.push(file, chunk);
            progress.add(chunk.length);
        }
        session.endFile();
    }
    progress.end();
    return session.finish();
}
/** Bytes of all files; null where one does not tell (a pipe, or packed). */
function totalBytes(files) {
    let total = 0;
    for (const file of files) {
        const found = file === '-' || file.endsWith('.gz') ? undefined : (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
        if (found?.isFile() !== true)
            return null;
        total += found.size;
    }
    return total;
}
/** The answer to what was scanned, under the options given. A deploy that was cancelled or skipped never blocks. */
function diagnoseScan(scan, options, redact) {
    const { outcome } = options;
    const hasNotRun = outcome === 'cancelled' || outcome === 'skipped';
    const diagnosis = (0,diagnose/* diagnose */.h)(scan, {
        outcome: hasNotRun ? 'unknown' : outcome,
        exitCode: options.exitCode,
        exitCodeSource: options.exitCode === null ? null : 'input',
        platform: options.platform,
        policy: { failOn: options.failOn, inconclusive: 'allow' },
        disabledRules: [],
        redact,
    });
    return hasNotRun ? { ...diagnosis, gate: { decision: 'allow', reason: `the deploy was ${outcome}` } } : diagnosis;
}


/***/ }),

/***/ 3867:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(752);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(169);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2703);
/* harmony import */ var _write_out_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2778);
/* harmony import */ var _core_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8595);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7406);






const terminal = {
    out: (text) => {
        (0,_write_out_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOut */ .s)(text, fail);
    },
    err: writeErr,
    env: process.env,
    get isInteractive() {
        return process.stdin.isTTY;
    },
    get colour() {
        return process.stdout.isTTY && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
    },
    get width() {
        return process.stdout.isTTY ? process.stdout.columns : 100;
    },
    progress: {
        write: writeErr,
        now: Date.now,
        isSeen: () => process.stderr.isTTY,
    },
};
try {
    process.exitCode = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .l)(process.argv.slice(2)), terminal);
}
catch (error) {
    fail(error);
}
/** A stack trace says nothing to who reads a log at night, and may quote the log. */
function fail(error) {
    const { message, hint } = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y ? error : defectOf(error);
    process.exitCode = _commands_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS */ .XQ.misuse;
    writeErr(`${(0,_core_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .commandSafe */ .JV)(`deploy-triage: ${message}\n${hint}`)}\n`);
}
/** What cannot be said there can be said nowhere; the exit status still tells. */
function writeErr(text) {
    if (process.stderr.listenerCount('error') === 0)
        process.stderr.on('error', () => undefined);
    process.stderr.write(text);
}
function defectOf(error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        message: `it failed itself (${message.slice(0, 300)}).`,
        hint: 'That is a defect: please report what you ran.',
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/src/cli/commands.js + 1 modules
var commands = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/src/cli/help.js
/** What `--help` answers. */
const HELP = `deploy-triage: why a deploy failed, and what to do about it.

Usage, in a checkout of deploy-triage with nothing installed (\`npm link\` there makes it the command \`deploy-triage\`):
  node dist/cli/index.js COMMAND [OPTION...]

Commands
  diagnose [FILE...]        find the cause in a log (several files are one deploy; no file reads a pipe)
  explain FILE              why that cause won, and what lost
  rules [list | show ID]    what the catalog knows
  catalog check PATH...     check own rules: format, samples, clashes with other rules
  demo                      diagnose a bundled log

Options
  --exit-code N         what the deploy command ended with; 0 means that it succeeded
  --outcome O           failed, succeeded or unknown, or as steps have it: success, failure, cancelled, skipped; outranks the exit code
  --format F            text (default), markdown or json (alone on standard output)
  --catalog PATH        own rules beside the bundled ones; may be repeated
  --platform NAME       the platform deployed to, such as heroku: decides between equals
  --fail-on F           when to end with status 1: never (default), fatal, any, or a list of categories and rule ids
  --version, --help

Exit status
  0  done   1  --fail-on blocks   2  wrong usage, unreadable input, or an answer that cannot be written

Secrets found in the log are masked. NO_COLOR turns colours off.
`;

// EXTERNAL MODULE: ./build/src/cli/usage.js
var usage = __webpack_require__(2315);
;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./build/src/cli/version.js
/** This release, as package.json has it. */

const VERSION = package_namespaceObject.rE;

;// CONCATENATED MODULE: ./build/src/cli/run.js





/** Runs what the words ask for; answers the exit status. Commands beside `diagnose` are loaded when asked for. */
async function runCommand(options, terminal) {
    const [command, ...words] = options.words;
    if (options.version)
        return say(terminal, `${VERSION}\n`);
    if (options.help || command === undefined || command === 'help')
        return say(terminal, HELP);
    (0,usage/* refuseUnused */.r)(command, options);
    switch (command) {
        case 'diagnose':
            return (0,commands/* diagnoseCommand */.Sl)(words, options, terminal);
        case 'rules':
            return (await __webpack_require__.e(/* import() */ 267).then(__webpack_require__.bind(__webpack_require__, 7267))).rulesCommand(words, options, terminal);
        case 'catalog':
            return (await Promise.all(/* import() */[__webpack_require__.e(379), __webpack_require__.e(647)]).then(__webpack_require__.bind(__webpack_require__, 7647))).catalogCommand(words, options, terminal);
        case 'explain':
            return (await __webpack_require__.e(/* import() */ 511).then(__webpack_require__.bind(__webpack_require__, 5511))).explainCommand(words, options, terminal);
        case 'demo':
            (0,usage/* refuseMore */.o)('demo', words, '`demo`; a log of your own goes to `diagnose FILE`');
            return (await __webpack_require__.e(/* import() */ 325).then(__webpack_require__.bind(__webpack_require__, 325))).demoCommand(options, terminal);
        default:
            throw new errors/* UserError */.y(`There is no command "${command}".`, 'Use diagnose, rules, catalog check, explain or demo. See `--help`.');
    }
}
function say(terminal, text) {
    terminal.out(text);
    return 0;
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ refuseMore),
/* harmony export */   r: () => (/* binding */ refuseUnused)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7406);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(752);


const USAGES = new Map([
    ['diagnose', { options: ['exit-code', 'outcome', 'format', 'catalog', 'platform', 'fail-on'], formats: _arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h }],
    ['explain', { options: ['exit-code', 'outcome', 'catalog', 'platform'], formats: ['text'] }],
    ['rules', { options: ['format', 'catalog'], formats: ['text', 'json'] }],
    ['catalog', { options: ['catalog'], formats: ['text'] }],
    ['demo', { options: ['format'], formats: _arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h }],
]);
/** Refuses options that the command would leave aside: whoever typed them relies on what they do. */
function refuseUnused(command, { given, format }) {
    const usage = USAGES.get(command);
    if (usage === undefined)
        return;
    const unused = given.find((name) => !usage.options.includes(name));
    if (unused !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`\`${command}\` does not use --${unused}.`, `Its options are ${usage.options.map((name) => `--${name}`).join(', ')}.`);
    if (!usage.formats.includes(format))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`\`${command}\` has no --format ${format}.`, `Use one of: ${usage.formats.join(', ')}.`);
}
/** Refuses words behind a whole command. `usage` says how it is used. */
function refuseMore(command, [word], usage) {
    if (word !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`"${word}" is one word too many for \`${command}\`.`, `Use ${usage}.`);
}


/***/ }),

/***/ 2778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ writeOut)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7406);


const STDOUT = 1;
/**
 * Writes to standard output at once: the streams of `process.stdout` take longer to load than an answer to write. What a pipe cannot take yet goes through
 * them. That nobody reads any more (`| head`) is no failure, and changes nothing about the exit status. Whatever else keeps the answer from being written is
 * one: it is thrown, or given to `fail` where it shows later.
 */
function writeOut(text, fail) {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) {
        try {
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(STDOUT, bytes, at);
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error) === 'EAGAIN')
                writeLater(bytes.subarray(at), fail);
            else if (!isUnread(error))
                throw unwritten(error);
            return;
        }
    }
}
function writeLater(bytes, fail) {
    const failLater = (error) => {
        if (!isUnread(error))
            fail(unwritten(error));
    };
    process.stdout.on('error', failLater).write(bytes);
}
function isUnread(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error) === 'EPIPE';
}
function unwritten(cause) {
    const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(cause) === 'ENOSPC' ? 'there is no space left' : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(cause);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`The answer cannot be written to standard output (${reason}).`, 'Check the file or pipe it goes to.', { cause });
}


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ stripControls),
/* harmony export */   EG: () => (/* binding */ quotableLine),
/* harmony export */   ES: () => (/* binding */ isEchoedCommand),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   Py: () => (/* binding */ cleanStrippedLine)
/* harmony export */ });
/* unused harmony export prefixLength */
/**
 * Cleaning: what a line says, without how it was printed. Rules see cleaned lines; excerpts keep the prefixes, so that a quoted line stays
 * recognisable. Every pattern here is linear (checked by recheck in the tests).
 */
/** ECMA-48 sequences (CSI, OSC, two-byte escapes), and colour codes whose ESC byte got lost on the way, as App Platform prints them. */
const SEQUENCES = /\0|\x1b(?:\[[0-?]*[ -/]*[@-~]?|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[\ud800-\udbff][\udc00-\udfff]|[^[\]]?)|\[\d{1,3}(?:;\d{1,3}){0,8}m/g;
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f]/g;
const NEEDS_STRIPPING = /[\0-\x08\x0a-\x1f\x7f]|\[[\d;]{0,24}m/;
/** The line without colour codes and escape sequences; other control characters become blanks. */
function stripControls(line) {
    return NEEDS_STRIPPING.test(line) ? blankControls(line.replace(SEQUENCES, '')) : line;
}
function blankControls(line) {
    return line.replace(CONTROLS, ' ');
}
/**
 * What tools put in front of other tools' lines. Order matters only where one form contains another.
 * Sources: actions/runner Logging.cs (timestamp, ##[\u2026]), git's sideband (`remote: `), App Platform's build log (gutter, bracketed time),
 * Scalingo CLI (`[LOG] `), BuildKit's plain progress (`#12 3.456 `), compose (`web-1  | `), Cloud Foundry and Heroku log drains, CRI logs,
 * Cloud Build (`Step #1 - "name": `), GitLab's timestamped traces (`00O `), Capistrano 2 (` ** [out :: host] `),
 * Netlify (`9:14:01 AM: `), `gh run view --log` (job and step before the timestamp), act (`[workflow/job]   | `, and a flag before its last word), Railway (`[err]  `),
 * Fly (`app[id] fra [info]`), EAS (`[stderr] `), Coolify (`2026-Jun-17 \u2026`), Ansible's log_path (`p=1 u=ci n=ansible INFO| `), drone-ssh (`err: `).
 */
const PREFIXES = [
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
    /^[\u2502|] ?/,
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
];
/** More prefixes than this in a row are content. */
const MAX_PREFIXES = 5;
/** A line for quoting: colours and the runner's timestamp are gone, whatever else the tool printed in front stays. */
function quotableLine(line) {
    return stripControls(line).replace(RUNNER_TIMESTAMP, '').trimEnd();
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
    return withoutPrefixes(stripControls(line));
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


/***/ }),

/***/ 4091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./build/src/core/clean.js
var clean = __webpack_require__(9784);
// EXTERNAL MODULE: ./build/src/core/landmarks.js
var landmarks = __webpack_require__(5088);
// EXTERNAL MODULE: ./build/src/core/fold-case.js
var fold_case = __webpack_require__(5315);
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
    const errors = of('error').filter(({ text }) => !landmarks/* STEP_TURN */.X.test(text));
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
    const turns = landmarksOf(scan, 'error').filter(({ text }) => landmarks/* STEP_TURN */.X.test(text));
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

// EXTERNAL MODULE: ./build/src/core/redact.js + 11 modules
var core_redact = __webpack_require__(992);
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

// EXTERNAL MODULE: ./build/src/core/exit-code.js
var exit_code = __webpack_require__(3847);
;// CONCATENATED MODULE: ./build/src/core/gate.js
/** The truth table of docs/gate.md: may this be merged? */
function decideGate(facts, policy) {
    if (policy.failOn === 'never')
        return allow('the gate is off (fail-on: never)');
    if (facts.outcome === 'succeeded')
        return allow('the deploy succeeded');
    if (facts.cause === null)
        return inconclusive(facts.outcome, policy);
    const { title, rule, category } = facts.cause;
    if (facts.verdict === 'transient')
        return allow(`a retry may succeed: ${title} (${rule})`);
    if (blocks(policy.failOn, facts.verdict, rule, category))
        return { decision: 'block', reason: `${title} (${rule})` };
    return allow(`${whyNot(policy.failOn, facts.verdict)}: ${title} (${rule})`);
}
/** A list passes over what it does not name, however fatal that is. */
function whyNot(failOn, verdict) {
    if (typeof failOn === 'string')
        return 'not known to be fatal';
    return `${verdict === 'fatal' ? 'fatal, but ' : ''}not among what \`fail-on\` names`;
}
function blocks(failOn, verdict, rule, category) {
    if (failOn === 'fatal')
        return verdict === 'fatal';
    if (failOn === 'any')
        return true;
    return failOn.includes(rule) || failOn.includes(category);
}
function inconclusive(outcome, policy) {
    const reason = outcome === 'failed'
        ? 'the deploy failed and no known cause was found'
        : 'no known failure was found and the outcome is not known';
    return policy.inconclusive === 'block'
        ? { decision: 'block', reason: `${reason} (inconclusive: block)` }
        : allow(reason);
}
function allow(reason) {
    return { decision: 'allow', reason };
}
/** The gate when there is nothing to diagnose: no log, an expired artifact, an API that is down. `reason` says which. */
function gateWithoutDiagnosis(reason, policy) {
    if (policy.failOn === 'never')
        return allow('the gate is off (fail-on: never)');
    return policy.inconclusive === 'block'
        ? { decision: 'block', reason: `${reason} (inconclusive: block)` }
        : allow(reason);
}

;// CONCATENATED MODULE: ./build/src/core/hint.js
/** Words that make a category likely. The first that is found counts, so the more telling ones come first. A hint is said, and never blocks. */
const WORDS = [
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
        const found = WORDS.find(([words]) => words.test(line));
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
    const code = (0,exit_code/* stepExitCode */.ap)(facts, course);
    const outcome = (0,exit_code/* decideOutcome */.dl)(facts.outcome, code?.value ?? null, course);
    const codes = scan.compiled.rulesWith(exit_code/* isExitCodeId */.No).filter((rule) => !isDisabled(rule, facts));
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
        exitCode: code === null ? null : (0,exit_code/* describeExitCode */.z9)(codes, code.value, code.source, platform),
        cause,
        findings: byCode === null ? findings : [byCode, ...findings],
        unclassified: cause === null && ranking.failed ? unclassified(desk) : null,
        gate: decideGate({ outcome, verdict, cause }, withPresentIds(facts.policy, scan)),
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
        const rule = code === null ? undefined : (0,exit_code/* exitCodeRule */.QM)(rules, code);
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


/***/ }),

/***/ 3184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createEngine),
  Ec: () => (/* binding */ engineFor)
});

// UNUSED EXPORTS: Session

// EXTERNAL MODULE: ./build/src/core/clean.js
var clean = __webpack_require__(9784);
;// CONCATENATED MODULE: ./build/src/core/lines.js

/** Bytes of a line that are looked at; the rest is stepped over. A deployment's JSON on one line fits. */
const MAX_LINE_BYTES = 128 * 1024;
/** Lines kept before and after a match. */
const CONTEXT_LINES = 12;
/** Characters of a context line that are kept. */
const MAX_CONTEXT_CHARS = 1000;
const LF = 10;
const CR = 13;
/** The line around `at`: from after the last line feed or carriage return to before the next. */
function lineAround(bytes, at, region) {
    let start = at;
    while (start > region.start && bytes[start - 1] !== LF && bytes[start - 1] !== CR)
        start--;
    let end = at;
    while (end < region.end && bytes[end] !== LF && bytes[end] !== CR)
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
    let end = bytes.lastIndexOf(LF, at - 1);
    while (end >= region.start && at > region.start && lines.length < count) {
        const start = end === 0 ? 0 : Math.max(bytes.lastIndexOf(LF, end - 1) + 1, region.start);
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
        const feed = bytes.indexOf(LF, start);
        const end = feed < 0 || feed > region.end ? region.end : feed;
        lines.push(contextOnce(bytes, { start, end }, read));
        start = end + 1;
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/src/core/assemble.js

const assemble_LF = 10;
const assemble_CR = 13;
const NOTHING = new Uint8Array(0);
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
        return this.kept === 0 && !this.heldReturn ? NOTHING : this.join(this.heldReturn ? assemble_CR : null);
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
const FOLD = 0x20;
const FOLD_WORD = 0x20202020;
/** Knuth's multiplicative constant, and one of MurmurHash3's finaliser: they spread words over the tables. */
const SPREAD = 0x9e3779b1;
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
        const fold = texts.ignoreCase[literal] === 1 ? FOLD_WORD : 0;
        const slot = Math.imul(hashed, SPREAD) >>> this.shift;
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
    return Math.imul(Math.imul(wordAt(bytes, at), SPREAD) + after, SPREAD_KEY);
}
function keyInWord(bytes, at) {
    const before = bytes[at] | (bytes[at + 1] << 8);
    return Math.imul(Math.imul(wordAt(bytes, at + 2), SPREAD) + before, SPREAD_KEY);
}
/** How often pieces stand in logs seen so far. */
class Frequencies {
    counts = new Uint32Array(1 << (32 - COUNT_SHIFT));
    /** Learns from the beginning of `text`. */
    learn(text) {
        const { counts } = this;
        const folded = text.subarray(0, SAMPLE_BYTES).map((byte) => byte | FOLD);
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
        const folded = literal.map((byte) => foldByte(byte) | FOLD);
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
const FOLDED_BYTES = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & FOLD) !== 0);
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
const LINE_END = 1;
const ESCAPE = 2;
const OPEN = 3;
const IN_SHORT = 4;
/** The meaning of every byte: beyond ASCII it has one where a short literal is found by it. */
function meanings({ heads }) {
    const kinds = Uint8Array.from(heads, (literal, byte) => (byte >= 0x80 && literal >= 0 ? IN_SHORT : PLAIN));
    kinds[literal_scan_LF] = kinds[literal_scan_CR] = LINE_END;
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
        let folded = word | FOLD_WORD;
        let spread = Math.imul(folded, SPREAD);
        for (let at = start; at < end; at += 4) {
            const next = view.getInt32(at + 4, true);
            const nextFolded = next | FOLD_WORD;
            const nextSpread = Math.imul(nextFolded, SPREAD);
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
            if (kind === LINE_END)
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
            const word = view.getInt32(place, true) | FOLD_WORD;
            const middle = view.getInt32(place + 1, true) | FOLD_WORD;
            // A read beyond the end, even one in a million, makes all of them slow.
            const sixth = place + 5 < bytes.length ? bytes[place + 5] : FOLD;
            const after = (middle >>> 24) | ((sixth | FOLD) << 8);
            const key = Math.imul(Math.imul(word, SPREAD) + after, SPREAD_KEY);
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
    let entry = heads[Math.imul(hashed, SPREAD) >>> shift];
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

// EXTERNAL MODULE: ./build/src/core/small-scan.js
var small_scan = __webpack_require__(1282);
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
            (0,small_scan/* scanSmall */.z)(indexes, bytes, range, hits);
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

// EXTERNAL MODULE: ./build/src/core/landmarks.js
var landmarks = __webpack_require__(5088);
// EXTERNAL MODULE: ./build/src/core/pattern.js + 1 modules
var core_pattern = __webpack_require__(9265);
// EXTERNAL MODULE: ./build/src/core/search-index.js
var search_index = __webpack_require__(8588);
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
        this.itemCount = this.firstLandmark + landmarks/* LANDMARKS */.A.length;
        this.landmarks = landmarks/* LANDMARKS */.A.map((landmark, at) => ({ landmark, item: this.firstLandmark + at }));
        const landmarkIndex = (0,search_index/* indexPatterns */.cf)(landmarks/* LANDMARKS */.A.map(({ pattern }) => pattern));
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
        const kind = landmarks/* LANDMARKS */.A[item - this.firstLandmark]?.kind;
        return kind === 'echo-start' || kind === 'echo-end' ? KEEP_ECHO : KEEP_LANDMARK;
    }
    partOfRule(at) {
        return this.parts.findLast(({ firstRule }) => firstRule <= at);
    }
    createMatcher(item) {
        if (item >= this.firstLandmark)
            return landmarkMatcher(landmarks/* LANDMARKS */.A[item - this.firstLandmark]);
        const rule = this.ruleOf(item);
        const { catalog, firstRule, firstItem } = this.partOfRule(rule);
        const first = firstItem + (catalog.index.ruleItems[rule - firstRule] ?? 0);
        const found = (0,search_index/* itemsOfRule */.uK)(this.rule(rule).rule)[item - first];
        if (found === undefined)
            throw new RangeError(`item ${item} is in no rule`);
        return (0,core_pattern/* createMatcher */.P7)(found.pattern);
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
        return { rule, alternatives, none: rule.none.map(core_pattern/* createMatcher */.P7), noneItems };
    }
}
function landmarkMatcher({ pattern }) {
    return pattern.regex === undefined ? (0,core_pattern/* createMatcher */.P7)(pattern) : (0,core_pattern/* createNativeMatcher */.Yn)(pattern);
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
    return engineFor([(0,search_index/* catalogOf */.Hh)(rules)], bounds);
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


/***/ }),

/***/ 3847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ isExitCodeId),
/* harmony export */   QM: () => (/* binding */ exitCodeRule),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   ap: () => (/* binding */ stepExitCode),
/* harmony export */   dl: () => (/* binding */ decideOutcome),
/* harmony export */   z9: () => (/* binding */ describeExitCode)
/* harmony export */ });
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


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foldCase)
/* harmony export */ });
/** ASCII letters to lower case; others stay, as in the scanner. */
function foldCase(text) {
    return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}


/***/ }),

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LANDMARKS),
/* harmony export */   X: () => (/* binding */ STEP_TURN)
/* harmony export */ });
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


/***/ }),

/***/ 216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ lazily)
/* harmony export */ });
/** Makes a value when it is first asked for, and once. */
function lazily(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}


/***/ }),

/***/ 9265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P7: () => (/* binding */ createMatcher),
  Yn: () => (/* binding */ createNativeMatcher),
  cr: () => (/* binding */ literalsOf)
});

// UNUSED EXPORTS: compileRegex

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

// EXTERNAL MODULE: ./build/src/core/lazily.js
var lazily = __webpack_require__(216);
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


/***/ }),

/***/ 992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createRedactor),
  KL: () => (/* binding */ redactDeep),
  WD: () => (/* reexport */ secretValuesOf)
});

// UNUSED EXPORTS: createStreamRedactor

// EXTERNAL MODULE: ./build/src/core/clean.js
var clean = __webpack_require__(9784);
;// CONCATENATED MODULE: ./build/src/core/redact-shape.js
/** What a row of the redaction table is, and the judgements its rows share. */
/** What stands where a secret would: stars, a variable, a template, `<password>`, `[masked]`. */
const PLACEHOLDER = /^\\{0,4}["'`]?(?:\$(?:[{(]|\w{1,100}(?![\w!#$%^&*?]))|%\w{1,64}%|%[sdvqr]$|\{\{|\{[a-z_]{0,64}\}|<[\w .:/-]{0,80}(?:>|$)|\[["']?[a-z][\w .:-]{0,80}(?:["'\]]|$)|\((?:\w{1,40}(?:[ ).:]|$)|$)|your[_ -]|@Microsoft\.KeyVault)/i;
const FILLER = /^(?:\*{2,64}|x{3,64}|X{3,64}|[.\u2022\u2026#_-]{1,64})$/;
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
        pattern: new RegExp(`(?<keep>${NAME}["'\`]?(?:[ \\t]{0,80}[|\u2502][ \\t]{1,80}|[ ]\\((?=["'\`]))["'\`]?)[^\\s|\u2502"'\`]{12,1024}`, 'iy'),
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
        pattern: new RegExp(`(?<keep>${NAME}[ \\t]{2,80})[^\\s"'\`|\u2502=:]{8,1024}`, 'iy'),
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
/** "Unexpected token: x1", "invalid token: \u2026": said about a token, by a parser. */
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
        source: 'postgresql.org ALTER ROLE \u2026 PASSWORD, dev.mysql.com CREATE USER \u2026 IDENTIFIED BY',
    },
    {
        id: 'said-password',
        anchors: ['password is', 'password for', 'passphrase for', 'password "', "password: '"],
        pattern: /(?<keep>pass(?:word|phrase)[ ](?:(?:is(?:[ ]generated)?)?(?:[ ]?for[ ][^\r\n:]{1,128}(?:[:][^\r\n: ]{1,40})?)?[:]?[ ]{1,4}["']?|"))[^\s"']{4,128}/iy,
        accept: ({ secret, keep }) => /[:"]/.test(keep) && !isHarmless(secret) && /\d/.test(secret),
        source: 'dev.mysql.com, default privileges: "A temporary password is generated for root@localhost: \u2026"; installers',
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
        source: 'docs.oracle.com JDBC URLs: jdbc:oracle:thin:user/password@\u2026',
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

// EXTERNAL MODULE: ./build/src/core/fold-case.js
var fold_case = __webpack_require__(5315);
// EXTERNAL MODULE: ./build/src/core/lazily.js
var lazily = __webpack_require__(216);
;// CONCATENATED MODULE: ./build/src/core/redact-literals.js
/**
 * Many literals found in one pass over a string: Aho-Corasick over UTF-16 units, with the edges in one open-addressing
 * table so that ten thousand literals stay small. The time is linear in the text whatever the literals are.
 */


/**
 * Compiles literals (none empty). `fold`: ASCII letters match in either case; give the literals in lower case.
 * `all`: visit every literal that ends at a place, which costs time when many literals are suffixes of each other.
 */
function redact_literals_compileLiterals(literals, options = {}) {
    const automaton = (0,lazily/* lazily */.q)(() => build(literals));
    const dense = (0,lazily/* lazily */.q)(() => toDense(automaton(), literals, options.fold === true));
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
    const shown = fold ? (0,fold_case/* foldCase */.S)(text) : text;
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
function redact_pem_pemStart() {
    return { left: 0, prefix: null };
}
/** A line with more keys than this is cut: looking for each of them would take time with the square of their number. */
const MAX_KEYS = 64;
/**
 * Redacts the key material of one line, given what came before; updates `state`. Pass lines without their line feed.
 */
function redact_pem_redactPemLine(line, state) {
    if (state.left === 0 && !/-----BEGIN|PuTTY-User-Key-File/.test(line))
        return line;
    const bare = (0,clean/* stripControls */.$Y)(line);
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
        Object.assign(state, redact_pem_pemStart());
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
function redactKeyEnd(lines) {
    const bare = lines.map(clean/* stripControls */.$Y);
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
    const state = redact_pem_pemStart();
    return text
        .split('\n')
        .map((line) => redact_pem_redactPemLine(line, state))
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
        source: 'docs.aws.amazon.com ECR get-login-password: base64 of {"payload":\u2026}',
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
        source: `fly.io docs security/tokens: "FlyV1 fm2_\u2026" lists; ${GITLEAKS} flyio-access-token`,
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
const redact_engine_MASK = '***';
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
const anchorMatcher = redact_literals_compileLiterals([...shapesByAnchor.keys()], { fold: true, all: true });
const shapesAt = [...shapesByAnchor.values()];
/** What a redactor made here looks for, so that a stream can look for more in the same pass. */
const made = new WeakMap();
/** A redactor for the table and the given values. */
function makeRedactor(values) {
    const redactor = (text) => redact_engine_redactText(text, values);
    made.set(redactor, values);
    return redactor;
}
/** The values a redactor was made with; null when it was made elsewhere. */
function redact_engine_matchersOf(redactor) {
    return made.get(redactor) ?? null;
}
/** Redacts until nothing more is found, so that redacting twice is redacting once. */
function redact_engine_redactText(text, values) {
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
    const bare = lines.map(clean/* stripControls */.$Y);
    const joined = bare.join('\n');
    const redacted = redactPem(replace(joined, findSecrets(joined, values))).split('\n');
    return lines
        .map((line, index) => {
        const found = redacted[index] ?? redact_engine_MASK;
        if (found === bare[index])
            return line;
        return line.endsWith('\r') ? `${found.trimEnd()}\r` : found;
    })
        .join('\n');
}
/** Blanks the lines that would still change: no honest log has them. */
function withhold(text, values) {
    const changes = (line) => redactOnce(line, values) !== line;
    const kept = text.split('\n').map((line) => (changes(line) ? redact_engine_MASK : line));
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
    return secret.includes('\n') ? secret.replace(/[^\n]+/g, redact_engine_MASK) : redact_engine_MASK;
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
function redact_values_literalsOf(values) {
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
/** As shells (`set -x`, `"\u2026"`, `printf %q`), SQL, XML and Python write it. The runner masks most of these too (ValueEncoders.cs). */
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
    const literals = redact_values_literalsOf(options.values ?? []);
    return makeRedactor(literals.length > 0 ? [redact_literals_compileLiterals(literals)] : []);
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

/***/ 6744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
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


/***/ }),

/***/ 8588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ catalogOf),
/* harmony export */   cf: () => (/* binding */ indexPatterns),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   uK: () => (/* binding */ itemsOfRule)
/* harmony export */ });
/* unused harmony export indexRules */
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9265);
/* harmony import */ var _small_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1282);


/** The scanner finds literals of three bytes and more; a shorter exception is looked for on the matched line alone. */
const MIN_LITERAL_BYTES = 3;
function isSearchable(pattern) {
    const literals = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalsOf */ .cr)(pattern);
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
function catalogOf(rules) {
    return { index: indexRules(rules), rule: (at) => rules[at] };
}
/** All rules of a catalog, read. */
function rulesOf(catalog) {
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
    const firstPieces = literals.map((literal) => (0,_small_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .pieceOf */ .K)(literal, 0));
    return { literals, foldedFrom: exact.size, firstPieces, itemsFrom, itemsOf: lists.flat() };
}
function enter(literals, pattern, item) {
    for (const literal of (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalsOf */ .cr)(pattern)) {
        const items = literals.get(literal);
        if (items === undefined)
            literals.set(literal, [item]);
        else if (items.at(-1) !== item)
            items.push(item);
    }
}


/***/ }),

/***/ 1282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pieceOf),
/* harmony export */   z: () => (/* binding */ scanSmall)
/* harmony export */ });
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


/***/ }),

/***/ 8595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   JV: () => (/* binding */ commandSafe),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Y3: () => (/* binding */ ruleText),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   xR: () => (/* binding */ tableCell)
/* harmony export */ });
/* unused harmony exports plain, attribute */
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
    return codeSpan(text.replaceAll('|', '\u00a6'));
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


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
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


/***/ })

};
