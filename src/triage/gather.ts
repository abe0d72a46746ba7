import { UserError } from '../errors.ts'
import type { Declared, Inputs } from './inputs.ts'
import type { LogSource, SourceProblem, SourceResult } from '../sources/types.ts'

/** The places a log can come from, each already told where to look. */
export interface LogReaders {
  /** The `log` input: files of the workspace. */
  files(): Promise<SourceResult>
  /** A record of this very job. */
  record(): Promise<SourceResult>
  /** The `log-artifact` input. */
  artifacts(): Promise<SourceResult>
  /** Artifacts that `record` left in the run, where nobody named any: those of failed deploys, if they account for all that failed. */
  recordArtifacts(): Promise<SourceResult>
  /** The failed jobs of the run, through the API. */
  jobLogs(): Promise<JobLogsFound>
}

export interface JobLogsFound extends SourceResult {
  /** Other jobs of the run have ended, and all of them well. */
  readonly allWell: boolean
}

export interface Gathered {
  readonly sources: readonly LogSource[]
  /** Deploys that stay without a log. */
  readonly problems: readonly SourceProblem[]
  /** Trouble that another source made up for. */
  readonly overcome: readonly SourceProblem[]
  /** Whether the API was asked for failed jobs. */
  readonly askedForJobs: boolean
  /** Nobody said how the deploy ended, and the API says that all jobs ended well. */
  readonly allWell: boolean
}

type Wishes = Pick<Inputs, 'log' | 'logArtifact' | 'jobLogs'>

/**
 * Reads the first kind of source that gives a log: `log`, a record of the same job, `log-artifact` (where none is named,
 * what `record` left), job logs (`auto`: only when nothing else gave one; `always`: too). A deploy that is known to have succeeded is not searched for in the API.
 */
export async function gatherLogs(wishes: Wishes, declared: Declared | null, readers: LogReaders): Promise<Gathered> {
  const none = { sources: [], problems: [], overcome: [], askedForJobs: false, allWell: false }
  if (declared === 'cancelled' || declared === 'skipped') return none
  const search = declared !== 'succeeded'
  const tries: (readonly [boolean, () => Promise<SourceResult>])[] = [
    [wishes.log.length > 0, () => readers.files()],
    [true, () => readers.record()],
    [search && wishes.logArtifact.length > 0, () => readers.artifacts()],
    [search && isAutomatic(wishes), () => readers.recordArtifacts()],
  ]
  let found: Gathered = none
  for (const [wanted, read] of tries) {
    if (wanted && found.sources.length === 0) found = joined(found, await attempt(read, {}))
  }
  const askForJobs = wishes.jobLogs === 'always' || (search && wishes.jobLogs === 'auto' && found.sources.length === 0)
  if (!askForJobs) return found
  const all = await withJobLogs(found, readers)
  const allWell = declared === null && all.sources.length === 0 && all.allWell
  return allWell ? { ...all, problems: [] } : { ...all, allWell: false }
}

/** Nobody named a log, so any that tells of the failure will do. */
function isAutomatic({ log, logArtifact, jobLogs }: Wishes): boolean {
  return log.length === 0 && logArtifact.length === 0 && jobLogs === 'auto'
}

/** Adds the logs of failed jobs to what was found. */
export async function withJobLogs(found: Gathered, readers: LogReaders): Promise<Gathered> {
  const jobs = await attempt<JobLogsFound>(() => readers.jobLogs(), { allWell: false })
  return { ...joined(found, jobs), askedForJobs: true, allWell: jobs.allWell }
}

/** What an earlier source could not give counts no more once a later one gives a log. */
function joined(found: Gathered, more: SourceResult): Gathered {
  const better = more.sources.length > 0
  return {
    ...found,
    sources: [...found.sources, ...more.sources],
    problems: better ? more.problems : [...found.problems, ...more.problems],
    overcome: better ? [...found.overcome, ...found.problems] : found.overcome,
  }
}

/** A disk that is full or a folder that may not be written: the code says it, the message may hold anything. */
function unexpected(error: unknown): SourceProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return {
    message: `A log could not be read or kept (${code}).`,
    hint: 'Check the disk and the temporary folder of the runner.',
  }
}

/** A missing or unreadable log is trouble at run time, and inconclusive, never invalid input. */
async function attempt<T extends SourceResult>(read: () => Promise<T>, rest: Omit<T, keyof SourceResult>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const problem = error instanceof UserError ? { message: error.message, hint: error.hint } : unexpected(error)
    return { ...rest, sources: [], problems: [problem] } as unknown as T
  }
}
