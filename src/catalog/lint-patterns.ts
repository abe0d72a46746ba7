import type { Remark } from './lint.ts'
import type { LoadedRule, Problem } from './load.ts'
import type { RawAlternative, RawPattern, RawRule } from './raw.ts'

/**
 * Literals of fewer bytes take a look at every byte of a log (core/literal-scan.ts). Those beyond ASCII are found by that, so they may do with fewer.
 */
const FEWEST_LITERAL_BYTES = 5

/** From this length on a literal with a border to a word is looked up by its rarest seven bytes. */
const FEWEST_BORDERED = 7

/** Words that stand on so many lines of any log that, alone, they spare no work: every one of those lines is tried against the regex. */
const EVERYDAY = new Set(
  `app build building command connection deploy deployment done error errors fail failed failing failure file found host image install invalid job line log
  message missing module name node not npm output package path permission profile required root run running server service setting step storage success task test
  tests unit url user version warn warning`.split(/\s+/),
)

/** Remarks on what a rule searches for. */
export function lintPatterns(raw: RawRule): Remark[] {
  const alternatives = raw.match.any ?? []
  const hasBlock = alternatives.some((each) => 'all' in each)
  return [
    ...alternatives.flatMap((each) => ('all' in each ? each.all : [each])).flatMap(lintPattern),
    // Between the items of a block exceptions are searched for as well.
    ...(hasBlock ? (raw.match.none ?? []).flatMap(literalsOf).flatMap(lintLength) : []),
  ]
}

function lintPattern(pattern: RawPattern): Remark[] {
  const { regex } = pattern
  const literals = literalsOf(pattern)
  const ofLiterals = literals.flatMap(lintLiteral)
  return regex === undefined ? ofLiterals : [...ofLiterals, ...lintRegex(regex), ...lintContained(regex, literals)]
}

/** The text or literals of a pattern. */
export function literalsOf({ text, literal }: RawPattern): readonly string[] {
  if (text !== undefined) return [text]
  return literal === undefined ? [] : typeof literal === 'string' ? [literal] : literal
}

const LONGER = 'Take more of the text that every match contains, or list several longer pieces.'

function lintLiteral(literal: string): Remark[] {
  const remarks = lintLength(literal)
  if (remarks.length > 0 || !isEveryday(literal)) return remarks
  return [[`the literal \`${literal}\` is an everyday word, found on too many lines.`, LONGER]]
}

function lintLength(literal: string): Remark[] {
  const bytes = new TextEncoder().encode(literal)
  const isAscii = bytes.every((byte) => byte < 0x80)
  if (!isAscii || bytes.length >= FEWEST_LITERAL_BYTES) return []
  return [[`the literal \`${literal}\` has ${String(bytes.length)} bytes, which slows every scan down.`, LONGER]]
}

/** Capitals are rare enough, and so is a word whose borders are asked for and long enough to be found by them. */
function isEveryday(literal: string): boolean {
  const word = literal.trim()
  return (
    word !== word.toUpperCase() &&
    EVERYDAY.has(word.toLowerCase()) &&
    (word === literal || literal.length < FEWEST_BORDERED)
  )
}

function lintRegex(regex: string): Remark[] {
  const remarks: Remark[] = []
  const body = regex.replace(/^\(\?[ims]+\)/, '')
  if (/^\^?\.\*/.test(body))
    remarks.push([
      `the regex \`${regex}\` begins with \`.*\`.`,
      'Remove it: regexes are searched anywhere on the line.',
    ])
  if (/(?<!\\)\.\*\$?$/.test(body))
    remarks.push([`the regex \`${regex}\` ends with \`.*\`.`, 'Remove it: the rest of the line is never asked for.'])
  if (hasBarInClass(body))
    remarks.push([
      `the regex \`${regex}\` has \`|\` between letters in a character class.`,
      'A class lists characters; alternatives are `(?:a|b)`.',
    ])
  if (hasBareNumber(body))
    remarks.push([
      `the regex \`${regex}\` begins or ends with a bare number, which is also part of longer numbers.`,
      'Put `\\b` beside it, or the text that stands there.',
    ])
  return remarks
}

/** `[warn|error]`: somebody meant a group. Classes of single characters with a bar, such as `[│|]`, are meant. */
function hasBarInClass(regex: string): boolean {
  const classes = regex.replaceAll(/\\./g, '_').match(/\[\^?\]?[^\]]*\]/g) ?? []
  return classes.some((each) => /[a-z]{2}\|[a-z]{2}/i.test(each))
}

function hasBareNumber(regex: string): boolean {
  return (
    /^\d{2,4}(?![\d\\?*+{])/.test(regex) ||
    /(?<![\\.\w[({,:-])\.\*\d{3}\b/.test(regex) ||
    /[a-z ]\.\*\d{3}$/.test(regex)
  )
}

/** What a regex without operators matches; null where that is more than one text. */
function onlyText(regex: string): string | null {
  const text = regex.replaceAll(/\\([^A-Za-z0-9])/g, (_all, character: string) =>
    String.fromCodePoint(0xf0000 + (character.codePointAt(0) ?? 0)),
  )
  if (/[\\[\](){}|*+?.^$]/.test(text)) return null
  return text.replaceAll(/[\u{F0000}-\u{F007F}]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xf0000),
  )
}

/** A literal that the regex cannot contain keeps the rule from ever matching. Decided only where the regex is plain text. */
function lintContained(regex: string, literals: readonly string[]): Remark[] {
  const text = onlyText(regex)
  if (text === null || literals.length === 0 || literals.some((each) => text.includes(each) || each.includes(text)))
    return []
  return [[`the regex \`${regex}\` never contains its literal.`, 'Take the literal from the text of the regex.']]
}

/** One failure in two rules: a pattern that two rules share whole, where neither has conditions that part them. */
export function lintTwins(rules: readonly LoadedRule[]): Problem[] {
  const owners = new Map<string, LoadedRule>()
  return rules.flatMap((loaded) =>
    partable(loaded)
      ? []
      : (loaded.raw.match.any ?? []).flatMap((alternative) => {
          const key = keyOf(alternative)
          const owner = owners.get(key)
          if (owner === undefined) owners.set(key, loaded)
          return owner === undefined || owner === loaded ? [] : [twinProblem(loaded, owner)]
        }),
  )
}

function partable({ raw }: LoadedRule): boolean {
  return raw.match.none !== undefined || raw['symptom-of'] !== undefined
}

function keyOf(alternative: RawAlternative): string {
  const items = 'all' in alternative ? alternative.all : [alternative]
  return JSON.stringify(
    items.map(({ text, regex, 'ignore-case': ignoreCase }) => [text ?? null, regex ?? null, ignoreCase ?? false]),
  )
}

function twinProblem({ file }: LoadedRule, owner: LoadedRule): Problem {
  return {
    path: file.path,
    id: file.id,
    message: `searches for the same text as ${owner.rule.id}.`,
    cure: 'Make one rule of the two, or say in `none` what parts them.',
  }
}
