import { Suspense, useLayoutEffect } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { CardExchange } from '../card-exchange/CardExchange'
import { DropFiles } from '../library/DropFiles'
import { OpenedFiles } from '../library/OpenedFiles'
import { Toasts } from '../ui/Toasts'
import { FirstRun } from './first-run/FirstRun'
import { FrameCommands } from './FrameCommands'
import { FailedScreen, MissingScreen } from './failed-screens'
import { KeyListener } from './KeyListener'
import { PaletteHost } from './PaletteHost'
import { goToPane } from './panes'
import { Rail } from './Rail'
import { screenRoutes } from './routes'
import { ScreenBoundary } from './ScreenBoundary'
import { StoppedNotice } from './StoppedNotice'
import { useWords } from './words'

/** Index at the start, the screen's page and margin beside it, results at the foot. */
export function Frame() {
  const words = useWords()
  const { pathname } = useLocation()

  // A card that is chosen in the list is no new place: the list stays where it is.
  const place = pathname.startsWith('/cards/') ? '/cards' : pathname
  // A new place starts at its top; a screen that keeps a place in a text goes there in its own effects, which run later.
  // Newer engines give a promise, which must not be taken for what cleans up.
  useLayoutEffect(() => void window.scrollTo(0, 0), [place])

  return (
    <div className="app">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The address after the # is the router's, so the focus is moved here.
          event.preventDefault()
          goToPane(document.getElementById('main'))
        }}
      >
        {words('app.skip')}
      </a>
      <Rail />
      <FirstRun>
        <Suspense fallback={<div className="stage" />}>
          <Routes>
            {screenRoutes.map(({ path, name, Screen }) => (
              <Route
                key={path}
                path={path}
                element={
                  <ScreenBoundary
                    key={path}
                    place={pathname}
                    failed={(error, again) => <FailedScreen name={words(name)} error={error} again={again} />}
                  >
                    <Screen />
                  </ScreenBoundary>
                }
              />
            ))}
            <Route path="*" element={<MissingScreen />} />
          </Routes>
        </Suspense>
      </FirstRun>
      <StoppedNotice />
      <Toasts />
      <DropFiles />
      <OpenedFiles />
      <CardExchange />
      <KeyListener />
      <FrameCommands />
      <PaletteHost />
    </div>
  )
}
