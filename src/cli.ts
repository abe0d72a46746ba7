#!/usr/bin/env node
import module from 'node:module'

// A second start takes two thirds of the first: Node keeps what it has compiled, where it can (22.1 and later) and may (NODE_DISABLE_COMPILE_CACHE).
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()

await import('./cli/main.ts')
