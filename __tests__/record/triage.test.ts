/** Record, then triage, each as built, with nothing passed between them but what the platform passes. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { launch, RUN_ID, SHA } from '../e2e/run-action.ts'
import type { Landing } from '../e2e/run-action.ts'
import { FATAL_RULE, pullRequest, workflowRun } from '../e2e/scenes.ts'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'
import { newJob, runStep } from './harness.ts'
import type { Job } from './harness.ts'
import { startResultsService } from './results-service.ts'
import type { ResultsService } from './results-service.ts'

/** Fails as DigitalOcean's build does, with a code of its own and a secret in the quoted line. */
const DEPLOY = `for i in {1..40}; do echo "Uploading layer $i of 40"; done
echo "Error : BuildJobOutOfMemory Your build job failed because it was out of memory. key=$DEPLOY_PASSWORD" >&2
exit 42`
const SECRET = 'pw-82hf7gk2m'

let standin: Standin
let repository: Repository
let results: ResultsService

beforeEach(async () => {
  standin = await startStandin()
  results = await startResultsService()
  repository = addRepository(standin.world, 'acme/shop')
  addPull(repository, { number: 7, headSha: SHA })
})
afterEach(async () => {
  await Promise.all([standin.close(), results.close()])
})

function deployJob(runId: number): Job {
  return newJob({ ...results.env, GITHUB_RUN_ID: String(runId), DEPLOY_PASSWORD: SECRET })
}

/** What the platform does between two jobs: uploads are listed as artifacts of the run. */
async function publish(runId: number): Promise<void> {
  for (const { name, zip } of await results.uploads())
    addArtifact(standin.world, repository, { runId, name, content: zip })
}

function expectFatal(landing: Landing): void {
  expect(landing.outputs).toMatchObject({
    outcome: 'failed',
    rule: FATAL_RULE,
    verdict: 'fatal',
    'exit-code': '42',
    gate: 'block',
  })
  expect(landing.exitCode).toBe(1)
  expect(landing.summary).toContain('BuildJobOutOfMemory')
  expect(`${landing.summary}${landing.stdout}${JSON.stringify(landing.report)}`).not.toContain(SECRET)
}

describe('record, then triage', () => {
  test('in one job: the recording is found by its path', async () => {
    const job = deployJob(RUN_ID)
    const recorded = await runStep(job, { inputs: { run: DEPLOY } })
    expect(recorded.status).toBe(42)
    const landing = await launch({
      standin,
      event: 'pull_request',
      payload: pullRequest(),
      env: { RUNNER_TEMP: job.temp, GITHUB_JOB: 'deploy' },
    })
    expectFatal(landing)
    expect(landing.report?.deploys).toMatchObject([{ name: 'deploy', job: 'deploy' }])
    expect(repository.comments).toHaveLength(1)
  })

  test('in one job after success: triage says so and finds no cause', async () => {
    const job = deployJob(RUN_ID)
    await runStep(job, { inputs: { run: `(${DEPLOY}) || echo "that was expected"` } })
    const landing = await launch({ standin, event: 'push', env: { RUNNER_TEMP: job.temp, GITHUB_JOB: 'deploy' } })
    expect(landing.exitCode).toBe(0)
    expect(landing.outputs).toMatchObject({ outcome: 'succeeded', rule: '', gate: 'allow' })
  })

  test('in two jobs: every leg of a matrix by its artifact', async () => {
    await runStep(deployJob(RUN_ID), { inputs: { run: DEPLOY, matrix: '{"region":"eu"}' } })
    await runStep(deployJob(RUN_ID), { inputs: { run: 'echo deployed', matrix: '{"region":"us"}' } })
    await publish(RUN_ID)
    const inputs = { needs: '{"deploy":{"result":"failure","outputs":{}}}', 'log-artifact': 'deploy-record-*' }
    const landing = await launch({ standin, event: 'pull_request', payload: pullRequest(), inputs })
    expectFatal(landing)
    expect(
      landing.report?.deploys.map(({ name, matrix, diagnosis }) => [name, matrix, diagnosis.outcome]).sort(),
    ).toEqual([
      ['deploy-eu', { region: 'eu' }, 'failed'],
      ['deploy-us', { region: 'us' }, 'succeeded'],
    ])
  })

  test('in a later job that names no log: the recording of the failed job is found by itself', async () => {
    await runStep(deployJob(RUN_ID), { inputs: { run: DEPLOY, matrix: '{"region":"eu"}' } })
    await runStep(deployJob(RUN_ID), { inputs: { run: 'echo deployed', matrix: '{"region":"us"}' } })
    await publish(RUN_ID)
    const inputs = { needs: '{"deploy":{"result":"failure","outputs":{}}}' }
    const landing = await launch({ standin, event: 'pull_request', payload: pullRequest(), inputs })
    expectFatal(landing)
    expect(
      landing.report?.deploys.map(({ name, matrix, diagnosis }) => [name, matrix, diagnosis.outcome]).sort(),
    ).toEqual([['deploy-eu', { region: 'eu' }, 'failed']])
  })

  test('over workflow_run, for a pull request of a fork', async () => {
    addRun(repository, {
      id: 400,
      event: 'pull_request',
      headSha: SHA,
      headBranch: 'patch-1',
      headRepository: 'someone/shop',
    })
    await runStep(deployJob(400), { inputs: { run: DEPLOY } })
    await publish(400)
    const inputs = { 'log-artifact': 'deploy-record-*' }
    expectFatal(await launch({ standin, event: 'workflow_run', payload: workflowRun(), inputs }))
  })
})
