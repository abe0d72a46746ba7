import { badValue, choice, lines, matrixOf, text } from '../input-values.ts'
import type { Matrix, ReadInput } from '../input-values.ts'
import { UserError } from '../errors.ts'
import { SHELLS } from './shell.ts'
import type { Shell } from './shell.ts'

/** A timer's longest wait, 2^31 - 1 ms, in whole minutes. */
const LONGEST_MINUTES = 35_791
/** What the platform keeps an artifact of a private repository for, at most. */
const LONGEST_RETENTION_DAYS = 400

export type UploadMode = 'record' | 'always' | 'never'

/** The inputs of record/action.yml, validated. Null: not given. */
export interface RecordInputs {
  readonly run: string
  readonly shell: Shell
  readonly workingDirectory: string
  readonly name: string | null
  readonly timeoutMs: number | null
  readonly retentionDays: number | null
  readonly upload: UploadMode
  readonly mask: readonly string[]
  readonly continueOnError: boolean
  readonly matrix: Matrix | null
}

/** Validates everything that was typed. Throws UserError naming input, value and choices at the first bad one. */
export function readRecordInputs(read: ReadInput): RecordInputs {
  return {
    run: scriptOf(read),
    shell: choice(read, 'shell', SHELLS),
    workingDirectory: text(read, 'working-directory') ?? '.',
    name: text(read, 'name'),
    timeoutMs: timeoutOf(read),
    retentionDays: retentionOf(read),
    upload: choice(read, 'upload', ['record', 'always', 'never']),
    mask: lines(read, 'mask'),
    continueOnError: choice(read, 'continue-on-error', ['false', 'true']) === 'true',
    matrix: matrixOf(read),
  }
}

/** Reads inputs the way the platform passes them: `INPUT_` and the name in capitals, spaces as underscores. */
export function inputReader(env: NodeJS.ProcessEnv): ReadInput {
  return (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
}

function scriptOf(read: ReadInput): string {
  const script = read('run')
  if (script.trim() !== '') return script
  throw new UserError('Input `run` is empty, so there is nothing to record.', 'Put the deploy command there.')
}

function timeoutOf(read: ReadInput): number | null {
  const value = text(read, 'timeout-minutes')
  if (value === null) return null
  const minutes = /^\d{1,6}(?:\.\d{1,6})?$/.test(value) ? Number(value) : NaN
  if (minutes > 0 && minutes <= LONGEST_MINUTES) return Math.ceil(minutes * 60_000)
  throw badValue('timeout-minutes', value, `a number of minutes above 0 and up to ${String(LONGEST_MINUTES)}`)
}

function retentionOf(read: ReadInput): number | null {
  const value = text(read, 'retention-days')
  if (value === null || value === '0') return null
  const days = /^\d{1,3}$/.test(value) ? Number(value) : NaN
  if (days >= 1 && days <= LONGEST_RETENTION_DAYS) return days
  throw badValue('retention-days', value, `a whole number of days from 1 to ${String(LONGEST_RETENTION_DAYS)}`)
}
