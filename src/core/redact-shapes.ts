/**
 * Token shapes: what vendors' credentials look like. Each shape starts at a literal (its anchor), which is what makes the
 * table fast: a regular expression only runs where its anchor was found. Every expression is sticky, starts `back`
 * characters before the anchor, and is bounded before any part that must follow, so the time stays linear.
 */

export interface Shape {
  readonly id: string
  /** In lower case, ASCII, matched in either case. */
  readonly anchors: readonly string[]
  /** Sticky. A group named `keep` at the start stays as it is; the rest of the match is the secret. */
  readonly pattern: RegExp
  /** How far before the anchor the pattern starts. Default 0. */
  readonly back?: number
  /** Says whether this match is a secret, where the pattern alone cannot. */
  readonly accept?: (found: Found) => boolean
  /** Where the format is documented. */
  readonly source: string
}

export interface Found {
  readonly text: string
  readonly start: number
  readonly keep: string
  readonly secret: string
}

const GITLEAKS = 'gitleaks config/gitleaks.toml, rule'

export const VENDOR_SHAPES: readonly Shape[] = [
  {
    id: 'github-token',
    anchors: ['ghp_', 'gho_', 'ghu_', 'ghr_'],
    pattern: /gh[opru]_\w{20,}/y,
    accept: ({ secret }) => secret.length >= 40 || hasDigit(secret),
    source: 'github.blog 2021-04-05 "Behind GitHub\'s new authentication token formats": prefix and 36 characters',
  },
  {
    id: 'github-installation-token',
    anchors: ['ghs_'],
    pattern: /ghs_[\w.-]{20,}/y,
    accept: ({ secret }) => secret.length >= 40 || hasDigit(secret),
    source:
      'github.blog changelog 2026-05-15: ghs_[A-Za-z0-9._]{36,} for both forms; the JWT part is base64url, so "-" too',
  },
  {
    id: 'github-fine-grained',
    anchors: ['github_pat_'],
    pattern: /github_pat_\w{20,}/y,
    source: 'docs.github.com, about authentication to GitHub, token prefixes: github_pat_ and 82 characters',
  },
  {
    id: 'gitlab',
    anchors: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glcbt-',
      'glptt-',
      'glft-',
      'glimt-',
      'glagent-',
      'gloas-',
      'glsoat-',
      'glffct-',
    ],
    pattern: /gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-[\w.-]{20,}/y,
    source: 'docs.gitlab.com security/tokens, token prefixes',
  },
  {
    id: 'aws-access-key-id',
    anchors: ['akia', 'asia', 'abia', 'acca'],
    pattern: /A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}(?![A-Z0-9])/y,
    source: 'docs.aws.amazon.com IAM reference_identifiers: prefix and 16 characters of base32',
  },
  {
    id: 'aws-session-token',
    anchors: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz'],
    pattern: /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%]{20,}/y,
    source: 'docs.aws.amazon.com STS examples of SessionToken',
  },
  {
    id: 'aws-bedrock',
    anchors: ['absk', 'bedrock-api-key-'],
    pattern: /(?:ABSK[A-Za-z0-9+/]{100,}|bedrock-api-key-[A-Za-z0-9+/]{20,})={0,2}/y,
    source: `${GITLEAKS} aws-amazon-bedrock-api-key`,
  },
  {
    id: 'aws-signature',
    anchors: ['x-amz-signature=', 'x-amz-security-token=', 'signature='],
    pattern: /(?<keep>(?:x-amz-)?(?:signature|security-token)=)[A-Za-z0-9%+/=_-]{30,}/iy,
    source: 'docs.aws.amazon.com sigv4-query-string-auth and sigv4-auth-using-authorization-header',
  },
  {
    id: 'ecr-password',
    anchors: ['eyjwyxlsb2fkijoi'],
    pattern: /eyJwYXlsb2FkIjoi[A-Za-z0-9+/=_-]{20,}/y,
    source: 'docs.aws.amazon.com ECR get-login-password: base64 of {"payload":…}',
  },
  {
    id: 'google-api-key',
    anchors: ['aiza'],
    pattern: /AIza[\w-]{35}/y,
    source: 'cloud.google.com docs, API keys: AIza and 35 characters',
  },
  {
    id: 'google-oauth',
    anchors: ['ya29.', 'gocspx-', '1//0'],
    pattern: /(?:ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|1\/\/0[\w-]{40,})/y,
    source: 'developers.google.com identity/protocols/oauth2 examples: access token, client secret, refresh token',
  },
  {
    id: 'azure-sas',
    anchors: ['sig='],
    pattern: /(?<keep>[?&;]sig=)[A-Za-z0-9%+/=_-]{20,}/iy,
    back: 1,
    source: 'learn.microsoft.com storage service SAS: sig is the base64 HMAC, URL-encoded',
  },
  {
    id: 'azure-connection-string',
    anchors: ['accountkey=', 'sharedaccesskey=', 'sharedsecretaccesskey=', 'sharedaccesssignature='],
    pattern: /(?<keep>(?:accountkey|sharedaccesskey|sharedsecretaccesskey|sharedaccesssignature)=)[^\s;"'<>]{8,}/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'learn.microsoft.com storage-configure-connection-string, Service Bus and IoT Hub connection strings',
  },
  {
    id: 'azure-client-secret',
    anchors: ['q~'],
    pattern: /[\w.~]{3}\dQ~[\w.~-]{31,34}/y,
    back: 4,
    source: `${GITLEAKS} azure-ad-client-secret`,
  },
  {
    id: 'azure-identifiable-key',
    anchors: ['azfu', '+asb', '+aeh', '+arm', 'aiot', '+acr'],
    pattern: /[\w+/-]{42,44}(?:AzFu|\+ASb|\+AEh|\+ARm|AIoT|\+ACR)[\w+/-]{5,6}={0,2}/y,
    back: 44,
    source: 'learn.microsoft.com purview sit-defn-azure-*: identifiable keys with a signature at a fixed place',
  },
  {
    id: 'azure-storage-key',
    anchors: ['+ast', '+aba', '+amc', 'apim', 'acdb'],
    pattern: /[\w+/-]{76}(?:\+ASt|\+ABa|\+AMC|APIM|ACDb)[\w+/-]{5}[AQgw]==/y,
    back: 76,
    source:
      'learn.microsoft.com purview sit-defn-azure-storage-account-key: 76 characters, signature, 6 characters, ==',
  },
  {
    id: 'azure-devops',
    anchors: ['azdo'],
    pattern: /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/y,
    back: 76,
    source: 'learn.microsoft.com azure devops, personal access tokens: 84 characters with AZDO at 76',
  },
  {
    id: 'digitalocean',
    anchors: ['dop_v1_', 'doo_v1_', 'dor_v1_', 'dos_v1_'],
    pattern: /do[oprs]_v1_[a-f0-9]{32,}/iy,
    source: 'docs.digitalocean.com reference/api/create-personal-access-token: prefix and 64 hex digits',
  },
  {
    id: 'scalingo',
    anchors: ['tk-us-', 'tk-'],
    pattern: /tk-[a-z]{2,8}-[\w-]{40,}/y,
    source: 'developers.scalingo.com API tokens: tk-us- and 48 characters',
  },
  {
    id: 'heroku',
    anchors: ['hrku-'],
    pattern: /HRKU-[\w-]{30,}/y,
    source: 'devcenter.heroku.com changelog, prefixed API tokens: HRKU- and 60 characters',
  },
  {
    id: 'fly',
    anchors: ['fm1a_', 'fm1r_', 'fm2_', 'fo1_'],
    pattern: /f(?:m1[ar]|m2|o1)_[\w+/=-]{30,}/y,
    source: 'fly.io docs security/tokens: macaroons FlyV1 fm2_…, older fo1_',
  },
  {
    id: 'netlify',
    anchors: ['nfp_', 'nfc_', 'nfo_', 'nfb_', 'nfu_'],
    pattern: /nf[bcopu]_[A-Za-z0-9]{30,}/y,
    source: 'docs.netlify.com API authentication: nfp_ and 36 characters',
  },
  {
    id: 'vercel',
    anchors: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'vercel_blob_rw_'],
    pattern: /(?:vc[aciprk]_[A-Za-z0-9]{24,}|vercel_blob_rw_\w{20,})/y,
    source: 'vercel.com changelog, token formats and secret scanning',
  },
  {
    id: 'cloudflare',
    anchors: ['v1.0-', 'cfut_', 'cfat_', 'cfk_'],
    pattern: /(?:v1\.0-[a-f0-9]{24}-[a-f0-9]{100,}|cf(?:ut|at|k)_[\w-]{30,})/y,
    source: 'developers.cloudflare.com: origin CA keys v1.0-…; API token formats',
  },
  {
    id: 'npm',
    anchors: ['npm_'],
    pattern: /npm_[A-Za-z0-9]{36,}/y,
    source: 'github.blog 2021-09-23 npm access token format: npm_ and 36 characters',
  },
  {
    id: 'npmrc-auth',
    anchors: [':_authtoken', ':_auth', ':_password', '_authtoken', '_auth'],
    pattern: /(?<keep>:?_(?:authtoken|auth|password)["']?[ \t]{0,8}[=:][ \t]{0,8}["']?)[^\s"']{4,}/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'docs.npmjs.com configuring-npm/npmrc, auth related configuration',
  },
  {
    id: 'pypi',
    anchors: ['pypi-ag'],
    pattern: /pypi-Ag[\w-]{40,}/y,
    source: 'pypi.org/help#apitoken: pypi- and a macaroon, base64url',
  },
  {
    id: 'docker',
    anchors: ['dckr_pat_', 'dckr_oat_'],
    pattern: /dckr_[op]at_[\w-]{20,}/y,
    source: 'docs.docker.com access tokens: dckr_pat_ and 27, dckr_oat_ and 32 characters',
  },
  {
    id: 'slack',
    anchors: [
      'xoxa-',
      'xoxb-',
      'xoxe-',
      'xoxe.',
      'xoxo-',
      'xoxp-',
      'xoxr-',
      'xoxs-',
      'xapp-',
      'xwfp-',
      'xoxc-',
      'xoxd-',
    ],
    pattern: /(?:xox[abcdeoprs]|xapp|xwfp)[-.][\w.%+/-]{10,}/y,
    source: 'docs.slack.dev authentication/tokens',
  },
  {
    id: 'slack-webhook',
    anchors: ['hooks.slack.com/'],
    pattern: /(?<keep>hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w+/-]{10,}/iy,
    source: 'docs.slack.dev incoming webhooks: the URL contains a secret',
  },
  {
    id: 'chat-webhook',
    anchors: ['/api/webhooks/', '.webhook.office.com/webhookb2/'],
    pattern: /(?<keep>\/api\/webhooks\/|\.webhook\.office\.com\/webhookb2\/)[\w@/-]{40,}/iy,
    source: 'docs.discord.com resources/webhook and learn.microsoft.com Teams incoming webhooks: the URL is the secret',
  },
  {
    id: 'stripe',
    anchors: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'sk_prod_', 'rk_prod_', 'whsec_'],
    pattern: /(?:[rs]k_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{20,})/y,
    source: 'docs.stripe.com/keys and webhooks/signature',
  },
  {
    id: 'twilio',
    anchors: ['sk'],
    pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/y,
    source: 'twilio.com docs/glossary/what-is-a-sid: SK and 32 hex digits is an API key',
  },
  {
    id: 'sendgrid',
    anchors: ['sg.'],
    pattern: /(?<![A-Za-z0-9])SG\.[\w-]{16,64}\.[\w-]{16,128}/y,
    source: 'twilio.com docs/sendgrid api keys: SG. and 22 and 43 characters',
  },
  {
    id: 'openai-anthropic',
    anchors: ['sk-ant-', 'sk-proj-', 'sk-svcacct-', 'sk-admin-'],
    pattern: /sk-(?:ant|proj|svcacct|admin)-[\w-]{20,}/y,
    source: '@secretlint rules openai and anthropic',
  },
  {
    id: 'openai-legacy',
    anchors: ['sk-'],
    pattern: /(?<![A-Za-z0-9])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/y,
    source: '@secretlint rule openai: T3BlbkFJ in the middle',
  },
  {
    id: 'mailgun',
    anchors: ['key-'],
    pattern: /(?<![A-Za-z0-9-])key-[0-9a-f]{32}(?![A-Za-z0-9])/y,
    source: 'documentation.mailgun.com API authentication: key- and 32 hex digits',
  },
  {
    id: 'prefixed-hex',
    anchors: [
      'dapi',
      'pul-',
      'rubygems_',
      'sntryu_',
      'shippo_live_',
      'shippo_test_',
      'xkeysib-',
      'shpat_',
      'shpca_',
      'shppa_',
      'shpss_',
      'glsa_',
      'pmak-',
      'rdme_',
    ],
    pattern:
      /(?:dapi[a-f0-9]{32}|pul-[a-f0-9]{40}|rubygems_[a-f0-9]{48}|sntryu_[a-f0-9]{64}|shippo_(?:live|test)_[a-fA-F0-9]{40}|xkeysib-[a-f0-9]{64}[\w-]*|shp(?:at|ca|pa|ss)_[a-zA-Z0-9]{32,64}|glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|PMAK-[a-fA-F0-9]{24}-[a-fA-F0-9]{34}|rdme_[a-z0-9]{70})/y,
    source: `${GITLEAKS}s databricks, pulumi, rubygems, sentry, shippo, sendinblue, shopify, grafana, postman, readme`,
  },
  {
    id: 'prefixed-token',
    anchors: [
      'pscale_',
      'dt0c01.',
      'dp.pt.',
      'dp.st.',
      'lin_api_',
      'hvs.',
      'hvb.',
      'hf_',
      'ntn_',
      'ops_ey',
      'glc_',
      'sntrys_',
      'pnu_',
      'tfp_',
      'akcp',
      'age-secret-key-1',
      'sbp_',
      'rnd_',
      'railway_',
      'nvapi-',
      'ddp_',
      'phc_',
      'phx_',
      'figd_',
      'atatt3',
      'atbb',
      'atctt3',
      'sha256~',
      'tskey-',
      'r8_',
      'pat-',
    ],
    pattern:
      /(?:pscale_(?:tkn|oauth|pw)_[\w=.-]{30,}|dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}|dp\.(?:pt|st)\.[\w.-]{40,}|lin_api_\w{32,}|hv[bs]\.[\w-]{24,}|(?<![A-Za-z0-9])hf_[A-Za-z]{34}|ntn_[A-Za-z0-9]{40,}|ops_ey[A-Za-z0-9+/=_-]{100,}|glc_[A-Za-z0-9+/=]{32,}|sntrys_ey[\w+/=]{40,}|pnu_[A-Za-z0-9]{36}|AKCp[A-Za-z0-9]{60,}|AGE-SECRET-KEY-1[A-Z0-9]{58}|(?<![A-Za-z0-9])sbp_[a-f0-9]{40}|(?<![A-Za-z0-9])rnd_[A-Za-z0-9]{28,}|nvapi-[\w-]{60,}|ph[cx]_[A-Za-z0-9]{40,}|figd_[\w-]{40,}|AT(?:ATT|CTT)3[\w=-]{100,}|(?<![A-Za-z0-9])ATBB[A-Za-z0-9]{28,}|sha256~[\w-]{43}|tskey-[a-z]+-[\w-]{20,}|(?<![A-Za-z0-9])r8_[A-Za-z0-9]{37}|(?<![A-Za-z0-9])pat-(?:na|eu)1-[a-f0-9-]{36})/y,
    source: `${GITLEAKS}s planetscale, dynatrace, doppler, linear, vault, huggingface, notion, 1password, grafana, sentry, artifactory, age, atlassian, openshift; supabase and render API docs`,
  },
  {
    id: 'terraform-cloud',
    anchors: ['.atlasv1.'],
    pattern: /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,}/y,
    back: 14,
    source: `${GITLEAKS} hashicorp-tf-api-token`,
  },
  {
    id: 'mailchimp',
    anchors: ['-us'],
    pattern: /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9-])/y,
    back: 32,
    source: 'mailchimp.com developer docs: 32 hex digits, dash, data centre',
  },
  {
    id: 'jwt',
    anchors: ['eyj'],
    pattern: /eyJ[\w-]{8,4000}\.eyJ[\w-]{4,8000}\.[\w-]*/y,
    source: 'RFC 7519 section 3.1: base64url parts, the first two are JSON objects and so begin with eyJ',
  },
  {
    id: 'jwe',
    anchors: ['eyj'],
    pattern: /eyJ[\w-]{8,4000}\.[\w-]{0,2000}\.[\w-]{8,200}\.[\w-]{8,20000}\.[\w-]{16,}/y,
    source: 'RFC 7516 section 3.1: five base64url parts',
  },
  {
    id: 'base64-pem',
    anchors: ['ls0tls1crudjti'],
    pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/=_-]{20,}/y,
    source: 'kubernetes.io kubeconfig v1: client-key-data, client-certificate-data are base64 of PEM ("-----BEGIN ")',
  },
]

function hasDigit(text: string): boolean {
  return /\d/.test(text)
}

/** True for text that stands where a secret would: a variable, a template, stars, `<password>`. */
export function isPlaceholder(text: string): boolean {
  return (
    /^[*xX.•#_-]+$/.test(text) ||
    /^\\?["'`]?(?:\$[\w{(]|%\w+%|%[sdvqr]$|\{\{|\{[a-z_]*\}|<|\[[A-Za-z]|\(|@Microsoft\.KeyVault|\*{3,}$)/.test(text)
  )
}
