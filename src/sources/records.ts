import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { codeSpan } from '../core/untrusted.ts'
import { readLog } from './chunks.ts'
import type { LogSource, SourceProblem, SourceResult } from './types.ts'

export const RECORD_FILE = 'record.json'
const RECORD_FOLDER = 'deploy-triage'

/** A record is a handful of short fields; whatever is larger is something else. */
const MAX_RECORD_BYTES = 64 * 1024
const MAX_TEXT = 300
const MAX_RECORDS = 500

/** What the record action wrote down of one deploy; validated, still untrusted. */
export interface DeployRecord {
  readonly name: string
  readonly exitCode: number | null
  readonly signal: string | null
  readonly timedOut: boolean
  readonly startedAt: string | null
  readonly durationSeconds: number | null
  readonly workflow: string | null
  readonly job: string | null
  readonly matrix: Readonly<Record<string, unknown>> | null
  readonly runId: number | null
  readonly runAttempt: number | null
  /** The name of the log beside the record. */
  readonly log: string | null
  readonly truncated: boolean
}

type Raw = Readonly<Record<string, unknown>>

/** Reads record.json. Null: it is none, whoever wrote it. */
export function parseRecord(text: string): DeployRecord | null {
  if (text.length > MAX_RECORD_BYTES) return null
  const raw = parseObject(text)
  if (raw?.['version'] !== 1) return null
  const name = textOf(raw['name'])
  const exitCode = raw['exitCode'] ?? null
  if (name === null || (exitCode !== null && !isExitCode(exitCode))) return null
  return {
    name,
    exitCode,
    signal: matching(raw['signal'], /^SIG[A-Z\d+-]{1,12}$/),
    timedOut: raw['timedOut'] === true,
    startedAt: matching(raw['startedAt'], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/),
    durationSeconds: amountOf(raw['durationSeconds']),
    workflow: textOf(raw['workflow']),
    job: textOf(raw['job']),
    matrix: isObject(raw['matrix']) ? raw['matrix'] : null,
    runId: idOf(raw['runId']),
    runAttempt: idOf(raw['runAttempt']),
    log: matching(raw['log'], /^(?!\.)[\w.-]{1,100}$/),
    truncated: raw['truncated'] === true,
  }
}

function parseObject(text: string): Raw | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Windows has codes of 32 bits, printed signed or unsigned. */
function isExitCode(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 32
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT ? value : null
}

function matching(value: unknown, pattern: RegExp): string | null {
  return typeof value === 'string' && pattern.test(value) ? value : null
}

function amountOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function idOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null
}

export interface FindRecordsOptions {
  /** RUNNER_TEMP. */
  readonly tempDir: string
  /** Records of other runs are left-overs of a runner that is not wiped. Null: unknown, all are taken. */
  readonly runId: number | null
}

export interface RecordSource extends LogSource {
  /** Where record.json and the log are. */
  readonly folder: string
}

interface FoundRecords extends SourceResult {
  readonly sources: readonly RecordSource[]
}

/** The deploys that the record action ran in this very job, in the order of their names. */
export async function findRecords({ tempDir, runId }: FindRecordsOptions): Promise<FoundRecords> {
  const base = path.join(tempDir, RECORD_FOLDER)
  const entries = await readdir(base, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(base, name))
  const sources: RecordSource[] = []
  const problems: SourceProblem[] = []
  for (const folder of folders.sort().slice(0, MAX_RECORDS)) {
    const record = await readRecordFile(path.join(folder, RECORD_FILE))
    if (record === undefined) continue
    if (record === null) problems.push(brokenRecord(codeSpan(path.basename(folder))))
    else if (runId === null || record.runId === null || record.runId === runId)
      sources.push(await sourceIn(folder, record))
  }
  return { sources, problems }
}

/** Undefined: there is no such file. Null: it is no record. Reads no links and nothing large. */
export async function readRecordFile(file: string): Promise<DeployRecord | null | undefined> {
  const found = await lstat(file).catch(() => null)
  if (found === null) return undefined
  return found.isFile() && found.size <= MAX_RECORD_BYTES ? parseRecord(await readFile(file, 'utf8')) : null
}

export function brokenRecord(where: string): SourceProblem {
  const hint = 'Use the record action and the triage action of the same version, and do not write the file yourself.'
  return { message: `The ${RECORD_FILE} of ${where} is not a record of a deploy.`, hint }
}

async function sourceIn(folder: string, record: DeployRecord): Promise<RecordSource> {
  const file = path.join(folder, record.log ?? 'deploy.log')
  const exists = (await lstat(file).catch(() => null))?.isFile() === true
  const files = exists
    ? [{ file: path.basename(file), firstLine: 1, chunks: () => readLog(file, codeSpan(path.basename(file))) }]
    : []
  return {
    ...fromRecord(record),
    folder,
    kind: 'record',
    description: `record ${codeSpan(record.name)} of this job`,
    url: null,
    conclusion: null,
    open: () => Promise.resolve(files),
    lineUrl: () => null,
  }
}

/**
 * Log files that somebody named, with what the records of this job say. A record is about them when one of them is its log. A single record of a deploy that
 * failed counts for any file: another file's happy end must not hide it.
 */
export function asRecorded(files: LogSource, paths: readonly string[], records: readonly RecordSource[]): LogSource {
  const own = records.filter(({ folder }) => paths.some((file) => path.dirname(file) === path.resolve(folder)))
  const single = records.length === 1 ? records.filter(hasFailed) : []
  const [record] = [...own.filter(hasFailed), ...own, ...single]
  if (record === undefined) return files
  const { job, matrix, exitCode, exitCodeSource, runAttempt, timedOut, notes } = record
  return { ...files, job, matrix, exitCode, exitCodeSource, runAttempt, timedOut, notes: [...files.notes, ...notes] }
}

function hasFailed({ exitCode }: LogSource): boolean {
  return exitCode !== 0
}

type RecordedFields = 'name' | 'job' | 'matrix' | 'exitCode' | 'exitCodeSource' | 'runAttempt' | 'timedOut' | 'notes'

/** What a record says of its deploy, in the words of a source. */
export function fromRecord(record: DeployRecord): Pick<LogSource, RecordedFields> {
  const notes: string[] = []
  if (record.truncated) notes.push('The middle of this log was cut out when it was recorded.')
  if (record.exitCode === null) notes.push('The record ends before its script did, so there is no exit code.')
  return {
    name: record.name,
    job: record.job,
    matrix: record.matrix,
    exitCode: record.exitCode,
    exitCodeSource: record.exitCode === null ? null : 'record',
    runAttempt: record.runAttempt,
    timedOut: record.timedOut,
    notes,
  }
}
