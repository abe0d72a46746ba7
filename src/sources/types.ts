/**
 * What every source of a log hands to the entry points. A source has done its reading and checking when it is
 * returned: `open` only streams from local files, so it neither waits for the network nor spends API calls.
 */
import type { RepositoryName } from '../github/repository-name.ts'

/** One piece of log text. Line 1 of `chunks` is line `firstLine` of the whole log. */
export interface LogFile {
  /** For quoting. Untrusted: an artifact's entries are named by whoever wrote them. */
  readonly file: string
  readonly firstLine: number
  /** The raw bytes, decompressed, in chunks of at most a few hundred KiB. Read once. */
  chunks(): AsyncIterable<Uint8Array>
}

export type SourceKind = 'file' | 'record' | 'artifact' | 'job-log'

/** One deploy: its log and what is known of it apart from the log. All strings are untrusted. */
export interface LogSource {
  readonly kind: SourceKind
  readonly name: string
  /** Which source was used, as the summary says it: `log of job "deploy (eu)", step 4 "Deploy"`. */
  readonly description: string
  /** A page on the server where a person can read it: the run, the job or the artifact. */
  readonly url: string | null
  readonly job: string | null
  readonly matrix: Readonly<Record<string, unknown>> | null
  readonly exitCode: number | null
  readonly exitCodeSource: 'record' | 'log' | null
  /** The API's word for what became of the job (`failure`, `cancelled`, `timed_out`, `success`, ...); outranks a record. */
  readonly conclusion: string | null
  /** The attempt of the run that was recorded; null when nobody said. */
  readonly runAttempt: number | null
  /** The step or command ran out of time; null when nobody said. */
  readonly timedOut: boolean | null
  /** What a reader must know of this source: truncated, log already deleted, step not found in the log. */
  readonly notes: readonly string[]
  /** Rejects with UserError where the log has become unreadable since. An empty list: there is no log to read. */
  open(): Promise<readonly LogFile[]>
  /** A link to line `line` (1-based, in the whole log), where the server has one. */
  lineUrl(line: number): string | null
}

/** Trouble that leaves the deploy without a diagnosis, which is inconclusive and never "no failure". */
export interface SourceProblem {
  readonly message: string
  readonly hint: string
}

/** What a look for logs found. Both lists may be filled: one artifact expired, two others read. */
export interface SourceResult {
  readonly sources: readonly LogSource[]
  readonly problems: readonly SourceProblem[]
}

/** One attempt of one workflow run, and where it is looked at. */
export interface RunTarget {
  readonly repository: RepositoryName
  readonly runId: number
  /** Null: the latest attempt. */
  readonly runAttempt: number | null
  /** GITHUB_SERVER_URL, for links. */
  readonly serverUrl: string
}
