import { useState } from 'react'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Slider } from '../ui/Slider'
import type { ControlProps } from './setting'

const [smallest, largest] = [14, 36]

/** Size of the reading text, px at 100 % zoom: by steps or by hand. Stored where the thumb is let go. */
export function TextSizeControl({ shown: { textSize }, change }: ControlProps) {
  const words = useWords()
  const [moving, setMoving] = useState<number | null>(null)
  const store = (size: number) => {
    setMoving(null)
    if (size !== textSize) change({ textSize: size })
  }
  return (
    <span className="stepper">
      <Button
        aria-label={words('settings.smaller')}
        isDisabled={textSize <= smallest}
        onPress={() => change({ textSize: textSize - 1 })}
      >
        {words('settings.smallerSign')}
      </Button>
      <Slider
        label={words('settings.textSize')}
        value={moving ?? textSize}
        min={smallest}
        max={largest}
        onChange={setMoving}
        onChangeEnd={store}
      />
      <Button
        aria-label={words('settings.larger')}
        isDisabled={textSize >= largest}
        onPress={() => change({ textSize: textSize + 1 })}
      >
        {words('settings.largerSign')}
      </Button>
      <b className="num tn">{moving ?? textSize}</b>
    </span>
  )
}
