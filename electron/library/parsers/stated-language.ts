import { guessLanguage } from './language'

/**
 * The language of a text: one that the file names, if the words bear it out; else what the words look like. Programs write
 * the language of whoever installed them.
 * @param named tags that the file has, the best first
 */
export function statedLanguage(text: string, named: readonly string[]): string {
  const tags = named.filter((tag) => /^[a-z]{2,3}(?:[-_][\w-]+)?$/i.test(tag)).map((tag) => tag.replaceAll('_', '-'))
  const guess = guessLanguage(text)
  if (guess === 'und') return tags[0] ?? guess
  return tags.find((tag) => primary(tag) === primary(guess)) ?? guess
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
