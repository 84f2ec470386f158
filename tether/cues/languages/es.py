"""The cues in Spanish. Sides: whose left and right a sentence speaks of."""

SIDES = {
    "sitter": {
        "to_left": "hacia tu izquierda",
        "to_right": "hacia tu derecha",
        "left_shoulder": "tu hombro izquierdo",
        "right_shoulder": "tu hombro derecho",
    },
    "photographer": {
        "to_left": "hacia la derecha de la imagen",
        "to_right": "hacia la izquierda de la imagen",
        "left_shoulder": "el hombro a la derecha de la imagen",
        "right_shoulder": "el hombro a la izquierda de la imagen",
    },
}

SENTENCES = {
    "nobody": "No hay nadie en la imagen",
    "missing_people": "Todavía falta alguien",
    "face_cut": "El borde corta la cara: deja más espacio",
    "eyes_open": "Abre los ojos cuando quieras",
    "closer": "Acércate un poco",
    "further_back": "Aléjate un poco",
    "pan_image_left": "Encuadra más a la izquierda",
    "pan_image_right": "Encuadra más a la derecha",
    "tilt_up": "Inclina la cámara un poco hacia arriba",
    "tilt_down": "Inclina la cámara un poco hacia abajo",
    "more_headroom": "Deja más aire sobre la cabeza",
    "clipping": "La piel está quemada: menos luz",
    "exposure_up": "La piel está más oscura que la referencia: más luz",
    "exposure_down": "La piel está más clara que la referencia: menos luz",
    "light_harder": "Luz plana ({value} pasos): más contraste",
    "light_softer": "Luz dura ({value} pasos): suavízala",
    "light_pattern": "Esta luz no es la del estilo",
    "turn_left": "Gira un poco la cara {to_left}",
    "turn_right": "Gira un poco la cara {to_right}",
    "chin_up": "La barbilla un poco más alta",
    "chin_down": "La barbilla un poco más baja",
    "tilt_head_left": "Inclina un poco la cabeza {to_left}",
    "tilt_head_right": "Inclina un poco la cabeza {to_right}",
    "drop_left_shoulder": "Deja caer {left_shoulder}",
    "drop_right_shoulder": "Deja caer {right_shoulder}",
    "look_at_lens": "Los ojos al objetivo",
    "close_mouth": "Cierra la boca con suavidad",
    "smile_more": "Sonríe un poco más",
    "smile_less": "Sonríe un poco menos",
    "relax_brow": "Relaja la frente",
    "relax_lips": "Relaja los labios",
    "no_catchlight": "No hay luz en los ojos: acerca o baja la luz principal",
}

FRIENDLY = {
    "eyes_open": "Tómate tu tiempo y mira hacia aquí",
    "turn_left": "Gira un poco {to_left}, muy bien",
    "turn_right": "Gira un poco {to_right}, muy bien",
    "chin_up": "La barbilla un pelín más alta, genial",
    "chin_down": "La barbilla un pelín más baja, genial",
    "tilt_head_left": "La cabeza un pelín {to_left}, muy bonito",
    "tilt_head_right": "La cabeza un pelín {to_right}, muy bonito",
    "drop_left_shoulder": "Hombros sueltos, el izquierdo más bajo",
    "drop_right_shoulder": "Hombros sueltos, el derecho más bajo",
    "look_at_lens": "Justo al objetivo",
    "close_mouth": "Inspira, labios juntos",
    "smile_more": "Piensa en alguien que te gusta",
    "smile_less": "Una sonrisa tranquila, perfecto",
    "relax_brow": "Suelta el aire, con calma",
    "relax_lips": "Suelto y tranquilo",
}

READY = "Quédate así"
WELCOME = "Le damos la bienvenida"
