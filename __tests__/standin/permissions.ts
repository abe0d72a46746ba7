/** Which token may do what, as the `x-accepted-github-permissions` header of a refusal spells it. */
import { refused } from './exchange.ts'
import type { Outgoing } from './exchange.ts'
import type { Actor, Repository } from './world.ts'

const COMMENT = 'issues=write; pull_requests=write'

/** Source: REST docs, "Permissions required for fine-grained personal access tokens". */
const NEEDED: readonly (readonly [RegExp, string])[] = [
  [/^(?:POST|PATCH|DELETE) .*\/comments/, COMMENT],
  [/^POST .*\/statuses\//, 'statuses=write'],
  [/^GET .*\/statuses$/, 'statuses=read'],
  [/^GET .*\/actions\//, 'actions=read'],
  [/^GET .*\/issues\//, 'issues=read; pull_requests=read'],
  [/^GET .*\/pulls/, 'pull_requests=read'],
]

/** The refusal an actor gets for an operation; null when it may. Anybody may read what is public. */
export function checkPermission(operation: string, actor: Actor, repository: Repository): Outgoing | null {
  if (operation.startsWith('GET') && !repository.isPrivate) return null
  const accepted = NEEDED.find(([pattern]) => pattern.test(operation))?.[1]
  return accepted === undefined || mayAny(actor, accepted) ? null : refused(accepted)
}

export function mayComment(actor: Actor): boolean {
  return mayAny(actor, COMMENT)
}

function mayAny({ permissions }: Actor, accepted: string): boolean {
  if (permissions === 'all') return true
  return accepted.split(';').some((grant) => {
    const [name = '', level = ''] = grant.trim().replace('_', '-').split('=')
    return permissions.has(`${name}: ${level}`) || permissions.has(`${name}: write`)
  })
}
