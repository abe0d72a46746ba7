import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { UserError } from '../errors.ts'

/** Bytes read at a time: large enough that the seams between chunks cost nothing, small enough for the cache. */
const CHUNK_BYTES = 2 * 1024 * 1024

/** The bytes of a log file, of `-` (standard input), or of a gzip file's content. Throws UserError where it cannot be read. */
export async function* readLog(file: string): AsyncIterable<Uint8Array> {
  if (file === '-') yield* pipedChunks(process.stdin)
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
    return bytesRead === 2 && beginsAsGzip(buffer)
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

function beginsAsGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function gunzip(file: string): AsyncIterable<Uint8Array> {
  return unzipped(createReadStream(file), `The log ${file}`)
}

async function* unzipped(zipped: Readable, name: string): AsyncIterable<Uint8Array> {
  const content = createGunzip()
  zipped.on('error', (error) => content.destroy(error)).pipe(content)
  try {
    yield* streamChunks(content)
  } catch (cause) {
    throw new UserError(`${name} begins like a gzip file but cannot be unpacked.`, 'Check that it was copied whole.', {
      cause,
    })
  }
}

/** A pipe cannot be read twice: its first chunk says what it is. */
async function* pipedChunks(input: Readable): AsyncIterable<Uint8Array> {
  const chunks = streamChunks(input)[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return
  const all = startingWith(first.value, chunks)
  yield* beginsAsGzip(first.value) ? unzipped(Readable.from(all), 'What was piped in') : all
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Pipes and unpacked files come in small pieces; a scan is fast on large ones. */
const GATHERED_BYTES = 256 * 1024

async function* streamChunks(stream: Readable): AsyncIterable<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    parts.push(chunk)
    length += chunk.length
    if (length < GATHERED_BYTES) continue
    yield Buffer.concat(parts)
    parts = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(parts)
}
