import { stripControls } from '../src/core/clean.ts'
import fc from 'fast-check'
import { bundledRules } from '../src/catalog/bundled.ts'
import { diagnose } from '../src/core/diagnose.ts'
import type { DeployFacts } from '../src/core/diagnose.ts'
import { createEngine } from '../src/core/engine.ts'
import type { Engine, ScanResult } from '../src/core/engine.ts'
import type { KeptLine } from '../src/core/lines.ts'
import { createRedactor, createStreamRedactor } from '../src/core/redact.ts'
import type { Redactor } from '../src/core/redact.ts'
import type { Diagnosis, Pattern } from '../src/core/types.ts'
import { must, mustEqual, target } from './fuzz-case.ts'
import type { FuzzTarget } from './fuzz-case.ts'
import { ruleWith, slowScan } from './slow-scan.ts'

const encoder = new TextEncoder()

const LITERALS = ['needle', 'needles galore', 'edles', 'Err: x', 'a b c', 'é✘ü', 'xxy', '[31 missing', 'dle', 'aaaa']
const PATTERNS: readonly Pattern[] = [
  ...LITERALS.map((text) => ({ text })),
  { text: 'NEEDLE', ignoreCase: true },
  { text: 'É✘Ü err', ignoreCase: true },
  { regex: '^need(?:le)+ \\d+$', literal: ['needle'] },
  { regex: 'x{2,}y+', literal: ['xxy'] },
  { regex: '(a+)+$', literal: ['aaaa'] },
]

const CONTROLS = [
  '\u001b[31m',
  '\u001b[0m',
  '[31m',
  '[0m',
  '[m',
  '\u001b]0;t\u0007',
  '\u001b]',
  '\u001b(',
  '\u001b',
  '\0',
  '[',
  ';31m',
  '\u009b',
]
const ENDS = ['\n', '\n', '\r\n', '\r', '\n\n', '\r\r']
const PREFIXES = [
  '│ ',
  'remote: ',
  '##[error]',
  '##[group]Run x',
  '##[endgroup]',
  '2026-01-02T03:04:05.1234567Z ',
  '+ ',
  '> ',
  'app[web.1]: ',
  '\ufeff',
]

/** Pieces of logs: literals, parts of them, line ends, controls, prefixes, long lines, stray characters. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LITERALS, 'need', 'le', 'NeeDle', ' 42', 'x', 'y', ' ', '\t') },
  { weight: 3, arbitrary: fc.constantFrom(...ENDS) },
  { weight: 2, arbitrary: fc.constantFrom(...CONTROLS) },
  { weight: 1, arbitrary: fc.constantFrom(...PREFIXES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', '-', '\u001b[1m', 'é', '\0', '[0m'), fc.nat(3000))
      .map(([text, n]) => text.repeat(n)),
  },
)
const cutPoints = fc.array(fc.nat(100_000), { maxLength: 8 })

/** Bytes: mostly text, at times with bytes broken, or as UTF-16. */
const logBytes = fc
  .tuple(
    fc.array(piece, { maxLength: 120 }),
    fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { maxLength: 4 }),
    fc.nat(3),
  )
  .map(([pieces, broken, damage]) => {
    const bytes = encoder.encode(pieces.join(''))
    if (damage === 3 && bytes.length > 0) for (const [at, byte] of broken) bytes[at % bytes.length] = byte
    return bytes
  })

function chunksOf(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const points = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  return [...points, bytes.length].map((end, index) => bytes.slice(points[index - 1] ?? 0, end))
}

/** Scans chunks, and overwrites each when two more have been pushed: nobody may look at it then. */
function scanChunks(engine: Engine, chunks: readonly Uint8Array[]): ScanResult {
  const session = engine.start()
  chunks.forEach((chunk, index) => {
    session.push('log', chunk)
    chunks[index - 3]?.fill(0x21)
  })
  return session.finish()
}

const smallEngine = createEngine(PATTERNS.map((pattern, index) => ruleWith(`test/rule-${index}`, { any: [pattern] })))

/** What may be quoted of a match. */
function asQuoted({ line, ordinal, text, before, after }: KeptLine): unknown {
  return { line, ordinal, text, before, after }
}

function found(scan: ScanResult, rule: number): string[] {
  const item = scan.compiled.rule(rule).alternatives[0]?.items[0] ?? -1
  return scan.matchesOf(item).map(({ line, text }) => `${line}:${text}`)
}

/** Whether all of it is valid: a colour code inside of a broken character makes a difference that means nothing. */
function isUtf8(bytes: Uint8Array): boolean {
  return !new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).includes('\ufffd')
}

/** Control characters that show as a blank: a text with a blank there is found on the cleaned line, and not in the bytes. */
function hasRareControl(bytes: Uint8Array): boolean {
  return bytes.some((byte) => (byte < 32 && ![0, 9, 10, 13, 27].includes(byte)) || byte === 127)
}

/** UTF-16 is told by its first bytes; the reference reads UTF-8 only. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const zeros = bytes.subarray(0, 256).filter((byte) => byte === 0).length
  const [a, b] = bytes
  return zeros > 2 || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

/** Of a line that carriage returns part, the part that stayed visible is quoted: which one a cut may decide. */
function hasLoneReturn(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => byte === 13 && bytes[at + 1] !== 10)
}

/** Line and text of matches hold for any chunks; what stands around them where it is in the last two chunks, so here for one cut. */
function checkScan({ bytes, cuts }: { bytes: Uint8Array; cuts: readonly number[] }): void {
  const scan = scanChunks(smallEngine, chunksOf(bytes, cuts))
  const whole = scanChunks(smallEngine, [bytes])
  PATTERNS.forEach((pattern, rule) => {
    const item = scan.compiled.rule(rule).alternatives[0]?.items[0] ?? -1
    if (isUtf8(bytes) && !looksLikeUtf16(bytes) && !hasRareControl(bytes)) {
      const wanted = slowScan(pattern, bytes)
      const got = found(scan, rule)
      mustEqual(got.slice(0, 12), wanted.slice(0, 12), `first matches of ${JSON.stringify(pattern)}`)
      if (pattern.regex === undefined) mustEqual(got.at(-1), wanted.at(-1), `last match of ${JSON.stringify(pattern)}`)
    }
    if (hasLoneReturn(bytes)) return
    const halves = scanChunks(smallEngine, chunksOf(bytes, cuts.slice(0, 1)))
    mustEqual(
      halves.matchesOf(item).map(asQuoted),
      whole.matchesOf(item).map(asQuoted),
      `a cut changes ${JSON.stringify(pattern)}`,
    )
    mustEqual([halves.tail, halves.stats], [whole.tail, whole.stats], 'a cut changes the tail')
  })
}

const bundled = bundledRules()
const bundledEngine = createEngine(bundled)
const RULE_TEXTS = bundled.flatMap(({ any }) =>
  any.flatMap((each) =>
    ('all' in each ? each.all : [each]).flatMap(({ text, literal }) => [
      ...(text === undefined ? [] : [text]),
      ...(literal ?? []),
    ]),
  ),
)
const COURSE = [
  'Process completed with exit code 1.',
  'exited with code 137',
  'error: ',
  'Error: cannot ',
  'Done',
  'added 3 packages',
  'npm ERR! ',
  'Traceback ',
  'BUILD FAILED',
  'deployed to production',
]

/** Logs made of what the bundled rules look for. */
const deployLog = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...RULE_TEXTS) },
      { weight: 1, arbitrary: fc.constantFrom(...COURSE) },
      { weight: 2, arbitrary: piece },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''))

const word = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...Array.from(alphabet)), { minLength: length, maxLength: length })
    .map((letters) => letters.join(''))
const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Secrets in their vendors' forms, put together here so that no file holds one. */
const token = fc.oneof(
  word(LETTERS, 36).map((body) => ['gh', 'p_', body].join('')),
  word(LETTERS, 36).map((body) => ['np', 'm_', body].join('')),
  word('0123456789abcdef', 64).map((body) => ['dop_', 'v1_', body].join('')),
  word('ABCDEFGHJKLMNPQRSTUVWXYZ234567', 16).map((body) => ['AK', 'IA', body].join('')),
  word(LETTERS, 20).map((body) => ['gl', 'pat-', body].join('')),
)
/** A value that somebody named as secret: found wherever it stands. */
const knownValue = word(`${LETTERS}!$%&/+-_.: `, 14).map((body) => `v${body}w`)

export const diagnosisInput = fc.record({
  log: deployLog,
  secret: token,
  value: knownValue,
  cuts: cutPoints,
  exitCode: fc.option(fc.oneof(fc.constantFrom(0, 1, 2, 126, 127, 134, 137, 139, 143, 255, -1), fc.integer())),
  outcome: fc.constantFrom('failed' as const, 'succeeded' as const, 'unknown' as const, null),
})
export type DiagnosisInput = typeof diagnosisInput extends fc.Arbitrary<infer T> ? T : never

/** The log of an input with its secrets set between blanks in the middle and at the end. */
function withSecrets({ log, secret, value }: DiagnosisInput): string {
  const half = log.length >> 1
  return `${log.slice(0, half)} ${secret} ${log.slice(half)}\nerror: ${value} ${secret}\n`
}

/** Diagnoses the log of an input with the bundled rules. */
export function diagnoseInput(input: DiagnosisInput, cuts: readonly number[] = []): Diagnosis {
  const facts: DeployFacts = {
    outcome: input.outcome,
    exitCode: input.exitCode,
    exitCodeSource: input.exitCode === null ? null : 'input',
    platform: null,
    policy: { failOn: 'fatal', inconclusive: 'allow' },
    disabledRules: [],
    redact: createRedactor({ values: [input.value] }),
  }
  return diagnose(scanChunks(bundledEngine, chunksOf(encoder.encode(withSecrets(input)), cuts)), facts)
}

function checkDiagnosis(input: DiagnosisInput): void {
  const diagnosis = diagnoseInput(input)
  const json = JSON.stringify(diagnosis)
  mustEqual(JSON.parse(json), diagnosis, 'a diagnosis is plain JSON')
  const bytes = encoder.encode(withSecrets(input))
  if (!looksLikeUtf16(bytes) && !hasLoneReturn(bytes))
    mustEqual(diagnoseInput(input, input.cuts.slice(0, 1)), diagnosis, 'a cut changes the diagnosis')
  must(!json.includes(input.secret), 'a token is in the diagnosis')
  must(!json.includes(JSON.stringify(input.value).slice(1, -1)), 'a known value is in the diagnosis')
  const { cause, findings, unclassified, gate, stats } = diagnosis
  must(
    cause === null || findings.some((each) => each.rule === cause.rule && each.role === 'cause'),
    'the cause is a finding',
  )
  must(gate.decision === 'allow' || (cause !== null && diagnosis.verdict === 'fatal'), 'only a fatal cause blocks')
  const places = [...findings, ...(unclassified === null ? [] : [unclassified])].flatMap(({ evidence }) => evidence)
  must(
    places.every(({ line }) => line >= 1 && line <= Math.max(1, stats.lines)),
    'evidence stands in the log',
  )
}

function checkRedaction(input: DiagnosisInput): void {
  const redact = createRedactor({ values: [input.value] })
  const text = withSecrets(input)
  const once = redact(text)
  mustEqual(redact(once), once, 'redacting twice is redacting once')
  must(!once.includes(input.secret) && !once.includes(input.value), 'a secret survives')
  mustEqual(once.split('\n').length, text.split('\n').length, 'the number of lines stays')
  const stream = createStreamRedactor(redact, { addMask: false })
  const parts = splitText(text, input.cuts).map((part) => stream.push(part))
  mustEqual([...parts, stream.end()].join(''), once, 'a stream cut anywhere is the whole, redacted')
  checkColours(redact, input)
}

/** A colour inside of a secret hides it from nobody who reads the log. */
function checkColours(redact: Redactor, { secret, value, cuts }: DiagnosisInput): void {
  for (const hidden of [secret, value]) {
    const at = 1 + ((cuts[0] ?? 0) % (hidden.length - 1))
    const coloured = `use ${hidden.slice(0, at)}\u001b[1m${hidden.slice(at)} now`
    must(!stripControls(redact(coloured)).includes(hidden), 'a coloured secret survives')
  }
}

function splitText(text: string, cuts: readonly number[]): string[] {
  const points = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
  return [...points, text.length].map((end, index) => text.slice(points[index - 1] ?? 0, end))
}

export const logTargets: readonly FuzzTarget[] = [
  target('scan', fc.record({ bytes: logBytes, cuts: cutPoints }), checkScan),
  target('diagnose', diagnosisInput, checkDiagnosis),
  target('redact', diagnosisInput, checkRedaction),
]
