// Bundles the three entry points into dist/, which is committed: an action runs from its repository as it is.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
const targets = { main: 'dist', record: 'dist/record', cli: 'dist/cli' }

/**
 * A package whose modules do nothing when they are merely imported, which it does not say. Told so, the bundler leaves out the HTTP client that @actions/core brings
 * for tokens nobody here asks for: a third of a start. What is told is taken back afterwards.
 */
const pure = join('node_modules', '@actions', 'core', 'package.json')
const told = readFileSync(pure, 'utf8')

/**
 * A source beyond ASCII takes twice the memory and longer to parse. Escapes mean the same in strings and in regular expressions, but not after a backslash:
 * then the source stays as it is.
 */
function toAscii(source) {
  if (/\\[^\0-\x7f]/.test(source)) return source
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function bundle(entry, folder) {
  const source = `build/src/${entry}.js`
  if (!existsSync(source)) throw new Error(`${source} is missing: run "npm run compile" first`)
  execFileSync(process.execPath, [ncc, 'build', source, '-o', folder, '-q', '--license', 'licenses.txt'], {
    stdio: 'inherit',
  })
}

/** Record is left as it is: a dependency of @actions/artifact has a no-break space in its code, where an escape means nothing. */
function slim(folder) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const file = join(folder, name)
    writeFileSync(file, toAscii(readFileSync(file, 'utf8')))
  }
}

/** Names the packages that the bundler forgot: those whose modules it put into one scope with others. */
function addLicences(folder) {
  const file = join(folder, 'licenses.txt')
  const licences = readFileSync(file, 'utf8')
  const named = new Set(licences.split('\n'))
  const missing = bundledPackages(folder).filter((place) => !named.has(nameOf(place)))
  writeFileSync(file, licences.trimEnd() + missing.map(licenceOf).join('') + '\n')
}

const MODULE = /MODULE: \.\/((?:node_modules\/(?:@[\w.-]+\/)?[\w.-]+\/)+)/g

/** Folders of packages, as the bundles name them above each module. */
function bundledPackages(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const modules = names.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(MODULE)])
  return [...new Set(modules.map(([, place]) => place.slice(0, -1)))].sort()
}

function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function licenceOf(place) {
  const { license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  const text = readdirSync(place).find((name) => /^licen[cs]e/i.test(name))
  return `\n\n${nameOf(place)}\n${license}\n${text === undefined ? '' : readFileSync(join(place, text), 'utf8').trim()}`
}

rmSync('dist', { recursive: true, force: true })
try {
  writeFileSync(pure, JSON.stringify({ ...JSON.parse(told), sideEffects: false }))
  for (const [entry, folder] of Object.entries(targets)) {
    bundle(entry, folder)
    addLicences(folder)
    if (entry !== 'record') slim(folder)
  }
} finally {
  writeFileSync(pure, told)
}
