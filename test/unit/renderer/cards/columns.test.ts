import { describe, expect, test } from 'vitest'
import { columnLooks, fittingColumns, movedColumn, toggledColumn, wantMargin } from '../../../../renderer/cards/columns'
import { cardColumn, defaultCardTable } from '../../../../shared/model/card-table'

const usual = defaultCardTable.columns

describe('the columns that have room', () => {
  test('are all of the usual ones beside the margin, and without the type in a window of 400 px', () => {
    expect(fittingColumns(usual, 648 / 16)).toEqual(['front', 'type', 'due', 'recall'])
    expect(fittingColumns(usual, 360 / 16)).toEqual(['front', 'due', 'recall'])
  })

  test('never need more than there is, and what a card asks is always among them', () => {
    for (let room = 0; room < 130; room += 5) {
      const kept = fittingColumns(cardColumn.options, room)
      expect(kept[0]).toBe('front')
      const needed = kept.reduce((sum, column) => sum + columnLooks[column].width, 0)
      expect(needed).toBeLessThanOrEqual(Math.max(room, columnLooks.front.width))
    }
    expect(fittingColumns(cardColumn.options, 200)).toEqual(cardColumn.options)
  })

  test('keep the order that was chosen', () => {
    expect(fittingColumns(['recall', 'tags', 'due'], 60)).toEqual(['front', 'recall', 'tags', 'due'])
  })
})

test('a column is shown last, and is taken away again', () => {
  expect(toggledColumn(usual, 'deck')).toEqual([...usual, 'deck'])
  expect(toggledColumn(toggledColumn(usual, 'deck'), 'deck')).toEqual(usual)
})

test('a column moves by a place, and neither before what a card asks nor beyond the end', () => {
  expect(movedColumn(usual, 'due', -1)).toEqual(['front', 'due', 'type', 'recall'])
  expect(movedColumn(usual, 'type', -1)).toEqual(usual)
  expect(movedColumn(usual, 'recall', 1)).toEqual(usual)
  expect(movedColumn(usual, 'front', 1)).toEqual(usual)
})

test('the usual columns leave the margin alone, all of them want it', () => {
  expect(wantMargin(usual)).toBe(false)
  expect(wantMargin(cardColumn.options)).toBe(true)
})
