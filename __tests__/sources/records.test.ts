import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newRecord } from '../../src/record/record-file.ts'
import { findRecords, parseRecord } from '../../src/sources/records.ts'
import { textOf } from './text-of.ts'

const RECORD = {
  version: 1,
  name: 'deploy',
  exitCode: 137,
  signal: 'SIGKILL',
  timedOut: false,
  startedAt: '2026-01-31T10:00:00.123Z',
  durationSeconds: 12.5,
  workflow: 'Deploy',
  job: 'deploy',
  matrix: { region: 'eu' },
  runId: 99,
  runAttempt: 1,
  log: 'deploy.log',
  truncated: false,
}

describe('a record', () => {
  test('is read as it was written', () => {
    const { version, ...fields } = RECORD
    expect(version).toBe(1)
    expect(parseRecord(JSON.stringify(RECORD))).toEqual(fields)
  })

  test('is what the record action writes', () => {
    const env = { GITHUB_WORKFLOW: 'Deploy', GITHUB_JOB: 'deploy', GITHUB_RUN_ID: '99', GITHUB_RUN_ATTEMPT: '2' }
    const written = newRecord({ name: 'deploy', startedAt: new Date(), matrix: { region: 'eu' }, env })
    const { version, ...fields } = written
    expect(version).toBe(1)
    expect(parseRecord(JSON.stringify(written))).toEqual(fields)
  })

  test.each([
    ['another version', { version: 2 }],
    ['no name', { name: '' }],
    ['a name that is none', { name: 5 }],
    ['a name without end', { name: 'x'.repeat(301) }],
    ['an exit code that is text', { exitCode: '0' }],
    ['an exit code that is a fraction', { exitCode: 0.5 }],
    ['an exit code out of range', { exitCode: 2 ** 40 }],
  ])('with %s is none', (_what, change) => {
    expect(parseRecord(JSON.stringify({ ...RECORD, ...change }))).toBeNull()
  })

  test.each([
    ['log', '../../etc/passwd'],
    ['log', 'a/b.log'],
    ['log', '.bashrc'],
    ['signal', '::error::'],
    ['startedAt', 'yesterday'],
    ['durationSeconds', -1],
    ['matrix', ['eu']],
    ['matrix', 'eu'],
    ['runId', 'ninety-nine'],
    ['runAttempt', 0],
    ['job', { toString: 'x' }],
  ])('with a %s of %j loses just that', (field, value) => {
    const record = parseRecord(JSON.stringify({ ...RECORD, [field]: value }))
    expect(record?.name).toBe('deploy')
    expect(record).toMatchObject({ [field]: null })
  })

  test('that is no JSON, no object, or large is none', () => {
    for (const text of ['', 'null', '[]', '7', '{', JSON.stringify({ ...RECORD, more: 'x'.repeat(70_000) })])
      expect(parseRecord(text)).toBeNull()
  })

  test('never throws, whatever stands in it', () => {
    const field = fc.constantFrom(...Object.keys(RECORD))
    fc.assert(
      fc.property(
        fc.dictionary(field, fc.jsonValue()),
        (fields) => void parseRecord(JSON.stringify({ ...RECORD, ...fields })),
      ),
    )
    fc.assert(fc.property(fc.string(), (text) => void parseRecord(text)))
  })
})

describe('records of this job', () => {
  let tempDir: string

  beforeEach(async () => {
    tempDir = await mkdtemp(path.join(os.tmpdir(), 'records-'))
  })

  afterEach(async () => {
    await rm(tempDir, { recursive: true, force: true })
  })

  async function write(name: string, record: unknown, log: string | null = 'boom\n'): Promise<string> {
    const folder = path.join(tempDir, 'deploy-triage', name)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'record.json'), JSON.stringify(record))
    if (log !== null) await writeFile(path.join(folder, 'deploy.log'), log)
    return folder
  }

  test('are sources, each with its log', async () => {
    await write('b', { ...RECORD, name: 'b', truncated: true })
    await write('a', { ...RECORD, name: 'a', exitCode: null }, null)
    const { sources, problems } = await findRecords({ tempDir, runId: 99 })
    expect(problems).toEqual([])
    expect(sources.map(({ name, kind, exitCode, exitCodeSource }) => [name, kind, exitCode, exitCodeSource])).toEqual([
      ['a', 'record', null, null],
      ['b', 'record', 137, 'record'],
    ])
    await expect(sources[0]?.open()).resolves.toEqual([])
    await expect(textOf((await sources[1]?.open())?.[0])).resolves.toBe('boom\n')
    expect(sources[1]?.notes[0]).toContain('cut out')
  })

  test('of another run are left-overs', async () => {
    await write('a', { ...RECORD, runId: 98 })
    await expect(findRecords({ tempDir, runId: 99 })).resolves.toEqual({ sources: [], problems: [] })
  })

  test('are none where nothing was recorded', async () => {
    await expect(findRecords({ tempDir: path.join(tempDir, 'nowhere'), runId: 99 })).resolves.toEqual({
      sources: [],
      problems: [],
    })
  })

  test('that are broken are told', async () => {
    await write('a', { version: 1 })
    const { problems } = await findRecords({ tempDir, runId: 99 })
    expect(problems[0]?.message).toBe('The record.json of `a` is not a record of a deploy.')
  })

  test('do not lead to files elsewhere', async () => {
    const folder = await write('a', RECORD, null)
    const secret = path.join(tempDir, 'secret')
    await writeFile(secret, 'secret')
    await symlink(secret, path.join(folder, 'deploy.log'))
    const { sources } = await findRecords({ tempDir, runId: 99 })
    await expect(sources[0]?.open()).resolves.toEqual([])
  })
})
