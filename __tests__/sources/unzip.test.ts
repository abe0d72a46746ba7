import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ArchiveError, unzip, UNZIP_LIMITS } from '../../src/sources/unzip.ts'
import type { UnzipLimits } from '../../src/sources/unzip.ts'
import { buildZip } from './zip-builder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'unzip-test-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function unzipBytes(archive: Uint8Array, limits?: Partial<UnzipLimits>) {
  const file = path.join(folder, 'archive.zip')
  await writeFile(file, archive)
  return unzip({ archive: file, folder, limits: { ...UNZIP_LIMITS, ...limits } })
}

async function refusalOf(archive: Uint8Array, limits?: Partial<UnzipLimits>): Promise<string> {
  try {
    await unzipBytes(archive, limits)
  } catch (error) {
    if (error instanceof ArchiveError) return error.message
    throw error
  }
  throw new Error('the archive was accepted')
}

describe('an honest archive', () => {
  test('is unpacked into numbered files, whatever its entries are called', async () => {
    const files = await unzipBytes(
      buildZip([
        { name: 'logs/' },
        { name: 'logs/deploy.log', data: 'failed\n' },
        { name: 'CON', data: 'x', stored: true },
      ]),
    )
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['logs/deploy.log', 7],
      ['CON', 1],
    ])
    expect((await readdir(folder)).sort()).toEqual(['archive.zip', 'entry-1', 'entry-2'])
    await expect(readFile(files[0]?.path ?? '', 'utf8')).resolves.toBe('failed\n')
  })

  test('may be empty', async () => {
    await expect(unzipBytes(buildZip([]))).resolves.toEqual([])
  })
})

describe('a hostile archive is refused with a reason:', () => {
  test.each([
    ['climbs out of its folder', '../../.bashrc'],
    ['climbs out from further down', 'logs/../../x'],
    ['is absolute', '/etc/cron.d/x'],
    ['is absolute on Windows', 'C:/x'],
    ['climbs with backslashes', '..\\x'],
  ])('a path that %s', async (_what, name) => {
    expect(await refusalOf(buildZip([{ name, data: 'x' }]))).toContain('unsafe path')
    expect(await readdir(folder)).toEqual(['archive.zip'])
  })

  test('a symbolic link', async () => {
    expect(await refusalOf(buildZip([{ name: 'link', data: '/etc/passwd', mode: 0o120777 }]))).toContain(
      'symbolic link',
    )
  })

  test('two entries of one name, also where only case or composition differs', async () => {
    expect(
      await refusalOf(
        buildZip([
          { name: 'a.log', data: '1' },
          { name: 'a.log', data: '2' },
        ]),
      ),
    ).toContain('one name')
    expect(
      await refusalOf(
        buildZip([
          { name: 'a.log', data: '1' },
          { name: 'A.LOG', data: '2' },
        ]),
      ),
    ).toContain('one name')
    expect(
      await refusalOf(
        buildZip([
          { name: 'é', data: '1' },
          { name: 'e\u0301', data: '2' },
        ]),
      ),
    ).toContain('one name')
  })

  test('an encrypted one', async () => {
    expect(await refusalOf(buildZip([{ name: 'a.log', data: 'secret', flags: 0x801 }]))).toContain('encrypted')
  })

  test('one packed by an unknown method', async () => {
    expect(await refusalOf(buildZip([{ name: 'a.log', data: 'x', method: 99 }]))).toMatch(/not supported|broken/)
  })

  test('100,000 entries, without reading them all', async () => {
    const many = buildZip(
      Array.from({ length: 100_000 }, (_, index) => ({ name: `${String(index)}.log`, stored: true })),
    )
    expect(await refusalOf(many)).toContain('more than 2000 entries')
  })

  test('more entries than the end of the directory admits', async () => {
    const archive = buildZip([
      { name: 'a.log', data: '1' },
      { name: 'b.log', data: '2' },
    ])
    archive.writeUInt16LE(1, archive.length - 12)
    const files = await unzipBytes(archive)
    expect(files).toHaveLength(1)
  })

  test('a flat bomb of 256 MiB of zeros, before anything is unpacked', async () => {
    const zeros = Buffer.alloc(64 * 1024 ** 2)
    const bomb = buildZip(Array.from({ length: 4 }, (_, index) => ({ name: `${String(index)}.log`, data: zeros })))
    expect(bomb.length).toBeLessThan(2 * 1024 ** 2)
    const before = process.memoryUsage().rss
    expect(await refusalOf(bomb)).toContain('suspiciously far')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 ** 2)
    expect(await readdir(folder)).toEqual(['archive.zip'])
  })

  test('more bytes than the limit', async () => {
    const limits = { totalBytes: 1_000 }
    expect(
      await refusalOf(
        buildZip([
          { name: 'a', data: 'x'.repeat(600) },
          { name: 'b', data: 'x'.repeat(600) },
        ]),
        limits,
      ),
    ).toContain('more than')
    expect(await readdir(folder)).toEqual(['archive.zip'])
  })

  test('a bomb that declares a small size', async () => {
    const data = Buffer.alloc(4 * 1024 ** 2)
    const archive = buildZip([{ name: 'a.log', data, declared: { unpacked: 10 } }])
    expect(await refusalOf(archive)).toContain('broken')
    expect(await refusalOf(archive, { totalBytes: 1_000 })).toMatch(/broken|declares/)
  })

  test('entries that share their packed bytes', async () => {
    const kernel = { name: 'kernel.log', data: Buffer.alloc(1024 ** 2) }
    const { length } = buildZip([kernel])
    const packed = length - 2 * kernel.name.length - 30 - 46 - 22
    const copies = Array.from({ length: 100 }, (_, index) => ({
      ...kernel,
      name: String(index),
      at: { offset: 0, packed },
    }))
    expect(await refusalOf(buildZip([kernel, ...copies]))).toContain('overlap')
  })

  test('sizes that lie beyond the end of the file', async () => {
    expect(await refusalOf(buildZip([{ name: 'a.log', data: 'abc', declared: { packed: 5_000 } }]))).toMatch(
      /cut short|broken/,
    )
  })

  test.each([
    ['cut off', (zip: Buffer) => zip.subarray(0, zip.length - 30)],
    ['only its beginning', (zip: Buffer) => zip.subarray(0, 40)],
    ['no zip at all', () => Buffer.from('PK\x03\x04 not really')],
    ['nothing', () => Buffer.alloc(0)],
    [
      'garbled in the middle',
      (zip: Buffer) => Buffer.from(zip.map((byte, index) => (index > 40 && index < 60 ? 0xff : byte))),
    ],
  ])('one that is %s', async (_what, spoil) => {
    const zip = buildZip([{ name: 'deploy.log', data: 'one line and another\n'.repeat(500) }])
    expect(await refusalOf(spoil(zip))).toMatch(/broken|cut short|overlap/)
  })
})
