import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The commit checked out in the repository that `path` (absolute) lies in; null outside of one. Reads .git by itself: a
 * triage job need not have git, and running it in an untrusted checkout would run that checkout's configuration.
 * Source: gitrepository-layout(5).
 */
export function checkedOutAt(path: string): string | null {
  for (let folder = path; ; folder = dirname(folder)) {
    const head = textOf(join(folder, '.git', 'HEAD'))
    if (head !== null) return commitOf(join(folder, '.git'), head)
    if (dirname(folder) === folder) return null
  }
}

function commitOf(git: string, head: string): string | null {
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1]
  if (ref === undefined) return head
  const packed = textOf(join(git, 'packed-refs'))
    ?.split('\n')
    .find((line) => line.endsWith(` ${ref}`))
  return textOf(join(git, ref)) ?? packed?.split(' ')[0] ?? null
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
