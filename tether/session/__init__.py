"""What must never be lost: ledger, ingest, naming, ratings, sidecars, roster and export."""
