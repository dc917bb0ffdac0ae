import { useDesk } from './use-desk.ts'

/** Above a list whose rows can be picked: all of them at once, and the button that does what is done for those. */
export function PickBar({ button }: { button: string }) {
  const { desk } = useDesk()
  return (
    <div className="desk-bar">
      <label className="check scripted-only">
        <input type="checkbox" data-pick-all /> {desk.orders.pickAll}
      </label>
      <button type="submit" className="button small">
        {button}
      </button>
    </div>
  )
}
