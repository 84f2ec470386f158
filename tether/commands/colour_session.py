"""`tether colour --session`: which profile and reference a session's pictures are brought to."""

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.pipeline.session_colour import SessionColour


def set_session_colour(
    folder: Path,
    *,
    chart: Path | None,
    profile: Path | None,
    reference: Path | None,
    on: bool | None,
    as_json: bool,
) -> None:
    """Change what was asked, in this order, and say what is on; with nothing asked, only say it.

    What was put off stays off until `on` is asked for.

    Raises:
        PictureError: the chart or the reference cannot be used.
        SettingsError: a profile cannot be read or kept.
        SessionError: no session, or open elsewhere.
    """
    from tether.pipeline.colour_fitting import new_profile, new_reference
    from tether.pipeline.session_colour import SessionColour, colour_of, is_on, keep
    from tether.session.session import Session

    if chart is None and profile is None and reference is None and on is None:
        with Session.read(folder) as session:
            _say(colour_of(session), as_json)
        return
    with Session.open(folder, create=False) as session:
        # A new profile takes the place of one that may be gone or damaged.
        anew = chart is not None or profile is not None
        colour = SessionColour(on=is_on(session)) if anew else colour_of(session)
        if chart is not None:
            colour = new_profile(session.folder, colour, chart, _doubt)
        if profile is not None:
            colour = _taken_in(session.folder, colour, profile)
        if reference is not None:
            colour = new_reference(colour, reference)
        if on is not None:
            colour = replace(colour, on=on)
        keep(session, colour)
        _say(colour, as_json)


def chosen_colour(choice: str) -> "SessionColour | None":
    """What `--colour` of a command means: None for each picture's own session's.

    Raises:
        SettingsError: no profile of that name, or a damaged one.
    """
    from tether.pipeline.session_colour import OFF, SessionColour, with_profile

    if choice == "session":
        return None
    return OFF if choice == "off" else with_profile(SessionColour(), Path(choice))


def _taken_in(folder: Path, colour: "SessionColour", profile: Path) -> "SessionColour":
    """A profile from elsewhere becomes the session's own, so that the folder can move."""
    from tether.colour.profile import load_profile
    from tether.errors import SettingsError
    from tether.pipeline.session_colour import free_place, with_profile

    load_profile(profile)
    place = free_place(folder, profile.stem, profile.suffix.lower())
    try:
        shutil.copyfile(profile, place)
    except OSError as error:
        raise SettingsError(f"{place} cannot be written: {error.strerror}.") from error
    return with_profile(replace(colour, reference=None), place)


def _doubt(said: str) -> None:
    sys.stderr.write(f"tether: {said}\n")


def _say(colour: "SessionColour", as_json: bool) -> None:
    profile, reference = colour.profile, colour.reference
    if as_json:
        answer = {
            "on": colour.acts,
            "profile": None if profile is None else str(profile),
            "reference": None if reference is None else reference.picture,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        return
    chosen = replace(colour, on=True).name
    if not chosen:
        sys.stdout.write("No colour is chosen: pictures are as the camera made them.\n")
    else:
        sys.stdout.write(
            f"{chosen}{_quality(profile)}: {'on' if colour.on else 'off (--on lays it on)'}\n"
        )
    if profile is not None:
        sys.stdout.write(f"The profile is {profile.resolve()}\n")


def _quality(profile: Path | None) -> str:
    """How well a chart's profile fits, in brackets; empty for profiles that do not say."""
    if profile is None or profile.suffix != ".json":
        return ""
    error = json.loads(profile.read_text("utf-8")).get("mean_delta_e_2000")
    return "" if error is None else f" (mean ΔE2000 {error:.1f} on its chart)"
