"""The staged engine, under the name that tests use."""

from ui.staged import CLOSED, HALF, KEEP, StagedEngine, a_face, portrait

FakeEngine = StagedEngine

__all__ = ["CLOSED", "HALF", "KEEP", "FakeEngine", "a_face", "portrait"]
