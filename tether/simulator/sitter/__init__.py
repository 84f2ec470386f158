"""Who sits in front of the simulated camera: a real portrait brought to life, its truth known."""

from tether.simulator.sitter.behaviour import SECOND
from tether.simulator.sitter.sitter import Sitter
from tether.simulator.sitter.truth import SitterTruth

__all__ = ["SECOND", "Sitter", "SitterTruth"]
