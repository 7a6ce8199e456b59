# The page on a phone.
