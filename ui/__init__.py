"""The windows: PyQt6, and nothing but showing. `ui.app.run` opens them on an engine."""
