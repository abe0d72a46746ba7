// Scaffolds a rule: `npm run new-rule -- heroku/r14-memory-quota` writes catalog/heroku/r14-memory-quota.yml, a valid rule, of which
// the lint says that its texts are to be replaced. `--catalog FOLDER` writes into another catalog, where a rule may stand at the top.
// Plain JavaScript, because it runs before anything is compiled.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const BUNDLED = fileURLToPath(new URL('../catalog/', import.meta.url))
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The ids and former ids of a catalog. */
function takenIds(catalog) {
  if (!existsSync(catalog)) return new Set()
  const files = readdirSync(catalog, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name))
  const aliases = files.flatMap((name) => parse(readFileSync(path.join(catalog, name), 'utf8'))?.aliases ?? [])
  return new Set([...files.map((name) => name.replace(/\.ya?ml$/, '')), ...aliases])
}

/** Why `id` cannot be taken; null when it can. */
function refusal(id, catalog, isOwn) {
  const parts = id.split('/')
  if (id === '') return 'Name the rule: npm run new-rule -- heroku/r14-memory-quota'
  if (!parts.every((part) => NAME.test(part)))
    return `"${id}" is not a rule name. Use lower-case words joined by hyphens, as in heroku/r14-memory-quota.`
  if (parts.length !== 2 && !(isOwn && parts.length === 1))
    return `"${id}" needs a platform and a name, as in heroku/r14-memory-quota.`
  if (takenIds(catalog).has(id) || takenIds(BUNDLED).has(id))
    return `The id ${id} exists already, or a rule had it before. Extend that rule, or choose another name.`
  return null
}

/** A statement from the name, to be rewritten: `r14-memory-quota` becomes "R14 memory quota failed the deploy". */
function titleOf(id) {
  const words = id.split('/').at(-1).replaceAll('-', ' ')
  return `${words[0].toUpperCase()}${words.slice(1)} failed the deploy`
}

function skeleton(id) {
  const platform = id.includes('/') ? id.split('/')[0] : 'house'
  return `# ${id}: replace every text below; CONTRIBUTING.md says how. Then: node dist/cli/index.js catalog check catalog
title: ${titleOf(id)} # what happened, as a statement
# code: R14               # the platform's own name for it, if it has one
category: unknown # the most specific true one: catalog/rule.schema.json lists them
phase: deploy # setup, build, release, deploy, boot, run or ci
verdict: unknown # fatal: the same commit fails again. transient: a retry alone may succeed
blame: unknown # user, platform, upstream or unknown
match:
  any:
    # The line that states the cause. The literal stands on every matching line: at least five bytes, and rare in healthy logs.
    - regex: 'REPLACE-ME ${id}: (?P<reason>.+)'
      literal: 'REPLACE-ME ${id}'
  # none:
  #   - text: will retry       # what sets harmless lines apart
cause: Say in two or three plain sentences why it happens. A capture such as {reason} may stand here.
fix:
  - Set what has to be changed, and say where. Most likely first, four steps at the most.
docs: https://example.com/${platform}/replace-with-the-page-of-the-tool
seen: Say where the strings were checked, such as a source file, a docs page or an issue, and in which version.
hits:
  - exit-code: 1
    # source: owner/repo#123
    log: |
      Deploying ${platform} app
      REPLACE-ME ${id}: the message as the tool prints it
      ##[error]Process completed with exit code 1.
misses:
  - log: |
      A look-alike with the literal, such as REPLACE-ME ${id} in a note, that must not match
`
}

function main(words) {
  const at = words.indexOf('--catalog')
  const isOwn = at >= 0
  const catalog = isOwn ? (words[at + 1] ?? '') : BUNDLED
  const id = (words.find((word, index) => !word.startsWith('--') && !(isOwn && index === at + 1)) ?? '').replace(
    /\.ya?ml$/,
    '',
  )
  const reason = isOwn && catalog === '' ? 'Name the folder after --catalog.' : refusal(id, catalog, isOwn)
  if (reason !== null) {
    process.stderr.write(`${reason}\n`)
    process.exitCode = 2
    return
  }
  const target = path.join(catalog, `${id}.yml`)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, skeleton(id), { flag: 'wx' })
  process.stdout.write(`${path.relative(process.cwd(), target) || target}\n`)
}

main(process.argv.slice(2))
