import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { catalogPages } from '../scripts/docs-catalog.ts'
import { fillMarkers, fillReadme } from '../scripts/docs-tables.ts'
import { bundledRules } from '../src/catalog/bundled.ts'
import { PROJECT_URL, RELEASE } from '../src/core/product.ts'
import { reportOf } from '../src/core/report.ts'
import type { Diagnosis, Rule } from '../src/core/types.ts'
import { readInputs } from '../src/triage/inputs.ts'

const read = (file: string) => readFileSync(file, 'utf8')
/** Pages written by hand; the pages of the catalog are generated and far too many to be read here. */
const PAGES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md') && !name.startsWith('docs/catalog/')),
].sort()

interface Block {
  readonly page: string
  readonly language: string
  readonly text: string
}

function blocksOf(page: string): Block[] {
  return [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    page,
    language,
    text,
  }))
}

const BLOCKS = PAGES.flatMap(blocksOf)
const YAML = BLOCKS.filter(({ language }) => language === 'yaml')
const SHELL = BLOCKS.filter(({ language }) => language === 'sh').flatMap(({ page, text }) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ page, line })),
)

interface Step {
  readonly uses: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** Everything in a parsed snippet that has `uses`, however deep it stands. */
function stepsIn(value: unknown): readonly Step[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Step] : []
  return [...own, ...Object.values(value as Record<string, unknown>).flatMap(stepsIn)]
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>
}
const ACTIONS: Readonly<Record<string, ActionFile>> = {
  'OWNER/deploy-triage@v1': parse(read('action.yml')) as ActionFile,
  'OWNER/deploy-triage/record@v1': parse(read('record/action.yml')) as ActionFile,
}
const OURS = YAML.flatMap(({ page, text }) =>
  stepsIn(parse(text))
    .filter(({ uses }) => uses.startsWith('OWNER/'))
    .map((step) => ({ page, step })),
)

/** What GitHub makes of a heading: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function linksOf(page: string): readonly string[] {
  const text = read(page).replace(/^```[\s\S]+?^```$/gm, '')
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
  return found.map(([, link, source]) => link ?? source ?? '').filter((link) => !/^(?:https?:|mailto:)/.test(link))
}

function isBroken(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
  if (!existsSync(target)) return true
  return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)
}

describe('snippets of workflows', () => {
  test('there are some on every page that should have them', () => {
    expect(OURS.length).toBeGreaterThan(30)
    expect(new Set(OURS.map(({ page }) => page)).size).toBeGreaterThan(12)
  })

  test('name our actions as they are called, and only inputs they have', () => {
    const wrong = OURS.flatMap(({ page, step }) => {
      const known = ACTIONS[step.uses]?.inputs
      if (known === undefined) return [`${page}: ${step.uses}`]
      const given = Object.keys(step.with ?? {})
      const missing = Object.keys(known).filter((name) => known[name]?.required === true && !given.includes(name))
      return [...given.filter((name) => !(name in known)), ...missing].map((name) => `${page}: ${step.uses} ${name}`)
    })
    expect(wrong).toEqual([])
  })

  test('give triage values that it accepts', () => {
    for (const { step } of OURS.filter(({ step: { uses } }) => uses === 'OWNER/deploy-triage@v1')) {
      const typed = new Map(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)]))
      const literal = (name: string): string => {
        const value = typed.get(name) ?? ''
        return value.includes('${{') ? '' : value
      }
      expect(() => readInputs(literal)).not.toThrow()
    }
  })

  test('name platforms that rules are of', () => {
    const known = new Set(bundledRules().map(({ platform }) => platform))
    const named = OURS.flatMap(({ page, step }) => {
      const platform = step.with?.['platform']
      return typeof platform === 'string' && !known.has(platform) ? [`${page}: ${platform}`] : []
    })
    expect(named).toEqual([])
  })

  test('that set a status on workflow_run say so from the beginning, and never after the end', () => {
    const examples = readdirSync('examples').filter((name) => name.endsWith('.yml'))
    const texts = [...YAML.map(({ text }) => text), ...examples.map((name) => read(`examples/${name}`))]
    const watching = texts.filter((text) => text.includes('workflow_run:') && text.includes('status: auto'))
    expect(watching.length).toBeGreaterThan(1)
    for (const text of watching)
      expect(parse(text)).toMatchObject({
        on: { workflow_run: { types: ['requested', 'completed'] } },
        concurrency: { group: expect.stringContaining('workflow_run.id'), 'cancel-in-progress': true },
      })
  })

  test('never put an expression into a script', () => {
    const scripts = YAML.flatMap(({ page, text }) => scriptsIn(parse(text)).map((script) => ({ page, script })))
    expect(scripts.length).toBeGreaterThan(15)
    expect(scripts.filter(({ script }) => script.includes('${{'))).toEqual([])
  })

  test('whose job comments say so in its permissions', () => {
    const jobs = YAML.flatMap(({ page, text }) => jobsIn(parse(text)).map((job) => ({ page, job })))
    const commenting = jobs.filter(({ job }) => stepsIn(job).some(({ uses }) => uses === 'OWNER/deploy-triage@v1'))
    expect(commenting.length).toBeGreaterThan(3)
    for (const { job } of commenting) expect(job.permissions).toMatchObject({ 'pull-requests': 'write' })
  })
})

function scriptsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'run' && typeof inner === 'string' ? [inner] : scriptsIn(inner),
  )
}

interface Job {
  readonly permissions?: unknown
}

/** Jobs of a snippet, with the permissions of the workflow where they have none of their own. */
function jobsIn(snippet: unknown): readonly Job[] {
  if (typeof snippet !== 'object' || snippet === null || Array.isArray(snippet)) return []
  const { jobs, permissions } = snippet as { readonly jobs?: Record<string, Job>; readonly permissions?: unknown }
  return Object.values(jobs ?? (snippet as Record<string, Job>)).map((job) =>
    typeof job === 'object' ? { permissions, ...job } : {},
  )
}

describe('commands of the documentation', () => {
  const cli = SHELL.filter(({ line }) => line.startsWith('node dist/cli/index.js'))

  test('the README has its two commands, each on a line of its own', () => {
    const lines = SHELL.filter(({ page }) => page === 'README.md').map(({ line }) => line)
    expect(lines).toContain('node dist/cli/index.js demo')
    expect(lines).toContain('npm cit')
    expect(cli.length).toBeGreaterThan(7)
  })

  test.each([...new Set(cli.map(({ line }) => line))])('%s ends well', (line) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, line.split(' ').slice(1), { encoding: 'utf8' })
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.length).toBeGreaterThan(0)
  })

  test('is the one that a checkout has: nothing installs one by the name of the product', () => {
    const texts = [...PAGES, '.github/ISSUE_TEMPLATE/wrong-cause.yml'].map(read)
    const shown = ['demo', '--help'].map(
      (word) => spawnSync(process.execPath, ['dist/cli/index.js', word], { encoding: 'utf8' }).stdout,
    )
    const named = [...texts, ...shown, ...[...catalogPages([]).values()]].flatMap(
      (text) => text.match(/deploy-triage (?:diagnose|explain|rules|catalog|demo)\b.*/g) ?? [],
    )
    expect(named).toEqual([])
  })

  test('npm scripts they name exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> }
    const named = PAGES.flatMap((page) => [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)])
    expect(named.length).toBeGreaterThan(5)
    expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('generated parts', () => {
  test('the tables of the README are those of action.yml', () => {
    expect(fillReadme(read('README.md'), read('action.yml'))).toBe(read('README.md'))
  })

  test('a page without markers is refused', () => {
    expect(() => fillMarkers('no markers', { inputs: 'x' })).toThrow('the page lacks <!-- inputs -->')
  })

  test('the pages of the catalog do not depend on the order of the rules', () => {
    const entries = bundledRules().map((rule) => ({ rule, samples: [] }))
    const [there, back] = [catalogPages(entries), catalogPages(entries.toReversed())]
    expect([...there]).toEqual([...back])
    expect(there.size).toBeGreaterThan(100)
  })

  test('foreign text on a page of the catalog is code', () => {
    const [first] = bundledRules()
    const rule: Rule = { ...(first as Rule), title: 'A <b>bold</b> @claim', any: [{ text: '```</pre>@everyone' }] }
    const text = catalogPages([{ rule, samples: ['x ```</pre>@everyone y'] }]).get(`${rule.platform}.md`)
    expect(text).toContain('## A &lt;b&gt;bold&lt;/b&gt; `@claim`')
    expect(text).toContain('````text\nx ```</pre>@everyone y\n````')
  })

  test('the rule of the tutorial is the file of the example', () => {
    const [shown] = YAML.filter(({ text }) => text.startsWith('# examples/own-rules/rules/channel-frozen.yml'))
    const withoutComment = (text: string) => text.slice(text.indexOf('\n') + 1)
    expect(withoutComment(shown?.text ?? '')).toBe(withoutComment(read('examples/own-rules/rules/channel-frozen.yml')))
  })
})

describe('facts', () => {
  test('links lead to files and headings that exist', () => {
    const links = PAGES.flatMap((page) => linksOf(page).map((link) => ({ page, link })))
    expect(links.length).toBeGreaterThan(80)
    expect(links.filter(({ page, link }) => isBroken(page, link))).toEqual([])
  })

  test('every picture is small and shown', () => {
    const shown = PAGES.flatMap(linksOf).map((link) => path.posix.basename(link))
    const pictures = readdirSync('docs/images')
    expect(pictures.filter((name) => !shown.includes(name))).toEqual([])
    expect(pictures.filter((name) => readFileSync(`docs/images/${name}`).length > 150_000)).toEqual([])
  })

  test('the release and its address are those of package.json', () => {
    const manifest = JSON.parse(read('package.json')) as { version: string; repository: { url: string } }
    expect(RELEASE).toBe(manifest.version)
    expect(manifest.repository.url).toBe(`git+${PROJECT_URL}.git`)
  })

  test('the forms behind "not this?" exist and have the fields that are filled in', () => {
    for (const [form, fields] of Object.entries({
      'wrong-cause': ['rule', 'version'],
      'failure-not-recognised': ['version'],
    })) {
      const { body } = parse(read(`.github/ISSUE_TEMPLATE/${form}.yml`)) as {
        readonly body: readonly { id?: string }[]
      }
      expect(body.map(({ id }) => id)).toEqual(expect.arrayContaining(fields))
    }
  })

  test('there are more than a thousand known failures', () => {
    expect(bundledRules().length).toBeGreaterThan(1000)
  })
})

describe('the schema of the report', () => {
  const schema = JSON.parse(read('docs/report.schema.json')) as Record<string, unknown>
  const isReport = new Ajv({ allErrors: true }).compile(schema)

  test.each([
    ['demo --format json'],
    ['diagnose examples/own-rules/deploy.log --exit-code 3 --format json'],
    ['diagnose examples/demo-deploy.log --outcome succeeded --format json'],
  ])('holds for %s', (words) => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli/index.js', ...words.split(' ')], { encoding: 'utf8' })
    const diagnosis = JSON.parse(stdout) as Diagnosis
    const deploy = { name: 'deploy', job: null, matrix: { region: 'eu' }, source: 'log', url: null, diagnosis }
    isReport(reportOf([deploy]))
    expect(isReport.errors).toBeNull()
  })

  test('refuses what is no report', () => {
    expect(isReport({ version: 2, deploys: [], verdict: 'fatal' })).toBe(false)
  })
})

describe('our own workflows', () => {
  const names = readdirSync('.github/workflows')
  const workflows = names.map((name) => ({ name, text: read(`.github/workflows/${name}`) }))

  test('use other actions by their commit alone', () => {
    const used = workflows.flatMap(({ text }) => stepsIn(parse(text)).map(({ uses }) => uses))
    expect(used.length).toBeGreaterThan(4)
    expect(used.filter((uses) => !/^(?:\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40}$)/.test(uses))).toEqual([])
  })

  test('begin without permissions, and put no expression into a script', () => {
    for (const { text } of workflows) {
      const workflow = parse(text) as { readonly permissions?: unknown }
      expect(workflow.permissions).toEqual({})
      expect(scriptsIn(workflow).filter((script) => script.includes('${{'))).toEqual([])
    }
  })

  test('give this action only inputs it has', () => {
    const given = workflows.flatMap(({ text }) => stepsIn(parse(text)).filter(({ uses }) => uses === './'))
    const known = Object.keys(ACTIONS['OWNER/deploy-triage@v1']?.inputs ?? {})
    expect(given).toHaveLength(1)
    expect(given.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !known.includes(name))).toEqual([])
  })
})
