import { useMemo, useState } from 'react'
import { evaluate } from '../../../shared/classifier/engine'
import type { Rules, Shown } from '../../../shared/classifier/rules'
import { ownCaseLimits, type OwnCaseView, type OwnKey, type OwnTold } from '../../../shared/model/own-case'
import { proposedKey } from '../../case-facts/proposed-key'
import { useWords, Words } from '../../app/words'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { Sign } from '../../ui/Sign'
import { Value } from '../Value'

interface OwnKeyFormProps {
  view: OwnCaseView
  told: OwnTold
  rules: Rules
  /** @param said that it was stored, in a sentence */
  onKeep(key: OwnKey | null, said: string): void
}

/**
 * Asks for the key of an own case: what it answers to each finding, proposed by the rules, on what it turns, and why. With a key the
 * case is worked as any other. Where key and rules are not of one mind, the key counts and the difference is said.
 */
export function OwnKeyForm({ view, told, rules, onKeep }: OwnKeyFormProps) {
  const words = useWords()
  const { findings: engine } = useMemo(() => evaluate(rules, told), [rules, told])
  const byRules = (id: string): Shown => engine[id]?.shown ?? 'no'
  const [isOpen, setIsOpen] = useState(view.key !== null)
  const [said, setSaid] = useState<Record<string, Shown>>(view.key?.findings ?? {})
  const [level, setLevel] = useState(view.key?.level ?? 2)
  const [decisive, setDecisive] = useState(view.key?.decisive ?? rules.elements[0]?.id ?? '')
  const [explanation, setExplanation] = useState(view.key?.explanation ?? '')

  const asked = rules.findings.filter((rule) => rule.asked)
  const keyOf = (id: string): Shown => said[id] ?? byRules(id)
  const differing = asked.filter(({ id }) => keyOf(id) !== byRules(id))
  const wrong = explanation.trim() === '' ? words('own-case.explanationEmpty') : null

  const save = () => {
    const key: OwnKey = {
      level,
      findings: { ...proposedKey(rules, told), ...Object.fromEntries(asked.map(({ id }) => [id, keyOf(id)])) },
      decisive,
      explanation: explanation.trim(),
    }
    onKeep(key, words('own-case.keySaved'))
  }

  return (
    <>
      {!isOpen && (
        <p className="btnrow">
          <Button onPress={() => setIsOpen(true)}>{words('own-case.giveKey')}</Button>
        </p>
      )}
      {isOpen && (
        <>
          <div className="own-findings">
            {asked.map(({ id, label }) => (
              <div key={id}>
                <Choice
                  label={label}
                  value={keyOf(id)}
                  options={[
                    { value: 'yes', label: words('practice.answerYes'), sign: <Sign value="yes" /> },
                    { value: 'no', label: words('practice.answerNo'), sign: <Sign value="no" /> },
                    { value: 'insufficient', label: words('practice.answerInsufficient'), sign: <Sign value="open" /> },
                  ]}
                  onChange={(value) => setSaid({ ...said, [id]: value })}
                />
                {keyOf(id) !== byRules(id) && (
                  <p className="meta differs">
                    <Words id="own-case.rulesSay" values={{ value: () => <Value value={byRules(id)} /> }} />
                  </p>
                )}
              </div>
            ))}
          </div>
          {differing.length > 0 && (
            <p className="meta">
              {words('own-case.differs', { count: differing.length })}{' '}
              <Button kind="link" onPress={() => setSaid({})}>
                {words('own-case.takeRules')}
              </Button>
            </p>
          )}
          <Choice
            label={words('own-case.level')}
            value={String(level)}
            options={['1', '2', '3'].map((value) => ({
              value,
              label: words('practice.levelName', { level: Number(value) }),
            }))}
            onChange={(value) => setLevel(Number(value))}
          />
          <Select
            label={words('own-case.decisive')}
            value={decisive}
            options={rules.elements.map(({ id, label }) => ({ value: id, label }))}
            onChange={setDecisive}
          />
          <Field
            label={words('own-case.explanation')}
            help={words('own-case.explanationHelp')}
            serif
            rows={4}
            value={explanation}
            maxLength={ownCaseLimits.explanation}
            onChange={setExplanation}
          />
          <p className="btnrow">
            <Button isDisabled={wrong !== null} onPress={save}>
              {words(view.key === null ? 'own-case.saveKey' : 'own-case.changeKey')}
            </Button>
            {view.key !== null && (
              <Button kind="quiet" onPress={() => onKeep(null, words('own-case.keyRemoved'))}>
                {words('own-case.removeKey')}
              </Button>
            )}
            {wrong !== null && <span className="meta">{wrong}</span>}
          </p>
        </>
      )}
    </>
  )
}
