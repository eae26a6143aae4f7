/** A style sheet that puts a title at the head of each sheet but the first, which has it as its own. */
export function runningTitle(title: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `@page { @top-center { content: ${cssString(title)}; } } @page :first { @top-center { content: ''; } }`,
  )
  return sheet
}

/** A string as a style sheet writes it. */
export function cssString(words: string): string {
  return `"${words.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
