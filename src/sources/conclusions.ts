import type { Job } from './job-logs.ts'
import type { LogSource } from './types.ts'

/**
 * Gives every recorded deploy the API's word on its job, which outranks the record: a record comes from code that a pull
 * request may have changed. A job is told by the name that GitHub makes of job id and matrix, so jobs with a `name:` of
 * their own stay without one.
 */
export function withConclusions(sources: readonly LogSource[], jobs: readonly Job[]): readonly LogSource[] {
  return sources.map((source) => {
    if (source.conclusion !== null) return source
    const job = jobOf(source, jobs)
    return job === null ? source : { ...source, conclusion: job.conclusion }
  })
}

/** Without recordings of jobs that ran again since: what made them fail the last time need not be what does now. */
export function withoutOutdated(sources: readonly LogSource[], jobs: readonly Job[]): readonly LogSource[] {
  return sources.filter((source) => {
    const { runAttempt } = source
    return runAttempt === null || (jobOf(source, jobs)?.runAttempt ?? runAttempt) <= runAttempt
  })
}

/** The one job that a source can only come from. */
function jobOf({ job, matrix }: LogSource, jobs: readonly Job[]): Job | null {
  if (job === null) return null
  const values = Object.values(matrix ?? {}).map(String)
  const names = new Set([job, ...(values.length === 0 ? [] : [`${job} (${values.join(', ')})`])])
  const found = jobs.filter(({ name }) => names.has(name))
  const [only] = found
  return found.length === 1 && only !== undefined ? only : null
}
