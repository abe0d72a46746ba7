import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readArguments } from '../../src/cli/arguments.ts'
import { runCommand } from '../../src/cli/run.ts'
import type { Diagnosis } from '../../src/core/types.ts'

const FAILURE = 'npm error code ERESOLVE\nnpm error ERESOLVE unable to resolve dependency tree\n'
const RULE = 'npm/peer-dependency-conflict'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Writes `block` often enough for `megabytes`, then `end`; diagnoses the file through the command line. */
async function diagnose({ block, megabytes = 0, end = '' }: Log): Promise<Diagnosis> {
  const file = path.join(folder, 'deploy.log')
  await write(file, { block, megabytes, end })
  const out: string[] = []
  const progress = { write: () => undefined, now: Date.now, isSeen: () => false }
  const terminal = {
    out: (text: string) => void out.push(text),
    err: () => undefined,
    env: {},
    isInteractive: false,
    progress,
  }
  const options = readArguments(['diagnose', file, '--exit-code', '1', '--format', 'json'])
  await runCommand(options, { ...terminal, colour: false, width: 80 })
  return JSON.parse(out.join('')) as Diagnosis
}

interface Log {
  readonly block: Uint8Array | string
  readonly megabytes?: number
  readonly end?: Uint8Array | string
}

async function write(file: string, { block, megabytes = 0, end = '' }: Log): Promise<void> {
  const bytes = Buffer.from(block as string)
  const wanted = megabytes * 1e6
  if (wanted === 0) return writeFile(file, Buffer.concat([bytes, Buffer.from(end as string)]))
  const large = Buffer.concat(Array<Buffer>(Math.max(1, Math.floor(1e6 / bytes.length))).fill(bytes))
  const handle = await open(file, 'w')
  for (let written = 0; written < wanted; written += large.length) await handle.write(large)
  await handle.write(Buffer.from(end as string))
  await handle.close()
}

/** Text as bytes of Latin-1, which are no UTF-8. */
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('a cause is found behind', () => {
  const repeated: readonly (readonly [string, string | Uint8Array])[] = [
    ['NUL bytes and a line end', `${'\0'.repeat(5000)}\n`],
    ['ANSI soup', '\u001b[31m\u001b[1;4m\u001b]0;title\u0007\u001b(B\u001b[2K\u001b[?25l\u001b[\n'],
    ['escape bytes alone', `${'\u001b'.repeat(999)}\n`],
    ['bare colour codes', '[31m[0m[1;32m\n'],
    ['progress that only carriage returns part', '10% [==>      ]\r'],
    ['invalid UTF-8', Uint8Array.from([0xff, 0xc3, 0x28, 0xf0, 0x80, 0xed, 0xa0, 0x80, 0x0a])],
    ['Latin-1', latin1('R\u00e9ponse de l\u2019h\u00f4te : d\u00e9j\u00e0 vu \u00fc\n')],
    ['lines that look like errors', 'error: cannot find it, fatal: missing, Exception: denied\n'],
  ]
  test.each(repeated)('%s, 5 MB of it, and the log ends in the failure', async (_, block) => {
    const diagnosis = await diagnose({ block, megabytes: 5, end: `\n${FAILURE}` })
    expect(diagnosis.cause?.rule).toBe(RULE)
    expect(diagnosis.cause?.evidence[0]?.text).toContain('ERESOLVE')
  })

  test('a line of 30 MB, at its true line', async () => {
    const diagnosis = await diagnose({ block: 'x'.repeat(1000), megabytes: 30, end: `\n${FAILURE}` })
    expect(diagnosis.cause?.rule).toBe(RULE)
    expect(diagnosis.cause?.evidence[0]?.line).toBeLessThanOrEqual(3)
  })

  test('UTF-16 that PowerShell wrote', async () => {
    const mark = Buffer.from([0xff, 0xfe])
    const block = Buffer.concat([mark, Buffer.from(`step 1\r\n${FAILURE.replaceAll('\n', '\r\n')}`, 'utf16le')])
    expect((await diagnose({ block })).cause?.rule).toBe(RULE)
  })
})

describe('no log is too empty', () => {
  test('ten million empty lines are counted, and the failure after them stands on the line it has', async () => {
    const diagnosis = await diagnose({ block: '\n', megabytes: 10, end: FAILURE })
    expect(diagnosis.stats.lines).toBe(10_000_002)
    expect(diagnosis.cause?.evidence.map(({ line }) => line)).toContain(10_000_001)
  })

  test.each([
    ['no byte', ''],
    ['one line feed', '\n'],
    ['one NUL', '\0'],
    ['one escape byte', '\u001b'],
    ['half a character', Uint8Array.from([0xe2, 0x9c])],
    ['half of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41])],
  ])('%s is a failure without a cause, not an error', async (_, block) => {
    const diagnosis = await diagnose({ block })
    expect(diagnosis.outcome).toBe('failed')
    expect(diagnosis.cause).toBeNull()
  })
})

describe('what a log repeats costs no more than what it says', () => {
  test('lines that each hold many literals of the catalog have a short answer', async () => {
    const words =
      'denied error: ENOSPC no space left on device ECONNREFUSED ImagePullBackOff CrashLoopBackOff OOMKilled exit code 137 '
    const diagnosis = await diagnose({ block: `${words.repeat(3)}\n`, megabytes: 5 })
    expect(diagnosis.cause).not.toBeNull()
    expect(JSON.stringify(diagnosis).length).toBeLessThan(500_000)
  })
})
