/**
 * Writes what is generated of the documentation: the tables of README.md from action.yml, and docs/catalog/ from catalog/.
 * The same sources give the same bytes; `.ci/run` fails when they differ from what is committed.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { toRule } from '../src/catalog/raw.ts'
import type { RawRule } from '../src/catalog/raw.ts'
import { catalogPages } from './docs-catalog.ts'
import type { CatalogEntry } from './docs-catalog.ts'
import { fillReadme } from './docs-tables.ts'

const PAGES = path.join('docs', 'catalog')

function readEntries(root: string): CatalogEntry[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.yml'))
    .map((file) => {
      const raw = parse(readFileSync(path.join(root, file), 'utf8')) as RawRule
      return { rule: toRule(file.slice(0, -'.yml'.length), raw), samples: (raw.hits ?? []).map(({ log }) => log) }
    })
}

function writePages(pages: ReadonlyMap<string, string>): void {
  mkdirSync(PAGES, { recursive: true })
  for (const stale of readdirSync(PAGES).filter((name) => !pages.has(name))) rmSync(path.join(PAGES, stale))
  for (const [name, text] of pages) writeFileSync(path.join(PAGES, name), text)
}

const readme = readFileSync('README.md', 'utf8')
writeFileSync('README.md', fillReadme(readme, readFileSync('action.yml', 'utf8')))
const pages = catalogPages(readEntries('catalog'))
writePages(pages)
process.stdout.write(`README.md and ${String(pages.size)} pages of the catalog\n`)
