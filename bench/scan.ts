/**
 * Scanning against its peers: `npm run bench [-- --megabytes 200 --rounds 5]`. Whole processes, paired runs, medians; ratios, because times are the
 * machine's. docs/performance.md says what the rows mean.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeLog } from './logs.ts'
import { isInstalled, machine, measure } from './measure.ts'
import type { Command, Measured } from './measure.ts'

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '200' }, rounds: { type: 'string', default: '5' } },
})
const megabytes = Number(values.megabytes)
const rounds = Number(values.rounds)
const folder = mkdtempSync(path.join(tmpdir(), 'deploy-triage-bench-'))
const cli = path.join('dist', 'cli', 'index.js')

/** The program for people without one: every literal over every line. */
const LOOP = `
const literals = require('fs').readFileSync(process.argv[1], 'utf8').split('\\n').filter(Boolean).map((l) => new RegExp(l.replace(/[.*+?^$()|[\\]{}\\\\]/g, '\\\\$&')))
let hits = 0
for (const line of require('fs').readFileSync(process.argv[2], 'latin1').split('\\n')) if (literals.some((l) => l.test(line))) hits++
console.log(hits)`

function diagnose(name: string, log: string, ...more: string[]): Command {
  return { name, file: process.execPath, args: [cli, 'diagnose', log, '--format', 'json', ...more] }
}

function report(title: string, size: number, rows: readonly Measured[]): void {
  const base = rows[0]?.seconds ?? 1
  process.stdout.write(`\n${title}\n`)
  for (const { name, seconds, megabytes: memory } of rows) {
    const cells = [
      name.padEnd(44),
      `${seconds.toFixed(3)} s`,
      `${(size / seconds).toFixed(0)} MB/s`.padStart(10),
      `${(base / seconds).toFixed(2)} x`.padStart(8),
      `${memory.toFixed(0)} MB`.padStart(8),
    ]
    process.stdout.write(`  ${cells.join('  ')}\n`)
  }
}

function logOf(size: number, look: Parameters<typeof writeLog>[2]): string {
  const file = path.join(folder, `${look}-${size}.log`)
  writeLog(file, size, look)
  return file
}

function writeLiterals(): string {
  const rules = JSON.parse(
    execFileSync(process.execPath, [cli, 'rules', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1e9 }),
  ) as { literals: string[] }[]
  const file = path.join(folder, 'literals.txt')
  writeFileSync(file, [...new Set(rules.flatMap(({ literals }) => literals))].join('\n') + '\n')
  return file
}

function peers(literals: string, log: string): Command[] {
  const ripgrep: Command = {
    name: 'rg -c -F -f, the same literals',
    file: 'rg',
    args: ['-c', '-F', '-f', literals, log],
  }
  const grep: Command = {
    name: 'grep -c -F -f, the same literals',
    file: 'grep',
    args: ['-c', '-F', '-f', literals, log],
  }
  return [ripgrep, grep].filter(({ name, file }) => isInstalled(file) || skip(name))
}

function skip(name: string): false {
  process.stdout.write(`skipped, not installed: ${name}\n`)
  return false
}

/** A catalog with rules of twelve lines or so, none of which matches. */
function writeOwnCatalog(count: number): string {
  const own = mkdtempSync(path.join(folder, 'own-'))
  for (let n = 0; n < count; n++) {
    const text = `invented failure ${n.toString(36)} of component ${(n * 7919).toString(36)}`
    const lines = [
      'title: An invented failure',
      'category: unknown',
      'phase: deploy',
      'verdict: unknown',
      'blame: unknown',
      'match:',
      '  any:',
      `    - text: '${text}'`,
      'cause: It was invented for measuring.',
      'fix:',
      '  - Do nothing about it.',
      'hits:',
      `  - log: '${text}'`,
    ]
    writeFileSync(path.join(own, `rule-${n}.yml`), lines.join('\n') + '\n')
  }
  return own
}

try {
  process.stdout.write(`${machine()}, ${megabytes} MB, medians of ${rounds}\n`)
  const literals = writeLiterals()
  const plain = logOf(megabytes, 'plain')
  const small = logOf(5, 'plain')
  report(
    'A healthy log, whole process',
    megabytes,
    measure([diagnose('deploy-triage', plain), ...peers(literals, plain)], rounds),
  )
  report(
    'Looks (1.00 x is the plain log)',
    megabytes,
    measure(
      [
        diagnose('plain', plain),
        diagnose('colours on every line', logOf(megabytes, 'coloured')),
        diagnose('every second line a candidate', logOf(megabytes, 'candidates')),
      ],
      rounds,
    ),
  )
  report(
    'A regex loop per line, 5 MB',
    5,
    measure(
      [
        diagnose('deploy-triage', small),
        { name: 'one regex per literal', file: process.execPath, args: ['-e', LOOP, literals, small] },
      ],
      1,
    ),
  )
  for (const size of [1, 10, 100, 1000])
    report(
      `Growth with the log: ${size} MB`,
      size,
      measure([diagnose('deploy-triage', logOf(size, 'plain'))], size > 100 ? 1 : 3),
    )
  for (const count of [1000, 4000, 10_000])
    report(
      `Growth with the catalog: ${count} own rules more`,
      megabytes,
      measure(
        [diagnose('with own rules', plain, '--catalog', writeOwnCatalog(count)), diagnose('bundled alone', plain)],
        3,
      ),
    )
  const line = path.join(folder, 'line.log')
  writeFileSync(line, '{"healthy":true}\n')
  report(
    'Start: one line (1.00 x is node -e 0)',
    0,
    measure([{ name: 'node -e 0', file: process.execPath, args: ['-e', '0'] }, diagnose('deploy-triage', line)], 15),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
