import { isRecord, listAt, numberAt, recordAt, stringAt } from '../payload.ts'
import type { RepositoryName } from './repository-name.ts'
import type { GitHubCalls } from './calls.ts'
import { statusOf } from './errors.ts'
import { hasMarker } from './pull.ts'
import type { Pull, PullComment } from './pull.ts'

/** Who writes with the workflow's own token. */
export const ACTIONS_BOT = 'github-actions[bot]'

const PAGE = 100

/** One pull request without its comments. Rejects with Octokit's error. */
export async function pullByNumber(
  calls: GitHubCalls,
  repository: RepositoryName,
  number: number,
): Promise<Pull | null> {
  return pullOf(
    await calls.rest('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...repository, pull_number: number }),
  )
}

/** Open pull requests from `branch` of `owner`, without their comments. The one lookup that finds those of forks. */
export async function pullsByHead(
  calls: GitHubCalls,
  repository: RepositoryName,
  head: { readonly owner: string; readonly branch: string },
): Promise<readonly Pull[]> {
  const query = { head: `${head.owner}:${head.branch}`, state: 'open', per_page: PAGE }
  const answer = await calls.rest('GET /repos/{owner}/{repo}/pulls', { ...repository, ...query })
  return (Array.isArray(answer) ? (answer as readonly unknown[]) : []).flatMap((entry) => pullOf(entry) ?? [])
}

/** All pages of a pull request's comments; `mine` is decided by the token's login where it has one. */
export async function commentsOf(
  calls: GitHubCalls,
  repository: RepositoryName,
  number: number,
): Promise<readonly PullComment[]> {
  const marked: PullComment[] = []
  for (let page = 1; ; page += 1) {
    const query = { ...repository, issue_number: number, per_page: PAGE, page }
    const answer = await calls.rest('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', query)
    const entries = Array.isArray(answer) ? (answer as readonly unknown[]) : []
    marked.push(...entries.flatMap((entry) => commentOf(entry) ?? []))
    if (entries.length < PAGE) break
  }
  if (marked.length === 0) return marked
  const login = await viewerLogin(calls)
  return login === null ? marked : marked.map((comment) => ({ ...comment, mine: comment.author === login }))
}

/** Null for the token of an app or a workflow, which may not ask who it is. */
async function viewerLogin(calls: GitHubCalls): Promise<string | null> {
  try {
    return stringAt(await calls.rest('GET /user', {}), 'login')
  } catch (error) {
    const status = statusOf(error)
    if (status === 401 || status === 403 || status === 404) return null
    throw error
  }
}

/** A comment as the REST API shows it; null when it carries no marker of ours. */
export function commentOf(entry: unknown): PullComment | null {
  const id = numberAt(entry, 'id')
  const body = stringAt(entry, 'body') ?? ''
  if (id === null || !hasMarker(body)) return null
  const author = stringAt(recordAt(entry, 'user'), 'login')
  return { id, body, author, url: stringAt(entry, 'html_url') ?? '', minimized: isMinimized(entry), mine: null }
}

function isMinimized(entry: unknown): boolean {
  return isRecord(entry) && isRecord(entry['minimized'])
}

function pullOf(entry: unknown): Pull | null {
  const number = numberAt(entry, 'number')
  const head = recordAt(entry, 'head')
  const headSha = stringAt(head, 'sha')
  if (number === null || headSha === null) return null
  return {
    number,
    headSha,
    url: stringAt(entry, 'html_url') ?? '',
    open: stringAt(entry, 'state') === 'open',
    baseRepository: stringAt(recordAt(recordAt(entry, 'base'), 'repo'), 'full_name') ?? '',
    headRepository: stringAt(recordAt(head, 'repo'), 'full_name'),
    labels: listAt(entry, 'labels').flatMap((label) => stringAt(label, 'name') ?? []),
    comments: [],
  }
}
