import { describe, expect, test } from '@jest/globals'
import {
  attribute,
  codeBlock,
  codeSpan,
  commandSafe,
  fillTemplate,
  plain,
  plainLine,
  ruleText,
  tableCell,
} from '../../src/core/untrusted.ts'
import { parseMarkdown, textOf } from '../../scripts/markdown-tree.ts'

const HOSTILE = [
  '@everyone see #1 and https://evil.example',
  '`) @team [x](javascript:alert(1))',
  '``` ```` ~~~',
  '<img src=x onerror=alert(1)><!-- deploy-triage -->',
  '--> </details> <details open>',
  '![x](https://evil.example/pixel.png)',
  '# heading\n\n- list\n> quote',
  'a | b | c \\| d',
  '\u202Egnp.exe\u2066\u200B\uFEFF',
  '\u001b[31mred\u001b[0m\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  '\r\n\u2028\u2029\u0085',
  '\\',
  '\\`',
  '`',
  ' ',
  '',
  '\ud800',
  '&lt;b&gt; &#64;team',
  '$`\\alpha`$ :octocat:',
]

describe('codeSpan', () => {
  test.each(HOSTILE)('keeps %j in one code node, in every place', (text) => {
    for (const [before, after] of [
      ['', ''],
      ['- ', ''],
      ['> ', ' end'],
      ['## ', ''],
      ['**', '**'],
      ['start ', ' end'],
    ] as const) {
      const nodes = parseMarkdown(`${before}${codeSpan(text)}${after}`)
      const expected = plainLine(text) === '' ? ' ' : plainLine(text)
      expect(nodes.filter(({ type }) => type === 'code')).toEqual([{ type: 'code', text: expected }])
      expect(nodes.map(({ type }) => type)).toEqual(parseMarkdown(`${before}\`x\`${after}`).map(({ type }) => type))
      expect(textOf(nodes, 'text')).toBe(textOf(parseMarkdown(`${before}\`x\`${after}`), 'text'))
    }
  })

  test('has a fence no longer than it must be', () => {
    expect(codeSpan('npm install')).toBe('`npm install`')
    expect(codeSpan('a`b')).toBe('``a`b``')
    expect(codeSpan('`')).toBe('`` ` ``')
    expect(codeSpan('')).toBe('` `')
  })
})

describe('tableCell', () => {
  test.each(HOSTILE)('holds no pipe for %j', (text) => {
    expect(tableCell(text)).not.toMatch(/[|\n]/)
  })
})

describe('codeBlock', () => {
  test('keeps all hostile lines in one block', () => {
    const nodes = parseMarkdown(`before\n\n${codeBlock(HOSTILE)}\n\nafter`)
    expect(nodes.map(({ type }) => type)).toEqual(['document', 'paragraph', 'text', 'code_block', 'paragraph', 'text'])
    expect(textOf(nodes, 'code_block').split('\n')).toHaveLength(HOSTILE.length + 1)
  })

  test('takes a language and nothing else as its info', () => {
    expect(codeBlock(['a'], 'text\n# x `y`')).toBe('```textxy\na\n```')
    expect(codeBlock(['````'])).toBe('`````\n````\n`````')
  })
})

describe('plain', () => {
  test('keeps text, line feeds and tabs, and removes what moves, hides or reorders', () => {
    expect(plain('a\tb\nc')).toBe('a\tb\nc')
    expect(plain('\u001b[31mred\u001b[0m \u001b[2K\u001b[1Aup\u009b5n')).toBe('red up')
    expect(plain('\u001b]0;title\u0007x\u001b]8;;u\u001b\\y')).toBe('xy')
    expect(plain('a\rb\r\nc')).toBe('a\nb\nc')
    expect(plain('\u202Eabc\u2069\u200B\u{e0041}\u00ad')).toBe('abc')
    expect(plain('\u0000\u0008\u007f\u0085')).toBe('')
    expect(plain('\ud800')).toBe('\ufffd')
    expect(plain('naïve 日本語 👩‍🚀')).toBe('naïve 日本語 👩🚀')
  })
})

/** How the runner finds a command in a line (actions/runner ActionCommand.cs). */
function runs(line: string): boolean {
  return line.trim().startsWith('::') || line.includes('##[')
}

describe('commandSafe', () => {
  test.each([
    '::set-env name=A::b',
    '  \t::warning::x',
    '\u00a0\u2003::error::x',
    '\ufeff::error::x',
    '\u200b::error::x',
    '\u0085::error::x',
    '\u001b[0m::error::x',
    'text\r::error::x',
    'text\u2028::error::x',
    'text ##[error]x',
    '#\u200b#[error]x',
    '##\u001b[31m[error]x',
    '###[error]x ##[##[x]',
    ':\u0000:error::x',
    '::::',
  ])('%j runs nothing', (text) => {
    expect(
      commandSafe(text)
        .split(/\r\n|[\r\n]/)
        .filter(runs),
    ).toEqual([])
  })

  test('leaves other text as it is', () => {
    expect(commandSafe('std::string a::b\n# [x] #[y]')).toBe('std::string a::b\n# [x] #[y]')
    expect(commandSafe(' ::error::x')).toBe(' : :error::x')
    expect(commandSafe('##[group]a')).toBe('## [group]a')
  })
})

describe('attribute', () => {
  test.each(HOSTILE)('%j cannot end a comment or an attribute, and reads back', (text) => {
    const value = attribute(text)
    expect(value).toMatch(/^[A-Za-z0-9._:/@+%-]*$/)
    expect(`-${value}-`.slice(1, -1)).not.toContain('--')
    expect(value).not.toMatch(/^-|-$/)
    expect(decodeURIComponent(value)).toBe(text.replace(/\p{Cs}/gu, '\ufffd'))
    expect(parseMarkdown(`<!-- a=${value} -->`)).toEqual([
      { type: 'document', text: '' },
      { type: 'html_block', text: `<!-- a=${value} -->` },
    ])
  })

  test('leaves names of jobs and branches readable', () => {
    expect(attribute('deploy/prod@v1.2:eu+1_a-b')).toBe('deploy/prod@v1.2:eu+1_a-b')
  })
})

describe('ruleText', () => {
  test.each(HOSTILE)('shows %j and makes nothing of it', (text) => {
    const nodes = parseMarkdown(ruleText(text))
    expect(
      nodes.map(({ type }) => type).filter((type) => !['document', 'paragraph', 'text', 'code'].includes(type)),
    ).toEqual([])
    expect(textOf(nodes, 'text')).not.toMatch(/@|:\/\/|#\d|\$|:\w+:/)
  })

  test('renders spans in backticks as code and the rest as it is written', () => {
    expect(ruleText('Run `npm ci` and commit package-lock.json.')).toBe('Run `npm ci` and commit package-lock.json.')
    expect(ruleText('Set NODE_OPTIONS in *all* jobs <now>.')).toBe('Set NODE\\_OPTIONS in \\*all\\* jobs &lt;now&gt;.')
    expect(ruleText('Use @types/node (see https://x.example/y).')).toBe(
      'Use `@types/node` (see `https://x.example/y`).',
    )
    expect(ruleText('A lone ` stays')).toBe('A lone \\` stays')
  })

  test.each(['- a', '+ a', '1. a', '2) a', '# a', '=== ', '---', '    a', '> a', '***', ':--', '```', '~~~', '[a]: b'])(
    '%j at the start is a paragraph',
    (text) => {
      const types = parseMarkdown(`before\n${ruleText(text)}`).map(({ type }) => type)
      expect(new Set(types)).toEqual(new Set(['document', 'paragraph', 'text', 'softbreak']))
    },
  )
})

describe('fillTemplate', () => {
  const fill = (template: string, captures: Record<string, string> = {}): string =>
    fillTemplate(template, captures, true)

  test('puts a capture into the code it stands in', () => {
    expect(fill('Run `npm install {module}`.', { module: 'express' })).toBe('Run `npm install express`.')
    expect(fill('Run `npm install {module}`.', { module: 'a`b' })).toBe('Run ``npm install a`b``.')
  })

  test('makes code of a capture outside code, and one span of what touches', () => {
    expect(fill('Install {module} first.', { module: 'express' })).toBe('Install `express` first.')
    expect(fill('Open {host}:{port} or {a}{b}.', { host: 'h', port: '80', a: '`', b: '``' })).toBe(
      'Open `h`:`80` or ```` ``` ````.',
    )
    expect(fill('See https://{host}/x.', { host: 'h' })).toBe('See `https://h`/x.')
  })

  test('shows what is missing, and takes no name from the prototype', () => {
    expect(fill('Install {module} and `{constructor}`.')).toBe('Install `<module>` and `<constructor>`.')
  })

  test('leaves other braces alone', () => {
    expect(fill('Use `${HOME}`, `{{ x }}`, `{a: 1}`.', { HOME: 'no', x: 'no', a: 'no' })).toBe(
      'Use `${HOME}`, `{{ x }}`, `{a: 1}`.',
    )
  })

  test('does not expand what a capture says', () => {
    expect(fill('{a} $& {b}', { a: '{b}', b: "$' $1" })).toBe("`{b}` `$&` `$' $1`")
  })

  test.each(HOSTILE)('keeps %j in code, inside and outside of a span', (text) => {
    const nodes = parseMarkdown(fill('Run `x {a}` in {a} now', { a: text }))
    expect(nodes.map(({ type }) => type)).toEqual(['document', 'paragraph', 'text', 'code', 'text', 'code', 'text'])
    expect(textOf(nodes, 'text')).toBe('Run  in  now')
  })

  test('is plain text on one line where no Markdown is read', () => {
    expect(fillTemplate('Run `npm i {m}` in {d}', { m: 'a\nb' }, false)).toBe('Run `npm i a b` in <d>')
  })
})
