import type { LogSource } from './types.ts'

/** Of each deploy the recordings of the newest attempt: a run that was run again still lists what its earlier attempts recorded. */
export function newestAttempts(sources: readonly LogSource[]): LogSource[] {
  const newest = new Map<string, number>()
  for (const source of sources) {
    const key = deployOf(source)
    newest.set(key, Math.max(newest.get(key) ?? 0, source.runAttempt ?? 0))
  }
  return sources.filter((source) => source.runAttempt === null || source.runAttempt === newest.get(deployOf(source)))
}

function deployOf({ name, job, matrix }: LogSource): string {
  return JSON.stringify([name, job, matrix])
}
