import { writeSync } from 'node:fs'
import { UserError, codeOf } from '../errors.ts'

const STDOUT = 1

/**
 * Writes to standard output at once: the streams of `process.stdout` take longer to load than an answer to write. What a pipe cannot take yet goes through
 * them. That nobody reads any more (`| head`) is no failure, and changes nothing about the exit status. Whatever else keeps the answer from being written is
 * one: it is thrown, or given to `fail` where it shows later.
 */
export function writeOut(text: string, fail: (error: UserError) => void): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(STDOUT, bytes, at)
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') writeLater(bytes.subarray(at), fail)
      else if (!isUnread(error)) throw unwritten(error)
      return
    }
  }
}

function writeLater(bytes: Uint8Array, fail: (error: UserError) => void): void {
  const failLater = (error: Error): void => {
    if (!isUnread(error)) fail(unwritten(error))
  }
  process.stdout.on('error', failLater).write(bytes)
}

function isUnread(error: unknown): boolean {
  return codeOf(error) === 'EPIPE'
}

function unwritten(cause: unknown): UserError {
  const reason = codeOf(cause) === 'ENOSPC' ? 'there is no space left' : codeOf(cause)
  return new UserError(
    `The answer cannot be written to standard output (${reason}).`,
    'Check the file or pipe it goes to.',
    { cause },
  )
}
