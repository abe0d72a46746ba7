import { readFileSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../errors.ts'

/** A rule file may have this many bytes: a rule with many samples has 20,000. */
const MAX_RULE_BYTES = 256 * 1024
/** A catalog may have this many rules. */
const MAX_RULES = 20_000

export interface RuleFile {
  /** Where it was found, for messages. */
  readonly path: string
  /** Path below its catalog without extension. */
  readonly id: string
  readonly text: string
}

/** The rule files of a catalog folder, or the one file. Throws UserError where there is nothing to read. */
export async function readRuleFiles(catalogPath: string): Promise<RuleFile[]> {
  const found = await stat(catalogPath).catch(() => null)
  if (found === null) {
    throw new UserError(
      `The catalog ${catalogPath} does not exist.`,
      'Check the path, and that the repository is checked out before this step.',
    )
  }
  if (!found.isDirectory()) return [readRuleFile(path.dirname(catalogPath), path.basename(catalogPath))]
  const names = (await readdir(catalogPath, { recursive: true })).filter(isRuleFile).sort()
  // Whoever names a folder believes that its rules count: one that has none is the wrong one.
  if (names.length === 0)
    throw new UserError(
      `There are no rule files in ${catalogPath}.`,
      'Name the folder that holds them; they end in .yml or .yaml, and no part of their path begins with `_` or a dot.',
    )
  if (names.length > MAX_RULES)
    throw new UserError(
      `The catalog ${catalogPath} has ${String(names.length)} rules.`,
      `Keep it to ${String(MAX_RULES)}.`,
    )
  return names.map((name) => readRuleFile(catalogPath, name))
}

function isRuleFile(name: string): boolean {
  return /\.ya?ml$/.test(name) && !name.split(path.sep).some((part) => part.startsWith('_') || part.startsWith('.'))
}

/** One after the other, without the thread pool: its round trips cost several times what files of this size do. */
function readRuleFile(folder: string, name: string): RuleFile {
  const full = path.join(folder, name)
  refuseUnreadable(full, statOf(full))
  const id = name
    .split(path.sep)
    .join('/')
    .replace(/\.ya?ml$/, '')
  return { path: full, id, text: textOf(full) }
}

function refuseUnreadable(full: string, found: Stats | null): void {
  if (!found?.isFile())
    throw new UserError(
      `The rule ${full} ${found === null ? 'is a link that leads nowhere' : 'is no ordinary file'}.`,
      'Remove it, or put the file there.',
    )
  if (found.size > MAX_RULE_BYTES)
    throw new UserError(
      `The rule ${full} has ${String(found.size)} bytes.`,
      `A rule has at most ${String(MAX_RULE_BYTES)}: shorten its samples.`,
    )
}

function statOf(full: string): Stats | null {
  try {
    return statSync(full)
  } catch {
    return null
  }
}

function textOf(full: string): string {
  try {
    return readFileSync(full, 'utf8')
  } catch (cause) {
    throw new UserError(`The rule ${full} cannot be read.`, 'Check the permissions of the file.', { cause })
  }
}
