const NEEDLE = Buffer.from('add-mask')
/**
 * As the runner reads it (actions/runner, ActionCommand.cs): `::` first on the trimmed line, `##[` anywhere.
 */
const COMMAND = /^\s*::add-mask(?: [^\n]{0,100}?)?::|##\[add-mask[^\]\n]{0,100}\]/

/**
 * The values of the add-mask commands in a piece of output that begins and ends at line ends. Costs a byte search when
 * there are none.
 */
export function maskedValues(bytes: Buffer): readonly string[] {
  const values: string[] = []
  for (let at = bytes.indexOf(NEEDLE); at !== -1; at = bytes.indexOf(NEEDLE, at)) {
    const start = bytes.lastIndexOf(0x0a, at) + 1
    const end = bytes.indexOf(0x0a, at)
    const value = maskedValue(bytes.toString('utf8', start, end === -1 ? bytes.length : end))
    if (value !== null) values.push(value)
    if (end === -1) break
    at = end
  }
  return values
}

function maskedValue(line: string): string | null {
  const command = COMMAND.exec(line)
  if (command === null) return null
  const data = line.slice(command.index + command[0].length).replace(/\r$/, '')
  return data
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n')
    .replace(/%5D/gi, ']')
    .replace(/%3B/gi, ';')
    .replace(/%25/g, '%')
}
