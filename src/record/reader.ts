import net from 'node:net'
import type { Readable } from 'node:stream'

/** Of one read, in bytes: what a pipe holds on Linux. */
const BUFFER_BYTES = 65_536
/** A read of less leaves the writer time to write more before the next one: waking up for every line slows it down. */
const SMALL_READ_BYTES = 32_768
const PAUSE_MS = 4

/** Takes a piece of output, valid during the call. False: call `resume` when there is room for more. */
export type TakeOutput = (bytes: Uint8Array) => boolean

/** Output that is being read. `ended` resolves at its end or after `stop`. */
export interface OutputReader {
  readonly ended: Promise<void>
  resume(): void
  stop(): void
}

/** Reads the end of a pipe into one buffer that is used over and over. */
export function readPipe(fd: number, take: TakeOutput): OutputReader {
  const resume = (): void => {
    socket.resume()
  }
  const callback = (size: number, buffer: Uint8Array): boolean => {
    const room = take(buffer.subarray(0, size))
    if (room && size < SMALL_READ_BYTES) setTimeout(resume, PAUSE_MS)
    return room && size >= SMALL_READ_BYTES
  }
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)
  // The constructor takes onread too, which its type does not say.
  const options: net.SocketConstructorOpts & net.ConnectOpts = {
    fd,
    readable: true,
    writable: false,
    onread: { buffer, callback },
  }
  const socket = new net.Socket(options)
  return readerOf(socket)
}

/** Reads a child's own stream, where there is no pipe. */
export function readStream(stream: Readable, take: TakeOutput): OutputReader {
  stream.on('data', (bytes: Uint8Array) => {
    if (!take(bytes)) stream.pause()
  })
  return readerOf(stream)
}

function readerOf(stream: Readable): OutputReader {
  const ended = new Promise<void>((resolve) => {
    stream.on('end', () => stream.destroy())
    // EIO and ECONNRESET are how some systems say that the writer is gone.
    stream.on('error', () => stream.destroy())
    stream.on('close', resolve)
  })
  return {
    ended,
    resume: () => {
      stream.resume()
    },
    stop: () => {
      stream.destroy()
    },
  }
}
