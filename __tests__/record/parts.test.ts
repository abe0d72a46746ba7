import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../src/errors.ts'
import { maskedValues } from '../../src/record/add-mask.ts'
import { childEnvironment } from '../../src/record/environment.ts'
import { endGroup, windowsTree } from '../../src/record/group.ts'
import type { ProcessGroup } from '../../src/record/group.ts'
import { collectLines, PIECE_BYTES } from '../../src/record/lines.ts'
import { createLive } from '../../src/record/live.ts'
import { createLogWriter } from '../../src/record/log.ts'
import { errorMessage, uploadMessage } from '../../src/record/messages.ts'
import { recordName, safeName } from '../../src/record/name.ts'
import { scriptContents, scriptExtension, shellCommand } from '../../src/record/shell.ts'
import { throughNode } from '../../src/record/start.ts'
import { missingService } from '../../src/record/upload.ts'
import { newJob } from './harness.ts'

describe('a name', () => {
  test('that was given stands when an artifact can have it', () => {
    expect(recordName({ input: 'prod_eu.1', job: 'deploy', matrix: { region: 'eu' } })).toBe('prod_eu.1')
  })

  test('comes from the job and all matrix values otherwise', () => {
    const matrix = { region: 'eu', node: 20, canary: true, target: { app: 'web', zones: ['a', 'b'] } }
    expect(recordName({ input: null, job: 'ship', matrix })).toBe('ship-eu-20-true-web-a-b')
    expect(recordName({ input: null, job: '', matrix: null })).toBe('deploy')
  })

  test('differs where values differed, also where both had to be changed', () => {
    const of = (image: string): string => recordName({ input: null, job: 'deploy', matrix: { image } })
    expect(of('node:20')).toMatch(/^deploy-node-20-[0-9a-f]{8}$/)
    expect(new Set([of('node:20'), of('node/20'), of('node-20')]).size).toBe(3)
  })

  test('is always one folder and a legal artifact name of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const name = safeName(raw)
        expect(name).toMatch(/^[^":<>|*?\r\n\\/]+$/)
        expect(name).not.toMatch(/^\.|\.$/)
        expect(Array.from(name).length).toBeLessThanOrEqual(100)
        expect(safeName(name)).toBe(name)
      }),
    )
  })
})

describe('a script on disk', () => {
  test('is started as the runner starts it, for each shell', () => {
    expect(shellCommand('bash', '/t/x.sh')).toEqual({
      file: 'bash',
      args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '/t/x.sh'],
    })
    expect(shellCommand('sh', '/t/x.sh')).toEqual({ file: 'sh', args: ['-e', '/t/x.sh'] })
    expect(shellCommand('pwsh', "/it's/x.ps1")).toEqual({ file: 'pwsh', args: ['-command', ". '/it''s/x.ps1'"] })
    expect(scriptExtension('pwsh')).toBe('.ps1')
    expect(scriptExtension('bash')).toBe('.sh')
  })

  test('makes pwsh stop at errors and pass the last status on', () => {
    expect(scriptContents('pwsh', 'az deploy', 'linux')).toBe(
      "$ErrorActionPreference = 'stop'\naz deploy\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
    )
  })

  test('has the line ends of its system', () => {
    expect(scriptContents('bash', 'a\nb\r\nc', 'win32')).toBe('a\r\nb\r\nc')
    expect(scriptContents('bash', 'a\nb', 'linux')).toBe('a\nb')
  })

  test('gets one descriptor for both streams on Windows through a process that passes everything on', async () => {
    const { file, args } = throughNode({
      file: process.execPath,
      args: ['-e', 'console.log(1); console.error(2); process.exit(3)'],
    })
    const { spawnSync } = await import('node:child_process')
    const ran = spawnSync(file, args, { encoding: 'utf8' })
    expect([ran.stdout, ran.stderr, ran.status]).toEqual(['1\n2\n', '', 3])
    const missing = throughNode({ file: 'no-such-shell', args: [] })
    expect(spawnSync(missing.file, missing.args, { encoding: 'utf8' })).toMatchObject({
      status: 127,
      stdout: expect.stringContaining('no-such-shell'),
    })
  })
})

describe('a recording that could not be made', () => {
  const env = { DEPLOY_TOKEN: 'known-value' }

  test('is told in a sentence, without a stack trace, a secret or a command', () => {
    const error = new Error("EACCES: permission denied, mkdir '/tmp/known-value'\n::error::x ##[error]y")
    expect(errorMessage(error, env)).toBe(
      "The deploy was not recorded: Error: EACCES: permission denied, mkdir '/tmp/***'\n: :error::x ## [error]y.",
    )
    expect(errorMessage('text', env)).toBe('The deploy was not recorded: text.')
  })

  test('is told with the cure where there is one', () => {
    expect(errorMessage(new UserError('Input `run` is empty.', 'Fill it.'), env)).toBe('Input `run` is empty. Fill it.')
  })

  test('of an upload is told without a secret or a command', () => {
    const reason = 'no answer from https://store.example/x?sig=known-value\n::error::x'
    expect(uploadMessage({ kind: 'failed', reason }, '/tmp/files', env)).toBe(
      "The deploy's record could not be uploaded: no answer from https://store.example/x?sig=***\n: :error::x. Its files stay in /tmp/files until the job ends.",
    )
  })
})

describe('the environment', () => {
  test('loses what only actions get, whatever the case of its name', () => {
    const env = {
      Path: 'C:\\bin',
      Input_Run: 'x',
      actions_runtime_token: 'x',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'u',
      STATE_x: 'y',
    }
    expect(childEnvironment(env, 'm')).toEqual({
      Path: 'C:\\bin',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'u',
      DEPLOY_TRIAGE_RECORD_ID: 'm',
    })
  })
})

describe('the end of a group', () => {
  function fakeGroup(endsAt: NodeJS.Signals | null): ProcessGroup & { readonly sent: string[] } {
    const sent: string[] = []
    return {
      sent,
      signal: (signal) => void sent.push(signal),
      alive: () => endsAt === null || !sent.includes(endsAt),
      kill: () => void sent.push('kill'),
    }
  }
  const steps = [
    { signal: 'SIGINT', graceMs: 100 },
    { signal: 'SIGTERM', graceMs: 100 },
  ] as const

  test('goes from signal to signal until nothing is left', async () => {
    const group = fakeGroup(null)
    await endGroup(group, steps)
    expect(group.sent).toEqual(['SIGINT', 'SIGTERM', 'kill'])
  })

  test('hurries to the next signal when the runner sends one more', async () => {
    const group = fakeGroup(null)
    let pending = true
    const since = Date.now()
    await endGroup(
      group,
      [
        { signal: 'SIGINT', graceMs: 60_000 },
        { signal: 'SIGTERM', graceMs: 50 },
      ],
      () => {
        const now = pending
        pending = false
        return now
      },
    )
    expect(group.sent).toEqual(['SIGINT', 'SIGTERM', 'kill'])
    expect(Date.now() - since).toBeLessThan(5_000)
  })

  test('kills the whole tree by its root on Windows', () => {
    const calls: unknown[] = []
    windowsTree(42, ((...call: unknown[]) => calls.push(call)) as never).kill()
    expect(calls).toEqual([['taskkill', ['/PID', '42', '/T', '/F'], expect.anything()]])
  })
})

describe('pieces of output', () => {
  test('are whole lines, lose nothing, and are longer lines only where they must be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 90_000 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 200_000 }),
        (lengths, step) => {
          const input = Buffer.from(lengths.map((length) => `${'x'.repeat(length)}\n`).join(''))
          const pieces: Buffer[] = []
          const collector = collectLines((piece) => pieces.push(Buffer.from(piece)))
          for (let at = 0; at < input.length; at += step) collector.push(input.subarray(at, at + step))
          collector.end()
          expect(Buffer.concat(pieces).equals(input)).toBe(true)
          for (const piece of pieces) expect(piece.at(-1) === 0x0a || piece.length === PIECE_BYTES).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('give away the values of add-mask commands, in both forms', () => {
    const bytes = Buffer.from(
      'a\n  ::add-mask::one%25%0Atwo\r\nx ##[add-mask]three\nabout add-mask itself\n::add-mask::last',
    )
    expect(maskedValues(bytes)).toEqual(['one%\ntwo', 'three', 'last'])
  })
})

describe('live output', () => {
  test('leaves to the stream what does not fit, and tells when it is through', () => {
    const written: number[] = []
    const queued: { bytes: Uint8Array; done: (error?: Error | null) => void }[] = []
    const write = (_fd: number, bytes: Uint8Array, at: number, length: number): number => {
      if (at > 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' })
      const size = Math.min(2, length)
      written.push(...bytes.subarray(at, at + size))
      return size
    }
    const stream = { write: (bytes: Uint8Array, done: () => void) => queued.push({ bytes, done }) > 0 }
    let drained = 0
    const live = createLive({ fd: 1, stream: stream as never }, () => (drained += 1), write as never)
    expect(live.write(Uint8Array.of(1, 2, 3, 4, 5))).toBe(false)
    expect([...written, ...(queued[0]?.bytes ?? [])]).toEqual([1, 2, 3, 4, 5])
    expect(drained).toBe(0)
    queued[0]?.done()
    expect(drained).toBe(1)
  })

  test('gives up on a reader that is gone, not on the recording', () => {
    const write = (): never => {
      throw Object.assign(new Error('gone'), { code: 'EPIPE' })
    }
    const live = createLive({ fd: 1, stream: process.stdout }, () => undefined, write)
    expect(live.write(Uint8Array.of(1))).toBe(true)
  })
})

describe('a log with a cut', () => {
  function logOf(
    pieces: readonly string[],
    limits: { headBytes: number; tailBytes: number },
  ): { text: string; cut: number } {
    const file = path.join(newJob().temp, 'deploy.log')
    const log = createLogWriter({ file, secrets: ['s3cret-value'], ...limits })
    for (const piece of pieces) log.push(Buffer.from(piece))
    const { cut } = log.end()
    return { text: fs.readFileSync(file, 'utf8'), cut }
  }
  const block = (name: string): string => `${name} ${'.'.repeat(98)}\n`.repeat(700)

  test('accounts for every byte and starts its end at a line', () => {
    const input = Array.from({ length: 40 }, (_, index) => block(String(index)))
    const { text, cut } = logOf(input, { headBytes: 100_000, tailBytes: 200_000 })
    const [head = '', tail = ''] = text.split(/^\[record: .*\]\n/m)
    expect(head.length + cut + tail.length).toBe(input.join('').length)
    expect(tail).toMatch(/^\d+ \.+\n/)
    expect(tail.length).toBeGreaterThanOrEqual(200_000)
  })

  test('has none while everything fits', () => {
    const input = [block('a'), block('b'), block('c')]
    expect(logOf(input, { headBytes: 70_000, tailBytes: 300_000 })).toEqual({ text: input.join(''), cut: 0 })
  })

  test('shows no private key that the cut went through', () => {
    // 1,024 lines of 64 bytes are one piece, so the third begins in the middle of the key.
    const lines = Array.from({ length: 4 * 1024 }, (_, index) => `${String(index)} `.padEnd(63, '.'))
    const key = [
      '-----BEGIN PRIVATE KEY-----'.padEnd(63),
      ...Array.from({ length: 58 }, () => `${'MIIEabcdefgh'.repeat(5)}abc`),
      '-----END PRIVATE KEY-----'.padEnd(63),
    ]
    lines.splice(2 * 1024 - 30, key.length, ...key)
    const { text, cut } = logOf([`${lines.join('\n')}\n`], { headBytes: 1, tailBytes: PIECE_BYTES + 1 })
    expect(cut).toBe(PIECE_BYTES)
    expect(text).toContain('-----END PRIVATE KEY-----')
    expect(text).not.toContain('-----BEGIN')
    expect(text).not.toContain('MIIEabcdefgh')
    expect(text).toContain('4095 ...')
  })

  test('masks what an add-mask command in the cut part named', () => {
    const pieces = [
      block('a'),
      block('b'),
      `::add-mask::named-too-late\n${block('c')}`,
      block('d'),
      block('e'),
      'named-too-late\n',
    ]
    const { text, cut } = logOf(pieces, { headBytes: 1, tailBytes: 1 })
    expect(cut).toBeGreaterThan(block('b').length + block('c').length)
    expect(text).not.toContain('add-mask')
    expect(text.endsWith('\n***\n')).toBe(true)
  })

  test('begins no text in the middle of a character or a secret that the cut went through', () => {
    const line = `${'é'.repeat(40_000)}s3cret-value\n`
    const { text } = logOf([block('a'), block('b'), ...Array.from({ length: 9 }, () => line), 'end\n'], {
      headBytes: 1,
      tailBytes: 90_000,
    })
    expect(text).not.toContain('\ufffd')
    expect(text).not.toContain('value')
    expect(text.endsWith('end\n')).toBe(true)
  })
})

describe('a log that cannot be written', () => {
  const onLinux = fs.existsSync('/dev/full') ? test : test.skip

  onLinux('is told at the end and stops nothing', () => {
    const log = createLogWriter({ file: '/dev/full', secrets: [] })
    log.push(Buffer.from('line\n'.repeat(40_000)))
    log.push(Buffer.from('more\n'))
    expect(log.end()).toEqual({ cut: 0, error: 'ENOSPC' })
  })
})

describe('the artifact service', () => {
  const env = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'u' }

  test.each(['https://github.com', 'https://acme.ghe.com', 'http://x.localhost'])('is there on %s', (server) => {
    expect(missingService({ ...env, GITHUB_SERVER_URL: server })).toBeNull()
  })

  test('is missing on another server and without what the runner gives', () => {
    expect(missingService({ ...env, GITHUB_SERVER_URL: 'https://git.example.com' })).toContain('this server')
    expect(missingService({ ACTIONS_RUNTIME_TOKEN: 't' })).toContain('no artifact service')
  })
})
