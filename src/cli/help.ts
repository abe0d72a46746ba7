/** What `--help` answers. */
export const HELP = `deploy-triage: why a deploy failed, and what to do about it.

Usage, in a checkout of deploy-triage with nothing installed (\`npm link\` there makes it the command \`deploy-triage\`):
  node dist/cli/index.js COMMAND [OPTION...]

Commands
  diagnose [FILE...]        find the cause in a log (several files are one deploy; no file reads a pipe)
  explain FILE              why that cause won, and what lost
  rules [list | show ID]    what the catalog knows
  catalog check PATH...     check own rules: format, samples, clashes with other rules
  demo                      diagnose a bundled log

Options
  --exit-code N         what the deploy command ended with; 0 means that it succeeded
  --outcome O           failed, succeeded or unknown, or as steps have it: success, failure, cancelled, skipped; outranks the exit code
  --format F            text (default), markdown or json (alone on standard output)
  --catalog PATH        own rules beside the bundled ones; may be repeated
  --platform NAME       the platform deployed to, such as heroku: decides between equals
  --fail-on F           when to end with status 1: never (default), fatal, any, or a list of categories and rule ids
  --version, --help

Exit status
  0  done   1  --fail-on blocks   2  wrong usage, unreadable input, or an answer that cannot be written

Secrets found in the log are masked. NO_COLOR turns colours off.
`
