/** Artifacts that mean harm, through the built action: a sentence, in little memory, and never "no failure". */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildZip } from '../sources/zip-builder.ts'
import type { ZipEntry } from '../sources/zip-builder.ts'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'
import { launch, RUN_ID, SHA } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, pullRequest } from './scenes.ts'

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop', true)
  addPull(repository, { number: 7, headSha: SHA })
  addRun(repository, { id: RUN_ID })
})

afterEach(async () => {
  await standin.close()
})

async function readArtifact(content: Uint8Array) {
  addArtifact(standin.world, repository, { runId: RUN_ID, name: 'logs', content })
  const inputs = { 'log-artifact': 'logs', 'job-logs': 'never', outcome: 'failure', inconclusive: 'block' }
  return launch({ standin, event: 'pull_request', payload: pullRequest(), inputs })
}

const MIB = 1024 ** 2
const many = (count: number, entry: (index: number) => Partial<ZipEntry>): Buffer =>
  buildZip(Array.from({ length: count }, (_unused, index) => ({ name: `${String(index)}.log`, ...entry(index) })))
const zeros = Buffer.alloc(64 * MIB)

const HOSTILE: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['100,000 entries', 'more than 2000 entries', () => many(100_000, () => ({ stored: true }))],
  ['a flat bomb', 'suspiciously far', () => many(4, () => ({ data: zeros }))],
  ['entries that overlap', 'overlap', () => many(40, (index) => (index === 0 ? { data: zeros } : { at: SHARED }))],
  ['a path that climbs', 'unsafe path', () => buildZip([{ name: '../../x.log', data: 'x' }])],
  ['an absolute path', 'unsafe path', () => buildZip([{ name: '/etc/x.log', data: 'x' }])],
  ['a symbolic link', 'symbolic link', () => buildZip([{ name: 'x.log', data: '/etc/passwd', mode: 0o120777 }])],
  ['two entries of one name', 'of one name', () => many(2, () => ({ name: 'x.log', data: 'x' }))],
  ['an encrypted entry', 'encrypted', () => many(1, () => ({ data: 'x', flags: 0x801 }))],
  ['a size that is a lie', 'broken', () => many(1, () => ({ data: zeros, declared: { unpacked: 10 } }))],
  ['a cut archive', 'broken', () => many(9, () => ({ data: FATAL_LOG })).subarray(0, 400)],
  ['an empty archive', 'holds no file', () => buildZip([])],
]

const SHARED = { offset: 0, packed: 60_000 }

describe('an artifact with', () => {
  test.each(HOSTILE)(
    '%s is refused with a reason',
    async (_what, reason, content) => {
      const { summary, stdout, stderr, outputs, peakMib } = await readArtifact(content())
      expect(summary).toContain(reason)
      expect(outputs['gate']).toBe('block')
      expect(`${stdout}${stderr}`).not.toMatch(/^\s+at \S+ \(/m)
      expect(peakMib).toBeLessThan(200)
    },
    60_000,
  )

  test('an archive in an archive is a log of bytes', async () => {
    const { outputs, peakMib } = await readArtifact(
      buildZip([{ name: 'inner.zip', data: many(4, () => ({ data: zeros })) }]),
    )
    expect(outputs['outcome']).toBe('failed')
    expect(peakMib).toBeLessThan(200)
  }, 60_000)

  test('gzip files of a hundred times their size are read one after the other', async () => {
    const packed = gzipSync(Buffer.concat([zeros, Buffer.from(`\n${FATAL_LOG}`)]))
    const { outputs, peakMib } = await readArtifact(many(6, () => ({ data: packed })))
    expect(outputs['rule']).toBe(FATAL_RULE)
    expect(peakMib).toBeLessThan(200)
  }, 60_000)
})
