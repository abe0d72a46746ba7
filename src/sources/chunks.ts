import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { codeOf, UserError } from '../errors.ts'

/** Large enough to scan at full speed, small enough to keep memory flat. */
const CHUNK_BYTES = 256 * 1024

/** What the gzip files of one artifact may unpack to together: its author may mean harm, and many small ones add up. */
export const MAX_GUNZIPPED_BYTES = 4 * 1024 ** 3

/** Bytes that gzip files may still unpack to. */
export interface GunzipBudget {
  left: number
}

/** Bytes `start` up to and not including `end` of a file. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * A file's bytes in chunks, unpacked when they are gzip (by the magic number: rotated logs do not always say so).
 * Throws UserError, naming `label`, where the file cannot be read or is broken.
 */
export async function* readLog(
  path: string,
  label: string,
  budget: GunzipBudget = { left: MAX_GUNZIPPED_BYTES },
): AsyncGenerator<Uint8Array> {
  try {
    if (await isGzip(path)) yield* readGzip(path, label, budget)
    else yield* readBytes(path)
  } catch (error) {
    throw error instanceof UserError ? error : readError(label, error)
  }
}

/** Part of a file as it stands. */
export async function* readBytes(path: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  if (range !== undefined && range.end <= range.start) return
  const part = range === undefined ? {} : { start: range.start, end: range.end - 1 }
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, ...part })) yield chunk as Uint8Array
}

async function* readGzip(path: string, label: string, budget: GunzipBudget): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES })
  packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked)
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      budget.left -= chunk.length
      if (budget.left < 0) throw tooLarge(label)
      yield chunk
    }
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

function tooLarge(label: string): UserError {
  const limit = MAX_GUNZIPPED_BYTES / 1024 ** 3
  return new UserError(`${label} unpacks to more than ${String(limit)} GiB`, 'Give the log unpacked, or its last part.')
}

/** What to say of a file that cannot be read. */
export function readError(label: string, error: unknown): UserError {
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError(`${label} cannot be read: permission denied`, `Let the runner's user read it (\`chmod a+r\`).`)
  }
  if (code === 'ENOENT')
    return new UserError(`${label} does not exist`, 'Check the path, and that the step before writes it.')
  if (code.startsWith('Z_')) return new UserError(`${label} is not a complete gzip file`, 'Upload or write it anew.')
  return new UserError(
    `${label} cannot be read${code === '' ? '' : ` (${code})`}`,
    'Check that it is an ordinary file.',
  )
}
