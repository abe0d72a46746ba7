/** Credentials of forges, clouds and hosting platforms, by the formats their makers document. */
import { isMixed, isPlaceholder, type Shape } from './redact-shape.ts'

const GITLEAKS = 'gitleaks config/gitleaks.toml:'

export const PLATFORM_SHAPES: readonly Shape[] = [
  {
    id: 'github-token',
    anchors: ['ghp_', 'gho_', 'ghu_', 'ghr_'],
    pattern: /gh[opru]_\w{20,}/y,
    accept: ({ secret }) => secret.length >= 40 || isMixed(secret.slice(4)),
    source:
      'github.blog 2021-04-05, authentication token formats: prefix and 36 characters (shorter where a log cuts it)',
  },
  {
    id: 'github-installation-token',
    anchors: ['ghs_'],
    pattern: /ghs_[\w.-]{20,}/y,
    accept: ({ secret }) => secret.length >= 40 || isMixed(secret.slice(4)),
    source:
      'github.blog changelog 2026-05-15: ghs_[A-Za-z0-9._]{36,} for both forms; the JWT in it is base64url, so "-" too',
  },
  {
    id: 'github-fine-grained',
    anchors: ['github_pat_'],
    pattern: /github_pat_\w{20,}/y,
    source: 'docs.github.com about authentication to GitHub, token prefixes; 82 characters follow',
  },
  {
    id: 'gitlab',
    anchors: 'glpat- gldt- glrt- glcbt- glptt- glft- glimt- glagent- gloas- glsoat- glffct-'.split(' '),
    pattern: /gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-[\w.-]{20,}/y,
    source: 'docs.gitlab.com security/tokens, token prefixes',
  },
  {
    id: 'aws-access-key-id',
    anchors: ['akia', 'asia', 'abia', 'acca'],
    pattern: /A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}(?![A-Z0-9])/y,
    source: 'docs.aws.amazon.com IAM reference_identifiers: prefix and 16 characters',
  },
  {
    id: 'aws-session-token',
    anchors: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz'],
    pattern: /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%]{20,}/y,
    source: 'docs.aws.amazon.com STS API, examples of SessionToken',
  },
  {
    id: 'aws-bedrock',
    anchors: ['absk', 'bedrock-api-key-'],
    pattern: /(?:ABSK[A-Za-z0-9+/]{100,}|bedrock-api-key-[A-Za-z0-9+/]{20,})={0,2}/y,
    source: `${GITLEAKS} aws-amazon-bedrock-api-key`,
  },
  {
    id: 'aws-signature',
    anchors: ['signature=', 'security-token='],
    pattern: /(?<keep>(?:signature|security-token)=)[A-Z0-9%+/=_-]{30,}/iy,
    source:
      'docs.aws.amazon.com sigv4-query-string-auth: X-Amz-Signature, X-Amz-Security-Token; Signature= in the header',
  },
  {
    id: 'aws-configure',
    anchors: ['secret_access_key ', 'session_token '],
    pattern: /(?<keep>(?:secret_access_key|session_token)[ ]{1,8})[A-Z0-9/+=]{16,}/iy,
    source: 'docs.aws.amazon.com cli/latest/reference/configure/set: the value is the next argument',
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
    pattern: /AIza[\w-]{35,}/y,
    source: 'cloud.google.com docs, API keys: AIza and 35 characters',
  },
  {
    id: 'google-oauth',
    anchors: ['ya29.', 'gocspx-', '1//0'],
    pattern: /(?:ya29\.[\w.-]{20,}|GOCSPX-[\w-]{20,}|1\/\/0[\w-]{40,})/y,
    source: 'developers.google.com identity/protocols/oauth2, examples: access token, client secret, refresh token',
  },
  {
    id: 'azure-sas',
    anchors: ['sig='],
    pattern: /(?<keep>[?&;]sig=)[A-Z0-9%+/=_-]{20,}/iy,
    back: 1,
    source: 'learn.microsoft.com, storage service SAS: sig is a base64 HMAC, URL-encoded',
  },
  {
    id: 'azure-connection-string',
    anchors: ['accountkey=', 'sharedaccesskey=', 'sharedsecretaccesskey=', 'sharedaccesssignature=', 'accesskey='],
    pattern: /(?<keep>(?:accountkey|shared(?:secret)?accesskey|sharedaccesssignature|accesskey)=)[^\s;"'<>]{8,}/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'learn.microsoft.com storage-configure-connection-string; Service Bus, Event Hubs, IoT Hub likewise',
  },
  {
    id: 'azure-client-secret',
    anchors: ['q~'],
    pattern: /[\w.~]{3}\dQ~[\w.~-]{31,34}/y,
    back: 4,
    source: `${GITLEAKS} azure-ad-client-secret`,
  },
  {
    id: 'azure-key-44',
    anchors: ['azfu', '+asb', '+aeh', '+arm', 'aiot', '+acr'],
    pattern: /[\w+/-]{42,44}(?:AzFu|\+ASb|\+AEh|\+ARm|AIoT|\+ACR)[\w+/-]{5,6}={0,2}/y,
    back: 42,
    source: 'learn.microsoft.com purview sit-defn-azure-*: identifiable keys, a signature behind 42 characters',
  },
  {
    id: 'azure-key-84',
    anchors: ['+ast', '+aba', '+amc', 'apim', 'acdb', 'azdo'],
    pattern: /[\w+/-]{76}(?:\+ASt|\+ABa|\+AMC|APIM|ACDb|AZDO)[\w+/-]{4,6}={0,2}/y,
    back: 76,
    source: 'learn.microsoft.com purview sit-defn-azure-storage-account-key and azure devops tokens: signature at 76',
  },
  {
    id: 'azure-key-cask',
    anchors: ['jqqj99'],
    pattern: /[\w+/-]{52}JQQJ99[\w+/-]{20,26}={0,2}/y,
    back: 52,
    source: 'github.com/microsoft/security-utilities, common annotated security keys: JQQJ99 at 52 of 84 characters',
  },
  {
    id: 'digitalocean',
    anchors: ['dop_v1_', 'doo_v1_', 'dor_v1_', 'dos_v1_'],
    pattern: /do[oprs]_v1_[a-f0-9]{32,}/iy,
    source: 'docs.digitalocean.com reference/api/create-personal-access-token: prefix and 64 hex digits',
  },
  {
    id: 'aiven',
    anchors: ['avns_'],
    pattern: /AVNS_[\w-]{15,}/y,
    source: 'docs.digitalocean.com managed databases, connection details: passwords begin with AVNS_',
  },
  {
    id: 'scalingo',
    anchors: ['tk-'],
    pattern: /tk-[a-z]{2,8}-[\w-]{40,}/y,
    source: `developers.scalingo.com, API tokens; ${GITLEAKS} scalingo-api-token: tk-us- and 48 characters`,
  },
  {
    id: 'heroku',
    anchors: ['hrku-'],
    pattern: /HRKU-[\w-]{30,}/y,
    source: `devcenter.heroku.com, prefixed tokens; ${GITLEAKS} heroku-api-key-v2: HRKU-AA and 58 characters`,
  },
  {
    id: 'fly',
    anchors: ['fm1a_', 'fm1r_', 'fm2_', 'fo1_'],
    pattern: /f(?:m1[ar]|m2|o1)_[\w+/=-]{30,}/y,
    source: `fly.io docs security/tokens: "FlyV1 fm2_…" lists; ${GITLEAKS} flyio-access-token`,
  },
  {
    id: 'netlify',
    anchors: ['nfp_', 'nfc_', 'nfo_', 'nfb_', 'nfu_'],
    pattern: /nf[bcopu]_[A-Za-z0-9]{30,}/y,
    source: 'answers.netlify.com 106146, token format: nf and a letter, 40 characters in all',
  },
  {
    id: 'vercel',
    anchors: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'vercel_blob_rw_'],
    pattern: /(?:vc[aciprk]_[A-Za-z0-9]{24,}|vercel_blob_rw_\w{20,})/y,
    source: 'vercel.com changelog, new token formats and secret scanning: vcp, vci, vca, vcr, vck',
  },
  {
    id: 'cloudflare',
    anchors: ['v1.0-', 'cfut_', 'cfat_', 'cfk_'],
    pattern: /(?:v1\.0-[a-f0-9]{24}-[a-f0-9]{100,}|cf(?:ut|at|k)_[\w-]{30,})/y,
    source:
      'developers.cloudflare.com fundamentals/api/get-started/token-formats: 40 characters and a checksum; origin CA v1.0-',
  },
  {
    id: 'alibaba-tencent-scaleway',
    anchors: ['ltai', 'akid', 'scw'],
    pattern: /(?<![A-Za-z0-9])(?:LTAI[A-Za-z0-9]{20,26}|AKID[A-Za-z0-9]{32}|SCW[A-Z0-9]{17})(?![A-Za-z0-9])/y,
    source: `${GITLEAKS} alibaba-access-key-id; makers' console documentation of key ids`,
  },
  {
    id: 'base64-pem',
    anchors: ['ls0tls1crudjti'],
    pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/=_-]{20,}/y,
    source: 'kubernetes.io kubeconfig v1: *-data are base64 of PEM, which begins with "-----BEGIN "',
  },
  {
    id: 'base64-document',
    anchors: [
      'eyjhdxrocyi6',
      'ewojimf1dghzij',
      'ewogicjhdxrocyi6',
      'eyj0exblijoic2vydmljzv9hy2nvdw50i',
      'eyj0exblijoginnlcnzpy2vfywnjb3vudc',
      'ewogicj0exblijoginnlcnzpy2vfywnjb3vudc',
      'b3blbnnzac1rzxktdjea',
    ],
    pattern:
      /(?:eyJhdXRocyI6|ewoJImF1dGhzIj|ewogICJhdXRocyI6|eyJ0eXBlIjoic2VydmljZV9hY2NvdW50I|eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudC|ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudC|b3BlbnNzaC1rZXktdjEA)[A-Za-z0-9+/=_-]{8,}/y,
    source:
      'kubernetes.io secrets: .dockerconfigjson; cloud.google.com service account keys; openssh PROTOCOL.key: their first bytes in base64',
  },
  {
    id: 'cloudflare-tunnel',
    anchors: ['eyjhijoi'],
    pattern: /eyJhIjoi[A-Za-z0-9+/]{43}iLCJ0Ijoi[A-Za-z0-9+/=_-]{40,}/y,
    source: 'developers.cloudflare.com cloudflare-one, tunnel tokens: base64 of {"a":account,"t":tunnel,"s":secret}',
  },
  {
    id: 'kubeconfig-data',
    anchors: ['client-key-data', 'client-certificate-data', 'certificate-authority-data'],
    pattern:
      /(?<keep>(?:client-key|client-certificate|certificate-authority)-data["']?[ ]{0,4}[:=][ ]{0,4}["']?)[A-Z0-9+/=]{16,}/iy,
    source: 'kubernetes.io kubeconfig v1',
  },
  {
    id: 'openshift-vault-hashicorp',
    anchors: ['sha256~', 'hvs.', 'hvb.', '.atlasv1.'],
    pattern: /(?:sha256~[\w-]{40,}|hv[bs]\.[\w-]{24,})/y,
    source: `${GITLEAKS} openshift-user-token, vault-service-token, vault-batch-token`,
  },
  {
    id: 'terraform-cloud',
    anchors: ['.atlasv1.'],
    pattern: /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,}/y,
    back: 14,
    source: `${GITLEAKS} hashicorp-tf-api-token`,
  },
]
