/**
 * GitHub's API has no job ids, only the names that are shown: the id itself, `id (value, value)` for a matrix leg, `id / inner`
 * for a job of a reusable workflow; or whatever `name:` says. Source: the names in the API's job lists.
 */

interface Named {
  readonly name: string
}

function isNamedAfter({ name }: Named, id: string): boolean {
  return name === id || name.startsWith(`${id} (`) || name.startsWith(`${id} / `)
}

/**
 * Those of `chosen` that go by one of the ids. All of them where an id names no job at all: it then has a `name:` of its own,
 * and any of them could be meant.
 */
export function jobsOfIds<T extends Named>(
  chosen: readonly T[],
  ids: readonly string[],
  all: readonly Named[],
): readonly T[] {
  const known = ids.every((id) => all.some((job) => isNamedAfter(job, id)))
  const found = chosen.filter((job) => ids.some((id) => isNamedAfter(job, id)))
  return known && found.length > 0 ? found : chosen
}
