"""A client's favourites as the session's ratings: never over the photographer's own."""

from tether.session.session import Session

FAVOURITE_STARS = 5
"""What a heart gives a shot that has fewer: above all that the machine gives by itself."""


def session_key(session: Session) -> str:
    """Tells this session's galleries from all others: name, and when its first shot was made."""
    first = session.catalogue.shots(limit=1)
    began = first[0].announced if first else ""
    return f"{session.folder.name} {began}"


def favourite(session: Session, shot_id: int, wanted: bool) -> bool:
    """Mark or unmark a shot; False where it already was so, or the photographer rejected it.

    A heart gives five stars and a pick; taken back, it takes both away, if they were a heart's.
    """
    shot = session.catalogue.shot(shot_id)
    hearted = is_favourite(shot.rating, shot.keywords)
    if hearted == wanted or (wanted and shot.pick == "reject"):
        return False
    keywords = tuple(word for word in shot.keywords if word != KEYWORD)
    if wanted:
        session.catalogue.set_keywords(shot_id, (*keywords, KEYWORD))
        session.rate(shot_id, FAVOURITE_STARS)
        if shot.pick is None:
            session.pick(shot_id, "pick")
    else:
        session.catalogue.set_keywords(shot_id, keywords)
        session.rate(shot_id, 0)
        if shot.pick == "pick":
            session.pick(shot_id, None)
    return True


KEYWORD = "client's favourite"
"""Says in sidecars too whose stars these are."""


def is_favourite(rating: int, keywords: tuple[str, ...]) -> bool:
    """Whether a shot carries a client's heart."""
    return KEYWORD in keywords and rating >= FAVOURITE_STARS
