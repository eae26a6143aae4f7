import { describe, expect, it } from 'vitest'
import { settings, type Settings } from '../../../../shared/model/settings'
import { differences } from '../../../../renderer/settings/useSettingsForm'

const opened: Settings = settings.parse({ paper: 'light', hintsDone: 3 })

describe('what puts settings back', () => {
  it('is what they were, where they differ', () => {
    const now: Settings = { ...opened, paper: 'sepia', markNames: opened.markNames.with(2, 'benefit') }
    expect(differences(opened, now)).toEqual({ paper: 'light', markNames: opened.markNames })
    expect({ ...now, ...differences(opened, now) }).toEqual(opened)
  })

  it('is nothing where they are as they were', () => {
    expect(differences(opened, { ...opened, markNames: [...opened.markNames] })).toEqual({})
  })
})
