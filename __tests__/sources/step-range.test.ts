import { describe, expect, test } from '@jest/globals'
import { findExitCode, findStep } from '../../src/sources/step-range.ts'
import type { StepWindow } from '../../src/sources/step-range.ts'

/** `10:00:05 text` becomes a line as the runner writes it; other lines stay as they are. */
function logOf(...lines: string[]): Buffer {
  const stamped = lines.map((line) => line.replace(/^(\d\d:\d\d:\d\d) /, '2026-01-31T$1.1234567Z '))
  return Buffer.from(`\u{feff}${stamped.join('\n')}\n`)
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

function window(from: string, to: string, name = 'Deploy'): StepWindow {
  return { from: `2026-01-31T${from}`, to: `2026-01-31T${to}`, name }
}

/** The step's text, which must not depend on how the log arrives. */
async function stepOf(log: Buffer, given: StepWindow) {
  const found = await findStep(inPieces(log, 7), given)
  expect(await findStep(inPieces(log, log.length), given)).toEqual(found)
  if (found === null) return null
  const lines = log.subarray(found.startByte, found.endByte).toString().trimEnd().split('\n')
  return {
    firstLine: found.startLine,
    exitCode: found.exitCode,
    lines: lines.map((line) => line.replace(/^\S+Z /, '')),
  }
}

const JOB = logOf(
  '10:00:00 Current runner version: 2.340.0',
  '10:00:01 ##[group]Run actions/checkout@v6',
  '10:00:03 ##[endgroup]',
  '10:00:04 ##[group]Run ./deploy.sh',
  '10:00:04 ##[endgroup]',
  '10:00:06 Error: boom',
  'a second line of the same message',
  '10:00:06 ##[error]Process completed with exit code 42.',
  '10:00:06 ##[group]Run ./notify.sh',
  '10:00:07 told them',
  '10:00:08 Post job cleanup.',
)

describe('the lines of the failed step', () => {
  test('run from its marker to its error, with their true line numbers and its exit code', async () => {
    await expect(stepOf(JOB, window('10:00:04', '10:00:06'))).resolves.toEqual({
      firstLine: 4,
      exitCode: 42,
      lines: [
        '##[group]Run ./deploy.sh',
        '##[endgroup]',
        'Error: boom',
        'a second line of the same message',
        '##[error]Process completed with exit code 42.',
      ],
    })
  })

  test('leave out a step before it that ended in the same second, even one that failed and was tolerated', async () => {
    const log = logOf(
      '10:00:04 ##[group]Run ./lint.sh',
      '10:00:05 lint trouble',
      '10:00:05 ##[error]Process completed with exit code 1.',
      '10:00:05 ##[group]Run ./deploy.sh',
      '10:00:05 deploying',
      '10:00:06 ##[error]Process completed with exit code 7.',
    )
    const found = await stepOf(log, window('10:00:05', '10:00:06'))
    expect(found).toMatchObject({ firstLine: 4, exitCode: 7 })
  })

  test('begin at the marker that bears the name of the step, when several steps share its first second', async () => {
    const log = logOf(
      '10:00:05 ##[group]Run echo one',
      '10:00:05 one',
      '10:00:05 ##[group]Run ./deploy.sh',
      '10:00:06 ##[error]Process completed with exit code 7.',
    )
    await expect(stepOf(log, window('10:00:05', '10:00:06', 'Run ./deploy.sh'))).resolves.toMatchObject({
      firstLine: 3,
    })
  })

  test('include the inner steps of a composite action', async () => {
    const log = logOf(
      '10:00:01 ##[group]Run acme/deploy@v1',
      '10:00:02 ##[group]Run npm ci',
      '10:00:03 ##[error]Process completed with exit code 1.',
      '10:00:04 ##[group]Run ./tolerated-so-far.sh',
      '10:00:09 ##[error]Process completed with exit code 3.',
      '10:00:09 Post job cleanup.',
    )
    const found = await stepOf(log, window('10:00:01', '10:00:09', 'Run acme/deploy@v1'))
    expect(found).toMatchObject({ firstLine: 1, exitCode: 3 })
    expect(found?.lines).toHaveLength(5)
  })

  test('have no exit code when an action failed that is no script', async () => {
    const log = logOf(
      '10:00:01 ##[group]Run acme/deploy@v1',
      '10:00:02 ##[error]Deployment failed',
      '10:00:02 Post job cleanup.',
    )
    await expect(stepOf(log, window('10:00:01', '10:00:02'))).resolves.toMatchObject({ exitCode: null })
  })

  test('need no marker: setting up a job has none', async () => {
    const log = logOf('10:00:00 Current runner version', '10:00:01 ##[error]Unable to resolve action acme/gone')
    await expect(stepOf(log, window('10:00:00', '10:00:01', 'Set up job'))).resolves.toMatchObject({ firstLine: 1 })
  })

  test('are none when the times of log and step have nothing in common', async () => {
    await expect(stepOf(JOB, window('11:00:00', '11:00:09'))).resolves.toBeNull()
    await expect(stepOf(Buffer.from('no timestamps\n'), window('10:00:00', '10:00:09'))).resolves.toBeNull()
    await expect(stepOf(Buffer.alloc(0), window('10:00:00', '10:00:09'))).resolves.toBeNull()
  })

  test('are not ended by a marker that the step prints before it fails', async () => {
    const log = logOf(
      '10:00:01 ##[group]Run ./deploy.sh',
      '10:00:02 ##[group]Run of the tests',
      '10:00:03 ##[error]Process completed with exit code 9.',
    )
    await expect(stepOf(log, window('10:00:01', '10:00:03'))).resolves.toMatchObject({ firstLine: 1, exitCode: 9 })
  })
})

test('line ends of Windows change nothing', async () => {
  const log = Buffer.from(JOB.toString().replaceAll('\n', '\r\n'))
  const unix = await findStep(inPieces(JOB, 99), window('10:00:04', '10:00:06', 'Run ./deploy.sh'))
  const windows = await findStep(inPieces(log, 99), window('10:00:04', '10:00:06', 'Run ./deploy.sh'))
  expect(windows).toMatchObject({ startLine: unix?.startLine, exitCode: 42 })
})

test('exit codes are read as the runner prints them, and nothing else is taken for one', async () => {
  const codeIn = (...lines: string[]) => findExitCode(inPieces(logOf(...lines), 11))
  await expect(codeIn('10:00:01 ##[error]Process completed with exit code 137.')).resolves.toBe(137)
  await expect(codeIn('10:00:01 ##[error]Process completed with exit code -1073741510.')).resolves.toBe(-1073741510)
  await expect(codeIn('10:00:01 echo Process completed with exit code 3.')).resolves.toBeNull()
  await expect(codeIn('10:00:01 ##[error]Process completed with exit code 3. Or not')).resolves.toBeNull()
})

test('a line of 50 MB costs neither time nor memory', async () => {
  const log = Buffer.concat([
    logOf('10:00:01 ##[group]Run ./deploy.sh'),
    Buffer.alloc(50 * 1024 ** 2, 'x'),
    logOf('', '10:00:02 ##[error]Process completed with exit code 5.'),
  ])
  const found = await findStep(inPieces(log, 256 * 1024), window('10:00:01', '10:00:02'))
  expect(found).toMatchObject({ startLine: 1, exitCode: 5, endByte: log.length })
})
