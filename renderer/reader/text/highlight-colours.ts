/** Found out once; the engine does not change. */
let seesTokens: boolean | null = null

/**
 * Gives highlights their colours where an engine lets them see no custom properties, as Chromium did for years: their rules
 * are written once more, with the values that the tokens have on the paper of now, and again for each paper.
 */
export function colourHighlights(): void {
  if (seesTokens !== null) return
  const text = document.querySelector('.text')
  if (!text) return
  // It has a ground wherever its rule is understood.
  seesTokens = getComputedStyle(text, '::highlight(in-hand)').backgroundColor !== 'rgba(0, 0, 0, 0)'
  if (seesTokens) return
  const root = document.documentElement
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const write = () => sheet.replaceSync(withValues(highlightRules(), getComputedStyle(root)))
  new MutationObserver(write).observe(root, { attributeFilter: ['data-theme'] })
  write()
}

function highlightRules(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.startsWith('.text::highlight('))
    .map((rule) => rule.cssText)
    .join('\n')
}

/** The rules with each token's value in its place. */
export function withValues(rules: string, tokens: { getPropertyValue(name: string): string }): string {
  return rules.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.getPropertyValue(name).trim())
}
