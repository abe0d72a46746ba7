import net from 'node:net'
import type { Readable } from 'node:stream'

/** Of one read, in bytes: what a pipe holds on Linux. */
const BUFFER_BYTES = 65_536
/** A read of less is small. */
const SMALL_READ_BYTES = 32_768
/** So many small reads in a row, and the writer gets time to write more: waking up for every line slows it down. */
const SMALL_READS = 4
const PAUSE_MS = 4

/** Takes a piece of output, valid during the call. False: call `resume` when there is room for more. */
export type TakeOutput = (bytes: Uint8Array) => boolean

/** Output that is being read. `ended` resolves at its end or after `stop`. */
export interface OutputReader {
  readonly ended: Promise<void>
  /** There was no room for more, and `resume` has not been called yet. */
  waiting(): boolean
  resume(): void
  stop(): void
}

/** Reads the end of a pipe into one buffer that is used over and over. */
export function readPipe(fd: number, take: TakeOutput): OutputReader {
  const gate = { open: true }
  const resume = (): void => {
    if (gate.open) socket.resume()
  }
  let small = 0
  const callback = (size: number, buffer: Uint8Array): boolean => {
    gate.open = take(buffer.subarray(0, size))
    small = size < SMALL_READ_BYTES ? small + 1 : 0
    if (!gate.open || small < SMALL_READS) return gate.open
    small = 0
    setTimeout(resume, PAUSE_MS)
    return false
  }
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)
  // The constructor takes onread too, which its type does not say.
  const onread = { buffer, callback }
  const options: net.SocketConstructorOpts & net.ConnectOpts = { fd, readable: true, writable: false, onread }
  const socket = new net.Socket(options)
  return readerOf(socket, gate)
}

/** Reads a child's own stream, where there is no pipe. */
export function readStream(stream: Readable, take: TakeOutput): OutputReader {
  const gate = { open: true }
  stream.on('data', (bytes: Uint8Array) => {
    gate.open = take(bytes)
    if (!gate.open) stream.pause()
  })
  return readerOf(stream, gate)
}

function readerOf(stream: Readable, gate: { open: boolean }): OutputReader {
  const ended = new Promise<void>((resolve) => {
    stream.on('end', () => stream.destroy())
    // EIO and ECONNRESET are how some systems say that the writer is gone.
    stream.on('error', () => stream.destroy())
    stream.on('close', resolve)
  })
  return {
    ended,
    waiting: () => !gate.open,
    resume: () => {
      gate.open = true
      stream.resume()
    },
    stop: () => {
      stream.destroy()
    },
  }
}
