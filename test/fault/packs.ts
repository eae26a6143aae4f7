import { packArchive } from '../../electron/library/public'
import type { Answers } from '../../shared/model/practice'
import { examplePack } from '../../shared/pack/starting-pack'

export const PACK = 'quays'
export const CASE = `${PACK}/umbrella`
export const NOTES = 30

/** A version of a pack, as its one file. Each has the same case and cards, with its own number in text and answers. */
export function packFileOf(number: number): { fileName: string; bytes: Uint8Array } {
  const version = versionOf(number)
  const files = examplePack({ id: PACK, title: 'Quays' })
  const lines = Array.from({ length: NOTES }, (_, at) => at)
  const changed = {
    ...files,
    'pack.yaml': files['pack.yaml'].replace('version: 0.1.0', `version: ${version}`),
    'module.md': `${files['module.md']}\n${lines.map((at) => `Note ${at} of edition ${number}.`).join('\n\n')}\n`,
    'cards.yaml': `${files['cards.yaml']}${lines.map((at) => cardOf(number, at)).join('')}`,
  }
  return { fileName: 'quays.actuspack', bytes: packArchive({ id: PACK, version }, changed) }
}

const cardOf = (number: number, at: number): string =>
  `- { id: note-${at}, deck: take-care, type: question, front: Note ${at}?, back: Of edition ${number}. }\n`

export const versionOf = (number: number): string => `1.0.${number}`
export const numberOf = (version: string): number => Number(version.split('.').at(-1))

/** Words that every edition has, and that marks lie on. */
export const lastingWords = ['Whoever takes a thing', 'Taking is no wrong', 'Consent that comes afterwards']

/** Answers to the case, of which one is a mistake that makes a card due. */
export const answers: Answers = {
  elements: { taken: 'no', 'without-consent': 'yes' },
  findings: { wrong: 'yes' },
  evidence: [],
}
