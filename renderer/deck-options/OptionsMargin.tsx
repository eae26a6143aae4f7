import type { ForeseenOptions, PresetOptions } from '../../shared/model/preset'
import { useWords } from '../app/words'
import { LoadFigure } from './Foreseen'
import { foreseenWords, timesTheWork } from './foreseen-words'
import type { OptionRow } from './option-rows'

interface OptionsMarginProps {
  /** null: nothing is to be changed, or it is not worked out yet */
  foreseen: ForeseenOptions | null
  isWorking: boolean
  before: PresetOptions
  after: PresetOptions
  /** the option that has the focus or is pointed at */
  met: OptionRow | null
}

/** What explains the options: what the change would do, and what the option in hand means. */
export function OptionsMargin({ foreseen, isWorking, before, after, met }: OptionsMarginProps) {
  const words = useWords()
  const times = foreseen && timesTheWork(foreseen)
  return (
    <div className="options-margin">
      {foreseen && (
        <section className="gloss" aria-busy={isWorking}>
          <h2>{words('options.holdsFor', { decks: foreseen.decks, cards: foreseen.cards })}</h2>
          {foreseenWords(words, foreseen, before, after).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {times !== null && times >= 1.15 && <p>{words('options.times', { times: Math.round(times * 10) / 10 })}</p>}
          <LoadFigure load={foreseen.load} />
        </section>
      )}
      <section className="gloss">
        <h2>{words(met?.title ?? 'options.aboutTitle')}</h2>
        <p>{words(met?.why ?? 'options.about')}</p>
      </section>
    </div>
  )
}
