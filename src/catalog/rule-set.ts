import type { Rule } from '../core/types.ts'
import type { LoadedRule, Problem } from './load.ts'

/** What only shows when rules are looked at together: ids taken twice, `symptom-of` that leads nowhere or in a circle. */
export function findSetProblems(rules: readonly LoadedRule[], existing: readonly Rule[]): Problem[] {
  return [...duplicateIds(rules, existing), ...misplacedExitCodes(rules), ...cycles(rules, existing)]
}

function problemOf({ file }: LoadedRule, message: string, cure: string): Problem {
  return { path: file.path, id: file.id, message, cure }
}

function duplicateIds(rules: readonly LoadedRule[], existing: readonly Rule[]): Problem[] {
  const taken = new Set(existing.flatMap(({ id, aliases }) => [id, ...aliases]))
  return rules.flatMap((loaded) => {
    const names = [loaded.rule.id, ...loaded.rule.aliases]
    const double = names.find((name) => taken.has(name))
    for (const name of names) taken.add(name)
    return double === undefined
      ? []
      : [
          problemOf(
            loaded,
            `the id \`${double}\` exists already.`,
            'Rename the file: ids are never shared and never reused.',
          ),
        ]
  })
}

/** An exit code alone means too little to name a cause; the table of codes is the exception. */
function misplacedExitCodes(rules: readonly LoadedRule[]): Problem[] {
  return rules
    .filter(({ rule }) => rule.any.length === 0 && rule.platform !== 'exit-codes')
    .map((loaded) =>
      problemOf(loaded, 'matches on an exit code alone.', 'Add `match.any` with the text that goes with it.'),
    )
}

type Links = ReadonlyMap<string, readonly string[]>

/** Circles are told of this many rules: each is looked for on its own. */
const MAX_CIRCLES = 10

function cycles(rules: readonly LoadedRule[], existing: readonly Rule[]): Problem[] {
  const links = new Map([...existing, ...rules.map(({ rule }) => rule)].map((rule) => [rule.id, rule.symptomOf]))
  const left = withoutEnds(reversed(withoutEnds(links)))
  return rules
    .filter(({ rule }) => left.has(rule.id))
    .slice(0, MAX_CIRCLES)
    .filter(({ rule }) => leadsBack(rule.id, links))
    .map((loaded) =>
      problemOf(loaded, 'is, through `symptom-of`, a symptom of itself.', 'Remove one of the links of the circle.'),
    )
}

function reversed(links: Links): Map<string, string[]> {
  const sources = new Map([...links.keys()].map((id) => [id, [] as string[]]))
  for (const [id, targets] of links) for (const target of targets) sources.get(target)?.push(id)
  return sources
}

/** Takes away what leads nowhere until nothing does: what is left leads into a circle. No recursion: a chain may have 20,000 rules. */
function withoutEnds(links: Links): Links {
  const open = new Map([...links].map(([id, targets]) => [id, targets.filter((target) => links.has(target)).length]))
  const sources = reversed(links)
  const ends = [...open].filter(([, count]) => count === 0).map(([id]) => id)
  for (const end of ends) {
    for (const source of sources.get(end) ?? []) {
      const count = (open.get(source) ?? 0) - 1
      open.set(source, count)
      if (count === 0) ends.push(source)
    }
  }
  const gone = new Set(ends)
  return new Map([...links].filter(([id]) => !gone.has(id)))
}

function leadsBack(id: string, links: Links): boolean {
  const seen = new Set<string>()
  const next = [...(links.get(id) ?? [])]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === id) return true
    if (seen.has(at)) continue
    seen.add(at)
    next.push(...(links.get(at) ?? []))
  }
  return false
}
