import '../practice/practice.css'
import { caseParagraphs } from '../../shared/pack/case-paragraphs'
import { useWords } from '../app/words'
import { CaseText } from '../practice/CaseText'
import { placeOfQuote } from '../../shared/practice/quote-places'
import { LinkButton } from '../ui/LinkButton'
import { trialPath, type EntryPlace } from './draft-path'
import { asList, fieldIn, textIn } from './values'

interface CasePreviewProps {
  value: unknown
  lang: string
  of: EntryPlace
}

/** The text of a case as practice draws it, with the words of its facts marked, and the ways to work it as learners will. */
export function CasePreview({ value, lang, of }: CasePreviewProps) {
  const words = useWords()
  const paragraphs = caseParagraphs(textIn(value, 'text'))
  const labels = new Map(asList(fieldIn(value, 'persons')).map((one) => [textIn(one, 'id'), textIn(one, 'label')]))
  const marks = asList(fieldIn(value, 'facts')).flatMap((fact, at) => {
    const persons = [fieldIn(fact, 'of')].flat().flatMap((id) => (typeof id === 'string' ? (labels.get(id) ?? []) : []))
    return asList(fieldIn(fact, 'quotes')).flatMap((quote) => {
      const place = typeof quote === 'string' && quote !== '' ? placeOfQuote(paragraphs, quote) : null
      return place ? [{ ...place, number: at + 1, color: 1 as const, person: persons.join(', ') || null }] : []
    })
  })
  return (
    <section className="author-read" aria-labelledby="as-learners">
      <div className="col">
        <h2 id="as-learners">{words('authoring.preview')}</h2>
        <p className="btnrow">
          <LinkButton to={trialPath(of, 'free')}>{words('authoring.tryFree')}</LinkButton>
          <LinkButton to={trialPath(of, 'guided')} kind="quiet">
            {words('authoring.tryGuided')}
          </LinkButton>
        </p>
      </div>
      <CaseText paragraphs={paragraphs} lang={lang} marks={marks} chosen={null} />
    </section>
  )
}
