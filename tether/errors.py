"""The one family of errors that people see.

A message says what happened, to which file or device, and what to do about it. Commands print it
and exit non-zero; the windows show it. Anything else that escapes is a defect.
"""


class TetherError(Exception):
    """Something a photographer can act on. `str(error)` is a whole sentence."""


class CameraError(TetherError):
    """A camera that is missing, taken, silent or unplugged."""


class PictureError(TetherError):
    """A picture that cannot be read: damaged, empty, too large, or not a picture."""


class SessionError(TetherError):
    """A session folder that cannot be used: unwritable, full, newer, or open elsewhere."""


class SettingsError(TetherError):
    """A settings, look, recipe or roster file that says something wrong, with key and line."""


class ModelError(TetherError):
    """A model file that is missing or whose SHA-256 is not the expected one."""
