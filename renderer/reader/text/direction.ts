/** Languages that are written from right to left, whatever the country. */
const rightToLeft = new Set('ar arc ckb dv fa he iw ji ks ku nqo ps sd syr ug ur yi'.split(' '))

/** Whether a text in a language (BCP 47) is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  const [language = '', ...rest] = lang.toLowerCase().split('-')
  if (rest.includes('latn') || rest.includes('cyrl')) return false
  return rightToLeft.has(language) || rest.includes('arab') || rest.includes('hebr')
}
