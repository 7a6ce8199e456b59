# Whether a phone can reach this computer.
