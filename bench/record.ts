/**
 * What recording costs, measured on the built action: a script that prints a million lines in a shell loop against plain
 * bash, and `cat` of 200 MB against `| tee file`. Each output goes through a pipe into `cat`, as the runner reads one.
 * Prints medians; run it with `node build/bench/record.js` on a quiet Linux machine.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openOutputPipe } from '../src/record/output-pipe.ts'

const ROUNDS = 3
const CAT_BYTES = 200_000_000
const LOOP = 'for ((i = 0; i < 1000000; i++)); do echo "line $i of the rollout"; done'

interface Measured {
  readonly seconds: number
  /** Peak of the started process itself, not of its children. */
  readonly megabytes: number
}

async function measure(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  const pipe = openOutputPipe(os.tmpdir())
  if (pipe === null) throw new Error('mkfifo is needed')
  const reader = spawn('cat', [], { stdio: [pipe.readFd, 'ignore', 'inherit'] })
  const since = performance.now()
  const child = spawn(file, args, { env, stdio: ['ignore', pipe.writeFd, 'inherit'] })
  fs.closeSync(pipe.writeFd)
  fs.closeSync(pipe.readFd)
  let megabytes = 0
  const poll = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid ?? 0))), 20)
  await once(reader, 'close')
  clearInterval(poll)
  return { seconds: (performance.now() - since) / 1000, megabytes }
}

/** VmHWM in MB; 0 where there is no /proc or the process has ended. */
function peakOf(pid: number): number {
  try {
    const status = fs.readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function record(script: string): Promise<Measured> {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'record-bench-'))
  const files = Object.fromEntries(['OUTPUT', 'STATE'].map((name) => [`GITHUB_${name}`, emptyFile(temp, name)]))
  const env = { PATH: process.env['PATH'], RUNNER_TEMP: temp, GITHUB_WORKSPACE: temp, INPUT_RUN: script, ...files }
  try {
    return await measure(process.execPath, [path.resolve('dist/record/index.js')], env)
  } finally {
    fs.rmSync(temp, { recursive: true })
  }
}

function emptyFile(folder: string, name: string): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, '')
  return file
}

/** Runs both in turn, so that what else the machine does meets both alike. */
async function compare(title: string, script: string, plain: string): Promise<void> {
  const ours: Measured[] = []
  const theirs: Measured[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await measure('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', plain], process.env))
    ours.push(await record(script))
  }
  const [own, other] = [median(ours), median(theirs)]
  const peak = Math.max(...ours.map((one) => one.megabytes))
  const times = `${own.toFixed(2)} s against ${other.toFixed(2)} s, ${(own / other).toFixed(2)} x`
  console.log(`${title}: ${times}; at most ${peak.toFixed(0)} MB resident`)
}

function median(all: readonly Measured[]): number {
  return all.map((one) => one.seconds).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN
}

function writeText(file: string): void {
  const lines = Array.from(
    { length: 1000 },
    (_, index) => `#${String(index)} 0.123 copying layer sha256:${'0f3a'.repeat(12)} done\n`,
  ).join('')
  const block = Buffer.from(lines)
  const out = fs.openSync(file, 'w')
  for (let written = 0; written < CAT_BYTES; written += block.length)
    fs.writeSync(out, block, 0, Math.min(block.length, CAT_BYTES - written))
  fs.closeSync(out)
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'record-bench-text-'))
const text = path.join(folder, 'text')
writeText(text)
await compare('a million lines, bash alone', LOOP, LOOP)
await compare('cat of 200 MB, | tee file', `cat ${text}`, `cat ${text} | tee ${path.join(folder, 'copy')}`)
fs.rmSync(folder, { recursive: true })
