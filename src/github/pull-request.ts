import { codeSpan } from '../core/untrusted.ts'
import type { RepositoryName } from './repository-name.ts'
import type { GitHubCalls } from './calls.ts'
import { mismatch } from './pull.ts'
import type { Expected, Pull, PullHint, PullSearch } from './pull.ts'
import * as byGraphql from './pull-graphql.ts'
import * as byRest from './pull-rest.ts'

/** The one right pull request with our comments on it, or a sentence that says why there is none. */
export type PullLookup =
  { readonly kind: 'found'; readonly pull: Pull } | { readonly kind: 'none'; readonly why: string }

/**
 * Finds the pull request of a run and verifies it: open, of this repository, its head still the commit of the run.
 * Exactly one, or none. One call where GraphQL answers (for every hundred comments), else the REST ladder. Rejects with
 * Octokit's error when neither answers.
 */
export async function findPull(calls: GitHubCalls, search: PullSearch): Promise<PullLookup> {
  const { repository, pull: hint } = search
  if (hint.kind === 'none' || hint.kind === 'queue') return { kind: 'none', why: hint.why }
  const expected = { repository: `${repository.owner}/${repository.repo}`, headSha: hint.headSha }
  if (hint.kind === 'branch') return findByBranch(calls, repository, { hint, expected })
  const pull = await readPull(calls, repository, hint.number)
  if (pull === null)
    return { kind: 'none', why: `No comment was written: there is no pull request #${String(hint.number)}.` }
  const why = mismatch(pull, expected)
  return why === null ? { kind: 'found', pull } : { kind: 'none', why }
}

/** One pull request and all our comments on it, whatever its state. */
export async function readPull(calls: GitHubCalls, repository: RepositoryName, number: number): Promise<Pull | null> {
  return graphqlFirst(
    () => byGraphql.pullByNumber(calls, repository, number),
    async () => {
      const pull = await byRest.pullByNumber(calls, repository, number)
      return pull === null ? null : { ...pull, comments: await byRest.commentsOf(calls, repository, number) }
    },
  )
}

/** The labels of the pull request at the end of a merge queue; none unless it is open and of this repository. */
export async function queueLabels(calls: GitHubCalls, search: PullSearch): Promise<readonly string[]> {
  const { repository, pull: hint } = search
  if (hint.kind !== 'queue') return []
  const pull = await byRest.pullByNumber(calls, repository, hint.number)
  const base = `${repository.owner}/${repository.repo}`
  return pull !== null && mismatch(pull, { repository: base, headSha: pull.headSha }) === null ? pull.labels : []
}

interface BranchSearch {
  readonly hint: Extract<PullHint, { kind: 'branch' }>
  readonly expected: Expected
}

async function findByBranch(calls: GitHubCalls, repository: RepositoryName, search: BranchSearch): Promise<PullLookup> {
  return graphqlFirst(
    async () => {
      const nodes = await byGraphql.pullsByBranch(calls, repository, search.hint.branch)
      if (nodes === null) return restByBranch(calls, repository, search)
      const chosen = onlyOne(
        nodes.map((node) => node.pull),
        search,
      )
      const node = chosen.kind === 'found' ? nodes.find(({ pull }) => pull === chosen.pull) : undefined
      if (node === undefined) return chosen
      return { kind: 'found', pull: await byGraphql.withAllComments(calls, repository, node) }
    },
    () => restByBranch(calls, repository, search),
  )
}

async function restByBranch(calls: GitHubCalls, repository: RepositoryName, search: BranchSearch): Promise<PullLookup> {
  const [owner = ''] = search.hint.headRepository.split('/')
  const chosen = onlyOne(await byRest.pullsByHead(calls, repository, { owner, branch: search.hint.branch }), search)
  if (chosen.kind === 'none') return chosen
  const comments = (await readPull(calls, repository, chosen.pull.number))?.comments ?? []
  return { kind: 'found', pull: { ...chosen.pull, comments } }
}

/** Exactly one candidate may stand; a guess between two would sooner or later speak to the wrong people. */
function onlyOne(candidates: readonly Pull[], { hint, expected }: BranchSearch): PullLookup {
  const ofBranch = candidates.filter((pull) => pull.headRepository?.toLowerCase() === hint.headRepository.toLowerCase())
  const right = ofBranch.filter((pull) => mismatch(pull, expected) === null)
  const [pull] = right
  if (pull !== undefined && right.length === 1) return { kind: 'found', pull }
  if (right.length > 1) {
    const numbers = right.map(({ number }) => `#${String(number)}`).join(' and ')
    return {
      kind: 'none',
      why: `No comment was written: the commit is the head of ${numbers}, and only one can be meant.`,
    }
  }
  const [near] = ofBranch
  const why = near === undefined ? null : mismatch(near, expected)
  return {
    kind: 'none',
    why:
      why ?? `There is no open pull request from branch ${codeSpan(hint.branch)} of ${codeSpan(hint.headRepository)}.`,
  }
}

/** GraphQL says in one call what takes REST three, and who wrote a comment; a server or token without it still works. */
async function graphqlFirst<T>(graphql: () => Promise<T>, rest: () => Promise<T>): Promise<T> {
  try {
    return await graphql()
  } catch {
    return rest()
  }
}
