import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkAnswer } from './contract.ts'
import { sampleOf } from './sample.ts'
import { startStandin, TOKEN } from './server.ts'
import type { Standin } from './server.ts'
import { addComment, addPull, addRepository } from './world.ts'
import type { Repository } from './world.ts'

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'octo/app')
  addPull(repository, { number: 7, headSha: '1'.repeat(40), headRepository: 'fork/app', headRef: 'fix' })
})

let expectedToBreak = false

afterEach(async () => {
  const closing = standin.close()
  if (expectedToBreak) await expect(closing).rejects.toThrow('not as GitHub describes it')
  else await closing
  expectedToBreak = false
})

async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; data: unknown; link: string | null }> {
  const response = await fetch(standin.env.GITHUB_API_URL + path, {
    method,
    headers: { authorization: `token ${TOKEN}`, 'user-agent': 'test' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    data: text === '' ? null : (JSON.parse(text) as unknown),
    link: response.headers.get('link'),
  }
}

describe('what GitHub would not take fails the test:', () => {
  beforeEach(() => {
    expectedToBreak = true
  })

  test.each([
    ['an unknown path', 'GET', '/repos/octo/app/nonsense', undefined],
    ['a known path with another method', 'PUT', '/repos/octo/app/pulls', undefined],
    ['an unknown query parameter', 'GET', '/repos/octo/app/pulls?colour=red', undefined],
    ['a query parameter of the wrong kind', 'GET', '/repos/octo/app/pulls?state=sleeping', undefined],
    ['a path parameter of the wrong kind', 'GET', '/repos/octo/app/pulls/seven', undefined],
    ['a body without what is required', 'POST', '/repos/octo/app/issues/7/comments', {}],
    ['a body with a wrong type', 'POST', '/repos/octo/app/issues/7/comments', { body: 7 }],
    ['a body with an unknown property', 'POST', '/repos/octo/app/issues/7/comments', { body: 'x', colour: 'red' }],
    ['a status that is none', 'POST', `/repos/octo/app/statuses/${'1'.repeat(40)}`, { state: 'red' }],
    ['a GraphQL field that does not exist', 'POST', '/graphql', { query: '{ viewer { shoeSize } }' }],
    ['a GraphQL syntax error', 'POST', '/graphql', { query: '{ viewer { login }' }],
    [
      'a GraphQL variable that is not declared',
      'POST',
      '/graphql',
      { query: '{ viewer { login } }', variables: { a: 1 } },
    ],
  ])('%s', async (_what, method, path, body) => {
    await ask(method, path, body)
  })

  test('a request without a token', async () => {
    await fetch(`${standin.env.GITHUB_API_URL}/repos/octo/app`)
  })
})

test('an answer that GitHub would not give is noticed', () => {
  const operation = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
  expect(checkAnswer(operation, 200, sampleOf('pull-request'))).toEqual([])
  expect(checkAnswer(operation, 200, sampleOf('pull-request', { number: 'seven' }))).toEqual([
    'answer/number must be integer',
  ])
  expect(checkAnswer(operation, 201, sampleOf('pull-request'))).toEqual([`${operation} never answers 201`])
})

describe('the world', () => {
  test('comes in pages, with links to the next', async () => {
    for (let count = 0; count < 35; count++)
      addComment(standin.world, repository, { pull: 7, author: 'someone', body: 'hello' })
    const first = await ask('GET', '/repos/octo/app/issues/7/comments')
    expect(first.data).toHaveLength(30)
    expect(first.link).toContain('page=2>; rel="next"')
    expect((await ask('GET', '/repos/octo/app/issues/7/comments?page=2')).data).toHaveLength(5)
  })

  test('remembers what is written, changed and deleted', async () => {
    const { data } = await ask('POST', '/repos/octo/app/issues/7/comments', { body: 'one' })
    const path = `/repos/octo/app/issues/comments/${String((data as { id: number }).id)}`
    await ask('PATCH', path, { body: 'two' })
    expect(repository.comments[0]).toMatchObject({ body: 'two', edits: 1, author: 'github-actions[bot]' })
    expect((await ask('DELETE', path)).status).toBe(204)
    expect((await ask('PATCH', path, { body: 'three' })).status).toBe(404)
  })

  test('finds the pull request of a fork by its branch, and not by its commit', async () => {
    expect((await ask('GET', '/repos/octo/app/pulls?head=fork:fix')).data).toHaveLength(1)
    expect((await ask('GET', `/repos/octo/app/commits/${'1'.repeat(40)}/pulls`)).data).toEqual([])
  })

  test('refuses comments and status descriptions that are too long', async () => {
    expect((await ask('POST', '/repos/octo/app/issues/7/comments', { body: 'x'.repeat(65_537) })).status).toBe(422)
    const status = { state: 'failure', description: 'x'.repeat(141) }
    expect((await ask('POST', `/repos/octo/app/statuses/${'1'.repeat(40)}`, status)).status).toBe(422)
  })

  test('answers GraphQL with aliases, variables, inline fragments and pages', async () => {
    for (const author of ['github-actions[bot]', 'someone'])
      addComment(standin.world, repository, { pull: 7, author, body: author, minimized: author === 'someone' })
    const query = `query ($number: Int!, $after: String) {
      viewer { name: login }
      repository(owner: "octo", name: "app") {
        pullRequest(number: $number) {
          comments(first: 1, after: $after) { nodes { ... on IssueComment { body viewerDidAuthor isMinimized } } pageInfo { hasNextPage endCursor } }
        }
      }
    }`
    const page = async (after: string | null) => {
      const { data } = await ask('POST', '/graphql', { query, variables: { number: 7, after } })
      return data
    }
    const comments = (author: string, more: boolean) => ({
      nodes: [{ body: author, viewerDidAuthor: more, isMinimized: !more }],
      pageInfo: { hasNextPage: more, endCursor: more ? 'cursor:1' : 'cursor:2' },
    })
    const viewer = { name: 'github-actions[bot]' }
    expect(await page(null)).toEqual({
      data: { viewer, repository: { pullRequest: { comments: comments('github-actions[bot]', true) } } },
    })
    expect(await page('cursor:1')).toEqual({
      data: { viewer, repository: { pullRequest: { comments: comments('someone', false) } } },
    })
  })

  test('strikes with a fault as often as ordered, after as many as ordered', async () => {
    standin.fault({ on: 'GET /repos/{owner}/{repo}', after: 1, times: 1, effect: { kind: 'answer', status: 503 } })
    const statuses: number[] = []
    for (let count = 0; count < 3; count++) statuses.push((await ask('GET', '/repos/octo/app')).status)
    expect(statuses).toEqual([200, 503, 200])
  })
})
