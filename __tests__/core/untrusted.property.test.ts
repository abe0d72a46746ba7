import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  attribute,
  codeBlock,
  codeSpan,
  commandSafe,
  fillTemplate,
  plainLine,
  ruleText,
  tableCell,
} from '../../src/core/untrusted.ts'
import { parseMarkdown, textOf } from '../../scripts/markdown-tree.ts'

const FRAGMENTS = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '\\',
    '\\`',
    '|',
    '<',
    '>',
    '&',
    '&lt;',
    '<!--',
    '-->',
    '<details>',
    '</details>',
    '<img src=x>',
    '<b>',
  ],
  ...[
    '[',
    ']',
    '](',
    '![',
    '*',
    '**',
    '_',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r',
    '\u2028',
    '---',
    '===',
  ],
  ...[
    '@team',
    '#12',
    'GH-1',
    'https://x.example',
    'www.x.example',
    'a@b.example',
    '$',
    '$`',
    ':octocat:',
    '[^1]',
    '{a}',
    '{b}',
    '${a}',
    '{{a}}',
  ],
  ...[
    '::',
    '##[',
    '::error::',
    '##[error]',
    '\u001b[31m',
    '\u001b]8;;',
    '\u0007',
    '\u009b',
    '\u0000',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u0085',
  ],
  ...[' ', 'word', 'ZQZ', '0123456', 'é', '日本'],
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''))
const PLACES = [
  ['', ''],
  ['- ', ''],
  ['> ', ' end'],
  ['### ', ''],
  ['start ', ' end'],
  ['**', '**'],
  ['(', ')'],
] as const

const runs = { numRuns: 2000 }

describe('for any text', () => {
  test('codeSpan is one code node with that text, in every place', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...PLACES), (text, [before, after]) => {
        const shape = parseMarkdown(`${before}\`x\`${after}`)
        const nodes = parseMarkdown(`${before}${codeSpan(text)}${after}`)
        expect(nodes.map(({ type, text: own }) => (type === 'code' ? 'code' : `${type}:${own}`))).toEqual(
          shape.map(({ type, text: own }) => (type === 'code' ? 'code' : `${type}:${own}`)),
        )
        expect(textOf(nodes, 'code')).toBe(plainLine(text) === '' ? ' ' : plainLine(text))
      }),
      runs,
    )
  })

  test('tableCell holds no pipe and no line end, and is one code node', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tableCell(text)).not.toMatch(/[|\r\n]/)
        expect(parseMarkdown(tableCell(text)).map(({ type }) => type)).toEqual(['document', 'paragraph', 'code'])
      }),
      runs,
    )
  })

  test('codeBlock is one block', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 6 }), hostile, (lines, info) => {
        const nodes = parseMarkdown(`before\n\n${codeBlock(lines, info)}\nafter`)
        expect(nodes.map(({ type }) => type)).toEqual([
          'document',
          'paragraph',
          'text',
          'code_block',
          'paragraph',
          'text',
        ])
      }),
      runs,
    )
  })

  test('commandSafe leaves nothing that the runner takes for a command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = commandSafe(text).split(/\r\n|[\r\n]/)
        expect(lines.filter((line) => line.trim().startsWith('::') || line.includes('##['))).toEqual([])
        expect(commandSafe(commandSafe(text))).toBe(commandSafe(text))
      }),
      runs,
    )
  })

  test('attribute reads back and cannot end a comment', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(attribute(text)).toMatch(/^(?:(?!--)[A-Za-z0-9._:/@+%-])*$/)
        expect(decodeURIComponent(attribute(text))).toBe(text.replace(/\p{Cs}/gu, '\ufffd'))
      }),
      runs,
    )
  })

  test('ruleText makes nothing but text and code, and nothing lively of the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = parseMarkdown(`before\n${ruleText(text)}`)
        const types = nodes
          .map(({ type }) => type)
          .filter((type) => !['document', 'paragraph', 'text', 'code', 'softbreak'].includes(type))
        expect(types).toEqual([])
        expect(nodes.filter(({ type }) => type === 'paragraph')).toHaveLength(1)
        expect(textOf(nodes, 'text')).not.toMatch(/@|:\/\/|\$|(?:^|\W)www\.|#\d/)
      }),
      runs,
    )
  })

  test('fillTemplate keeps every capture in code, whatever the template and the capture', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (template, first, second) => {
        const nodes = parseMarkdown(
          fillTemplate(template.replaceAll('ZQZ', ''), { a: `ZQZ${first}`, b: `${second}ZQZ` }, true),
        )
        expect(textOf(nodes, 'text')).not.toContain('ZQZ')
        const types = nodes
          .map(({ type }) => type)
          .filter((type) => !['document', 'paragraph', 'text', 'code'].includes(type))
        expect(types).toEqual([])
      }),
      runs,
    )
  })
})
