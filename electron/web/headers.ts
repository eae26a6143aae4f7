/** What every response carries, whatever it is: no sniffing, no referrer, no use by another origin. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Of a response that is no page: should one ever be opened as a page, it can do nothing.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'no-store',
}

/**
 * The policy of the page. Libraries add style elements of their own, so these get a nonce, fresh in each response; there
 * is no inline script and no evaluated one.
 * @param devServer origin of Vite's server while developing, which needs a little more: its socket, and inline scripts
 *                  that carry the nonce
 */
export function pagePolicy(nonce: string, devServer: string | null): string {
  const dev =
    devServer === null ? null : { script: ` 'nonce-${nonce}'`, connect: ` ${devServer.replace(/^http/, 'ws')}` }
  return [
    "default-src 'none'",
    `script-src 'self'${dev?.script ?? ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${dev?.connect ?? ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(dev ? [] : ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
  ].join('; ')
}

/** A response without content of interest: for refusals, which say nothing of the machine. */
export function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8' } })
}
