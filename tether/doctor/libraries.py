"""Libraries and model files: are they there, do they fit together, are they safe."""

import importlib.metadata
import platform

from tether.doctor.finding import Finding, State
from tether.errors import ModelError
from tether.models import MODELS, find_model

SAFE_LIBGPHOTO2 = (2, 5, 34)
"""Below this a hostile camera can write beyond buffers (CVE-2026-40333 to CVE-2026-40341)."""
SHOWN = ("gphoto2", "mediapipe", "PyQt6", "numpy", "sounddevice")
"""Packages whose version helps whoever reads a report."""
OPENCV = ("opencv-python", "opencv-contrib-python")
"""Both unpack into `cv2/`: of two versions, the one that was installed last wins silently."""


def look_at_libraries() -> list[Finding]:
    """Versions and model files."""
    import gphoto2

    versions = {name: _version(name) for name in (*SHOWN, *OPENCV)}
    return [
        _packages(versions),
        _opencv(versions),
        _libgphoto2(str(gphoto2.gp_library_version(gphoto2.GP_VERSION_SHORT)[0])),
        *_models(),
    ]


def _packages(versions: dict[str, str | None]) -> Finding:
    missing = [name for name in SHOWN if versions[name] is None]
    said = ", ".join(f"{name} {versions[name]}" for name in SHOWN if versions[name])
    if missing:
        return Finding(
            "Libraries",
            State.PROBLEM,
            f"Missing: {', '.join(missing)}.",
            "Install tether again (`make install` in a checkout).",
        )
    return Finding("Libraries", State.OK, f"Python {platform.python_version()}, {said}.")


def _opencv(versions: dict[str, str | None]) -> Finding:
    there = {name: versions[name] for name in OPENCV if versions[name]}
    if OPENCV[1] not in there or len(set(there.values())) > 1:
        said = ", ".join(f"{name} {version}" for name, version in there.items()) or "none"
        return Finding(
            "OpenCV",
            State.PROBLEM,
            f"OpenCV's two packages are not of one version ({said}).",
            "Install tether again, so that both are of the version it asks for.",
        )
    return Finding("OpenCV", State.OK, f"opencv-contrib-python {there[OPENCV[1]]}.")


def _libgphoto2(version: str) -> Finding:
    numbers = tuple(int(part) for part in version.split(".")[:3] if part.isdigit())
    least = ".".join(str(number) for number in SAFE_LIBGPHOTO2)
    if numbers < SAFE_LIBGPHOTO2:
        return Finding(
            "libgphoto2",
            State.PROBLEM,
            f"libgphoto2 {version} has holes that a hostile camera can use "
            "(CVE-2026-40333 to CVE-2026-40341).",
            f"Upgrade: `pip install --upgrade gphoto2` brings {least} or newer.",
        )
    return Finding("libgphoto2", State.OK, f"{version}.")


def _models() -> list[Finding]:
    found = []
    for name in MODELS:
        try:
            find_model(name)
        except ModelError as error:
            found.append(Finding("Models", State.PROBLEM, str(error), "See above."))
    return found or [
        Finding("Models", State.OK, f"{len(MODELS)} model files, each with the right SHA-256.")
    ]


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
