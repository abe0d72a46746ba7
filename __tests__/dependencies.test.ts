import { describe, expect, test } from '@jest/globals'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

interface Package {
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Package>> }
const shipped = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && dev !== true)
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

const ALLOWED = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|\(Apache-2\.0 AND BSD-3-Clause\))$/

/**
 * Brought into record by `@actions/artifact`. Blue Oak 1.0.0 is permissive; `chainsaw` spells MIT the old way, and `buffers` states no licence at all.
 * `argparse` has Python's, which is permissive too; it serves the command line of js-yaml and is in no bundle.
 */
const EXCEPTIONS: ReadonlyMap<string, string | undefined> = new Map([
  ...['graceful-fs', 'jackspeak', 'minipass', 'package-json-from-dist', 'path-scurry'].map(
    (name) => [name, 'BlueOak-1.0.0'] as const,
  ),
  ['chainsaw', 'MIT/X11'],
  ['buffers', undefined],
  ['argparse', 'PSF-2.0'],
])

describe('what is shipped', () => {
  test('has licences that allow it', () => {
    expect(shipped.length).toBeGreaterThan(10)
    const others = shipped.filter(([, { license = '' }]) => !ALLOWED.test(license))
    const unknown = others.filter(([place, { license }]) => {
      const name = nameOf(place)
      return !EXCEPTIONS.has(name) || EXCEPTIONS.get(name) !== license
    })
    expect(unknown).toEqual([])
  })

  test('needs no install script', () => {
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([])
  })

  test.each(['dist', 'dist/record', 'dist/cli'])('%s names the licence of every package in it', (folder) => {
    const bundles = readdirSync(folder).filter((name) => name.endsWith('.js'))
    const sources = bundles.map((name) => readFileSync(path.join(folder, name), 'utf8'))
    const modules = sources.flatMap(
      (source) => source.match(/MODULE: \.\/(?:node_modules\/(?:@[\w.-]+\/)?[\w.-]+\/)+/g) ?? [],
    )
    const licences = new Set(readFileSync(path.join(folder, 'licenses.txt'), 'utf8').split('\n'))
    expect(modules.length).toBeGreaterThan(3)
    expect(new Set(modules.map((module) => nameOf(module.slice(0, -1))).filter((name) => !licences.has(name)))).toEqual(
      new Set(),
    )
  })
})
