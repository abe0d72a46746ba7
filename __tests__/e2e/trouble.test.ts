import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startStandin, TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import type { Fault } from '../standin/faults.ts'
import { addArtifact, addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository, Run } from '../standin/world.ts'
import { launch, RUN_ID, SHA } from './run-action.ts'
import type { Landing, Launch } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, jobLog, pullRequest, STEPS, TRANSIENT_LOG, UNKNOWN_LOG } from './scenes.ts'

const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const JOB_LOG = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'
const JOBS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs'

let standin: Standin
let repository: Repository
let own: Run

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop')
  own = addRun(repository, { id: RUN_ID })
  addPull(repository, { number: 7, headSha: SHA })
})
afterEach(() => standin.close())

type Given = Omit<Launch, 'standin' | 'event'>
const onFile = { inputs: { 'exit-code': '1', log: 'deploy.log' }, files: { 'deploy.log': FATAL_LOG } }
const NEEDS = '{"deploy":{"result":"failure"}}'

const run = (given: Given = {}): Promise<Landing> =>
  launch({ standin, event: 'pull_request', payload: pullRequest(), ...given })
const warnings = ({ stdout }: Landing) => stdout.split('\n').filter((line) => line.startsWith('::warning'))
const answer = (
  on: string,
  status: number,
  extra: Partial<Extract<Fault['effect'], { kind: 'answer' }>> = {},
): Fault => ({
  on,
  effect: { kind: 'answer', status, ...extra },
})

describe('publishing never decides', () => {
  test('a token that may not comment: one warning with the line to add, the summary stands, the gate decides', async () => {
    standin.world.actors.set(TOKEN, {
      login: 'github-actions[bot]',
      kind: 'installation',
      permissions: new Set(['actions: read', 'pull-requests: read']),
    })
    const landing = await run(onFile)
    expect(warnings(landing).filter((line) => line.includes('could not publish'))).toHaveLength(1)
    expect(landing.stdout).toContain('`pull-requests: write`')
    expect(landing.summary).toContain('BuildJobOutOfMemory')
    expect(landing.summary).toContain('pull-requests: write')
    expect(landing.exitCode).toBe(1)
  })

  test('the same with a deploy that passes stays green', async () => {
    standin.world.actors.set(TOKEN, { login: 'github-actions[bot]', kind: 'installation', permissions: new Set() })
    const landing = await run({
      inputs: { ...onFile.inputs, status: 'always' },
      files: { 'deploy.log': TRANSIENT_LOG },
    })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { gate: 'allow', verdict: 'transient', 'comment-id': '' } })
    expect(landing.stdout).toContain('`statuses: write`')
  })

  test.each([
    ['404', 404],
    ['410', 410],
    ['422', 422],
  ])('a comment that is refused with %s is a warning', async (_, status) => {
    standin.fault(answer(CREATE, status))
    const landing = await run(onFile)
    expect(warnings(landing).some((line) => line.includes(`GitHub answered ${String(status)}`))).toBe(true)
    expect(landing.outputs).toMatchObject({ gate: 'block', 'comment-id': '' })
    expect(landing.summary).toContain('BuildJobOutOfMemory')
  })

  test('a rate limit with Retry-After is waited for', async () => {
    standin.fault({ ...answer(CREATE, 429, { headers: { 'retry-after': '1' } }), times: 1 })
    const landing = await run(onFile)
    expect(landing.outputs['comment-id']).not.toBe('')
    expect(warnings(landing)).toEqual([])
  })

  test('a burst of server errors is sat out', async () => {
    standin.fault({ ...answer('graphql', 502), times: 1 })
    standin.fault({ ...answer(CREATE, 503), times: 1 })
    const landing = await run(onFile)
    expect(landing.outputs['comment-id']).not.toBe('')
    expect(repository.comments).toHaveLength(1)
  })

  test('a connection that breaks after the comment was written leaves one comment', async () => {
    standin.fault({ on: CREATE, times: 1, effect: { kind: 'reset', carriedOut: true } })
    await run(onFile)
    expect(repository.comments).toHaveLength(1)
  })

  test('no token at all: summary, gate, and a word', async () => {
    const landing = await run({ ...onFile, inputs: { ...onFile.inputs, token: '' } })
    expect(landing).toMatchObject({ exitCode: 1, calls: 0 })
    expect(landing.summary).toContain('token')
  })
})

describe('trouble of our own is inconclusive and said', () => {
  test('an API that is dead: no longer than half a minute and a little, never "no failure"', async () => {
    standin.fault({ on: '*', effect: { kind: 'reset' } })
    const landing = await run({ inputs: { needs: NEEDS } })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { outcome: 'failed', gate: 'allow', classified: 'false' } })
    expect(landing.summary).toContain('could not be')
    expect(landing.milliseconds).toBeLessThan(45_000)
  }, 90_000)

  test('an API that hangs: the same, and `inconclusive: block` blocks', async () => {
    standin.fault({ on: '*', effect: { kind: 'hang' } })
    const landing = await run({ inputs: { needs: NEEDS, inconclusive: 'block' } })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { gate: 'block' } })
    expect(landing.milliseconds).toBeLessThan(45_000)
  }, 90_000)

  test.each([
    ['deleted', 404],
    ['expired', 410],
  ])('a job log that was %s', async (_, status) => {
    addJob(standin.world, own, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG) })
    standin.fault(answer(JOB_LOG, status))
    const landing = await run({ inputs: { needs: NEEDS, inconclusive: 'block' } })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed', classified: 'false' } })
    expect(landing.summary).toContain('is not there')
  })

  test('a token that may not read jobs is told which permission is missing', async () => {
    standin.fault(answer(JOBS, 403, { headers: { 'x-accepted-github-permissions': 'actions=read' } }))
    const landing = await run({ inputs: { needs: NEEDS } })
    expect(landing.summary).toContain('actions: read')
    expect(landing.outputs['gate']).toBe('allow')
  })

  test('a log file that is not there names the pattern', async () => {
    const landing = await run({
      inputs: { 'exit-code': '1', log: 'logs/*.txt', 'job-logs': 'never', inconclusive: 'block' },
    })
    expect(landing.exitCode).toBe(1)
    expect(landing.summary).toContain(String.raw`no file matches logs/\*.txt.`)
  })

  test('an artifact that has expired is made up for by the job log, and still said', async () => {
    addArtifact(standin.world, repository, { runId: RUN_ID, name: 'deploy-log', content: 'x', expired: true })
    addJob(standin.world, own, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG) })
    const landing = await run({ inputs: { needs: NEEDS, 'log-artifact': 'deploy-log' } })
    expect(landing.outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
    expect(landing.summary).toContain('has expired')
  })

  test('an artifact that is missing, and nothing else to read', async () => {
    const inputs = { needs: NEEDS, 'log-artifact': 'nothing-like-it', 'job-logs': 'never', inconclusive: 'block' }
    const landing = await run({ inputs })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { gate: 'block', classified: 'false' } })
    expect(landing.summary).toContain('nothing-like-it')
  })

  test('a temporary folder that cannot be written', async () => {
    addJob(standin.world, own, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG) })
    const landing = await run({
      inputs: { needs: NEEDS, inconclusive: 'block' },
      env: { RUNNER_TEMP: '/dev/null/temp' },
    })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed', gate: 'block', report: '' } })
    expect(landing.summary).toContain('could not be read or kept')
  })

  test.each([
    ['allow', 0],
    ['block', 1],
  ])('a failure of the action itself, where inconclusive is %s', async (inconclusive, exitCode) => {
    // The runner never gives such an address; it stands for whatever nobody has thought of.
    const landing = await run({ inputs: { needs: NEEDS, inconclusive }, env: { GITHUB_API_URL: 'http://[' } })
    expect(landing).toMatchObject({ exitCode, outputs: { outcome: 'unknown', gate: inconclusive } })
    expect(landing.stdout).toContain('::warning title=deploy-triage itself failed::')
    expect(landing.summary).toContain('no diagnosis')
    expect(`${landing.stdout}${landing.stderr}`).not.toMatch(/\n\s+at /)
  })

  test('a failure of the action itself that cannot be put into outputs either', async () => {
    const env = { GITHUB_API_URL: 'http://[', GITHUB_OUTPUT: '/nonexistent/output' }
    const landing = await run({ inputs: { needs: NEEDS, inconclusive: 'block' }, env })
    expect(landing).toMatchObject({ exitCode: 1, stderr: '' })
    expect(landing.summary).toContain('no diagnosis')
  })

  test('an event payload that is no JSON, and files that cannot be written, are survived', async () => {
    const landing = await run({ ...onFile, payload: '{{{', env: { GITHUB_STEP_SUMMARY: '/nonexistent/summary.md' } })
    expect(landing.outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
    expect(landing.stdout).toContain('The job summary could not be written')
  })

  test('outputs that cannot be written are a warning: the gate holds', async () => {
    const landing = await run({ ...onFile, env: { GITHUB_OUTPUT: '/nonexistent/output' } })
    expect(landing.exitCode).toBe(1)
    expect(landing.stdout).toContain('::error::Blocked: ')
    expect(landing.stdout).toContain('The outputs could not be written')
    expect(landing.summary).toContain('The outputs could not be written')
    expect(landing.stderr).toBe('')
  })

  test('an unknown failure quotes the line to look at first', async () => {
    const landing = await run({ ...onFile, files: { 'deploy.log': UNKNOWN_LOG } })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { classified: 'false', verdict: 'unknown' } })
    expect(landing.outputs['evidence']).toContain('frobnicator')
    expect(landing.summary).toContain('frobnicator')
  })
})

describe('invalid input is red, with the cure and without a stack trace', () => {
  test.each([
    [{ 'exit-code': 'banana' }, ['exit-code', 'banana', 'whole number']],
    [{ 'fail-on': 'fatl' }, ['fail-on', 'fatl', '`fatal`']],
    [{ 'fail-on': 'digitalocean/no-such-rule' }, ['fail-on', 'digitalocean/no-such-rule']],
    [{ platform: 'digitalocaen' }, ['platform', 'did you mean `digitalocean`']],
    [{ needs: 'nonsense' }, ['needs', 'toJSON(needs)']],
    [{ catalog: 'no/such/folder' }, ['no/such/folder']],
  ])('%p', async (inputs, words) => {
    const landing = await run({ ...onFile, inputs: { ...onFile.inputs, ...inputs } })
    expect(landing.exitCode).toBe(1)
    const errors = landing.stdout.split('\n').filter((line) => line.startsWith('::error'))
    expect(errors).toHaveLength(1)
    for (const word of words) expect(errors[0]).toContain(word)
    expect(landing.summary).toContain('not set up right')
    expect(`${landing.stdout}${landing.stderr}`).not.toMatch(/\n\s+at |%0A\s+at |node:internal/)
  })

  test('a catalog that is broken names the file', async () => {
    const files = { ...onFile.files, 'rules/acme/bad.yml': 'title: Bad\nmatsh: {}\n' }
    const landing = await run({ inputs: { ...onFile.inputs, catalog: 'rules' }, files })
    expect(landing.exitCode).toBe(1)
    expect(landing.stdout).toContain('bad.yml')
  })
})
