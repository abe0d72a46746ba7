import { cleanLine } from '../src/core/clean.ts'
import type { Keep } from '../src/core/compile.ts'
import { MAX_TRIES } from '../src/core/finds.ts'
import { foldCase } from '../src/core/fold-case.ts'
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

/**
 * The same with the bounds of a scan: candidates are tried until there are `keep.first` matches or MAX_TRIES have been tried, and of those that come later
 * the last `keep.last`. A candidate is a line with one of the pattern's literals.
 */
export function slowBoundedScan(pattern: Pattern, log: Uint8Array, keep: Keep): string[] {
  const matcher = createMatcher(pattern)
  const isCandidate = (line: string): boolean =>
    matcher.literals.some((literal) => (matcher.ignoreCase ? foldCase(line) : line).includes(literal))
  const candidates = cutLines(log)
    .map(({ line, bytes }) => ({ line, text: cleanLine(new TextDecoder().decode(bytes.subarray(0, MAX_LINE_BYTES))) }))
    .filter(({ text }) => isCandidate(text))
  let tries = 0
  let matches = 0
  while (tries < candidates.length && tries < MAX_TRIES && matches < keep.first)
    if (matcher.test(candidates[tries++]?.text ?? '')) matches++
  const last = candidates.slice(Math.max(tries, candidates.length - keep.last))
  return [...candidates.slice(0, tries), ...last]
    .filter(({ text }) => matcher.test(text))
    .map(({ line, text }) => `${line}:${text}`)
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
