/**
 * Many literals found in one pass over a string: Aho-Corasick over UTF-16 units, with the edges in one open-addressing
 * table so that ten thousand literals stay small. The time is linear in the text whatever the literals are.
 */

import { foldCase } from './fold-case.ts'
import { lazily } from './lazily.ts'

/** Called with the range of a hit and the index of its literal. */
export type VisitLiteral = (start: number, end: number, literal: number) => void

/** `each` visits hits in order of their end; with `all`, every literal that ends there, else the longest alone. */
export interface LiteralMatcher {
  readonly size: number
  each(text: string, visit: VisitLiteral): void
}

interface Trie {
  readonly from: Int32Array
  readonly unit: Uint16Array
  readonly to: Int32Array
  readonly mask: number
  nodes: number
}

interface Automaton {
  readonly trie: Trie
  /** First step from the root for units below 128: 0 stays at the root. */
  readonly root: Int32Array
  readonly fail: Int32Array
  /** Literal that ends at a node, or -1. */
  readonly literal: Int32Array
  /** Nearest proper suffix node at which a literal ends, or 0. */
  readonly suffix: Int32Array
  /** Nodes by depth. */
  readonly order: Int32Array
}

/**
 * Compiles literals (none empty). `fold`: ASCII letters match in either case; give the literals in lower case.
 * `all`: visit every literal that ends at a place, which costs time when many literals are suffixes of each other.
 */
export function compileLiterals(
  literals: readonly string[],
  options: { readonly fold?: boolean; readonly all?: boolean } = {},
): LiteralMatcher {
  const automaton = lazily(() => build(literals))
  const dense = lazily(() => toDense(automaton(), literals, options.fold === true))
  const lengths = Int32Array.from(literals, (literal) => literal.length)
  const shared = { lengths, fold: options.fold === true, all: options.all === true }
  let seen = 0
  return {
    size: literals.reduce((sum, literal) => sum + literal.length, 0),
    each: (text, visit) => {
      if (literals.length === 0) return
      seen += text.length
      if (seen < WORTH_TABLES && literals.length < FEW) {
        searchEach(text, literals, { ...shared, visit })
        return
      }
      const table = dense()
      if (table === null) walk(text, automaton(), { ...shared, visit })
      else walkDense(text, { automaton: automaton(), dense: table }, { ...shared, visit })
    },
  }
}

/** Units of text from which on tables pay for themselves, and literals from which on they always do: the few lines of an answer are read before they would be built. */
const WORTH_TABLES = 32 * 1024
const FEW = 2000

/** The same without tables: each literal is looked for on its own. */
function searchEach(text: string, literals: readonly string[], { fold, all, visit }: Walk): void {
  const shown = fold ? foldCase(text) : text
  const ends = new Map<number, number[]>()
  literals.forEach((literal, index) => {
    for (let at = shown.indexOf(literal); at >= 0; at = shown.indexOf(literal, at + 1)) {
      const end = at + literal.length
      const others = ends.get(end)
      if (others === undefined) ends.set(end, [index])
      else others.push(index)
    }
  })
  const lengthOf = (index: number): number => literals[index]?.length ?? 0
  for (const [end, found] of [...ends].sort(([a], [b]) => a - b)) {
    const longestFirst = found.sort((a, b) => lengthOf(b) - lengthOf(a))
    for (const index of all ? longestFirst : longestFirst.slice(0, 1)) visit(end - lengthOf(index), end, index)
  }
}

/** All steps in one table: `next[node * width + class]`, already multiplied, negative where a literal ends. */
interface Dense {
  readonly next: Int32Array
  readonly width: number
  /** The class of each unit below 128; 0 is every unit that no literal has. */
  readonly low: Int32Array
  readonly high: ReadonlyMap<number, number>
}

/** Larger tables cost more to build and to keep in cache than they save. */
const MAX_DENSE = 2000000

function toDense(automaton: Automaton, literals: readonly string[], fold: boolean): Dense | null {
  const units = [...new Set(literals.flatMap((literal) => Array.from(literal.split(''), (unit) => unit.charCodeAt(0))))]
  const { trie, order, fail, literal, suffix } = automaton
  const width = units.length + 1
  if (trie.nodes * width > MAX_DENSE) return null
  const next = new Int32Array(trie.nodes * width)
  for (let at = 0; at < trie.nodes; at += 1) {
    const node = order[at] ?? 0
    units.forEach((unit, index) => {
      const target = child(trie, node, unit)
      const ends = (literal[target] ?? -1) >= 0 || (suffix[target] ?? 0) > 0
      const fallback = node === 0 ? 0 : (next[(fail[node] ?? 0) * width + index + 1] ?? 0)
      next[node * width + index + 1] = target === 0 ? fallback : ends ? -target * width : target * width
    })
  }
  return { next, width, ...classesOf(units, fold) }
}

function classesOf(units: readonly number[], fold: boolean): Pick<Dense, 'low' | 'high'> {
  const low = new Int32Array(128)
  const high = new Map<number, number>()
  units.forEach((unit, index) => {
    if (unit >= 128) high.set(unit, index + 1)
    else low[unit] = index + 1
    if (fold && unit >= 97 && unit <= 122) low[unit - 32] = index + 1
  })
  return { low, high }
}

function walkDense(text: string, tables: { automaton: Automaton; dense: Dense }, options: Walk): void {
  const { next, width, low, high } = tables.dense
  let row = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    row = next[row + (unit < 128 ? (low[unit] ?? 0) : (high.get(unit) ?? 0))] ?? 0
    if (row < 0) {
      row = -row
      report(tables.automaton, row / width, at + 1, options)
    }
  }
}

function report({ literal, suffix }: Automaton, node: number, end: number, options: Walk): void {
  let ending = (literal[node] ?? -1) >= 0 ? node : (suffix[node] ?? 0)
  while (ending !== 0) {
    const found = literal[ending] ?? 0
    options.visit(end - (options.lengths[found] ?? 0), end, found)
    ending = options.all ? (suffix[ending] ?? 0) : 0
  }
}

interface Walk {
  readonly lengths: Int32Array
  readonly fold: boolean
  readonly all: boolean
  readonly visit: VisitLiteral
}

function walk(text: string, automaton: Automaton, options: Walk): void {
  const { trie, root, fail } = automaton
  let node = 0
  for (let at = 0; at < text.length; at += 1) {
    let unit = text.charCodeAt(at)
    if (options.fold && unit >= 65 && unit <= 90) unit += 32
    let next = node === 0 ? 0 : child(trie, node, unit)
    while (next === 0 && node !== 0) {
      node = fail[node] ?? 0
      if (node !== 0) next = child(trie, node, unit)
    }
    node = next !== 0 ? next : unit < 128 ? (root[unit] ?? 0) : child(trie, 0, unit)
    if (node === 0) continue
    report(automaton, node, at + 1, options)
  }
}

function build(literals: readonly string[]): Automaton {
  const total = literals.reduce((sum, literal) => sum + literal.length, 0)
  const trie = emptyTrie(total)
  const literal = new Int32Array(total + 1).fill(-1)
  const parent = new Int32Array(total + 1)
  const unitOf = new Uint16Array(total + 1)
  const order = new Int32Array(total + 1)
  const depth = new Int32Array(total + 1)
  literals.forEach((text, index) => {
    let node = 0
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      const known = child(trie, node, unit)
      const next = known !== 0 ? known : insert(trie, node, unit)
      if (known === 0) {
        parent[next] = node
        unitOf[next] = unit
        depth[next] = at + 1
      }
      node = next
    }
    literal[node] = index
  })
  breadthFirst(depth, trie.nodes, order)
  const links = link({ trie, literal, parent, unitOf, order })
  const root = new Int32Array(128)
  for (let unit = 0; unit < 128; unit += 1) root[unit] = child(trie, 0, unit)
  return { trie, root, literal, order, ...links }
}

/** Nodes sorted by depth (counting sort), so that a failure link is known before it is needed. */
function breadthFirst(depth: Int32Array, nodes: number, order: Int32Array): void {
  let deepest = 0
  for (let node = 0; node < nodes; node += 1) deepest = Math.max(deepest, depth[node] ?? 0)
  const place = new Int32Array(deepest + 2)
  for (let node = 0; node < nodes; node += 1) {
    const bucket = (depth[node] ?? 0) + 1
    place[bucket] = (place[bucket] ?? 0) + 1
  }
  for (let at = 1; at < place.length; at += 1) place[at] = (place[at] ?? 0) + (place[at - 1] ?? 0)
  for (let node = 0; node < nodes; node += 1) {
    const bucket = depth[node] ?? 0
    const position = place[bucket] ?? 0
    order[position] = node
    place[bucket] = position + 1
  }
}

interface Built {
  readonly trie: Trie
  readonly literal: Int32Array
  readonly parent: Int32Array
  readonly unitOf: Uint16Array
  readonly order: Int32Array
}

function link(built: Built): { fail: Int32Array; suffix: Int32Array } {
  const { trie, literal, parent, unitOf, order } = built
  const fail = new Int32Array(trie.nodes)
  const suffix = new Int32Array(trie.nodes)
  for (let at = 1; at < trie.nodes; at += 1) {
    const node = order[at] ?? 0
    const above = parent[node] ?? 0
    const unit = unitOf[node] ?? 0
    let candidate = above
    let target = 0
    while (candidate !== 0 && target === 0) {
      candidate = fail[candidate] ?? 0
      target = child(trie, candidate, unit)
    }
    fail[node] = target
    suffix[node] = (literal[target] ?? -1) >= 0 ? target : (suffix[target] ?? 0)
  }
  return { fail, suffix }
}

function emptyTrie(edges: number): Trie {
  let capacity = 16
  while (capacity < edges * 2) capacity *= 2
  return {
    from: new Int32Array(capacity),
    unit: new Uint16Array(capacity),
    to: new Int32Array(capacity),
    mask: capacity - 1,
    nodes: 1,
  }
}

function child(trie: Trie, node: number, unit: number): number {
  let slot = hash(node, unit) & trie.mask
  for (;;) {
    const to = trie.to[slot] ?? 0
    if (to === 0 || (trie.from[slot] === node && trie.unit[slot] === unit)) return to
    slot = (slot + 1) & trie.mask
  }
}

function insert(trie: Trie, node: number, unit: number): number {
  let slot = hash(node, unit) & trie.mask
  while (trie.to[slot] !== 0) slot = (slot + 1) & trie.mask
  trie.from[slot] = node
  trie.unit[slot] = unit
  trie.to[slot] = trie.nodes
  trie.nodes += 1
  return trie.nodes - 1
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
