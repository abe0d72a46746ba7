import { RE2JS } from 're2js'
import type { Pattern } from './types.ts'

/**
 * A pattern ready to be tried on cleaned lines. Regexes are compiled when they are first needed: most never are.
 * re2js runs RE2 syntax in linear time, so no pattern and no line can make a match explode.
 */
export interface Matcher {
  /** One of these is on every line that matches; folded to lower case when `ignoreCase`. */
  readonly literals: readonly string[]
  readonly ignoreCase: boolean
  readonly isRegex: boolean
  /** Characters of plain text that the regex demands, estimated from its source: groups, classes and repeats count nothing. */
  readonly fixedCharacters: number
  test(line: string): boolean
  /** Named groups of the first match; empty when there are none. */
  captures(line: string): Record<string, string>
  /** Where the first match begins, or the literal where there is no regex; -1 when it does not match. */
  indexIn(line: string): number
}

/** ASCII letters to lower case; others stay, as in the automaton. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Longest capture kept: a name, never a page. Characters. */
const MAX_CAPTURE = 300

/** What must be on a line for a pattern to match it: one of these, folded to lower case when the pattern ignores case. */
export function literalsOf({ text, literal, ignoreCase }: Pattern): readonly string[] {
  const literals = text === undefined ? (literal ?? []) : [text]
  return ignoreCase === true ? literals.map(foldCase) : literals
}

/** Compiles a pattern. Throws RE2JSSyntaxException (at first use) when the regex is not RE2 syntax: loading checks that before. */
export function createMatcher(pattern: Pattern): Matcher {
  const ignoreCase = pattern.ignoreCase ?? false
  const fold = ignoreCase ? foldCase : (text: string): string => text
  const literals = literalsOf(pattern)
  let compiled: RE2JS | undefined
  const regex = (): RE2JS => (compiled ??= compileRegex(pattern.regex ?? '', ignoreCase))
  const hasLiteral = (line: string): boolean =>
    literals.length === 0 || literals.some((literal) => fold(line).includes(literal))
  const isRegex = pattern.regex !== undefined
  return {
    literals,
    ignoreCase,
    isRegex,
    fixedCharacters: pattern.regex === undefined ? 0 : countFixed(pattern.regex),
    test: (line) => hasLiteral(line) && (!isRegex || regex().test(line)),
    captures: (line) => (isRegex ? namedGroups(regex(), line) : {}),
    indexIn: (line) => (isRegex ? matchStart(regex(), line) : fold(line).indexOf(literals[0] ?? '')),
  }
}

/** Plain characters outside groups and classes; a rough measure of how much a regex asks for. */
function countFixed(source: string): number {
  const outside = source
    .replace(/\\[\\.+*?()[\]{}|^$/-]/g, '_')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\\[a-zA-Z]/g, '')
  let flat = outside
  for (let depth = 0; depth < 4; depth++) flat = flat.replace(/\([^()]*\)/g, '')
  return flat.includes('|') ? Math.min(...flat.split('|').map(plainLength)) : plainLength(flat)
}

function plainLength(source: string): number {
  return source.replace(/.[*?]|[+.^${}]/g, '').length
}

/** Compiles RE2 syntax; throws where it is not. */
export function compileRegex(regex: string, ignoreCase: boolean): RE2JS {
  return RE2JS.compile(regex, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
}

function matchStart(regex: RE2JS, line: string): number {
  const matcher = regex.matcher(line)
  return matcher.find() ? matcher.start() : -1
}

function namedGroups(regex: RE2JS, line: string): Record<string, string> {
  const names = Object.keys(regex.namedGroups())
  if (names.length === 0) return {}
  const matcher = regex.matcher(line)
  if (!matcher.find()) return {}
  const found = names.map((name) => [name, matcher.group(name)?.slice(0, MAX_CAPTURE)] as const)
  return Object.fromEntries(found.filter((entry): entry is [string, string] => Boolean(entry[1])))
}
