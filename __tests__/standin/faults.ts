/** Trouble on order. A fault is matched against each request in turn, and used up after `times` uses. */

export interface Fault {
  /** An operation (`GET /repos/{owner}/{repo}/pulls`), `graphql`, `blob`, or `*` for all of them. */
  readonly on: string
  /** How often it strikes; endlessly by default. */
  readonly times?: number
  /** How many matching requests pass before it does. */
  readonly after?: number
  readonly effect:
    | {
        readonly kind: 'answer'
        readonly status: number
        readonly message?: string
        readonly headers?: Readonly<Record<string, string>>
      }
    /** The connection is cut: before the request is carried out, or after it was. */
    | { readonly kind: 'reset'; readonly carriedOut?: boolean }
    /** Nothing is ever answered. */
    | { readonly kind: 'hang' }
    /** The answer begins and then breaks off, or stops coming. */
    | { readonly kind: 'cut-body' | 'stall-body' }
}

export interface FaultBox {
  add(fault: Fault): void
  clear(): void
  /** The effect that this request suffers, if any. */
  strike(operation: string): Fault['effect'] | null
}

export function createFaultBox(): FaultBox {
  const waiting: { fault: Fault; skip: number; left: number }[] = []
  return {
    add: (fault) => void waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? Infinity }),
    clear: () => void waiting.splice(0),
    strike(operation) {
      for (const entry of waiting) {
        if (entry.fault.on !== '*' && entry.fault.on !== operation) continue
        if (entry.left <= 0) continue
        if (entry.skip-- > 0) continue
        entry.left -= 1
        return entry.fault.effect
      }
      return null
    },
  }
}
