// Bundles the three entry points into dist/, which is committed: an action runs from its repository as it is.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
const targets = { main: 'dist', record: 'dist/record', cli: 'dist/cli' }

/**
 * Modules that do nothing when they are merely imported, which their packages do not say. Told so, the bundler leaves out the HTTP client that
 * @actions/core brings for tokens nobody here asks for: a third of a start.
 */
const PURE = ['@actions/core']

for (const name of PURE) {
  const copy = join('build', 'src', 'node_modules', name)
  cpSync(join('node_modules', name), copy, { recursive: true })
  const file = join(copy, 'package.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), sideEffects: false }))
}

/** A source beyond ASCII takes twice the memory and longer to parse. Escapes mean the same in strings and in regular expressions. */
function toAscii(source) {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

rmSync('dist', { recursive: true, force: true })
for (const [entry, folder] of Object.entries(targets)) {
  const source = `build/src/${entry}.js`
  if (!existsSync(source)) throw new Error(`${source} is missing: run "npm run compile" first`)
  execFileSync(process.execPath, [ncc, 'build', source, '-o', folder, '-q', '--license', 'licenses.txt'], {
    stdio: 'inherit',
  })
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const file = join(folder, name)
    writeFileSync(file, toAscii(readFileSync(file, 'utf8')))
  }
}
