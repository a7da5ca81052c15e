"""`python -m bot`, the same as `balagh`."""

from bot.cli.main import main

if __name__ == "__main__":
    main()
