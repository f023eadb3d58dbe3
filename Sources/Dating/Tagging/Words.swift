internal import World

/// The words of the automaton with what they mean; a word given twice takes the last meaning.
enum Words {
  static let all: [(String, Lexicon.Entry)] = names + numbers + turns + smallWords + surroundings

  private static func entry(
    _ kind: Lexeme.Kind, _ value: Int = 0, _ marks: Lexeme.Marks = []
  ) -> Lexicon.Entry {
    Lexicon.Entry(kind: kind, value: Int32(value), marks: marks)
  }

  /// Words that stand one after another, with their place as value.
  private static func series(
    _ words: String, _ kind: Lexeme.Kind, from first: Int = 0, by step: Int = 1,
    _ marks: Lexeme.Marks = []
  ) -> [(String, Lexicon.Entry)] {
    words.split(separator: " ").enumerated().map {
      (String($1), entry(kind, first + $0 * step, marks))
    }
  }

  /// Words that mean the same.
  private static func group(
    _ words: String, _ kind: Lexeme.Kind, _ value: Int = 0, _ marks: Lexeme.Marks = []
  ) -> [(String, Lexicon.Entry)] {
    words.split(separator: " ").map { (String($0), entry(kind, value, marks)) }
  }

  private static let months =
    series(
      """
      january february march april may june july august september october november december
      """, .month, from: 1)
    + series("jan feb mar apr", .month, from: 1, .doubtful)
    + series("jun jul aug sep oct nov dec", .month, from: 6, .doubtful)
    + group("sept", .month, 9, .doubtful)

  private static let weekdays =
    series("monday tuesday wednesday thursday friday saturday sunday", .weekday)
    + series(
      "mondays tuesdays wednesdays thursdays fridays saturdays sundays", .weekday, .plural)
    + series("mon tue wed thu fri sat sun", .weekday, .doubtful)
    + group("tues", .weekday, 1, .doubtful) + group("weds", .weekday, 2, .doubtful)
    + group("thur thurs", .weekday, 3, .doubtful)

  private static let units: [(String, Lexicon.Entry)] = [
    ("day", Span.day), ("week", .week), ("workweek", .workweek), ("fortnight", .fortnight),
    ("month", .month), ("year", .year), ("decade", .decade), ("millennium", .millennium),
    ("hour", .hour), ("minute", .hour), ("night", .night),
  ].flatMap { word, unit in
    [
      (word, entry(.unit, unit.rawValue)),
      (word + "s", entry(.unit, unit.rawValue, .plural)),
    ]
  }

  private static let names =
    months + weekdays + units
    + group("yr", .unit, Span.year.rawValue) + group("yrs", .unit, Span.year.rawValue, .plural)
    + group("spring", .season, 21) + group("summer", .season, 22)
    + group("autumn fall", .season, 23) + group("winter", .season, 24)
    + group("springs summers autumns winters", .word)
    + group("century", .century) + group("centuries", .century, 0, .plural)
    + group("quarter qtr", .quarter) + group("quarters", .quarter, 0, .plural)
    + group("half", .half) + group("weekend", .weekend)
    + group("today", .deictic) + group("yesterday", .deictic, -1)
    + group("tomorrow tmrw", .deictic, 1) + group("tonight", .deictic)
    + group("morning afternoon evening", .partOfDay) + group("cy", .cy)
    + group("bc bce", .era, -1) + group("ad ce", .era, 1)

  private static let numbers =
    series(
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
      fifteen sixteen seventeen eighteen nineteen
      """, .count)
    + series(
      "twenty thirty forty fifty sixty seventy eighty ninety", .count, from: 20, by: 10)
    + group("hundred", .hundred, 100) + group("thousand", .hundred, 1000)
    + series(
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
      thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
      """, .ordinalWord, from: 1)
    + series("twentieth thirtieth", .ordinalWord, from: 20, by: 10)
    + series(
      "twenties thirties forties fifties sixties seventies eighties nineties", .decadeName,
      from: 20, by: 10)
    + group("few", .few) + group("several many", .several) + group("couple", .couple, 2)
    + group("dozen", .dozen, 12)
    + group("million billion trillion", .largeNumber)

  private static let turns =
    group("this", .this) + group("current", .current) + group("last", .last)
    + group("past", .past) + group("previous preceding", .previous) + group("next", .next)
    + group("coming upcoming", .coming) + group("following ensuing subsequent", .following)
    + group("that", .that) + group("same", .same)
    + group("early", .early) + group("late latter", .late) + group("mid", .mid)
    + group("beginning start", .beginning) + group("end close", .ending)
    + group("middle", .middle) + group("ago", .ago)
    + group("later afterwards afterward thereafter", .later)
    + group("earlier previously beforehand", .earlier) + group("hence", .hence)
    + group("now", .now) + group("date", .date) + group("circa ca", .circa)
    + group("nearly almost about around roughly approximately barely", .nearly)
    + group("more", .more) + group("less fewer", .less) + group("than", .than)
    + group("least", .least) + group("just only exactly precisely some", .just)
    + group("every each per", .every) + group("fiscal", .fiscal)
    + group("starting beginning commencing", .starting) + group("greater", .greater)

  private static let smallWords =
    group("the", .the) + group("a an", .a) + group("of", .of) + group("on", .on)
    + group("at", .at) + group("by", .by) + group("since", .since)
    + group("until till til", .until) + group("from", .from) + group("to", .to)
    + group("through thru", .through) + group("between", .between) + group("and", .and)
    + group("or", .or) + group("in", .in) + group("before", .before) + group("after", .after)
    + group("for", .for) + group("over throughout", .over) + group("during", .during)
    + group("within", .within) + group("prior", .prior) + group("effect", .effect)
    + group("i he she it we they you his her its their our my your", .pronoun)
    + group(
      """
      but when while as with where who which into because though although not if then so \
      against near under above is are be been there these those what however also still
      """, .function)

  private static let surroundings =
    group("will shall wont due scheduled slated expected", .future)
    + group("plans plan planned planning hopes intends aims set bound expects", .plan)
    + group(
      """
      was were did said told took fell came went left broke cut began opened shut sent met made \
      won lost became gave got held kept put saw withdrew swept overthrew drew rose stood struck \
      brought fought spoke named led announced returned seized wrote found ran built died grew
      """, .pastVerb, 0, .past)
    + group("had has have", .perfect, 0, .past)
    + group("mr mrs ms dr prime minister theresa sir lord general colonel captain admiral", .title)
    + group("am pm gmt utc est edt oclock noon midnight", .clock)
    + group(
      """
      people men women children soldiers troops fighters dead miles kilometres kilometers km \
      metres meters feet tonnes tons votes seats tanks aircraft guns ships cars homes houses jobs \
      dollars euros pounds civilians prisoners wounded casualties members workers residents \
      officers students words pages copies points shares horses cavalry infantry
      """, .counted)
    + group("term", .term) + group("working", .working)
}
