"""Opens the review alone and runs until it is closed."""

from tether.pipeline.review.desk import Marker
from ui import languages, theme
from ui.app import SignalsQuit, make_application
from ui.places import REVIEW, Places
from ui.review.actions import open_review


def run(marker: Marker, theme_name: str = "dark", language: str = "") -> int:
    """Show the review of a session until it is closed; returns 0."""
    application = make_application()
    theme.use(theme_name)
    languages.use(language)
    window = open_review(marker)
    places = Places()
    window.closed.connect(lambda: places.remember(REVIEW, window))
    window.closed.connect(application.quit)
    places.open(REVIEW, window)
    with SignalsQuit(window.close):
        application.exec()
    return 0
