import { writeSync } from 'node:fs'
import { codeOf } from '../errors.ts'

const STDOUT = 1

/** The same for what went through the stream. */
function endQuietly(error: Error): void {
  if (codeOf(error) !== 'EPIPE') throw error
  process.exit(0)
}

/**
 * Writes to standard output at once: the streams of `process.stdout` take longer to load than an answer to write. What a pipe cannot take yet goes through
 * them. Answers false when nobody reads any more (`| head`): that is no failure.
 */
export function writeOut(text: string): boolean {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(STDOUT, bytes, at)
    } catch (error) {
      if (codeOf(error) === 'EPIPE') return false
      process.stdout.on('error', endQuietly).write(bytes.subarray(at))
      return true
    }
  }
  return true
}
