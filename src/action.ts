import { lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { error, getInput, info, notice, setFailed, setOutput, warning } from '@actions/core'
import { bundledCatalog } from './catalog/bundled.ts'
import { checkedOutAt } from './triage/checkout.ts'
import { renderComment, renderSummary } from './core/render-markdown.ts'
import { callsOf } from './github/calls.ts'
import type { Client } from './github/client.ts'
import { isRecord } from './payload.ts'
import type { Payload } from './payload.ts'
import type { Ports } from './triage/ports.ts'
import { readersFor } from './triage/readers.ts'
import type { Workspace } from './sinks/annotations.ts'
import { triage } from './triage/triage.ts'

/** Runs triage on the real runner. Rejects with UserError on invalid input, with anything else where it broke. */
export async function runAction(env: NodeJS.ProcessEnv): Promise<void> {
  await triage(portsOf(env, await clientFor(getInput('token'), env)))
}

/** Null without a token. Octokit takes half of a start to load, and nobody needs it who cannot ask. */
async function clientFor(token: string, env: NodeJS.ProcessEnv): Promise<Client | null> {
  if (token === '') return null
  const { createClient } = await import('./github/client.ts')
  return createClient({ token, env })
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

function portsOf(env: NodeJS.ProcessEnv, client: Client | null): Ports {
  const workspace = workspaceAt(env['GITHUB_WORKSPACE'] ?? process.cwd())
  return {
    host: { error, info, notice, setFailed, setOutput, warning },
    env,
    payload: readPayload(env['GITHUB_EVENT_PATH']),
    readInput: (name) => getInput(name),
    bundled: bundledCatalog,
    loadOwn: async (paths, existing) => {
      const { loadCatalog } = await import('./catalog/load.ts')
      return loadCatalog(
        paths.map((path) => resolve(workspace.root, path)),
        existing,
      )
    },
    readers: (inputs, part) => readersFor({ inputs, part, env, client, workspace: workspace.root }),
    calls: () => (client === null ? null : callsOf(client)),
    workspace,
    checkedOutAt: (path) => checkedOutAt(resolve(workspace.root, path)),
    renderSummary,
    renderComment,
  }
}
