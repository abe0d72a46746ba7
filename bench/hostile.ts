/**
 * What logs cost that were made to cost much: `npm run bench:hostile [-- --rounds 3 --node PATH]`. The whole command line and the whole action on 100 MB each
 * (one line: 1 GB); medians, and the ratio to a plain log in the same run. docs/security.md has the figures.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundledCatalog } from '../src/catalog/bundled.ts'
import { asAction } from './as-action.ts'
import { writeLog } from './logs.ts'
import { machine, measure } from './measure.ts'
import type { Measured } from './measure.ts'
import { readOptions } from './options.ts'

const values = readOptions('bench:hostile', { rounds: '3', node: process.execPath })
const { node } = values
const rounds = Number(values.rounds)
const MEGABYTES = 100
const folder = mkdtempSync(path.join(tmpdir(), 'deploy-triage-hostile-'))
const log = path.join(folder, 'hostile.log')
const plain = path.join(folder, 'plain.log')
const { literals } = bundledCatalog().index

/** 7919 is prime: all literals come in turn, none beside its neighbours in the catalog. */
function literalsFrom(n: number, count: number): string {
  return Array.from({ length: count }, (_, i) => literals[((count * n + i) * 7919) % literals.length] ?? '').join(' ')
}

/** Numbers that look random and are the same on every machine. */
function createRandom(): () => number {
  let seed = 7
  return () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 24
}

type Part = (n: number) => string | Uint8Array

const random = createRandom()
const LOGS: readonly (readonly [title: string, part: Part, megabytes?: number])[] = [
  ['one line of 1 GB', () => '{"layer":"cached","digest":"0f3a"},', 1000],
  ['NUL bytes', () => '\0'],
  ['ESC bytes', () => '\u001b'],
  ['random bytes', () => Uint8Array.from({ length: 1000 }, random)],
  ['carriage returns alone', () => '\r'],
  ['line feeds alone', () => '\n'],
  ['`[31m` on one line', () => '[31m'],
  ['`[31m`, one a line', () => '[31m\n'],
  ['`10% done` and a carriage return', () => '10% done\r'],
  ['UTF-16, every line an error', (n) => Buffer.from(`error: cannot find ${n}\n`, 'utf16le')],
  ['four words that mark errors a line', (n) => `error: cannot find ${n}, fatal: missing, Exception: denied\n`],
  ['one regex matches every line', (n) => `Error: listen EADDRINUSE: address already in use :::${n}\n`],
  ['a literal of the catalog a line', (n) => `${literalsFrom(n, 1)}\n`],
  ['thirty literals of the catalog a line', (n) => `${literalsFrom(n, 30)}\n`],
  ['the same 34 KB of literals every line', () => `${literalsFrom(0, 1600)}\n`],
]

function write(part: Part, megabytes: number): void {
  const handle = openSync(log, 'w')
  let block = Buffer.alloc(0)
  for (let n = 0; block.length < 1e6;) {
    const parts = Array.from({ length: 200 }, () => Buffer.from(part(n++) as string))
    block = Buffer.concat([block, ...parts])
  }
  for (let written = 0; written < megabytes * 1e6;) written += writeSync(handle, block)
  closeSync(handle)
}

async function diagnose(file: string): Promise<readonly [cli: Measured, action: Measured]> {
  const args = [path.resolve('dist', 'cli', 'index.js'), 'diagnose', file, '--exit-code', '1']
  const action = asAction(node, path.resolve('dist', 'index.js'), file)
  const [cli, asStep] = await measure([{ name: 'command line', file: node, args }, action], rounds)
  return [cli as Measured, asStep as Measured]
}

function told({ seconds, megabytes }: Measured, base: Measured): string {
  const ratio = `${(seconds / base.seconds).toFixed(1)} x`
  return `${seconds.toFixed(2).padStart(6)} s ${ratio.padStart(6)} ${megabytes.toFixed(0).padStart(5)} MB`
}

try {
  writeLog(plain, MEGABYTES, { name: 'plain' })
  const base = await diagnose(plain)
  process.stdout.write(`${machine(node)}, ${MEGABYTES} MB each, medians of ${rounds}: command line, action\n\n`)
  const print = (title: string, measured: typeof base): void => {
    const cells = measured.map((each, index) => told(each, base[index] ?? each))
    process.stdout.write(`${title.padEnd(40)}${cells.join('   ')}\n`)
  }
  print('plain log', base)
  for (const [title, part, megabytes = MEGABYTES] of LOGS) {
    write(part, megabytes)
    print(title, await diagnose(log))
  }
} finally {
  rmSync(folder, { recursive: true })
}
