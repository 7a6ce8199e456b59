# A class in the terminal.
