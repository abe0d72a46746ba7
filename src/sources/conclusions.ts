import type { Job } from './job-logs.ts'
import type { LogSource } from './types.ts'

const FAILED = new Set(['failure', 'timed_out', 'cancelled'])

/**
 * Gives every recorded deploy the API's word on its job, which outranks the record: a record comes from code that a pull
 * request may have changed. A job is told by the name that GitHub makes of job id and matrix, so jobs with a `name:` of
 * their own stay without one, and are then among `unspokenFor`.
 */
export function withConclusions(sources: readonly LogSource[], jobs: readonly Job[]): readonly LogSource[] {
  return sources.map((source) => {
    if (source.conclusion !== null) return source
    const job = jobOf(source, jobs)
    return job === null ? source : { ...source, conclusion: job.conclusion }
  })
}

/** Failed jobs that no source speaks for: whatever the others say, the run holds a failure. */
export function unspokenFor(sources: readonly LogSource[], jobs: readonly Job[]): readonly Job[] {
  const spokenFor = new Set(sources.flatMap((source) => jobOf(source, jobs)?.id ?? []))
  return jobs.filter(({ id, conclusion }) => conclusion !== null && FAILED.has(conclusion) && !spokenFor.has(id))
}

/** The one job that a source can only come from. */
function jobOf({ kind, job, matrix, url }: LogSource, jobs: readonly Job[]): Job | null {
  if (kind === 'job-log') return jobs.find(({ id }) => url?.endsWith(`/job/${String(id)}`)) ?? null
  if (job === null) return null
  const values = Object.values(matrix ?? {}).map(String)
  const names = new Set([job, ...(values.length === 0 ? [] : [`${job} (${values.join(', ')})`])])
  const found = jobs.filter(({ name }) => names.has(name))
  const [only] = found
  return found.length === 1 && only !== undefined ? only : null
}
