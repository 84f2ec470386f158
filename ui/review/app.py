"""Opens the review alone and runs until it is closed."""

from tether.pipeline.review.desk import Marker
from ui import theme
from ui.app import make_application
from ui.review.actions import open_review


def run(marker: Marker, theme_name: str = "dark") -> int:
    """Show the review of a session until it is closed; returns 0."""
    application = make_application()
    theme.use(theme_name)
    window = open_review(marker)
    window.closed.connect(application.quit)
    window.showMaximized()
    application.exec()
    return 0
