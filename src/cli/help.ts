/** What `--help` answers. */
export const HELP = `deploy-triage: why a deploy failed, and what to do about it.

  deploy-triage diagnose [FILE...]        find the cause in a log (several files are one deploy; no file reads a pipe)
  deploy-triage explain FILE              why that cause won, and what lost
  deploy-triage rules [list | show ID]    what the catalog knows
  deploy-triage catalog check PATH...     check own rules: format, samples, clashes with other rules
  deploy-triage demo                      diagnose a bundled log

Options
  --exit-code N         what the deploy command ended with; 0 means that it succeeded
  --outcome O           failed, succeeded or unknown; outranks the exit code
  --format F            text (default), markdown or json (alone on standard output)
  --catalog PATH        own rules beside the bundled ones; may be repeated
  --platform NAME       the platform deployed to, such as heroku: decides between equals
  --fail-on F           when to end with status 1: never (default), fatal, any, or a list of categories and rule ids
  --version, --help

Exit status
  0  done   1  --fail-on blocks   2  wrong usage or unreadable input

Secrets found in the log are masked. NO_COLOR turns colours off.
`
