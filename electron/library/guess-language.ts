/** The language that words are probably in, as BCP 47; und if nothing tells. What tells it is loaded when it is first asked. */
export async function guessLanguage(text: string): Promise<string> {
  const language = await import('./parsers/language')
  return language.guessLanguage(text)
}
