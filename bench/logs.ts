import { closeSync, openSync, writeSync } from 'node:fs'

/** Logs to measure with: the same bytes on every machine, made of what build and deploy tools print when all is well. */

const WORDS = (
  'src/components/Button.tsx app/models/user.rb Compiling resolved fetched layer cached linking transforming modules chunk vendor serving static ' +
  'assets index.html package typescript react lodash express postgres redis worker migration applied stage copying output bundle minified gzip bytes duration ms'
).split(' ')

export type Look = 'plain' | 'coloured' | 'candidates'

function createRandom(): (below: number) => number {
  let seed = 7
  return (below) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % below
}

function lineOf(random: (below: number) => number, n: number, look: Look): string {
  const words = Array.from(
    { length: 4 + random(10) },
    () => `${WORDS[random(WORDS.length)] ?? ''}${random(5) === 0 ? random(10_000) : ''}`,
  )
  if (look === 'candidates' && n % 2 === 0)
    return n % 4 === 0
      ? 'nothing was wrong: BuildJobTimeouts are counted elsewhere'
      : 'checked: npm ERR! code E404 is handled'
  if (look !== 'coloured') return words.join(' ')
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
