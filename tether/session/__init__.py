"""What must never be lost: the ledger, the files, whose they are, and the ratings beside them."""
