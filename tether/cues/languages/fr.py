"""The cues in French. Sides: whose left and right a sentence speaks of."""

SIDES = {
    "sitter": {
        "to_left": "vers votre gauche",
        "to_right": "vers votre droite",
        "left_shoulder": "votre épaule gauche",
        "right_shoulder": "votre épaule droite",
    },
    "photographer": {
        "to_left": "vers la droite de l'image",
        "to_right": "vers la gauche de l'image",
        "left_shoulder": "l'épaule à droite de l'image",
        "right_shoulder": "l'épaule à gauche de l'image",
    },
}

SENTENCES = {
    "nobody": "Personne dans l'image",
    "missing_people": "Il manque encore quelqu'un",
    "face_cut": "Le bord coupe le visage : laissez plus de place",
    "eyes_open": "Ouvrez les yeux quand vous êtes prêt",
    "closer": "Rapprochez-vous un peu",
    "further_back": "Reculez un peu",
    "pan_image_left": "Cadrez plus à gauche",
    "pan_image_right": "Cadrez plus à droite",
    "tilt_up": "Inclinez l'appareil un peu vers le haut",
    "tilt_down": "Inclinez l'appareil un peu vers le bas",
    "more_headroom": "Laissez plus d'air au-dessus de la tête",
    "clipping": "La peau est brûlée : moins de lumière",
    "exposure_up": "La peau est plus sombre que la référence : plus de lumière",
    "exposure_down": "La peau est plus claire que la référence : moins de lumière",
    "light_harder": "Lumière plate ({value} IL) : plus de contraste",
    "light_softer": "Lumière dure ({value} IL) : adoucissez-la",
    "light_pattern": "Cette lumière n'est pas celle du style",
    "turn_left": "Tournez un peu le visage {to_left}",
    "turn_right": "Tournez un peu le visage {to_right}",
    "chin_up": "Le menton un peu plus haut",
    "chin_down": "Le menton un peu plus bas",
    "tilt_head_left": "Penchez un peu la tête {to_left}",
    "tilt_head_right": "Penchez un peu la tête {to_right}",
    "drop_left_shoulder": "Relâchez {left_shoulder}",
    "drop_right_shoulder": "Relâchez {right_shoulder}",
    "look_at_lens": "Les yeux vers l'objectif",
    "close_mouth": "Fermez doucement la bouche",
    "smile_more": "Souriez un peu plus",
    "smile_less": "Souriez un peu moins",
    "relax_brow": "Détendez le front",
    "relax_lips": "Détendez les lèvres",
    "no_catchlight": "Pas de lumière dans les yeux : rapprochez ou baissez la source",
}

FRIENDLY = {
    "eyes_open": "Prenez votre temps, puis regardez par ici",
    "turn_left": "Tournez un peu {to_left}, très bien",
    "turn_right": "Tournez un peu {to_right}, très bien",
    "chin_up": "Menton un rien plus haut, parfait",
    "chin_down": "Menton un rien plus bas, parfait",
    "tilt_head_left": "La tête un rien {to_left}, très joli",
    "tilt_head_right": "La tête un rien {to_right}, très joli",
    "drop_left_shoulder": "Épaules souples, la gauche plus bas",
    "drop_right_shoulder": "Épaules souples, la droite plus bas",
    "look_at_lens": "Droit dans l'objectif",
    "close_mouth": "Inspirez, lèvres jointes",
    "smile_more": "Pensez à quelqu'un que vous aimez",
    "smile_less": "Un sourire discret, parfait",
    "relax_brow": "Soufflez, tout doucement",
    "relax_lips": "Tout en souplesse",
}

READY = "Ne bougez plus"
WELCOME = "Bienvenue"
