# A class in the terminal.

class-title = Class { $class } · { $title }
class-begin = Type a question mark for all commands. Enter reads on.
class-scan = Participants scan this code:
class-type = Or they type in the browser: { $typed }
class-network = Phones must be on the same network. Without script the page says: raise your hand.
class-no-door = the class cannot open at { $at }; choose another address or another port, or hold it with --no-phones
class-left = class { $class } is kept; go on with weerbaar serve --resume { $class }
class-over = The class is closed. Phones are told, and nobody comes in any more.
class-no-such = "{ $word }" is no command. Type a question mark for all commands.
class-no-answer = "{ $word }" is not among them. Type a letter of the screen, or an order such as B>A.
class-needs-track = Which track? Type for example: track 2
class-needs-card = Which card? Type for example: card K1
class-needs-inject = That cannot happen now. Type inject for what can.
class-needs-move = Who, and where to? Type for example: move 7 2 (participant 7 to track 2)
class-needs-count = How many for each answer? Type for example: count 5 2 0 1. Where one hand can be for more, type first how many people there were: count 12: 9 4 7. If there were fewer than five, type only how many.
class-needs-adviser = Who? Type a number or a name of the list.
class-needs-tag = What about? Type strong, question, agreement or C1 to C8, and then whatever you want.
class-needs-decision = Which decision? Type a number, counted from the first decision.
class-needs-phase = Which part? Type a number from 1 to 7, next, previous or off.
class-needs-moments = Which? Type three numbers of decisions at most, or a dash for the proposal.
class-needs-agreement = Type for example: agree 3 missing clerk; 1 March
class-needs-intention = Type for example: intend change Breathe first. It can be keep, change or arrange.
class-needs-report = Where does the report go? Type for example: report group.html
class-may-report = Type report and a file, for example report group.html. Stop closes the class.
class-may-open = Type open to let them vote, or decide with a letter.
class-may-close = A vote is open. Type votes to see how many, close to close it, or count for hands.
class-may-again = Type show for the result, open for a vote after the discussion, or decide with a letter.
class-may-decide = Type show for the result, or decide with a letter.
class-may-arrange = There is no vote on this. The group discusses; type decide with the order, for example B>A>C.
class-may-talk = Type talk to begin the debrief, or stop to close the class.
class-no-votes = There has been no vote yet.
class-alone = Alone first:
class-after = After the discussion:
class-voted = { $votes } of { $asked } have voted.
class-too-few = Too few votes to show, fewer than { $fewest }.
class-all-voted =
    { $votes ->
        [one] The one who can vote has voted.
       *[other] All { $votes } have voted.
    }
class-track = track { $number }
class-here =
    { $here ->
        [one] 1 takes part
       *[other] { $here } take part
    }, { $connected } connected now. { $out } stepped out, of { $gone } the phone is gone.
class-no-card = There is no card with this scene.
class-card-goal = Goal
class-card-question = Question
class-card-risk = Mind
class-no-injects = There is nothing to let happen now.
class-same = It was so already.
class-opened =
    { $asked ->
        [0] The vote is open. There is nobody with a phone; count hands with count.
        [one] The vote is open for one phone.
       *[other] The vote is open for { $asked } phones.
    }
class-shown = The room sees the result now.
class-differs = This decision differs from most votes.
class-began = That is track { $number }.
class-black = Everything is black. Type light to go on.
class-paused = There is a pause. Type resume to go on.
class-done = Done.
class-no-talk = Back in the story.
class-help =
    The story
      Enter or next           read on
      look                    where you are
      ask NAME                ask someone for advice
      inject [NAME]           let something happen; without a name what can
      card [K1]               your card at this moment, or an action card
    Votes
      open [live]             let them vote; live shows how it goes
      votes                   how they voted, for you alone
      close                   close the vote
      count 5 2 0 1           count hands or cards, for each answer
      show                    let the room see the result
      decide B                what the group does
    Tracks
      back                    one decision back
      jump 3                  back to decision 3
      whatif 3                try decision 3 otherwise; comeback goes back
      split, track 2          one track more; go on with track 2
      move 7 2                participant 7 to track 2
      project 2               track 2 on the screen in the room
    For you
      note strong [words]     note something at this moment
      mark                    come back to this later
      who                     who is in
    The debrief
      talk [next]             to the next part; off goes back
      moments 1 3 4           choose the key moments; moment 2 shows one
      agree 3 missing clerk; 1 March
      intend change Breathe first
      report group.html       the report of the group, without persons; .md and .json too
    Always
      black, light            everything black, and on again
      pause, resume           nothing for a while
      stop                    close the class

load-class = { $phones } phones in a class, on this computer itself
load-hall = { $phones } phones in a hall, on this computer itself
load-country = { $phones } phones in a country, on this computer itself
load-join = coming in: half / 99 of 100 within
load-ack = answer to a vote: half / 99 of 100
load-push = news on the phone: half / 99 of 100
load-joined = all in after
load-back = all back after the kill within
load-memory = memory of the class, at most
load-votes = votes counted
load-again = tries that had to be made again
load-lost = lost
load-doubled = doubled
load-mark = at most { $mark }: { $met }
load-met = met
load-missed = missed

class-none = No class is kept.
class-deleted = The class is deleted, and what its group intended.
class-taken-along = What groups intended:
class-kept-until = kept until { $date }
class-goes-on = broken off; kept until { $date }
