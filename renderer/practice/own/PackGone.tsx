import type { OwnCaseView } from '../../../shared/model/own-case'
import { caseParagraphs } from '../../../shared/pack/case-paragraphs'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { CaseText } from '../CaseText'

/** A case whose rules are not here: its words can be read, and nothing is lost. */
export function PackGone({ view }: { view: OwnCaseView }) {
  const words = useWords()
  return (
    <>
      <section className="col note-differs">
        <h2>{words('own-case.packGone')}</h2>
        <p>{words('own-case.packGoneHelp', { pack: view.packId, facts: view.told.facts.length })}</p>
        <p className="btnrow">
          <LinkButton to="/library">{words('nav.library')}</LinkButton>
        </p>
      </section>
      <CaseText paragraphs={caseParagraphs(view.text)} lang="" marks={[]} chosen={null} />
    </>
  )
}
