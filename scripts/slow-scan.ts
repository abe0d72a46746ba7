import { cleanLine } from '../src/core/clean.ts'
import { createMatcher } from '../src/core/pattern.ts'
import { MAX_LINE_BYTES } from '../src/core/lines.ts'
import type { Pattern, Rule } from '../src/core/types.ts'

/** What the scanner means, without being fast: every pattern over every cleaned line. Answers `line:text` of each match. */
export function slowScan(pattern: Pattern, log: Uint8Array): string[] {
  const matcher = createMatcher(pattern)
  return cutLines(log).flatMap(({ line, bytes }) => {
    const text = cleanLine(new TextDecoder().decode(bytes.subarray(0, MAX_LINE_BYTES)))
    return matcher.test(text) ? [`${line}:${text}`] : []
  })
}

function cutLines(log: Uint8Array): { line: number; bytes: Uint8Array }[] {
  const lines: { line: number; bytes: Uint8Array }[] = []
  let start = 0
  let line = 1
  for (let i = 0; i <= log.length; i++) {
    if (i < log.length && log[i] !== 10 && log[i] !== 13) continue
    lines.push({ line, bytes: log.subarray(start, i) })
    start = i + 1
    if (log[i] === 10) line++
  }
  return lines
}

/** A rule with the fields that do not matter filled in. */
export function ruleWith(id: string, fields: Partial<Rule>): Rule {
  return {
    id,
    platform: id.split('/')[0] ?? id,
    title: `title of ${id}`,
    category: 'unknown',
    phase: 'deploy',
    verdict: 'unknown',
    blame: 'unknown',
    tier: 'specific',
    any: [],
    none: [],
    exitCodes: [],
    pick: 'last',
    symptomOf: [],
    cause: 'A cause.',
    fix: ['Do something.'],
    aliases: [],
    meaningOn: {},
    ...fields,
  }
}
