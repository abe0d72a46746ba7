import { readFileSync } from 'node:fs'
import { lazily } from '../core/lazily.ts'
import { rulesOf } from '../core/search-index.ts'
import type { Catalog, SearchIndex } from '../core/search-index.ts'
import type { Rule } from '../core/types.ts'
import { toRule } from './raw.ts'
import type { RawRule } from './raw.ts'

/** Made from the rule files by scripts/build-catalog.ts: the search index on the first line, then a rule a line, in the order of their ids. */
const file = new URL('catalog.generated.ndjson', import.meta.url)

const LF = 10

/**
 * The rules this release knows. Checked against the schema when the release was built. It is read as bytes, and not imported: a start that finds little of it
 * parses little of it.
 */
export function bundledCatalog(): Catalog {
  const bytes = readFileSync(file)
  const end = bytes.indexOf(LF)
  const index = JSON.parse(bytes.toString('utf8', 0, end)) as SearchIndex & { readonly offsets: readonly number[] }
  const rules = index.offsets.map((offset, at) =>
    lazily((): Rule => {
      const from = end + 1 + offset
      const raw = JSON.parse(bytes.toString('utf8', from, bytes.indexOf(LF, from))) as RawRule
      return toRule(index.ids[at] ?? '', raw)
    }),
  )
  return { index, rule: (at) => (rules[at] as () => Rule)() }
}

export function bundledRules(): readonly Rule[] {
  return rulesOf(bundledCatalog())
}
