import { UserError } from '../errors.ts'
import type { CliOptions } from './arguments.ts'
import { diagnoseCommand } from './commands.ts'
import type { Terminal } from './commands.ts'
import { HELP } from './help.ts'
import { refuseMore, refuseUnused } from './usage.ts'
import { VERSION } from './version.ts'

/** Runs what the words ask for; answers the exit status. Commands beside `diagnose` are loaded when asked for. */
export async function runCommand(options: CliOptions, terminal: Terminal): Promise<number> {
  const [command, ...words] = options.words
  if (options.version) return say(terminal, `${VERSION}\n`)
  if (options.help || command === undefined || command === 'help') return say(terminal, HELP)
  refuseUnused(command, options)
  switch (command) {
    case 'diagnose':
      return diagnoseCommand(words, options, terminal)
    case 'rules':
      return (await import('./rules.ts')).rulesCommand(words, options, terminal)
    case 'catalog':
      return (await import('./catalog.ts')).catalogCommand(words, options, terminal)
    case 'explain':
      return (await import('./explain.ts')).explainCommand(words, options, terminal)
    case 'demo':
      refuseMore('demo', words, '`demo`; a log of your own goes to `diagnose FILE`')
      return (await import('./demo.ts')).demoCommand(options, terminal)
    default:
      throw new UserError(
        `There is no command "${command}".`,
        'Use diagnose, rules, catalog check, explain or demo. See `--help`.',
      )
  }
}

function say(terminal: Terminal, text: string): number {
  terminal.out(text)
  return 0
}
