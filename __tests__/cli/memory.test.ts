import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, createReadStream, createWriteStream, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { bundledCatalog } from '../../src/catalog/bundled.ts'
import { ROOT, folder, removeFolder } from './run-cli.ts'

afterAll(removeFolder)

/** What docs/security.md promises of any log: 200 MB, in MiB. */
const PROMISED = 200e6 / 2 ** 20

/** Runs the built command line on a log, which is piped in where `content` is given; answers its exit status and the most memory it took. */
async function diagnose(log: string, content?: Readable): Promise<{ status: number; megabytes: number }> {
  const args = [path.join(ROOT, 'dist', 'cli', 'index.js'), 'diagnose', log, '--exit-code', '1']
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] })
  let megabytes = 0
  const look = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid ?? 0))), 10)
  if (content === undefined) child.stdin.end()
  else content.pipe(child.stdin)
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
  ])('%s: as a file, piped in and packed', async (_, lineOf) => {
    const log = writeLog('hostile.log', 80, lineOf)
    await pipeline(createReadStream(log), createGzip({ level: 1 }), createWriteStream(`${log}.gz`))
    for (const run of [diagnose(log), diagnose('-', createReadStream(log)), diagnose(`${log}.gz`)]) {
      const { status, megabytes } = await run
      expect(status).toBe(0)
      expect(megabytes).toBeGreaterThan(30)
      expect(megabytes).toBeLessThan(PROMISED)
    }
  })
})
