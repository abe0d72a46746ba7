/** What is known of a deploy beside its log: records, attempts, `needs`. None of it may be lost, and the worse word counts. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildZip } from '../sources/zip-builder.ts'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository, Run } from '../standin/world.ts'
import { launch, RUN_ID, SHA } from './run-action.ts'
import type { Landing, Launch } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, jobLog, pullRequest, STEPS, TRANSIENT_LOG } from './scenes.ts'

let standin: Standin
let repository: Repository
let own: Run

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop', true)
  addPull(repository, { number: 7, headSha: SHA })
  own = addRun(repository, { id: RUN_ID, attempt: 2 })
})
afterEach(() => standin.close())

const run = (given: Omit<Launch, 'standin' | 'event'>): Promise<Landing> =>
  launch({ standin, event: 'pull_request', payload: pullRequest(), ...given })

const recordOf = (exitCode: number | null, runAttempt = 1) =>
  JSON.stringify({ version: 1, name: 'deploy', exitCode, job: 'deploy', runId: RUN_ID, runAttempt, log: 'deploy.log' })

function recorded(log: string, exitCode: number | null): Record<string, string> {
  return { 'deploy-triage/deploy/record.json': recordOf(exitCode), 'deploy-triage/deploy/deploy.log': log }
}

function upload(name: string, log: string, exitCode: number, attempt: number): void {
  const content = buildZip([
    { name: 'record.json', data: recordOf(exitCode, attempt) },
    { name: 'deploy.log', data: log },
  ])
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  addArtifact(standin.world, repository, { runId: RUN_ID, name, content, digest })
}

const HAPPY = 'Deployment successful\n'
const OWN_LOG = '../temp/deploy-triage/deploy/deploy.log'

describe('a log that is named', () => {
  test('and that record wrote keeps the exit code of its record', async () => {
    const landing = await run({ inputs: { log: OWN_LOG, inconclusive: 'block' }, temp: recorded(HAPPY, 7) })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed', 'exit-code': '7', gate: 'block' } })
  })

  test('beside a record of a deploy that failed does not make it well', async () => {
    const files = { 'other.log': HAPPY }
    const landing = await run({ inputs: { log: 'other.log' }, files, temp: recorded('boom\n', 7) })
    expect(landing.outputs).toMatchObject({ outcome: 'failed', 'exit-code': '7' })
  })

  test('beside a record of a deploy that went well is judged by itself', async () => {
    const files = { 'other.log': FATAL_LOG }
    const landing = await run({ inputs: { log: 'other.log' }, files, temp: recorded(HAPPY, 0) })
    expect(landing.outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
  })

  test('beside others that are missing is read, and these are said', async () => {
    const inputs = { log: 'deploy.log\nnope.log\nnope-*.log', 'exit-code': '1' }
    const landing = await run({ inputs, files: { 'deploy.log': FATAL_LOG } })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { rule: FATAL_RULE, gate: 'block' } })
    expect(landing.stdout).toMatch(/::warning title=deploy-triage could not read everything::.*nope\.log.*nope-\*\.log/)
    expect(landing.summary).toContain('nope.log')
  })
})

test('a log that is not there is never no failure', async () => {
  const landing = await run({ inputs: { log: 'nope.log', 'job-logs': 'never' } })
  expect(landing.summary).toMatch(/^### ❓ Nothing was read/)
  expect(landing.stdout).toContain('Allowed: log: nope.log does not exist')
  expect(landing.stdout).toContain('::warning title=deploy-triage could not read everything::')
})

describe('a run that was run again', () => {
  const again = { GITHUB_RUN_ATTEMPT: '2' }

  test('is judged by its newest recordings', async () => {
    upload('deploy-record-deploy-aaaaaa', FATAL_LOG, 1, 1)
    upload('deploy-record-deploy-bbbbbb', TRANSIENT_LOG, 1, 2)
    for (const inputs of [{ needs: '{"deploy":{"result":"failure"}}' }, { 'log-artifact': 'deploy-record-*' }]) {
      const landing = await run({ inputs, env: again })
      expect(landing.report?.deploys).toHaveLength(1)
      expect(landing.outputs).toMatchObject({ verdict: 'transient', gate: 'allow' })
    }
  })

  test('and failed before it recorded anything is not judged by what it recorded the last time', async () => {
    addJob(standin.world, own, { name: 'deploy', attempt: 2, steps: STEPS, log: jobLog(TRANSIENT_LOG) })
    upload('deploy-record-deploy-aaaaaa', FATAL_LOG, 1, 1)
    const landing = await run({ inputs: { needs: '{"deploy":{"result":"failure"}}' }, env: again })
    expect(landing.outputs).toMatchObject({ outcome: 'failed', verdict: 'transient', gate: 'allow' })
  })

  test('but for the deploy is judged by what that recorded', async () => {
    addJob(standin.world, own, { name: 'deploy', attempt: 1, steps: STEPS })
    upload('deploy-record-deploy-aaaaaa', FATAL_LOG, 1, 1)
    const landing = await run({ inputs: { needs: '{"deploy":{"result":"failure"}}' }, env: again })
    expect(landing.outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
  })
})

describe('a job that failed where every recording went well', () => {
  test('is a deploy that failed, and nothing is resolved', async () => {
    const temp = recorded(HAPPY, 0)
    const inputs = { needs: '{"deploy":{"result":"failure"}}', 'job-logs': 'never', comment: 'always' }
    const landing = await run({ inputs, temp })
    expect(landing.outputs).toMatchObject({ outcome: 'failed', gate: 'allow' })
    expect(landing.summary).not.toMatch(/^#+ ✅/)
    expect(repository.comments[0]?.body).not.toContain('Resolved')
  })
})
