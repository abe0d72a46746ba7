import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from './measure.ts'

/** A bundle run as the runner does, without a token, on a log. What it writes goes beside the log. */
export function asAction(node: string, bundle: string, log: string): Command {
  const folder = path.dirname(log)
  const empty = (name: string): string => {
    const target = path.join(folder, name)
    writeFileSync(target, '')
    return target
  }
  const env = {
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'shop/web',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_OUTPUT: empty('output'),
    GITHUB_STEP_SUMMARY: empty('summary'),
    INPUT_LOG: path.basename(log),
    'INPUT_EXIT-CODE': '1',
    'INPUT_FAIL-ON': 'never',
  }
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  return { name: 'action', file: 'env', args: [...assignments, node, bundle] }
}
