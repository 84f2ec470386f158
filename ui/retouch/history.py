"""What was done to a retouch, step by step, to be taken back and done again."""

from dataclasses import dataclass

from tether.retouch.recipe import Recipe


@dataclass(frozen=True, slots=True)
class State:
    """A retouch as it stands: what was chosen, where the sliders are, which spots are healed.

    `choice` is a preset's name or a recipe's path.
    """

    choice: str
    recipe: Recipe
    ticks: tuple[bool, ...] = ()


class History:
    """The states of a retouch from its opening on, and which of them is shown.

    What is done to one thing without a pause is one step: a slider that is dragged.
    """

    def __init__(self, start: State) -> None:
        self._states = [start]
        self._at = 0
        self._thing = ""

    @property
    def now(self) -> State:
        """What is shown."""
        return self._states[self._at]

    def note(self, state: State, thing: str = "") -> None:
        """Something was done, to `thing` where more may follow; what was taken back is gone."""
        if state == self.now:
            return
        del self._states[self._at + 1 :]
        if thing and thing == self._thing:
            self._states[self._at] = state
        else:
            self._states.append(state)
            self._at += 1
        self._thing = thing

    def replace(self, state: State) -> None:
        """What is shown is called otherwise now, and is no other step."""
        self._states[self._at] = state
        self.pause()

    def pause(self) -> None:
        """What follows is another step, whatever it is done to."""
        self._thing = ""

    def undo(self) -> State | None:
        """Go a step back; None: there is none."""
        return self._go(-1)

    def redo(self) -> State | None:
        """Go a step forth again; None: there is none."""
        return self._go(1)

    def _go(self, way: int) -> State | None:
        self.pause()
        if not 0 <= self._at + way < len(self._states):
            return None
        self._at += way
        return self.now
