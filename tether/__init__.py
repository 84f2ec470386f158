"""tether: a live assistant for tethered portrait shooting."""

__version__ = "0.1.0"
