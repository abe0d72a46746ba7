import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { openOutputPipe } from './output-pipe.ts'
import { readPipe, readStream } from './reader.ts'
import type { OutputReader, TakeOutput } from './reader.ts'
import type { ShellCommand } from './shell.ts'

/** What to start, and where. */
export interface StartOptions {
  readonly command: ShellCommand
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  /** For the pipe, while it is opened. */
  readonly tempFolder: string
  readonly take: TakeOutput
}

export interface Started {
  readonly child: ChildProcess
  readonly output: OutputReader
}

/**
 * Starts a command whose standard output and standard error are one descriptor, so that their order is the order of the
 * writes. On POSIX it leads a process group of its own. Standard input is ours, which the runner has closed.
 */
export function start(options: StartOptions): Started {
  if (options.platform === 'win32') return startMerged(options, throughNode(options.command))
  const pipe = openOutputPipe(options.tempFolder)
  if (pipe === null) return startMerged(options, throughShell(options.command))
  const { file, args } = options.command
  const { cwd, env } = options
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['inherit', pipe.writeFd, pipe.writeFd] })
  fs.closeSync(pipe.writeFd)
  return { child, output: readPipe(pipe.readFd, options.take) }
}

/** A shell that joins the streams and then becomes the command. Output is a socket then: `> /dev/stderr` fails. */
export function throughShell(command: ShellCommand): ShellCommand {
  return { file: '/bin/sh', args: ['-c', 'exec "$@" 2>&1', 'sh', command.file, ...command.args] }
}

/** Windows has no exec: a small Node process passes its own output descriptor on as both, and then the exit status. */
export function throughNode(command: ShellCommand): ShellCommand {
  const script = [
    'const [file, ...args] = process.argv.slice(1)',
    "const child = require('node:child_process').spawn(file, args, { stdio: ['inherit', 1, 1] })",
    "child.on('error', (error) => { console.log(error.message); process.exit(error.code === 'ENOENT' ? 127 : 126) })",
    "child.on('exit', (code) => process.exit(code ?? 1))",
    "process.on('SIGINT', () => {})",
    "process.on('SIGBREAK', () => {})",
  ].join('\n')
  return { file: process.execPath, args: ['-e', script, '--', command.file, ...command.args] }
}

function startMerged(options: StartOptions, command: ShellCommand): Started {
  const { cwd, env, platform } = options
  const child = spawn(command.file, command.args, {
    cwd,
    env,
    // A detached process of Windows gets a console window of its own and misses the runner's Ctrl+C.
    detached: platform !== 'win32',
    stdio: ['inherit', 'pipe', 'inherit'],
    windowsHide: true,
  })
  return { child, output: readStream(child.stdout, options.take) }
}
