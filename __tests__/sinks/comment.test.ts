import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { getOctokit } from '@actions/github'
import { formatMarker, parseMarker } from '../../src/core/marker.ts'
import type { Marker } from '../../src/core/marker.ts'
import { callsOf } from '../../src/github/calls.ts'
import type { GitHubCalls } from '../../src/github/calls.ts'
import { statusOf } from '../../src/github/errors.ts'
import { readPull } from '../../src/github/pull-request.ts'
import { COMMENT_LIMIT, publishComment } from '../../src/sinks/comment.ts'
import type { CommentResult, CommentWish } from '../../src/sinks/comment.ts'
import { startStandin, TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addComment, addPull, addRepository } from '../standin/world.ts'
import type { Comment, Repository } from '../standin/world.ts'

const NAME = { owner: 'acme', repo: 'shop' }
const SHA = 'a'.repeat(40)
const KEY = 'c'.repeat(32)
const BOT = 'github-actions[bot]'

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin({ latencyMs: 5 })
  repository = addRepository(standin.world, 'acme/shop')
  addPull(repository, { number: 7, headSha: SHA })
})

afterEach(() => standin.close())

function callsWith(token = TOKEN): GitHubCalls {
  // Without the plugins, which put a second between writes.
  const octokit = getOctokit(token, { baseUrl: standin.env.GITHUB_API_URL })
  return callsOf({ octokit, graphql: octokit.graphql })
}

interface Saying {
  readonly runId?: number
  readonly attempt?: number
  readonly text?: string
  readonly state?: Marker['state']
  readonly create?: boolean
  readonly calls?: GitHubCalls
  readonly key?: string
  readonly settleMs?: number
}

async function say(saying: Saying = {}): Promise<CommentResult> {
  return publishComment(await wishOf(saying))
}

async function wishOf({
  runId = 100,
  attempt = 1,
  text,
  state = 'failed',
  create = true,
  settleMs = 0,
  ...rest
}: Saying): Promise<CommentWish> {
  const calls = rest.calls ?? callsWith()
  const pull = await readPull(calls, NAME, 7)
  if (pull === null) throw new Error('there is no pull request')
  const run = { runId, attempt, sha: SHA }
  const render = () => text ?? `run ${String(runId)} ${state}`
  return { calls, repository: NAME, pull, key: rest.key ?? KEY, run, state, create, settleMs, render }
}

function marker(given: Partial<Marker> = {}): string {
  return formatMarker({ key: KEY, runId: 50, attempt: 1, sha: SHA, hash: 'd'.repeat(32), state: 'failed', ...given })
}

function add(body: string, given: Partial<Comment> = {}): Comment {
  return addComment(standin.world, repository, { pull: 7, author: BOT, body, ...given })
}

const bodies = () => repository.comments.map(({ body }) => body.split('\n').slice(1).join('\n'))

describe('one comment', () => {
  test('is written once, marker first, and read back', async () => {
    const result = await say()
    expect(result.action).toBe('created')
    expect(bodies()).toEqual(['run 100 failed'])
    expect(parseMarker(repository.comments[0]?.body ?? '')).toMatchObject({
      key: KEY,
      runId: 100,
      attempt: 1,
      sha: SHA,
      state: 'failed',
    })
    expect(result.comment).toEqual({ id: repository.comments[0]?.id, url: expect.stringMatching(/#issuecomment-\d+$/) })
  })

  test('takes three calls to write and three to rewrite', async () => {
    await say()
    expect(standin.calls()).toBe(3)
    await say({ runId: 101 })
    expect(standin.calls()).toBe(6)
  })

  test('is rewritten by the next run and not duplicated', async () => {
    const { comment } = await say()
    const again = await say({ runId: 101 })
    expect(again).toEqual({ action: 'updated', comment })
    expect(bodies()).toEqual(['run 101 failed'])
  })

  test('is left alone where neither text nor run changed', async () => {
    await say()
    const again = await say()
    expect(again.action).toBe('unchanged')
    expect(repository.comments[0]?.edits).toBe(0)
  })

  test('is rewritten where the text is the same and the run is another', async () => {
    await say({ text: 'same' })
    await say({ text: 'same', runId: 101 })
    expect(parseMarker(repository.comments[0]?.body ?? '')?.runId).toBe(101)
  })

  test('says resolved on green, where there was one', async () => {
    await say()
    const green = await say({ runId: 101, state: 'resolved', create: false })
    expect(green.action).toBe('updated')
    expect(bodies()).toEqual(['run 101 resolved'])
  })

  test('stays silent on green where there was none', async () => {
    const green = await say({ state: 'resolved', create: false })
    expect(green).toEqual({ action: 'silent', comment: null })
    expect(repository.comments).toEqual([])
  })

  test('that a person deleted is written anew', async () => {
    await say()
    repository.comments.length = 0
    expect((await say({ runId: 101 })).action).toBe('created')
    expect(bodies()).toEqual(['run 101 failed'])
  })

  test('that a person deletes between reading and writing is written anew', async () => {
    await say()
    const wish = await wishOf({ runId: 101 })
    repository.comments.length = 0
    expect((await publishComment(wish)).action).toBe('created')
    expect(bodies()).toEqual(['run 101 failed'])
  })

  test('that was hidden is not brought back; a new one is written', async () => {
    const hidden = add(`${marker()}\nold`, { minimized: true })
    await say()
    expect(hidden.body).toContain('old')
    expect(bodies()).toEqual(['old', 'run 100 failed'])
  })

  test('of another key stays as it is', async () => {
    await say({ key: 'e'.repeat(32), text: 'other job' })
    await say()
    expect(bodies()).toEqual(['other job', 'run 100 failed'])
  })
})

describe('other people', () => {
  test('150 comments of others before ours: ours is found and updated', async () => {
    for (let index = 0; index < 150; index += 1) add(`Comment ${String(index)}`, { author: 'someone' })
    const ours = add(`${marker()}\nold`)
    for (let index = 0; index < 70; index += 1) add('Thanks', { author: 'someone' })
    const result = await say()
    expect(result).toMatchObject({ action: 'updated', comment: { id: ours.id } })
    expect(repository.comments).toHaveLength(221)
    expect(repository.comments.filter(({ edits }) => edits > 0)).toHaveLength(1)
  })

  test('a forged marker captures nothing: the comment is left alone and ours is written beside it', async () => {
    const forged = add(`${marker({ runId: 999 })}\nall is well`, { author: 'mallory' })
    const result = await say()
    expect(result.action).toBe('created')
    expect(forged).toMatchObject({ edits: 0, body: expect.stringContaining('all is well') })
    expect(bodies()).toEqual(['all is well', 'run 100 failed'])
  })

  test('an app and a user write with their own names', async () => {
    standin.world.actors.set('ghs_app', { login: 'acme-deploys[bot]', kind: 'installation', permissions: 'all' })
    standin.world.actors.set('ghp_user', { login: 'release-bot', kind: 'user', permissions: 'all' })
    for (const token of ['ghs_app', 'ghp_user']) {
      const calls = callsWith(token)
      expect((await say({ calls })).action).toBe('created')
      expect((await say({ calls, runId: 101 })).action).toBe('updated')
    }
    expect(repository.comments.map(({ author }) => author)).toEqual(['acme-deploys[bot]', 'release-bot'])
  })
})

describe('where GraphQL does not answer', () => {
  test.each([
    ['a workflow token', TOKEN, BOT, 'installation'],
    ['an app token', 'ghs_app', 'acme-deploys[bot]', 'installation'],
    ['a user token', 'ghp_user', 'release-bot', 'user'],
  ] as const)('%s still keeps one comment and leaves forged ones alone', async (_, token, login, kind) => {
    standin.world.actors.set(token, { login, kind, permissions: 'all' })
    standin.fault({ on: 'graphql', effect: { kind: 'answer', status: 404 } })
    for (let index = 0; index < 120; index += 1) add('Hello', { author: 'someone' })
    add(`${marker()}\nforged`, { author: 'mallory' })
    const calls = callsWith(token)
    await say({ calls })
    await say({ calls, runId: 101 })
    await say({ calls: callsWith(token), runId: 102 })
    const ours = repository.comments.filter(({ author }) => author === login)
    expect(ours.map(({ body }) => body.split('\n')[1])).toEqual(['run 102 failed'])
    expect(repository.comments).toHaveLength(122)
  })
})

describe('many writers', () => {
  test('eight parallel writers end with one comment, the newest run speaking', async () => {
    const wishes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => wishOf({ runId: 200 + index, settleMs: 300 })),
    )
    await Promise.all(wishes.map(publishComment))
    expect(repository.comments).toHaveLength(1)
    expect(bodies()).toEqual(['run 207 failed'])
  })

  test('eight parallel writers on an existing comment end with the newest run', async () => {
    add(`${marker()}\nold`)
    const wishes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => wishOf({ runId: 207 - index, settleMs: 300 })),
    )
    await Promise.all(wishes.map(publishComment))
    expect(bodies()).toEqual(['run 207 failed'])
  })

  test('duplicates left behind are merged into the lowest id, with the newest text', async () => {
    const lowest = add(`${marker({ runId: 60 })}\nrun 60`)
    add(`${marker({ runId: 90 })}\nrun 90`)
    add(`${marker({ runId: 70 })}\nrun 70`)
    const result = await say({ runId: 80 })
    expect(result).toMatchObject({ action: 'outdated', comment: { id: lowest.id } })
    expect(bodies()).toEqual(['run 90'])
  })

  test.each([
    ['an older run', { runId: 99 }],
    ['an older attempt', { runId: 100, attempt: 1 }],
  ])('%s never overwrites a newer one', async (_, older) => {
    await say({ runId: 100, attempt: 2, text: 'newer' })
    expect((await say({ ...older, text: 'older' })).action).toBe('outdated')
    expect(bodies()).toEqual(['newer'])
  })

  test('an older run that read before the newer one wrote is undone', async () => {
    add(`${marker()}\nold`)
    const slow = await wishOf({ runId: 300 })
    const fast = await wishOf({ runId: 301 })
    // The slow one's write lands between the write of the fast one and its look back.
    let interrupted = false
    const calls: GitHubCalls = {
      ...fast.calls,
      async graphql(query, variables) {
        if (!interrupted) {
          interrupted = true
          await publishComment(slow)
        }
        return fast.calls.graphql(query, variables)
      },
    }
    await publishComment({ ...fast, calls })
    expect(bodies()).toEqual(['run 301 failed'])
  })
})

describe('limits and refusals', () => {
  test('the budget leaves room for the marker, and a text that fills it is taken', async () => {
    let given = 0
    const wish = await wishOf({})
    const result = await publishComment({
      ...wish,
      render(_history, budget) {
        given = budget
        return 'x'.repeat(budget)
      },
    })
    expect(result.action).toBe('created')
    expect(repository.comments[0]?.body).toHaveLength(COMMENT_LIMIT)
    expect(given).toBeLessThan(COMMENT_LIMIT)
  })

  test('a token that may not write is told so by the error', async () => {
    standin.world.actors.set('ghs_fork', {
      login: BOT,
      kind: 'installation',
      permissions: new Set(['pull-requests: read']),
    })
    const error = await say({ calls: callsWith('ghs_fork') }).catch((thrown: unknown) => thrown)
    expect(statusOf(error)).toBe(403)
    expect(repository.comments).toEqual([])
  })

  test('whether it replaces one of ours is told to the renderer', async () => {
    const seen: boolean[] = []
    for (const runId of [100, 101]) {
      const wish = await wishOf({ runId })
      await publishComment({ ...wish, render: (history) => (seen.push(history), `run ${String(runId)}`) })
    }
    expect(seen).toEqual([false, true])
  })
})
