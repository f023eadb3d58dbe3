/// The tags and roles of the words of one sentence while they are being decided.
///
/// Index and root are as in `Atoms`; a class number stands for a tag or a role of the model.
package struct Tagging: Sendable {
  package static let none: UInt8 = 0xFF
  package static let root: UInt8 = 0xFE

  package var tags: [UInt8] = []
  /// The relation each word will likely have, and on which side its head lies.
  package var roles: [UInt8] = []

  package init() {}

  package mutating func restart(_ count: Int) {
    if tags.count < count + 2 {
      tags = [UInt8](repeating: Self.none, count: count * 2 + 64)
      roles = tags
    }
    for index in 0...(count + 1) {
      tags[index] = Self.none
      roles[index] = Self.none
    }
    tags[count + 1] = Self.root
    roles[count + 1] = Self.root
  }

  /// Takes over what another says of the words of a bare sentence, under their numbers there.
  package mutating func take(_ bare: borrowing BareSentence, of whole: borrowing Tagging) {
    restart(bare.count)
    for place in 1...max(bare.count, 1) {
      tags[place] = whole.tags[Int(bare.origin[place])]
      roles[place] = whole.roles[Int(bare.origin[place])]
    }
  }
}

extension FeatureBuffer {
  /// The features by which a word's tag is decided: its letters, its neighbours, the tags before.
  package mutating func readTag(_ i: Int, _ atoms: borrowing Atoms, _ tagging: borrowing Tagging) {
    let n = atoms.count
    let (i1, i2) = (i - 1, max(i - 2, 0))
    let (j1, j2) = (i + 1, i + 2 <= n ? i + 2 : 0)
    let t1 = UInt32(tagging.tags[i1])
    let t2 = i > 1 ? UInt32(tagging.tags[i2]) : 0xF0
    let (w, shape) = (atoms.word[i], atoms.shape[i])
    let (u, u1, u2) = (atoms.usual[i], atoms.usual[j1], atoms.usual[j2])
    restart(0)
    add(w)
    add(w, shape)
    add(shape)
    add(atoms.prefix2[i])
    add(atoms.prefix3[i])
    add(atoms.suffix1[i])
    add(atoms.suffix2[i], shape)
    add(atoms.suffix3[i])
    add(atoms.suffix4[i])
    add(atoms.suffix3[i], shape)
    add(atoms.suffix3[i], t1)
    add(u)
    add(u, u1)
    add(u, t1, u1)
    add(u, u1, u2)
    add(t1)
    add(t2)
    add(t1, t2)
    add(w, t1)
    add(atoms.word[i1])
    add(atoms.word[i2])
    add(atoms.word[i1], w)
    add(atoms.word[j1])
    add(atoms.word[j2])
    add(w, atoms.word[j1])
    add(atoms.suffix3[i1])
    add(atoms.suffix3[j1], atoms.shape[j1])
    add(t1, u1)
    add(u1, u2)
    add(t1, shape)
    add(shape, atoms.shape[j1], t1)
    add(w, u1)
    let (c, c1, c2) = (atoms.cluster[i], atoms.cluster[j1], atoms.cluster[j2])
    add(c)
    add(c, shape)
    add(c, t1)
    add(c1)
    add(c, c1)
    add(c2)
    add(atoms.cluster[i1], c)
    add(c & 0xFFF, t1)
    add(c & 0xFF, c1 & 0xFF, t1)
    add(u, c1)
    let (l, l1) = (atoms.listed[i], atoms.listed[j1])
    add(l)
    add(l, shape)
    add(l, atoms.suffix3[i])
    add(l, t1)
    add(l, l1)
    add(l, u)
  }

  /// The features by which a word's role is decided, before the tree is built.
  package mutating func readRole(
    _ i: Int, _ atoms: borrowing Atoms, _ tagging: borrowing Tagging, _ marks: borrowing Landmarks
  ) {
    let n = atoms.count
    let (a1, a2, a3) = (i - 1, max(i - 2, 0), max(i - 3, 0))
    let b1 = i + 1
    let b2 = i + 2 <= n ? i + 2 : 0
    let b3 = i + 3 <= n ? i + 3 : 0
    let (w, t) = (atoms.word[i], UInt32(tagging.tags[i]))
    let (ta1, ta2, ta3) = (
      UInt32(tagging.tags[a1]), UInt32(tagging.tags[a2]), UInt32(tagging.tags[a3])
    )
    let (tb1, tb2, tb3) = (
      UInt32(tagging.tags[b1]), UInt32(tagging.tags[b2]), UInt32(tagging.tags[b3])
    )
    let (wa1, wa2, wb1, wb2) = (
      atoms.word[a1], atoms.word[a2], atoms.word[b1], atoms.word[b2]
    )
    let (r1, r2) = (UInt32(tagging.roles[a1]), UInt32(tagging.roles[a2]))
    let (vl, vr) = (marks.verbBefore[i], marks.verbAfter[i])
    let (nl, nr) = (marks.nounBefore[i], marks.nounAfter[i])
    let (vlt, vrt) = (UInt32(tagging.tags[vl]), UInt32(tagging.tags[vr]))
    let (nlt, nrt) = (UInt32(tagging.tags[nl]), UInt32(tagging.tags[nr]))
    let link = marks.linkBefore[i]
    restart(0)
    add(t)
    add(w)
    add(t, ta1)
    add(t, tb1)
    add(t, ta1, ta2)
    add(t, ta1, tb1, ta2)
    add(t, ta1, tb1, tb2)
    add(t, tb1, tb2, tb3)
    add(t, ta1, ta2, ta3)
    add(w, ta1)
    add(w, tb1)
    add(w, tb1, tb2)
    add(t, wa1)
    add(t, wb1)
    add(t, wa1, tb1)
    add(t, ta1, wb1)
    add(w, wb1)
    add(t, wa2)
    add(t, wb2)
    add(t, r1, r2)
    add(t, r1, tb1)
    add(w, r1, tb1)
    add(t, vlt)
    add(t, vrt)
    add(t, vlt, vrt)
    add(t, atoms.word[vl])
    add(t, atoms.word[vr])
    add(w, vlt)
    add(w, vrt)
    add(t, nlt, nrt)
    add(t, atoms.word[nl])
    add(t, atoms.word[nr])
    add(w, nlt, nrt)
    add(t, atoms.word[link])
    add(t, atoms.word[link], tb1)
    add(t, atoms.word[link], atoms.word[vl])
    add(t, atoms.word[link], vlt, vrt)
    add(t, UInt32(tagging.roles[vl]), vlt)
    add(t, UInt32(tagging.roles[nl]), nlt)
    add(t, UInt32(min(vr == 0 ? 7 : vr - i, 6)), vrt)
    add(t, atoms.shape[i], ta1, tb1)
    add(UInt32(tagging.tags[n]), atoms.word[n], t, UInt32(min(n, 6)))
    let (c, ca, cb) = (atoms.cluster[i], atoms.cluster[a1], atoms.cluster[b1])
    add(c, t)
    add(c, ta1, tb1)
    add(c, r1)
    add(t, ca)
    add(t, cb)
    add(c, cb)
    add(t, atoms.cluster[nl], nlt)
    add(c, atoms.word[link])
    add(t, atoms.word[link], atoms.cluster[vl])
    add(c & 0xFF, ta1, tb1, tb2)
  }
}

/// For each word of a sentence, the nearest verbs, nouns and links around it; 0 for none.
package struct Landmarks: Sendable {
  package private(set) var verbBefore: [Int] = []
  package private(set) var verbAfter: [Int] = []
  package private(set) var nounBefore: [Int] = []
  package private(set) var nounAfter: [Int] = []
  /// The nearest preposition, conjunction or comma before.
  package private(set) var linkBefore: [Int] = []

  package init() {}

  package mutating func read(_ count: Int, _ tagging: borrowing Tagging, _ kinds: [PartOfSpeech?]) {
    if verbBefore.count < count + 2 {
      let empty = [Int](repeating: 0, count: count * 2 + 64)
      verbBefore = empty
      verbAfter = empty
      nounBefore = empty
      nounAfter = empty
      linkBefore = empty
    }
    var (verb, noun, link) = (0, 0, 0)
    for index in stride(from: 1, through: count, by: 1) {
      (verbBefore[index], nounBefore[index], linkBefore[index]) = (verb, noun, link)
      switch kinds[Int(tagging.tags[index])] {
      case .verb, .auxiliary: verb = index
      case .noun, .properNoun, .pronoun: noun = index
      case .adposition, .subordinator, .coordinator, .punctuation: link = index
      default: break
      }
    }
    (verb, noun) = (0, 0)
    for index in stride(from: count, through: 1, by: -1) {
      (verbAfter[index], nounAfter[index]) = (verb, noun)
      switch kinds[Int(tagging.tags[index])] {
      case .verb, .auxiliary: verb = index
      case .noun, .properNoun, .pronoun: noun = index
      default: break
      }
    }
  }
}
