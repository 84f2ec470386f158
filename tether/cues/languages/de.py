"""The cues in German. Sides: whose left and right a sentence speaks of."""

SIDES = {
    "sitter": {
        "to_left": "nach links von dir",
        "to_right": "nach rechts von dir",
        "left_shoulder": "deine linke Schulter",
        "right_shoulder": "deine rechte Schulter",
    },
    "photographer": {
        "to_left": "zur rechten Bildseite",
        "to_right": "zur linken Bildseite",
        "left_shoulder": "die Schulter rechts im Bild",
        "right_shoulder": "die Schulter links im Bild",
    },
}

SENTENCES = {
    "nobody": "Niemand im Bild",
    "missing_people": "Es fehlt noch jemand",
    "face_cut": "Der Rand schneidet das Gesicht an: mehr Platz lassen",
    "eyes_open": "Öffne die Augen, wenn du so weit bist",
    "closer": "Etwas näher heran",
    "further_back": "Etwas weiter zurück",
    "pan_image_left": "Nach links im Bild schwenken",
    "pan_image_right": "Nach rechts im Bild schwenken",
    "tilt_up": "Kamera etwas nach oben neigen",
    "tilt_down": "Kamera etwas nach unten neigen",
    "more_headroom": "Mehr Luft über dem Kopf lassen",
    "clipping": "Haut ist ausgebrannt: weniger Licht",
    "exposure_up": "Haut ist dunkler als die Referenz: mehr Licht",
    "exposure_down": "Haut ist heller als die Referenz: weniger Licht",
    "light_harder": "Licht ist flach ({value} Blenden): mehr Kontrast",
    "light_softer": "Licht ist hart ({value} Blenden): weicher machen",
    "light_pattern": "Dieses Licht passt nicht zum Look",
    "turn_left": "Gesicht etwas {to_left} drehen",
    "turn_right": "Gesicht etwas {to_right} drehen",
    "chin_up": "Kinn etwas höher",
    "chin_down": "Kinn etwas tiefer",
    "tilt_head_left": "Kopf etwas {to_left} neigen",
    "tilt_head_right": "Kopf etwas {to_right} neigen",
    "drop_left_shoulder": "Lass {left_shoulder} sinken",
    "drop_right_shoulder": "Lass {right_shoulder} sinken",
    "look_at_lens": "Augen in die Kamera",
    "close_mouth": "Mund sanft schließen",
    "smile_more": "Etwas mehr lächeln",
    "smile_less": "Etwas weniger lächeln",
    "relax_brow": "Stirn entspannen",
    "relax_lips": "Lippen entspannen",
    "no_catchlight": "Kein Licht in den Augen: Hauptlicht näher oder tiefer",
}

FRIENDLY = {
    "eyes_open": "Lass dir Zeit, dann schau hierher",
    "turn_left": "Dreh dich etwas {to_left}, schön",
    "turn_right": "Dreh dich etwas {to_right}, schön",
    "chin_up": "Kinn eine Spur höher, super",
    "chin_down": "Kinn eine Spur tiefer, super",
    "tilt_head_left": "Kopf eine Spur {to_left}, schön",
    "tilt_head_right": "Kopf eine Spur {to_right}, schön",
    "drop_left_shoulder": "Schultern locker, die linke tiefer",
    "drop_right_shoulder": "Schultern locker, die rechte tiefer",
    "look_at_lens": "Genau in die Kamera",
    "close_mouth": "Einatmen, Lippen zusammen",
    "smile_more": "Denk an jemanden, den du magst",
    "smile_less": "Ein leises Lächeln, genau so",
    "relax_brow": "Ausatmen, ganz entspannt",
    "relax_lips": "Ganz locker",
}

READY = "So bleiben"
WELCOME = "Willkommen"
