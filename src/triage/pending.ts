import type { Gate } from '../core/types.ts'
import type { Part } from './event.ts'
import type { Inputs } from './inputs.ts'
import type { Ports } from './ports.ts'
import { OUTPUTS_FAILED, setOutputs } from '../sinks/outputs.ts'
import { setStatus } from '../sinks/status.ts'
import { redactorOf } from './redactor.ts'
import { createTroubles, warnOnce } from './troubles.ts'
import { wantsStatus } from './publish.ts'

/** The deploy has only begun: a pending status, where one is wanted, and nothing to decide. */
export async function announcePending(ports: Ports, inputs: Inputs, part: Part): Promise<Gate> {
  const { host } = ports
  const gate: Gate = { decision: 'allow', reason: 'the deploy has not ended yet' }
  const troubles = createTroubles(redactorOf(inputs, ports.env))
  const calls = ports.calls()
  const sha = part.headSha
  if (wantsStatus(inputs, part) && calls !== null && sha !== null) {
    const status = {
      sha,
      state: 'pending',
      context: inputs.statusContext,
      description: 'Waiting for the deploy',
      targetUrl: part.own.url,
    } as const
    await troubles.attempt('The commit status could not be written', undefined, () =>
      setStatus(calls, part.repository, status),
    )
  }
  const values = { outcome: 'unknown', gate: gate.decision }
  await troubles.attempt(OUTPUTS_FAILED, undefined, () => {
    setOutputs(host, values)
  })
  warnOnce(host, troubles)
  host.info('The deploy has not ended yet: nothing to diagnose.')
  return gate
}
