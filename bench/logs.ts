import { closeSync, openSync, writeSync } from 'node:fs'

/** Logs to measure with: the same bytes on every machine, made of what build and deploy tools print when all is well. */

const WORDS = (
  'src/components/Button.tsx app/models/user.rb Compiling resolved fetched layer cached linking transforming modules chunk vendor serving static ' +
  'assets index.html package typescript react lodash express postgres redis worker migration applied stage copying output bundle minified gzip bytes duration ms'
).split(' ')

/** `candidates`: every second line holds a literal of the catalog, taken in turn. */
export type Look =
  { readonly name: 'plain' | 'coloured' } | { readonly name: 'candidates'; readonly literals: readonly string[] }

function createRandom(): (below: number) => number {
  let seed = 7
  return (below) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % below
}

function lineOf(random: (below: number) => number, n: number, look: Look): string {
  const words = Array.from(
    { length: 4 + random(10) },
    () => `${WORDS[random(WORDS.length)] ?? ''}${random(5) === 0 ? random(10_000) : ''}`,
  )
  if (look.name === 'candidates' && n % 2 === 0)
    return `${words[0] ?? ''} ${look.literals[(n / 2) % look.literals.length] ?? ''} ${n}`
  if (look.name !== 'coloured') return words.join(' ')
  return `\u001b[36m${words[0] ?? ''}\u001b[0m ${words.slice(1, 3).join(' ')} \u001b[2m${words.slice(3).join(' ')}\u001b[22m`
}

/** Writes a log of about `megabytes` to `file`. */
export function writeLog(file: string, megabytes: number, look: Look): void {
  const random = createRandom()
  const handle = openSync(file, 'w')
  let written = 0
  let milliseconds = Date.UTC(2026, 0, 1)
  for (let n = 0; written < megabytes * 1e6;) {
    const lines: string[] = []
    for (let i = 0; i < 5000; i++, n++) {
      milliseconds += random(40)
      lines.push(
        `${new Date(milliseconds).toISOString().slice(0, -1)}0000Z [${n % 97}/97] ${lineOf(random, n, look)}\n`,
      )
    }
    written += writeSync(handle, lines.join(''))
  }
  closeSync(handle)
}

/** Writes one line of `megabytes`. */
export function writeLine(file: string, megabytes: number): void {
  const handle = openSync(file, 'w')
  const part = '{"layer":"cached","digest":"0f3a"},'.repeat(30_000)
  for (let written = 0; written < megabytes * 1e6;) written += writeSync(handle, part)
  writeSync(handle, '\n')
  closeSync(handle)
}
