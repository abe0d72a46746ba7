import { readArguments } from './arguments.ts'
import { STATUS } from './commands.ts'
import type { Terminal } from './commands.ts'
import { runCommand } from './run.ts'
import { writeOut } from './write-out.ts'
import { commandSafe } from '../core/untrusted.ts'
import { UserError } from '../errors.ts'

const terminal: Terminal = {
  out: (text) => {
    writeOut(text, fail)
  },
  err: writeErr,
  env: process.env,
  get isInteractive() {
    return process.stdin.isTTY
  },
  get colour() {
    return process.stdout.isTTY && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb'
  },
  get width() {
    return process.stdout.isTTY ? process.stdout.columns : 100
  },
  progress: {
    write: writeErr,
    now: Date.now,
    isSeen: () => process.stderr.isTTY,
  },
}

try {
  process.exitCode = await runCommand(readArguments(process.argv.slice(2)), terminal)
} catch (error) {
  fail(error)
}

/** A stack trace says nothing to who reads a log at night, and may quote the log. */
function fail(error: unknown): void {
  const { message, hint } = error instanceof UserError ? error : defectOf(error)
  process.exitCode = STATUS.misuse
  writeErr(`${commandSafe(`deploy-triage: ${message}\n${hint}`)}\n`)
}

/** What cannot be said there can be said nowhere; the exit status still tells. */
function writeErr(text: string): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined)
  process.stderr.write(text)
}

function defectOf(error: unknown): { message: string; hint: string } {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    message: `it failed itself (${message.slice(0, 300)}).`,
    hint: 'That is a defect: please report what you ran.',
  }
}
