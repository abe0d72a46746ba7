/** Where logs come from, through the built action: job logs, artifacts and records, alone and by the hundred. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { bundledCatalog } from '../../src/catalog/bundled.ts'
import { buildZip } from '../sources/zip-builder.ts'
import { startProxy } from '../standin/proxy.ts'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository, Run } from '../standin/world.ts'
import { launch, RUN_ID, SHA } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, jobLog, pullRequest, STEPS, TRANSIENT_LOG, UNKNOWN_LOG, workflowRun } from './scenes.ts'

let standin: Standin
let repository: Repository
let run: Run

async function begin(options: Parameters<typeof startStandin>[0] = {}): Promise<void> {
  standin = await startStandin(options)
  repository = addRepository(standin.world, 'acme/shop', true)
  addPull(repository, { number: 7, headSha: SHA })
  run = addRun(repository, { id: RUN_ID })
}

beforeEach(() => begin())

afterEach(async () => {
  await standin.close()
})

function upload(name: string, content: Uint8Array | string, runId = RUN_ID): void {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  addArtifact(standin.world, repository, { runId, name, content, digest })
}

function record(name: string, exitCode: number, log: string | null = null): Buffer {
  const text = JSON.stringify({ version: 1, name, exitCode, job: name, matrix: null, runId: RUN_ID, log: 'deploy.log' })
  return buildZip([{ name: 'record.json', data: text }, ...(log === null ? [] : [{ name: 'deploy.log', data: log }])])
}

function pull(inputs: Readonly<Record<string, string>>) {
  return launch({ standin, event: 'pull_request', payload: pullRequest(), inputs })
}

describe('failed jobs', () => {
  test('of a matrix are deploys of their own, each with its own cause, exit code and link; the worst speaks', async () => {
    const [eu, us] = [
      addJob(standin.world, run, { name: 'deploy (eu)', steps: STEPS, log: jobLog(TRANSIENT_LOG) }),
      addJob(standin.world, run, { name: 'deploy (us)', steps: STEPS, log: jobLog(FATAL_LOG) }),
    ]
    addJob(standin.world, run, { name: 'deploy (apac)', conclusion: 'success', steps: [] })
    const { report, exitCode, outputs, summary } = await pull({})
    expect(report?.deploys.map(({ job, url }) => [job, url?.split('/').at(-1)])).toEqual([
      ['deploy (eu)', String(eu.id)],
      ['deploy (us)', String(us.id)],
    ])
    expect(report?.deploys.map(({ diagnosis }) => diagnosis.verdict)).toEqual(['transient', 'fatal'])
    expect(outputs).toMatchObject({ rule: FATAL_RULE, verdict: 'fatal', gate: 'block' })
    expect(exitCode).toBe(1)
    expect(summary).toContain(`/job/${String(us.id)}#step:2:`)
  })

  test('20 of them, 100 others before them, are one comment', async () => {
    for (let leg = 0; leg < 100; leg++)
      addJob(standin.world, run, { name: `test (${String(leg)})`, conclusion: 'success' })
    for (let leg = 1; leg <= 20; leg++) {
      addJob(standin.world, run, {
        name: `deploy (${String(leg)})`,
        steps: STEPS,
        log: jobLog(leg === 13 ? FATAL_LOG : UNKNOWN_LOG),
      })
    }
    const { report, outputs, calls } = await pull({})
    expect(report?.deploys).toHaveLength(20)
    expect(outputs['rule']).toBe(FATAL_RULE)
    expect(repository.comments).toHaveLength(1)
    // Two pages of jobs, twenty logs, and what a comment takes.
    expect(calls).toBeLessThanOrEqual(22 + 6)
  })

  test('that are not among `needs` are not taken for deploys', async () => {
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: jobLog(TRANSIENT_LOG) })
    addJob(standin.world, run, { name: 'lint', steps: STEPS, log: jobLog(FATAL_LOG) })
    const { report, outputs } = await pull({ needs: JSON.stringify({ deploy: { result: 'failure', outputs: {} } }) })
    expect(report?.deploys.map(({ job }) => job)).toEqual(['deploy'])
    expect(outputs).toMatchObject({ verdict: 'transient', gate: 'allow' })
  })

  test('that were cancelled beside one that failed do not hide it', async () => {
    addJob(standin.world, run, { name: 'deploy (eu)', conclusion: 'cancelled', log: null })
    addJob(standin.world, run, { name: 'deploy (us)', steps: STEPS, log: jobLog(FATAL_LOG) })
    const { outputs, exitCode } = await pull({})
    expect(outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
    expect(exitCode).toBe(1)
  })
})

describe('artifacts', () => {
  test('of a matrix, zipped and raw alike, are named by pattern and reported together', async () => {
    upload('deploy-eu', buildZip([{ name: 'deploy.log', data: UNKNOWN_LOG }]))
    upload('deploy-us.log', FATAL_LOG)
    upload('coverage', 'nothing to do with it')
    const { report, outputs, summary } = await pull({ 'log-artifact': 'deploy-*' })
    expect(report?.deploys.map(({ name }) => name)).toEqual(['deploy-eu', 'deploy-us.log'])
    expect(outputs['rule']).toBe(FATAL_RULE)
    expect(summary).toContain(`/actions/runs/${String(RUN_ID)}/artifacts/`)
  })

  test('of another run are read where run-id says so', async () => {
    addRun(repository, { id: 777 })
    upload('deploy', FATAL_LOG, 777)
    const { outputs } = await pull({ 'log-artifact': 'deploy', 'run-id': '777' })
    expect(outputs['rule']).toBe(FATAL_RULE)
  })

  test('that are hostile or damaged are told, and are no diagnosis', async () => {
    upload('deploy', buildZip([{ name: '../../../deploy.log', data: FATAL_LOG }]))
    const { outputs, summary, exitCode } = await pull({
      'log-artifact': 'deploy',
      'job-logs': 'never',
      inconclusive: 'block',
    })
    expect(outputs).toMatchObject({ classified: 'false', gate: 'block' })
    expect(summary).toContain('unsafe path')
    expect(exitCode).toBe(1)
  })

  test('with records tell their exit codes, and those that went well are no failure', async () => {
    upload('deploy-record-eu', record('eu', 0))
    upload('deploy-record-us', record('us', 137, UNKNOWN_LOG))
    const { report } = await pull({ 'log-artifact': 'deploy-record-*' })
    expect(report?.deploys.map(({ name, diagnosis }) => [name, diagnosis.outcome, diagnosis.exitCode?.value])).toEqual([
      ['eu', 'succeeded', 0],
      ['us', 'failed', 137],
    ])
    expect(report?.deploys[1]?.diagnosis.exitCode?.source).toBe('record')
  })

  test('of a run from a fork: the API outranks what records say of their jobs', async () => {
    const forked = addRun(repository, { id: 400, headSha: SHA })
    addJob(standin.world, forked, { name: 'eu', conclusion: 'failure' })
    addJob(standin.world, forked, { name: 'us', conclusion: 'success' })
    upload('deploy-record-eu', record('eu', 0), 400)
    upload('deploy-record-us', record('us', 1, FATAL_LOG), 400)
    const inputs = { 'log-artifact': 'deploy-record-*', 'job-logs': 'never' }
    const { report } = await launch({ standin, event: 'workflow_run', payload: workflowRun(), inputs })
    expect(report?.deploys.map(({ name, diagnosis }) => [name, diagnosis.outcome])).toEqual([
      ['eu', 'failed'],
      ['us', 'succeeded'],
    ])
  })

  test('256 of them become one report and one comment, in one call more each, within little memory', async () => {
    const padding = 'a step of the deploy that went well\n'.repeat(2_000)
    for (let leg = 0; leg < 256; leg++) {
      const failed = leg % 8 === 0
      upload(
        `deploy-record-${String(leg)}`,
        record(`leg-${String(leg)}`, failed ? 1 : 0, failed ? padding + FATAL_LOG : null),
      )
    }
    const { report, outputs, calls, peakMib } = await pull({ 'log-artifact': 'deploy-record-*' })
    expect(report?.deploys).toHaveLength(256)
    expect(report?.deploys.filter(({ diagnosis }) => diagnosis.outcome === 'failed')).toHaveLength(32)
    expect(outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
    expect(repository.comments).toHaveLength(1)
    expect(repository.comments[0]?.body.length).toBeLessThanOrEqual(65_536)
    expect(calls).toBeLessThanOrEqual(3 + 256 + 6)
    // Measured: 186 MiB, 262 calls.
    expect(peakMib ?? 0).toBeLessThan(400)
  }, 120_000)
})

describe('a file', () => {
  test('made of the words of the catalog takes no more memory than promised', async () => {
    const { literals } = bundledCatalog().index
    const lines = Array.from({ length: 3_000_000 }, (_, n) => literals[Math.imul(n, 7919) % literals.length] ?? '')
    const files = { 'deploy.log': lines.join('\n') }
    const inputs = { log: 'deploy.log', 'exit-code': '1' }
    const { outputs, peakMib } = await launch({ standin, event: 'push', inputs, files })
    expect(outputs['classified']).toBe('true')
    expect(peakMib).toBeLessThan(190)
  }, 60_000)
})

describe('elsewhere', () => {
  test('GitHub Enterprise Server is asked under its own paths, and links lead there', async () => {
    await standin.close()
    await begin({ apiPath: '/api/v3' })
    const job = addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG) })
    const env = { GITHUB_SERVER_URL: 'https://ghes.example' }
    const { outputs, summary } = await launch({ standin, event: 'pull_request', payload: pullRequest(), env })
    expect(outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
    expect(summary).toContain(`https://ghes.example/acme/shop/actions/runs/${String(RUN_ID)}/job/${String(job.id)}`)
    expect(summary).not.toContain('github.com/acme')
    const api = standin.journal.filter(({ operation }) => operation !== 'blob')
    expect(api.every(({ path }) => path.startsWith('/api/v3/') || path === '/api/graphql')).toBe(true)
  })

  test('everything goes through the proxy that the environment names', async () => {
    await standin.close()
    await begin({ hostname: 'standin.test' })
    const proxy = await startProxy()
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG) })
    const { outputs } = await launch({
      standin,
      event: 'pull_request',
      payload: pullRequest(),
      env: { http_proxy: proxy.url },
    })
    await proxy.close()
    expect(outputs).toMatchObject({ rule: FATAL_RULE, gate: 'block' })
    // Nothing resolves that name but the proxy: API and storage, which are two origins.
    expect(new Set(proxy.asked).size).toBe(2)
  })

  test('the token goes to the API alone, and never into what is published', async () => {
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG) })
    const { stdout, summary, outputs } = await pull({})
    // The stand-in fails the test in `close` when its storage is sent a token.
    expect(standin.journal.some(({ operation }) => operation === 'blob')).toBe(true)
    expect(JSON.stringify([stdout, summary, outputs, repository.comments])).not.toContain('ghs_standin')
  })
})
