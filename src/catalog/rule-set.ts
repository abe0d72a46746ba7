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

function cycles(rules: readonly LoadedRule[], existing: readonly Rule[]): Problem[] {
  const parents = new Map([...existing, ...rules.map(({ rule }) => rule)].map((rule) => [rule.id, rule.symptomOf]))
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (parents.get(from) ?? []).some(
      (parent) => parent === target || (!seen.has(parent) && reaches(parent, target, seen.add(parent))),
    )
  return rules
    .filter(({ rule }) => rule.symptomOf.length > 0 && reaches(rule.id, rule.id, new Set()))
    .map((loaded) =>
      problemOf(loaded, 'is, through `symptom-of`, a symptom of itself.', 'Remove one of the links of the circle.'),
    )
}
