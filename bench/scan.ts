/**
 * Scanning and starting against their peers: `npm run bench [-- --megabytes 200 --rounds 5 --node PATH]`. Whole processes, paired runs, medians; ratios,
 * because times are the machine's. docs/performance.md says what the rows mean. `--node` names another Node to measure with.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundledRules } from '../src/catalog/bundled.ts'
import type { Pattern } from '../src/core/types.ts'
import { asAction } from './as-action.ts'
import { writeLine, writeLog } from './logs.ts'
import type { Look } from './logs.ts'
import { isInstalled, machine, measure } from './measure.ts'
import type { Command } from './measure.ts'
import { readOptions } from './options.ts'

const values = readOptions('bench', { megabytes: '200', rounds: '5', node: process.execPath })
const megabytes = Number(values.megabytes)
const rounds = Number(values.rounds)
const node = values.node
const folder = mkdtempSync(path.join(tmpdir(), 'deploy-triage-bench-'))
const cli = path.resolve('dist', 'cli', 'index.js')

/** The program of people without one: every literal over every line. */
const LOOP = `
const literals = require('fs').readFileSync(process.argv[1], 'utf8').split('\\n').filter(Boolean).map((l) => new RegExp(l.replace(/[.*+?^$()|[\\]{}\\\\]/g, '\\\\$&')))
let hits = 0
for (const line of require('fs').readFileSync(process.argv[2], 'latin1').split('\\n')) if (literals.some((l) => l.test(line))) hits++
console.log(hits)`

interface Comparison {
  readonly title: string
  readonly ours: Command
  /** Null where there is nothing to compare with: then only speed and memory are told. */
  readonly peer: Command | null
  /** Of the log; 0 where it is about the start. */
  readonly size: number
  /** What docs/performance.md promises. */
  readonly bar: string
  readonly rounds?: number
}

/** How many times the peer's time ours takes, or the other way round, as the bar has it. */
async function compare({ title, ours, peer, size, bar, rounds: own = rounds }: Comparison): Promise<void> {
  const [mine, theirs] = await measure(peer === null ? [ours] : [ours, peer], own)
  if (mine === undefined) return
  const isStart = size === 0
  const ratio = theirs === undefined ? null : isStart ? mine.seconds / theirs.seconds : theirs.seconds / mine.seconds
  const cells = [
    title.padEnd(58),
    `${mine.seconds.toFixed(3)} s`.padStart(9),
    (isStart ? '' : `${(size / mine.seconds).toFixed(0)} MB/s`).padStart(9),
    (theirs === undefined ? '' : `${theirs.seconds.toFixed(3)} s`).padStart(9),
    (ratio === null ? '' : `${ratio.toFixed(2)} x`).padStart(8),
    `${mine.megabytes.toFixed(0)} MB`.padStart(7),
    bar,
  ]
  process.stdout.write(`${cells.join('  ')}\n`)
}

function diagnose(log: string, ...more: string[]): Command {
  return { name: 'deploy-triage', file: node, args: [cli, 'diagnose', log, '--format', 'json', ...more] }
}

function logOf(size: number, look: Look): string {
  const file = path.join(folder, `${look.name}-${size}.log`)
  writeLog(file, size, look)
  return file
}

/** The literals of the catalog, as a file of lines. `count`: only so many, evenly taken. */
function writeLiterals(count = Number.POSITIVE_INFINITY): string {
  const out = execFileSync(node, [cli, 'rules', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1e9 })
  const all = [...new Set((JSON.parse(out) as { literals: string[] }[]).flatMap(({ literals }) => literals))]
  const step = Math.max(1, all.length / count)
  const chosen = count >= all.length ? all : Array.from({ length: count }, (_, i) => all[Math.floor(i * step)])
  const file = path.join(folder, `literals-${chosen.length}.txt`)
  writeFileSync(file, `${chosen.join('\n')}\n`)
  return file
}

/** Literals of rules that match by text, and of rules that match by a regex, in turn. */
function candidates(): string[] {
  const patterns = bundledRules().flatMap(({ any }) =>
    any.flatMap((each): readonly Pattern[] => ('all' in each ? each.all : [each])),
  )
  const texts = patterns.flatMap(({ text }) => text ?? [])
  const literals = patterns.flatMap(({ literal }) => literal?.[0] ?? [])
  return texts.flatMap((text, index) => [text, literals[(index * 7) % literals.length] ?? text])
}

/** A catalog of `count` rules of twelve lines, none of which matches. */
function writeOwnCatalog(count: number): string {
  const own = path.join(folder, `own-${count}`)
  mkdirSync(own)
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
    writeFileSync(path.join(own, `rule-${n}.yml`), `${lines.join('\n')}\n`)
  }
  return own
}

async function peers(plain: string): Promise<void> {
  for (const program of ['rg', 'grep']) {
    if (!isInstalled(program)) {
      process.stdout.write(`skipped, not installed: ${program}\n`)
      continue
    }
    for (const literals of program === 'rg' ? [writeLiterals(), writeLiterals(600)] : [writeLiterals()]) {
      const peer = { name: program, file: program, args: ['-c', '-F', '-f', literals, plain] }
      const title = `healthy log against ${program} with ${path.basename(literals, '.txt')}`
      const bar = program === 'rg' && !literals.includes('-600') ? '>= 1.0 x' : ''
      await compare({ title, ours: diagnose(plain), peer, size: megabytes, bar })
    }
  }
  const [small, literals] = [logOf(2, { name: 'plain' }), writeLiterals()]
  const loop = { name: 'a regex a literal a line', file: node, args: ['-e', LOOP, literals, small] }
  await compare({
    title: 'healthy log, 2 MB, against a loop of regexes',
    ours: diagnose(small),
    peer: loop,
    size: 2,
    bar: '',
    rounds: 1,
  })
}

async function looks(plain: string): Promise<void> {
  const peer = diagnose(plain)
  const of = async (title: string, look: Look, bar: string): Promise<void> => {
    await compare({ title, ours: diagnose(logOf(megabytes, look)), peer, size: megabytes, bar })
  }
  await of('colours on every line, against the plain log', { name: 'coloured' }, '>= 0.5 x')
  await of(
    'every second line a candidate, against the plain log',
    { name: 'candidates', literals: candidates() },
    '>= 0.2 x',
  )
}

/** Times of loading are taken away: `small` costs nothing else. */
async function catalogs(plain: string, small: string): Promise<void> {
  const bundled = bundledRules().length
  const [base, start] = (await measure([diagnose(plain), diagnose(small)], 3)).map(({ seconds }) => seconds)
  for (const times of [3, 10]) {
    const own = ['--catalog', writeOwnCatalog(bundled * (times - 1))]
    const [scan, load] = await measure([diagnose(plain, ...own), diagnose(small, ...own)], 3)
    const growth = ((scan?.seconds ?? 0) - (load?.seconds ?? 0)) / ((base ?? 0) - (start ?? 0))
    process.stdout.write(
      `${`${times} x the rules, scanning alone, against the bundled ones`.padEnd(58)}  ${growth.toFixed(2)} x the time, ${(scan?.megabytes ?? 0).toFixed(0)} MB  <= 1.3 x, 300 MB\n`,
    )
  }
  const own = ['--catalog', writeOwnCatalog(4000)]
  const [load] = await measure([diagnose(small, ...own)], rounds)
  const each = (((load?.seconds ?? 0) - (start ?? 0)) * 1000) / 4000
  process.stdout.write(
    `${'loading 4,000 own rules of twelve lines'.padEnd(58)}  ${each.toFixed(3)} ms a rule  <= 0.2 ms\n`,
  )
}

/** Starting the CLI, and the action with a log and no network, against the least that could start. */
async function starts(): Promise<void> {
  const log = path.join(folder, 'start.log')
  writeFileSync(
    log,
    `${'all is well, and then some more\n'.repeat(25)}npm error code ERESOLVE\nnpm error ERESOLVE unable to resolve dependency tree\nError: Process completed with exit code 1.\n`,
  )
  const bare = { name: 'node -e 0', file: node, args: ['-e', '0'] }
  await compare({
    title: 'CLI, log of 1 KB, against `node -e 0`',
    ours: diagnose(log),
    peer: bare,
    size: 0,
    bar: '<= 3.5 x',
    rounds: 21,
  })
  const action = asAction(node, path.resolve('dist', 'index.js'), log)
  const toolkit = asAction(node, bundleToolkit(), log)
  await compare({
    title: 'action, log of 1 KB, against a bundle of the toolkit',
    ours: action,
    peer: toolkit,
    size: 0,
    bar: '<= 1.5 x',
    rounds: 21,
  })
}

/** A bundle that does nothing but import what an action is made with. */
function bundleToolkit(): string {
  const entry = path.resolve('build', 'toolkit.js')
  writeFileSync(
    entry,
    `import * as core from '@actions/core'\nimport * as github from '@actions/github'\ncore.info(typeof github.getOctokit)\n`,
  )
  const out = path.join(folder, 'toolkit')
  execFileSync(node, [
    createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js'),
    'build',
    entry,
    '-o',
    out,
    '-q',
  ])
  rmSync(entry)
  return path.join(out, 'index.js')
}

async function sizes(): Promise<void> {
  for (const size of [1, 10, 100, 1000, 2000]) {
    const log = logOf(size, { name: 'plain' })
    await compare({
      title: `healthy log of ${size} MB`,
      ours: diagnose(log),
      peer: null,
      size,
      bar: size >= 1000 ? '<= 200 MB' : '',
      rounds: size > 100 ? 1 : 3,
    })
    rmSync(log)
  }
  const line = path.join(folder, 'line.log')
  writeLine(line, 300)
  await compare({
    title: 'one line of 300 MB',
    ours: diagnose(line),
    peer: null,
    size: 300,
    bar: '<= 200 MB',
    rounds: 3,
  })
}

try {
  process.stdout.write(`${machine(node)}, log of ${megabytes} MB, medians of ${rounds}\n\n`)
  process.stdout.write(
    `${''.padEnd(58)}  ${'ours'.padStart(9)}  ${''.padStart(9)}  ${'peer'.padStart(9)}  ${'ratio'.padStart(8)}  ${'memory'.padStart(7)}  bar\n`,
  )
  const plain = logOf(megabytes, { name: 'plain' })
  const small = path.join(folder, 'small.log')
  writeFileSync(small, 'all is well\n')
  await starts()
  await peers(plain)
  await looks(plain)
  await catalogs(plain, small)
  await sizes()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
