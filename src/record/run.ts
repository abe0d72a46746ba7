import { once } from 'node:events'
import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { endGroup, posixGroup, windowsTree } from './group.ts'
import type { EndStep, ProcessGroup } from './group.ts'
import { start } from './start.ts'
import type { Started, StartOptions } from './start.ts'

/** As timeout(1) reports it. */
const TIMEOUT_STATUS = 124
const NOT_FOUND_STATUS = 127
const NOT_EXECUTABLE_STATUS = 126
/** How long output is awaited after the script has ended while something it left behind holds the pipe (as the runner does). */
const DRAIN_MS = 5_000
/** After a timeout the script may still clean up for this long. */
const TIMEOUT_STEPS: readonly EndStep[] = [{ signal: 'SIGTERM', graceMs: 5_000 }]
/** The runner sends SIGINT, after 7.5 s SIGTERM, after 2.5 s more it kills: all must be over and written by then. */
const CANCEL_STEPS: readonly EndStep[] = [
  { signal: 'SIGINT', graceMs: 4_000 },
  { signal: 'SIGTERM', graceMs: 2_000 },
]
const CANCEL_SIGNALS = ['SIGINT', 'SIGTERM'] as const

export interface RunOptions extends StartOptions {
  readonly timeoutMs: number | null
  /** Value of MARKER in `env`. */
  readonly marker: string
  /** Where the runner's signals arrive: the process. */
  readonly signals: NodeJS.EventEmitter
  /** Told the output's reader before anything is read. */
  readonly onReader: (resume: () => void) => void
}

export interface RunResult {
  /** What the step ends with: the script's own status, 128 + n for a signal, 124 for a timeout, 127 for no shell. */
  readonly exitCode: number
  /** The signal that ended the shell itself. */
  readonly signal: NodeJS.Signals | null
  readonly timedOut: boolean
  /** The runner asked us to end. */
  readonly cancelled: boolean
  /** The shell could not be started; the error's code, such as ENOENT. */
  readonly startError: string | null
  /** From the start to the end of the shell; what it left in the background does not count. */
  readonly durationMs: number
}

/** Runs a script to its end, or ends it, with all processes of it that its group or the marker tells after a timeout or a cancel. Never rejects. */
export async function runScript(options: RunOptions): Promise<RunResult> {
  const since = performance.now()
  const started = attempt(options)
  if (typeof started === 'string') return failedStart(started)
  options.onReader(() => {
    started.output.resume()
  })
  const exit = exitOf(started)
  const pid = started.child.pid
  if (pid === undefined) {
    started.output.stop()
    return failedStart((await exit).error ?? 'unknown')
  }
  const group = options.platform === 'win32' ? windowsTree(pid) : posixGroup(pid, options.marker, options.platform)
  const watch = watchFor(options, group)
  const { code, signal } = await exit
  const durationMs = performance.now() - since
  watch.exited()
  const ended = await watch.settled()
  await drained(started)
  const own = code ?? 128 + (signal === null ? 0 : os.constants.signals[signal])
  return {
    exitCode: ended === 'timeout' ? TIMEOUT_STATUS : own,
    signal,
    timedOut: ended === 'timeout',
    cancelled: ended === 'cancel',
    startError: null,
    durationMs,
  }
}

interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly error: string | null
}

async function exitOf(started: Started): Promise<Exit> {
  try {
    const [code, signal] = (await once(started.child, 'exit')) as [number | null, NodeJS.Signals | null]
    return { code, signal, error: null }
  } catch (error) {
    return { code: null, signal: null, error: (error as NodeJS.ErrnoException).code ?? String(error) }
  }
}

/** Most errors of a start come as an event; a few, such as E2BIG, are thrown. */
function attempt(options: RunOptions): Started | string {
  try {
    return start(options)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

function failedStart(startError: string): RunResult {
  const exitCode = startError === 'ENOENT' ? NOT_FOUND_STATUS : NOT_EXECUTABLE_STATUS
  return { exitCode, signal: null, timedOut: false, cancelled: false, startError, durationMs: 0 }
}

/** Waits for the end of the output, which processes left in the background may hold open. */
async function drained({ output }: Started): Promise<void> {
  const patience = async (): Promise<boolean> => {
    const timer = new AbortController()
    const over = sleep(DRAIN_MS, true, { signal: timer.signal }).catch(() => false)
    const late = await Promise.race([output.ended.then(() => false), over])
    timer.abort()
    return late
  }
  // A slow reader of our own output is no reason to drop any.
  while ((await patience()) && output.waiting());
  output.stop()
  await output.ended
}

type Ended = 'itself' | 'timeout' | 'cancel'

/** Ends the group on a timeout or a cancel, whichever comes first; later signals of the runner make it hurry. */
function watchFor(options: RunOptions, group: ProcessGroup): { exited(): void; settled(): Promise<Ended> } {
  let reason: Ended = 'itself'
  let ending: Promise<void> = Promise.resolve()
  let hurry = false
  function end(why: Ended, steps: readonly EndStep[]): void {
    if (reason !== 'itself') return
    reason = why
    ending = endGroup(group, steps, () => {
      const now = hurry
      hurry = false
      return now
    })
  }
  const timer = options.timeoutMs === null ? undefined : setTimeout(end, options.timeoutMs, 'timeout', TIMEOUT_STEPS)
  const onSignal = (signal: NodeJS.Signals): void => {
    const steps = signal === 'SIGTERM' ? CANCEL_STEPS.slice(1) : CANCEL_STEPS
    if (reason === 'itself') end('cancel', steps)
    else hurry = signal === 'SIGTERM'
  }
  for (const signal of CANCEL_SIGNALS) options.signals.on(signal, onSignal)
  return {
    exited: () => {
      clearTimeout(timer)
    },
    async settled() {
      await ending
      for (const signal of CANCEL_SIGNALS) options.signals.off(signal, onSignal)
      return reason
    },
  }
}
