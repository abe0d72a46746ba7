import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { codeOf } from '../errors.ts'

/** What an archive may cost us. Whoever uploads an artifact, from a fork too, may mean harm. */
export interface UnzipLimits {
  readonly entries: number
  /** Bytes of all entries together, unpacked. */
  readonly totalBytes: number
  /** Unpacked to packed, looked at only beyond `ratioFromBytes`: short logs of equal lines pack very well. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

export const UNZIP_LIMITS: UnzipLimits = {
  entries: 2_000,
  totalBytes: 2 * 1024 ** 3,
  ratio: 250,
  ratioFromBytes: 128 * 1024 ** 2,
}

/** The archive is broken or hostile. `message` completes "the archive …". */
export class ArchiveError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ArchiveError'
  }
}

export interface UnzippedFile {
  /** The entry's own name: checked, but untrusted, and never used on disk. */
  readonly name: string
  readonly path: string
  readonly bytes: number
}

export interface UnzipOptions {
  readonly archive: string
  /** An empty folder of our own. */
  readonly folder: string
  readonly limits?: UnzipLimits
}

/** Local header, which stands before an entry's data. Source: APPNOTE.TXT 4.3.7. */
const LOCAL_HEADER_BYTES = 30
/** Sources: APPNOTE.TXT 4.4.15, and the modes of stat(2) in the upper half of the external attributes. */
const FILE_TYPE_MASK = 0o170000
const SYMBOLIC_LINK = 0o120000

/**
 * Unpacks a zip archive into numbered files, so that no name from it ever reaches the file system. Everything is refused
 * before a byte is unpacked, where the archive's own directory tells; the bytes are counted all the same while unpacking.
 * Throws ArchiveError.
 */
export async function unzip({
  archive,
  folder,
  limits = UNZIP_LIMITS,
}: UnzipOptions): Promise<readonly UnzippedFile[]> {
  const zip = await guard(() =>
    openPromise(archive, { autoClose: false, validateEntrySizes: true, strictFileNames: true }),
  )
  try {
    const entries = await guard(() => readDirectory(zip, limits))
    checkSizes(entries, zip.fileSize, limits)
    const unzipped: UnzippedFile[] = []
    let left = limits.totalBytes
    for (const [index, entry] of entries.filter(({ fileName }) => !fileName.endsWith('/')).entries()) {
      const target = path.join(folder, `entry-${String(index + 1)}`)
      const bytes = await guard(() => unpack(zip, { entry, target, maxBytes: left }))
      left -= bytes
      unzipped.push({ name: entry.fileName, path: target, bytes })
    }
    return unzipped
  } finally {
    zip.close()
  }
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    if (codeOf(error) === 'ENOSPC') throw error
    throw new ArchiveError(reasonOf(error), { cause: error })
  }
}

/** yauzl refuses names that are absolute, climb, or hold a backslash; its wording quotes them. Source: its validateFileName. */
function reasonOf(error: unknown): string {
  const unsafe = /^(?:invalid characters in fileName|absolute path|invalid relative path): /.test(
    (error as Error).message,
  )
  return unsafe ? 'holds an entry with an unsafe path' : 'is broken or no zip file'
}

async function readDirectory(zip: ZipFile, limits: UnzipLimits): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.entries) throw tooManyEntries(limits)
  const entries: Entry[] = []
  const names = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.entries) throw tooManyEntries(limits)
    checkEntry(entry)
    // Some file systems take these for one name.
    const key = entry.fileName.normalize('NFC').toLowerCase()
    if (names.has(key)) throw new ArchiveError('holds two entries of one name')
    names.add(key)
    entries.push(entry)
  }
  return entries
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new ArchiveError('is encrypted')
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK) === SYMBOLIC_LINK) {
    throw new ArchiveError('holds a symbolic link')
  }
  if (!entry.canDecodeFileData()) throw new ArchiveError('is packed in a way that is not supported')
}

/** Sums up what the directory declares; entries that share their packed bytes are how small archives grow without end. */
function checkSizes(entries: readonly Entry[], archiveBytes: number, limits: UnzipLimits): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > limits.totalBytes) throw tooLarge(limits)
  if (total > limits.ratioFromBytes && total > archiveBytes * limits.ratio)
    throw new ArchiveError('unpacks suspiciously far')
  let free = 0
  for (const entry of [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < free) throw new ArchiveError('holds entries that overlap')
    free = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameRaw.length + entry.compressedSize
  }
  if (free > archiveBytes) throw new ArchiveError('is cut short')
}

interface Unpack {
  readonly entry: Entry
  readonly target: string
  readonly maxBytes: number
}

async function unpack(zip: ZipFile, { entry, target, maxBytes }: Unpack): Promise<number> {
  const stream = await zip.openReadStreamPromise(entry)
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done(new ArchiveError('unpacks to more than it declares'))
      else done(null, chunk)
    },
  })
  await pipeline(stream, meter, createWriteStream(target, { flags: 'wx' }))
  return bytes
}

function tooManyEntries({ entries }: UnzipLimits): ArchiveError {
  return new ArchiveError(`holds more than ${String(entries)} entries`)
}

function tooLarge({ totalBytes }: UnzipLimits): ArchiveError {
  return new ArchiveError(`unpacks to more than ${String(Math.floor(totalBytes / 1024 ** 2))} MiB`)
}
