import { tmpdir } from 'node:os'
import type { Environment, Part } from './event.ts'
import type { JobLogsFound, LogReaders } from './gather.ts'
import type { Client } from '../github/client.ts'
import type { Inputs } from './inputs.ts'
import { findArtifacts } from '../sources/artifacts.ts'
import { withConclusions, withoutOutdated } from '../sources/conclusions.ts'
import { findJobLogs, listJobs } from '../sources/job-logs.ts'
import type { JobLogs } from '../sources/job-logs.ts'
import { readLogFiles } from '../sources/log-files.ts'
import { asRecorded, findRecords } from '../sources/records.ts'
import type { LogSource, RunTarget, SourceProblem, SourceResult } from '../sources/types.ts'

interface Reading {
  readonly inputs: Inputs
  readonly part: Part
  readonly env: Environment
  readonly client: Client | null
  /** The workspace, where relative paths start. */
  readonly workspace: string
}

/** The places logs come from: for files and records this job, for artifacts and job logs the run that is diagnosed. */
export function readersFor({ inputs, part, env, client, workspace }: Reading): LogReaders {
  const tempDir = env['RUNNER_TEMP'] ?? tmpdir()
  const target = targetOf(inputs, part)
  const own = target.runId === part.own.runId
  const jobIds = own ? failedNeeds(inputs) : []
  const runnerName = own ? (env['RUNNER_NAME'] ?? null) : null
  return {
    async files() {
      const { source, paths, problems } = await readLogFiles({ patterns: inputs.log, input: 'log', cwd: workspace })
      const { sources: records } = await findRecords({ tempDir, runId: part.own.runId })
      return { sources: [asRecorded(source, paths, records)], problems }
    },
    record: () => findRecords({ tempDir, runId: part.own.runId }),
    async artifacts() {
      if (client === null) return { sources: [], problems: [NO_TOKEN] }
      const found = await findArtifacts({ client, target, patterns: inputs.logArtifact, tempDir })
      return own ? found : heldAgainstApi(found, { client, target })
    },
    async recordArtifacts() {
      if (client === null || !own) return NOTHING
      const { sources } = await findArtifacts({ client, target, patterns: RECORDS, tempDir })
      return failedRecords(await ofLastAttempts(sources, { client, target }), jobIds)
    },
    async jobLogs() {
      if (client === null) return { sources: [], problems: [NO_TOKEN], allWell: false }
      const found = await findJobLogs({ client, target, tempDir, runnerName, expectFailure: true, jobIds })
      return { ...found, allWell: allWell(found, runnerName) } satisfies JobLogsFound
    },
  }
}

/** What `record` names its artifacts. */
const RECORDS = ['deploy-record-*']

const NOTHING: SourceResult = { sources: [], problems: [] }

/**
 * The records of deploys that failed, if each job that is known to have failed left one: else its log would go unread. Trouble on the way is none,
 * since job logs come next. Only in the run's own jobs: in `workflow_run` a record may be the work of a pull request, and is read when it is asked for.
 */
function failedRecords(sources: readonly LogSource[], failedJobs: readonly string[]): SourceResult {
  const failed = sources.filter(({ exitCode }) => exitCode !== null && exitCode !== 0)
  const recorded = new Set(failed.map(({ job }) => job))
  return failedJobs.every((job) => recorded.has(job)) ? { sources: failed, problems: [] } : NOTHING
}

/** A job that was run again may have failed before it recorded anything. One that was not keeps its recording, whatever else was run again. */
async function ofLastAttempts(sources: readonly LogSource[], { client, target }: Asked): Promise<readonly LogSource[]> {
  const { runAttempt: current } = target
  if (current === null || !sources.some(({ runAttempt }) => (runAttempt ?? current) < current)) return sources
  return withoutOutdated(sources, await listJobs(client, target).catch(() => []))
}

interface Asked {
  readonly client: Client
  readonly target: RunTarget
}

/**
 * Records of another run may come from a pull request's own code, so the API is asked what became of their jobs. Of a single
 * one the conclusion of the run, which the event tells, says enough.
 */
async function heldAgainstApi(found: SourceResult, { client, target }: Asked) {
  const recorded = found.sources.filter(({ job }) => job !== null)
  if (recorded.length === 0 || found.sources.length < 2) return found
  // Without an answer the records stand as they are: they are still held against the run as a whole.
  const jobs = await listJobs(client, target).catch(() => [])
  return { ...found, sources: withConclusions(found.sources, jobs) }
}

const NO_TOKEN: SourceProblem = {
  message: 'Logs and artifacts could not be asked for: the input `token` is empty.',
  hint: 'Leave `token` out, or give it a token that may read Actions.',
}

function targetOf({ runId }: Inputs, { repository, serverUrl, subject }: Part): RunTarget {
  const own = runId === null || runId === subject.runId
  return { repository, serverUrl, runId: own ? subject.runId : runId, runAttempt: own ? subject.attempt : null }
}

/** A lint job that failed beside the deploy is no failed deploy. */
function failedNeeds({ needs }: Inputs): readonly string[] {
  return (needs ?? []).filter(({ result }) => result === 'failed').map(({ job }) => job)
}

/** Jobs have ended before this one, and none of them badly. Our own is still running. */
function allWell({ jobs }: JobLogs, runnerName: string | null): boolean {
  const others = jobs.filter(({ status, runnerName: runner }) => status === 'completed' || runner !== runnerName)
  const ended = others.every(({ conclusion }) => ['success', 'skipped', 'neutral'].includes(conclusion ?? ''))
  return ended && others.some(({ conclusion }) => conclusion === 'success')
}
