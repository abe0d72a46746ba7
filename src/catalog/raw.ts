import type { Demands } from '../core/demands.ts'
import type { Alternative, Blame, Category, Pattern, Phase, Rule, Tier, Verdict } from '../core/types.ts'

/** A rule as its file has it, after the schema has accepted it. */
export interface RawRule {
  readonly title: string
  readonly code?: string
  readonly name?: string
  readonly 'meaning-on'?: Readonly<Record<string, string>>
  readonly category: Category
  readonly phase: Phase
  readonly verdict: Verdict
  readonly blame: Blame
  readonly tier?: Tier
  readonly match: {
    readonly any?: readonly RawAlternative[]
    readonly none?: readonly RawPattern[]
    readonly 'exit-code'?: readonly number[]
  }
  readonly pick?: 'first' | 'last'
  readonly 'symptom-of'?: readonly string[]
  readonly cause: string
  readonly fix: readonly string[]
  readonly docs?: string
  readonly seen?: string
  readonly aliases?: readonly string[]
  readonly hits?: readonly RawSample[]
  readonly misses?: readonly RawSample[]
}

export interface RawPattern {
  readonly text?: string
  readonly regex?: string
  readonly literal?: string | readonly string[]
  readonly 'ignore-case'?: boolean
  /** Bundled rules only, whose regexes have been read when the release was built. The schema refuses it. */
  readonly demands?: Demands
}

interface RawBlock {
  readonly all: readonly RawPattern[]
  readonly within?: number
  readonly ordered?: boolean
}

export type RawAlternative = RawPattern | RawBlock

export interface RawSample {
  readonly 'exit-code'?: number
  readonly source?: string
  readonly log: string
}

/** Lines within which the items of a block must stand, where the rule does not say. */
const DEFAULT_WITHIN = 20

function toPattern({ text, regex, literal, 'ignore-case': ignoreCase, demands }: RawPattern): Pattern {
  return {
    ...(text === undefined ? {} : { text }),
    ...(regex === undefined ? {} : { regex }),
    ...(literal === undefined ? {} : { literal: typeof literal === 'string' ? [literal] : literal }),
    ...(ignoreCase === undefined ? {} : { ignoreCase }),
    ...(demands === undefined ? {} : { demands }),
  }
}

function toAlternative(raw: RawAlternative): Alternative {
  if (!('all' in raw)) return toPattern(raw)
  return { all: raw.all.map(toPattern), within: raw.within ?? DEFAULT_WITHIN, ordered: raw.ordered ?? false }
}

/** The rule of a file. `id` is its path below the catalog without extension; its first part is the platform (`house` for files at the top). */
export function toRule(id: string, raw: RawRule): Rule {
  return {
    id,
    platform: platformOf(id),
    title: raw.title,
    category: raw.category,
    phase: raw.phase,
    verdict: raw.verdict,
    blame: raw.blame,
    tier: raw.tier ?? 'specific',
    any: (raw.match.any ?? []).map(toAlternative),
    none: (raw.match.none ?? []).map(toPattern),
    exitCodes: raw.match['exit-code'] ?? [],
    pick: raw.pick ?? 'last',
    symptomOf: raw['symptom-of'] ?? [],
    cause: raw.cause.trim(),
    fix: raw.fix.map((step) => step.trim()),
    aliases: raw.aliases ?? [],
    meaningOn: raw['meaning-on'] ?? {},
    ...(raw.code === undefined ? {} : { code: raw.code }),
    ...(raw.name === undefined ? {} : { name: raw.name }),
    ...(raw.docs === undefined ? {} : { docs: raw.docs }),
  }
}

function platformOf(id: string): string {
  const at = id.indexOf('/')
  return at < 0 ? 'house' : id.slice(0, at)
}
