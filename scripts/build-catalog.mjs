// Turns catalog/**/*.yml into the one file that is bundled: what matching and answering need, without the samples. And the log of the demo into a module.
// Plain JavaScript, because it runs before anything is compiled. Validation is `catalog check`'s work.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

const root = new URL('../catalog/', import.meta.url)
const target = new URL('../src/catalog/catalog.generated.json', import.meta.url)

const rules = readdirSync(root, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yml'))
  .sort()
  .map((path) => {
    const rule = parse(readFileSync(new URL(path, root), 'utf8'))
    for (const sample of ['hits', 'misses', 'seen']) delete rule[sample]
    return { id: path.slice(0, -'.yml'.length), ...rule }
  })

writeFileSync(target, `${JSON.stringify(rules)}\n`)

const demo = 'examples/demo-deploy.log'
const log = readFileSync(new URL(`../${demo}`, import.meta.url), 'utf8')
writeFileSync(
  new URL('../src/cli/demo-log.generated.json', import.meta.url),
  `${JSON.stringify({ file: 'demo-deploy.log', log })}\n`,
)
process.stdout.write(`${rules.length} rules\n`)
