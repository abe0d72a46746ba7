import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { UserError } from '../errors.ts'

/** Bytes read at a time: large enough that the seams between chunks cost nothing, small enough to keep memory flat. */
const CHUNK_BYTES = 512 * 1024
/** A chunk stays as it is while the next two are scanned, which is what a scan needs, and one more is read ahead. */
const BUFFERS = 4

/** The bytes of a log file, of `-` (standard input), or of a gzip file's content. Throws UserError where it cannot be read. */
export async function* readLog(file: string): AsyncIterable<Uint8Array> {
  const [name, chunks] =
    file === '-' ? ['What was piped in', gathered(process.stdin)] : [`The log ${file}`, fileChunks(file)]
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  // A pipe cannot be read twice, so the first chunk says what it is.
  const all = startingWith(first.value, iterator)
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* unzipped(all, name)
  else yield* all
}

/** The first chunk is read at once, since for most logs it is all: starting threads that read ahead takes longer. */
async function* fileChunks(file: string): AsyncGenerator<Uint8Array> {
  const handle = attempt(file, () => openSync(file, 'r'))
  try {
    const { size } = attempt(file, () => fstatSync(handle))
    const isSmall = size > 0 && size < CHUNK_BYTES
    const buffers = Array.from({ length: BUFFERS }, () => new Uint8Array(isSmall ? size : CHUNK_BYTES))
    const first = buffers[0] as Uint8Array
    const length = attempt(file, () => readSync(handle, first, 0, first.length, null))
    if (length > 0) yield first.subarray(0, length)
    if (length > 0 && !(isSmall && length === size)) yield* readAhead(file, handle, buffers)
  } finally {
    closeSync(handle)
  }
}

async function* readAhead(file: string, handle: number, buffers: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const readInto = (turn: number): Promise<{ bytesRead: number }> => {
    const buffer = buffers[turn % BUFFERS] as Uint8Array
    return promisify(read)(handle, buffer, 0, buffer.length, null)
  }
  let pending = readInto(1)
  for (let turn = 1; ; turn++) {
    const { bytesRead } = await pending.catch((cause: unknown) => {
      throw unreadable(file, cause)
    })
    if (bytesRead === 0) return
    pending = readInto(turn + 1)
    yield (buffers[turn % BUFFERS] as Uint8Array).subarray(0, bytesRead)
  }
}

function attempt<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    throw unreadable(file, cause)
  }
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

async function* unzipped(zipped: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  const [{ createGunzip }, { default: stream }] = await Promise.all([import('node:zlib'), import('node:stream')])
  const source = stream.Readable.from(copies(zipped))
  const content = createGunzip()
  source.on('error', (error) => content.destroy(error)).pipe(content)
  try {
    yield* gathered(content)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`${name} begins like a gzip file but cannot be unpacked.`, 'Check that it was copied whole.', {
      cause,
    })
  }
}

/** A stream takes more chunks in advance than there are buffers. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) yield Uint8Array.from(chunk)
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Pipes and unpacked files come in small pieces; a scan is fast on large ones. */
const GATHERED_BYTES = 256 * 1024

async function* gathered(stream: Readable): AsyncGenerator<Uint8Array> {
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
