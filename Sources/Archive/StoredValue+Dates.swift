internal import World

extension StoredValue {
  var publication: Publication {
    get throws(Damaged) {
      Publication(try find("date")?.date, try self["basis"].value())
    }
  }

  var clues: PublicationClues {
    get throws(Damaged) {
      var clues = PublicationClues(
        given: try find("given")?.date, stated: try find("stated")?.date,
        dateline: try find("dateline")?.monthDay, notBefore: try find("notBefore")?.day,
        notAfter: try find("notAfter")?.day)
      for stamp in try self["stamps"].list { clues.stamps.append(try stamp.day) }
      for day in try self["namedDays"].list {
        clues.namedDays.append(
          .init(try day["day"].monthDay, weekday: try day["weekday"].integer()))
      }
      for span in try self["vague"].list { clues.vague.append(try span.vagueSpan) }
      return clues
    }
  }

  private var vagueSpan: PublicationClues.VagueSpan {
    get throws(Damaged) {
      PublicationClues.VagueSpan(
        window: try self["window"].window, center: try self["center"].window,
        utf8: try self["utf8"].range, scalars: try find("scalars")?.range,
        words: try self["words"].string)
    }
  }

  private var monthDay: PublicationClues.MonthDay {
    get throws(Damaged) {
      .init(month: try self["month"].integer(), day: try self["day"].integer())
    }
  }

  private var day: Day {
    get throws(Damaged) { Day(number: try self["number"].integer()) }
  }

  private var window: Window {
    get throws(Damaged) {
      let (earliest, latest) = (try find("earliest")?.day, try find("latest")?.day)
      if let earliest, let latest, latest < earliest { throw Damaged() }
      return Window(earliest, latest)
    }
  }

  /// An enum of one field, whose fields are named, or numbered as `_0`, `_1`, `_2`.
  var time: TimeExpression {
    get throws(Damaged) {
      guard case .object(let fields) = self, fields.count == 1 else { throw Damaged() }
      let value = fields[0].value
      switch fields[0].name {
      case "absolute": return .absolute(try value["_0"].date)
      case "weekday": return .weekday(try value["_0"].integer())
      case "lastWeekday": return .lastWeekday(try value["_0"].integer())
      case "weekdayOfWeek":
        return .weekdayOfWeek(try value["_0"].integer(), try value["_1"].integer())
      case "comingWeekday": return .comingWeekday(try value["_0"].integer())
      case "nextWeekday": return .nextWeekday(try value["_0"].integer())
      case "offset": return .offset(try value["_0"].integer(), try value["_1"].value())
      case "vague": return .vague(try value["_0"].integer(), try value["_1"].value())
      case "month": return .month(try value["_0"].integer())
      case "lastMonth": return .lastMonth(try value["_0"].integer())
      case "nextMonth": return .nextMonth(try value["_0"].integer())
      case "earlierThisYear": return .earlierThisYear
      case "earlierThisMonth": return .earlierThisMonth
      case "season": return .season(try value["_0"].integer())
      case "lastSeason": return .lastSeason(try value["_0"].integer())
      case let name: return try value.time(named: name)
      }
    }
  }

  private func time(named name: String) throws(Damaged) -> TimeExpression {
    switch name {
    case "monthDay":
      .monthDay(month: try self["month"].integer(), day: try self["day"].integer())
    case "pastMonthDay":
      .pastMonthDay(month: try self["month"].integer(), day: try self["day"].integer())
    case "shifted":
      .shifted(try self["_0"].time, try self["_1"].integer(), try self["_2"].value())
    case "inYear":
      .inYear(
        of: try self["of"].time, month: try self["month"].integer(),
        day: try find("day")?.integer())
    case "between": .between(try self["_0"].time, try self["_1"].time)
    default: throw Damaged()
    }
  }
}
