"""`python -m desktop` is the command `hearback`."""

from desktop.cli import main

if __name__ == "__main__":
    main()
