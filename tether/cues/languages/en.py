"""The cues in English. Sides: whose left and right a sentence speaks of."""

SIDES = {
    "sitter": {
        "to_left": "to your left",
        "to_right": "to your right",
        "left_shoulder": "your left shoulder",
        "right_shoulder": "your right shoulder",
    },
    "photographer": {
        "to_left": "to the right of the picture",
        "to_right": "to the left of the picture",
        "left_shoulder": "the shoulder on the right of the picture",
        "right_shoulder": "the shoulder on the left of the picture",
    },
}

SENTENCES = {
    "nobody": "Nobody in the picture",
    "missing_people": "Somebody is still missing",
    "face_cut": "The edge cuts the face: give more room",
    "eyes_open": "Open your eyes when you are ready",
    "closer": "Go a little closer",
    "further_back": "Go back a little",
    "pan_image_left": "Pan left in the picture",
    "pan_image_right": "Pan right in the picture",
    "tilt_up": "Tilt the camera up a little",
    "tilt_down": "Tilt the camera down a little",
    "more_headroom": "Give the head more room above",
    "clipping": "Skin is clipping: less light",
    "exposure_up": "Skin is darker than the reference: more light",
    "exposure_down": "Skin is brighter than the reference: less light",
    "light_harder": "Light is flat ({value} stops): more contrast",
    "light_softer": "Light is hard ({value} stops): soften it",
    "light_pattern": "This light is not the look's pattern",
    "turn_left": "Turn your face a little {to_left}",
    "turn_right": "Turn your face a little {to_right}",
    "chin_up": "Chin up a little",
    "chin_down": "Chin down a little",
    "tilt_head_left": "Tip your head a little {to_left}",
    "tilt_head_right": "Tip your head a little {to_right}",
    "drop_left_shoulder": "Let {left_shoulder} drop",
    "drop_right_shoulder": "Let {right_shoulder} drop",
    "look_at_lens": "Eyes to the lens",
    "close_mouth": "Close your mouth gently",
    "smile_more": "Smile a little more",
    "smile_less": "A little less smile",
    "relax_brow": "Relax your forehead",
    "relax_lips": "Relax your lips",
    "no_catchlight": "No light in the eyes: bring the key nearer or lower",
}

FRIENDLY = {
    "eyes_open": "Take your time, then look this way",
    "turn_left": "Turn a little {to_left}, lovely",
    "turn_right": "Turn a little {to_right}, lovely",
    "chin_up": "Chin a touch higher, great",
    "chin_down": "Chin a touch lower, great",
    "tilt_head_left": "Head a touch {to_left}, nice",
    "tilt_head_right": "Head a touch {to_right}, nice",
    "drop_left_shoulder": "Shoulders loose, left one down",
    "drop_right_shoulder": "Shoulders loose, right one down",
    "look_at_lens": "Right into the lens",
    "close_mouth": "Breathe in, lips together",
    "smile_more": "Think of someone you like",
    "smile_less": "A quiet smile, just right",
    "relax_brow": "Breathe out, nice and easy",
    "relax_lips": "Loose and easy",
}

READY = "Hold that"
WELCOME = "Welcome"
