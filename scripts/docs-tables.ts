import { parse } from 'yaml'

/** Tables of inputs and outputs, made from an action file, so that README and action never disagree. */

interface Declared {
  readonly description: string
  readonly default?: string
  readonly required?: boolean
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Declared>>
  readonly outputs: Readonly<Record<string, Declared>>
}

/** A cell: one line, and no pipe ends it. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')
}

function defaultOf({ default: value, required }: Declared): string {
  if (required === true) return 'required'
  return value === undefined || value === '' ? '' : `\`${cell(value)}\``
}

/** The inputs of an action file (its YAML text) as a Markdown table. */
export function inputsTable(action: string): string {
  const { inputs } = parse(action) as ActionFile
  const rows = Object.entries(inputs).map(
    ([name, input]) => `| \`${name}\` | ${defaultOf(input)} | ${cell(input.description)} |`,
  )
  return ['| input | default | |', '|---|---|---|', ...rows].join('\n')
}

/** The outputs of an action file (its YAML text) as a Markdown table. */
export function outputsTable(action: string): string {
  const { outputs } = parse(action) as ActionFile
  const rows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`)
  return ['| output | |', '|---|---|', ...rows].join('\n')
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. Throws when the page lacks the pair. */
export function fillMarkers(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, body]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < from) throw new Error(`the page lacks ${open} … ${close}`)
    return `${text.slice(0, from + open.length)}\n${body}\n${text.slice(to)}`
  }, page)
}

/** The README with its tables as the action file has them. */
export function fillReadme(readme: string, action: string): string {
  return fillMarkers(readme, { inputs: inputsTable(action), outputs: outputsTable(action) })
}
