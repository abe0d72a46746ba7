import fs from 'node:fs'

/** How long to leave a full pipe alone before the next try, in ms. */
const RETRY_MS = 2

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

/**
 * Live output on `fd`. Bytes are written with write(2) rather than through process.stdout, which on a full pipe would
 * queue them in memory. A reader that went away stops the output and not the recording.
 */
export function createLive(fd: number, onDrained: () => void, write: typeof fs.writeSync = fs.writeSync): Live {
  let gone = false
  let last = 0x0a
  /** The index up to which `bytes` is written. */
  function advance(bytes: Uint8Array, from: number): number {
    let at = from
    try {
      while (at < bytes.length && !gone) at += write(fd, bytes, at, bytes.length - at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return at
      gone = true
    }
    return bytes.length
  }
  function later(bytes: Uint8Array, from: number): void {
    setTimeout(() => {
      const at = advance(bytes, from)
      if (at < bytes.length) later(bytes, at)
      else onDrained()
    }, RETRY_MS)
  }
  return {
    write(bytes) {
      last = bytes.at(-1) ?? last
      const at = advance(bytes, 0)
      if (at < bytes.length) later(bytes, at)
      return at === bytes.length
    },
    atLineStart: () => last === 0x0a,
  }
}
