import fs from 'node:fs'
import type { Writable } from 'node:stream'

/** Writes bytes to a descriptor as they are. */
export interface Live {
  /**
   * True when everything was written. False: the reader is slow; the rest follows by itself and then `onDrained` is
   * called. Until then nothing more may be written and the bytes must stay as they are.
   */
  write(bytes: Uint8Array): boolean
  /** Nothing was written yet, or the last byte was a line feed. */
  atLineStart(): boolean
}

/** The same output twice: as a descriptor that does not wait, and as a stream that tells when there is room again. */
export interface LiveTarget {
  readonly fd: number
  readonly stream: Pick<Writable, 'write'>
}

/**
 * Live output. Bytes are written with write(2), which costs less than a stream and says at once when a pipe is full; only
 * what did not fit goes to the stream, so no more than that is ever queued. A reader that went away stops the output and
 * not the recording.
 */
export function createLive(target: LiveTarget, onDrained: () => void, write: typeof fs.writeSync = fs.writeSync): Live {
  let gone = false
  let last = 0x0a
  /** The index up to which `bytes` is written. */
  function advance(bytes: Uint8Array): number {
    let at = 0
    try {
      while (at < bytes.length && !gone) at += write(target.fd, bytes, at, bytes.length - at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return at
      gone = true
    }
    return bytes.length
  }
  return {
    write(bytes) {
      last = bytes.at(-1) ?? last
      const at = advance(bytes)
      if (at === bytes.length) return true
      target.stream.write(bytes.subarray(at), (error) => {
        gone ||= error != null
        onDrained()
      })
      return false
    },
    atLineStart: () => last === 0x0a,
  }
}
