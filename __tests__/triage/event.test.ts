import { describe, expect, test } from '@jest/globals'
import { commentKey } from '../../src/triage/comment-key.ts'
import { conclusionOf, readPart } from '../../src/triage/event.ts'
import type { Environment } from '../../src/triage/event.ts'

const SHA = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)

function environment(event: string, extra: Environment = {}): Environment {
  return {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_EVENT_NAME: event,
    GITHUB_RUN_ID: '501',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_JOB: 'triage',
    GITHUB_SHA: SHA,
    GITHUB_REF: 'refs/heads/topic',
    ...extra,
  }
}

const run = (extra: Record<string, unknown> = {}) => ({
  action: 'completed',
  workflow_run: {
    id: 400,
    run_attempt: 1,
    name: 'Deploy',
    path: '.github/workflows/deploy.yml',
    event: 'pull_request',
    conclusion: 'failure',
    head_sha: HEAD,
    head_branch: 'topic',
    head_repository: { full_name: 'someone/shop' },
    pull_requests: [],
    ...extra,
  },
})

describe('readPart', () => {
  test.each([
    ['pull_request', 'head'],
    ['pull_request_target', 'base'],
  ])('%s speaks of the head commit, never of the merge commit, and trusts the %s', (event, trust) => {
    const payload = { number: 7, pull_request: { number: 7, head: { sha: HEAD } } }
    const part = readPart(environment(event), payload)
    expect(part).toMatchObject({ headSha: HEAD, trust, pull: { kind: 'number', number: 7, headSha: HEAD } })
    expect(part.subject).toEqual({
      runId: 501,
      attempt: 2,
      workflow: 'acme/shop/.github/workflows/deploy.yml',
      url: 'https://github.example.com/acme/shop/actions/runs/501/attempts/2',
    })
  })

  test.each(['push', 'schedule', 'release', 'repository_dispatch'])('%s has no pull request, and says so', (event) => {
    const part = readPart(environment(event), {})
    expect(part).toMatchObject({ headSha: SHA, declared: null, pending: false, pull: { kind: 'none' } })
    expect(part.pull).toHaveProperty('why', expect.stringContaining(`\`${event}\``))
  })

  test('merge_group speaks of the commit in the queue and knows the pull request for its labels only', () => {
    const ref = `refs/heads/gh-readonly-queue/release/1.x/pr-12-${SHA}`
    const part = readPart(environment('merge_group'), { merge_group: { head_sha: HEAD, head_ref: ref } })
    expect(part).toMatchObject({ headSha: HEAD, pull: { kind: 'queue', number: 12 } })
  })

  test.each([
    ['refs/heads/topic', 'branch'],
    ['refs/heads/main', 'none'],
    ['refs/tags/v1', 'none'],
  ])('workflow_dispatch on %s looks for: %s', (ref, kind) => {
    const part = readPart(environment('workflow_dispatch', { GITHUB_REF: ref }), {
      repository: { default_branch: 'main' },
    })
    expect(part.pull.kind).toBe(kind)
  })

  test('workflow_run speaks of the run that triggered it, found by head repository and branch', () => {
    const part = readPart(environment('workflow_run'), run())
    expect(part).toMatchObject({
      headSha: HEAD,
      declared: 'failed',
      pending: false,
      trust: 'base',
      subject: { runId: 400, attempt: 1, url: 'https://github.example.com/acme/shop/actions/runs/400' },
      pull: { kind: 'branch', headRepository: 'someone/shop', branch: 'topic', headSha: HEAD },
    })
  })

  test.each(['requested', 'in_progress'])('workflow_run %s is pending', (action) => {
    expect(readPart(environment('workflow_run'), { ...run({ conclusion: null }), action })).toMatchObject({
      pending: true,
      declared: null,
    })
  })

  test.each([
    ['a deleted fork', { head_repository: null }, 'none'],
    ['a schedule', { event: 'schedule' }, 'none'],
    ['a merge queue', { head_branch: `gh-readonly-queue/main/pr-3-${SHA}` }, 'queue'],
  ])('workflow_run after %s is not guessed at', (_, extra, kind) => {
    expect(readPart(environment('workflow_run'), run(extra)).pull.kind).toBe(kind)
  })

  test.each([
    ['success', 'succeeded', false],
    ['failure', 'failed', false],
    ['error', 'failed', false],
    ['inactive', 'skipped', false],
    ['in_progress', null, true],
  ])('deployment_status %s is %p, pending %p', (state, declared, pending) => {
    const payload = { deployment_status: { state }, deployment: { sha: HEAD, ref: 'topic' } }
    expect(readPart(environment('deployment_status'), payload)).toMatchObject({
      headSha: HEAD,
      declared,
      pending,
      pull: { kind: 'branch', headRepository: 'acme/shop', branch: 'topic' },
    })
  })

  test('a payload of any shape gives a part, never an exception', () => {
    for (const event of ['workflow_run', 'deployment_status', 'merge_group', 'pull_request']) {
      for (const payload of [
        {},
        { workflow_run: 3, pull_request: null, merge_group: [] },
        { pull_request: { head: 'x', number: -1 } },
      ]) {
        expect(readPart(environment(event), payload).event).toBe(event)
      }
    }
  })

  test('a sha that is none is not passed on', () => {
    const payload = { pull_request: { number: 7, head: { sha: 'main; rm' } } }
    expect(readPart(environment('pull_request'), payload)).toMatchObject({ headSha: null, pull: { kind: 'none' } })
  })

  test.each([
    ['timed_out', 'failed'],
    ['startup_failure', 'failed'],
    ['skipped', 'skipped'],
    ['neutral', 'unknown'],
    ['stale', 'unknown'],
  ])('conclusion %s is %s', (conclusion, declared) => {
    expect(conclusionOf(conclusion)).toBe(declared)
  })
})

describe('commentKey', () => {
  const part = readPart(environment('push'), {})
  const key = (matrix: Record<string, unknown> | null, typed: string | null = null) =>
    commentKey(part, { commentKey: typed, matrix })

  test('matrix legs, jobs and workflows have keys of their own', () => {
    const other = readPart(environment('push', { GITHUB_JOB: 'other' }), {})
    const keys = [
      key(null),
      key({ os: 'linux' }),
      key({ os: 'windows' }),
      commentKey(other, { commentKey: null, matrix: null }),
    ]
    expect(new Set(keys).size).toBe(4)
    for (const each of keys) expect(each).toMatch(/^[0-9a-f]{32}$/)
  })

  test('the order of matrix keys, the branch and the attempt do not matter', () => {
    expect(key({ a: 1, b: { c: 2, d: 3 } })).toBe(key({ b: { d: 3, c: 2 }, a: 1 }))
    const ref = 'acme/shop/.github/workflows/deploy.yml@refs/pull/7/merge'
    const again = readPart(environment('push', { GITHUB_WORKFLOW_REF: ref, GITHUB_RUN_ATTEMPT: '9' }), {})
    expect(commentKey(again, { commentKey: null, matrix: null })).toBe(key(null))
  })

  test('comment-key joins jobs and legs', () => {
    expect(key({ os: 'linux' }, 'all')).toBe(key(null, 'all'))
    expect(key(null, 'all')).not.toBe(key(null))
  })

  test('on workflow_run each watched workflow has its own', () => {
    const keys = ['.github/workflows/a.yml', '.github/workflows/b.yml'].map((path) =>
      commentKey(readPart(environment('workflow_run'), run({ path })), { commentKey: null, matrix: null }),
    )
    expect(keys[0]).not.toBe(keys[1])
  })
})
