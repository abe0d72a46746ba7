import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Report } from '../core/types.ts'

/**
 * Writes the report as JSON and returns the absolute path. `path` is relative to the workspace; without one the file
 * goes to the runner's temporary folder. Rejects when it cannot be written.
 */
export async function writeReport(
  report: Report,
  to: { readonly path: string | null; readonly workspace: string; readonly temp: string; readonly name: string },
): Promise<string> {
  const file = to.path === null ? join(to.temp, 'deploy-triage', `${to.name}.json`) : resolve(to.workspace, to.path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${visibleJson(report)}\n`)
  return file
}

/** Controls, bidi marks and characters without a width are written as escapes: same value, nothing hidden from a reader. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

function visibleJson(report: Report): string {
  return JSON.stringify(report, null, 2).replace(
    HIDDEN,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
