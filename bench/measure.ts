import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** One run of a command: wall time in seconds and peak resident memory in MB (0 where the platform does not tell). */
interface Run {
  readonly seconds: number
  readonly megabytes: number
}

export interface Measured extends Run {
  readonly name: string
}

export interface Command {
  readonly name: string
  readonly file: string
  readonly args: readonly string[]
}

/** How often the memory of a running command is looked at. Milliseconds; a start is over before. */
const LOOK_EVERY = 25

/** The exit codes of a search, ours and its peers': found or blocked, not found, and from here on trouble. */
const TROUBLE = 2

async function runOnce({ name, file, args }: Command): Promise<Run> {
  const started = performance.now()
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  let megabytes = 0
  const look = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid ?? 0))), LOOK_EVERY)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearInterval(look)
  if (code === null || code >= TROUBLE) throw new Error(`${name} failed (exit code ${code}): its time means nothing`)
  return { seconds: (performance.now() - started) / 1000, megabytes }
}

/** Peak of a process in MB; 0 where there is no /proc or the process has ended. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Runs commands in turn, so that all see the same machine; answers the medians, and the highest memory. */
export async function measure(commands: readonly Command[], rounds: number): Promise<Measured[]> {
  const runs = commands.map(() => [] as Run[])
  for (let round = 0; round < rounds; round++)
    for (const [index, command] of commands.entries()) runs[index]?.push(await runOnce(command))
  return commands.map(({ name }, index) => ({
    name,
    seconds: median((runs[index] ?? []).map(({ seconds }) => seconds)),
    megabytes: Math.max(...(runs[index] ?? []).map(({ megabytes }) => megabytes)),
  }))
}

/** Whether a program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** What the machine is, for the record. */
export function machine(node: string): string {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const cpu =
    process.platform === 'linux' ? /model name\s*:\s*(.+)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] : undefined
  return `${cpu ?? process.arch}, Node ${version}`
}
