import fs from 'node:fs'
import path from 'node:path'
import type { Matrix } from '../input-values.ts'

export const RECORD_FILE = 'record.json'
export const LOG_FILE = 'deploy.log'

/** What record.json says of one run of one script. */
export interface DeployRecord {
  readonly version: 1
  readonly name: string
  /** The status of the recording step. Null while the script runs, and for good when the step was killed meanwhile. */
  readonly exitCode: number | null
  /** The signal that ended the shell itself, such as SIGKILL. */
  readonly signal: string | null
  readonly timedOut: boolean
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationSeconds: number | null
  readonly workflow: string | null
  readonly job: string | null
  readonly matrix: Matrix | null
  readonly runId: number | null
  readonly runAttempt: number | null
  /** The log's file name, beside this file. */
  readonly log: string
  /** The middle of the log was cut out. */
  readonly truncated: boolean
}

/** The record of a script that is about to start. */
export function newRecord(facts: {
  name: string
  startedAt: Date
  matrix: Matrix | null
  env: NodeJS.ProcessEnv
}): DeployRecord {
  const { env } = facts
  return {
    version: 1,
    name: facts.name,
    exitCode: null,
    signal: null,
    timedOut: false,
    startedAt: facts.startedAt.toISOString(),
    durationSeconds: null,
    workflow: env['GITHUB_WORKFLOW'] ?? null,
    job: env['GITHUB_JOB'] ?? null,
    matrix: facts.matrix,
    runId: positive(env['GITHUB_RUN_ID']),
    runAttempt: positive(env['GITHUB_RUN_ATTEMPT']),
    log: LOG_FILE,
    truncated: false,
  }
}

/** Replaces the file in one step, so that a reader never finds half of it. */
export function writeRecord(folder: string, record: DeployRecord): void {
  const target = path.join(folder, RECORD_FILE)
  fs.writeFileSync(`${target}.new`, `${JSON.stringify(record, null, 2)}\n`)
  fs.renameSync(`${target}.new`, target)
}

/** Reads back what `writeRecord` wrote in the same job; null when there is none. */
export function readRecord(folder: string): DeployRecord | null {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, RECORD_FILE), 'utf8')) as DeployRecord
  } catch {
    return null
  }
}

/** The first of `name`, `name-2`, `name-3`, ... that is no folder yet below `root`, created. */
export function claimFolder(root: string, name: string): { name: string; folder: string } {
  fs.mkdirSync(root, { recursive: true })
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${String(number)}`
    const folder = path.join(root, candidate)
    if (madeNew(folder)) return { name: candidate, folder }
  }
}

function madeNew(folder: string): boolean {
  try {
    fs.mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function positive(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
}
