import { UserError, codeOf } from '../errors.ts'
import { fileChunks, gathered, gunzipped, packedKind } from '../log-bytes.ts'

/** The bytes of a log file, of `-` (standard input), or of a gzip file's content. Throws UserError where it cannot be read, or is packed otherwise. */
export async function* readLog(file: string): AsyncGenerator<Uint8Array> {
  const [name, chunks] =
    file === '-' ? ['What was piped in', gathered(process.stdin)] : [`The log ${file}`, namedChunks(file)]
  const first = await chunks.next()
  if (first.done === true) return
  const kind = packedKind(first.value)
  if (kind !== null) {
    await chunks.return(undefined)
    throw new UserError(`${name} is ${kind}.`, 'Unpack it first, and name the log of the deploy that it holds.')
  }
  // A pipe cannot be read twice, so the first chunk says what it is.
  const all = startingWith(first.value, chunks)
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* unzipped(all, name)
  else yield* all
}

async function* namedChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* fileChunks(file)
  } catch (cause) {
    throw new UserError(`The log ${file} ${troubleOf(cause)}.`, 'Check the path and its permissions.', { cause })
  }
}

function troubleOf(cause: unknown): string {
  const code = codeOf(cause)
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder'
  return code === 'EACCES' ? 'may not be read' : 'cannot be read'
}

async function* unzipped(zipped: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* gunzipped(zipped)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(
      `${name} begins like a gzip file but cannot be unpacked.`,
      'Check that it was copied whole; of one that has something behind its end, give what `gzip -dc` prints.',
      { cause },
    )
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}
