import type { Category } from './types.ts'

/**
 * What explains what: when both are found, the category on the left is the root and those on the right are what it looks like further down the log.
 * Only orders that hold on every platform stand here; a rule's `symptom-of` is for the exceptions. Not transitive: each line says all it means.
 */
const SHOWS_AS: Readonly<Partial<Record<Category, readonly Category[]>>> = {
  'out-of-memory': [
    'signal-terminated',
    'crash',
    'health-check',
    'timeout',
    'compile-error',
    'hook-failure',
    'test-failure',
    'platform-internal',
  ],
  'disk-full': [
    'crash',
    'image-pull',
    'compile-error',
    'dependency-resolution',
    'database',
    'hook-failure',
    'platform-internal',
    'health-check',
  ],
  'command-not-found': ['hook-failure', 'crash', 'health-check', 'script-error', 'timeout'],
  'command-not-executable': ['hook-failure', 'crash', 'health-check', 'script-error'],
  'port-binding': ['health-check', 'crash', 'timeout'],
  'dependency-missing': ['crash', 'health-check', 'hook-failure', 'timeout'],
  'dependency-resolution': ['dependency-missing', 'hook-failure', 'crash'],
  'compile-error': ['health-check', 'hook-failure', 'crash', 'timeout'],
  'test-failure': ['hook-failure', 'crash', 'timeout'],
  'config-missing': ['crash', 'health-check', 'hook-failure', 'timeout'],
  'config-invalid': ['crash', 'health-check', 'hook-failure', 'timeout'],
  'registry-auth': ['image-pull', 'health-check', 'timeout', 'hook-failure'],
  auth: ['git', 'hook-failure', 'crash', 'health-check', 'timeout'],
  permission: ['hook-failure', 'crash', 'health-check', 'timeout'],
  quota: ['timeout', 'health-check', 'hook-failure'],
  'rate-limit': ['image-pull', 'hook-failure', 'timeout'],
  'size-limit': ['git', 'hook-failure', 'network'],
  network: ['hook-failure', 'timeout', 'crash', 'health-check', 'image-pull'],
  tls: ['network', 'image-pull', 'hook-failure', 'crash'],
  database: ['crash', 'health-check', 'hook-failure', 'timeout'],
  migration: ['crash', 'health-check', 'hook-failure'],
  'resource-not-found': ['hook-failure', 'timeout', 'health-check'],
  'resource-conflict': ['hook-failure', 'timeout'],
  'unsupported-runtime': ['crash', 'health-check', 'hook-failure', 'command-not-executable'],
  'image-pull': ['health-check', 'timeout', 'hook-failure'],
  'script-error': ['hook-failure', 'crash'],
  crash: ['health-check', 'hook-failure', 'timeout'],
  'health-check': ['timeout'],
  'signal-terminated': ['hook-failure', 'crash'],
  ssh: ['git', 'hook-failure'],
  git: ['hook-failure'],
}

/** Whether a finding of category `root` explains one of category `symptom`. */
export function explains(root: Category, symptom: Category): boolean {
  return SHOWS_AS[root]?.includes(symptom) ?? false
}
