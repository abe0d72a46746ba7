import { readFileSync } from 'node:fs'
import { bundledCatalog } from '../catalog/bundled.ts'
import { diagnose } from '../core/diagnose.ts'
import { engineFor } from '../core/engine.ts'
import { createRedactor } from '../core/redact.ts'
import { renderJson } from '../core/render-json.ts'
import { renderStandalone } from '../core/render-markdown.ts'
import { renderTerminal } from '../core/render-terminal.ts'
import type { Diagnosis } from '../core/types.ts'
import type { CliOptions } from './arguments.ts'
import { STATUS } from './commands.ts'
import type { Terminal } from './commands.ts'

/** examples/demo-deploy.log, which scripts/build-catalog.ts puts here. */
const file = new URL('demo-deploy.generated.log', import.meta.url)
const NAME = 'demo-deploy.log'

/** `demo`: the main job on a log that ships with the release. The cause stands a hundred lines above the end. */
export function demoCommand(options: CliOptions, terminal: Terminal): number {
  const diagnosis = diagnoseDemo()
  if (options.format === 'json') terminal.out(`${renderJson(diagnosis)}\n`)
  else if (options.format === 'markdown') terminal.out(renderStandalone(diagnosis))
  else terminal.out(asText(diagnosis, terminal))
  return STATUS.done
}

function diagnoseDemo(): Diagnosis {
  const session = engineFor([bundledCatalog()]).start()
  session.push(NAME, readFileSync(file))
  return diagnose(session.finish(), {
    outcome: null,
    exitCode: 1,
    exitCodeSource: 'input',
    platform: null,
    policy: { failOn: 'fatal', inconclusive: 'allow' },
    disabledRules: [],
    redact: createRedactor(),
  })
}

function asText(diagnosis: Diagnosis, { colour, width }: Terminal): string {
  const answer = renderTerminal(diagnosis, { colour, width })
  const comment = renderStandalone(diagnosis)
  const rule = '─'.repeat(Math.min(width, 88))
  return [
    `A deploy has failed. Its log, ${NAME}, has ${String(diagnosis.stats.lines)} lines; this is what deploy-triage says:\n`,
    answer,
    `The same as a pull request comment (Markdown):\n${rule}\n${comment}${rule}`,
    'Your own log: node dist/cli/index.js diagnose deploy.log --exit-code 1\n',
  ].join('\n')
}
