# The debrief of a group.
group-phase-arrive = Arriving
group-phase-happened = What happened
group-phase-key-moments = Three key moments
group-phase-what-if = What if
group-phase-home = To our municipality
group-phase-intention = Intention
group-phase-close = Closing
group-intention-keep = This we hold on to
group-intention-change = This we do differently
group-intention-arrange = This we arrange
