import { afterEach, expect, test, vi } from 'vitest'
import { joinOtherWindows, type OtherWindows } from '../../../../renderer/app/other-windows'
import type { Entity } from '../../../../shared/errors'

const open: OtherWindows[] = []
afterEach(() => open.splice(0).forEach((windows) => windows.close()))

/** A window, and what it heard. */
function newWindow() {
  const windows = joinOtherWindows()
  const heard = new Set<Entity>()
  windows.hear((changed) => changed.forEach((entity) => heard.add(entity)))
  open.push(windows)
  return { tell: windows.tell, heard }
}

test('what a window changes is heard in each other, and not by itself', async () => {
  const [mine, theirs, third] = [newWindow(), newWindow(), newWindow()]
  mine.tell(['summary'])
  mine.tell(['summary', 'history'])
  mine.tell([])
  for (const { heard } of [third, theirs]) await vi.waitFor(() => expect([...heard]).toEqual(['summary', 'history']))
  theirs.tell(['annotation'])
  await vi.waitFor(() => expect([...mine.heard]).toEqual(['annotation']))
  expect([...theirs.heard]).toEqual(['summary', 'history'])
})

test('what is said by something else on the channel is left alone', async () => {
  const mine = newWindow()
  const stranger = new BroadcastChannel('actus changes')
  const said = ['annotation', { changed: ['annotation'] }, ['nothing of ours'], null, ['card']]
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
  for (const words of said) stranger.postMessage(words)
  await vi.waitFor(() => expect([...mine.heard]).toEqual(['card']))
  stranger.close()
})
