import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { getOctokit } from '@actions/github'
import type { PullHint } from '../../src/github/pull.ts'
import { callsOf } from '../../src/github/calls.ts'
import { findPull, queueLabels } from '../../src/github/pull-request.ts'
import { startStandin, TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addComment, addPull, addRepository } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'

const SHA = 'a'.repeat(40)
const OLD = 'f'.repeat(40)
const REPOSITORY = { owner: 'acme', repo: 'shop' }

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop')
})

afterEach(() => standin.close())

function calls() {
  const octokit = getOctokit(TOKEN, { baseUrl: standin.env.GITHUB_API_URL })
  return callsOf({ octokit, graphql: octokit.graphql })
}

const find = (pull: PullHint) => findPull(calls(), { repository: REPOSITORY, pull })
const byNumber = (number: number, headSha = SHA): PullHint => ({ kind: 'number', number, headSha })
const byBranch = (headRepository: string, branch = 'patch-1'): PullHint => ({
  kind: 'branch',
  headRepository,
  branch,
  headSha: SHA,
})
const fork = (number: number, owner: string, headSha = SHA) =>
  addPull(repository, { number, headSha, headRef: 'patch-1', headRepository: `${owner}/shop` })

const WITHOUT_GRAPHQL = { on: 'graphql', effect: { kind: 'answer', status: 404 } } as const

describe.each([
  ['with GraphQL', true],
  ['with REST alone', false],
])('findPull %s', (_, graphql) => {
  beforeEach(() => {
    if (!graphql) standin.fault(WITHOUT_GRAPHQL)
  })

  test('the pull request of the event is found, with its labels', async () => {
    addPull(repository, { number: 7, headSha: SHA, labels: ['deploy-anyway'] })
    expect(await find(byNumber(7))).toMatchObject({ kind: 'found', pull: { number: 7, labels: ['deploy-anyway'] } })
  })

  test('a head that has moved on gets no comment, and the word names both commits', async () => {
    addPull(repository, { number: 7, headSha: 'b'.repeat(40) })
    expect(await find(byNumber(7))).toEqual({
      kind: 'none',
      why: expect.stringMatching(/#7 has moved on to bbbbbbb.*aaaaaaa/),
    })
  })

  test('a pull request that was closed gets no comment', async () => {
    addPull(repository, { number: 7, headSha: SHA, state: 'closed' })
    expect(await find(byNumber(7))).toMatchObject({ kind: 'none', why: expect.stringContaining('not open') })
  })

  test('a fork is found by its owner and branch among others of the same branch name', async () => {
    fork(7, 'mallory')
    fork(8, 'someone')
    fork(9, 'third', OLD)
    expect(await find(byBranch('someone/shop'))).toMatchObject({ kind: 'found', pull: { number: 8 } })
  })

  test('a branch with a dozen namesakes is still found', async () => {
    for (let index = 0; index < 12; index += 1) fork(20 + index, `fork${String(index)}`)
    expect(await find(byBranch('fork11/shop'))).toMatchObject({ kind: 'found', pull: { number: 31 } })
  })

  test('two pull requests with one commit: none is guessed, both are named', async () => {
    fork(7, 'someone')
    addPull(repository, {
      number: 8,
      headSha: SHA,
      headRef: 'patch-1',
      headRepository: 'someone/shop',
      baseRef: 'release',
    })
    expect(await find(byBranch('someone/shop'))).toEqual({ kind: 'none', why: expect.stringContaining('#7 and #8') })
  })

  test('a branch without a pull request is said to have none', async () => {
    expect(await find(byBranch('someone/shop'))).toEqual({
      kind: 'none',
      why: expect.stringContaining('`patch-1` of `someone/shop`'),
    })
  })

  test('a branch whose pull request has moved on is said so', async () => {
    fork(7, 'someone', OLD)
    expect(await find(byBranch('someone/shop'))).toMatchObject({
      kind: 'none',
      why: expect.stringContaining('moved on'),
    })
  })

  test('hints that name no pull request cost no call', async () => {
    expect(await find({ kind: 'none', why: 'a push' })).toEqual({ kind: 'none', why: 'a push' })
    expect(await find({ kind: 'queue', number: 7, why: 'a queue' })).toEqual({ kind: 'none', why: 'a queue' })
    expect(standin.calls()).toBe(0)
  })
})

describe('calls', () => {
  test('a fork is found and its comments are read in one call', async () => {
    fork(8, 'someone')
    addComment(standin.world, repository, { pull: 8, author: 'someone', body: 'Hello' })
    await find(byBranch('someone/shop'))
    expect(standin.calls()).toBe(1)
  })
})

describe('queueLabels', () => {
  const queue = (number: number): PullHint => ({ kind: 'queue', number, why: '' })

  test('are those of the pull request at the end of the queue, while it is open', async () => {
    addPull(repository, { number: 7, headSha: SHA, labels: ['deploy-anyway'] })
    const closed = addPull(repository, { number: 8, headSha: SHA, labels: ['deploy-anyway'], state: 'closed' })
    expect(await queueLabels(calls(), { repository: REPOSITORY, pull: queue(7) })).toEqual(['deploy-anyway'])
    expect(await queueLabels(calls(), { repository: REPOSITORY, pull: queue(closed.number) })).toEqual([])
    expect(await queueLabels(calls(), { repository: REPOSITORY, pull: byNumber(7) })).toEqual([])
  })
})
