# The trainer's console, the projector, and how a class is opened.
