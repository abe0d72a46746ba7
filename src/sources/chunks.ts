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
