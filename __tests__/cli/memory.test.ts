import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { bundledCatalog } from '../../src/catalog/bundled.ts'
import { ROOT, folder, removeFolder } from './run-cli.ts'

afterAll(removeFolder)

/** What docs/security.md promises of any log. MB. */
const PROMISED = 200

/** Runs the built command line on a log; answers its exit status and the most memory it took. */
async function diagnose(log: string): Promise<{ status: number; megabytes: number }> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'dist', 'cli', 'index.js'), 'diagnose', log, '--exit-code', '1'],
    {
      stdio: 'ignore',
    },
  )
  let megabytes = 0
  const look = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid ?? 0))), 10)
  const [status] = (await once(child, 'exit')) as [number]
  clearInterval(look)
  return { status, megabytes }
}

function peakOf(pid: number): number {
  const file = `/proc/${pid}/status`
  return existsSync(file) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024 : 0
}

function writeLog(name: string, megabytes: number, lineOf: (n: number) => string): string {
  const file = path.join(folder, name)
  const handle = openSync(file, 'w')
  for (let n = 0, written = 0; written < megabytes * 1e6;) {
    const lines = Array.from({ length: 20_000 }, () => `${lineOf(n++)}\n`)
    written += writeSync(handle, lines.join(''))
  }
  closeSync(handle)
  return file
}

const onLinux = process.platform === 'linux' ? describe : describe.skip

onLinux('memory does not grow with what a log holds', () => {
  const { literals } = bundledCatalog().index
  const literal = (n: number): string => literals[Math.imul(n, 7919) % literals.length] ?? ''

  test.each([
    ['a literal of the catalog on every line, in turn', (n: number) => literal(n)],
    [
      'thirty of them on every line',
      (n: number) => Array.from({ length: 30 }, (_, i) => literal(30 * n + i)).join(' '),
    ],
    ['lines that all look like errors', (n: number) => `error: cannot find ${n}, fatal: missing, Exception: denied`],
  ])('%s', async (_, lineOf) => {
    const { status, megabytes } = await diagnose(writeLog('hostile.log', 80, lineOf))
    expect(status).toBe(0)
    expect(megabytes).toBeGreaterThan(30)
    expect(megabytes).toBeLessThan(PROMISED)
  })
})
