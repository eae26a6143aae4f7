import type { Referent } from '../../shared/classifier/rules'
import type { Option } from './form-context'
import type { DraftFile } from './useDraft'
import { asList, fieldIn, textIn, valueAt } from './values'

type Files = ReadonlyMap<string, DraftFile>

/**
 * The ids that a field may have, by what it names.
 * @param holder the case in whose form it stands, for its persons
 */
export function optionsFor(files: Files, sections: readonly { id: string; title: string }[], holder: unknown) {
  const list = (file: string, path: readonly string[]): unknown[] => asList(valueAt(files.get(file)?.value, path))
  const manifest = (name: string) => named(list('pack.yaml', [name]))
  const rules = (name: 'facts' | 'elements' | 'findings') => named(list('rules.yaml', [name]), name)
  const choices = () =>
    named(
      list('rules.yaml', ['elements']).flatMap((element) => asList(fieldIn(element, 'choices'))),
      'choices',
    )
  const cases = () =>
    [...files].flatMap(([name, { value }]) => (/^cases(?:\.|\/)/.test(name) ? named(asList(value)) : []))
  /** Those that are asked first. */
  const findings = () => {
    const isAsked = (finding: unknown) => fieldIn(finding, 'asked') !== false
    const all = list('rules.yaml', ['findings'])
    return named([...all.filter(isAsked), ...all.filter((one) => !isAsked(one))])
  }
  const persons = (role: string) =>
    named(asList(fieldIn(holder, 'persons')).filter((person) => textIn(person, 'role') === role))
  const by: Record<Referent, () => readonly Option[]> = {
    deck: () => manifest('decks'),
    instrument: () => manifest('instruments'),
    reference: () => manifest('references'),
    series: () => manifest('series'),
    heading: () =>
      told(
        sections.map(({ id, title }) => [id, title]),
        null,
      ),
    term: () => named(list('terms.yaml', [])),
    parameter: () => named(list('rules.yaml', ['parameters'])),
    fact: () => named(list('rules.yaml', ['facts'])),
    element: () => named(list('rules.yaml', ['elements'])),
    finding: findings,
    part: () => [...rules('facts'), ...rules('elements'), ...rules('findings')],
    stated: () => [...rules('facts'), ...rules('elements')],
    'told-apart': () => [...rules('facts'), ...choices(), ...rules('findings')],
    case: cases,
    subject: () => persons('subject'),
    actor: () => persons('actor'),
  }
  return (names: Referent): readonly Option[] => by[names]()
}

/** Entries as they are offered: by what they are called, and by their id. */
function named(entries: readonly unknown[], group: Option['group'] = null): Option[] {
  const called = (entry: unknown) =>
    ['label', 'term', 'title', 'name', 'id'].map((name) => textIn(entry, name)).find((it) => it !== '') ?? ''
  return told(
    entries.map((entry) => [textIn(entry, 'id'), called(entry)]),
    group,
  )
}

const told = (entries: readonly (readonly [id: string, name: string])[], group: Option['group']): Option[] =>
  entries.flatMap(([value, name]) =>
    value === '' ? [] : { value, name, label: name === value ? value : `${name} (${value})`, group },
  )
