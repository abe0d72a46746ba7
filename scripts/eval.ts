/**
 * Scores the bundled catalog on folders of labelled logs: `npm run eval -- FOLDER... [--misses] [--never]`; `--never` lists the rules that
 * were the cause of nothing.
 * A folder holds the logs and `cases.jsonl`, a line each: `id`, `file`, `platform`, `exit_code` (or null), `category`, `also_ok`, `cause` (exact part of the line a
 * person would quote), `cause_also`, `fatal` (or null). Category `none` is a healthy log: it is asked for without an exit code and with 1.
 * docs/accuracy.md says what the columns mean.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bundledRules } from '../src/catalog/bundled.ts'
import { cleanLine } from '../src/core/clean.ts'
import { diagnose } from '../src/core/diagnose.ts'
import { createEngine } from '../src/core/engine.ts'
import type { Engine } from '../src/core/engine.ts'
import type { Diagnosis, Evidence } from '../src/core/types.ts'

interface Case {
  readonly id: string
  readonly file: string
  readonly platform: string
  readonly exit_code: number | null
  readonly category: string
  readonly also_ok?: readonly string[]
  readonly cause?: string
  readonly cause_also?: readonly string[]
  readonly fatal: boolean | null
}

interface Score {
  readonly of: Case
  readonly got: string
  readonly rule: string
  readonly healthy: boolean
  readonly right: boolean
  readonly strict: boolean
  readonly classified: boolean
  readonly pinned: boolean | null
  readonly quoted: boolean | null
  readonly verdict: boolean | null
  readonly wrongBlock: boolean
}

/** Quoted lines that count as seen. */
const QUOTED_LINES = 40

function diagnoseCase(engine: Engine, log: Uint8Array, exitCode: number | null): Diagnosis {
  const session = engine.start()
  session.push('log', log)
  const policy = { failOn: 'fatal', inconclusive: 'allow' } as const
  return diagnose(session.finish(), {
    outcome: null,
    exitCode,
    exitCodeSource: 'input',
    platform: null,
    policy,
    disabledRules: [],
    redact: (text) => text,
  })
}

const normal = (text: string): string => cleanLine(text).replace(/\s+/g, ' ').trim()
const showsAny = (lines: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((want) => lines.some((line) => line.includes(want) || (line.length > 15 && want.includes(line))))

function evidenceOf({ cause, unclassified }: Diagnosis): readonly Evidence[] {
  return [...(cause?.evidence ?? []), ...(unclassified?.evidence ?? [])].slice(0, 3)
}

function scoreCase(of: Case, diagnosis: Diagnosis, raw: readonly string[]): Score {
  const got = diagnosis.cause?.category ?? 'unknown'
  const wanted = [of.cause, ...(of.cause_also ?? [])].filter((text) => text !== undefined).map(normal)
  const evidence = evidenceOf(diagnosis)
  const pinned = evidence.map(({ line }) => normal(raw[line - 1] ?? ''))
  const quoted = evidence.flatMap(({ text, excerpt }) => [text, ...excerpt.lines]).slice(0, QUOTED_LINES)
  const isHealthy = of.category === 'none'
  const strict = got === of.category
  return {
    of,
    got,
    rule: diagnosis.cause?.rule ?? '-',
    healthy: isHealthy,
    right: isHealthy ? diagnosis.cause === null : strict || (of.also_ok ?? []).includes(got),
    strict,
    classified: diagnosis.cause !== null,
    pinned: wanted.length === 0 ? null : showsAny(pinned, wanted),
    quoted: wanted.length === 0 ? null : showsAny(quoted.map(normal), wanted),
    verdict: isHealthy || of.fatal === null ? null : diagnosis.verdict === (of.fatal ? 'fatal' : 'transient'),
    wrongBlock: of.fatal === false && diagnosis.gate.decision === 'block',
  }
}

function scoreFolder(engine: Engine, folder: string): Score[] {
  const cases = readFileSync(path.join(folder, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)
  return cases.flatMap((of) => {
    const log = readFileSync(path.join(folder, of.file))
    const raw = log.toString('utf8').split('\n')
    const codes = of.category === 'none' ? [null, 1] : [of.exit_code]
    return codes.map((code) => scoreCase(of, diagnoseCase(engine, new Uint8Array(log), code), raw))
  })
}

function rate(scores: readonly Score[], is: (score: Score) => boolean | null): string {
  const judged = scores.filter((score) => is(score) !== null)
  const good = judged.filter((score) => is(score) === true).length
  return judged.length === 0 ? '-' : `${((100 * good) / judged.length).toFixed(1)} % (${good}/${judged.length})`
}

function summarise(name: string, scores: readonly Score[]): void {
  const failures = scores.filter(({ healthy }) => !healthy)
  const healthy = scores.filter((score) => score.healthy)
  const columns = {
    'root cause': rate(failures, ({ right }) => right),
    strict: rate(failures, ({ strict }) => strict),
    precision: rate(
      failures.filter(({ classified }) => classified),
      ({ right }) => right,
    ),
    pinned: rate(failures, ({ pinned }) => pinned),
    quoted: rate(failures, ({ quoted }) => quoted),
    verdict: rate(failures, ({ verdict }) => verdict),
    'transient called fatal': String(failures.filter(({ wrongBlock }) => wrongBlock).length),
    'false alarms': `${healthy.filter(({ right }) => !right).length} of ${healthy.length}`,
  }
  print(
    `${name}: ${Object.entries(columns)
      .map(([column, value]) => `${column} ${value}`)
      .join(' · ')}`,
  )
}

function by(scores: readonly Score[], key: (score: Score) => string): void {
  const groups = new Map<string, Score[]>()
  for (const score of scores) groups.set(key(score), [...(groups.get(key(score)) ?? []), score])
  for (const [name, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    print(`  ${name.padEnd(28)} ${rate(group, ({ right }) => right)}`)
}

function printMiss({ of, got, rule, pinned, quoted, verdict }: Score): void {
  print(
    `  ${of.id}: wanted ${of.category}, got ${got} (${rule}), pinned ${String(pinned)}, quoted ${String(quoted)}, verdict ${String(verdict)}`,
  )
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (folders.length === 0) throw new Error('Name the folders of labelled logs: npm run eval -- FOLDER...')
const engine = createEngine(bundledRules())
const all = folders.map((folder) => ({ folder, scores: scoreFolder(engine, folder) }))
const scores = all.flatMap((each) => each.scores)
for (const each of all) summarise(path.basename(each.folder), each.scores)
summarise('all', scores)
if (!process.argv.includes('--brief')) {
  print('\nby category')
  by(
    scores.filter(({ healthy }) => !healthy),
    ({ of }) => of.category,
  )
  print('\nby platform')
  by(scores, ({ of }) => of.platform)
}
const misses = scores.filter(({ right, pinned, verdict }) => !right || pinned === false || verdict === false)
if (process.argv.includes('--misses')) misses.forEach(printMiss)
if (process.argv.includes('--never')) {
  const winners = new Set(scores.map(({ rule }) => rule))
  const idle = bundledRules().filter(({ id, tier }) => !winners.has(id) && (tier === 'specific' || tier === 'general'))
  print(`\n${idle.length} rules named no cause here (each wins its own samples, which \`catalog check\` sees to):`)
  for (const { id } of idle) print(`  ${id}`)
}
