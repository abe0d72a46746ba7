/**
 * What the Markdown renderers must be told beside the report: where things are, and what else has to be said.
 * Pure data and pure functions; built by the entry points.
 */

/** How much of the log is quoted: the excerpt round the line, the line alone, or nothing of it. */
export type ExcerptMode = 'full' | 'line' | 'none'

/** A lookup from a deploy of the report (by its index) and a 1-based log line to a web page, null where there is none. */
export type LineUrl = (deployIndex: number, line: number) => string | null

export interface RenderContext {
  /** `owner/name`. */
  readonly repository: string
  /** The commit that was deployed (on a pull request its head, never the merge commit); null when not known. */
  readonly headSha: string | null
  /** Web page of the run whose deploy is diagnosed. */
  readonly runUrl: string | null
  /** Web page of the job that triages (its summary is there); null when not known. */
  readonly jobUrl: string | null
  /** The team's own runbook, from the `docs-url` input. An http(s) URL. */
  readonly docsUrl: string | null
  /** A merge waits for the gate. Elsewhere (on a push) all that a block does is to fail the job. */
  readonly beforeMerge: boolean
  readonly excerpt: ExcerptMode
  /** The pull request label that turned a block into an allow; null when none did. Plain text. */
  readonly override: string | null
  /** The comment already told of a failure and the deploy is green now: say that it is resolved. */
  readonly resolved: boolean
  /**
   * Things a reader has to know about this run: no pull request, policy overrides in force, publishing trouble, the
   * loud word that a tolerated step failed. Plain text in which untrusted names stand in backticks (`codeSpan`).
   */
  readonly notes: readonly string[]
  /** Which sources were used, skipped or cut. Plain text as above. */
  readonly sourceNotes: readonly string[]
  readonly lineUrl: LineUrl
}
