/**
 * Puts what programs read at run time beside them. catalog/**\/*.yml becomes one file: what matching and answering need, without the samples. Its first line is
 * the search index, with where each rule begins; then follows a rule a line. Validation is `catalog check`'s work. The demo's log is copied.
 */
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { toRule } from '../src/catalog/raw.ts'
import type { RawRule } from '../src/catalog/raw.ts'
import { indexRules } from '../src/core/search-index.ts'

const SOURCE = 'catalog'
/** Tests run from the sources, everything else from what is compiled. */
const ROOTS = ['src', 'build/src']

interface Entry {
  readonly id: string
  readonly raw: RawRule
}

/** Fields that only `catalog check` reads. */
const SAMPLES = new Set(['hits', 'misses', 'seen'])

function readEntry(path: string): Entry {
  const fields = Object.entries(parse(readFileSync(`${SOURCE}/${path}`, 'utf8')) as RawRule)
  const raw = Object.fromEntries(fields.filter(([name]) => !SAMPLES.has(name))) as unknown as RawRule
  return { id: path.slice(0, -'.yml'.length), raw }
}

function bundleOf(entries: readonly Entry[]): string {
  const lines = entries.map(({ raw }) => `${JSON.stringify(raw)}\n`)
  let end = 0
  const offsets = lines.map((line) => (end += Buffer.byteLength(line)) - Buffer.byteLength(line))
  const index = indexRules(entries.map(({ id, raw }) => toRule(id, raw)))
  return `${JSON.stringify({ ...index, offsets })}\n${lines.join('')}`
}

const entries = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yml'))
  .sort()
  .map(readEntry)
const bundle = bundleOf(entries)
for (const root of ROOTS) {
  writeFileSync(`${root}/catalog/catalog.generated.ndjson`, bundle)
  copyFileSync('examples/demo-deploy.log', `${root}/cli/demo-deploy.generated.log`)
}
console.log(`${entries.length} rules`)
