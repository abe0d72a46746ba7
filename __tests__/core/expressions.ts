import { readFileSync } from 'node:fs'
import { check } from 'recheck'
import ts from 'typescript'

export const CORE = new URL('../../src/core/', import.meta.url)

export interface Expression {
  readonly source: string
  readonly flags: string
}

/** The regular expressions written in a file of the core. */
export function expressionsIn(file: string): Expression[] {
  const found: Expression[] = []
  const visit = (node: ts.Node): void => {
    const literal = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : null
    if (literal !== null) found.push({ source: literal[1] ?? '', flags: literal[2] ?? '' })
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(new URL(file, CORE), 'utf8'), ts.ScriptTarget.Latest))
  return found
}

/** Those that recheck does not call safe, with what it calls them. */
export async function unsafe(expressions: readonly Expression[]): Promise<string[]> {
  const bad: string[] = []
  for (const { source, flags } of expressions) {
    const { status } = await check(source, flags, { timeout: 20000 })
    if (status !== 'safe') bad.push(`${status}: /${source}/${flags}`)
  }
  return bad
}
