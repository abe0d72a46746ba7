/** Writes zip archives by hand, so that every field can lie. Layout: APPNOTE.TXT 4.3. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly data?: Uint8Array | string
  readonly stored?: boolean
  /** Instead of the true ones, in the local header and in the directory. */
  readonly declared?: { readonly packed?: number; readonly unpacked?: number }
  /** Unix mode in the external attributes. */
  readonly mode?: number
  readonly flags?: number
  readonly method?: number
  /** The data of this entry is what already stands at that offset: nothing is written. */
  readonly at?: { readonly offset: number; readonly packed: number }
}

interface Placed {
  readonly name: Buffer
  readonly offset: number
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  readonly method: number
  readonly flags: number
  readonly mode: number
}

export function buildZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  let offset = 0
  const placed = entries.map((entry): Placed => {
    const raw = Buffer.from(entry.data ?? '')
    const method = entry.method ?? (entry.stored === true ? 0 : 8)
    const packed = method === 0 ? raw : deflateRawSync(raw)
    const fields = {
      name: Buffer.from(entry.name),
      offset: entry.at?.offset ?? offset,
      packed: entry.declared?.packed ?? entry.at?.packed ?? packed.length,
      unpacked: entry.declared?.unpacked ?? raw.length,
      crc: crc32(raw),
      method,
      flags: entry.flags ?? 0x800,
      mode: entry.mode ?? 0o100644,
    }
    if (entry.at === undefined) {
      const header = localHeader(fields)
      parts.push(header, packed)
      offset += header.length + packed.length
    }
    return fields
  })
  const directory = Buffer.concat(placed.map(centralHeader))
  return Buffer.concat([...parts, directory, endOfDirectory(placed.length, directory.length, offset)])
}

function localHeader({ name, packed, unpacked, crc, method, flags }: Placed): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(packed, 18)
  header.writeUInt32LE(unpacked, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function centralHeader({ name, offset, packed, unpacked, crc, method, flags, mode }: Placed): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(0x0314, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(method, 10)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(packed, 20)
  header.writeUInt32LE(unpacked, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE((mode << 16) >>> 0, 38)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

function endOfDirectory(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  // More than 65,535 entries need zip64; 0xffff says so, and a reader counts what it finds.
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
