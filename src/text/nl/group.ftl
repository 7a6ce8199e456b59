# The debrief of a group.
group-phase-arrive = Landen
group-phase-happened = Wat gebeurde er
group-phase-key-moments = Drie sleutelmomenten
group-phase-what-if = Wat als
group-phase-home = Naar onze gemeente
group-phase-intention = Voornemen
group-phase-close = Afronden
group-intention-keep = Dit houden wij vast
group-intention-change = Dit doen wij anders
group-intention-arrange = Dit regelen wij
