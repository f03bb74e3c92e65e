/**
 * What secrets look like: people paste them into cards, and what is archived is passed on. One row a kind, its shape as
 * the maker documents it; a row must not match words of running text, since what it matches is struck out.
 */

/**
 * A kind of secret: `pattern`, one example that it strikes, one near miss that it leaves. Struck is what the pattern's group
 * holds, where it has one that matched, else all of it.
 */
interface SecretShape {
  id: string;
  pattern: RegExp;
  example: string;
  nearMiss: string;
  source: string;
}

const x = (count: number, text = 'aB3'): string => text.repeat(Math.ceil(count / text.length)).slice(0, count);

/** Sorted by id. */
export const SECRETS = [
  {
    id: 'anthropic',
    pattern: /\bsk-ant-[\w-]{20,200}/,
    example: `sk-ant-api03-${x(40)}`,
    nearMiss: 'sk-ant-farm',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'authorization',
    pattern:
      /\bAuthorization\\?["']?\s{0,5}[=:]\s{0,5}\\?["']?(?:Bearer|Basic|Bot)\s((?=[^\s\d]{0,60}\d)[\w.~+/=-]{20,4000})/,
    example: `Authorization: Bearer ${x(40)}`,
    nearMiss: 'Authorization: Bearer YOUR_API_TOKEN_GOES_HERE',
    source: 'https://www.rfc-editor.org/rfc/rfc6750',
  },
  {
    id: 'aws-key-id',
    pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/,
    example: `AKIA${x(16, 'AB23')}`,
    nearMiss: 'AKIA-Tiny-7B',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  },
  {
    id: 'aws-secret',
    pattern: /\b(?:aws_secret_access_key|AWS_SECRET_ACCESS_KEY)["']?\s{0,5}[=:]\s{0,5}["']?([A-Za-z0-9/+]{40}\b)/,
    example: `aws_secret_access_key = ${x(40)}`,
    nearMiss: 'aws_secret_access_key = <yours>',
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
  },
  {
    id: 'azure-storage',
    pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/,
    example: `AccountKey=${x(86)}==`,
    nearMiss: 'AccountKey=<yours>',
    source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string',
  },
  {
    id: 'databricks',
    pattern: /\bdapi[0-9a-f]{32}\b/,
    example: `dapi${x(32, 'ab3')}`,
    nearMiss: 'dapi-small',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'digitalocean',
    pattern: /\bdo[opr]_v1_[0-9a-f]{64}\b/,
    example: `dop_v1_${x(64, 'ab3')}`,
    nearMiss: 'dop_v1_model',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'discord',
    // A number in base64 begins with one of these.
    pattern: /\b[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/,
    example: `M${x(24)}.${x(6)}.${x(38)}`,
    nearMiss: 'Mistral-7B.v0.2',
    source: 'https://discord.com/developers/docs/reference#authentication',
  },
  {
    id: 'fireworks',
    pattern: /\bfw_[A-Za-z0-9]{22,40}\b/,
    example: `fw_${x(24)}`,
    nearMiss: 'fw_version',
    source: 'https://docs.fireworks.ai/api-reference/introduction',
  },
  {
    id: 'github',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{60,100})/,
    example: `ghp_${x(36)}`,
    nearMiss: 'ghp_import',
    source: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
  },
  {
    id: 'gitlab',
    pattern: /\bglpat-[\w-]{20,200}/,
    example: `glpat-${x(20)}`,
    nearMiss: 'glpat-token',
    source: 'https://docs.gitlab.com/security/tokens/',
  },
  {
    id: 'google',
    pattern: /\bAIza[\w-]{35}(?![\w-])/,
    example: `AIza${x(35)}`,
    nearMiss: 'AIzawa',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'google-oauth',
    pattern: /\bGOCSPX-[\w-]{28}(?![\w-])/,
    example: `GOCSPX-${x(28)}`,
    nearMiss: 'GOCSPX-secret',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'groq',
    pattern: /\bgsk_[A-Za-z0-9]{40,80}\b/,
    example: `gsk_${x(52)}`,
    nearMiss: 'gsk_small',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'hub',
    // The underscore may stand as Markdown, an address, HTML or JSON has it.
    pattern: /\bhf(?:\\?_|%5[Ff]|&#95;|&#x5[Ff];|\\u005[Ff])[A-Za-z0-9]{30,60}\b/,
    example: `hf_${x(34)}`,
    nearMiss: 'hf_hub_download',
    source: 'https://huggingface.co/docs/hub/security-tokens',
  },
  {
    id: 'hub-oauth',
    pattern: /\bhf_oauth_[\w.-]{20,4000}/,
    example: `hf_oauth_${x(60)}`,
    nearMiss: 'hf_oauth_login',
    source: 'https://huggingface.co/docs/hub/oauth',
  },
  {
    id: 'hub-organization',
    pattern: /\bapi_org_[A-Za-z0-9]{30,60}\b/,
    example: `api_org_${x(34)}`,
    nearMiss: 'api_org_name',
    source: 'https://huggingface.co/docs/hub/security-tokens',
  },
  {
    id: 'json-web-token',
    pattern: /\beyJ[\w-]{10,4000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/,
    example: `eyJ${x(20)}.eyJ${x(20)}.${x(20)}`,
    nearMiss: 'eyJ and a dot. eyJ too.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
  },
  {
    id: 'named-key',
    // Keys without a shape of their own, such as those of Cohere, Mistral and W&B, where their name says what they are.
    pattern:
      /(?<=api|API|access|ACCESS|auth|AUTH|secret|SECRET)[_-](?:key|token|KEY|TOKEN)\\?["']?\]?\s{0,5}[=:]\s{0,5}\\?["']?((?=[A-Za-z]{0,60}\d)[A-Za-z0-9]{32,128}\b)/,
    example: `MISTRAL_API_KEY="${x(32)}`,
    nearMiss: 'WANDB_API_KEY=YOUR_WANDB_KEY',
    source: 'https://cwe.mitre.org/data/definitions/798.html',
  },
  {
    id: 'npm',
    pattern: /\bnpm_[A-Za-z0-9]{36}\b/,
    example: `npm_${x(36)}`,
    nearMiss: 'npm_config_registry',
    source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
  },
  {
    id: 'nvidia',
    pattern: /\bnvapi-[\w-]{60,80}/,
    example: `nvapi-${x(64)}`,
    nearMiss: 'nvapi-key',
    source: 'https://docs.nvidia.com/ngc/latest/ngc-user-guide.html',
  },
  {
    id: 'openai',
    pattern: /\bsk-(?:(?:proj|svcacct|admin|or-v1)-[\w-]{20,250}|[A-Za-z0-9]{32,64}\b)/,
    example: `sk-proj-${x(40)}`,
    nearMiss: 'sk-learn',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'perplexity',
    pattern: /\bpplx-[A-Za-z0-9]{48}\b/,
    example: `pplx-${x(48)}`,
    nearMiss: 'pplx-70b-online',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'private-key',
    // Line ends may be escaped, in JSON; a quote ends it, so that what is no key leaves its surroundings whole.
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:[A-Za-z0-9+/=\s]|\\[nr]){20,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/,
    example: `-----BEGIN RSA PRIVATE KEY-----\n${x(64)}\n-----END RSA PRIVATE KEY-----`,
    nearMiss: '-----BEGIN PUBLIC KEY-----',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
  },
  {
    id: 'pypi',
    pattern: /\bpypi-AgE[\w-]{50,1000}/,
    example: `pypi-AgE${x(60)}`,
    nearMiss: 'pypi-AgEnt',
    source: 'https://pypi.org/help/#apitoken',
  },
  {
    id: 'replicate',
    pattern: /\br8_[A-Za-z0-9]{37}\b/,
    example: `r8_${x(37)}`,
    nearMiss: 'r8_base',
    source: 'https://replicate.com/docs/topics/security/api-tokens',
  },
  {
    id: 'sendgrid',
    pattern: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/,
    example: `SG.${x(22)}.${x(43)}`,
    nearMiss: 'SG.Model.7B',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'slack',
    pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{20,250}/,
    example: `xoxb-${x(30)}`,
    nearMiss: 'xoxb-model',
    source: 'https://docs.slack.dev/authentication/tokens',
  },
  {
    id: 'slack-webhook',
    pattern: /\bhooks\.slack\.com\/services\/T\w{8,12}\/B\w{8,12}\/\w{24}\b/,
    example: `hooks.slack.com/services/T${x(8)}/B${x(8)}/${x(24)}`,
    nearMiss: 'hooks.slack.com/services',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  },
  {
    id: 'stripe',
    pattern: /\b[rs]k_live_[A-Za-z0-9]{20,250}/,
    example: `sk_live_${x(24)}`,
    nearMiss: 'sk_live_demo',
    source: 'https://docs.stripe.com/keys',
  },
  {
    id: 'telegram',
    pattern: /\b\d{8,10}:AA[\w-]{33}(?![\w-])/,
    example: `123456789:AA${x(33)}`,
    nearMiss: '12345678:AAA',
    source: 'https://core.telegram.org/bots/api',
  },
  {
    id: 'together',
    pattern: /\btgp_v1_[\w-]{40,60}(?![\w-])/,
    example: `tgp_v1_${x(43)}`,
    nearMiss: 'tgp_v1_small',
    source: 'https://docs.together.ai/docs/quickstart',
  },
  {
    id: 'url-password',
    pattern: /:\/\/([^\s/?#:@<>{}$"'`\\()[\]]{0,100}:[^\s/?#:@<>{}$"'`\\()[\]]{3,200})@/,
    example: `https://someone:${x(20)}@git.example`,
    nearMiss: 'https://<user>:<token>@git.example, http://host:8080/@scope',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  },
  {
    id: 'wandb',
    pattern: /\bwandb(?:_v1_\w{60,100}\b|[ .]login[( ](?:key=)?["']?([0-9a-f]{40})\b)/,
    example: `wandb login ${x(40, 'ab3')}`,
    nearMiss: 'wandb login --relogin',
    source: 'https://github.com/wandb/wandb/issues/11614',
  },
  {
    id: 'xai',
    pattern: /\bxai-[A-Za-z0-9]{70,90}\b/,
    example: `xai-${x(80)}`,
    nearMiss: 'xai-grok-1',
    source: 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
] as const satisfies readonly SecretShape[];
