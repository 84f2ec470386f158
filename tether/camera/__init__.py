"""One Camera protocol and its makers, and the one thread that drives them."""
