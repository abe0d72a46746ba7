import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { keepCompiled } from './compile-cache.ts'
import { gateWithoutDiagnosis } from './core/gate.ts'
import { createRedactor, secretValuesOf } from './core/redact.ts'
import { codeBlock, commandSafe } from './core/untrusted.ts'
import { UserError } from './errors.ts'

/** A set-up that cannot work is red, and the summary says so too: not everybody opens the log. */
async function refuse(error: UserError, env: NodeJS.ProcessEnv): Promise<void> {
  // It quotes what was typed, and a secret may have been typed into the wrong input.
  const redactor = createRedactor({ values: secretValuesOf(env) })
  const [message, hint] = [redactor(error.message), redactor(error.hint)]
  core.setFailed(commandSafe(`${message}\n${hint}`.trim()))
  const summary = env['GITHUB_STEP_SUMMARY'] ?? ''
  const text = `### ⚙️ deploy-triage is not set up right\n\n${codeBlock([...message.split('\n'), hint])}\n`
  if (summary !== '') await appendFile(summary, text).catch(() => undefined)
}

/** What broke may be the disk that outputs are written to. */
function setOutputs(values: Readonly<Record<string, string>>): void {
  try {
    for (const [name, value] of Object.entries(values)) core.setOutput(name, value)
  } catch {
    core.warning('The outputs could not be written.')
  }
}

/** Trouble of our own is inconclusive: said, never taken for "no failure", and red only where `inconclusive` is `block`. */
async function giveUp(error: unknown, env: NodeJS.ProcessEnv): Promise<void> {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const block = core.getInput('inconclusive') === 'block' ? 'block' : 'allow'
  const gate = gateWithoutDiagnosis('deploy-triage itself failed, so there is no diagnosis', {
    failOn: 'fatal',
    inconclusive: block,
  })
  const redactor = createRedactor({ values: secretValuesOf(env) })
  core.warning(commandSafe(redactor(what)).slice(0, 1000), { title: 'deploy-triage itself failed' })
  setOutputs({ outcome: 'unknown', gate: gate.decision })
  const summary = env['GITHUB_STEP_SUMMARY'] ?? ''
  const text = '## Deploy triage\n\nThere is no diagnosis: deploy-triage itself failed. The log of its step says why.\n'
  if (summary !== '') await appendFile(summary, text).catch(() => undefined)
  if (gate.decision === 'block') core.setFailed(gate.reason)
}

keepCompiled()
try {
  // Loaded in here: whatever breaks on loading is trouble of our own too.
  const { runAction } = await import('./action.ts')
  await runAction(process.env)
} catch (error) {
  if (error instanceof UserError) await refuse(error, process.env)
  else await giveUp(error, process.env)
}
