"""What the engine says to the photographer about things whose names stay as they are.

`why` and `doing` are clauses, which are looked up again; all other fields are names.
"""

from PyQt6.QtCore import QT_TRANSLATE_NOOP

NAMED = (
    QT_TRANSLATE_NOOP("engine", "ID photo (ISO/IEC 19794-5)"),
    QT_TRANSLATE_NOOP("engine", "One screen ({name})."),
    QT_TRANSLATE_NOOP("engine", "{name} is plugged in, but libgphoto2 does not see it."),
    QT_TRANSLATE_NOOP("engine", "{count} screens: {names}."),
    QT_TRANSLATE_NOOP("engine", "{count} GB are free for sessions in {folder}."),
    QT_TRANSLATE_NOOP("engine", "Sessions go to {folder}, and nothing can be written to {place}."),
    QT_TRANSLATE_NOOP("engine", "You may not open {name}."),
    QT_TRANSLATE_NOOP("engine", "Run: {command}, then plug the camera in again."),
    QT_TRANSLATE_NOOP("engine", "{name} can be taken by {program}."),
    QT_TRANSLATE_NOOP(
        "engine", "Eject the camera there or close that program; or run `{command}`."
    ),
    QT_TRANSLATE_NOOP("engine", "{name} is connected."),
    QT_TRANSLATE_NOOP("engine", "Connecting to {name}."),
    QT_TRANSLATE_NOOP("engine", "Saving {name}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{name} is lost: only the camera's memory held it, and the connection broke off. "
        "Take it again.",
    ),
    QT_TRANSLATE_NOOP("engine", "{name} is in quarantine: {why}. O says whose it is."),
    QT_TRANSLATE_NOOP("engine", "{name} is safe, but could not be judged."),
    QT_TRANSLATE_NOOP("engine", "The series of shots has ended early: {why}"),
    QT_TRANSLATE_NOOP("engine", "Profile {name} · light as {picture}"),
    QT_TRANSLATE_NOOP("engine", "Profile {name}"),
    QT_TRANSLATE_NOOP("engine", "Light as {name}"),
    QT_TRANSLATE_NOOP("engine", "Sitter of shot {count} is back to {name}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{name} is in quarantine: {why}. O in the window, or `tether quarantine`, says whose it "
        "is.",
    ),
    QT_TRANSLATE_NOOP("engine", "{old} is {name} now."),
    QT_TRANSLATE_NOOP("engine", "{old} is {name}: {count} shots are {again}'s now."),
    QT_TRANSLATE_NOOP("engine", "The card says {name}: nobody on the list has that."),
    QT_TRANSLATE_NOOP("engine", "The card says {name}, which several people have: type a name."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Only {count} GB are left on the disk of {name}: make room, or go on in a session on "
        "another disk.",
    ),
    QT_TRANSLATE_NOOP("engine", "The backup has stopped; shooting goes on. {why}"),
    QT_TRANSLATE_NOOP("engine", "The card cannot be looked through: {why}"),
    QT_TRANSLATE_NOOP("engine", "{name} stays on the card: {why}"),
    QT_TRANSLATE_NOOP("engine", "It failed: {detail}"),
    QT_TRANSLATE_NOOP("engine", "The camera is busy and cannot go on {doing} just now."),
    QT_TRANSLATE_NOOP("engine", "The camera stopped answering while {doing}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The camera was disconnected while {doing}: check the cable and the battery.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The camera refused while {doing}: see what its display says and try again; if it "
        "goes on so, switch it off and on ({detail}).",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "No camera answers at {address}: switch its network on and check the address ({detail}).",
    ),
    QT_TRANSLATE_NOOP("engine", "The camera at {port} is no longer plugged in."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The camera at {port} does not open ({detail}): switch it off and on.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Another program is using the camera at {port}: close other photo programs, or "
        "unplug the camera and plug it in again.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The camera is held by {name}: close its window or eject the camera there, or run "
        "`{command}`, then tether takes it.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The camera at {port} is in use by another tether (process {number}): end that one "
        "first, or choose another camera with --camera.",
    ),
    QT_TRANSLATE_NOOP("engine", "No camera at {port}; connected: {names}."),
    QT_TRANSLATE_NOOP("engine", "Sending {name}"),
    QT_TRANSLATE_NOOP("engine", "Setting {name} to {value}"),
    QT_TRANSLATE_NOOP("engine", "This camera has no setting called {name}."),
    QT_TRANSLATE_NOOP("engine", "{value} is not a value for {name}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Not on the disk yet, only on the card: {count} of your shots. They come when this "
        "session is resumed.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The disk with {path} is full, but for {count} MB that the session itself needs: "
        "make room, and the file is fetched again.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The disk with {path} is full: make room, and {name} is fetched again.",
    ),
    QT_TRANSLATE_NOOP("engine", "The disk with {path} is full: make room to go on."),
    QT_TRANSLATE_NOOP("engine", "The disk with {path} is full: make room."),
    QT_TRANSLATE_NOOP("engine", "The disk with {path} is read-only: choose another folder."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The disk with {path} fails: go on in a session on another disk, and copy this one.",
    ),
    QT_TRANSLATE_NOOP("engine", "The disk of the backup {path} is gone: connect it again."),
    QT_TRANSLATE_NOOP("engine", "The copy of {name} in {path} differs: check it."),
    QT_TRANSLATE_NOOP("engine", "The backup {path} is inside the session: choose another disk."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The chart in {picture} fits badly (ΔE {number}, at most {most}): light it evenly, "
        "by the light of the portraits alone.",
    ),
    QT_TRANSLATE_NOOP("engine", "The moving of {old} to {new} is finished."),
    QT_TRANSLATE_NOOP("engine", "The renaming of {old} to {new} is finished."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The name template {template} has an unknown token {token}; tokens are {tokens}.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The name template {template} is not complete: close each {token}.",
    ),
    QT_TRANSLATE_NOOP("engine", "The name template {template} leaves the session folder."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The name template {template} begins with a folder of tether's own: choose another.",
    ),
    QT_TRANSLATE_NOOP("engine", "The roster {path} is empty."),
    QT_TRANSLATE_NOOP("engine", "The roster {path} cannot be read: {detail}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The roster {path} is no list: take a CSV or XLSX file with a column of names.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "{path} cannot be written: change its permissions or choose another.",
    ),
    QT_TRANSLATE_NOOP("engine", "{path} is not a folder, or a file is in its way: choose another."),
    QT_TRANSLATE_NOOP("engine", "{path} is gone: connect the disk again or choose another folder."),
    QT_TRANSLATE_NOOP("engine", "{path} is damaged or not a picture ({detail})."),
    QT_TRANSLATE_NOOP("engine", "{path} cannot be read: {detail}."),
)
