import { parseArgs } from 'node:util'

/** The options of a benchmark: what was given, else the defaults. Anything else, `--help` among it, prints the usage and ends the process. */
export function readOptions<Options extends Record<string, string>>(script: string, defaults: Options): Options {
  const names = Object.keys(defaults)
  try {
    const given: object = parseArgs({ options: Object.fromEntries(names.map((name) => [name, OPTION])) }).values
    return { ...defaults, ...given }
  } catch {
    const usage = names.map((name) => `[--${name} ${defaults[name] ?? ''}]`).join(' ')
    process.stdout.write(`npm run ${script} -- ${usage}\n`)
    process.exit(process.argv.includes('--help') ? 0 : 2)
  }
}

const OPTION = { type: 'string' } as const
