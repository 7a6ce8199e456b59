# The debrief of a group.
