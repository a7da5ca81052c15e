"""`python -m bot` is `balagh`."""

from bot.cli import main

if __name__ == "__main__":
    main()
