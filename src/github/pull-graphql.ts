import { isRecord, listAt, numberAt, recordAt, stringAt } from '../payload.ts'
import type { RepositoryName } from './repository-name.ts'
import type { GitHubCalls } from './calls.ts'
import { hasMarker } from './pull.ts'
import type { Pull, PullComment } from './pull.ts'

/** More pull requests than this from branches of one name, and the REST ladder has to tell them apart. */
export const BRANCH_LIMIT = 10

// `viewerDidAuthor` is right for every kind of token; a login compared by name is not (apps, PATs). The id is taken
// from the comment's URL: `databaseId` is a 32-bit Int in the schema, and comment ids have outgrown it.
const PULL_FIELDS = `number url state headRefOid
  baseRepository { nameWithOwner }
  headRepository { nameWithOwner }
  labels(first: 100) { nodes { name } }
  comments(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { url body isMinimized viewerDidAuthor author { login } }
  }`

const BY_NUMBER = `query DeployTriagePull($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${PULL_FIELDS} } }
}`

const BY_BRANCH = `query DeployTriageBranch($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $branch, states: [OPEN], first: ${String(BRANCH_LIMIT)}) { totalCount nodes { ${PULL_FIELDS} } }
  }
}`

/** One pull request with all pages of its comments: one call for every hundred. Null when there is none of that number. */
export async function pullByNumber(
  calls: GitHubCalls,
  repository: RepositoryName,
  number: number,
): Promise<Pull | null> {
  const variables = { owner: repository.owner, name: repository.repo, number }
  const answer = await calls.graphql(BY_NUMBER, { ...variables, after: null })
  const node = recordAt(recordAt(answer, 'repository'), 'pullRequest')
  const pull = pullOf(node)
  return pull === null ? null : withAllComments(calls, repository, { pull, node })
}

/**
 * Open pull requests from branches of this name, in whatever repository the branches are; null when there are more than
 * one answer holds.
 */
export async function pullsByBranch(
  calls: GitHubCalls,
  repository: RepositoryName,
  branch: string,
): Promise<readonly PulledNode[] | null> {
  const variables = { owner: repository.owner, name: repository.repo, branch, after: null }
  const answer = await calls.graphql(BY_BRANCH, variables)
  const list = recordAt(recordAt(answer, 'repository'), 'pullRequests')
  const nodes = listAt(list, 'nodes').flatMap((node) => {
    const pull = pullOf(node)
    return pull === null ? [] : [{ pull, node }]
  })
  return (numberAt(list, 'totalCount') ?? nodes.length) > nodes.length ? null : nodes
}

/** A pull request with the first page of its comments, and the answer it was read from. */
export interface PulledNode {
  readonly pull: Pull
  readonly node: unknown
}

/** Reads the comments beyond the first hundred. */
export async function withAllComments(
  calls: GitHubCalls,
  repository: RepositoryName,
  first: PulledNode,
): Promise<Pull> {
  const comments = [...first.pull.comments]
  let after = nextPage(first.node)
  while (after !== null) {
    const variables = { owner: repository.owner, name: repository.repo, number: first.pull.number, after }
    const answer = await calls.graphql(BY_NUMBER, variables)
    const node = recordAt(recordAt(answer, 'repository'), 'pullRequest')
    comments.push(...commentsOf(node))
    const next = nextPage(node)
    after = next === after ? null : next
  }
  return { ...first.pull, comments }
}

function nextPage(node: unknown): string | null {
  const page = recordAt(recordAt(node, 'comments'), 'pageInfo')
  return page['hasNextPage'] === true ? stringAt(page, 'endCursor') : null
}

function pullOf(node: unknown): Pull | null {
  const number = numberAt(node, 'number')
  const headSha = stringAt(node, 'headRefOid')
  if (number === null || headSha === null) return null
  return {
    number,
    headSha,
    url: stringAt(node, 'url') ?? '',
    open: stringAt(node, 'state') === 'OPEN',
    baseRepository: stringAt(recordAt(node, 'baseRepository'), 'nameWithOwner') ?? '',
    headRepository: stringAt(recordAt(node, 'headRepository'), 'nameWithOwner'),
    labels: listAt(recordAt(node, 'labels'), 'nodes').flatMap((label) => stringAt(label, 'name') ?? []),
    comments: commentsOf(node),
  }
}

function commentsOf(node: unknown): PullComment[] {
  return listAt(recordAt(node, 'comments'), 'nodes').flatMap((comment) => {
    const body = stringAt(comment, 'body') ?? ''
    const url = stringAt(comment, 'url') ?? ''
    const id = Number(/#issuecomment-(\d{1,15})$/.exec(url)?.[1])
    if (!isRecord(comment) || !hasMarker(body) || !Number.isSafeInteger(id)) return []
    const author = stringAt(recordAt(comment, 'author'), 'login')
    return [
      { id, url, body, author, minimized: comment['isMinimized'] === true, mine: comment['viewerDidAuthor'] === true },
    ]
  })
}
