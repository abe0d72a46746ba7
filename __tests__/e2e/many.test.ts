import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository, Run } from '../standin/world.ts'
import { buildZip } from '../sources/zip-builder.ts'
import { launch, RUN_ID, SHA } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, jobLog, pullRequest, STEPS, TRANSIENT_LOG, UNKNOWN_LOG } from './scenes.ts'

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

const needs = '{"deploy":{"result":"failure"}}'

function recordZip(leg: number, exitCode: number, log: string): Buffer {
  const record = {
    version: 1,
    name: `deploy-${String(leg)}`,
    exitCode,
    timedOut: false,
    job: 'deploy',
    matrix: { leg },
    runId: RUN_ID,
    log: 'deploy.log',
    truncated: false,
  }
  return buildZip([
    { name: 'record.json', data: JSON.stringify(record) },
    { name: 'deploy.log', data: log },
  ])
}

describe('many deploys, one comment', () => {
  test('20 failed legs of a matrix, each with its own cause and link; the worst decides', async () => {
    const logs = [TRANSIENT_LOG, UNKNOWN_LOG, FATAL_LOG]
    for (let leg = 0; leg < 20; leg += 1) {
      addJob(standin.world, own, { name: `deploy (${String(leg)})`, steps: STEPS, log: jobLog(logs[leg % 3] ?? '') })
    }
    addJob(standin.world, own, { name: 'deploy (ok)', conclusion: 'success', steps: [], log: 'fine' })
    const landing = await launch({ standin, event: 'pull_request', payload: pullRequest(), inputs: { needs } })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { rule: FATAL_RULE, gate: 'block' } })
    expect(repository.comments).toHaveLength(1)
    const rules = landing.report?.deploys.map(({ name, diagnosis }) => [name, diagnosis.cause?.rule ?? null])
    expect(rules).toHaveLength(20)
    for (const [name, rule] of rules ?? []) {
      const leg = Number(/\d+/.exec(name ?? '')?.[0])
      const expected = ['digitalocean/build-rate-limit', null, FATAL_RULE][leg % 3]
      expect([name, rule]).toEqual([name, expected])
    }
    expect(new Set(landing.report?.deploys.map(({ url }) => url)).size).toBe(20)
    expect(repository.comments[0]?.body).toContain('20 of 20 deploys failed')
    expect(landing.stdout.split('\n').filter((line) => line.startsWith('::error ')).length).toBeLessThanOrEqual(10)
  }, 120_000)

  test('256 artifacts of a matrix become one report within a minute and 300 MiB', async () => {
    for (let leg = 0; leg < 256; leg += 1) {
      const bad = leg % 64 === 5
      const content = recordZip(leg, bad ? 1 : 0, bad ? FATAL_LOG : 'Deployed.\n')
      addArtifact(standin.world, repository, { runId: RUN_ID, name: `deploy-record-deploy-${String(leg)}`, content })
    }
    const inputs = { needs, 'log-artifact': 'deploy-record-*' }
    const landing = await launch({ standin, event: 'pull_request', payload: pullRequest(), inputs })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { rule: FATAL_RULE, gate: 'block' } })
    expect(landing.report?.deploys).toHaveLength(256)
    expect(
      landing.report?.deploys
        .filter(({ diagnosis }) => diagnosis.outcome === 'failed')
        .map(({ matrix }) => matrix?.['leg']),
    ).toEqual(expect.arrayContaining([5, 69, 133, 197]))
    expect(repository.comments).toHaveLength(1)
    expect(repository.comments[0]?.body).toContain('4 of 256 deploys failed')
    expect(Buffer.byteLength(landing.summary)).toBeLessThan(1024 * 1024)
    expect(landing.milliseconds).toBeLessThan(60_000)
    expect(landing.peakMib ?? 0).toBeLessThan(300)
    process.stderr.write(
      `256 artifacts: ${landing.milliseconds.toFixed(0)} ms, ${(landing.peakMib ?? 0).toFixed(0)} MiB, ${String(landing.calls)} calls\n`,
    )
  }, 180_000)
})
