# The page on a phone.
phone-no-script = Raise your hand, the trainer counts you in.
