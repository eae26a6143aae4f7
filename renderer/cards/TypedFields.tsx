import { useWords } from '../app/words'
import { Tick } from '../ui/Tick'
import { SideField, type CardFieldsProps } from './SideField'

/** A question whose answer is typed, and what does not count as a mistake in it. */
export function TypedFields(props: CardFieldsProps) {
  const { draft, onChange } = props
  const words = useWords()
  return (
    <>
      <SideField {...props} part="front" label={words('cards.question')} rows={3} />
      <SideField
        {...props}
        part="back"
        label={words('cards.answerTyped')}
        rows={1}
        help={words('cards.answerTypedHelp')}
      />
      <div className="ticks">
        <Tick isSelected={draft.ignoreCase} onChange={(ignoreCase) => onChange({ ignoreCase })}>
          {words('cards.ignoreCase')}
        </Tick>
        <Tick isSelected={draft.ignoreAccents} onChange={(ignoreAccents) => onChange({ ignoreAccents })}>
          {words('cards.ignoreAccents')}
        </Tick>
      </div>
      <SideField {...props} part="extra" label={words('cards.extra')} rows={2} />
    </>
  )
}
