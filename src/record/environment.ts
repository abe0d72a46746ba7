/**
 * What the runner gives to actions and not to `run:` steps (actions/runner, NodeScriptActionHandler.cs beside
 * ScriptHandler.cs). ACTIONS_ID_TOKEN_REQUEST_* and ACTIONS_ORCHESTRATION_ID go to both and stay.
 */
const ACTIONS_ONLY: ReadonlySet<string> = new Set([
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
  'GITHUB_ACTION_REF',
  'GITHUB_ACTION_REPOSITORY',
])

/** Marks every process the script starts, so that those which left its process group are found after a timeout. */
export const MARKER = 'DEPLOY_TRIAGE_RECORD_ID'

/** The environment `run:` would give the script, plus the marker. */
export function childEnvironment(env: NodeJS.ProcessEnv, marker: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !isActionsOnly(name))
  return { ...Object.fromEntries(kept), [MARKER]: marker }
}

/** Windows does not mind the case of a name, so neither does this. */
function isActionsOnly(name: string): boolean {
  const upper = name.toUpperCase()
  return ACTIONS_ONLY.has(upper) || upper.startsWith('INPUT_') || upper.startsWith('STATE_')
}
