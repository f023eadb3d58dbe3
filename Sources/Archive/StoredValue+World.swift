internal import World

// The counterparts of what `Encodable` writes for these types.

extension StoredValue {
  var party: Party {
    get throws(Damaged) { Party(try string) }
  }

  var date: PartialDate {
    get throws(Damaged) {
      do { return try PartialDate(try string) } catch { throw Damaged() }
    }
  }

  var range: Range<Int> {
    get throws(Damaged) {
      let ends = try list
      guard ends.count == 2 else { throw Damaged() }
      let (lower, upper) = (try ends[0].integer(Int.self), try ends[1].integer(Int.self))
      guard lower <= upper else { throw Damaged() }
      return lower..<upper
    }
  }

  var key: Key {
    get throws(Damaged) {
      Key(
        directed: try self["source"].party, try self["relation"].value(),
        try self["target"].party)
    }
  }

  var evidence: Evidence {
    get throws(Damaged) {
      Evidence(
        document: try self["document"].string, utf8: try self["utf8"].range,
        scalars: try self["scalars"].range, quote: try self["quote"].string,
        rule: try self["rule"].string)
    }
  }

  var claim: Claim {
    get throws(Damaged) {
      Claim(
        key: try self["key"].key, action: try self["action"].value(),
        time: try find("time")?.time, date: try find("date")?.date,
        detail: try self["detail"].detail, evidence: try self["evidence"].evidence,
        confidence: try self["confidence"].double)
    }
  }

  private var detail: Claim.Detail {
    get throws(Damaged) {
      Claim.Detail(
        kind: try find("kind")?.value(), mode: try find("mode")?.value(),
        status: try find("status")?.value(), regime: try find("regime")?.string,
        city: try find("city")?.string, person: try find("person")?.string,
        attribution: try find("attribution")?.attribution)
    }
  }

  private var attribution: Attribution {
    get throws(Damaged) {
      Attribution(try self["words"].string, party: try find("party")?.party)
    }
  }

  var universalClaim: UniversalClaim {
    get throws(Damaged) {
      var exceptions: [Party] = []
      for exception in try self["exceptions"].list { exceptions.append(try exception.party) }
      return UniversalClaim(
        scope: try self["scope"].value(), relation: try self["relation"].value(),
        target: try self["target"].party, regime: try find("regime")?.string,
        action: try self["action"].value(), exceptions: exceptions,
        date: try find("date")?.date, evidence: try self["evidence"].evidence)
    }
  }

  var finding: Finding {
    get throws(Damaged) {
      Finding(
        reason: try self["reason"].value(), source: try find("source")?.party,
        target: try find("target")?.party, relation: try find("relation")?.value(),
        evidence: try self["evidence"].evidence)
    }
  }

  var origin: Origin {
    get throws(Damaged) {
      Origin(publisher: try find("publisher")?.string, shingles: try find("shingles")?.shingles)
    }
  }

  private var shingles: Shingles {
    get throws(Damaged) {
      var hashes: [UInt32] = []
      for hash in try self["hashes"].list { hashes.append(try hash.integer()) }
      return Shingles(hashes: hashes, bound: try self["bound"].integer())
    }
  }
}
