import { open } from 'node:fs/promises'
import { codeOf, UserError } from '../errors.ts'
import { fileChunks, gunzipped } from '../log-bytes.ts'

/** What the gzip files of one artifact may unpack to together: its author may mean harm, and many small ones add up. */
export const MAX_GUNZIPPED_BYTES = 4 * 1024 ** 3

/** Bytes that gzip files may still unpack to. */
export interface GunzipBudget {
  left: number
}

/**
 * A file's bytes in chunks that are used again (log-bytes.ts), unpacked when they are gzip (by the magic number: rotated logs do not always say so).
 * Throws UserError, naming `label`, where the file cannot be read or is broken.
 */
export async function* readLog(
  path: string,
  label: string,
  budget: GunzipBudget = { left: MAX_GUNZIPPED_BYTES },
): AsyncGenerator<Uint8Array> {
  try {
    if (await isGzip(path)) yield* readGzip(path, label, budget)
    else yield* fileChunks(path)
  } catch (error) {
    throw error instanceof UserError ? error : readError(label, error)
  }
}

async function* readGzip(path: string, label: string, budget: GunzipBudget): AsyncGenerator<Uint8Array> {
  for await (const chunk of gunzipped(fileChunks(path))) {
    budget.left -= chunk.length
    if (budget.left < 0) throw tooLarge(label)
    yield chunk
  }
}

async function isGzip(path: string): Promise<boolean> {
  const [first, second] = await firstBytes(path)
  return first === 0x1f && second === 0x8b
}

/** What a kind of file is told by. Empty where it cannot be read, which reading it will say. */
export async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch(() => null)
  try {
    const read = await handle?.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0)
    return read?.buffer.subarray(0, read.bytesRead) ?? new Uint8Array(0)
  } finally {
    await handle?.close()
  }
}

const MAGIC_BYTES = 10

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
