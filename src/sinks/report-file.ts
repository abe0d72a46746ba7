import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { renderJson } from '../core/render-json.ts'
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
  await writeFile(file, `${renderJson(report)}\n`)
  return file
}
