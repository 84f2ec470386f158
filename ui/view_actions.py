"""Keys that change what the HUD shows: instruments, kept layouts, guides, the overlay."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PyQt6.QtCore import QObject, Qt
from PyQt6.QtGui import QImage

from tether.pipeline.events import Notice
from ui.hud.arrange_dialog import ArrangeDialog
from ui.hud.layout import HIDEABLE, PANELS
from ui.hud.layouts import Layouts
from ui.hud.overlay import STEP, load_overlay
from ui.hud.window import HudWindow
from ui.languages import translate
from ui.later import Later
from ui.shots import ShotBook


class ViewActions(QObject):
    """One method an action, named as in keys.py."""

    def __init__(self, hud: HudWindow, book: ShotBook) -> None:
        super().__init__(hud)
        self._hud, self._book = hud, book
        self.layouts = Layouts()
        self.dialog: ArrangeDialog | None = None
        self._later = Later(self)
        # A cover of 100 megapixels takes a second: the live picture goes on meanwhile.
        self._worker = ThreadPoolExecutor(1, "overlay")
        hud.set_hidden(self.layouts.hidden)
        hud.sheet.session.overlay_chosen.connect(self.use_overlay)

    def close(self) -> None:
        """End what was started from here."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    @property
    def all_hidden(self) -> bool:
        """Whether picture and cue are alone."""
        return self._hud.hidden >= frozenset(PANELS)

    def do_instruments(self, _key: int) -> None:
        """All instruments, or none; coming back, those that were there before."""
        if self.all_hidden:
            before = self.layouts.hidden
            self._hud.set_hidden(before if not before >= frozenset(PANELS) else frozenset())
        else:
            self._hud.set_hidden(self._hud.hidden | frozenset(PANELS))

    def do_arrange(self, _key: int) -> None:
        """Hide and show each instrument."""
        if self.dialog is not None:
            return
        self.dialog = ArrangeDialog(self._hud.hidden, self._hud)
        self.dialog.hidden_changed.connect(self._hide)
        self.dialog.saved.connect(self._keep)
        self.dialog.finished.connect(self._arranged)
        self.dialog.open()

    def do_layout(self, key: int) -> None:
        """A layout that was kept."""
        slot = key - Qt.Key.Key_0
        hidden = self.layouts.recall(slot)
        if hidden is None:
            self._hud.tell(
                Notice(
                    translate(
                        "notice", "Nothing is kept under Ctrl {slot} yet: E, then Ctrl {slot}"
                    ).format(slot=slot)
                )
            )
        else:
            self._hide(hidden)

    def do_guides(self, _key: int) -> None:
        """The look's guides on the picture."""
        self._hide(self._hud.hidden ^ {"guides"})

    def do_overlay(self, _key: int) -> None:
        """Show or hide the overlay; where there is none, choose one."""
        overlay = self._hud.live.overlay
        if not overlay.has_picture:
            self._hud.sheet.tabs.setCurrentIndex(2)
            self._hud.open_sheet()
            self._hud.sheet.session.overlay.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        overlay.shown = not overlay.shown
        self._hud.live.update()

    def do_overlay_shot(self, _key: int) -> None:
        """The chosen shot as the overlay: the next one like it."""
        shot = self._book.chosen
        if shot is None or shot.preview is None:
            self._hud.tell(
                Notice(translate("notice", "There is no shot to lay over the picture yet"))
            )
            return
        self._show(shot.preview, shot.name)

    def do_opacity(self, key: int) -> None:
        """The overlay stronger or weaker."""
        overlay = self._hud.live.overlay
        if overlay.has_picture:
            overlay.opacity += -STEP if key == Qt.Key.Key_Minus else STEP
            overlay.shown = True
            self._hud.live.update()

    def use_overlay(self, path: Path) -> None:
        """Read a picture and lay it over the live one."""
        self._later.when(
            self._worker.submit(load_overlay, path),
            lambda image: self._show(image, path.name),
            lambda sentence: self._hud.tell(Notice(sentence, serious=True)),
        )

    def _show(self, image: QImage, name: str) -> None:
        self._hud.live.overlay.use(image, name)
        self._hud.live.update()
        self._hud.tell(
            Notice(
                translate("notice", "Overlay: {name}. K hides it, + and − fade it").format(
                    name=name
                )
            )
        )

    def _hide(self, names: frozenset[str]) -> None:
        self._hud.set_hidden(names & frozenset(HIDEABLE))
        self._complain(self.layouts.hide(self._hud.hidden))

    def _keep(self, slot: int) -> None:
        failed = self.layouts.save(slot, self._hud.hidden)
        self._complain(failed)
        if failed is None:
            self._hud.tell(
                Notice(
                    translate("notice", "Kept: Ctrl {slot} brings this layout back").format(
                        slot=slot
                    )
                )
            )

    def _arranged(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._hud.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complain(self, sentence: str | None) -> None:
        if sentence is not None:
            self._hud.tell(Notice(sentence, serious=True))
