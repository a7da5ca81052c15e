"""`balagh`, and `python -m bot`."""


def main() -> None:
    """Run the command. A second process of ours reads this file too, and does not want all commands."""
    from bot.cli import main as command

    command()


if __name__ == "__main__":
    main()
