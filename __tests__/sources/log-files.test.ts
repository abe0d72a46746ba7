import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { UserError } from '../../src/errors.ts'
import { readLogFiles } from '../../src/sources/log-files.ts'
import type { LogSource } from '../../src/sources/types.ts'
import { textOf } from './text-of.ts'

let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'log-files-'))
  for (const file of [
    'deploy.log',
    'logs/b.log',
    'logs/a.log',
    'logs/deep/c.log',
    'logs/.hidden.log',
    'logs/d.txt',
    'odd[1].log',
  ]) {
    await mkdir(path.dirname(path.join(cwd, file)), { recursive: true })
    await writeFile(path.join(cwd, file), `${file}\n`)
  }
})

afterEach(async () => {
  await rm(cwd, { recursive: true, force: true })
})

async function read(...patterns: string[]): Promise<LogSource> {
  return (await readLogFiles({ patterns, input: 'log', cwd })).source
}

async function namesOf(...patterns: string[]): Promise<string[]> {
  return (await (await read(...patterns)).open()).map(({ file }) => file)
}

async function complaintOf(work: Promise<unknown>): Promise<UserError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error
  throw new Error(`expected a UserError, got ${String(error)}`)
}

describe('patterns', () => {
  test.each([
    [['deploy.log'], ['deploy.log']],
    [['./logs/../deploy.log'], ['deploy.log']],
    [['*.log'], ['deploy.log', 'odd[1].log']],
    [['logs/*.log'], ['logs/.hidden.log', 'logs/a.log', 'logs/b.log']],
    [['**/?.log'], ['logs/a.log', 'logs/b.log', 'logs/deep/c.log']],
    [['logs/**'], ['logs/.hidden.log', 'logs/a.log', 'logs/b.log', 'logs/d.txt', 'logs/deep/c.log']],
    [['logs/**/c.log'], ['logs/deep/c.log']],
    [['logs/[ab].log'], ['logs/a.log', 'logs/b.log']],
    [['logs/[!a].log'], ['logs/b.log']],
    [['logs/{b,a}.log'], ['logs/a.log', 'logs/b.log']],
    [['odd[1].log'], ['odd[1].log']],
    [['logs/*.log', '!logs/a.log', '!**/.*'], ['logs/b.log']],
  ])('%j name %j', async (patterns, expected) => {
    await expect(namesOf(...patterns)).resolves.toEqual(expected)
  })

  test('keep their own order, and name no file twice', async () => {
    await expect(namesOf('logs/b.log', 'logs/?.log', '', ' deploy.log ')).resolves.toEqual([
      'logs/b.log',
      'logs/a.log',
      'deploy.log',
    ])
  })

  test('may be absolute, and a file elsewhere is shown with its whole path', async () => {
    const file = path.join(cwd, 'deploy.log')
    const { source } = await readLogFiles({ patterns: [`${cwd}/*y.log`], input: 'log', cwd: path.join(cwd, 'logs') })
    expect((await source.open())[0]?.file).toBe(file)
  })

  test('do not follow links that lead in circles', async () => {
    await symlink('..', path.join(cwd, 'logs', 'up'))
    await expect(namesOf('**/c.log')).resolves.toEqual(['logs/deep/c.log'])
  })

  test('cannot be made slow', async () => {
    await writeFile(path.join(cwd, 'a'.repeat(200)), '')
    expect((await complaintOf(read(`${'*a'.repeat(60)}b`))).message).toContain('*a*a')
  })
})

describe('bytes', () => {
  test('are streamed as they are', async () => {
    const [file] = await (await read('deploy.log')).open()
    await expect(textOf(file)).resolves.toBe('deploy.log\n')
    expect(file?.firstLine).toBe(1)
  })

  test('of gzip files are unpacked, whatever the file is called', async () => {
    await writeFile(path.join(cwd, 'rotated.1'), Buffer.concat([gzipSync('first\n'), gzipSync('second\n')]))
    const [file] = await (await read('rotated.1')).open()
    await expect(textOf(file)).resolves.toBe('first\nsecond\n')
  })

  test('of a large gzip file come in small chunks', async () => {
    await writeFile(path.join(cwd, 'big.log.gz'), gzipSync(Buffer.alloc(64 * 1024 ** 2, 'line\n')))
    const [file] = await (await read('big.log.gz')).open()
    let largest = 0
    let total = 0
    for await (const chunk of file?.chunks() ?? []) {
      largest = Math.max(largest, chunk.length)
      total += chunk.length
    }
    expect(total).toBe(64 * 1024 ** 2)
    expect(largest).toBeLessThanOrEqual(512 * 1024)
  })

  test('of an empty file are none', async () => {
    await writeFile(path.join(cwd, 'empty.log'), '')
    const [file] = await (await read('empty.log')).open()
    await expect(textOf(file)).resolves.toBe('')
  })
})

describe('a complaint names the input, what was typed, and the cure:', () => {
  test('a glob that matches nothing', async () => {
    const { message, hint } = await complaintOf(read('logs/*.txt.gz'))
    expect(message).toBe('log: no file matches logs/*.txt.gz')
    expect(hint).toContain(cwd)
  })

  test('a pattern that gives nothing beside others that do', async () => {
    const { paths, problems } = await readLogFiles({
      patterns: ['missing.log', 'deploy.log', 'no-*'],
      input: 'log',
      cwd,
    })
    expect(paths).toEqual([path.join(cwd, 'deploy.log')])
    expect(problems.map(({ message }) => message)).toEqual([
      'log: missing.log does not exist',
      'log: no file matches no-*',
    ])
  })

  test('a file that is missing', async () => {
    const { message, hint } = await complaintOf(read('missing.log'))
    expect(message).toBe('log: missing.log does not exist')
    expect(hint).toMatch(/Check the path/)
  })

  test('an archive', async () => {
    await writeFile(path.join(cwd, 'logs.zip'), Buffer.from('PK\x03\x04 and more', 'latin1'))
    const { message, hint } = await complaintOf(read('logs.zip'))
    expect(message).toBe('log: logs.zip is a zip archive')
    expect(hint).toContain('Unpack it')
  })

  test('a folder', async () => {
    const { message, hint } = await complaintOf(read('logs'))
    expect(message).toBe('log: logs is a folder')
    expect(hint).toContain('logs/**')
  })

  test('a pattern whose files are all taken away again', async () => {
    expect((await complaintOf(read('*.log', '!**'))).message).toBe('log: no file matches *.log')
  })

  test('a file that vanished in between', async () => {
    const [file] = await (await read('deploy.log')).open()
    await rm(path.join(cwd, 'deploy.log'))
    expect((await complaintOf(textOf(file))).message).toBe('log: `deploy.log` does not exist')
  })

  test('a gzip file that was cut off', async () => {
    await writeFile(path.join(cwd, 'cut.gz'), gzipSync('x'.repeat(10_000)).subarray(0, 20))
    const [file] = await (await read('cut.gz')).open()
    expect((await complaintOf(textOf(file))).message).toBe('log: `cut.gz` is not a complete gzip file')
  })

  test('something that is no file', async () => {
    expect((await complaintOf(readLogFiles({ patterns: ['/dev/null'], input: 'log', cwd }))).message).toBe(
      'log: /dev/null is not an ordinary file',
    )
  })
})
