import fc from 'fast-check'
import { parseMarker, formatMarker } from '../src/core/marker.ts'
import { UserError } from '../src/errors.ts'
import { listAt, numberAt, recordAt, stringAt } from '../src/payload.ts'
import type { Payload } from '../src/payload.ts'
import { describeError, missingPermission } from '../src/github/errors.ts'
import { findPull } from '../src/github/pull-request.ts'
import type { PullLookup } from '../src/github/pull-request.ts'
import type { PullHint } from '../src/github/pull.ts'
import { expandBraces, matchName } from '../src/sources/glob.ts'
import { fromRecord, parseRecord } from '../src/sources/records.ts'
import { readPart } from '../src/triage/event.ts'
import { readInputs } from '../src/triage/inputs.ts'
import { must, mustEqual, target } from './fuzz-case.ts'
import type { FuzzTarget } from './fuzz-case.ts'

const EVENTS = [
  'push',
  'pull_request',
  'pull_request_target',
  'workflow_run',
  'deployment_status',
  'merge_group',
  'workflow_dispatch',
  'schedule',
  '',
]
const KEYS = [
  ...[
    'pull_request',
    'workflow_run',
    'deployment',
    'deployment_status',
    'merge_group',
    'repository',
    'action',
    'number',
    'id',
  ],
  ...[
    'head',
    'base',
    'sha',
    'ref',
    'state',
    'conclusion',
    'head_sha',
    'head_ref',
    'head_branch',
    'head_repository',
    'full_name',
  ],
  ...[
    'run_attempt',
    'path',
    'name',
    'event',
    'pull_requests',
    'merge_commit_sha',
    'default_branch',
    'result',
    'version',
  ],
  ...[
    'exitCode',
    'signal',
    'startedAt',
    'durationSeconds',
    'log',
    'job',
    'matrix',
    'runId',
    'runAttempt',
    'truncated',
    'timedOut',
    'workflow',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'length', ''],
]
const SHA = 'a1'.repeat(20)
const VALUES = [
  SHA,
  'failure',
  'success',
  'completed',
  'requested',
  'pull_request',
  'o/r',
  'refs/heads/x',
  `gh-readonly-queue/main/pr-7-${SHA}`,
  '../../etc',
  '\0',
  '1e999',
  'NaN',
]
const jsonOf = (value: unknown): string => JSON.stringify(value)
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...VALUES, null, true, 0, 1, -1, 7, 1e308, 2 ** 53, 1.5),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    // Through JSON text, so that `__proto__` is a key of its own as it is in a payload.
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('tree')), { maxLength: 8 })
      .map(
        (entries) =>
          JSON.parse(
            `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${jsonOf(value)}`).join(',')}}`,
          ) as unknown,
      ),
  ),
}))
const payload = tree.map(
  (value) =>
    (typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value
      : { workflow_run: value, pull_request: value, deployment: value }) as Payload,
)
const someText = fc.oneof(
  fc.constantFrom(...VALUES, ...EVENTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  tree.map((value) => jsonOf(value)),
)

const VARIABLES = [
  'GITHUB_REPOSITORY',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_SHA',
  'GITHUB_REF',
  'GITHUB_JOB',
  'GITHUB_WORKFLOW_REF',
  'GITHUB_SERVER_URL',
]
const environment = fc.dictionary(fc.constantFrom(...VARIABLES), someText)

function checkPart({ event, env, body }: { event: string; env: Record<string, string>; body: Payload }): void {
  const part = readPart({ ...env, GITHUB_EVENT_NAME: event }, body)
  must(part.headSha === null || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(part.headSha), 'a head is a commit')
  must(Number.isSafeInteger(part.subject.runId) && part.subject.runId > 0, 'a run has an id')
  must(
    part.authorShas.every((sha) => /^[0-9a-f]{40,64}$/.test(sha)),
    "the author's commits are commits",
  )
  must(
    event === 'pull_request' || part.trust === 'base' || body['pull_request'] !== undefined,
    'only a pull request is of its author',
  )
  for (const key of KEYS)
    [recordAt(body, key), listAt(body, key), stringAt(body, key), numberAt(body, key)].forEach(String.call, String)
  must(({} as Payload)['polluted'] === undefined, 'Object.prototype is as it was')
}

const INPUT_NAMES = [
  'exit-code',
  'outcome',
  'needs',
  'log',
  'log-artifact',
  'run-id',
  'job-logs',
  'platform',
  'catalog',
  'disable-rules',
  'mask',
  'fail-on',
  'inconclusive',
  'override-label',
  'comment',
  'comment-key',
  'matrix',
  'status',
  'status-context',
  'excerpt',
  'docs-url',
  'summary',
  'annotations',
  'report-path',
  'token',
]
const inputs = fc.dictionary(fc.constantFrom(...INPUT_NAMES), someText, { maxKeys: 4 })

function checkInputs(given: Record<string, string>): void {
  try {
    const read = readInputs((name) => given[name] ?? '')
    must(read.needs === null || read.needs.every(({ result }) => typeof result === 'string'), 'a need has a result')
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    must(error.message.length < 2_000 && error.hint !== '', 'an error is short and says what to do')
    must(
      INPUT_NAMES.some((name) => error.message.includes(`\`${name}\``)),
      'an error names the input',
    )
  }
}

const MARKER = `<!-- deploy-triage v1 key=${'a'.repeat(32)} run=7 attempt=1 sha=${SHA} hash=${'c'.repeat(32)} state=failed -->`
const marker = fc
  .tuple(
    fc.nat(MARKER.length),
    fc.nat(12),
    fc.oneof(fc.constant(''), fc.constantFrom('-->', '\n', '\r', ' state=resolved', '0', 'f'), someText),
  )
  .map(([at, cut, text]) => MARKER.slice(0, at) + text + MARKER.slice(at + cut))

function checkMarker(body: string): void {
  const read = parseMarker(body)
  if (read !== null) mustEqual(parseMarker(formatMarker(read)), read, 'a marker reads back')
  if (read !== null)
    mustEqual(body.split('\n')[0]?.replace(/\r$/, ''), formatMarker(read), 'a marker is exactly what we write')
}

function checkRecord(text: string): void {
  const record = parseRecord(text)
  if (record !== null) JSON.stringify(fromRecord(record))
}

const globPart = fc.constantFrom(
  '*',
  '**',
  '?',
  '{a,b}',
  '{',
  '}',
  ',',
  '[',
  ']',
  '!',
  '/',
  'a',
  'ab',
  '.',
  '\\',
  '{a,{b,c}}',
  '***',
)
const glob = fc.array(globPart, { maxLength: 14 }).map((parts) => parts.join(''))

function checkGlob({ pattern, name }: { pattern: string; name: string }): void {
  matchName(pattern, name)
  must(expandBraces(pattern).length <= 10_000, 'braces multiply without end')
}

/** Mostly what the API says, now and then anything. */
const said = (...values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 9 }, { arbitrary: tree, weight: 1 })
const name = said({ nameWithOwner: 'o/r', full_name: 'o/r' }, { nameWithOwner: 'x/r', full_name: 'x/r' }, null)
const comment = fc.record({
  id: said(1, 2),
  url: said('https://x.example/pull/7#issuecomment-1', ''),
  body: said(
    `<!-- deploy-triage v1 key=${'a'.repeat(32)} run=7 attempt=1 sha=${SHA} hash=${'c'.repeat(32)} state=failed -->`,
  ),
  author: said({ login: 'x' }, null),
})
/** One pull request, as GraphQL and as REST has it. */
const pullAnswer = fc
  .record({
    number: said(7),
    sha: said(SHA, 'b2'.repeat(20)),
    state: said('OPEN', 'open', 'MERGED'),
    name,
    comments: fc.record({
      nodes: fc.array(comment, { maxLength: 3 }),
      pageInfo: said({ hasNextPage: true, endCursor: 'x' }, {}),
    }),
  })
  .map(({ number, sha, state, name: repository, comments }) => {
    const rest = { number, state, head: { sha, repo: repository }, base: { repo: repository }, labels: [{ name: 'x' }] }
    const graph = { number, state, headRefOid: sha, baseRepository: repository, headRepository: repository, comments }
    const pull = { ...rest, ...graph }
    return { ...pull, repository: { pullRequest: pull, pullRequests: { totalCount: 1, nodes: [pull] } } }
  })

/** What the API might answer to whatever is asked, and how it might refuse. */
async function checkAnswers({ answers, branch }: { answers: readonly unknown[]; branch: string }): Promise<void> {
  let at = 0
  const next = (): Promise<unknown> => {
    const answer = answers[at++ % answers.length]
    return at > MAX_CALLS ? Promise.reject(new Error('no more')) : Promise.resolve(answer)
  }
  const calls = { rest: next, graphql: next }
  const hints: readonly PullHint[] = [
    { kind: 'number', number: 7, headSha: SHA },
    { kind: 'branch', headRepository: 'o/r', branch, headSha: SHA },
  ]
  for (const pull of hints) {
    const found = await findPull(calls, { repository: { owner: 'o', repo: 'r' }, pull }).catch(giveUp)
    must(found.kind === 'none' || found.pull.headSha === SHA, 'a pull request is that of the run')
  }
  for (const response of answers) {
    const error = { status: 403, response, request: { method: 'GET', url: 'https://x.example/a' } }
    must(describeError(error).length < 400, 'a refusal is said in a line')
    must(!/[\n\r\u2028]/.test(describeError(error)), 'a refusal is one line')
    missingPermission(error)
  }
}

/** A server that never stops answering. */
const MAX_CALLS = 20

function giveUp(error: unknown): PullLookup {
  if (error instanceof Error && error.message === 'no more') return { kind: 'none', why: '' }
  throw error
}

const recordText = fc.oneof(
  tree.map((value) => jsonOf(value)),
  someText,
)

export const githubTargets: readonly FuzzTarget[] = [
  target('event', fc.record({ event: fc.constantFrom(...EVENTS), env: environment, body: payload }), checkPart),
  target('inputs', inputs, checkInputs),
  target('marker', marker, checkMarker),
  target('record', recordText, checkRecord),
  target(
    'answers',
    fc.record({ answers: fc.array(fc.oneof(pullAnswer, tree), { minLength: 1 }), branch: someText }),
    checkAnswers,
  ),
  target('glob', fc.record({ pattern: glob, name: fc.oneof(glob, fc.constant('a'.repeat(200))) }), checkGlob),
]
