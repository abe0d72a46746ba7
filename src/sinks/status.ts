import type { GitHubCalls } from '../github/calls.ts'
import type { RepositoryName } from '../github/repository-name.ts'

/** Characters of a commit status description (docs.github.com: REST API, commit statuses). */
export const DESCRIPTION_LIMIT = 140

export type StatusState = 'pending' | 'success' | 'failure'

export interface CommitStatus {
  readonly sha: string
  readonly state: StatusState
  readonly context: string
  /** Any text: it is put on one line and cut to what GitHub takes. */
  readonly description: string
  readonly targetUrl: string
}

/** Writes a commit status; the latest of a context counts. Needs `statuses: write`. Rejects with Octokit's error. */
export async function setStatus(calls: GitHubCalls, repository: RepositoryName, status: CommitStatus): Promise<void> {
  await calls.rest('POST /repos/{owner}/{repo}/statuses/{sha}', {
    ...repository,
    sha: status.sha,
    state: status.state,
    context: status.context,
    description: fitDescription(status.description),
    target_url: status.targetUrl,
  })
}

/** One line of at most 140 characters, cut with `…` and never through a surrogate pair. */
export function fitDescription(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  if (line.length <= DESCRIPTION_LIMIT) return line
  return `${line.slice(0, DESCRIPTION_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
