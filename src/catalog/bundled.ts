import { openSync, readFileSync, readSync } from 'node:fs'
import { lazily } from '../core/lazily.ts'
import { rulesOf } from '../core/search-index.ts'
import type { Catalog, SearchIndex } from '../core/search-index.ts'
import type { Rule } from '../core/types.ts'
import { toRule } from './raw.ts'
import type { RawRule } from './raw.ts'

/** Made from the rule files by scripts/build-catalog.ts: what is looked for, and the rules, one a line, in the order of their ids. */
const indexFile = new URL('catalog-index.generated.json', import.meta.url)
const rulesFile = new URL('catalog-rules.generated.ndjson', import.meta.url)

/** How the index is written down. */
export interface WrittenIndex extends Omit<SearchIndex, 'literals'> {
  /** One a line: a literal has no line end. */
  readonly literals: string
  /** Where each rule begins in the file of rules, in bytes; one more number for the end. */
  readonly offsets: readonly number[]
}

/**
 * The rules this release knows. Checked against the schema when the release was built. They are read from their file and not imported: a start that finds few
 * of them reads few of them.
 */
export function bundledCatalog(): Catalog {
  const { literals, offsets, ...rest } = JSON.parse(readFileSync(indexFile, 'utf8')) as WrittenIndex
  const index: SearchIndex = { ...rest, literals: literals.split('\n') }
  const file = lazily(() => openSync(rulesFile, 'r'))
  const rules = new Map<number, Rule>()
  const rule = (at: number): Rule => {
    const known = rules.get(at)
    if (known !== undefined) return known
    const bytes = Buffer.alloc((offsets[at + 1] ?? 0) - (offsets[at] ?? 0))
    readSync(file(), bytes, 0, bytes.length, offsets[at] ?? 0)
    const read = toRule(index.ids[at] ?? '', JSON.parse(bytes.toString()) as RawRule)
    rules.set(at, read)
    return read
  }
  return { index, rule }
}

/** All of them. */
export function bundledRules(): readonly Rule[] {
  return rulesOf(bundledCatalog())
}
