import { bundledRules } from '../catalog/bundled.ts'
import { diagnose } from '../core/diagnose.ts'
import { createEngine } from '../core/engine.ts'
import { createRedactor } from '../core/redact.ts'
import { renderStandalone } from '../core/render-markdown.ts'
import { renderTerminal } from '../core/render-terminal.ts'
import type { Diagnosis } from '../core/types.ts'
import type { CliOptions } from './arguments.ts'
import { STATUS } from './commands.ts'
import type { Terminal } from './commands.ts'
import demo from './demo-log.generated.json' with { type: 'json' }

/** `demo`: the main job on a log that ships with the release. The cause stands a hundred lines above the end. */
export function demoCommand(options: CliOptions, terminal: Terminal): number {
  const diagnosis = diagnoseDemo()
  if (options.format === 'json') terminal.out(`${JSON.stringify(diagnosis, null, 2)}\n`)
  else if (options.format === 'markdown') terminal.out(renderStandalone(diagnosis))
  else terminal.out(asText(diagnosis, terminal))
  return STATUS.done
}

function diagnoseDemo(): Diagnosis {
  const session = createEngine(bundledRules()).start()
  session.push(demo.file, new TextEncoder().encode(demo.log))
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
    `A deploy has failed. Its log, ${demo.file}, has ${String(diagnosis.stats.lines)} lines; this is what deploy-triage says:\n`,
    answer,
    `The same as a pull request comment (Markdown):\n${rule}\n${comment}${rule}`,
    'Your own log: deploy-triage diagnose deploy.log --exit-code 1\n',
  ].join('\n')
}
