import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createClient } from '../../src/github/client.ts'
import type { Client, ClientTiming } from '../../src/github/client.ts'
import { describeError, missingPermission, statusOf } from '../../src/github/errors.ts'
import { startStandin, TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addComment, addPull, addRepository } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'

const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const target = { owner: 'octo', repo: 'app', issue_number: 7 }

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'octo/app')
  addPull(repository, { number: 7, headSha: '1'.repeat(40) })
})

afterEach(async () => {
  await standin.close()
})

/** A second of the plugins lasts 10 ms here, and the budget is as many of them as in a real run. */
function clientOf(timing: Partial<ClientTiming> = {}): Client {
  return createClient({ token: TOKEN, env: standin.env, timing: { secondMs: 10, maxTotalWaitMs: 300, ...timing } })
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('the call was expected to fail')
}

describe('a call that goes well', () => {
  test('reads every page of a list', async () => {
    for (let count = 0; count < 250; count++)
      addComment(standin.world, repository, { pull: 7, author: 'someone', body: 'hello' })
    const { octokit } = clientOf()
    const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...target, per_page: 100 })
    expect(comments).toHaveLength(250)
    expect(standin.calls()).toBe(3)
  })

  test('sends GraphQL to the address the environment names, on an enterprise server too', async () => {
    const enterprise = await startStandin({ apiPath: '/api/v3' })
    addRepository(enterprise.world, 'octo/app')
    const client = createClient({ token: TOKEN, env: enterprise.env })
    await expect(client.graphql('{ viewer { login } }')).resolves.toEqual({ viewer: { login: 'github-actions[bot]' } })
    await client.octokit.rest.repos.get({ owner: 'octo', repo: 'app' })
    expect(enterprise.journal.map(({ path }) => path)).toEqual(['/api/graphql', '/api/v3/repos/octo/app'])
    await enterprise.close()
  })
})

describe('a server in trouble', () => {
  test('is asked again after a burst of 5xx', async () => {
    standin.fault({ on: LIST, times: 2, effect: { kind: 'answer', status: 502 } })
    const { data } = await clientOf().octokit.rest.issues.listComments(target)
    expect(data).toEqual([])
    expect(standin.calls()).toBe(3)
  })

  test('is asked again when the connection is reset', async () => {
    standin.fault({ on: LIST, times: 1, effect: { kind: 'reset' } })
    await clientOf().octokit.rest.issues.listComments(target)
    expect(standin.calls()).toBe(2)
  })

  test('is asked again when the answer breaks off, which Octokit alone takes for an empty text', async () => {
    addComment(standin.world, repository, { pull: 7, author: 'someone', body: 'hello' })
    standin.fault({ on: LIST, times: 1, effect: { kind: 'cut-body' } })
    const { data } = await clientOf().octokit.rest.issues.listComments(target)
    expect(data).toHaveLength(1)
  })

  test('is given up after three more tries', async () => {
    standin.fault({ on: LIST, effect: { kind: 'answer', status: 503 } })
    const error = await failureOf(clientOf().octokit.rest.issues.listComments(target))
    expect(statusOf(error)).toBe(503)
    expect(standin.calls()).toBe(4)
  })

  test.each(['hang', 'stall-body'] as const)(
    'is given up within the budget when it does not answer (%s)',
    async (kind) => {
      standin.fault({ on: '*', effect: { kind } })
      addComment(standin.world, repository, { pull: 7, author: 'someone', body: 'hello' })
      const client = clientOf({ requestTimeoutMs: 100 })
      const errors = await Promise.all([1, 2, 3].map(() => failureOf(client.octokit.rest.issues.listComments(target))))
      expect(describeError(errors[0])).toMatch(/^GitHub could not be reached for GET \/repos\//)
      expect(client.budget.remainingMs()).toBe(0)
    },
  )

  test('costs nothing more once the budget is spent', async () => {
    standin.fault({ on: '*', effect: { kind: 'hang' } })
    const client = clientOf({ requestTimeoutMs: 1_000 })
    await failureOf(client.octokit.rest.issues.listComments(target))
    const before = standin.calls()
    const error = await failureOf(client.octokit.rest.issues.listComments(target))
    expect(standin.calls()).toBe(before)
    expect(describeError(error)).toContain('used up')
  })

  test('that is not there at all is said so', async () => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    await new Promise((done) => server.close(done))
    const env = { GITHUB_API_URL: `http://127.0.0.1:${String(port)}` }
    const client = createClient({ token: TOKEN, env, timing: { secondMs: 1 } })
    const error = await failureOf(client.octokit.rest.issues.listComments(target))
    expect(describeError(error)).toBe(
      'GitHub could not be reached for GET /repos/octo/app/issues/7/comments (ECONNREFUSED)',
    )
    expect(statusOf(error)).toBeNull()
  })
})

describe('a refusal', () => {
  test.each([401, 403, 404, 408, 409, 410, 422, 451])('with %i is not tried again', async (status) => {
    standin.fault({ on: LIST, effect: { kind: 'answer', status } })
    expect(statusOf(await failureOf(clientOf().octokit.rest.issues.listComments(target)))).toBe(status)
    expect(standin.calls()).toBe(1)
  })

  test('names the missing permission as a permissions block spells it', async () => {
    standin.world.actors.set('ghs_readonly', {
      login: 'github-actions[bot]',
      kind: 'installation',
      permissions: new Set(['contents: read']),
    })
    const client = createClient({ token: 'ghs_readonly', env: standin.env })
    const error = await failureOf(client.octokit.rest.issues.createComment({ ...target, body: 'hello' }))
    expect(missingPermission(error)).toBe('pull-requests: write or issues: write')
    expect(describeError(error)).toBe(
      'GitHub answered 403 to POST /repos/octo/app/issues/7/comments: `Resource not accessible by integration`',
    )
  })
})

describe('a rate limit', () => {
  test.each([
    ['secondary, as GitHub words it', 403, 'You have exceeded a secondary rate limit', { 'retry-after': '2' }],
    ['known only by its Retry-After', 429, 'slow down', { 'retry-after': '2' }],
    ['known only by its Retry-After, as a 403', 403, 'slow down', { 'retry-after': '2' }],
  ])('is waited for: %s', async (_name, status, message, headers) => {
    standin.fault({ on: CREATE, times: 1, effect: { kind: 'answer', status, message, headers } })
    const client = clientOf()
    await client.octokit.rest.issues.createComment({ ...target, body: 'hello' })
    expect(repository.comments).toHaveLength(1)
    expect(client.budget.remainingMs()).toBeLessThan(300 - 19)
  })

  test('whose wait does not fit into the budget fails at once', async () => {
    standin.fault({ on: LIST, effect: { kind: 'answer', status: 429, headers: { 'retry-after': '60' } } })
    const error = await failureOf(clientOf().octokit.rest.issues.listComments(target))
    expect(statusOf(error)).toBe(429)
    expect(standin.calls()).toBe(1)
  })

  test('that resets too late fails at once', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3600)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    standin.fault({ on: LIST, effect: { kind: 'answer', status: 403, headers } })
    await failureOf(clientOf().octokit.rest.issues.listComments(target))
    expect(standin.calls()).toBe(1)
  })

  test('shares one budget with all other calls', async () => {
    standin.fault({ on: '*', effect: { kind: 'answer', status: 429, headers: { 'retry-after': '10' } } })
    const client = clientOf()
    await Promise.all([1, 2, 3, 4].map(() => failureOf(client.octokit.rest.issues.listComments(target))))
    // Four first tries, and the two pauses of ten seconds that fit into thirty with a reserve.
    expect(standin.calls()).toBe(6)
  })
})

describe('the missing permission', () => {
  const answered = (header: string) => ({
    status: 403,
    response: { headers: { 'x-accepted-github-permissions': header } },
  })

  test.each([
    ['actions=read', 'actions: read'],
    ['issues=write; pull_requests=write', 'pull-requests: write or issues: write'],
    ['contents=read,pull_requests=write', 'contents: read, pull-requests: write'],
    ['metadata=read,statuses=write', 'statuses: write'],
    ['metadata=read', null],
    ['administration=write', null],
    ['', null],
    ['::error::=write', null],
  ])('of %j is %j', (header, expected) => {
    expect(missingPermission(answered(header))).toBe(expected)
  })

  test.each([undefined, null, 'text', new Error('no answer'), { response: {} }])('is unknown for %p', (error) => {
    expect(missingPermission(error)).toBeNull()
  })
})

test('what a server says is repeated on one line, without control characters, and cut', () => {
  const data = { message: `bad\n::error::oops\u202e ${'x'.repeat(500)}` }
  const error = {
    status: 422,
    response: { data, headers: {} },
    request: { method: 'GET', url: 'https://github.test/a?secret=1' },
  }
  const said = describeError(error)
  expect(said).toMatch(/^GitHub answered 422 to GET \/a: `bad ::error::oops x+…`$/)
  expect(said.length).toBeLessThan(250)
})
