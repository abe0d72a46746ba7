import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { buildZip } from '../sources/zip-builder.ts'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'
import { launch, RUN_ID, SHA } from './run-action.ts'
import type { Launch } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, jobLog, pullRequest, STEPS, workflowRun } from './scenes.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

const FOLDER = new URL('../../examples/', import.meta.url)

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop')
  addPull(repository, { number: 7, headSha: SHA, headRef: 'patch-1', headRepository: 'someone/shop' })
})
afterEach(() => standin.close())

/** What the runner would put in place of each expression after a deploy job that failed. */
const EVALUATED: Readonly<Record<string, string>> = {
  '${{ toJSON(needs) }}': '{"deploy":{"result":"failure","outputs":{}}}',
  '${{ inputs.needs }}': '{"deploy":{"result":"failure","outputs":{}}}',
  '${{ inputs.fail-on }}': 'fatal',
  '${{ inputs.comment-key }}': '',
  '${{ steps.deploy.outcome }}': 'failure',
  '${{ steps.deploy.outputs.exit-code }}': '1',
}

function inputsOf(name: string): Record<string, string> {
  const { jobs } = parse(readFileSync(new URL(name, FOLDER), 'utf8')) as {
    jobs: Record<string, { steps?: readonly Step[] }>
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])
  const given = steps.find(({ uses }) => uses === 'OWNER/deploy-triage@v1')?.with ?? {}
  return Object.fromEntries(
    Object.entries(given).map(([input, value]) => {
      if (!value.includes('${{')) return [input, value]
      const evaluated = EVALUATED[value]
      if (evaluated === undefined) throw new Error(`${name}: nothing is known about ${value}`)
      return [input, evaluated]
    }),
  )
}

function failedJob(runId: number): void {
  addJob(standin.world, addRun(repository, { id: runId, headSha: SHA }), {
    name: 'deploy',
    steps: STEPS,
    log: jobLog(FATAL_LOG),
  })
}

const record = JSON.stringify({
  version: 1,
  name: 'deploy',
  exitCode: 1,
  timedOut: false,
  runId: RUN_ID,
  log: 'deploy.log',
  truncated: false,
})

const OWN_RULE = `title: The gate keeper said no
category: permission
phase: deploy
verdict: fatal
blame: user
match:
  any:
    - text: 'gatekeeper: no'
cause: The change freeze is on.
fix:
  - Wait for the end of the freeze.
hits:
  - log: |
      gatekeeper: no
`

/** What each example finds when it runs; `prepare` sets up the server's side. */
const SCENES: Readonly<
  Record<string, { readonly prepare?: () => void; readonly launch: Omit<Launch, 'standin' | 'inputs'> }>
> = {
  'triage-job.yml': {
    prepare: () => {
      failedJob(RUN_ID)
    },
    launch: { event: 'pull_request', payload: pullRequest() },
  },
  'triage-step.yml': { launch: { event: 'pull_request', payload: pullRequest(), files: { 'deploy.log': FATAL_LOG } } },
  'record-step.yml': {
    launch: {
      event: 'pull_request',
      payload: pullRequest(),
      temp: { 'deploy-triage/deploy/record.json': record, 'deploy-triage/deploy/deploy.log': FATAL_LOG },
    },
  },
  'workflow-run.yml': {
    prepare: () => {
      failedJob(400)
    },
    launch: { event: 'workflow_run', payload: workflowRun() },
  },
  'matrix-fan-in.yml': {
    prepare: () => {
      addRun(repository, { id: RUN_ID, headSha: SHA })
      for (const leg of ['eu-web', 'us-worker']) {
        const content = buildZip([
          { name: 'record.json', data: record.replace('"deploy"', `"deploy-${leg}"`) },
          { name: 'deploy.log', data: FATAL_LOG },
        ])
        addArtifact(standin.world, repository, { runId: RUN_ID, name: `deploy-record-deploy-${leg}`, content })
      }
    },
    launch: { event: 'pull_request', payload: pullRequest() },
  },
  'organisation-workflow.yml': {
    prepare: () => {
      failedJob(RUN_ID)
    },
    launch: {
      event: 'pull_request',
      payload: pullRequest(),
      files: { 'deploy-rules/catalog/acme/freeze.yml': OWN_RULE },
    },
  },
}

describe('the examples, as they stand', () => {
  test('all of them have a scene', () => {
    expect(Object.keys(SCENES).sort()).toEqual(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.yml'))
        .sort(),
    )
  })

  test.each(Object.entries(SCENES))('%s blocks a known fatal deploy and comments once', async (name, scene) => {
    scene.prepare?.()
    const landing = await launch({ standin, inputs: inputsOf(name), ...scene.launch })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { rule: FATAL_RULE, gate: 'block' } })
    expect(repository.comments).toHaveLength(1)
    expect(repository.statuses.map(({ state }) => state)).toEqual(name === 'workflow-run.yml' ? ['failure'] : [])
  })
})
