import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createClient } from '../../src/github/client.ts'
import { findArtifacts } from '../../src/sources/artifacts.ts'
import { startStandin, TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addRepository, addRun } from '../standin/world.ts'
import type { Artifact, Repository } from '../standin/world.ts'
import { textOf } from './text-of.ts'
import { buildZip } from './zip-builder.ts'

let standin: Standin
let repository: Repository
let tempDir: string

beforeEach(async () => {
  tempDir = await mkdtemp(path.join(os.tmpdir(), 'artifacts-'))
  standin = await startStandin()
  repository = addRepository(standin.world, 'octo/app', true)
  addRun(repository, { id: 99 })
})

afterEach(async () => {
  await rm(tempDir, { recursive: true, force: true })
  await standin.close()
})

function find(patterns: readonly string[], token = TOKEN) {
  const client = createClient({ token, env: standin.env, timing: { secondMs: 10, maxTotalWaitMs: 300 } })
  const target = {
    repository: { owner: 'octo', repo: 'app' },
    runId: 99,
    runAttempt: 1,
    serverUrl: 'https://github.test',
  }
  return findArtifacts({ client, target, patterns, tempDir })
}

function upload(name: string, content: Uint8Array | string, more: Partial<Artifact> = {}): Artifact {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  return addArtifact(standin.world, repository, { runId: 99, name, content, digest, ...more })
}

function recordText(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    version: 1,
    name: 'deploy',
    exitCode: 137,
    job: 'deploy',
    matrix: { region: 'eu' },
    runId: 99,
    log: 'deploy.log',
    ...fields,
  })
}

describe('an artifact', () => {
  test('is one deploy: its files are the log, in the order of their names', async () => {
    const { id } = upload(
      'logs',
      buildZip([
        { name: 'b.log', data: 'second' },
        { name: 'a/a.log.gz', data: gzipSync('first') },
      ]),
    )
    const { sources, problems } = await find(['logs'])
    expect(problems).toEqual([])
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({
      kind: 'artifact',
      name: 'logs',
      exitCode: null,
      exitCodeSource: null,
      conclusion: null,
    })
    expect(sources[0]?.url).toBe(`https://github.test/octo/app/actions/runs/99/artifacts/${String(id)}`)
    const files = (await sources[0]?.open()) ?? []
    expect(files.map(({ file }) => file)).toEqual(['a/a.log.gz', 'b.log'])
    await expect(textOf(files[0])).resolves.toBe('first')
  })

  test('that was uploaded raw is told by its first bytes', async () => {
    upload('deploy.log', 'raw text\n')
    const [source] = (await find(['deploy.log'])).sources
    const [file] = (await source?.open()) ?? []
    expect(file?.file).toBe('deploy.log')
    await expect(textOf(file)).resolves.toBe('raw text\n')
  })

  test('may not grow without end through many gzip files', async () => {
    const packed = gzipSync(Buffer.alloc(600 * 1024 ** 2))
    upload('logs', buildZip(Array.from({ length: 8 }, (_, index) => ({ name: `${String(index)}.gz`, data: packed }))))
    const [source] = (await find(['logs'])).sources
    let bytes = 0
    const readAll = async (): Promise<void> => {
      for (const file of (await source?.open()) ?? []) for await (const chunk of file.chunks()) bytes += chunk.length
    }
    await expect(readAll()).rejects.toThrow('`6.gz` unpacks to more than 4 GiB')
    expect(bytes).toBeLessThanOrEqual(4 * 1024 ** 3)
  }, 60_000)

  test('without a digest, as of old, is taken', async () => {
    upload('logs', buildZip([{ name: 'a.log', data: 'x' }]), { digest: null })
    expect((await find(['logs'])).problems).toEqual([])
  })

  test('with a record gives its exit code and matrix, and only the log that belongs to it', async () => {
    const files = [
      { name: 'record.json', data: recordText() },
      { name: 'deploy.log', data: 'boom' },
      { name: 'other.log', data: 'x' },
    ]
    upload('deploy-record-deploy', buildZip(files))
    const [source] = (await find(['deploy-record-*'])).sources
    expect(source).toMatchObject({
      name: 'deploy',
      job: 'deploy',
      matrix: { region: 'eu' },
      exitCode: 137,
      exitCodeSource: 'record',
    })
    expect(((await source?.open()) ?? []).map(({ file }) => file)).toEqual(['deploy.log'])
  })

  test('with a record alone, as of a deploy that went well, has no log', async () => {
    upload('deploy-record-a', buildZip([{ name: 'record.json', data: recordText({ exitCode: 0 }) }]))
    const { sources, problems } = await find(['deploy-record-a'])
    expect(problems).toEqual([])
    expect(sources[0]?.exitCode).toBe(0)
    await expect(sources[0]?.open()).resolves.toEqual([])
  })

  test('is unpacked below the temporary folder alone', async () => {
    upload('logs', buildZip([{ name: 'deploy-triage/x/record.json', data: recordText() }]))
    await find(['logs'])
    const [folder, ...others] = await readdir(tempDir)
    expect(folder).toMatch(/^deploy-triage-artifacts-/)
    expect(others).toEqual([])
  })
})

describe('names', () => {
  test('are asked for exactly when there is one and no pattern', async () => {
    upload('logs', 'x')
    await find(['logs'])
    expect(standin.journal[0]?.path).toContain('name=logs')
    expect(standin.calls()).toBe(2)
  })

  test('may be several, with patterns, and no artifact is read twice', async () => {
    for (const name of ['log-eu', 'log-us', 'coverage', 'log-apac']) upload(name, name)
    const { sources, problems } = await find(['log-us', 'log-{eu,us}', '*-ap?c'])
    expect(sources.map(({ name }) => name)).toEqual(['log-apac', 'log-eu', 'log-us'])
    expect(problems).toEqual([])
  })

  test('of an earlier attempt give way to those of the latest', async () => {
    upload('logs', 'old')
    upload('logs', 'new')
    const { sources } = await find(['logs'])
    expect(sources).toHaveLength(1)
    await expect(textOf((await sources[0]?.open())?.[0])).resolves.toBe('new')
  })

  test('that match nothing are a problem that says what there is', async () => {
    upload('coverage', 'x')
    const { sources, problems } = await find(['deploy-*'])
    expect(sources).toEqual([])
    expect(problems[0]?.message).toBe('No artifact matches `deploy-*`. The run has `coverage`.')
    expect(problems[0]?.hint).toContain('if: always()')
  })
})

describe('what cannot be read is told, and the rest is read:', () => {
  test('expired artifacts, by the list or only when asked for', async () => {
    upload('a', 'x', { expired: true })
    upload('b', 'x')
    upload('c', 'still here')
    standin.fault({
      on: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      times: 1,
      effect: { kind: 'answer', status: 410 },
    })
    const { sources, problems } = await find(['*'])
    // Both are asked for at once, so the trouble may meet either.
    const [read = ''] = sources.map(({ name }) => name)
    expect([sources.length, ['b', 'c'].includes(read)]).toEqual([1, true])
    expect(problems.map(({ message }) => message)).toEqual([
      'Artifact `a` has expired, and its log is gone.',
      `Artifact \`${read === 'b' ? 'c' : 'b'}\` has expired, and its log is gone.`,
    ])
  })

  test('a digest that differs', async () => {
    upload('logs', 'x', { digest: `sha256:${'0'.repeat(64)}` })
    expect((await find(['logs'])).problems[0]?.message).toContain('digest differs')
  })

  test('a hostile archive', async () => {
    upload('logs', buildZip([{ name: '../../x', data: 'x' }]))
    expect((await find(['logs'])).problems[0]?.message).toMatch(/^Artifact `logs` was not read: the archive /)
  })

  test('an empty one', async () => {
    upload('logs', buildZip([]))
    expect((await find(['logs'])).problems[0]?.message).toBe('Artifact `logs` holds no file.')
  })

  test('a record that is none', async () => {
    upload('logs', buildZip([{ name: 'record.json', data: '{"version":1,"name":"x","exitCode":"0"}' }]))
    expect((await find(['logs'])).problems[0]?.message).toContain('is not a record of a deploy')
  })

  test('a missing permission', async () => {
    standin.world.actors.set('ghs_poor', {
      login: 'github-actions[bot]',
      kind: 'installation',
      permissions: new Set(['contents: read']),
    })
    const { problems } = await find(['logs'], 'ghs_poor')
    expect(problems[0]?.hint).toBe('Give the job `permissions:` with `actions: read`.')
  })

  test('a run that does not exist', async () => {
    repository.runs.splice(0)
    standin.fault({
      on: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
      effect: { kind: 'answer', status: 404 },
    })
    expect((await find(['logs'])).problems[0]?.message).toBe('There is no run 99 in this repository.')
  })

  test('a storage that breaks off again and again', async () => {
    upload('logs', 'x'.repeat(1_000))
    standin.fault({ on: 'blob', effect: { kind: 'cut-body' } })
    expect((await find(['logs'])).problems[0]?.message).toMatch(
      /^Artifact `logs` could not be downloaded: the download broke off/,
    )
  })
})

test('256 artifacts of a matrix are all read, in one call more each, within seconds and little memory', async () => {
  const text = 'one line of a deploy that went on for a while\n'.repeat(5_000)
  for (let leg = 0; leg < 256; leg++) {
    upload(
      `deploy-record-${String(leg)}`,
      buildZip([
        { name: 'record.json', data: recordText({ name: `leg ${String(leg)}`, exitCode: 1 }) },
        { name: 'deploy.log', data: text },
      ]),
    )
  }
  const before = process.memoryUsage().rss
  const { sources, problems } = await find(['deploy-record-*'])
  const growth = (process.memoryUsage().rss - before) / 1024 ** 2
  expect(problems).toEqual([])
  expect(new Set(sources.map(({ name }) => name)).size).toBe(256)
  expect(standin.calls()).toBe(3 + 256)
  // Measured: 60 MB, the stand-in's share included.
  expect(growth).toBeLessThan(300)
}, 60_000)
