import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { MARKER } from './environment.ts'

const POLL_MS = 50

/** The processes of one script. */
export interface ProcessGroup {
  /** Sends a signal to all of them; nothing happens where there are none or where the system has no signals. */
  signal(signal: NodeJS.Signals): void
  alive(): boolean
  /** Kills what is left, processes that left the group included as far as the system shows them. */
  kill(): void
}

/** One step of an end: a signal, and how long to wait for it to work. */
export interface EndStep {
  readonly signal: NodeJS.Signals
  readonly graceMs: number
}

/** Goes through the steps until nothing is left, then kills. `hurry` cuts the present step short. */
export async function endGroup(group: ProcessGroup, steps: readonly EndStep[], hurry?: () => boolean): Promise<void> {
  for (const step of steps) {
    group.signal(step.signal)
    for (let waited = 0; waited < step.graceMs && group.alive(); waited += POLL_MS) {
      if (hurry?.() === true) break
      await sleep(POLL_MS)
    }
  }
  group.kill()
}

/** The process group led by `pid`. `marker` is the value of MARKER in the environment of its processes. */
export function posixGroup(pid: number, marker: string, platform: NodeJS.Platform): ProcessGroup {
  return {
    signal: (signal) => {
      send(-pid, signal)
    },
    alive: () => send(-pid, 0),
    kill: () => {
      send(-pid, 'SIGKILL')
      if (platform === 'linux') for (const stray of markedProcesses(marker)) send(stray, 'SIGKILL')
    },
  }
}

/** The process tree below `pid`. Ctrl+C reaches it by the console that it shares with us; nothing else can be sent. */
export function windowsTree(pid: number, run: typeof spawnSync = spawnSync): ProcessGroup {
  return {
    signal: () => undefined,
    alive: () => send(pid, 0),
    kill: () => {
      run('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    },
  }
}

/** False when there is no such process or it is not ours to signal. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Processes with the marker in their environment, wherever they moved to (setsid, a daemon's double fork). */
function markedProcesses(marker: string): readonly number[] {
  const needle = Buffer.from(`${MARKER}=${marker}\0`)
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => environmentOf(name)?.includes(needle) === true)
    .map(Number)
    .filter((pid) => pid !== process.pid)
}

function environmentOf(pid: string): Buffer | null {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`)
  } catch {
    return null
  }
}
