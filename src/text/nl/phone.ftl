# The page on a phone.
phone-no-script = Steek uw hand op, de trainer telt u mee.
