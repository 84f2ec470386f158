"""The settings that a photographer turns, found among libgphoto2's hundred-odd widgets."""

import gphoto2 as gp

from tether.camera.base import CameraSetting
from tether.camera.gphoto_errors import call_failed
from tether.errors import CameraError

WIDGETS: dict[str, tuple[str, ...]] = {
    "iso": ("iso", "isospeed", "isoauto"),
    "shutter": ("shutterspeed", "shutterspeed2"),
    "aperture": ("f-number", "aperture"),
    "whitebalance": ("whitebalance",),
    "exposurecompensation": ("exposurecompensation",),
    "drive": ("capturemode", "drivemode", "stillcapturemode"),
    "quality": ("imagequality", "imageformat"),
    "capturetarget": ("capturetarget",),
}
"""Our name, and libgphoto2's names for it by maker, best first."""

LABELS = {
    "iso": "ISO",
    "shutter": "Shutter",
    "aperture": "Aperture",
    "whitebalance": "White balance",
    "exposurecompensation": "Exposure compensation",
    "drive": "Drive",
    "quality": "Quality",
    "capturetarget": "Capture target",
}

BATTERY_WIDGET = "batterylevel"
CLOCK_WIDGET = "datetime"


class WidgetNames:
    """Which of libgphoto2's names this body uses. Asked once for each connection.

    Attributes:
        known: our name to libgphoto2's.
        all_names: every widget of the body.
    """

    def __init__(self, camera: gp.Camera) -> None:
        listed = camera.list_config()
        self.all_names = {listed.get_name(index) for index in range(listed.count())}
        self.known = {
            name: found
            for name, candidates in WIDGETS.items()
            if (found := next((each for each in candidates if each in self.all_names), None))
        }

    def widget(self, name: str) -> str:
        """libgphoto2's name; ours and libgphoto2's own are both understood."""
        found = self.known.get(name, name)
        if found not in self.all_names:
            raise CameraError(f"This camera has no setting called {name}.")
        return found


def read_setting(camera: gp.Camera, name: str, widget_name: str) -> CameraSetting:
    """Ask the body for one value and its choices."""
    widget = camera.get_single_config(widget_name)
    choices: tuple[str, ...] = ()
    if widget.get_type() in (gp.GP_WIDGET_RADIO, gp.GP_WIDGET_MENU):
        choices = tuple(widget.get_choice(index) for index in range(widget.count_choices()))
    return CameraSetting(
        name=name,
        label=LABELS.get(name, str(widget.get_label())),
        value=str(widget.get_value()),
        choices=choices,
        readonly=bool(widget.get_readonly()),
    )


def write_setting(camera: gp.Camera, name: str, widget_name: str, value: str) -> str:
    """Set one value and return what the body says afterwards."""
    try:
        widget = camera.get_single_config(widget_name)
        kind = widget.get_type()
        if kind == gp.GP_WIDGET_RANGE:
            widget.set_value(float(value))
        elif kind in (gp.GP_WIDGET_TOGGLE, gp.GP_WIDGET_DATE):
            widget.set_value(int(value))
        else:
            widget.set_value(value)
        camera.set_single_config(widget_name, widget)
        return str(camera.get_single_config(widget_name).get_value())
    except gp.GPhoto2Error as error:
        raise call_failed(error, f"setting {LABELS.get(name, name)} to {value}") from error
    except ValueError as error:
        raise CameraError(f"{value!r} is not a value for {LABELS.get(name, name)}.") from error


def battery_share(text: str) -> float | None:
    """libgphoto2's battery text (`50%`, `Full`, `Low`) as a share 0–1; None where it is neither.

    >>> battery_share("50%")
    0.5
    """
    words = {"full": 1.0, "high": 0.75, "half": 0.5, "normal": 0.5, "low": 0.2, "empty": 0.0}
    stripped = text.strip().lower()
    if stripped in words:
        return words[stripped]
    number = stripped.rstrip("%").strip()
    if number.isdigit() and 0 <= int(number) <= 100:
        return int(number) / 100.0
    return None
