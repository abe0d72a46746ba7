/**
 * Puts what programs read at run time beside them. catalog/**\/*.yml becomes two files: what is looked for, and the rules without their samples, one a line.
 * Validation is `catalog check`'s work. The demo's log is copied.
 */
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { WrittenIndex } from '../src/catalog/bundled.ts'
import { toRule } from '../src/catalog/raw.ts'
import type { RawRule } from '../src/catalog/raw.ts'
import { demandsOf } from '../src/core/demands.ts'
import { indexRules } from '../src/core/search-index.ts'

const SOURCE = 'catalog'
/** Tests run from the sources, everything else from what is compiled. */
const ROOTS = ['src', 'build/src']

/** Fields that only `catalog check` reads. */
const SAMPLES = new Set(['hits', 'misses', 'seen'])

interface Entry {
  readonly id: string
  readonly raw: RawRule
}

function readEntry(path: string): Entry {
  const fields = Object.entries(parse(readFileSync(`${SOURCE}/${path}`, 'utf8')) as RawRule)
  const raw = Object.fromEntries(fields.filter(([name]) => !SAMPLES.has(name))) as unknown as RawRule
  return { id: path.slice(0, -'.yml'.length), raw }
}

/** Adds to every regex the texts that it demands. */
function withDemands(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('regex' in value)) return value
  return { ...value, demands: demandsOf(String(value.regex)) }
}

const entries = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yml'))
  .sort()
  .map(readEntry)
const lines = entries.map(({ raw }) => Buffer.from(`${JSON.stringify(raw, withDemands)}\n`))
const offsets = [0]
for (const { length } of lines) offsets.push((offsets.at(-1) ?? 0) + length)
const index = indexRules(entries.map(({ id, raw }) => toRule(id, raw)))
const broken = index.literals.find((literal) => literal.includes('\n'))
if (broken !== undefined) throw new Error(`a literal is broken over lines: ${broken}`)
const written: WrittenIndex = { ...index, literals: index.literals.join('\n'), offsets }
for (const root of ROOTS) {
  writeFileSync(`${root}/catalog/catalog-index.generated.json`, JSON.stringify(written))
  writeFileSync(`${root}/catalog/catalog-rules.generated.ndjson`, Buffer.concat(lines))
  copyFileSync('examples/demo-deploy.log', `${root}/cli/demo-deploy.generated.log`)
}
console.log(`${entries.length} rules`)
