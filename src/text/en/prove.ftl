# The proof of a scenario: what holds in every situation.

prove-progress = {"{"}spinner{"}"} {"{"}pos{"}"} situations seen, {"{"}msg{"}"} waiting, {"{"}per_sec{"}"}
prove-unreadable = this scenario cannot be played; look it over with weerbaar check first: "{ $path }"
prove-whole = All { $situations } situations were looked at.
prove-sampled = Sampled, not proven: { $situations } situations were seen, and there are more. Give more room with --situations or --seconds.
prove-summary = { $proven } of the { $asked } properties proven.
prove-summary-refuted = { $count } refuted.
prove-summary-undecided = { $count } undecided.
prove-summary-explained =
    { $count ->
        [one] One finding is explained.
       *[other] { $count } findings are explained.
    }
prove-accepted = Meant: { $why }
prove-heading-minutes = Playing time
prove-minutes-full = full version: { $low } to { $high } minutes, declared { $declared }
prove-minutes-short = short version: { $low } to { $high } minutes, declared { $declared }
prove-heading-endings = Chance of each ending, in per cent, worked out exactly, and points on what this scenario trains
prove-heading-scores = Points per competency, in per cent of what could be had
prove-heading-meters = Meters at the end
prove-lowest = lowest
prove-highest = highest
prove-expert = expert
prove-plain = plain play
prove-heading-last = The last chance
prove-last-explained = After these answers it can sometimes or never end well any more. Before each stands how many per cent of plain play loses its last chance there. Plain play takes what experts rate highest half of the time, and anything otherwise.
prove-heading-regret = What each answer costs
prove-regret-explained = Against the best answer that was open, for someone who plays perfectly from then on: the chance of a good ending (on average and at most) and of a good or mixed one, in percentage points, and red lines and points on average. The average is over the situations that plain play comes to. Red lines count first, then the chances, then points; so a later number can be below zero.
prove-regret-good = good
prove-regret-most = at most
prove-regret-mixed = good or mixed
prove-regret-red = red lines
prove-regret-points = points
prove-regret-points-row = { $name }, { $count ->
    [one] { $count } point
   *[other] { $count } points
}
prove-more = and { $count } more; --format json names them all
prove-last-play = To play the first of them:
prove-proven = proven
prove-refuted = refuted
prove-undecided = undecided
prove-not-asked = not asked

prove-property-1 = Every moment, every choice and every ending can be come to
prove-property-2 = The story gets stuck nowhere
prove-property-3 = Every verdict and every why occurs somewhere
prove-property-4 = Thresholds of meters make a difference
prove-property-5 = No choice is a sham, and no answer is always the best
prove-property-6 = Guessing does not help
prove-property-7 = It can end well, and the best answer never spoils that
prove-property-8 = The declared minutes are right
prove-property-9 = What is practised occurs often enough on every way
prove-property-10 = Every decision has a source, every ending a debrief
prove-property-11 = Every translation is complete
prove-property-12 = The plans hold
prove-property-13 = Giving in under pressure is a red line and never ends well
prove-property-14 = Near everything intense there is a way out
prove-property-15 = Chances are known exactly, and who plays makes a difference
prove-property-16 = Where the ending is decided

prove-never-node = no play comes to "{ $name }"
prove-never-choice = no play can choose "{ $name }"
prove-never-ending = no play ends in "{ $name }"
prove-dead-end = at "{ $name }" everything may be closed
prove-never-verdict = no ending that can be come to has the verdict { $name }
prove-never-key = why number { $number } of "{ $name }" counts in no situation
prove-always-holds = a threshold at { $number } of { $name } always holds ({ $low } to { $high })
prove-never-holds = a threshold at { $number } of { $name } never holds ({ $low } to { $high })
prove-fake-choice = at "{ $name }" these choices do exactly the same: { $choices }
prove-giveaway = "{ $name }" is nearly always the best, however the other stands: calm { $calm }, hot { $hot }, cold { $cold }
prove-guess-above-random = whoever plays as { $name } gets { $percent } % of the points, and whoever takes anything { $other } %: that is too far apart
prove-guess-near-expert = whoever plays as { $name } gets { $percent } % of the points, and the expert { $other } %: that is too close
prove-best-is-longest = the best choice is the longest in { $percent } % of decisions; { $limit } % is the most
prove-best-is-first = the best choice is the first in { $percent } % of decisions; { $limit } % is the most
prove-never-good = from the beginning on no good ending can be come to
prove-best-loses = after "{ $name }", the answer that is rated highest, it can sometimes no longer end well
prove-luck-alone = every way of playing has the same chance of each ending: luck alone decides
prove-against-the-doctrine = "{ $name }" is rated highest, but in { $percent } % of the situations it gives a smaller chance of a good ending than another answer; { $most } percentage points at most
prove-caricature-above-random = whoever plays as { $name } gets { $percent } % of the points; whoever takes anything { $other } %
prove-caricature-strong = whoever plays as { $name } ends strong on { $competency } in { $percent } % of plays
prove-accepts-nothing = accepts names "{ $name }", and nothing was found there: take that line away
prove-minutes-outside = { $declared } minutes are declared, and playing takes { $low } to { $high }
prove-too-few-moments = { $name } occurs only { $found } times on some way; { $enough } are needed
prove-never-touched = { $name } occurs on no way
prove-no-source = "{ $name }" has no source
prove-no-debrief = ending "{ $name }" has nothing for the debrief
prove-plan-parts = plan { $name } does not hold, line { $line }
prove-yields-without-line = "{ $name }" gives in under pressure and is no red line
prove-yields-and-ends-well = after "{ $name }" the story can end well
prove-far-exit = from "{ $name }" a way out is more than { $near } decisions away
prove-decided-elsewhere = the confrontation decides { $percent } % of the ending, less than { $limit } %
prove-decided-by-dice = chance decides { $percent } % of the ending, more than { $limit } %
