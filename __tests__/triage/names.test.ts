import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, test } from '@jest/globals'
import { renderSummary } from '../../src/core/render-markdown.ts'
import { reportOf } from '../../src/core/report.ts'
import { createClient } from '../../src/github/client.ts'
import { describeError } from '../../src/github/errors.ts'
import { findPull } from '../../src/github/pull-request.ts'
import { findArtifacts } from '../../src/sources/artifacts.ts'
import { findJobLogs } from '../../src/sources/job-logs.ts'
import { readLogFiles } from '../../src/sources/log-files.ts'
import { findRecords } from '../../src/sources/records.ts'
import type { SourceResult } from '../../src/sources/types.ts'
import { expectInert, HOSTILE } from '../core/inert.ts'
import { startStandin, TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addJob, addRepository, addRun } from '../standin/world.ts'
import { textOf } from '../sources/text-of.ts'
import { buildZip } from '../sources/zip-builder.ts'

let standin: Standin
let tempDir: string

beforeEach(async () => {
  tempDir = await mkdtemp(path.join(os.tmpdir(), 'names-'))
  standin = await startStandin()
})

afterEach(async () => {
  await rm(tempDir, { recursive: true, force: true })
  await standin.close()
})

/** A name that a folder can have. */
const fileName = (text: string): string => text.replaceAll('/', '\u2215').replaceAll('\0', '')

function where() {
  const client = createClient({ token: TOKEN, env: standin.env, timing: { secondMs: 10, maxTotalWaitMs: 300 } })
  const repository = { owner: 'octo', repo: 'app' }
  return { client, target: { repository, runId: 99, runAttempt: null, serverUrl: 'https://github.test' }, tempDir }
}

/** Everything that sources say in prose. */
function saidBy({ sources, problems }: SourceResult): readonly string[] {
  return [
    ...sources.flatMap(({ description, notes }) => [description, ...notes]),
    ...problems.flatMap(({ message, hint }) => [message, hint]),
  ]
}

async function complaintOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}

async function firstChunk({ sources }: SourceResult): Promise<void> {
  for (const file of (await sources[0]?.open()) ?? []) await textOf(file)
}

function expectCode(texts: readonly string[]): void {
  const context = {
    repository: 'octo/app',
    headSha: null,
    runUrl: null,
    jobUrl: null,
    docsUrl: null,
    beforeMerge: true,
  }
  const rest = { excerpt: 'full', override: null, resolved: false, lineUrl: () => null } as const
  const report = { ...reportOf([]), gate: { decision: 'allow', reason: 'the deploy was skipped' } } as const
  const markdown = renderSummary(report, { ...context, ...rest, notes: texts, sourceNotes: texts })
  if (!markdown.includes('EVIL')) throw new Error(`the name is not said at all: ${texts.join('; ')}`)
  expectInert(markdown)
}

describe('what is said of sources has names in code alone', () => {
  test.each(HOSTILE)('%j as a job and its step', async (text) => {
    const repository = addRepository(standin.world, 'octo/app', true)
    const run = addRun(repository, { id: 99 })
    const step = { name: text, number: 2, status: 'completed', conclusion: 'failure' } as const
    const times = { started_at: '2026-01-31T10:00:00Z', completed_at: '2026-01-31T10:00:01Z' }
    addJob(standin.world, run, { name: text, steps: [{ ...step, ...times }], log: 'boom\n' })
    addJob(standin.world, run, { name: `gone ${text}` })
    const more = { runnerName: null, expectFailure: true, jobIds: [] }
    expectCode(saidBy(await findJobLogs({ ...where(), ...more })))
  })

  test.each(HOSTILE)('%j as an artifact, and as a file in it', async (text) => {
    const repository = addRepository(standin.world, 'octo/app', true)
    addRun(repository, { id: 99 })
    const cut = Buffer.from([0x1f, 0x8b, 8, 0])
    const name = fileName(text).replaceAll('\\', '')
    addArtifact(standin.world, repository, { runId: 99, name: text, content: '', expired: true })
    addArtifact(standin.world, repository, { runId: 99, name: 'logs', content: buildZip([{ name, data: cut }]) })
    const found = await findArtifacts({ ...where(), patterns: ['*'] })
    expectCode(saidBy(found))
    expectCode([await complaintOf(firstChunk(found))])
    expectCode(saidBy(await findArtifacts({ ...where(), patterns: ['absent-*'] })))
  })

  test.each(HOSTILE)('%j as a record and as a log file', async (text) => {
    const folder = path.join(tempDir, 'deploy-triage', fileName(text))
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'record.json'), JSON.stringify({ version: 1, name: text, exitCode: 1 }))
    expectCode(saidBy(await findRecords({ tempDir, runId: null })))
    await writeFile(path.join(folder, 'record.json'), '{}')
    expectCode(saidBy(await findRecords({ tempDir, runId: null })))
    await writeFile(path.join(folder, `${fileName(text)}.log`), Buffer.from([0x1f, 0x8b, 8, 0]))
    const { source } = await readLogFiles({ patterns: ['**/*.log'], input: 'log', cwd: tempDir })
    expectCode([source.description, await complaintOf(firstChunk({ sources: [source], problems: [] }))])
  })

  test.each(HOSTILE)('%j as a branch, and as the words of a server', async (text) => {
    const calls = { rest: () => Promise.resolve([]), graphql: () => Promise.reject(new Error('none')) }
    const pull = { kind: 'branch', headRepository: `a/${text}`, branch: text, headSha: 'a'.repeat(40) } as const
    const found = await findPull(calls, { repository: { owner: 'octo', repo: 'app' }, pull })
    expectCode(found.kind === 'none' ? [found.why] : [])
    const response = { headers: {}, data: { message: text } }
    expectCode([describeError({ status: 422, response, request: { method: 'GET', url: 'https://x.test/a' } })])
  })
})
