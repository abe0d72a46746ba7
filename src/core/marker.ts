/**
 * The first line of our comment: an HTML comment that says which key it answers for and which run wrote it. Everything
 * in it is hexadecimal, a number or one of our own words, so no name from outside can close or forge it.
 */

export const MARKER_VERSION = 1

export type MarkerState = 'failed' | 'resolved'

export interface Marker {
  /** Hash of workflow, job and matrix (or of the `comment-key` input): 16 to 64 hex digits. */
  readonly key: string
  /** The run whose deploy the comment speaks of. */
  readonly runId: number
  readonly attempt: number
  /** Head commit, 40 or 64 hex digits. */
  readonly sha: string
  /** Hash of the text below the marker: 16 to 64 hex digits. */
  readonly hash: string
  readonly state: MarkerState
}

const MARKER =
  /^<!-- deploy-triage v1 key=([0-9a-f]{16,64}) run=([1-9]\d{0,15}) attempt=([1-9]\d{0,5}) sha=([0-9a-f]{40}|[0-9a-f]{64}) hash=([0-9a-f]{16,64}) state=(failed|resolved) -->$/

/** The marker line, without a line end. Round-trips through `parseMarker`. */
export function formatMarker(marker: Marker): string {
  const { key, runId, attempt, sha, hash, state } = marker
  return `<!-- deploy-triage v${String(MARKER_VERSION)} key=${key} run=${String(runId)} attempt=${String(attempt)} sha=${sha} hash=${hash} state=${state} -->`
}

/**
 * Reads the marker of a comment body: only on its first line, only exactly as we write it. Anything else (another
 * schema version, a quoted marker, trailing text) is not ours and gives null.
 */
export function parseMarker(body: string): Marker | null {
  const end = body.indexOf('\n')
  const first = (end < 0 ? body : body.slice(0, end)).replace(/\r$/, '')
  const parts = MARKER.exec(first)
  if (parts === null) return null
  const [, key, run, attempt, sha, hash, state] = parts as unknown as readonly string[]
  if (key === undefined || sha === undefined || hash === undefined) return null
  return {
    key,
    runId: Number(run),
    attempt: Number(attempt),
    sha,
    hash,
    state: state === 'resolved' ? 'resolved' : 'failed',
  }
}

/** Orders two runs: negative when `a` is older than `b`, 0 for the same run and attempt. */
export function compareRuns(a: Pick<Marker, 'runId' | 'attempt'>, b: Pick<Marker, 'runId' | 'attempt'>): number {
  return a.runId - b.runId || a.attempt - b.attempt
}
