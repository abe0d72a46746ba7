// A file of its own, so that post can never be taken for main and run the deploy again, whatever state main left.
process.argv.push('--post')
await import('../dist/record/index.js')
