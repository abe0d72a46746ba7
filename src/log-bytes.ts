import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { promisify } from 'node:util'

/**
 * Bytes of logs in chunks, in a few buffers that are used again and again: bytes made anew for each chunk wait for the garbage collector by the dozens of
 * megabytes. A chunk stays as it is while the next two are looked at, which is what a scan needs; copy what is to last longer.
 */

/** Bytes of a chunk: large enough that the seams between chunks cost nothing, small enough to keep memory flat. */
const CHUNK_BYTES = 512 * 1024
/** A chunk, the next two, and one that is read ahead. */
const BUFFERS = 4

/** Bytes `start` up to and not including `end` of a file. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** The bytes of a file (or pipe), or of a part of it. Rejects with the system's error where it cannot be read. */
export async function* fileChunks(path: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  const handle = openSync(path, 'r')
  try {
    yield* readAhead(handle, range ?? { start: null, end: fstatSync(handle).size })
  } finally {
    closeSync(handle)
  }
}

/** `start` is null for a file from its beginning: then `end` is its size as far as it tells, and what is behind is read too. */
interface Span {
  readonly start: number | null
  readonly end: number
}

/** The first chunk is read at once, since for most logs it is all: starting threads that read ahead takes longer. */
async function* readAhead(handle: number, { start, end }: Span): AsyncGenerator<Uint8Array> {
  const expected = end - (start ?? 0)
  const bufferOf = createBuffers(expected > 0 ? Math.min(expected, CHUNK_BYTES) : CHUNK_BYTES)
  let taken = 0
  const target = (turn: number): [number, Uint8Array, number, number, number | null] => {
    const buffer = bufferOf(turn)
    if (start === null) return [handle, buffer, 0, buffer.length, null]
    return [handle, buffer, 0, Math.max(0, Math.min(buffer.length, expected - taken)), start + taken]
  }
  let length = readSync(...target(0))
  for (let turn = 0; length > 0; turn++) {
    const chunk = bufferOf(turn).subarray(0, length)
    taken += length
    const ahead = turn === 0 && taken === expected ? NOTHING : promisify(read)(...target(turn + 1))
    try {
      yield chunk
    } finally {
      // Nobody may be reading when the handle is closed.
      await Promise.allSettled([ahead])
    }
    length = (await ahead).bytesRead
  }
}

const NOTHING = Promise.resolve({ bytesRead: 0 })

/** What a stream gives, small pieces put together: a scan is fast on large ones. Takes possession of the pieces. */
export async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bufferOf = createBuffers(CHUNK_BYTES)
  let [turn, length] = [0, 0]
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      const buffer = bufferOf(turn)
      const part = piece.subarray(from, from + buffer.length - length)
      buffer.set(part, length)
      length += part.length
      from += part.length
      if (length < buffer.length) continue
      yield buffer
      turn++
      length = 0
    }
    letGo(piece)
  }
  if (length > 0) yield bufferOf(turn).subarray(0, length)
}

/** How a packed file that is not read begins, and what it is. */
const PACKED: readonly (readonly [begins: RegExp, kind: string])[] = [
  [/^PK(?:\x03\x04|\x05\x06)/, 'a zip archive'],
  [/^\xfd7zXZ\0/, 'packed by xz'],
  [/^\(\xb5\/\xfd/, 'packed by zstd'],
  [/^BZh[1-9]1AY&SY/, 'packed by bzip2'],
  [/^7z\xbc\xaf'\x1c/, 'a 7z archive'],
]

/** What a file is that begins so, where it is packed in a way that is not unpacked here: its bytes say nothing as lines. Null where it may be a log. */
export function packedKind(first: Uint8Array): string | null {
  const head = String.fromCharCode(...first.subarray(0, 10))
  return PACKED.find(([begins]) => begins.test(head))?.[1] ?? null
}

/** Pieces of this size come in memory of their own, unlike smaller ones, and are mostly full, unlike larger ones. */
const UNPACKED_BYTES = 64 * 1024

/** What gzip files hold. Rejects where they are broken, and as reading them does. */
export async function* gunzipped(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  const content = createGunzip({ chunkSize: UNPACKED_BYTES })
  void feed(content, packed)
  try {
    yield* gathered(content)
  } finally {
    content.destroy()
    await packed.return(undefined)
  }
}

/** One chunk after the other, each only when the one before was used up. */
async function feed(content: Writable, packed: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of packed) await promisify(content.write.bind(content) as Write)(chunk)
    content.end()
  } catch (cause) {
    content.destroy(cause as Error)
  }
}

type Write = (chunk: Uint8Array, done: (error?: Error | null) => void) => void

/** Gives memory back at once that is nobody else's, where the platform can (Node 22). The garbage collector would let 60 MB of it pile up. */
function letGo({ buffer, byteLength }: Uint8Array): void {
  if (byteLength === buffer.byteLength && 'transfer' in buffer) (buffer as Transferable).transfer(0)
}

interface Transferable {
  transfer(bytes: number): unknown
}

/** The buffer for each turn, made when it is needed: most logs need one. */
function createBuffers(bytes: number): (turn: number) => Uint8Array {
  const buffers: Uint8Array[] = []
  return (turn) => (buffers[turn % BUFFERS] ??= new Uint8Array(bytes))
}
