import { useMemo } from 'react'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { FindingList } from '../case-facts/FindingList'
import { proposedKey } from '../case-facts/proposed-key'
import { applicable } from './live-findings'
import type { Path } from './form-context'
import type { DraftState } from './useDraft'
import { fieldIn } from './values'

interface LiveFindingsProps {
  draft: DraftState
  file: string
  path: Path
  value: unknown
}

/** What follows from the facts of a case while they are entered, beside its key. */
export function LiveFindings({ draft, file, path, value }: LiveFindingsProps) {
  const words = useWords()
  const rules = draft.files.get('rules.yaml')?.value
  const found = useMemo(() => applicable(rules, value), [rules, value])
  const key = fieldIn(value, 'findings')
  return (
    <section className="gloss" aria-live="polite">
      <h2>{words('authoring.follows')}</h2>
      {found === null ? (
        <p>{words('authoring.nothingFollows')}</p>
      ) : (
        <>
          <FindingList
            {...found}
            beside={(id, shown) =>
              fieldIn(key, id) !== shown && <span className="author-faulty"> {words('authoring.keyDiffers')}</span>
            }
          />
          <Button
            kind="quiet"
            onPress={() =>
              draft.edit(file, [{ path: [...path, 'findings'], value: proposedKey(found.rules, found.told) }])
            }
          >
            {words('authoring.takeAsKey')}
          </Button>
        </>
      )}
    </section>
  )
}
