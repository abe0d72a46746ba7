import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../src/errors.ts'
import { gatherLogs } from '../../src/triage/gather.ts'
import type { LogReaders } from '../../src/triage/gather.ts'
import type { Declared, Inputs } from '../../src/triage/inputs.ts'
import type { LogSource, SourceResult } from '../../src/sources/types.ts'

type Kind = keyof LogReaders

const found = (name: string): SourceResult => ({ sources: [{ name } as LogSource], problems: [] })
const trouble = (message: string): SourceResult => ({ sources: [], problems: [{ message, hint: '' }] })
const NONE: SourceResult = { sources: [], problems: [] }

async function gather(
  wishes: Partial<Inputs>,
  given: Partial<Record<Kind, SourceResult>>,
  declared: Declared | null = 'failed',
  allWell = false,
) {
  const asked: Kind[] = []
  const reader = (kind: Kind) => () => {
    asked.push(kind)
    return Promise.resolve(given[kind] ?? NONE)
  }
  const readers = {
    files: reader('files'),
    record: reader('record'),
    artifacts: reader('artifacts'),
    recordArtifacts: reader('recordArtifacts'),
    jobLogs: async () => ({ ...(await reader('jobLogs')()), allWell }),
  }
  const gathered = await gatherLogs({ log: [], logArtifact: [], jobLogs: 'auto', ...wishes }, declared, readers)
  return { ...gathered, asked, names: gathered.sources.map(({ name }) => name) }
}

const ALL = { files: found('file'), record: found('record'), artifacts: found('artifact'), jobLogs: found('job') }

describe('gatherLogs', () => {
  test('a file comes before everything else', async () => {
    const { names, asked } = await gather({ log: ['a.log'], logArtifact: ['x'] }, ALL)
    expect({ names, asked }).toEqual({ names: ['file'], asked: ['files'] })
  })

  test('then a record of the same job, then artifacts, then job logs', async () => {
    expect((await gather({ logArtifact: ['x'] }, ALL)).names).toEqual(['record'])
    expect((await gather({ logArtifact: ['x'] }, { ...ALL, record: NONE })).names).toEqual(['artifact'])
    expect((await gather({}, { ...ALL, record: NONE })).names).toEqual(['job'])
  })

  test('records of the run are looked for only where nobody named a log', async () => {
    const given = { ...ALL, record: NONE, recordArtifacts: found('recorded') }
    expect((await gather({}, given)).names).toEqual(['recorded'])
    expect((await gather({}, { ...given, recordArtifacts: NONE })).names).toEqual(['job'])
    expect((await gather({ jobLogs: 'never' }, given)).asked).toEqual(['record'])
    expect((await gather({ logArtifact: ['x'] }, { ...given, artifacts: NONE })).asked).toEqual([
      'record',
      'artifacts',
      'jobLogs',
    ])
    expect((await gather({}, given, 'succeeded')).asked).toEqual(['record'])
  })

  test('job logs are added where they are always wanted, and never asked for where they are not', async () => {
    expect((await gather({ log: ['a.log'], jobLogs: 'always' }, ALL)).names).toEqual(['file', 'job'])
    expect((await gather({ jobLogs: 'never' }, {})).asked).toEqual(['record'])
  })

  test('a deploy that succeeded costs no calls', async () => {
    expect((await gather({ logArtifact: ['x'] }, ALL, 'succeeded')).asked).toEqual(['record'])
    expect((await gather({ log: ['a'] }, ALL, 'succeeded')).names).toEqual(['file'])
  })

  test.each(['cancelled', 'skipped'] as const)('a deploy that was %s has no log to look for', async (declared) => {
    expect((await gather({ log: ['a'] }, ALL, declared)).asked).toEqual([])
  })

  test('trouble that another source makes up for is kept apart', async () => {
    const gathered = await gather({ logArtifact: ['x'] }, { artifacts: trouble('expired'), jobLogs: found('job') })
    expect(gathered.problems).toEqual([])
    expect(gathered.overcome).toEqual([{ message: 'expired', hint: '' }])
  })

  test('trouble that nothing makes up for stays', async () => {
    const gathered = await gather({ logArtifact: ['x'] }, { artifacts: trouble('expired'), jobLogs: trouble('gone') })
    expect(gathered.problems.map(({ message }) => message)).toEqual(['expired', 'gone'])
  })

  test('jobs that all ended well are a success only where nobody said otherwise', async () => {
    const jobs = { jobLogs: trouble('no job failed') }
    expect(await gather({}, jobs, null, true)).toMatchObject({ allWell: true, problems: [] })
    expect(await gather({}, jobs, 'failed', true)).toMatchObject({
      allWell: false,
      problems: [{ message: 'no job failed' }],
    })
    expect(await gather({}, jobs, null, false)).toMatchObject({
      allWell: false,
      problems: [{ message: 'no job failed' }],
    })
  })

  test('a log that cannot be read is trouble, not an exception', async () => {
    const readers: LogReaders = {
      files: () => Promise.reject(new UserError('nothing matches `x`', 'Check the path.')),
      record: () => Promise.resolve(NONE),
      artifacts: () => Promise.resolve(NONE),
      recordArtifacts: () => Promise.resolve(NONE),
      jobLogs: () => Promise.resolve({ ...NONE, allWell: false }),
    }
    const gathered = await gatherLogs({ log: ['x'], logArtifact: [], jobLogs: 'auto' }, 'failed', readers)
    expect(gathered.problems).toEqual([{ message: 'nothing matches `x`', hint: 'Check the path.' }])
  })
})
