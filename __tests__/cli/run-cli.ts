import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import type { Diagnosis } from '../../src/core/types.ts'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** The bundle under test; an override lets a fresh build be tried without committing it. */
const BUNDLE = process.env['DEPLOY_TRIAGE_CLI'] ?? path.join(ROOT, 'dist/cli/index.js')

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

interface How {
  readonly input?: string | Uint8Array
  /** Close standard output after its first bytes, as `head` does. */
  readonly head?: boolean
  /** Close it before anything is written. */
  readonly deaf?: boolean
}

const ENV = { PATH: process.env['PATH'], NO_COLOR: '1' }

/** A temporary folder of the test file, in which the CLI runs. */
export const folder = mkdtempSync(path.join(tmpdir(), 'deploy-triage-cli-'))

export function removeFolder(): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs the built CLI in the temporary folder. */
export function cli(words: readonly string[], how: How = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE, ...words], { cwd: folder, env: ENV })
    if (how.deaf === true) child.stdout.destroy()
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (how.head === true) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.stdin.on('error', () => undefined)
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, out, err })
    })
    child.stdin.end(how.input ?? '')
  })
}

/** Runs it with standard output, and standard error if it is named, going into a file. */
export function cliInto(file: string, words: readonly string[], errors?: string): Ended {
  const [out, err] = [openSync(file, 'w'), errors === undefined ? ('pipe' as const) : openSync(errors, 'w')]
  const { status, stderr } = spawnSync(process.execPath, [BUNDLE, ...words], {
    cwd: folder,
    env: ENV,
    encoding: 'utf8',
    stdio: ['ignore', out, err],
  })
  for (const file of [out, err]) if (file !== 'pipe') closeSync(file)
  return { status, out: '', err: errors === undefined ? stderr : '' }
}

export function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return name
}

export async function diagnosed(words: readonly string[], how?: How): Promise<Diagnosis> {
  const { out, err } = await cli(['diagnose', ...words, '--format', 'json'], how)
  expect(err).toBe('')
  return JSON.parse(out) as Diagnosis
}

export const LOG = [
  '> node dist/main.js',
  '',
  "Error: Cannot find module 'express'",
  'npm ERR! code ELIFECYCLE',
  '',
].join('\n')

export const OWN_RULE = `title: The tariff table is stale
category: config-invalid
phase: deploy
verdict: fatal
blame: user
match:
  any:
    - text: tariff table is stale
cause: The table was not built anew.
fix:
  - Run \`make tariffs\`.
hits:
  - log: |
      error: the tariff table is stale
`

/** One clear message with the cure, on standard error alone. */
export function expectRefusal({ status, out, err }: Ended, ...parts: readonly (string | RegExp)[]): void {
  expect(status).toBe(2)
  expect(out).toBe('')
  expect(err).not.toMatch(/^\s+at |node:internal|Error:/m)
  expect(err.trimEnd().split('\n').length).toBeGreaterThanOrEqual(2)
  for (const part of parts) expect(err).toMatch(part)
}
