import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { codeSpan } from '../core/untrusted.ts'
import type { Client } from '../github/client.ts'
import { download, DownloadError } from '../github/download.ts'
import { describeError, missingPermission, statusOf } from '../github/errors.ts'
import { fileChunks } from '../log-bytes.ts'
import { jobsOfIds } from './job-names.ts'
import { inParallel } from './parallel.ts'
import { findExitCode, findStep } from './step-range.ts'
import type { StepRange } from './step-range.ts'
import type { LogFile, LogSource, RunTarget, SourceProblem, SourceResult } from './types.ts'

/** One job of a run attempt, a matrix leg being a job of its own. Names are untrusted. */
export interface Job {
  readonly id: number
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
  readonly runnerName: string | null
  /** The attempt of the run in which it ran last; a job that was not run again keeps its own. Null where the server does not tell. */
  readonly runAttempt: number | null
  readonly steps: readonly JobStep[]
}

interface JobStep {
  readonly name: string
  readonly number: number
  readonly conclusion: string | null
  readonly startedAt: string | null
  readonly completedAt: string | null
}

/** Bytes of one job's log. */
const MAX_LOG_BYTES = 2 * 1024 ** 3
/** Logs read in one run: enough to see what is wrong when a whole matrix fails, within GITHUB_TOKEN's 1,000 calls an hour. */
const MAX_JOB_LOGS = 50
const PARALLEL_DOWNLOADS = 4
const MAX_ERROR_PAGE_BYTES = 4_096

/** Worst first: when not all are read, these are. */
const FAILED = ['failure', 'timed_out', 'cancelled']

export interface FindJobLogsOptions {
  readonly client: Client
  readonly target: RunTarget
  /** RUNNER_TEMP. */
  readonly tempDir: string
  /** RUNNER_NAME when `target` is the run this process belongs to: which of the running jobs is ours. */
  readonly runnerName: string | null
  /** Something is known to have failed, so that finding no failed job is a problem. */
  readonly expectFailure: boolean
  /** Ids of the jobs that are asked about, as `needs` names them; none: all failed jobs. */
  readonly jobIds: readonly string[]
}

export interface JobLogs extends SourceResult {
  /** All jobs of the attempt, also those that went well. */
  readonly jobs: readonly Job[]
}

/**
 * The failed, timed-out and cancelled jobs of a run attempt, each with its log cut to the step that failed. Never throws
 * for trouble with GitHub: that is told in `problems`, and a job whose log is gone is a source with no files.
 */
export async function findJobLogs(options: FindJobLogsOptions): Promise<JobLogs> {
  let jobs: readonly Job[]
  try {
    jobs = await listJobs(options.client, options.target)
  } catch (error) {
    return { sources: [], problems: [listingProblem(options.target, error)], jobs: [] }
  }
  const anyFailed = FAILED.flatMap((conclusion) => jobs.filter((job) => job.conclusion === conclusion))
  const failed = jobsOfIds(anyFailed, options.jobIds, jobs)
  const folder = await freshFolder(options.tempDir)
  const sources = await inParallel(failed.slice(0, MAX_JOB_LOGS), PARALLEL_DOWNLOADS, (job) =>
    readJob({ ...options, job, file: path.join(folder, `${String(job.id)}.log`) }),
  )
  const problems = failed.length > MAX_JOB_LOGS ? [leftOut(failed.length)] : []
  if (failed.length === 0 && options.expectFailure) problems.push(nothingFailed(jobs, options))
  return { sources, problems, jobs }
}

/** All jobs of an attempt, all pages. Rejects with the API's error. */
export async function listJobs({ octokit }: Client, target: RunTarget): Promise<readonly Job[]> {
  const parameters = { ...target.repository, run_id: target.runId, per_page: 100 }
  const listed =
    target.runAttempt === null
      ? await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, parameters)
      : await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
          ...parameters,
          attempt_number: target.runAttempt,
        })
  return listed.map((job) => ({
    id: job.id,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion,
    runnerName: job.runner_name,
    runAttempt: job.run_attempt ?? null,
    steps: (job.steps ?? []).map(({ name, number, conclusion, started_at, completed_at }) => ({
      name,
      number,
      conclusion,
      startedAt: started_at ?? null,
      completedAt: completed_at ?? null,
    })),
  }))
}

async function freshFolder(tempDir: string): Promise<string> {
  await mkdir(tempDir, { recursive: true })
  return mkdtemp(path.join(tempDir, 'deploy-triage-jobs-'))
}

interface Reading extends FindJobLogsOptions {
  readonly job: Job
  readonly file: string
}

async function readJob(reading: Reading): Promise<LogSource> {
  const { client, target, job, file } = reading
  const request = { redirect: 'manual', parseSuccessResponseBody: false } as const
  const parameters = { ...target.repository, job_id: job.id, request }
  const locate = () => client.octokit.rest.actions.downloadJobLogsForWorkflowRun(parameters)
  try {
    const { bytes } = await download(client, { locate, file, maxBytes: MAX_LOG_BYTES })
    if (await isErrorPage(file, bytes)) throw new DownloadError('the storage has no such log', 404)
    return await cutToStep(reading, bytes)
  } catch (error) {
    return sourceOf(reading, { notes: [noLogNote(job, error)] })
  }
}

/** For a log that is not there yet the storage has been seen to answer 200 with its error as XML. */
async function isErrorPage(file: string, bytes: number): Promise<boolean> {
  if (bytes > MAX_ERROR_PAGE_BYTES) return false
  return /^\ufeff?<\?xml[^>]*>\s*<Error>\s*<Code>/.test(await readFile(file, 'utf8'))
}

/** The first step that failed: what fails after it, in `if: always()` steps, is more often a consequence. */
function failedStep({ steps }: Job): JobStep | null {
  for (const conclusion of FAILED) {
    const found = steps.find((step) => step.conclusion === conclusion)
    if (found !== undefined) return found
  }
  return null
}

async function cutToStep(reading: Reading, bytes: number): Promise<LogSource> {
  const step = failedStep(reading.job)
  const from = secondOf(step?.startedAt ?? null)
  const to = secondOf(step?.completedAt ?? null)
  const range =
    step === null || from === null || to === null
      ? null
      : await findStep(fileChunks(reading.file), { from, to, name: step.name })
  if (range !== null) return sourceOf(reading, { step, range, notes: [] })
  const exitCode = await findExitCode(fileChunks(reading.file))
  const notes =
    step === null ? [] : [`Step ${codeSpan(step.name)} was not found in the log, so all of the job's log was read.`]
  return sourceOf(reading, { range: { startLine: 1, startByte: 0, endByte: bytes, exitCode }, notes })
}

/** A time of the API, with or without fractions and offset, as the log spells seconds. */
function secondOf(time: string | null): string | null {
  const ms = time === null ? Number.NaN : Date.parse(time)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 19)
}

interface Found {
  readonly step?: JobStep | null
  readonly range?: StepRange
  readonly notes: readonly string[]
}

function sourceOf({ job, target, file }: Reading, { step = null, range, notes }: Found): LogSource {
  const { owner, repo } = target.repository
  const url = `${target.serverUrl}/${owner}/${repo}/actions/runs/${String(target.runId)}/job/${String(job.id)}`
  const exitCode = range?.exitCode ?? null
  return {
    kind: 'job-log',
    name: job.name,
    description: `log of job ${codeSpan(job.name)}${step === null ? '' : `, step ${String(step.number)} ${codeSpan(step.name)}`}`,
    url,
    job: job.name,
    matrix: null,
    exitCode,
    exitCodeSource: exitCode === null ? null : 'log',
    conclusion: job.conclusion,
    runAttempt: null,
    timedOut: job.conclusion === 'timed_out' ? true : null,
    notes,
    open: () => Promise.resolve(range === undefined ? [] : [toLogFile(job, file, range)]),
    // The page counts from the step's own first line.
    lineUrl: (line) =>
      step === null || range === undefined
        ? null
        : `${url}#step:${String(step.number)}:${String(line - range.startLine + 1)}`,
  }
}

function toLogFile(job: Job, file: string, range: StepRange): LogFile {
  const { startByte: start, endByte: end, startLine: firstLine } = range
  return { file: `${job.name}.log`, firstLine, chunks: () => fileChunks(file, { start, end }) }
}

function noLogNote({ name, conclusion }: Job, error: unknown): string {
  const status = error instanceof DownloadError ? error.status : statusOf(error)
  const gone = status === 404 || status === 410
  if (gone && conclusion === 'cancelled') return `Job ${codeSpan(name)} was cancelled and has no log.`
  if (gone) return `The log of job ${codeSpan(name)} is not there: it was deleted or has expired.`
  const permission = missingPermission(error)
  if (permission !== null)
    return `The log of job ${codeSpan(name)} may not be read: give this job \`permissions:\` with \`${permission}\`.`
  const told = error instanceof DownloadError ? error.message : describeError(error)
  return `The log of job ${codeSpan(name)} could not be downloaded: ${told}.`
}

function leftOut(count: number): SourceProblem {
  const message = `${String(count)} jobs failed, and only the logs of the first ${String(MAX_JOB_LOGS)} were read.`
  return { message, hint: 'Their causes are likely the same: fix these and run again.' }
}

/** A log can be had once its job is done, so a step can never read that of its own job. */
function nothingFailed(jobs: readonly Job[], { target, runnerName }: FindJobLogsOptions): SourceProblem {
  const running = jobs.filter(({ status }) => status !== 'completed')
  const own = running.find((job) => runnerName !== null && job.runnerName === runnerName)
  const cure = 'Run the action in a job of its own with `needs:` on the deploy job and `if: always()`'
  if (own !== undefined) {
    const message = `Job ${codeSpan(own.name)} is still running, and GitHub gives out the log of a job only when it is done.`
    return { message, hint: `${cure}, or give this step the log by \`log\` or the record action.` }
  }
  const [other] = running
  if (other !== undefined)
    return { message: `Job ${codeSpan(other.name)} is still running, so it has no log yet.`, hint: `${cure}.` }
  const message = `No job of run ${String(target.runId)} failed, so there is no job log to read.`
  return { message, hint: 'Give the log by `log` or `log-artifact`, or check `run-id`.' }
}

function listingProblem({ runId }: RunTarget, error: unknown): SourceProblem {
  const permission = missingPermission(error)
  if (permission !== null) {
    const message = `The jobs of run ${String(runId)} may not be listed: the token lacks \`${permission}\`.`
    return { message, hint: `Give the job \`permissions:\` with \`${permission}\`.` }
  }
  if (statusOf(error) === 404) {
    const hint = 'Check `run-id`; for a private repository the job needs `permissions:` with `actions: read`.'
    return { message: `There is no run ${String(runId)} in this repository.`, hint }
  }
  return {
    message: `The jobs of run ${String(runId)} could not be listed: ${describeError(error)}.`,
    hint: 'Run this job again.',
  }
}
