import { lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as core from '@actions/core'
import { bundledCatalog } from './catalog/bundled.ts'
import { checkedOutAt } from './triage/checkout.ts'
import { renderComment, renderSummary } from './core/render-markdown.ts'
import { callsOf } from './github/calls.ts'
import { createClient } from './github/client.ts'
import type { Client } from './github/client.ts'
import type { Inputs } from './triage/inputs.ts'
import { isRecord } from './payload.ts'
import type { Payload } from './payload.ts'
import type { Ports } from './triage/ports.ts'
import { readersFor } from './triage/readers.ts'
import type { Workspace } from './sinks/annotations.ts'
import { triage } from './triage/triage.ts'

/** Runs triage on the real runner. Rejects with UserError on invalid input, with anything else where it broke. */
export async function runAction(env: NodeJS.ProcessEnv): Promise<void> {
  await triage(portsOf(env))
}

/** The event that started the run; empty where the runner gave none. */
function readPayload(path: string | undefined): Payload {
  try {
    const payload = JSON.parse(readFileSync(path ?? '', 'utf8')) as unknown
    return isRecord(payload) ? payload : {}
  } catch {
    return {}
  }
}

function workspaceAt(root: string): Workspace {
  const exists = (path: string, kind: 'isFile' | 'isDirectory'): boolean =>
    lstatSync(join(root, path), { throwIfNoEntry: false })?.[kind]() ?? false
  return { root, checkedOut: exists('.git', 'isDirectory'), isFile: (path) => exists(path, 'isFile') }
}

function portsOf(env: NodeJS.ProcessEnv): Ports {
  let client: Client | null = null
  const clientOf = ({ token }: Inputs): Client | null => {
    if (token !== null) client ??= createClient({ token, env })
    return client
  }
  const workspace = workspaceAt(env['GITHUB_WORKSPACE'] ?? process.cwd())
  return {
    host: core,
    env,
    payload: readPayload(env['GITHUB_EVENT_PATH']),
    readInput: (name) => core.getInput(name),
    bundled: bundledCatalog,
    loadOwn: async (paths, existing) => {
      const { loadCatalog } = await import('./catalog/load.ts')
      return loadCatalog(
        paths.map((path) => resolve(workspace.root, path)),
        existing,
      )
    },
    readers: (inputs, part) => readersFor({ inputs, part, env, client: clientOf(inputs), workspace: workspace.root }),
    calls: (inputs) => {
      const found = clientOf(inputs)
      return found === null ? null : callsOf(found)
    },
    workspace,
    checkedOutAt: (path) => checkedOutAt(resolve(workspace.root, path)),
    renderSummary,
    renderComment,
  }
}
