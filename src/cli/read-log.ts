import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { UserError } from '../errors.ts'

/** Bytes read at a time: large enough for the scanner's four lanes, small enough for the cache. */
const CHUNK_BYTES = 2 * 1024 * 1024

/** The bytes of a log file, of `-` (standard input), or of a gzip file's content. Throws UserError where it cannot be read. */
export async function* readLog(file: string): AsyncIterable<Uint8Array> {
  if (file === '-') yield* streamChunks(process.stdin)
  else if (await isGzip(file)) yield* gunzip(file)
  else yield* fileChunks(file)
}

function unreadable(file: string, cause: unknown): UserError {
  const code = (cause as NodeJS.ErrnoException).code
  const why =
    code === 'ENOENT'
      ? 'does not exist'
      : code === 'EISDIR'
        ? 'is a folder'
        : code === 'EACCES'
          ? 'may not be read'
          : 'cannot be read'
  return new UserError(`The log ${file} ${why}.`, 'Check the path and its permissions.', { cause })
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file).catch((cause: unknown) => {
    throw unreadable(file, cause)
  })
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESPIPE') return false
    throw unreadable(file, cause)
  } finally {
    await handle.close()
  }
}

/** Reads ahead while a chunk is scanned. A yielded chunk stays as it is while the next two are scanned, which is what a scan needs. */
async function* fileChunks(file: string): AsyncIterable<Uint8Array> {
  const handle = await open(file)
  try {
    const buffers = Array.from({ length: 4 }, () => new Uint8Array(CHUNK_BYTES))
    const readInto = (index: number): Promise<{ bytesRead: number }> =>
      handle.read(buffers[index % 4] as Uint8Array, 0, CHUNK_BYTES)
    let pending = readInto(0)
    for (let index = 0; ; index++) {
      const { bytesRead } = await pending
      if (bytesRead === 0) return
      pending = readInto(index + 1)
      yield (buffers[index % 4] as Uint8Array).subarray(0, bytesRead)
    }
  } catch (cause) {
    throw unreadable(file, cause)
  } finally {
    await handle.close()
  }
}

async function* gunzip(file: string): AsyncIterable<Uint8Array> {
  const unzipped = createReadStream(file).pipe(createGunzip())
  try {
    yield* streamChunks(unzipped)
  } catch (cause) {
    throw new UserError(
      `The log ${file} begins like a gzip file but cannot be unpacked.`,
      'Check that it was copied whole.',
      { cause },
    )
  }
}

async function* streamChunks(stream: Readable): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) yield chunk as Uint8Array
}
