import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** POSIX, in coreutils, BusyBox and macOS alike. */
const MKFIFO = 'mkfifo'

/** Both ends of a pipe. `writeFd` is for the child; close it here once the child has it, or the output never ends. */
export interface OutputPipe {
  readonly readFd: number
  readonly writeFd: number
}

/**
 * A true pipe, by way of a FIFO that is unlinked at once. What spawn's own `pipe` gives a child is a socket, on which a
 * script's `> /dev/stderr` fails with ENXIO (nodejs/node#21941) and two of which lose the order between the streams.
 * Null where there is no mkfifo or `folder` cannot hold a FIFO.
 */
export function openOutputPipe(folder: string): OutputPipe | null {
  const file = path.join(folder, `record-${randomUUID()}.pipe`)
  if (spawnSync(MKFIFO, ['-m', '600', file], { stdio: 'ignore' }).status !== 0) return null
  try {
    // Opened for reading first and without waiting: otherwise each end would wait for the other to be opened.
    const readFd = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK)
    return { readFd, writeFd: fs.openSync(file, fs.constants.O_WRONLY) }
  } catch {
    return null
  } finally {
    fs.rmSync(file, { force: true })
  }
}
