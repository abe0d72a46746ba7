import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createClient } from '../../src/github/client.ts'
import { withConclusions } from '../../src/sources/conclusions.ts'
import { findJobLogs } from '../../src/sources/job-logs.ts'
import type { FindJobLogsOptions } from '../../src/sources/job-logs.ts'
import { startStandin, TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addJob, addRepository, addRun } from '../standin/world.ts'
import type { Repository, Run, Step } from '../standin/world.ts'
import { textOf } from './text-of.ts'

const LOGS = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'

let standin: Standin
let repository: Repository
let run: Run
let tempDir: string

beforeEach(async () => {
  tempDir = await mkdtemp(path.join(os.tmpdir(), 'job-logs-'))
  standin = await startStandin()
  repository = addRepository(standin.world, 'octo/app', true)
  run = addRun(repository, { id: 99, attempt: 2 })
})

afterEach(async () => {
  await rm(tempDir, { recursive: true, force: true })
  await standin.close()
})

function find(options: Partial<FindJobLogsOptions> = {}, token = TOKEN) {
  const client = createClient({ token, env: standin.env, timing: { secondMs: 10, maxTotalWaitMs: 300 } })
  const target = {
    repository: { owner: 'octo', repo: 'app' },
    runId: 99,
    runAttempt: 2,
    serverUrl: 'https://github.test',
  }
  return findJobLogs({ client, target, tempDir, runnerName: null, expectFailure: true, jobIds: [], ...options })
}

function step(number: number, name: string, conclusion: string, seconds: readonly [number, number]): Step {
  const at = (second: number) => `2026-01-31T10:00:${String(second).padStart(2, '0')}Z`
  return { name, number, status: 'completed', conclusion, started_at: at(seconds[0]), completed_at: at(seconds[1]) }
}

const STEPS = [
  step(1, 'Set up job', 'success', [0, 1]),
  step(2, 'Deploy', 'failure', [2, 4]),
  step(5, 'Complete job', 'success', [5, 5]),
]

function logOf(message: string, code: number): string {
  const lines = [
    '00 Runner',
    '02 ##[group]Run ./deploy.sh',
    `03 ${message}`,
    `04 ##[error]Process completed with exit code ${String(code)}.`,
    '05 Cleaning up',
  ]
  return lines.map((line) => `2026-01-31T10:00:${line.slice(0, 2)}.0000000Z ${line.slice(3)}\n`).join('')
}

describe('a failed job', () => {
  test('is a source cut to its failed step, with exit code, links and true line numbers', async () => {
    const job = addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: logOf('boom', 42) })
    const { sources, problems } = await find()
    expect(problems).toEqual([])
    const [source] = sources
    expect(source).toMatchObject({
      kind: 'job-log',
      name: 'deploy',
      job: 'deploy',
      exitCode: 42,
      exitCodeSource: 'log',
      conclusion: 'failure',
    })
    expect(source?.description).toBe('log of job `deploy`, step 2 `Deploy`')
    const page = `https://github.test/octo/app/actions/runs/99/job/${String(job.id)}`
    expect(source?.url).toBe(page)
    const [file] = (await source?.open()) ?? []
    expect(file).toMatchObject({ file: 'deploy.log', firstLine: 2 })
    expect((await textOf(file)).split('\n')[1]).toContain('boom')
    expect(source?.lineUrl(3)).toBe(`${page}#step:2:2`)
  })

  test('whose step cannot be found is read whole, and says so', async () => {
    addJob(standin.world, run, {
      name: 'deploy',
      steps: [step(2, 'Deploy', 'failure', [40, 50])],
      log: logOf('boom', 3),
    })
    const [source] = (await find()).sources
    expect(source).toMatchObject({
      exitCode: 3,
      notes: ["Step `Deploy` was not found in the log, so all of the job's log was read."],
    })
    expect((await source?.open())?.[0]?.firstLine).toBe(1)
    expect(source?.lineUrl(3)).toBeNull()
  })

  test('without steps, as when its runner was lost, is read whole', async () => {
    addJob(standin.world, run, { name: 'deploy', log: 'The runner has received a shutdown signal.\n' })
    const [source] = (await find()).sources
    expect(source).toMatchObject({ exitCode: null, exitCodeSource: null, notes: [] })
  })

  test('whose log is gone is a source without files', async () => {
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: null })
    addJob(standin.world, run, { name: 'stopped', conclusion: 'cancelled', log: null })
    const { sources, problems } = await find()
    expect(problems).toEqual([])
    expect(sources.map(({ notes }) => notes)).toEqual([
      ['The log of job `deploy` is not there: it was deleted or has expired.'],
      ['Job `stopped` was cancelled and has no log.'],
    ])
    await expect(sources[0]?.open()).resolves.toEqual([])
  })

  test('is not diagnosed by an error page of the storage', async () => {
    const page = '\u{feff}<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code></Error>'
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: page })
    const [source] = (await find()).sources
    expect(source?.notes[0]).toContain('is not there')
    await expect(source?.open()).resolves.toEqual([])
  })

  test('gets its log although the storage is in trouble for a moment', async () => {
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: logOf('boom', 42) })
    standin.fault({ on: 'blob', times: 1, effect: { kind: 'cut-body' } })
    standin.fault({ on: 'blob', times: 1, effect: { kind: 'answer', status: 503 } })
    expect((await find()).sources[0]?.exitCode).toBe(42)
  })

  test.each([
    ['hang', 'broke off'],
    ['stall-body', 'halt'],
  ] as const)('says what went wrong when the storage does not deliver (%s)', async (kind, word) => {
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: logOf('boom', 42) })
    standin.fault({ on: 'blob', effect: { kind } })
    const client = createClient({
      token: TOKEN,
      env: standin.env,
      timing: { secondMs: 10, maxTotalWaitMs: 300, requestTimeoutMs: 60 },
    })
    const [source] = (await find({ client })).sources
    expect(source?.notes[0]).toMatch(new RegExp(`could not be downloaded: .*(?:${word}|used up|broke off)`))
  })
})

describe('a matrix', () => {
  test('of 20 failed legs is 20 sources, each with its own log, two pages of jobs being read', async () => {
    for (let leg = 0; leg < 100; leg++)
      addJob(standin.world, run, { name: `test (${String(leg)})`, conclusion: 'success' })
    for (let leg = 1; leg <= 20; leg++)
      addJob(standin.world, run, {
        name: `deploy (${String(leg)})`,
        steps: STEPS,
        log: logOf(`leg ${String(leg)}`, leg),
      })
    const { sources, jobs } = await find()
    expect(jobs).toHaveLength(120)
    expect(sources.map(({ exitCode }) => exitCode)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    for (const source of sources) {
      const [file] = await source.open()
      await expect(textOf(file)).resolves.toContain(`leg ${String(source.exitCode)}\n`)
      expect(source.name).toBe(`deploy (${String(source.exitCode)})`)
    }
    expect(standin.calls()).toBe(22)
  })

  test('puts failures before time-outs before cancelled legs, and stops at 50', async () => {
    for (let leg = 0; leg < 60; leg++)
      addJob(standin.world, run, {
        name: `leg ${String(leg)}`,
        conclusion: leg < 58 ? 'cancelled' : 'failure',
        log: '',
      })
    addJob(standin.world, run, { name: 'late', conclusion: 'timed_out', log: '' })
    const { sources, problems } = await find()
    expect(sources.slice(0, 3).map(({ name, timedOut }) => [name, timedOut])).toEqual([
      ['leg 58', null],
      ['leg 59', null],
      ['late', true],
    ])
    expect(sources).toHaveLength(50)
    expect(problems[0]?.message).toContain('61 jobs failed')
  })
})

describe('jobs that are asked about by their ids', () => {
  const namesFor = async (...jobIds: string[]) => (await find({ jobIds })).sources.map(({ name }) => name)

  test('are told from others that failed beside them, as matrix legs and in reusable workflows too', async () => {
    for (const name of ['deploy', 'deploy (eu)', 'deploy / push', 'deployment', 'lint'])
      addJob(standin.world, run, { name, log: '' })
    await expect(namesFor('deploy')).resolves.toEqual(['deploy', 'deploy (eu)', 'deploy / push'])
    await expect(namesFor('deploy', 'lint')).resolves.toHaveLength(4)
    await expect(namesFor()).resolves.toHaveLength(5)
  })

  test('are all that failed, where one has a name of its own', async () => {
    for (const name of ['Deploy to production', 'lint']) addJob(standin.world, run, { name, log: '' })
    await expect(namesFor('deploy')).resolves.toHaveLength(2)
    await expect(namesFor('deploy', 'lint')).resolves.toHaveLength(2)
  })
})

describe('when no job has failed', () => {
  test('a step that asks for the log of its own job is told the cure', async () => {
    addJob(standin.world, run, {
      name: 'deploy',
      status: 'in_progress',
      conclusion: null,
      runnerName: 'GitHub Actions 7',
    })
    addJob(standin.world, run, {
      name: 'other',
      status: 'in_progress',
      conclusion: null,
      runnerName: 'GitHub Actions 8',
    })
    const { problems } = await find({ runnerName: 'GitHub Actions 7' })
    expect(problems[0]?.message).toBe(
      'Job `deploy` is still running, and GitHub gives out the log of a job only when it is done.',
    )
    expect(problems[0]?.hint).toMatch(/job of its own with `needs:`/)
  })

  test('another job that still runs is named', async () => {
    addJob(standin.world, run, { name: 'deploy', status: 'in_progress', conclusion: null })
    expect((await find()).problems[0]?.message).toBe('Job `deploy` is still running, so it has no log yet.')
  })

  test('that is a problem only where a failure is expected', async () => {
    addJob(standin.world, run, { name: 'deploy', conclusion: 'success' })
    expect((await find()).problems[0]?.message).toBe('No job of run 99 failed, so there is no job log to read.')
    await expect(find({ expectFailure: false })).resolves.toMatchObject({ sources: [], problems: [] })
  })
})

describe('trouble with the API is told, never thrown:', () => {
  test('a missing permission, by name', async () => {
    standin.world.actors.set('ghs_poor', {
      login: 'github-actions[bot]',
      kind: 'installation',
      permissions: new Set(['contents: read']),
    })
    const { problems } = await find({}, 'ghs_poor')
    expect(problems[0]).toEqual({
      message: 'The jobs of run 99 may not be listed: the token lacks `actions: read`.',
      hint: 'Give the job `permissions:` with `actions: read`.',
    })
  })

  test('a run that does not exist', async () => {
    repository.runs.splice(0)
    expect((await find()).problems[0]?.message).toBe('There is no run 99 in this repository.')
  })

  test('a dead API', async () => {
    standin.fault({ on: '*', effect: { kind: 'reset' } })
    expect((await find()).problems[0]?.message).toMatch(/could not be listed: GitHub could not be reached/)
  })

  test('an answer that is refused for one log alone', async () => {
    addJob(standin.world, run, { name: 'deploy', steps: STEPS, log: '' })
    standin.fault({ on: LOGS, effect: { kind: 'answer', status: 403, message: 'Must have admin rights' } })
    expect((await find()).sources[0]?.notes[0]).toContain('GitHub answered 403')
  })
})

describe('conclusions of the API', () => {
  const recorded = (job: string | null, matrix: Record<string, unknown> | null) => ({
    kind: 'artifact' as const,
    name: 'record',
    description: '',
    url: null,
    job,
    matrix,
    exitCode: 0,
    exitCodeSource: 'record' as const,
    conclusion: null,
    runAttempt: null,
    timedOut: null,
    notes: [],
    open: () => Promise.resolve([]),
    lineUrl: () => null,
  })

  test('are given to the records of their jobs, matrix legs by their values', async () => {
    addJob(standin.world, run, { name: 'build', conclusion: 'success' })
    addJob(standin.world, run, { name: 'deploy (eu, 20)', conclusion: 'failure' })
    const { jobs } = await find()
    const sources = withConclusions(
      [recorded('build', null), recorded('deploy', { region: 'eu', node: 20 }), recorded('gone', null)],
      jobs,
    )
    expect(sources.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure', null])
  })
})
