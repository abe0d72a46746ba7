import { spawnSync } from 'node:child_process'
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

function runOnce({ file, args }: Command): Run {
  const started = process.hrtime.bigint()
  const measured = `"$@" >/dev/null 2>&1 & pid=$!; peak=0; while kill -0 $pid 2>/dev/null; do now=$(awk '/VmHWM/{print $2}' /proc/$pid/status 2>/dev/null); [ -n "$now" ] && peak=$now; sleep 0.02; done; wait $pid; echo $peak`
  const useShell = process.platform === 'linux'
  const done = useShell
    ? spawnSync('sh', ['-c', measured, 'sh', file, ...args], { encoding: 'utf8' })
    : spawnSync(file, args, { stdio: 'ignore', encoding: 'utf8' })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  return { seconds, megabytes: useShell ? Number(done.stdout.trim()) / 1024 : 0 }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Runs commands in turn, so that all see the same machine; answers the medians. */
export function measure(commands: readonly Command[], rounds: number): Measured[] {
  const runs = commands.map(() => [] as Run[])
  for (let round = 0; round < rounds; round++) commands.forEach((command, index) => runs[index]?.push(runOnce(command)))
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
export function machine(): string {
  const cpu =
    process.platform === 'linux' ? /model name\s*:\s*(.+)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] : undefined
  return `${cpu ?? process.arch}, Node ${process.versions.node}`
}
