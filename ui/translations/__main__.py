"""`python -m ui.translations`."""

from ui.translations import release, renew

if __name__ == "__main__":
    renew()
    release()
